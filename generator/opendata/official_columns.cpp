#include "opendata/official_columns.h"

#include <charconv>

#include "support/text.h"

namespace mandature::opendata {
namespace {

struct NameAndYear {
  std::string name;
  int year = 0;
};

// "Nom 2024 EPCI" → "nom_epci" and 2024.
NameAndYear without_year(std::string_view written) {
  NameAndYear result;
  const std::string folded = support::fold(written);
  for (const std::string_view word : support::split(folded, '_')) {
    const bool year = word.size() == 4 && word.starts_with("20") &&
                      word.find_first_not_of("0123456789") == std::string_view::npos;
    if (year) {
      std::from_chars(word.data(), word.data() + word.size(), result.year);
      continue;
    }
    if (!result.name.empty()) result.name += '_';
    result.name += word;
  }
  return result;
}

std::vector<std::string> names_of(const sources::Table& table) {
  std::vector<std::string> names;
  for (const sources::Cell& cell : table.header) names.push_back(cell.text);
  return names;
}

std::string_view without_leading_zeros(std::string_view code) {
  const std::size_t first = code.find_first_not_of('0');
  return first == std::string_view::npos ? "" : code.substr(first);
}

}  // namespace

OfficialColumns::OfficialColumns(const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NameAndYear name = without_year(names[i]);
    if (!name.name.empty()) columns_.emplace(name.name, i);
    if (name.year != 0) of_years_.emplace(std::pair{name.name, name.year}, i);
  }
}

OfficialColumns::OfficialColumns(const sources::Table& table) : OfficialColumns(names_of(table)) {}

std::optional<std::size_t> OfficialColumns::find_one(std::string_view name) const {
  const auto found = columns_.find(without_year(name).name);
  if (found == columns_.end()) return {};
  return found->second;
}

std::optional<std::size_t> OfficialColumns::find(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    if (const auto column = find_one(name)) return column;
  }
  return {};
}

bool OfficialColumns::has(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    if (!find_one(name)) return false;
  }
  return true;
}

std::map<int, std::size_t> OfficialColumns::yearly(std::string_view name) const {
  std::map<int, std::size_t> result;
  const std::string folded = support::fold(name);
  for (const auto& [key, column] : of_years_) {
    if (key.first == folded) result.emplace(key.second, column);
  }
  return result;
}

std::string text_at(const std::vector<sources::Cell>& row, std::optional<std::size_t> column) {
  return column && *column < row.size() ? row[*column].text : "";
}

std::string_view text_at(std::span<const std::string_view> row, std::optional<std::size_t> column) {
  return column && *column < row.size() ? support::trim(row[*column]) : "";
}

diagnostics::Span span_of(const std::vector<sources::Cell>& row) {
  if (row.empty()) return {};
  return {row.front().span.file, row.front().span.begin, row.back().span.end};
}

bool same_code(std::string_view a, std::string_view b) {
  return without_leading_zeros(a) == without_leading_zeros(b) && !b.empty();
}

std::optional<double> number_in(std::string_view text) {
  std::string digits;
  for (const char32_t c : support::decode_utf8(text)) {
    const bool space = c == U' ' || c == U'\u00A0' || c == U'\u202F';
    if (space || c == U'%' || c == U'€') continue;
    support::append_utf8(digits, c == U',' ? U'.' : c);
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  return value;
}

}  // namespace mandature::opendata
