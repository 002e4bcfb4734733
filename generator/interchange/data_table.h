#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "support/date.h"
#include "support/money.h"

namespace mandature::interchange {

// Tables as open data: described once, written as CSV, as JSON and as a Table Schema
// (https://specs.frictionlessdata.io/table-schema/).

enum class CellType {
  kText,
  kInteger,
  kNumber,
  kAmount,  // euros, to the cent
  kYear,
  kDate,     // a day
  kPeriod,   // a day, a month or a year
  kAddress,  // a whole address of the web
  kList,     // texts, parted by "|" in CSV
};

enum class Need { kOptional, kRequired };

struct Column {
  std::string name;  // as the header of the file writes it: "référence_légale"
  CellType type = CellType::kText;
  Need need = Need::kOptional;
  std::string description;
  std::vector<std::string> choices = {};  // all it may hold; empty: anything

  // The name as people read it: "Référence légale".
  std::string title() const;
};

// A column whose cells are the keys of rows of another table.
struct Reference {
  std::string column;
  std::string table;
  std::string key;
};

struct TableSchema {
  std::vector<Column> columns;
  std::vector<std::string> key;  // the columns that tell rows apart; empty when rows may be repeated
  std::vector<Reference> references;
};

// What stands in a cell; nothing when it is not known.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, support::Money, support::Date,
                          support::Period, std::vector<std::string>>;
using Row = std::vector<Cell>;  // one cell per column, in their order
using RowSink = std::function<void(Row)>;
// Gives its rows one after the other, so that a long table is never held in memory.
using RowSource = std::function<void(const RowSink&)>;

// UTF-8, commas, one header row with the names of the columns; formulas are disarmed (see support/csv.h).
std::string write_csv(const TableSchema& schema, const RowSource& rows);

// What stands around rows in JSON, so that a file says itself where it comes from.
struct Provenance {
  std::string title;
  std::string publisher;
  std::string licence;
  std::string licence_address;
  std::string source;
  support::Date updated;
};

// An object: the provenance, then the rows as a list of objects under "lignes". What is not known is left
// out.
std::string write_json(const Provenance& provenance, const TableSchema& schema, const RowSource& rows);

// The rows that belong to one record: its missions, its seats…
struct RecordPart {
  std::string name;
  const TableSchema* schema = nullptr;
  RowSource rows;
  std::string parent_column;  // says the record again in each row, and is left out
};

// One record with its parts, as an object: the provenance, its own columns, the address of its page, and a
// list per part that has rows.
std::string write_record(const Provenance& provenance, const std::string& page, const RecordPart& record,
                         const std::vector<RecordPart>& parts);

}  // namespace mandature::interchange
