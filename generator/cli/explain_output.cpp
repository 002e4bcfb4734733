#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "publishing/output_tree.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;

// People name a file as they see it: from where they are, or from the output folder.
std::string below_output(std::string path, const std::string& output) {
  if (path.starts_with("./")) path.erase(0, 2);
  return path.starts_with(output + "/") ? path.substr(output.size() + 1) : path;
}

int explain_output(const Options& options, const std::string& asked) {
  const support::DiskFileSystem disk;
  const std::string& output = options.request.output;
  const auto files = publishing::read_manifest(disk, output);
  if (files.empty()) {
    fmt::print(stderr, "{}\n", tr("there is no manifest in {}: nothing was built there", output));
    return 3;
  }
  const std::string path = below_output(asked, output);
  const auto found = files.find(path);
  if (found == files.end()) {
    std::vector<std::string> known;
    for (const auto& [name, file] : files) known.push_back(name);
    const auto near = support::nearest(path, known);
    fmt::print(stderr, "{}\n", tr("the manifest of {} has no file \"{}\"", output, path));
    if (near) fmt::print(stderr, "{}\n", tr("did you mean \"{}\"?", *near));
    return 1;
  }
  const publishing::OutputFile& file = found->second;
  fmt::print("{}\n", support::join_path(output, path));
  fmt::print("  {}\n", tr("made from: {}", support::join(file.made_from, ", ")));
  if (!file.date.empty()) fmt::print("  {}\n", tr("made on: {}", file.date));
  fmt::print("  {}\n", tr("bytes: {}", file.bytes));
  fmt::print("  SHA-256 {}\n", file.fingerprint);
  return 0;
}

}  // namespace

Command add_explain_output(CLI::App& explain, Options& options) {
  CLI::App* line = add_command(explain, "output", "De quoi un fichier de la sortie a été fait, et quand");
  const auto path = std::make_shared<std::string>();
  add_word(*line, "PATH", *path, "Le fichier, dans le dossier de sortie", Need::kRequired);
  add_word(*line, "-o,--output", options.request.output, "Le dossier de sortie", Need::kOptional);
  add_common(*line, options);
  return {line, [&options, path] { return explain_output(options, *path); }};
}

}  // namespace mandature::cli
