#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/saying.h"
#include "diagnostics/amount.h"
#include "loading/load.h"
#include "publishing/explanation.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::cli {
namespace {

using diagnostics::euros;
using diagnostics::tr;
using publishing::Explanation;
using publishing::Scope;

// What is typed after "explain budget".
struct BudgetQuestion {
  std::string authority;
  std::string commission;  // its id, or one of the two words below
  std::string year;
  bool csv = false;
};

constexpr std::string_view kEverything = "tout";
constexpr std::string_view kRest = "reste";

template <typename Records>
std::vector<std::string> ids_of(const Records& records) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(record.id.value);
  return ids;
}

// Tells that there is no such thing, with the nearest one; the status of a wrong command line.
int unknown(const std::string& message, const std::string& name, const std::vector<std::string>& known) {
  const auto near = support::nearest(name, known);
  const std::string hint =
      near ? tr("did you mean \"{}\"?", *near) : tr("accepted: {}", support::join(known, ", "));
  fmt::print(stderr, "{} ({})\n", message, hint);
  return 2;
}

// The parts that say something, one after the other.
std::string joined(std::vector<std::string> parts) {
  std::erase_if(parts, [](const std::string& part) { return support::trim(part).empty(); });
  return support::join(parts, " · ");
}

void say_subtotals(const std::string& title, const std::vector<publishing::Subtotal>& list) {
  fmt::print("\n{}\n", title);
  for (const publishing::Subtotal& one : list) {
    fmt::print("  {:>18}  {:>5}  {}\n", euros(one.amount), one.lines, joined(one.key));
  }
}

// Lines name budgets by their SIRET: whose it is.
void say_budgets(const Explanation& explanation) {
  for (const model::BudgetIdentity& budget : explanation.authority->budget.budgets) {
    if (budget.siret.empty()) continue;
    const std::string kind = budget.kind == model::BudgetKind::kPrincipal ? tr("principal budget")
                             : budget.counted                             ? tr("annex budget")
                                                                          : tr("annex budget, not counted");
    fmt::print("{}: {}\n", budget.siret, joined({budget.name, kind}));
  }
}

void say_nomenclatures(const Explanation& explanation) {
  for (const model::NomenclatureScore& score : explanation.authority->budget.scores) {
    if (!explanation.years.contains(score.year)) continue;
    const std::string name(model::name_of(score.nomenclature));
    const std::string how =
        score.declared
            ? tr("nomenclature {} told by the file; {} of {} functions are in its list", name, score.agreeing,
                 score.functions)
            : tr("nomenclature {} recognised: {} of {} functions agree by code and label; next {}, {}", name,
                 score.agreeing, score.functions, model::name_of(score.second), score.second_agreeing);
    fmt::print("{} {}: {}\n", score.year, score.siret,
               score.functions == 0 ? tr("nomenclature {}, no function codes", name) : how);
  }
}

void say_mandates(const Explanation& explanation) {
  for (const int year : explanation.years) {
    std::vector<std::string> mandates;
    for (const model::Mandate& mandate : explanation.authority->mandates) {
      if (std::find(mandate.years.begin(), mandate.years.end(), year) != mandate.years.end())
        mandates.push_back(mandate.id.value);
    }
    if (mandates.empty()) continue;
    const std::string list = support::join(mandates, ", ");
    fmt::print("{}\n", mandates.size() > 1 ? tr("{}: election year, in both mandates {}", year, list)
                                           : tr("{}: mandate {}", year, list));
  }
}

void say_lines(const Explanation& explanation) {
  fmt::print("\n{}\n", tr("lines:"));
  for (const publishing::ExplainedLine& one : explanation.lines) {
    const model::BudgetLine& line = *one.line;
    const std::string what =
        joined({std::string(model::name_of(line.section)), std::string(model::name_of(line.direction)),
                std::string(support::trim(line.account + " " + line.account_label)),
                std::string(support::trim(line.function + " " + line.function_label)),
                one.counted ? std::string() : tr("not counted")});
    fmt::print("  {:>18}  {}  {}\n", euros(line.amount), publishing::place_of(line.where), what);
  }
}

