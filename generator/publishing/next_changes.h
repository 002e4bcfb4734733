#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/authority.h"
#include "support/date.h"

namespace mandature::publishing {

// A day on which the output would change although nobody changes the content, and what changes.
struct NextChange {
  support::Date date;
  std::string what;
  diagnostics::Span where;  // the record whose date it is
};

// Every such day after `today`, in order: ends of embargoes, consents that begin, end or are withdrawn, the
// period before an election, and what lapses (security.txt). What the output would be on any other day is
// what it is on the last of these before it.
std::vector<NextChange> next_changes(const model::Publication& publication, support::Date today);

// The same for programs: an array of objects with date, what, file and line.
std::string next_changes_json(const std::vector<NextChange>& changes);

}  // namespace mandature::publishing
