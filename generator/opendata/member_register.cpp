#include "opendata/member_register.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using sources::Cell;
using sources::Table;
using Row = std::vector<Cell>;

struct Columns {
  std::optional<std::size_t> department, commune, siren, family_name, given_name, birth, start, office,
      office_start;
};

std::optional<std::size_t> first_column(const Table& table, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const auto column = table.column(name)) return column;
  }
  return {};
}

// Column names changed from one vintage to the next: those of 2018, of 2020 and after, and of the
// researchers' extracts.
Columns columns_of(const Table& table) {
  Columns columns;
  columns.department = first_column(table, {"Code du département", "Code du département (Maire)"});
  columns.commune = first_column(
      table, {"Code de la commune", "Code Insee de la commune", "Code de la commune de rattachement"});
  columns.siren = first_column(table, {"N° SIREN", "Numéro SIREN", "SIREN"});
  columns.family_name = table.column("Nom de l'élu");
  columns.given_name = table.column("Prénom de l'élu");
  columns.birth = table.column("Date de naissance");
  columns.start = table.column("Date de début du mandat");
  columns.office = first_column(table, {"Libellé de la fonction", "Libellé de fonction"});
  columns.office_start = table.column("Date de début de la fonction");
  return columns;
}

std::string text(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.size() ? row[*column].text : "";
}

std::string without_leading_zeros(std::string_view code) {
  const std::size_t first = code.find_first_not_of('0');
  return std::string(first == std::string_view::npos ? "" : code.substr(first));
}

// Until 2019 the code of a commune has three digits below its department's; spreadsheets lose leading zeros.
bool same_commune(const Row& row, const Columns& columns, const std::string& insee_code) {
  const std::string commune = text(row, columns.commune);
  const std::string department = text(row, columns.department);
  const std::string wanted = without_leading_zeros(insee_code);
  constexpr std::size_t kShortCode = 3;
  if (commune.size() <= kShortCode) {
    return without_leading_zeros(department + std::string(kShortCode - commune.size(), '0') + commune) ==
           wanted;
  }
  return without_leading_zeros(commune) == wanted;
}

bool in_scope(const Row& row, const Columns& columns, const RegisterScope& scope) {
  if (columns.siren) return scope.siren.empty() || text(row, columns.siren) == scope.siren;
  if (columns.commune) return scope.insee_code.empty() || same_commune(row, columns, scope.insee_code);
  return true;
}

// 1 for the mayor or the president of the council, N + 1 for the N-th deputy.
std::optional<int> rank_of(const std::string& office) {
  const std::string folded = support::fold(office);
  if (folded == "maire" || folded.starts_with("president_du_conseil") || folded == "president") return 1;
  const std::size_t digits = std::min(folded.find_first_not_of("0123456789"), folded.size());
  constexpr std::size_t kMostDigits = 2;
  if (digits == 0 || digits > kMostDigits) return {};
  const std::string_view rest = std::string_view(folded).substr(digits);
  const std::size_t gap = rest.find('_');
  if (gap == std::string_view::npos) return {};
  constexpr std::array<std::string_view, 5> kOrdinals{"", "er", "re", "e", "eme"};
  if (std::find(kOrdinals.begin(), kOrdinals.end(), rest.substr(0, gap)) == kOrdinals.end()) return {};
  const std::string_view title = rest.substr(gap + 1);
  if (!title.starts_with("adjoint") && !title.starts_with("vice_president")) return {};
  return std::stoi(folded.substr(0, digits)) + 1;
}

// The register of mayors has no column for the office: everybody in it is one.
std::string office_of(const Row& row, const Columns& columns) {
  if (columns.office) return text(row, columns.office);
  return columns.office_start && columns.commune && !columns.siren ? "Maire" : "";
}

model::Member read_member(const Row& row, const Columns& columns, diagnostics::Diagnostics& diagnostics) {
  model::Member member;
  member.family_name = proposed_name(text(row, columns.family_name));
  member.given_name = proposed_name(text(row, columns.given_name));
  member.id.value = support::slug(member.full_name());
  member.where = {row.front().span.file, row.front().span.begin, row.back().span.end};
  if (columns.start && !text(row, columns.start).empty()) {
    member.since = support::Date::parse(text(row, columns.start));
    const Cell& start = row[*columns.start];
    if (!member.since) diagnostics.error(start.span, tr("the date \"{}\" does not exist", start.text));
  }
  return member;
}

void add_office(model::Member& member, const std::string& office) {
  if (office.empty()) return;
  member.offices.push_back(office);
  const auto rank = rank_of(office);
  if (rank && (!member.rank || *rank < *member.rank)) member.rank = rank;
}

void make_identifiers_unique(std::vector<model::Member>& members) {
  std::map<std::string, int> seen;
  for (model::Member& member : members) {
    const int count = ++seen[member.id.value];
    if (count > 1) member.id.value += "-" + std::to_string(count);
  }
}

bool is_all_capitals(std::string_view name) {
  return support::upper_case(name) == name && support::lower_case(name) != name;
}

// "DE" and "D'" stay small and "LA" takes a capital, as in French lists of names.
std::string cased_word(const std::string& word, bool is_last) {
  static const std::set<std::string, std::less<>> particles{"de", "du", "des"};
  const std::string lower = support::lower_case(word);
  if (!is_last && particles.contains(lower)) return lower;
  std::u32string points = support::decode_utf8(lower);
  bool start = true;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (start)
      points[i] =
          support::decode_utf8(support::upper_case(support::encode_utf8(std::u32string(1, c)))).front();
    start = c == U'-' || c == U'\'' || c == U'\u2019';
  }
  const bool elided =
      points.size() > 2 && points[0] == U'D' && (points[1] == U'\'' || points[1] == U'\u2019');
  if (elided) points[0] = U'd';
  return support::encode_utf8(points);
}

}  // namespace

bool is_member_register(const Table& table) {
  const Columns columns = columns_of(table);
  return columns.family_name && columns.given_name && columns.start;
}

std::vector<model::Member> read_member_register(const Table& table, const RegisterScope& scope,
                                                diagnostics::Diagnostics& diagnostics) {
  const Columns columns = columns_of(table);
  std::vector<model::Member> members;
  // The birth date only tells namesakes apart while reading.
  std::map<std::tuple<std::string, std::string, std::string, std::string>, std::size_t> persons;
  for (const Row& row : table.rows) {
    if (!in_scope(row, columns, scope)) continue;
    if (text(row, columns.family_name).empty()) {
      diagnostics.error(row.front().span, tr("empty cell in the column {}", "Nom de l'élu"));
      continue;
    }
    const std::tuple person{support::fold(text(row, columns.family_name)),
                            support::fold(text(row, columns.given_name)), text(row, columns.commune),
                            text(row, columns.birth)};
    const auto [known, inserted] = persons.try_emplace(person, members.size());
    if (inserted) members.push_back(read_member(row, columns, diagnostics));
    add_office(members[known->second], office_of(row, columns));
  }
  make_identifiers_unique(members);
  if (members.empty() && !table.rows.empty()) {
    diagnostics.error(table.span, tr("no row of this register concerns this authority"),
                      tr("rows are chosen by the SIREN or INSEE code of collectivite.yaml"));
  }
  return members;
}

std::string proposed_name(std::string_view name) {
  if (!is_all_capitals(name)) return std::string(name);
  std::vector<std::string> words;
  for (const std::string_view word : support::split(name, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = cased_word(words[i], i + 1 == words.size());
  return support::join(words, " ");
}

}  // namespace mandature::opendata
