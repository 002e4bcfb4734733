#include "opendata/budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "diagnostics/amount.h"
#include "diagnostics/translation.h"
#include "opendata/nomenclature.h"
#include "opendata/themes.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::Budget;
using model::BudgetDocument;
using model::BudgetIdentity;
using model::BudgetKind;
using model::BudgetLine;
using model::Nomenclature;

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
std::optional<BudgetDocument> document_that_counts(const std::set<BudgetDocument>& documents) {
  for (const BudgetDocument document :
       {BudgetDocument::kAccount, BudgetDocument::kPrimary, BudgetDocument::kSupplementary}) {
    if (documents.contains(document)) return document;
  }
  return {};
}

const BudgetIdentity& identity_of(const Budget& budget, const BudgetLine& line) {
  return *std::find_if(budget.budgets.begin(), budget.budgets.end(),
                       [&](const BudgetIdentity& one) { return one.siret == line.siret; });
}

// The documents of the principal budget, year by year; of a year that only has annex ones, theirs.
void choose_documents(Budget& budget, diagnostics::Diagnostics& diagnostics) {
  struct Year {
    std::set<BudgetDocument> principal, annexes;
    const BudgetLine* first = nullptr;
  };
  std::map<int, Year> years;
  for (const BudgetLine& line : budget.lines) {
    const BudgetIdentity& identity = identity_of(budget, line);
    if (!identity.counted) continue;
    Year& year = years[line.year];
    if (year.first == nullptr) year.first = &line;
    (identity.kind == BudgetKind::kPrincipal ? year.principal : year.annexes).insert(line.document);
  }
  for (const auto& [year, found] : years) {
    const auto document = document_that_counts(found.principal.empty() ? found.annexes : found.principal);
    if (document) {
      budget.documents[year] = *document;
    } else {
      diagnostics.warning(found.first->where,
                          tr("the year {} only has amendments, which make no total", year));
    }
  }
}

// A budget of another year's document would make a total of two kinds of figures.
void warn_of_missing_accounts(const Budget& budget, diagnostics::Diagnostics& diagnostics) {
  std::map<std::pair<int, std::string>, std::set<BudgetDocument>> documents;
  std::map<std::pair<int, std::string>, const BudgetLine*> first;
  for (const BudgetLine& line : budget.lines) {
    documents[{line.year, line.siret}].insert(line.document);
    first.try_emplace({line.year, line.siret}, &line);
  }
  for (const auto& [key, of_budget] : documents) {
    const auto chosen = budget.documents.find(key.first);
    const BudgetIdentity& identity = identity_of(budget, *first.at(key));
    if (!identity.counted || chosen == budget.documents.end() || of_budget.contains(chosen->second)) continue;
    diagnostics.warning(
        first.at(key)->where,
        tr("the budget \"{}\" has no document of the kind read for {}: it is not in the total", identity.name,
           key.first),
        tr("give both budgets the same document: an account, or a voted budget"));
  }
}

void restore_functions(Nomenclature nomenclature, std::vector<BudgetLine>& lines) {
  std::map<std::pair<std::string, std::string>, std::string> restored;  // a function stands on many lines
  for (BudgetLine& line : lines) {
    line.nomenclature = nomenclature;
    if (line.function.empty()) continue;
    auto [known, fresh] = restored.try_emplace({line.function, line.function_label});
    if (fresh) known->second = restored_code(nomenclature, line.function, line.function_label);
    line.function = known->second;
    line.theme = theme_of_function(nomenclature, line.function);
  }
}

