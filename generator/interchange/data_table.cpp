#include "interchange/data_table.h"

#include <nlohmann/json.hpp>
#include <type_traits>

#include "support/csv.h"
#include "support/require.h"
#include "support/text.h"

namespace mandature::interchange {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Lists stand in one cell, so that none of their texts may hold what parts them.
std::string list_text(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts)
    all += (all.empty() ? "" : "|") + support::replace_all(text, "|", "/");
  return all;
}

template <typename T>
inline constexpr bool kIsText = std::is_same_v<T, std::string>;

std::string csv_text(const Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return {};
        } else if constexpr (kIsText<T>) {
          return support::csv_cell(value);
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
          return std::to_string(value);
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
          return support::csv_cell(list_text(value));
        } else if constexpr (std::is_same_v<T, support::Date> || std::is_same_v<T, support::Period>) {
          return value.iso();
        } else {
          return support::decimal(value);
        }
      },
      cell);
}

Json json_value(const Cell& cell) {
  return std::visit(
      [](const auto& value) -> Json {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return nullptr;
        } else if constexpr (std::is_same_v<T, support::Money>) {
          return value.euros();
        } else if constexpr (std::is_same_v<T, support::Date> || std::is_same_v<T, support::Period>) {
          return value.iso();
        } else {
          return value;
        }
      },
      cell);
}

void add_cells(const TableSchema& schema, const Row& row, const std::string& left_out, Json& object) {
  support::require(row.size() == schema.columns.size(), "a row of open data has one cell per column");
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row[i]) || schema.columns[i].name == left_out) continue;
    object[schema.columns[i].name] = json_value(row[i]);
  }
}

Json provenance_json(const Provenance& provenance) {
  Json json;
  json["titre"] = provenance.title;
  json["producteur"] = provenance.publisher;
  json["licence"] = provenance.licence;
  if (!provenance.licence_address.empty()) json["licence_adresse"] = provenance.licence_address;
  json["source"] = provenance.source;
  json["mise_à_jour"] = provenance.updated.iso();
  return json;
}

}  // namespace

std::string Column::title() const {
  if (name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) return name;  // "BGT_ANNEE"
  return support::capitalised(support::replace_all(name, "_", " "));
}

std::string write_csv(const TableSchema& schema, const RowSource& rows) {
  std::string csv;
  std::vector<std::string> cells;
  for (const Column& column : schema.columns) cells.push_back(support::csv_cell(column.name));
  support::append_csv_row(csv, cells);
  rows([&](const Row& row) {
    support::require(row.size() == schema.columns.size(), "a row of open data has one cell per column");
    for (std::size_t i = 0; i < row.size(); ++i) cells[i] = csv_text(row[i]);
    support::append_csv_row(csv, cells);
  });
  return csv;
}

std::string write_json(const Provenance& provenance, const TableSchema& schema, const RowSource& rows) {
  std::string text = dump(provenance_json(provenance));
  text.back() = ',';  // the brace that ends it comes after the rows
  text += "\"lignes\":[";
  bool first = true;
  rows([&](const Row& row) {
    Json object = Json::object();
    add_cells(schema, row, {}, object);
    text += first ? "\n" : ",\n";
    text += dump(object);
    first = false;
  });
  return text + "\n]}\n";
}

std::string write_record(const Provenance& provenance, const std::string& page, const RecordPart& record,
                         const std::vector<RecordPart>& parts) {
  Json json = provenance_json(provenance);
  Json own = Json::object();
  record.rows([&](const Row& row) { add_cells(*record.schema, row, {}, own); });
  own["page"] = page;
  for (const RecordPart& part : parts) {
    Json list = Json::array();
    part.rows([&](const Row& row) {
      Json object = Json::object();
      add_cells(*part.schema, row, part.parent_column, object);
      list.push_back(std::move(object));
    });
    if (!list.empty()) own[part.name] = std::move(list);
  }
  json[record.name] = std::move(own);
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
