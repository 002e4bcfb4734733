#include <fmt/format.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/saying.h"
#include "support/file_system.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

void say_results(const publishing::Report& report, const Options& options) {
  if (options.verbosity == Verbosity::kQuiet) return;
  const std::string& output = options.request.output;
  for (const std::string& pdf : report.pdfs) fmt::print("{}\n", support::join_path(output, pdf));
  if (!report.first_page.empty()) fmt::print("{}\n", support::join_path(output, report.first_page));
  fmt::print(stderr, "{}\n",
             tr("{} files written, {} unchanged, {} removed", report.changes.written,
                report.changes.unchanged, report.changes.removed));
}

// Where to look at texts that do not fit.
void say_proofs(const publishing::Report& report, const Options& options) {
  if (report.proofs.empty() || options.verbosity == Verbosity::kQuiet) return;
  fmt::print(stderr, "{}\n", tr("proofs that show what does not fit:"));
  for (const std::string& proof : report.proofs) {
    fmt::print(stderr, "  {}\n", support::join_path(options.request.output, proof));
  }
}

int build(const Options& options) {
  support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const publishing::Report report = publishing::publish(options.request, disk, files, diagnostics);
  say(diagnostics, options);
  say_proofs(report, options);
  if (options.timings) say_timings(report);
  if (report.outcome == publishing::Outcome::kDone) say_results(report, options);
  say_last_word(report.verdict, options);
  return status_of(report.outcome);
}

}  // namespace

Command add_build(CLI::App& program, Options& options) {
  CLI::App* line = add_command(program, "build", "Fabriquer toutes les éditions dans le dossier de sortie");
  add_sources(*line, options);
  add_selection(*line, options);
  add_output(*line, options);
  add_common(*line, options);
  return {line, [&options] { return build(options); }};
}

}  // namespace mandature::cli
