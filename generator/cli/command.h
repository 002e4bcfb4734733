#pragma once

#include <functional>

#include "cli/options.h"

namespace mandature::cli {

// A command of the program: its part of the command line, and what it does. `run` gives the exit status: 0
// fine, 1 mistakes in content or theme, 2 a wrong command line, 3 trouble with the machine.
struct Command {
  CLI::App* line = nullptr;
  std::function<int()> run;
};

// Each adds one command to the program. `options` outlives the command.
Command add_build(CLI::App& program, Options& options);
Command add_check(CLI::App& program, Options& options);
Command add_explain(CLI::App& program, Options& options);
Command add_import(CLI::App& program, Options& options);
Command add_schema(CLI::App& program, Options& options);
Command add_seal(CLI::App& program, Options& options);
Command add_verify(CLI::App& program, Options& options);
Command add_next(CLI::App& program, Options& options);
Command add_withdraw(CLI::App& program, Options& options);

// Parts of "explain".
Command add_explain_budget(CLI::App& explain, Options& options);
Command add_explain_output(CLI::App& explain, Options& options);

}  // namespace mandature::cli
