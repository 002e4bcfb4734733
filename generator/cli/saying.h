#pragma once

#include "cli/options.h"
#include "diagnostics/diagnostic.h"
#include "rules/apply.h"

namespace mandature::cli {

enum class Strictness { kErrorsOnly, kWarningsToo };

// The exit status that tells what came of a run: 0, 1 or 3.
int status_of(publishing::Outcome outcome);

// Messages to standard error, in the form that was asked for. With kWarningsToo, what a rule warns of is
// shown as an error.
void say(const diagnostics::Diagnostics& diagnostics, const Options& options,
         Strictness strictness = Strictness::kErrorsOnly);

void say_timings(const publishing::Report& report);

// Said after everything else, so that nobody overlooks it.
void say_last_word(const rules::Verdict& verdict, const Options& options);

}  // namespace mandature::cli
