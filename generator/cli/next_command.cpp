#include <fmt/format.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/saying.h"
#include "loading/load.h"
#include "publishing/next_changes.h"
#include "support/file_system.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

int next(const Options& options) {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const publishing::Request& request = options.request;
  const auto publication = loading::load_publication(disk, request.content, files, diagnostics, {1});
  if (!publication || diagnostics.has_errors()) {
    say(diagnostics, options);
    return 1;
  }
  const auto changes = publishing::next_changes(*publication, request.today);
  if (options.format == diagnostics::Format::kJson) {
    fmt::print("{}", publishing::next_changes_json(changes));
    return 0;
  }
  for (const publishing::NextChange& change : changes) fmt::print("{}  {}\n", change.date.iso(), change.what);
  if (changes.empty() && options.verbosity != Verbosity::kQuiet)
    fmt::print(stderr, "{}\n", tr("nothing changes by itself after {}", request.today.iso()));
  return 0;
}

}  // namespace

Command add_next(CLI::App& program, Options& options) {
  CLI::App* line = add_command(
      program, "next", "Dire les prochains jours où la sortie changerait d’elle-même, et ce qui change");
  add_sources(*line, options);
  add_common(*line, options);
  return {line, [&options] { return next(options); }};
}

}  // namespace mandature::cli
