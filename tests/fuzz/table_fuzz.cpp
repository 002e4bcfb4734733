#include <string>

#include "fuzz/input.h"
#include "sources/table.h"

using namespace mandature;

// Whatever the bytes, a table is rectangular. The first byte chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string path = data[0] == 'x' ? "fuzz.xlsx" : data[0] == 'o' ? "fuzz.ods" : "fuzz.csv";
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto table = sources::read_table(files, path, fuzz::text_of(data + 1, size - 1), diagnostics);
  support::require(table.has_value() || diagnostics.has_errors(), "what cannot be read is said");
  if (table) {
    for (const auto& row : table->rows) {
      support::require(row.size() >= table->header.size(), "short rows are completed");
    }
  }
  fuzz::check_messages(diagnostics);
  return 0;
}
