#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "sources/table.h"

namespace mandature::opendata {

// The rows of the national register that concern one authority; an empty code does not choose.
struct RegisterScope {
  std::string siren;       // of an intermunicipality
  std::string insee_code;  // of a municipality
};

// Whether a table is an extract of the "répertoire national des élus", of any vintage since 2018.
bool is_member_register(const sources::Table& table);

// The members of the register within the scope, in the order of the file. Several rows of one person make one
// member with several offices. `rank` is the place in the council's order: 1 for the mayor or president, N +
// 1 for the N-th deputy. Birth dates, professions and nationalities are read past and never kept.
std::vector<model::Member> read_member_register(const sources::Table& table, const RegisterScope& scope,
                                                diagnostics::Diagnostics& diagnostics);

// A name in capitals in normal case, with its particles: "DE LA FICTION" → "de La Fiction". Other names are
// left alone.
std::string proposed_name(std::string_view name);

}  // namespace mandature::opendata
