#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/saying.h"
#include "publishing/verify.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

void say_verdict(const publishing::Verification& found) {
  if (found.fingerprint.empty()) {
    fmt::print("{}\n", tr("this edition carries no sealed text"));
    return;
  }
  fmt::print("{}\n", tr("fingerprint of the sealed text it carries: {}", found.fingerprint));
  fmt::print("{}\n", found.printed ? tr("the edition shows this fingerprint")
                                   : tr("the edition does not show this fingerprint"));
  fmt::print("{}\n", tr("{} of {} sealed texts stand in it word for word", found.words - found.missing.size(),
                        found.words));
  for (const model::SealedPart& part : found.missing) {
    fmt::print("  {}\n", tr("not found as it was sealed: {}: {}", part.name, part.text));
  }
}

int verify(const std::string& path) {
  const support::DiskFileSystem disk;
  const auto found = publishing::verify(path, disk);
  if (!found) {
    fmt::print(stderr, "{}: {}\n", path, found.failure().message);
    return status_of(publishing::Outcome::kTrouble);
  }
  say_verdict(*found);
  return found->sound() ? 0 : 1;
}

}  // namespace

Command add_verify(CLI::App& program, Options& options) {
  CLI::App* line = add_command(
      program, "verify", "Comparer une édition d’une évaluation, PDF ou dossier du site, au texte scellé");
  const auto path = std::make_shared<std::string>();
  add_word(*line, "PATH", *path, "Le PDF, ou le dossier", Need::kRequired);
  add_common(*line, options);
  return {line, [path] { return verify(*path); }};
}

}  // namespace mandature::cli
