#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/public_record.h"
#include "sources/table.h"

namespace mandature::opendata {

// Whether a table is one of deliberations as the schema scdl/deliberations (2.1.5) has them.
bool is_decision_file(const sources::Table& table);
// Whether a table is one of grants as the schema scdl/subventions (2.1.1) has them, or under one of the many
// names its columns have in published files.
bool is_grant_file(const sources::Table& table);

template <typename Record>
struct ActReading {
  std::vector<Record> records;
  std::size_t rows = 0;
  std::size_t others = 0;  // of other authorities
};

// The deliberations of the authority whose SIREN is given (all of them without one), in the order of the
// file. A row without number or object, and a date that does not exist, are errors; votes that do not add up
// are warned of.
ActReading<model::Decision> read_decisions(const sources::Table& table, const std::string& siren,
                                           diagnostics::Diagnostics& diagnostics);

// The grants that the authority gives or receives, in the order of the file. A row without beneficiary or
// amount is an error.
ActReading<model::Grant> read_grants(const sources::Table& table, const std::string& siren,
                                     diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
