#include <map>

#include "diagnostics/translation.h"
#include "importing/draft.h"
#include "opendata/office.h"
#include "sources/table.h"
#include "support/text.h"

namespace mandature::importing {
namespace {

using diagnostics::tr;
using model::Member;
using opendata::OfficeKind;
using opendata::PersonalDetail;

// What no register tells of members and people fill in, carried over from one import to the next.
const std::vector<std::string>& own_columns() {
  static const std::vector<std::string> columns{"groupe", "délégation", "portrait", "classement"};
  return columns;
}

// These columns of the table that stands there, by member.
using OwnCells = std::map<std::string, std::vector<std::string>>;
OwnCells own_cells(const Draft& draft, const std::string& name) {
  OwnCells cells;
  const auto bytes = draft.disk.read(draft.on_disk(name));
  if (!bytes) return cells;
  diagnostics::Diagnostics unheard;  // of a file that is about to be replaced
  const auto table = sources::read_table(draft.sources, draft.on_disk(name), *bytes, unheard);
  const auto id = table ? table->column("id") : std::nullopt;
  if (!id) return cells;
  for (const auto& row : table->rows) {
    std::vector<std::string>& own = cells[row[*id].text];
    for (const std::string& column : own_columns()) {
      const auto place = table->column(column);
      own.push_back(place ? row[*place].text : "");
    }
  }
  return cells;
}

std::vector<std::string> header(const std::set<PersonalDetail>& kept) {
  std::vector<std::string> columns{"id", "nom", "prénom", "fonction", "rang", "début"};
  columns.insert(columns.end(), own_columns().begin(), own_columns().end());
  if (kept.contains(PersonalDetail::kBirthYear)) columns.emplace_back("année de naissance");
  if (kept.contains(PersonalDetail::kProfession)) columns.emplace_back("profession");
  if (kept.contains(PersonalDetail::kNationality)) columns.emplace_back("nationalité");
  return columns;
}

std::vector<std::string> row_of(const Member& member, const OwnCells& own,
                                const std::set<PersonalDetail>& kept) {
  std::vector<std::string> row{member.id.value,
                               member.family_name,
                               member.given_name,
                               support::join(member.offices, "|"),
                               member.rank ? std::to_string(*member.rank) : "",
                               member.since ? member.since->iso() : ""};
  const auto carried = own.find(member.id.value);
  if (carried == own.end()) {
    row.resize(row.size() + own_columns().size());
  } else {
    row.insert(row.end(), carried->second.begin(), carried->second.end());
  }
  if (kept.contains(PersonalDetail::kBirthYear))
    row.push_back(member.birth_year ? std::to_string(*member.birth_year) : "");
  if (kept.contains(PersonalDetail::kProfession)) row.push_back(member.profession);
  if (kept.contains(PersonalDetail::kNationality)) row.push_back(member.nationality);
  return row;
}

// How many members hold an office of each kind.
void count_offices(const std::vector<Member>& members, Summary& summary) {
  std::size_t presiding = 0, deputies = 0, others = 0;
  for (const Member& member : members) {
    bool presides = false, deputises = false;
    for (const std::string& label : member.offices) {
      const OfficeKind kind = opendata::parse_office(label).kind;
      presides |=
          kind == OfficeKind::kMayor || kind == OfficeKind::kPresident || kind == OfficeKind::kDistrictMayor;
      deputises |= kind == OfficeKind::kDeputy || kind == OfficeKind::kVicePresident;
    }
    ++(presides ? presiding : deputises ? deputies : others);
  }
  summary.totals.emplace_back(tr("members"), std::to_string(members.size()));
  summary.totals.emplace_back(tr("mayor or president"), std::to_string(presiding));
  summary.totals.emplace_back(tr("deputies and vice-presidents"), std::to_string(deputies));
  summary.totals.emplace_back(tr("other members"), std::to_string(others));
}

}  // namespace

Summary take_members(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const opendata::RegisterScope scope{draft.authority.siren, draft.authority.insee_code,
                                      draft.authority.department};
  opendata::RegisterSelection selection(scope);
  const auto rows =
      sources::read_selected_rows(draft.sources, draft.disk, incoming.path, selection, draft.diagnostics);
  summary.rows_read = rows.rows_read;
  if (!rows.table) return summary;
  const auto reading =
      opendata::read_member_register(*rows.table, scope, draft.diagnostics, draft.request.kept);
  summary.rows_kept = reading.rows - reading.ended;
  summary.ignored = {{tr("of other authorities"), rows.rows_read - reading.rows},
                     {tr("seats that ended"), reading.ended}};
  summary.to_read_over = reading.renamed;
  count_offices(reading.members, summary);
  const OwnCells own = own_cells(draft, "elus.csv");
  std::vector<std::vector<std::string>> table;
  for (const Member& member : reading.members) table.push_back(row_of(member, own, draft.request.kept));
  draft.add("elus.csv", table_text(header(draft.request.kept), table), incoming);
  return summary;
}

}  // namespace mandature::importing
