#pragma once

#include <string>
#include <string_view>

#include "support/date.h"

namespace mandature::interchange {

// The whole address of a file of the site: `base` without final slash, and the path with what addresses do
// not bear (spaces, accents, "?", "#"…) as percents of RFC 3986.
std::string absolute_address(std::string_view base, std::string_view path);

// A name that stays the same as long as `name` does, wherever the site moves: "urn:uuid:…", version 8 of
// RFC 9562 from SHA-256.
std::string stable_id(std::string_view name);

// The beginning of a day as RFC 3339 writes it: "2025-08-31T00:00:00Z".
std::string day_start(support::Date date);
// The same as mails and RSS write it, RFC 822 with a year of four digits: "Sun, 31 Aug 2025 00:00:00 +0000".
std::string mail_day_start(support::Date date);
// The same day a year later; the 28th for the 29th of February.
support::Date year_after(support::Date date);
// A length of time as ISO 8601 writes it: "PT6M42S".
std::string iso_duration(long milliseconds);

}  // namespace mandature::interchange
