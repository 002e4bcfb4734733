#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/saying.h"
#include "publishing/withdraw.h"
#include "support/file_system.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

int withdraw(const Options& options, const std::string& person, publishing::Trial trial) {
  support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const publishing::WithdrawalReport report =
      publishing::withdraw(options.request, person, trial, disk, files, diagnostics);
  say(diagnostics, options);
  if (report.outcome != publishing::Outcome::kDone) {
    fmt::print(stderr, "{}\n", tr("nothing was withdrawn"));
    return status_of(report.outcome);
  }
  fmt::print("{}", report.proof);
  if (trial == publishing::Trial::kDry) {
    fmt::print(stderr, "{}\n", tr("a trial: nothing was changed"));
  } else {
    fmt::print(stderr, "{}\n", tr("proof written: {}", report.proof_path));
  }
  return 0;
}

}  // namespace

Command add_withdraw(CLI::App& program, Options& options) {
  CLI::App* line = add_command(program, "withdraw",
                               "Retirer une personne des contenus et de la sortie, et en écrire la preuve");
  const auto person = std::make_shared<std::string>();
  const auto trial = std::make_shared<publishing::Trial>(publishing::Trial::kReal);
  add_word(*line, "PERSON", *person, "Son nom, ou l’identifiant de son entretien", Need::kRequired);
  add_sources(*line, options);
  add_output(*line, options);
  add_switch(
      *line, "--dry-run", [trial] { *trial = publishing::Trial::kDry; },
      "Dire ce qui serait fait, sans rien changer");
  add_common(*line, options);
  return {line, [&options, person, trial] { return withdraw(options, *person, *trial); }};
}

}  // namespace mandature::cli
