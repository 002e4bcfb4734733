#include "cli/saying.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace mandature::cli {

using diagnostics::Colour;
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

void say(const diagnostics::Diagnostics& diagnostics, const Options& options, Strictness strictness) {
  auto messages = diagnostics.sorted();
  if (strictness == Strictness::kWarningsToo) {
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

void say_timings(const publishing::Report& report) {
  for (const auto& [stage, seconds] : report.timings)
    fmt::print(stderr, "{:>8.1f} ms  {}\n", seconds * 1000, stage);
}

void say_last_word(const rules::Verdict& verdict, const Options& options) {
  if (options.format == diagnostics::Format::kJson || options.verbosity == Verbosity::kQuiet) return;
  if (!verdict.last_word.empty()) fmt::print(stderr, "\n{}\n", verdict.last_word);
}

}  // namespace mandature::cli
