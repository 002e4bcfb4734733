#include "opendata/budget_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/translation.h"
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
  std::optional<std::size_t> document, year, siret, budget, chapter, chapter_label, account, account_label, function, function_label,
      operation, section, movement, direction, realised, voted, proposed;
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
  columns.proposed = table.column("BGT_MTPROPNOUV");
  return columns;
}

using Row = std::vector<Cell>;

const Cell* cell(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.size() && !row[*column].text.empty() ? &row[*column] : nullptr;
}

std::string text(const Row& row, std::optional<std::size_t> column) {
  const Cell* found = cell(row, column);
  return found == nullptr ? "" : found->text;
}

diagnostics::Span row_span(const Row& row) {
  if (row.empty()) return {};
  return {row.front().span.file, row.front().span.begin, row.back().span.end};
}

template <typename Meaning>
struct Word {
  std::string_view folded;
  Meaning meaning;
};

// Reads a cell that must hold one of a few words; an error at the cell, or at the row when the cell is empty.
template <typename Meaning, std::size_t N>
std::optional<Meaning> read_word(const Row& row, std::optional<std::size_t> column,
                                 const std::array<Word<Meaning>, N>& words, std::string_view name,
                                 diagnostics::Diagnostics& diagnostics) {
  const Cell* found = cell(row, column);
  if (found == nullptr) {
    diagnostics.error(row_span(row), tr("empty cell in the column {}", name));
    return {};
  }
  const std::string folded = support::fold(found->text);
  for (const Word<Meaning>& word : words) {
    if (folded == word.folded) return word.meaning;
  }
  std::vector<std::string> accepted;
  for (const Word<Meaning>& word : words)
    accepted.push_back(support::replace_all(std::string(word.folded), "_", " "));
  diagnostics.error(found->span, tr("unknown value \"{}\" in the column {}", found->text, name),
                    tr("accepted: {}", support::join(accepted, ", ")));
  return {};
}

constexpr std::array kDocuments{Word<BudgetDocument>{"budget_primitif", BudgetDocument::kPrimary},
                                Word<BudgetDocument>{"budget_supplementaire", BudgetDocument::kSupplementary},
                                Word<BudgetDocument>{"decision_modificative", BudgetDocument::kAmendment},
                                Word<BudgetDocument>{"compte_administratif", BudgetDocument::kAccount},
                                Word<BudgetDocument>{"compte_financier_unique", BudgetDocument::kAccount}};
constexpr std::array kSections{Word<BudgetSection>{"fonctionnement", BudgetSection::kOperation},
                               Word<BudgetSection>{"investissement", BudgetSection::kInvestment}};
constexpr std::array kMovements{Word<model::Movement>{"reel", model::Movement::kReal},
                                Word<model::Movement>{"ordre", model::Movement::kOrder}};
constexpr std::array kDirections{Word<model::Direction>{"recette", model::Direction::kRevenue},
                                 Word<model::Direction>{"depense", model::Direction::kExpenditure}};

// The section of a line that does not tell it: chapters whose number settles it, then the class of the
// account.
std::optional<BudgetSection> inferred_section(std::string_view chapter, std::string_view account) {
  constexpr std::array<std::string_view, 6> kInvestment{"001", "020", "021", "024", "040", "041"};
  constexpr std::array<std::string_view, 5> kOperation{"002", "022", "023", "042", "043"};
  for (const std::string_view code : {chapter, account}) {
    if (std::find(kInvestment.begin(), kInvestment.end(), code) != kInvestment.end())
      return BudgetSection::kInvestment;
    if (std::find(kOperation.begin(), kOperation.end(), code) != kOperation.end())
      return BudgetSection::kOperation;
  }
  if (account.empty()) return {};
  if (account[0] == '6' || account[0] == '7') return BudgetSection::kOperation;
  if (account[0] == '1' || account[0] == '2' || account[0] == '4') return BudgetSection::kInvestment;
  return {};
}

bool read_section(const Row& row, const Columns& columns, BudgetLine& line,
                  diagnostics::Diagnostics& diagnostics) {
  if (cell(row, columns.section) != nullptr) {
    const auto section = read_word(row, columns.section, kSections, "BGT_SECTION", diagnostics);
    line.section = section.value_or(line.section);
    return section.has_value();
  }
  const auto section = inferred_section(line.chapter, line.account);
  if (!section) {
    diagnostics.error(row_span(row), tr("the section of this line is empty and cannot be inferred"),
                      tr("fill in the column BGT_SECTION"));
    return false;
  }
  line.section = *section;
  line.section_inferred = true;
  return true;
}

