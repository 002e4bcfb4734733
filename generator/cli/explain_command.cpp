#include <CLI/CLI.hpp>

#include "cli/command.h"

namespace mandature::cli {

Command add_explain(CLI::App& program, Options& options) {
  CLI::App* line = program.add_subcommand("explain", "Dire d’où vient un chiffre ou un fichier");
  line->require_subcommand(1);
  const Command budget = add_explain_budget(*line, options);
  const Command output = add_explain_output(*line, options);
  return {line, [budget, output] { return *budget.line ? budget.run() : output.run(); }};
}

}  // namespace mandature::cli
