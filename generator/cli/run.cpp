#include "cli/run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "loading/description.h"
#include "support/file_system.h"
#include "support/text.h"

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

bool is_strict(const Options& options) { return options.strictness == Strictness::kWarningsToo; }

void say(const Diagnostics& diagnostics, const Options& options) {
  auto messages = diagnostics.sorted();
  if (is_strict(options)) {
    // What a rule finds is then an error, and is shown as one.
    for (diagnostics::Diagnostic& d : messages) {
      if (!d.rule.empty() && d.severity == Severity::kWarning) d.severity = Severity::kError;
    }
  }
  const auto count = [&](Severity severity) {
    return std::count_if(messages.begin(), messages.end(),
                         [&](const diagnostics::Diagnostic& d) { return d.severity == severity; });
  };
  const auto errors = count(Severity::kError);
  const auto warnings = count(Severity::kWarning);
  if (options.verbosity == Verbosity::kQuiet) {
    std::erase_if(messages, [](const diagnostics::Diagnostic& d) { return d.severity != Severity::kError; });
  }
  const Colour colour = isatty(STDERR_FILENO) != 0 ? Colour::kAnsi : Colour::kNone;
  fmt::print(stderr, "{}", diagnostics::render(messages, options.format, colour));
  if (options.format != diagnostics::Format::kHuman || messages.empty()) return;
  fmt::print(stderr, "{}\n", tr("{} errors, {} warnings", errors, warnings));
}

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

// Said after everything else, so that nobody overlooks it.
void say_last_word(const rules::Verdict& verdict, const Options& options) {
  if (options.format == diagnostics::Format::kJson || options.verbosity == Verbosity::kQuiet) return;
  if (!verdict.last_word.empty()) fmt::print(stderr, "\n{}\n", verdict.last_word);
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
  say_last_word(report.verdict, options);
  return status_of(report.outcome);
}

int check(const Options& options) {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  Diagnostics diagnostics;
  const publishing::Report report = publishing::check(options.request, disk, files, diagnostics);
  say(diagnostics, options);
  if (options.timings) say_timings(report);
  const bool refused = is_strict(options) && diagnostics.count(Severity::kWarning) > 0;
  const bool fine = report.outcome == publishing::Outcome::kDone && !refused;
  if (fine && options.verbosity != Verbosity::kQuiet) {
    fmt::print(stderr, "{}\n", tr("nothing is wrong in {}", options.request.content));
  }
  say_rules(report.verdict, options);
  say_last_word(report.verdict, options);
  return refused ? 1 : status_of(report.outcome);
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
