#include <fmt/format.h>

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
  CLI::App* line = add_command(program, "schema", "Écrire le schéma JSON d’une sorte de fiche");
  const auto kind = std::make_shared<std::string>();
  add_word(*line, "KIND", *kind, "La sorte de fiche : collectivite, commission, apercu…", Need::kRequired);
  add_common(*line, options);
  return {line, [kind] { return schema(*kind); }};
}

}  // namespace mandature::cli
