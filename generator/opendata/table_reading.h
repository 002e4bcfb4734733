#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "opendata/budget_words.h"
#include "sources/table.h"

namespace mandature::opendata {

// What a column of a home-made budget export holds.
enum class BudgetColumn {
  kAuthority,
  kBudget,
  kYear,
  kDocument,
  kSection,
  kDirection,
  kMovement,
  kChapter,
  kAccount,
  kAccountLabel,
  kFunction,
  kFunctionLabel,
  kOperation,
  kAmount,
};

enum class AmountUnit { kEuros, kCents, kThousands };
enum class DecimalMark { kEither, kComma, kPoint };

// A name written in the description of a file, with its place there.
struct WrittenName {
  std::string text;
  diagnostics::Span where;
};

// Rows chosen by what stands in one column.
struct RowChoice {
  WrittenName column;
  std::vector<std::string> values;
};

// How an export of the authority's own is read: which column is what, and what no column says.
struct TableReading {
  std::map<BudgetColumn, WrittenName> columns;
  std::optional<int> year;
  std::optional<model::BudgetDocument> document;
  std::optional<model::BudgetSection> section;
  std::optional<model::Direction> direction;
  model::Nomenclature nomenclature = model::Nomenclature::kUnknown;  // kUnknown: to be recognised
  model::BudgetKind kind = model::BudgetKind::kUnknown;
  std::string siret;
  std::string name;
  AmountUnit unit = AmountUnit::kEuros;
  DecimalMark decimal = DecimalMark::kEither;
  std::size_t skipped_rows = 0;             // above the names of the columns
  std::vector<RowChoice> kept;              // a row must agree with each of them
  std::vector<RowChoice> dropped;           // and with none of these
  std::vector<std::string> order_accounts;  // beginnings of accounts that only hold order movements
  diagnostics::Span where;
};

// Reads an export as its description says. A column that the file does not have is an error at its name, with
// the nearest one; a cell that cannot be read is an error at the cell. Without a column or a word for the
// section or the movement, the chapter and the account tell; rows that `dropped` leaves out are told by their
// number.
BudgetFile read_described_budget(const sources::Table& table, const TableReading& reading,
                                 diagnostics::Diagnostics& diagnostics);

// A description of an unknown table made from the names of its columns, as YAML ready to be put beside it
// (<file>.lecture.yaml). What the names do not tell is a comment in French.
std::string suggested_reading(const sources::Table& table);

}  // namespace mandature::opendata
