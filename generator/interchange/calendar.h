#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

// A day to keep in mind.
struct CalendarEvent {
  std::string id;  // never changes, so that an event that moved is moved in calendars: see stable_id
  support::Date day;
  std::string title;
  std::string description;
  std::string address;  // of the page that tells more; may be empty
  std::optional<support::Date> reminder;
};

struct Calendar {
  std::string name;
  std::string language;  // BCP 47
  support::Date made_on;
  std::vector<CalendarEvent> events;
};

// RFC 5545: whole days, lines of at most 75 bytes, an alarm on the morning of each reminder.
std::string write_calendar(const Calendar& calendar);

}  // namespace mandature::interchange
