#include <algorithm>
#include <utility>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "opendata/budget.h"
#include "opendata/budget_file.h"
#include "opendata/table_reading.h"
#include "opendata/totem.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using opendata::BudgetFile;
using opendata::TableReading;

constexpr std::string_view kDescription = ".lecture.yaml";

// The file beside an export that says how it is read: "2012.csv", "2012.lecture.yaml".
std::string description_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return path.substr(0, dot) + std::string(kDescription);
}

// A file of columns nobody described is refused with the description its columns suggest: nothing is guessed.
void tell_unknown_columns(const sources::Table& table, Reading& reading) {
  reading.diagnostics().error(table.span,
                              tr("the columns of this file are not those of a budget (scdl/budget)"),
                              tr("say which column is what in {}, for instance:\n{}",
                                 description_of(reading.full_path()), opendata::suggested_reading(table)));
}

std::optional<BudgetFile> read_described(Reading& reading) {
  const std::string data = std::exchange(reading.path, description_of(reading.path));
  const auto value = open_yaml(reading);
  std::optional<TableReading> description;
  if (value) description = read_record(table_reading_kind(), *value, reading);
  reading.path = data;
  if (!description) return {};
  const auto table = open_table(reading, description->skipped_rows);
  if (!table) return {};
  return opendata::read_described_budget(*table, *description, reading.diagnostics());
}

std::optional<BudgetFile> read_budget(Reading& reading) {
  if (support::file_extension(reading.path) == "xml") {
    const diagnostics::SourceFile* file = open_text(reading);
    // A file that is not text was refused with its message, and is empty.
    if (file == nullptr || (file->text().empty() && reading.content.files.size(reading.full_path()) > 0))
      return {};
    return opendata::read_totem(*file, reading.diagnostics());
  }
  if (reading.content.has(description_of(reading.path))) return read_described(reading);
  const auto table = open_table(reading);
  if (!table) return {};
  if (opendata::is_budget_file(*table)) return opendata::read_budget_file(*table, reading.diagnostics());
  tell_unknown_columns(*table, reading);
  return {};
}

bool is_siret(const std::string& code) {
  return code.size() == 14 && code.find_first_not_of("0123456789") == std::string::npos;
}

void warn_of_other_authority(const BudgetFile& file, const std::string& siren,
                             diagnostics::Diagnostics& diagnostics) {
  const auto other =
      std::find_if(file.budgets.begin(), file.budgets.end(), [&](const model::BudgetIdentity& budget) {
        return is_siret(budget.siret) && !budget.siret.starts_with(siren);
      });
  if (siren.empty() || other == file.budgets.end()) return;
  diagnostics.warning(other->where, tr("this budget is of the SIRET {}, not of this authority", other->siret),
                      tr("collectivite.yaml gives the SIREN {}", siren));
}

}  // namespace

model::Budget load_budget(Shelf& shelf, const model::Authority& authority) {
  std::vector<std::string> paths = files_of(shelf, "budgets", {"csv", "xlsx", "ods", "xml"});
  std::erase_if(paths, [](const std::string& path) {
    const std::string stem = support::file_stem(path);
    return stem == "themes" || stem == "totaux";
  });
  std::vector<BudgetFile> files = read_files<BudgetFile>(shelf, paths, read_budget);
  for (const BudgetFile& file : files)
    warn_of_other_authority(file, authority.siren, shelf.content.diagnostics);
  auto rules = read_table_file(shelf, "budgets/themes", function_rule_kind());
  model::Budget budget =
      opendata::assemble_budget(std::move(files), std::move(rules), shelf.content.diagnostics);
  budget.voted = read_table_file(shelf, "budgets/totaux", voted_total_kind());
  return budget;
}

}  // namespace mandature::loading
