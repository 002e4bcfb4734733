#include "opendata/territory.h"

#include <algorithm>
#include <charconv>

#include "diagnostics/translation.h"
#include "opendata/official_columns.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using sources::Table;
using Row = std::vector<sources::Cell>;

std::optional<int> count_at(const Row& row, std::size_t column, diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  const auto number = number_in(text);
  constexpr double kMost = 100'000'000;
  if (number && *number >= 0 && *number < kMost) return static_cast<int>(*number);
  if (!text.empty()) diagnostics.error(row[column].span, tr("\"{}\" is not a number", text));
  return {};
}

void tell_none(const Table& table, diagnostics::Diagnostics& diagnostics) {
  diagnostics.error(table.span, tr("no row of this file concerns this authority"),
                    tr("rows are chosen by the SIREN or INSEE code of collectivite.yaml"));
}

}  // namespace

bool is_intermunicipality_file(const Table& table) {
  return OfficialColumns(table).has({"siren", "insee", "nom_membre"});
}

bool is_adjacency_file(const Table& table) { return OfficialColumns(table).has({"insee", "insee_voisins"}); }

std::size_t read_intermunicipality(const Table& table, const model::Authority& authority,
                                   model::Territory& territory, diagnostics::Diagnostics& diagnostics) {
  const OfficialColumns columns(table);
  const auto siren = columns.find({"siren"}), insee = columns.find({"insee"});
  const auto name = columns.find({"nom_membre"}), member = columns.find({"siren_membre"});
  const auto populations = columns.yearly("ptot");
  std::string whole = authority.kind == model::AuthorityKind::kIntermunicipality ? authority.siren : "";
  for (const Row& row : table.rows) {
    if (whole.empty() && same_code(text_at(row, insee), authority.insee_code)) whole = text_at(row, siren);
  }
  std::size_t kept = 0;
  for (const Row& row : table.rows) {
    if (whole.empty() || text_at(row, siren) != whole) continue;
    ++kept;
    model::MemberTown town{text_at(row, insee), text_at(row, member), text_at(row, name), {}};
    constexpr std::size_t kInsee = 5;
    town.insee_code.insert(0, kInsee - std::min(kInsee, town.insee_code.size()), '0');
    for (const auto& [year, column] : populations) {
      if (const auto count = count_at(row, column, diagnostics)) town.population.emplace(year, *count);
    }
    territory.towns.push_back(std::move(town));
  }
  territory.intermunicipality_siren = whole;
  if (kept == 0) tell_none(table, diagnostics);
  return kept;
}

std::size_t read_adjacency(const Table& table, const model::Authority& authority, model::Territory& territory,
                           diagnostics::Diagnostics& diagnostics) {
  const OfficialColumns columns(table);
  const auto insee = columns.find({"insee"}), around = columns.find({"insee_voisins"});
  for (const Row& row : table.rows) {
    if (!same_code(text_at(row, insee), authority.insee_code)) continue;
    const std::string codes = text_at(row, around);
    for (const std::string_view code : support::split(codes, '|')) {
      const std::string_view trimmed = support::trim(code);
      if (!trimmed.empty()) territory.adjacent.emplace_back(trimmed);
    }
  }
  std::sort(territory.adjacent.begin(), territory.adjacent.end());
  territory.adjacent.erase(std::unique(territory.adjacent.begin(), territory.adjacent.end()),
                           territory.adjacent.end());
  if (territory.adjacent.empty()) tell_none(table, diagnostics);
  return territory.adjacent.size();
}

}  // namespace mandature::opendata