void say_people(const Explanation& explanation, const std::string& what) {
  const auto counted = std::count_if(explanation.lines.begin(), explanation.lines.end(),
                                     [](const publishing::ExplainedLine& one) { return one.counted; });
  fmt::print("{}\n", tr("{}, {}: {} ({} lines read, {} of them counted)", what, explanation.authority->name,
                        euros(explanation.total), explanation.lines.size(), counted));
  fmt::print("{}\n", tr("real expenditure, without carried-over results (001, 002) nor order movements"));
  if (explanation.lines.empty()) {
    if (explanation.question.scope == Scope::kCommission)
      fmt::print("{}\n", tr("no line falls to it: budgets/themes.csv says what belongs to each commission"));
    return;
  }
  say_mandates(explanation);
  say_budgets(explanation);
  say_nomenclatures(explanation);
  say_subtotals(tr("by section:"), explanation.by_side);
  say_subtotals(tr("by function, theme, commission and rule:"), explanation.by_function);
  say_subtotals(tr("by file:"), explanation.by_file);
  say_lines(explanation);
}

// The figure the command line asks for; nothing after a message.
std::optional<publishing::Question> question_of(const BudgetQuestion& typed,
                                                const model::Authority& authority, int& status) {
  publishing::Question question;
  question.commission.value = typed.commission;
  const std::vector<std::string> commissions = ids_of(authority.commissions);
  if (std::find(commissions.begin(), commissions.end(), typed.commission) == commissions.end()) {
    if (typed.commission != kEverything && typed.commission != kRest) {
      std::vector<std::string> known = commissions;
      known.insert(known.end(), {std::string(kEverything), std::string(kRest)});
      status = unknown(tr("unknown commission \"{}\"", typed.commission), typed.commission, known);
      return {};
    }
    question.scope = typed.commission == kEverything ? Scope::kAll : Scope::kRest;
  }
  if (typed.year != kEverything) {
    const bool digits =
        typed.year.size() == 4 && typed.year.find_first_not_of("0123456789") == std::string::npos;
    if (digits) question.year = std::stoi(typed.year);
    if (!digits || !authority.budget.documents.contains(*question.year)) {
      std::vector<std::string> years{std::string(kEverything)};
      for (const auto& [year, document] : authority.budget.documents) years.push_back(std::to_string(year));
      status = unknown(tr("no budget of the year \"{}\"", typed.year), typed.year, years);
      return {};
    }
  }
  return question;
}

int explain_budget(const BudgetQuestion& typed, const Options& options) {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto publication = loading::load_publication(disk, options.request.content, files, diagnostics);
  Options quiet = options;
  quiet.verbosity = Verbosity::kQuiet;
  say(diagnostics, quiet);
  if (!publication) return 1;
  const model::Authority* authority = publication->find(model::AuthorityId{typed.authority});
  if (authority == nullptr)
    return unknown(tr("unknown authority \"{}\"", typed.authority), typed.authority,
                   ids_of(publication->authorities));
  int status = 0;
  const auto question = question_of(typed, *authority, status);
  if (!question) return status;
  const Explanation explanation = publishing::explain_budget(*authority, *question);
  if (typed.csv) {
    fmt::print("{}", publishing::csv_of(explanation));
  } else if (options.format == diagnostics::Format::kJson) {
    fmt::print("{}", publishing::json_of(explanation));
  } else {
    say_people(explanation, typed.commission);
  }
  return diagnostics.has_errors() ? 1 : 0;
}

}  // namespace

Command add_explain_budget(CLI::App& explain, Options& options) {
  const auto typed = std::make_shared<BudgetQuestion>();
  CLI::App* budget = add_command(explain, "budget", "Les lignes des comptes qui font un chiffre");
  add_word(*budget, "AUTHORITY", typed->authority, "La collectivité (identifiant)", Need::kRequired);
  add_word(*budget, "COMMISSION", typed->commission,
           "La commission (identifiant), « reste » (à aucune commission) ou « tout » (chaque ligne lue)",
           Need::kRequired);
  add_word(*budget, "YEAR", typed->year, "L’exercice, ou « tout »", Need::kRequired);
  add_word(*budget, "CONTENT", options.request.content, "Le dossier des contenus", Need::kOptional);
  add_switch(*budget, "--csv", [typed] { typed->csv = true; }, "Chaque ligne en CSV");
  add_common(*budget, options);
  return {budget, [&options, typed] { return explain_budget(*typed, options); }};
}

}  // namespace mandature::cli