// How the nomenclature of one budget in one year is known; its functions are restored by it.
model::NomenclatureScore score_of(std::vector<BudgetLine>& lines, diagnostics::Diagnostics& diagnostics) {
  const Nomenclature declared = lines.front().nomenclature;
  const Recognition recognition =
      declared == Nomenclature::kUnknown ? recognise_nomenclature(lines) : agreement_with(declared, lines);
  model::NomenclatureScore score{
      lines.front().year,    lines.front().siret,  recognition.best,   declared != Nomenclature::kUnknown,
      recognition.functions, recognition.agreeing, recognition.second, recognition.second_agreeing};
  if (score.nomenclature != Nomenclature::kUnknown) {
    restore_functions(score.nomenclature, lines);
  } else if (score.functions > 0) {
    const auto with_function =
        std::find_if(lines.begin(), lines.end(), [](const BudgetLine& l) { return !l.function.empty(); });
    diagnostics.warning(
        with_function->where, tr("the nomenclature of the year {} cannot be recognised", score.year),
        tr("codes and labels of functions agree with none of M14, M57, M52, M71; its expenditure is "
           "attributed to no commission"));
  }
  return score;
}

// What a budget really spent or voted to spend: by year, of the document that counts for it.
std::map<int, support::Money> spending_of(const std::vector<BudgetLine>& lines, const std::string& siret) {
  std::map<int, std::map<BudgetDocument, support::Money>> sums;
  for (const BudgetLine& line : lines) {
    const bool result = line.account == "001" || line.account == "002";
    if (line.siret == siret && line.direction == model::Direction::kExpenditure &&
        line.movement == model::Movement::kReal && !result)
      sums[line.year][line.document] += line.amount;
  }
  std::map<int, support::Money> years;
  for (const auto& [year, by_document] : sums) {
    std::set<BudgetDocument> documents;
    for (const auto& [document, sum] : by_document) documents.insert(document);
    if (const auto counts = document_that_counts(documents)) years[year] = by_document.at(*counts);
  }
  return years;
}

support::Money spent(const std::vector<BudgetLine>& lines, const std::string& siret) {
  support::Money sum;
  for (const auto& [year, amount] : spending_of(lines, siret)) sum += amount;
  return sum;
}

// "30.00 € (2021), 40.00 € (2022)"
std::string spending_in_words(const std::vector<BudgetLine>& lines, const std::string& siret) {
  std::vector<std::string> years;
  for (const auto& [year, amount] : spending_of(lines, siret))
    years.push_back(fmt::format("{} ({})", diagnostics::euros(amount), year));
  return years.empty() ? diagnostics::euros({}) : support::join(years, ", ");
}

std::vector<BudgetIdentity> identities_of(const std::vector<BudgetFile>& files) {
  std::map<std::string, BudgetIdentity> by_siret;
  for (const BudgetFile& file : files) {
    for (const BudgetIdentity& budget : file.budgets) {
      BudgetIdentity& known = by_siret.try_emplace(budget.siret, budget).first->second;
      if (known.kind == BudgetKind::kUnknown) known.kind = budget.kind;
      // The accounting software names the budget; other files name the authority.
      if (budget.kind != BudgetKind::kUnknown) known.name = budget.name;
    }
  }
  std::vector<BudgetIdentity> budgets;
  for (auto& [siret, budget] : by_siret) budgets.push_back(std::move(budget));
  return budgets;
}

// SIRETs change when an authority moves: only budgets of the same year tell principal from annex.
void tell_principal(Budget& budget) {
  std::map<int, std::set<std::string>> sirets;
  for (const BudgetLine& line : budget.lines) sirets[line.year].insert(line.siret);
  const auto identity = [&](const std::string& siret) {
    return std::find_if(budget.budgets.begin(), budget.budgets.end(),
                        [&](const BudgetIdentity& one) { return one.siret == siret; });
  };
  for (const auto& [year, together] : sirets) {
    if (together.size() < 2) continue;
    const std::string* principal = nullptr;
    bool declared = false;
    for (const std::string& siret : together) {
      const auto found = identity(siret);
      if (found->kind == BudgetKind::kPrincipal) principal = &siret, declared = true;
    }
    if (principal == nullptr) {
      for (const std::string& siret : together) {
        if (identity(siret)->kind == BudgetKind::kAnnex) continue;
        if (principal == nullptr || spent(budget.lines, siret) > spent(budget.lines, *principal))
          principal = &siret;
      }
    }
    for (const std::string& siret : together) {
      const auto found = identity(siret);
      if (found->kind != BudgetKind::kUnknown) continue;
      found->presumed = !declared;
      found->kind = principal != nullptr && *principal == siret ? BudgetKind::kPrincipal : BudgetKind::kAnnex;
    }
  }
  for (BudgetIdentity& one : budget.budgets) {
    if (one.kind == BudgetKind::kUnknown) one.kind = BudgetKind::kPrincipal;
  }
}

