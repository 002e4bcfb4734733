#pragma once

#include <cstddef>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "sources/table.h"

namespace mandature::opendata {

// Whether a table lists intermunicipalities and their members (DGCL, "epcicom").
bool is_intermunicipality_file(const sources::Table& table);
// Whether a table lists the municipalities around each ("communes adjacentes", from OpenStreetMap).
bool is_adjacency_file(const sources::Table& table);

// The members, with their total populations (those of the accounts), of the intermunicipality that `siren` is
// or that the municipality `insee_code` belongs to. Nothing of another one is kept. Returns the rows kept.
std::size_t read_intermunicipality(const sources::Table& table, const model::Authority& authority,
                                   model::Territory& territory, diagnostics::Diagnostics& diagnostics);

// The INSEE codes of the municipalities around the authority's. Returns how many there are.
std::size_t read_adjacency(const sources::Table& table, const model::Authority& authority,
                           model::Territory& territory, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
