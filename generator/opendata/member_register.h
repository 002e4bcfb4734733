#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "opendata/official_columns.h"
#include "sources/selected_rows.h"
#include "sources/table.h"

namespace mandature::opendata {

// The rows of the national register that concern one authority, by the codes of its collectivite.yaml; an
// empty code does not choose.
struct RegisterScope {
  std::string siren;       // of an intermunicipality
  std::string insee_code;  // of a municipality, an arrondissement (75105), a region or a special authority
  std::string department;
};

// What the register tells of people beyond their seat. None of it is kept unless somebody asks.
enum class PersonalDetail { kBirthYear, kProfession, kNationality };

// Which seats a file of the register lists, told by its columns.
enum class Seats {
  kUnknown,         // no column tells: an extract somebody cut
  kMunicipal,       // cm
  kMayors,          // maires
  kIntermunicipal,  // epci
  kDepartmental,    // cd
  kRegional,        // cr
  kDistrict,        // ca: arrondissements of Paris, Lyon and Marseille
  kSpecial,         // ma: assemblies of authorities of special status
  kNational,        // of Parliament, of French people abroad: not of a local council
};

// The columns of a register, of whichever vintage.
struct RegisterColumns {
  using Column = std::optional<std::size_t>;
  Column department, constituency, region, special, commune, sector, siren, canton, family_name, given_name,
      birth, start, end, office, office_start, office_end, profession, nationality;

  RegisterColumns() = default;
  explicit RegisterColumns(const OfficialColumns& columns);
  // Whether these are columns of the register at all.
  bool are_of_register() const { return family_name && given_name && start; }
  Seats seats() const;
};

// Chooses the rows of an authority while a register is read: the national files have 500,000 of them.
class RegisterSelection final : public sources::RowSelection {
 public:
  explicit RegisterSelection(RegisterScope scope) : scope_(std::move(scope)) {}
  bool begins(const std::vector<std::string>& header) override;
  bool wants(std::span<const std::string_view> cells) override;

 private:
  RegisterScope scope_;
  RegisterColumns columns_;
  Seats seats_ = Seats::kUnknown;
};

struct RegisterReading {
  Seats seats = Seats::kUnknown;
  std::vector<model::Member> members;
  std::size_t rows = 0;                                      // within the scope
  std::size_t ended = 0;                                     // of them, seats that somebody left
  std::vector<std::pair<std::string, std::string>> renamed;  // "DE LA FICTION" and "de La Fiction"
};

// Whether a table is an extract of the "répertoire national des élus", of any vintage since 2018.
bool is_member_register(const sources::Table& table);

// The members of the register within the scope, in the order of the file. Several rows of one person make one
// member with several offices; seats that ended are left out. `rank` is the place in the council's order: 1
// for the mayor or president, N + 1 for the N-th deputy. Birth dates, professions and nationalities are read
// past, but for the details asked for (of a birth, the year only).
RegisterReading read_member_register(const sources::Table& table, const RegisterScope& scope,
                                     diagnostics::Diagnostics& diagnostics,
                                     const std::set<PersonalDetail>& kept = {});

// A name in capitals in normal case, with its particles: "DE LA FICTION" → "de La Fiction". Other names are
// left alone.
std::string proposed_name(std::string_view name);

}  // namespace mandature::opendata
