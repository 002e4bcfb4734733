#include "opendata/table_reading.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "opendata/official_columns.h"
#include "support/money.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::BudgetLine;
using sources::Cell;
using sources::Table;
using support::Money;
using Row = std::vector<Cell>;

// Where the columns that are named stand; nothing, after a message, when one of them does not.
class Columns {
 public:
  Columns(const Table& table, const TableReading& reading, diagnostics::Diagnostics& diagnostics)
      : table_(table), diagnostics_(diagnostics) {
    for (const auto& [column, name] : reading.columns) {
      if (const auto found = find(name)) places_[column] = *found;
    }
  }

  std::optional<std::size_t> find(const WrittenName& name) {
    if (const auto found = table_.column(name.text)) return found;
    std::vector<std::string> names;
    for (const Cell& cell : table_.header) names.push_back(cell.text);
    const auto near = support::nearest(name.text, names);
    diagnostics_.error(
        name.where, tr("this file has no column \"{}\"", name.text),
        near ? tr("did you mean \"{}\"?", *near) : tr("its columns: {}", support::join(names, ", ")));
    complete_ = false;
    return {};
  }

  bool complete() const { return complete_; }

  const Cell* cell(const Row& row, BudgetColumn column) const {
    const auto place = places_.find(column);
    if (place == places_.end() || place->second >= row.size() || row[place->second].text.empty())
      return nullptr;
    return &row[place->second];
  }
  std::string text(const Row& row, BudgetColumn column) const {
    const Cell* found = cell(row, column);
    return found == nullptr ? std::string() : found->text;
  }

 private:
  const Table& table_;
  diagnostics::Diagnostics& diagnostics_;
  std::map<BudgetColumn, std::size_t> places_;
  bool complete_ = true;
};

struct Choice {
  std::optional<std::size_t> column;
  const RowChoice* choice;

  bool matches(const Row& row) const {
    const std::string folded = column && *column < row.size() ? support::fold(row[*column].text) : "";
    return std::any_of(choice->values.begin(), choice->values.end(),
                       [&](const std::string& value) { return support::fold(value) == folded; });
  }
};

std::vector<Choice> choices_of(const std::vector<RowChoice>& choices, Columns& columns) {
  std::vector<Choice> result;
  for (const RowChoice& one : choices) result.push_back({columns.find(one.column), &one});
  return result;
}

// What a cell says, else what the description says of the whole file.
template <typename Meaning>
std::optional<Meaning> read_word(const Cell* cell, std::optional<Meaning> otherwise,
                                 std::optional<Meaning> (*named)(std::string_view),
                                 const std::string& accepted, BoundedMistakes& mistakes) {
  if (cell == nullptr) return otherwise;
  const auto meaning = named(cell->text);
  if (!meaning)
    mistakes.error(cell->span, tr("unknown value \"{}\"", cell->text), tr("accepted: {}", accepted));
  return meaning;
}

// "1.234,50" with a comma for the decimals, "1,234.50" with a point: the other sign groups thousands.
std::optional<Money> read_money(std::string text, const TableReading& reading) {
  if (reading.decimal == DecimalMark::kComma) text = support::replace_all(std::move(text), ".", "");
  if (reading.decimal == DecimalMark::kPoint) text = support::replace_all(std::move(text), ",", "");
  text = support::replace_all(std::move(text), "€", "");
  // ",03" and "-,03" are written without their zero.
  const std::string_view trimmed = support::trim(text);
  const std::size_t sign = trimmed.starts_with('-') ? 1 : 0;
  std::string whole(trimmed);
  if (trimmed.size() > sign && (trimmed[sign] == ',' || trimmed[sign] == '.')) whole.insert(sign, "0");
  const auto money = Money::parse(whole);
  if (!money) return {};
  switch (reading.unit) {
    case AmountUnit::kEuros:
      return money;
    case AmountUnit::kCents:
      return Money::from_cents(money->cents() / 100);
    case AmountUnit::kThousands:
      break;
  }
  return Money::from_cents(money->cents() * 1000);
}

class Reader {
 public:
  Reader(const TableReading& reading, const Columns& columns, BoundedMistakes& mistakes)
      : reading_(reading), columns_(columns), mistakes_(mistakes) {}

  std::optional<BudgetLine> read(const Row& row) {
    BudgetLine line;
    line.where = span_of(row);
    line.siret = reading_.siret.empty() ? columns_.text(row, BudgetColumn::kBudget) : reading_.siret;
    line.chapter = columns_.text(row, BudgetColumn::kChapter);
    line.account = columns_.text(row, BudgetColumn::kAccount);
    line.account_label = columns_.text(row, BudgetColumn::kAccountLabel);
    line.function = columns_.text(row, BudgetColumn::kFunction);
    line.function_label = columns_.text(row, BudgetColumn::kFunctionLabel);
    line.operation = columns_.text(row, BudgetColumn::kOperation);
    line.nomenclature = reading_.nomenclature;
    const auto year = read_word<int>(columns_.cell(row, BudgetColumn::kYear), reading_.year, year_named,
                                     "2020, 2021…", mistakes_);
    const auto document = read_word(columns_.cell(row, BudgetColumn::kDocument), reading_.document,
                                    document_named, document_words(), mistakes_);
    const auto direction = read_word(columns_.cell(row, BudgetColumn::kDirection), reading_.direction,
                                     direction_named, direction_words(), mistakes_);
    const bool section = read_section(row, line);
    if (section && direction)
      line.account = restored_account(std::move(line.account), line.section, *direction);
    const bool movement = read_movement(row, line);
    if (!year || !document || !direction) return refuse(row, year.has_value(), document.has_value());
    if (!section || !movement) return {};
    line.year = *year;
    line.document = *document;
    line.direction = *direction;
    if (!read_amount(row, line)) return {};
    return line;
  }

