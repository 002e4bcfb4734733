#include "opendata/member_register.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <tuple>

#include "diagnostics/translation.h"
#include "opendata/office.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using sources::Table;
using Row = std::vector<sources::Cell>;

// Before 2020 the register wrote departments overseas with letters of its own.
std::string_view usual_department(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kOverseas{{{"ZA", "971"},
                                                                                     {"ZB", "972"},
                                                                                     {"ZC", "973"},
                                                                                     {"ZD", "974"},
                                                                                     {"ZM", "976"},
                                                                                     {"ZN", "988"},
                                                                                     {"ZP", "987"},
                                                                                     {"ZS", "975"},
                                                                                     {"ZW", "986"},
                                                                                     {"ZX", "977"}}};
  const auto found =
      std::find_if(kOverseas.begin(), kOverseas.end(), [&](const auto& one) { return one.first == code; });
  return found == kOverseas.end() ? code : found->second;
}

// Until 2019 the code of a commune has three digits below its department's (two letters or digits of it
// overseas); spreadsheets lose leading zeros.
bool same_commune(std::string_view department, std::string_view commune, std::string_view wanted) {
  constexpr std::size_t kShortCode = 3, kDepartmentCode = 2;
  if (commune.size() > kShortCode) return same_code(commune, wanted);
  const std::string_view usual = usual_department(department).substr(0, kDepartmentCode);
  return same_code(std::string(usual) + std::string(kShortCode - commune.size(), '0') + std::string(commune),
                   wanted);
}

// The first number of "Paris 5Eme Secteur" or "Marseille Secteur 1"; 0 without.
int number_of(std::string_view sector) {
  const std::size_t first = sector.find_first_of("0123456789");
  int number = 0;
  if (first != std::string_view::npos)
    std::from_chars(sector.data() + first, sector.data() + sector.size(), number);
  return number;
}

struct District {
  std::string_view commune;
  int sector = 0;
};

// Of the code of an arrondissement: in Paris the first four are one sector, in Marseille two and two are.
std::optional<District> district_of(std::string_view insee_code) {
  constexpr std::size_t kPrefix = 3;
  if (insee_code.size() != kPrefix + 2) return {};
  const int number = number_of(insee_code.substr(kPrefix));
  const std::string_view prefix = insee_code.substr(0, kPrefix);
  constexpr int kParisCentre = 4, kLyonBase = 80;
  if (prefix == "751" && number >= 1) return District{"75056", number <= kParisCentre ? 1 : number};
  if (prefix == "693" && number > kLyonBase) return District{"69123", number - kLyonBase};
  if (prefix == "132" && number >= 1) return District{"13055", (number + 1) / 2};
  return {};
}

bool in_district(std::string_view commune, std::string_view sector, const RegisterScope& scope) {
  const auto district = district_of(scope.insee_code);
  if (!district) return same_code(commune, scope.insee_code);
  return same_code(commune, district->commune) && number_of(sector) == district->sector;
}

// Whether a row belongs to the authority; `text` gives its cells.
template <typename Text>
bool in_scope(const RegisterColumns& columns, Seats seats, const RegisterScope& scope, const Text& text) {
  const std::string& insee = scope.insee_code;
  const std::string& department = scope.department.empty() ? insee : scope.department;
  switch (seats) {
    case Seats::kIntermunicipal:
      return scope.siren.empty() || text(columns.siren) == scope.siren;
    case Seats::kMunicipal:
    case Seats::kMayors:
      return insee.empty() || same_commune(text(columns.department), text(columns.commune), insee);
    case Seats::kDistrict:
      return insee.empty() || in_district(text(columns.commune), text(columns.sector), scope);
    case Seats::kDepartmental:
      return department.empty() || same_code(usual_department(text(columns.department)), department);
    case Seats::kRegional:
      return insee.empty() || same_code(text(columns.region), insee);
    case Seats::kSpecial:
      return department.empty() || same_code(text(columns.special), insee) ||
             same_code(text(columns.special), department);
    case Seats::kUnknown:
      return true;
    case Seats::kNational:
      break;
  }
  return false;
}

// The register of mayors has no column for the office: everybody in it is one.
std::string office_of(const Row& row, const RegisterColumns& columns, Seats seats) {
  if (!text_at(row, columns.office_end).empty()) return {};
  return seats == Seats::kMayors ? "Maire" : text_at(row, columns.office);
}

// A date that is none is told and left out.
std::optional<support::Date> date_at(const Row& row, std::optional<std::size_t> column,
                                     diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  if (text.empty()) return {};
  const auto date = support::Date::parse(text);
  if (!date) diagnostics.error(row[*column].span, tr("the date \"{}\" does not exist", text));
  return date;
}

std::string name_at(const Row& row, std::optional<std::size_t> column, RegisterReading& reading) {
  const std::string written = text_at(row, column);
  std::string name = proposed_name(written);
  if (name != written) reading.renamed.emplace_back(written, name);
  return name;
}

