#pragma once

#include <optional>

#include "model/authority.h"
#include "support/date.h"

namespace mandature::rules {

// Days, both included, within which an authority may not promote what it has done.
struct ReservedPeriod {
  support::Date opens;
  support::Date closes;
};

support::Date days_after(support::Date date, int days);

// From the first day of the month that comes `months` before the month of the election, to `days` days
// after it, for a second round. Code électoral, art. L. 52-1, al. 2: six months.
ReservedPeriod reserved_period(support::Date election, int months, int days);

// The period of a publication by its own thresholds; nothing without election.
std::optional<ReservedPeriod> reserved_period(const model::Publication& publication);

// Whether a day lies within the period of a publication.
bool within_reserved_period(const model::Publication& publication, support::Date day);

}  // namespace mandature::rules