std::optional<int> read_year(const Row& row, const Columns& columns, diagnostics::Diagnostics& diagnostics) {
  const Cell* found = cell(row, columns.year);
  if (found == nullptr) {
    diagnostics.error(row_span(row), tr("empty cell in the column {}", "BGT_ANNEE"));
    return {};
  }
  const bool digits =
      found->text.size() == 4 && found->text.find_first_not_of("0123456789") == std::string::npos;
  const int year = digits ? std::stoi(found->text) : 0;
  if (year >= 1980 && year <= 2100) return year;
  diagnostics.error(found->span, tr("\"{}\" is not a budget year", found->text));
  return {};
}

// The amount that counts: what was done for an account, what was voted for a budget. An amendment only tells
// what it changes; its column of voted credits is zero in real files.
std::optional<std::size_t> amount_column(const Columns& columns, BudgetDocument document) {
  switch (document) {
    case BudgetDocument::kAccount:
      return columns.realised;
    case BudgetDocument::kPrimary:
    case BudgetDocument::kSupplementary:
      return columns.voted;
    case BudgetDocument::kAmendment:
      return columns.proposed;
  }
  return {};
}

bool read_amount(const Row& row, const Columns& columns, BudgetLine& line,
                 diagnostics::Diagnostics& diagnostics) {
  const Cell* found = cell(row, amount_column(columns, line.document));
  if (found == nullptr) return true;  // nothing was done or voted on this line
  const auto amount = support::Money::parse(found->text);
  if (!amount) {
    diagnostics.error(found->span, tr("\"{}\" is not an amount", found->text),
                      tr("write it as {}", "1234.56"));
    return false;
  }
  line.amount = *amount;
  return true;
}

std::optional<BudgetLine> read_line(const Row& row, const Columns& columns,
                                    diagnostics::Diagnostics& diagnostics) {
  const auto document = read_word(row, columns.document, kDocuments, "BGT_NATDEC", diagnostics);
  const auto year = read_year(row, columns, diagnostics);
  const auto movement = read_word(row, columns.movement, kMovements, "BGT_OPBUDG", diagnostics);
  const auto direction = read_word(row, columns.direction, kDirections, "BGT_CODRD", diagnostics);
  BudgetLine line;
  line.siret = text(row, columns.siret);
  line.budget_name = text(row, columns.budget);
  line.chapter = text(row, columns.chapter);
  line.chapter_label = text(row, columns.chapter_label);
  line.account = text(row, columns.account);
  line.account_label = text(row, columns.account_label);
  line.function = text(row, columns.function);
  line.function_label = text(row, columns.function_label);
  line.operation = text(row, columns.operation);
  line.where = row_span(row);
  const bool section = read_section(row, columns, line, diagnostics);
  if (!document || !year || !movement || !direction || !section) return {};
  line.document = *document;
  line.year = *year;
  line.movement = *movement;
  line.direction = *direction;
  if (!read_amount(row, columns, line, diagnostics)) return {};
  return line;
}

}  // namespace

bool is_budget_file(const Table& table) {
  return std::any_of(table.header.begin(), table.header.end(),
                     [](const Cell& name) { return support::fold(name.text).starts_with("bgt_"); });
}

std::vector<BudgetLine> read_budget_file(const Table& table, diagnostics::Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 7> kNeeded{"BGT_NATDEC", "BGT_ANNEE",  "BGT_SIRET", "BGT_CONTNAT",
                                                    "BGT_NATURE", "BGT_OPBUDG", "BGT_CODRD"};
  bool complete = true;
  for (const std::string_view name : kNeeded) {
    if (table.column(name)) continue;
    diagnostics.error(table.span, tr("missing column \"{}\"", name),
                      tr("the columns of a budget are those of the schema scdl/budget"));
    complete = false;
  }
  std::vector<BudgetLine> lines;
  if (!complete) return lines;
  const Columns columns = columns_of(table);
  lines.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    if (auto line = read_line(row, columns, diagnostics)) lines.push_back(std::move(*line));
  }
  return lines;
}

}  // namespace mandature::opendata
