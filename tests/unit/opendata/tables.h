#pragma once

#include <cstdlib>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/table.h"
#include "support/file_system.h"

namespace mandature::test {

// A table read from text, with the files and messages of its reading.
struct ReadTable {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::optional<sources::Table> table;

  explicit ReadTable(const std::string& bytes) {
    table = sources::read_table(files, "table.csv", bytes, diagnostics);
  }
};

// The path of a real file outside the repository, when MANDATURE_SAMPLES says where they are.
inline std::optional<std::string> sample_bytes(const std::string& name) {
  const char* folder = std::getenv("MANDATURE_SAMPLES");
  if (folder == nullptr) return {};
  return support::DiskFileSystem().read(std::string(folder) + "/" + name);
}

}  // namespace mandature::test
