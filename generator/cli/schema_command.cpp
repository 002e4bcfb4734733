#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "cli/command.h"
#include "loading/description.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

int schema(const std::string& kind) {
  const std::string text = loading::json_schema(kind);
  if (text.empty()) {
    fmt::print(stderr, "{}\n", tr("there is no kind of record \"{}\"", kind));
    return 2;
  }
  fmt::print("{}", text);
  return 0;
}

}  // namespace

Command add_schema(CLI::App& program, Options& options) {
  CLI::App* line = program.add_subcommand("schema", "Écrire le schéma JSON d’une sorte de fiche");
  const auto kind = std::make_shared<std::string>();
  line->add_option("KIND", *kind, "La sorte de fiche : collectivite, commission, apercu…")->required();
  add_common(*line, options);
  return {line, [kind] { return schema(*kind); }};
}

}  // namespace mandature::cli