model::Member read_member(const Row& row, const RegisterColumns& columns,
                          const std::set<PersonalDetail>& kept, RegisterReading& reading,
                          diagnostics::Diagnostics& diagnostics) {
  model::Member member;
  member.family_name = name_at(row, columns.family_name, reading);
  member.given_name = name_at(row, columns.given_name, reading);
  member.id.value = support::slug(member.full_name());
  member.where = span_of(row);
  member.since = date_at(row, columns.start, diagnostics);
  if (kept.contains(PersonalDetail::kBirthYear)) {
    if (const auto birth = date_at(row, columns.birth, diagnostics)) member.birth_year = birth->year;
  }
  if (kept.contains(PersonalDetail::kProfession)) member.profession = text_at(row, columns.profession);
  if (kept.contains(PersonalDetail::kNationality)) member.nationality = text_at(row, columns.nationality);
  return member;
}

void add_office(model::Member& member, const std::string& label) {
  if (label.empty()) return;
  if (std::find(member.offices.begin(), member.offices.end(), label) != member.offices.end()) return;
  member.offices.push_back(label);
  const auto rank = parse_office(label).rank();
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
  if (lower == "epse") return "épouse";
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

// Column names changed from one vintage to the next: those of 2018, of 2020 and after, and of the
// researchers' extracts.
RegisterColumns::RegisterColumns(const OfficialColumns& names)
    : department(names.find({"Code du département", "Code du département (Maire)"})),
      constituency(names.find({"Code de la circonscription législative", "Code circonscription Fr. Etr."})),
      region(names.find({"Code de la région"})),
      special(names.find({"Code de la collectivité à statut particulier"})),
      commune(names.find(
          {"Code de la commune", "Code Insee de la commune", "Code de la commune de rattachement"})),
      sector(names.find({"Libellé du secteur", "Code du secteur"})),
      siren(names.find({"N° SIREN", "Numéro SIREN", "SIREN"})),
      canton(names.find({"Code du canton", "Libellé du canton"})),
      family_name(names.find({"Nom de l'élu"})),
      given_name(names.find({"Prénom de l'élu"})),
      birth(names.find({"Date de naissance"})),
      start(names.find({"Date de début du mandat"})),
      end(names.find({"Date de fin du mandat"})),
      office(names.find({"Libellé de la fonction", "Libellé de fonction"})),
      office_start(names.find({"Date de début de la fonction"})),
      office_end(names.find({"Date de fin de la fonction"})),
      profession(names.find({"Libellé de la catégorie socio-professionnelle", "Libellé de la profession"})),
      nationality(names.find({"Code nationalité"})) {}

Seats RegisterColumns::seats() const {
  if (siren) return Seats::kIntermunicipal;
  if (sector) return Seats::kDistrict;
  if (commune) return office ? Seats::kMunicipal : office_start ? Seats::kMayors : Seats::kMunicipal;
  if (canton) return Seats::kDepartmental;
  if (special) return Seats::kSpecial;
  if (region) return Seats::kRegional;
  return department || constituency ? Seats::kNational : Seats::kUnknown;
}

bool RegisterSelection::begins(const std::vector<std::string>& header) {
  columns_ = RegisterColumns(OfficialColumns(header));
  seats_ = columns_.seats();
  return columns_.are_of_register();
}

bool RegisterSelection::wants(std::span<const std::string_view> cells) {
  return in_scope(columns_, seats_, scope_,
                  [&](std::optional<std::size_t> column) { return text_at(cells, column); });
}

bool is_member_register(const Table& table) {
  return RegisterColumns(OfficialColumns(table)).are_of_register();
}

RegisterReading read_member_register(const Table& table, const RegisterScope& scope,
                                     diagnostics::Diagnostics& diagnostics,
                                     const std::set<PersonalDetail>& kept) {
  const RegisterColumns columns{OfficialColumns(table)};
  RegisterReading reading;
  reading.seats = columns.seats();
  if (reading.seats == Seats::kNational) {
    diagnostics.error(table.span, tr("this register is not one of local councils"),
                      tr("take the file of its kind: municipal, intermunicipal, departmental…"));
    return reading;
  }
  // The birth date only tells namesakes apart while reading.
  std::map<std::tuple<std::string, std::string, std::string, std::string>, std::size_t> persons;
  for (const Row& row : table.rows) {
    const auto text = [&](std::optional<std::size_t> column) { return text_at(row, column); };
    if (!in_scope(columns, reading.seats, scope, text)) continue;
    ++reading.rows;
    if (text(columns.family_name).empty()) {
      diagnostics.error(span_of(row), tr("empty cell in the column {}", "Nom de l'élu"));
      continue;
    }
    if (!text(columns.end).empty()) {
      ++reading.ended;
      continue;
    }
    const std::tuple person{support::fold(text(columns.family_name)), support::fold(text(columns.given_name)),
                            text(columns.commune), text(columns.birth)};
    const auto [known, inserted] = persons.try_emplace(person, reading.members.size());
    if (inserted) reading.members.push_back(read_member(row, columns, kept, reading, diagnostics));
    add_office(reading.members[known->second], office_of(row, columns, reading.seats));
  }
  make_identifiers_unique(reading.members);
  if (reading.members.empty()) {
    diagnostics.error(table.span, tr("no row of this register concerns this authority"),
                      tr("rows are chosen by the SIREN or INSEE code of collectivite.yaml"));
  }
  return reading;
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
