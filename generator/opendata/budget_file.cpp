#include "opendata/budget_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/translation.h"
#include "opendata/official_columns.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::BudgetDocument;
using model::BudgetLine;
using model::BudgetSection;
using sources::Cell;
using sources::Table;

// The columns we use. Their real meaning is that of the files, which take the schema's own text the other way
// round: CONTNAT is the chapter and NATURE the account.
struct Columns {
  std::optional<std::size_t> document, year, siret, budget, chapter, chapter_label, account, account_label,
      function, function_label, operation, section, movement, direction, realised, voted, proposed,
      carried_over;
};

Columns columns_of(const Table& table) {
  Columns columns;
  columns.document = table.column("BGT_NATDEC");
  columns.year = table.column("BGT_ANNEE");
  columns.siret = table.column("BGT_SIRET");
  columns.budget = table.column("BGT_NOM");
  columns.chapter = table.column("BGT_CONTNAT");
  columns.chapter_label = table.column("BGT_CONTNAT_LABEL");
  columns.account = table.column("BGT_NATURE");
  columns.account_label = table.column("BGT_NATURE_LABEL");
  columns.function = table.column("BGT_FONCTION");
  columns.function_label = table.column("BGT_FONCTION_LABEL");
  columns.operation = table.column("BGT_OPERATION");
  columns.section = table.column("BGT_SECTION");
  columns.movement = table.column("BGT_OPBUDG");
  columns.direction = table.column("BGT_CODRD");
  columns.realised = table.column("BGT_MTREAL");
  columns.voted = table.column("BGT_MTPREV");
  columns.carried_over = table.column("BGT_MTRARPREC");
  columns.proposed = table.column("BGT_MTPROPNOUV");
  return columns;
}

using Row = std::vector<Cell>;

const Cell* cell(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.size() && !row[*column].text.empty() ? &row[*column] : nullptr;
}

// The words a column may hold.
template <typename Meaning>
struct Words {
  std::string_view column;
  std::optional<Meaning> (*named)(std::string_view);
  std::string accepted;
};

// Reads a cell that must hold one of a few words; an error at the cell, or at the row when the cell is empty.
template <typename Meaning>
std::optional<Meaning> read_word(const Row& row, std::optional<std::size_t> column,
                                 const Words<Meaning>& words, BoundedMistakes& mistakes) {
  const Cell* found = cell(row, column);
  if (found == nullptr) {
    mistakes.error(span_of(row), tr("empty cell in the column {}", words.column));
    return {};
  }
  const auto meaning = words.named(found->text);
  if (!meaning)
    mistakes.error(found->span, tr("unknown value \"{}\" in the column {}", found->text, words.column),
                   tr("accepted: {}", words.accepted));
  return meaning;
}

bool read_section(const Row& row, const Columns& columns, BudgetLine& line, BoundedMistakes& mistakes) {
  if (cell(row, columns.section) != nullptr) {
    const auto section = read_word<BudgetSection>(row, columns.section,
                                                  {"BGT_SECTION", section_named, section_words()}, mistakes);
    line.section = section.value_or(line.section);
    return section.has_value();
  }
  const auto section = inferred_section(line.chapter, line.account);
  if (!section) {
    mistakes.error(span_of(row), tr("the section of this line is empty and cannot be inferred"),
                   tr("fill in the column BGT_SECTION"));
    return false;
  }
  line.section = *section;
  line.section_inferred = true;
  return true;
}

bool read_movement(const Row& row, const Columns& columns, BudgetLine& line, BoundedMistakes& mistakes) {
  if (cell(row, columns.movement) == nullptr) {
    line.movement = inferred_movement(line.chapter, line.account);
    return true;
  }
  const auto movement = read_word<model::Movement>(
      row, columns.movement, {"BGT_OPBUDG", movement_named, movement_words()}, mistakes);
  line.movement = movement.value_or(line.movement);
  return movement.has_value();
}

std::optional<int> read_year(const Row& row, const Columns& columns, BoundedMistakes& mistakes) {
  const Cell* found = cell(row, columns.year);
  if (found == nullptr) {
    mistakes.error(span_of(row), tr("empty cell in the column {}", "BGT_ANNEE"));
    return {};
  }
  const auto year = year_named(found->text);
  if (!year) mistakes.error(found->span, tr("\"{}\" is not a budget year", found->text));
  return year;
}

// The amount that counts: what was done for an account, what was voted for a budget. An amendment only tells
// what it changes; its column of voted credits is zero in most real files.
const Cell* amount_cell(const Row& row, const Columns& columns, BudgetDocument document) {
  switch (document) {
    case BudgetDocument::kAccount:
      return cell(row, columns.realised);
    case BudgetDocument::kPrimary:
    case BudgetDocument::kSupplementary:
      return cell(row, columns.voted);
    case BudgetDocument::kAmendment:
      break;
  }
  const Cell* proposed = cell(row, columns.proposed);
  return proposed != nullptr ? proposed : cell(row, columns.voted);
}