 private:
  // An empty cell was not told yet: neither it nor the description says.
  std::optional<BudgetLine> refuse(const Row& row, bool has_year, bool has_document) {
    const BudgetColumn column = !has_year       ? BudgetColumn::kYear
                                : !has_document ? BudgetColumn::kDocument
                                                : BudgetColumn::kDirection;
    if (columns_.cell(row, column) == nullptr) {
      mistakes_.error(span_of(row),
                      column == BudgetColumn::kYear ? tr("nothing tells the year of this line")
                      : column == BudgetColumn::kDocument
                          ? tr("nothing tells which document this line is of")
                          : tr("nothing tells whether this line is revenue or "
                               "expenditure"),
                      tr("complete the description of this file (.lecture.yaml)"));
    }
    return {};
  }

  bool read_section(const Row& row, BudgetLine& line) {
    const Cell* cell = columns_.cell(row, BudgetColumn::kSection);
    auto section = read_word(cell, reading_.section, section_named, section_words(), mistakes_);
    if (!section && cell == nullptr) {
      section = inferred_section(line.chapter, line.account);
      line.section_inferred = section.has_value();
      if (!section)
        mistakes_.error(span_of(row), tr("the section of this line is empty and cannot be inferred"));
    }
    line.section = section.value_or(line.section);
    return section.has_value();
  }

  bool read_movement(const Row& row, BudgetLine& line) {
    const auto& orders = reading_.order_accounts;
    const bool order = std::any_of(orders.begin(), orders.end(), [&](const std::string& account) {
      return line.account.starts_with(account);
    });
    const std::optional<model::Movement> otherwise =
        order ? model::Movement::kOrder : inferred_movement(line.chapter, line.account);
    const auto movement = read_word(columns_.cell(row, BudgetColumn::kMovement), otherwise, movement_named,
                                    movement_words(), mistakes_);
    line.movement = movement.value_or(line.movement);
    return movement.has_value();
  }

  bool read_amount(const Row& row, BudgetLine& line) {
    const Cell* cell = columns_.cell(row, BudgetColumn::kAmount);
    if (cell == nullptr || cell->text == "-") return true;
    const auto money = read_money(cell->text, reading_);
    if (!money)
      mistakes_.error(cell->span, tr("\"{}\" is not an amount", cell->text), tr("write it as {}", "1234.56"));
    line.amount = money.value_or(line.amount);
    return money.has_value();
  }

  const TableReading& reading_;
  const Columns& columns_;
  BoundedMistakes& mistakes_;
};

model::BudgetIdentity identity_of(const BudgetLine& line, const Row& row, const TableReading& reading,
                                  const Columns& columns) {
  model::BudgetIdentity budget;
  budget.siret = line.siret;
  budget.name = reading.name;
  if (budget.name.empty()) budget.name = columns.text(row, BudgetColumn::kAuthority);
  const std::string code = columns.text(row, BudgetColumn::kBudget);
  if (reading.name.empty() && !code.empty() && code != budget.name)
    budget.name += (budget.name.empty() ? "" : " ") + code;
  budget.kind = reading.kind;
  budget.where = line.where;
  return budget;
}

}  // namespace

BudgetFile read_described_budget(const Table& table, const TableReading& reading,
                                 diagnostics::Diagnostics& diagnostics) {
  BudgetFile file;
  Columns columns(table, reading, diagnostics);
  const std::vector<Choice> kept = choices_of(reading.kept, columns);
  const std::vector<Choice> dropped = choices_of(reading.dropped, columns);
  if (!columns.complete()) return file;
  BoundedMistakes mistakes(diagnostics);
  Reader reader(reading, columns, mistakes);
  file.lines.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    const auto matches = [&](const Choice& choice) { return choice.matches(row); };
    if (!std::all_of(kept.begin(), kept.end(), matches) ||
        std::any_of(dropped.begin(), dropped.end(), matches))
      continue;
    auto line = reader.read(row);
    if (!line) continue;
    const bool known = std::any_of(file.budgets.begin(), file.budgets.end(),
                                   [&](const auto& one) { return one.siret == line->siret; });
    if (!known) file.budgets.push_back(identity_of(*line, row, reading, columns));
    file.lines.push_back(std::move(*line));
  }
  mistakes.tell_rest(table.span);
  return file;
}

}  // namespace mandature::opendata
