#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/saying.h"
#include "publishing/seal.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

int seal(const Options& options, publishing::SealRequest request) {
  support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  request.content = options.request.content;
  request.today = options.request.today;
  const publishing::SealReport report = publishing::seal(request, disk, files, diagnostics);
  say(diagnostics, options);
  if (report.outcome != publishing::Outcome::kDone) return status_of(report.outcome);
  if (!report.changed) fmt::print(stderr, "{}\n", tr("this text was already sealed as it is"));
  fmt::print("{}  {}  {}\n", report.seal.date.iso(), report.seal.fingerprint, report.folder);
  return 0;
}

}  // namespace

Command add_seal(CLI::App& program, Options& options) {
  CLI::App* line = add_command(program, "seal", "Sceller le texte et les données d’une évaluation");
  const auto request = std::make_shared<publishing::SealRequest>();
  add_word(*line, "EVALUATION", request->evaluation, "L’évaluation : cantines, ou valbrune/cantines",
           Need::kRequired);
  add_word(*line, "--motif", request->reason, "Pourquoi un texte déjà scellé l’est à nouveau ; publié",
           Need::kOptional);
  add_sources(*line, options);
  add_common(*line, options);
  return {line, [&options, request] { return seal(options, *request); }};
}

}  // namespace mandature::cli
