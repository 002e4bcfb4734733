#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sources/table.h"

namespace mandature::opendata {

// The columns of an official file by their names: their order changes from one vintage to the next, and so do
// the years in their names ("Nom 2024 EPCI"), which are left out.
class OfficialColumns {
 public:
  OfficialColumns() = default;
  explicit OfficialColumns(const std::vector<std::string>& names);
  explicit OfficialColumns(const sources::Table& table);

  // The first of these names that the file has, years left out.
  std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
  // Whether it has them all.
  bool has(std::initializer_list<std::string_view> names) const;
  // Every column whose name is this one and a year: "ptot_2023" for "ptot".
  std::map<int, std::size_t> yearly(std::string_view name) const;

 private:
  std::optional<std::size_t> find_one(std::string_view name) const;

  std::map<std::string, std::size_t> columns_;                   // folded, without years; the first of a name
  std::map<std::pair<std::string, int>, std::size_t> of_years_;  // those with one year in their name
};

// The text of a cell, and its place; empty without column.
std::string text_at(const std::vector<sources::Cell>& row, std::optional<std::size_t> column);
// The same of a row that is still being chosen.
std::string_view text_at(std::span<const std::string_view> row, std::optional<std::size_t> column);

// From the first to the last cell.
diagnostics::Span span_of(const std::vector<sources::Cell>& row);

// Codes lose their leading zeros in spreadsheets: "01004" and "1004" are one.
bool same_code(std::string_view a, std::string_view b);

// A decimal number with point or comma, spaces between thousands, and "%" or "€" behind it.
std::optional<double> number_in(std::string_view text);

}  // namespace mandature::opendata
