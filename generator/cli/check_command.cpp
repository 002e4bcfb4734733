#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/saying.h"
#include "support/text.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

// What came of each rule, and why a milder one is: for people, who read to the end.
void say_rules(const rules::Verdict& verdict, const Options& options) {
  if (options.format != diagnostics::Format::kHuman || options.verbosity == Verbosity::kQuiet) return;
  if (verdict.outcomes.empty()) return;
  fmt::print(stderr, "\n{}\n", tr("rules:"));
  std::vector<std::string> kept;
  for (const rules::Outcome& outcome : verdict.outcomes) {
    const bool ignored = outcome.level == model::RuleLevel::kIgnored;
    if (!ignored && outcome.findings == 0 && outcome.reason.empty()) {
      kept.push_back(outcome.rule);
      continue;
    }
    const std::string found =
        ignored ? tr("ignored, {} findings hushed", outcome.findings) : tr("{} findings", outcome.findings);
    const std::string reason = outcome.reason.empty() ? "" : " – " + tr("reason: {}", outcome.reason);
    fmt::print(stderr, "  {}: {}{}\n", outcome.rule, found, reason);
  }
  if (!kept.empty()) fmt::print(stderr, "  {}\n", tr("nothing found by: {}", support::join(kept, ", ")));
}

int check(const Options& options, Strictness strictness) {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const publishing::Report report = publishing::check(options.request, disk, files, diagnostics);
  say(diagnostics, options, strictness);
  if (options.timings) say_timings(report);
  const bool refused =
      strictness == Strictness::kWarningsToo && diagnostics.count(diagnostics::Severity::kWarning) > 0;
  const bool fine = report.outcome == publishing::Outcome::kDone && !refused;
  if (fine && options.verbosity != Verbosity::kQuiet) {
    fmt::print(stderr, "{}\n", tr("nothing is wrong in {}", options.request.content));
  }
  say_rules(report.verdict, options);
  say_last_word(report.verdict, options);
  return refused ? 1 : status_of(report.outcome);
}

}  // namespace

Command add_check(CLI::App& program, Options& options) {
  CLI::App* line = add_command(program, "check", "Dire tout ce qui est faux ou manque, sans rien écrire");
  const auto strictness = std::make_shared<Strictness>(Strictness::kErrorsOnly);
  add_sources(*line, options);
  add_selection(*line, options);
  add_switch(
      *line, "--strict", [strictness] { *strictness = Strictness::kWarningsToo; },
      "Les avertissements comptent comme des erreurs");
  add_common(*line, options);
  return {line, [&options, strictness] { return check(options, *strictness); }};
}

}  // namespace mandature::cli
