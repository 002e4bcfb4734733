#include "cli/run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "loading/description.h"
#include "support/file_system.h"

namespace mandature::cli {
namespace {

using diagnostics::Colour;
using diagnostics::Diagnostics;
using diagnostics::Severity;
using diagnostics::tr;

int status_of(publishing::Outcome outcome) {
  switch (outcome) {
    case publishing::Outcome::kDone:
      return 0;
    case publishing::Outcome::kMistakes:
      return 1;
    case publishing::Outcome::kTrouble:
      break;
  }
  return 3;
}

void say(const Diagnostics& diagnostics, const Options& options) {
  auto messages = diagnostics.sorted();
  if (options.verbosity == Verbosity::kQuiet) {
    std::erase_if(messages, [](const diagnostics::Diagnostic& d) { return d.severity != Severity::kError; });
  }
  const Colour colour = isatty(STDERR_FILENO) != 0 ? Colour::kAnsi : Colour::kNone;
  fmt::print(stderr, "{}", diagnostics::render(messages, options.format, colour));
  if (options.format != diagnostics::Format::kHuman || messages.empty()) return;
  fmt::print(stderr, "{}\n",
             tr("{} errors, {} warnings", diagnostics.count(Severity::kError),
                diagnostics.count(Severity::kWarning)));
}

void say_timings(const publishing::Report& report) {
  for (const auto& [stage, seconds] : report.timings)
    fmt::print(stderr, "{:>8.1f} ms  {}\n", seconds * 1000, stage);
}

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
  Diagnostics diagnostics;
  const publishing::Report report = publishing::publish(options.request, disk, files, diagnostics);
  say(diagnostics, options);
  say_proofs(report, options);
  if (options.timings) say_timings(report);
  if (report.outcome == publishing::Outcome::kDone) say_results(report, options);
  return status_of(report.outcome);
}

int check(const Options& options) {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  Diagnostics diagnostics;
  const publishing::Report report = publishing::check(options.request, disk, files, diagnostics);
  say(diagnostics, options);
  if (options.timings) say_timings(report);
  const bool strict =
      options.strictness == Strictness::kWarningsToo && diagnostics.count(Severity::kWarning) > 0;
  if (report.outcome == publishing::Outcome::kDone && !strict && options.verbosity != Verbosity::kQuiet) {
    fmt::print(stderr, "{}\n", tr("nothing is wrong in {}", options.request.content));
  }
  return strict ? 1 : status_of(report.outcome);
}

int schema(const Options& options) {
  const std::string text = loading::json_schema(options.kind);
  if (text.empty()) {
    fmt::print(stderr, "{}\n", tr("there is no kind of record \"{}\"", options.kind));
    return 2;
  }
  fmt::print("{}", text);
  return 0;
}

}  // namespace

int run(const Options& options) {
  diagnostics::set_message_language(options.language);
  switch (options.command) {
    case Command::kBuild:
      return build(options);
    case Command::kCheck:
      return check(options);
    case Command::kSchema:
      break;
  }
  return schema(options);
}

}  // namespace mandature::cli
