#include <string>

#include "fuzz/input.h"
#include "opendata/totem.h"
#include "sources/text_file.h"

using namespace mandature;

// Whatever the bytes, an official budget is read or refused with a message, and people's data are not kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "fuzz.xml", fuzz::text_of(data, size), diagnostics);
  const opendata::BudgetFile budget = opendata::read_totem(file, diagnostics);
  support::require(!budget.budgets.empty() || diagnostics.has_errors(), "what cannot be read is said");
  for (const model::BudgetLine& line : budget.lines) {
    support::require(line.year >= 1980 && line.year <= 2100, "a line is of a year");
    support::require(line.where.end <= file.text().size(), "a line stands inside its file");
  }
  fuzz::check_messages(diagnostics);
  return 0;
}