bool read_amount(const Cell* found, support::Money& amount, BoundedMistakes& mistakes) {
  if (found == nullptr) return true;  // nothing was done or voted on this line
  const auto read = support::Money::parse(found->text);
  if (!read)
    mistakes.error(found->span, tr("\"{}\" is not an amount", found->text), tr("write it as {}", "1234.56"));
  amount = read.value_or(amount);
  return read.has_value();
}

std::optional<BudgetLine> read_line(const Row& row, const Columns& columns, BoundedMistakes& mistakes) {
  const auto document = read_word<BudgetDocument>(row, columns.document,
                                                  {"BGT_NATDEC", document_named, document_words()}, mistakes);
  const auto year = read_year(row, columns, mistakes);
  const auto direction = read_word<model::Direction>(
      row, columns.direction, {"BGT_CODRD", direction_named, direction_words()}, mistakes);
  BudgetLine line;
  line.siret = text_at(row, columns.siret);
  line.budget_name = text_at(row, columns.budget);
  line.chapter = text_at(row, columns.chapter);
  line.chapter_label = text_at(row, columns.chapter_label);
  line.account = text_at(row, columns.account);
  line.account_label = text_at(row, columns.account_label);
  line.function = text_at(row, columns.function);
  line.function_label = text_at(row, columns.function_label);
  line.operation = text_at(row, columns.operation);
  line.where = span_of(row);
  const bool section = read_section(row, columns, line, mistakes);
  if (section && direction)
    line.account = restored_account(std::move(line.account), line.section, *direction);
  const bool movement = read_movement(row, columns, line, mistakes);
  if (!document || !year || !movement || !direction || !section) return {};
  line.document = *document;
  line.year = *year;
  line.direction = *direction;
  if (!read_amount(amount_cell(row, columns, line.document), line.amount, mistakes)) return {};
  if (line.document == BudgetDocument::kPrimary || line.document == BudgetDocument::kSupplementary) {
    if (!read_amount(cell(row, columns.carried_over), line.carried_over, mistakes)) return {};
  }
  return line;
}

// One identity per SIRET of the file: names alone do not tell budgets apart.
void note_budget(const Row& row, const Columns& columns, const BudgetLine& line, BudgetFile& file) {
  const bool known = std::any_of(file.budgets.begin(), file.budgets.end(),
                                 [&](const model::BudgetIdentity& one) { return one.siret == line.siret; });
  if (known) return;
  model::BudgetIdentity budget;
  budget.siret = line.siret;
  budget.name = text_at(row, columns.budget);
  budget.where = line.where;
  file.budgets.push_back(std::move(budget));
}

bool has_columns(const Table& table, diagnostics::Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 4> kNeeded{"BGT_NATDEC", "BGT_ANNEE", "BGT_NATURE", "BGT_CODRD"};
  constexpr std::array<std::string_view, 3> kInferred{"BGT_SIRET", "BGT_CONTNAT", "BGT_OPBUDG"};
  bool complete = true;
  for (const std::string_view name : kNeeded) {
    if (table.column(name)) continue;
    diagnostics.error(table.span, tr("missing column \"{}\"", name),
                      tr("the columns of a budget are those of the schema scdl/budget"));
    complete = false;
  }
  std::vector<std::string> missing;
  for (const std::string_view name : kInferred) {
    if (!table.column(name)) missing.emplace_back(name);
  }
  if (complete && !missing.empty()) {
    diagnostics.warning(table.span, tr("missing column \"{}\"", support::join(missing, ", ")),
                        tr("without them all lines are taken for one budget, and order movements are told by "
                           "their chapter or account alone"));
  }
  return complete;
}

}  // namespace

bool is_budget_file(const Table& table) {
  return std::any_of(table.header.begin(), table.header.end(),
                     [](const Cell& name) { return support::fold(name.text).starts_with("bgt_"); });
}

BudgetFile read_budget_file(const Table& table, diagnostics::Diagnostics& diagnostics) {
  BudgetFile file;
  if (!has_columns(table, diagnostics)) return file;
  const Columns columns = columns_of(table);
  BoundedMistakes mistakes(diagnostics);
  file.lines.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    auto line = read_line(row, columns, mistakes);
    if (!line) continue;
    if (file.lines.empty() || file.lines.back().siret != line->siret) note_budget(row, columns, *line, file);
    file.lines.push_back(std::move(*line));
  }
  mistakes.tell_rest(table.span);
  return file;
}

}  // namespace mandature::opendata
