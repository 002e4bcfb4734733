#include "interchange/calendar.h"

#include <fmt/format.h>

#include <chrono>

namespace mandature::interchange {
namespace {

std::chrono::sys_days days_of(support::Date date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

std::string compact(std::chrono::sys_days days) {
  const std::chrono::year_month_day date(days);
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

// Section 3.3.11: what separates values is escaped.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (c != '\r') {
      result += c;
    }
  }
  return result;
}

// Section 3.1: a line longer than 75 bytes goes on after a line break and a space, never within a character.
void add_line(std::string& text, const std::string& line) {
  constexpr std::size_t kLongest = 75;
  std::size_t begin = 0;
  std::size_t room = kLongest;
  while (line.size() - begin > room) {
    std::size_t end = begin + room;
    while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    text.append(line, begin, end - begin).append("\r\n ");
    begin = end;
    room = kLongest - 1;
  }
  text.append(line, begin).append("\r\n");
}

// The alarm rings so many days before the event begins, at eight in the morning.
void add_alarm(std::string& text, const CalendarEvent& event) {
  const auto before = (days_of(event.day) - days_of(*event.reminder)).count();
  add_line(text, "BEGIN:VALARM");
  add_line(text, "ACTION:DISPLAY");
  add_line(text, "DESCRIPTION:" + escaped(event.title));
  add_line(text, before > 0 ? fmt::format("TRIGGER:-P{}DT16H", before - 1) : std::string("TRIGGER:PT8H"));
  add_line(text, "END:VALARM");
}

void add_event(std::string& text, const Calendar& calendar, const CalendarEvent& event) {
  add_line(text, "BEGIN:VEVENT");
  add_line(text, "UID:" + event.id);
  add_line(text, "DTSTAMP:" + compact(days_of(calendar.made_on)) + "T000000Z");
  add_line(text, "DTSTART;VALUE=DATE:" + compact(days_of(event.day)));
  add_line(text, "DTEND;VALUE=DATE:" + compact(days_of(event.day) + std::chrono::days(1)));
  add_line(text, "SUMMARY:" + escaped(event.title));
  if (!event.description.empty()) add_line(text, "DESCRIPTION:" + escaped(event.description));
  if (!event.address.empty()) add_line(text, "URL:" + event.address);
  add_line(text, "TRANSP:TRANSPARENT");
  if (event.reminder) add_alarm(text, event);
  add_line(text, "END:VEVENT");
}

}  // namespace

std::string write_calendar(const Calendar& calendar) {
  std::string text;
  add_line(text, "BEGIN:VCALENDAR");
  add_line(text, "VERSION:2.0");
  add_line(text, "PRODID:-//mandature//suivi//" + calendar.language);
  add_line(text, "CALSCALE:GREGORIAN");
  add_line(text, "METHOD:PUBLISH");
  add_line(text, "NAME:" + escaped(calendar.name));
  add_line(text, "X-WR-CALNAME:" + escaped(calendar.name));
  for (const CalendarEvent& event : calendar.events) add_event(text, calendar, event);
  add_line(text, "END:VCALENDAR");
  return text;
}

}  // namespace mandature::interchange