bool is_named(const Budget& budget, const BudgetIdentity& annex) {
  return std::any_of(budget.rules.begin(), budget.rules.end(), [&](const model::FunctionRule& rule) {
    return !rule.budget.empty() && (rule.budget == annex.siret || rule.budget == annex.name);
  });
}

void count_annexes(Budget& budget, diagnostics::Diagnostics& diagnostics) {
  for (BudgetIdentity& one : budget.budgets) {
    one.counted = one.kind == BudgetKind::kPrincipal || is_named(budget, one);
    if (one.counted) continue;
    const std::string amounts = spending_in_words(budget.lines, one.siret);
    diagnostics.warning(
        one.where,
        one.presumed
            ? tr("the budget \"{}\" ({}) is taken for an annex one and not counted; its real expenditure: {}",
                 one.name, one.siret, amounts)
            : tr("the annex budget \"{}\" ({}) is not counted; its real expenditure: {}", one.name, one.siret,
                 amounts),
        tr("to count it, name it in the column budget of budgets/themes.csv: what one budget pays to the "
           "other is then counted twice"));
  }
}

// The lines of the files, by year and budget, with their nomenclature known.
void fill_lines(Budget& budget, std::vector<BudgetLine> lines, diagnostics::Diagnostics& diagnostics) {
  std::map<std::pair<int, std::string>, std::vector<BudgetLine>> parts;
  for (BudgetLine& line : lines) parts[{line.year, line.siret}].push_back(std::move(line));
  for (auto& [key, part] : parts) {
    budget.scores.push_back(score_of(part, diagnostics));
    const bool known = std::any_of(budget.budgets.begin(), budget.budgets.end(),
                                   [&, &siret = key.second](const auto& one) { return one.siret == siret; });
    if (!known)
      budget.budgets.push_back({key.second, key.second, BudgetKind::kUnknown, false, true, part[0].where});
    budget.lines.insert(budget.lines.end(), std::make_move_iterator(part.begin()),
                        std::make_move_iterator(part.end()));
  }
}

}  // namespace

Budget assemble_budget(std::vector<BudgetFile> files, std::vector<model::FunctionRule> rules,
                       diagnostics::Diagnostics& diagnostics) {
  Budget budget;
  budget.rules = std::move(rules);
  budget.budgets = identities_of(files);
  std::vector<BudgetLine> lines;
  for (BudgetFile& file : files) {
    std::move(file.lines.begin(), file.lines.end(), std::back_inserter(lines));
    budget.population.insert(file.population.begin(), file.population.end());
  }
  refuse_repeated_documents(lines, diagnostics);
  fill_lines(budget, std::move(lines), diagnostics);
  tell_principal(budget);
  count_annexes(budget, diagnostics);
  choose_documents(budget, diagnostics);
  warn_of_missing_accounts(budget, diagnostics);
  for (const model::NomenclatureScore& score : budget.scores) {
    const auto found = std::find_if(budget.budgets.begin(), budget.budgets.end(),
                                    [&](const BudgetIdentity& one) { return one.siret == score.siret; });
    if (found->kind == BudgetKind::kPrincipal) budget.nomenclatures[score.year] = score.nomenclature;
  }
  return budget;
}

}  // namespace mandature::opendata
