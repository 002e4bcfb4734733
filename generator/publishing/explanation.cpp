#include "publishing/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "support/csv.h"

namespace mandature::publishing {
namespace {

using model::BudgetLine;
using Json = nlohmann::ordered_json;
using Key = std::vector<std::string>;

class Sums {
 public:
  void add(Key key, support::Money amount) {
    Subtotal& one = sums_[std::move(key)];
    ++one.lines;
    one.amount += amount;
  }
  std::vector<Subtotal> take() {
    std::vector<Subtotal> list;
    for (auto& [key, one] : sums_) list.push_back({key, one.lines, one.amount});
    return list;
  }

 private:
  std::map<Key, Subtotal> sums_;
};

bool is_asked(const model::Budget& budget, const ExplainedLine& line, const Question& question) {
  if (question.year && line.line->year != *question.year) return false;
  if (question.scope == Scope::kAll) return true;
  if (!line.counted) return false;
  const auto commission = model::commission_of(budget, *line.line);
  return question.scope == Scope::kRest ? !commission : commission == question.commission;
}

Key document_key(const BudgetLine& line) {
  return {fmt::format("{}", line.year), line.siret, std::string(model::name_of(line.document))};
}

Key with(Key key, std::initializer_list<std::string_view> more) {
  for (const std::string_view one : more) key.emplace_back(one);
  return key;
}

std::string commission_of(const ExplainedLine& one) {
  return one.rule != nullptr && one.rule->commission ? one.rule->commission->value : std::string();
}

void add_up(Explanation& explanation) {
  Sums side;
  Sums function;
  Sums theme;
  Sums file;
  for (const ExplainedLine& one : explanation.lines) {
    const BudgetLine& line = *one.line;
    if (one.counted) explanation.total += line.amount;
    explanation.years.insert(line.year);
    const Key document = document_key(line);
    const std::string_view direction = model::name_of(line.direction);
    side.add(with(document, {model::name_of(line.section), direction, model::name_of(line.movement)}),
             line.amount);
    function.add(with(document, {direction, line.function, line.function_label, line.theme,
                                 commission_of(one), rule_in_words(one.rule)}),
                 line.amount);
    theme.add(with(document, {direction, line.theme}), line.amount);
    const std::string path = line.where.file == nullptr ? std::string() : line.where.file->path();
    file.add({path, std::string(model::name_of(line.document)), std::string(direction)}, line.amount);
  }
  explanation.by_side = side.take();
  explanation.by_function = function.take();
  explanation.by_theme = theme.take();
  explanation.by_file = file.take();
}

// What a line says, in the order of the columns of the CSV.
std::vector<std::string> cells_of(const ExplainedLine& one) {
  const BudgetLine& line = *one.line;
  const diagnostics::SourceFile* file = line.where.file;
  std::string row = file == nullptr ? std::string() : file->cell_at(line.where.begin);
  if (file != nullptr && row.empty()) row = fmt::format("{}", file->position(line.where.begin).line);
  return {file == nullptr ? "" : file->path(),
          row,
          fmt::format("{}", line.year),
          std::string(model::name_of(line.document)),
          line.siret,
          std::string(model::name_of(line.section)),
          std::string(model::name_of(line.direction)),
          std::string(model::name_of(line.movement)),
          line.chapter,
          line.account,
          line.account_label,
          std::string(model::name_of(line.nomenclature)),
          line.function,
          line.function_label,
          line.operation,
          line.theme,
          commission_of(one),
          rule_in_words(one.rule),
          one.counted ? "oui" : "non",
          support::decimal(line.amount)};
}

Json subtotals(const std::vector<Subtotal>& list, const std::vector<std::string>& names) {
  Json result = Json::array();
  for (const Subtotal& one : list) {
    Json item;
    for (std::size_t i = 0; i < names.size(); ++i) item[names[i]] = one.key[i];
    item["lignes"] = one.lines;
    item["centimes"] = one.amount.cents();
    result.push_back(std::move(item));
  }
  return result;
}

Json nomenclatures(const Explanation& explanation) {
  Json list = Json::array();
  for (const model::NomenclatureScore& score : explanation.authority->budget.scores) {
    if (!explanation.years.contains(score.year)) continue;
    list.push_back({{"exercice", score.year},
                    {"budget", score.siret},
                    {"nomenclature", model::name_of(score.nomenclature)},
                    {"dite_par_le_fichier", score.declared},
                    {"fonctions", score.functions},
                    {"concordantes", score.agreeing},
                    {"seconde", model::name_of(score.second)},
                    {"seconde_concordantes", score.second_agreeing}});
  }
  return list;
}

Json mandates(const Explanation& explanation) {
  Json list = Json::array();
  for (const model::Mandate& mandate : explanation.authority->mandates) {
    for (const int year : mandate.years) {
      if (explanation.years.contains(year))
        list.push_back({{"exercice", year}, {"mandat", mandate.id.value}});
    }
  }
  return list;
}

}  // namespace

std::string place_of(const diagnostics::Span& span) {
  if (span.file == nullptr) return {};
  const std::string cell = span.file->cell_at(span.begin);
  if (!cell.empty()) return fmt::format("{} ({})", span.file->path(), cell);
  return fmt::format("{}:{}", span.file->path(), span.file->position(span.begin).line);
}

std::string rule_in_words(const model::FunctionRule* rule) {
  if (rule == nullptr) return {};
  const auto [what, value] = !rule->budget.empty()      ? std::pair{"budget", rule->budget}
                             : !rule->operation.empty() ? std::pair{"opération", rule->operation}
                             : !rule->theme.empty()     ? std::pair{"thème", rule->theme}
                                                        : std::pair{"fonction", rule->prefix};
  return fmt::format("{} {} ({})", what, value, place_of(rule->where));
}

Explanation explain_budget(const model::Authority& authority, const Question& question) {
  Explanation explanation;
  explanation.authority = &authority;
  explanation.question = question;
  for (const BudgetLine& line : authority.budget.lines) {
    const ExplainedLine one{&line, model::rule_of(authority.budget, line),
                            model::is_spending(authority.budget, line)};
    if (is_asked(authority.budget, one, question)) explanation.lines.push_back(one);
  }
  add_up(explanation);
  return explanation;
}

std::string csv_of(const Explanation& explanation) {
  std::string csv =
      "\xEF\xBB\xBF"
      "fichier,ligne,exercice,document,budget,section,sens,mouvement,chapitre,nature,libelle_nature,"
      "nomenclature,fonction,libelle_fonction,operation,theme,commission,regle,compte,montant\r\n";
  for (const ExplainedLine& one : explanation.lines) {
    std::vector<std::string> cells = cells_of(one);
    for (std::string& text : cells) text = support::csv_cell(text);
    support::append_csv_row(csv, cells);
  }
  return csv;
}

std::string json_of(const Explanation& explanation) {
  Json json;
  json["collectivite"] = explanation.authority->id.value;
  if (explanation.question.scope == Scope::kCommission)
    json["commission"] = explanation.question.commission.value;
  json["exercices"] = explanation.years;
  json["total_centimes"] = explanation.total.cents();
  json["mandats"] = mandates(explanation);
  json["nomenclatures"] = nomenclatures(explanation);
  const std::vector<std::string> document{"exercice", "budget", "document"};
  const auto names = [&](std::initializer_list<const char*> more) {
    std::vector<std::string> all = document;
    for (const char* one : more) all.emplace_back(one);
    return all;
  };
  json["par_section"] = subtotals(explanation.by_side, names({"section", "sens", "mouvement"}));
  json["par_fonction"] = subtotals(explanation.by_function,
                                   names({"sens", "fonction", "libelle", "theme", "commission", "regle"}));
  json["par_theme"] = subtotals(explanation.by_theme, names({"sens", "theme"}));
  json["par_fichier"] = subtotals(explanation.by_file, {"fichier", "document", "sens"});
  Json lines = Json::array();
  for (const ExplainedLine& one : explanation.lines) {
    lines.push_back({{"lieu", place_of(one.line->where)},
                     {"exercice", one.line->year},
                     {"nature", one.line->account},
                     {"fonction", one.line->function},
                     {"compte", one.counted},
                     {"centimes", one.line->amount.cents()}});
  }
  json["lignes"] = std::move(lines);
  return json.dump(1) + "\n";
}

}  // namespace mandature::publishing
