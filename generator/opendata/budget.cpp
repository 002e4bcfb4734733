#include "opendata/budget.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "diagnostics/translation.h"
#include "opendata/nomenclature.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::Budget;
using model::BudgetDocument;
using model::BudgetLine;

// Two files of one document would be counted twice. Amendments are many in a year, each with its own
// differences.
void refuse_repeated_documents(const std::vector<BudgetLine>& lines, diagnostics::Diagnostics& diagnostics) {
  std::map<std::tuple<int, std::string, BudgetDocument>, const diagnostics::SourceFile*> first;
  std::map<const diagnostics::SourceFile*, std::map<std::tuple<int, std::string, BudgetDocument>, bool>> told;
  for (const BudgetLine& line : lines) {
    if (line.document == BudgetDocument::kAmendment) continue;
    const std::tuple key{line.year, line.siret, line.document};
    const auto [known, inserted] = first.try_emplace(key, line.where.file);
    if (inserted || known->second == line.where.file || std::exchange(told[line.where.file][key], true))
      continue;
    diagnostics.error(line.where, tr("this budget document of {} was already read", line.year),
                      tr("it stands in {}; keep one of the two", known->second->path()));
  }
}

// The account is what was really spent; before it, what was voted. Nothing for a year that only has
// amendments.
std::optional<BudgetDocument> document_that_counts(const std::vector<BudgetLine>& lines) {
  for (const BudgetDocument document :
       {BudgetDocument::kAccount, BudgetDocument::kPrimary, BudgetDocument::kSupplementary}) {
    const bool present = std::any_of(lines.begin(), lines.end(),
                                     [&](const BudgetLine& line) { return line.document == document; });
    if (present) return document;
  }
  return {};
}

void recognise_year(Budget& budget, int year, std::vector<BudgetLine>& lines,
                    diagnostics::Diagnostics& diagnostics) {
  if (const auto document = document_that_counts(lines)) {
    budget.documents[year] = *document;
  } else {
    diagnostics.warning(lines.front().where,
                        tr("the year {} only has amendments, which make no total", year));
  }
  const auto with_function =
      std::find_if(lines.begin(), lines.end(), [](const BudgetLine& l) { return !l.function.empty(); });
  const model::Nomenclature nomenclature = recognise_nomenclature(lines);
  budget.nomenclatures[year] = nomenclature;
  if (nomenclature == model::Nomenclature::kUnknown) {
    if (with_function == lines.end()) return;
    diagnostics.warning(
        with_function->where, tr("the nomenclature of the year {} cannot be recognised", year),
        tr("codes and labels of functions agree with none of M14, M57, M52, M71; its expenditure is "
           "attributed to no commission"));
    return;
  }
  std::map<std::pair<std::string, std::string>, std::string> restored;  // a function stands on many lines
  for (BudgetLine& line : lines) {
    if (line.function.empty()) continue;
    auto [known, fresh] = restored.try_emplace({line.function, line.function_label});
    if (fresh) known->second = restored_code(nomenclature, line.function, line.function_label);
    line.function = known->second;
  }
}

}  // namespace

Budget assemble_budget(std::vector<BudgetLine> lines, diagnostics::Diagnostics& diagnostics) {
  refuse_repeated_documents(lines, diagnostics);
  std::map<int, std::vector<BudgetLine>> by_year;
  for (BudgetLine& line : lines) by_year[line.year].push_back(std::move(line));
  Budget budget;
  for (auto& [year, year_lines] : by_year) {
    recognise_year(budget, year, year_lines, diagnostics);
    budget.lines.insert(budget.lines.end(), std::make_move_iterator(year_lines.begin()),
                        std::make_move_iterator(year_lines.end()));
  }
  return budget;
}

}  // namespace mandature::opendata
