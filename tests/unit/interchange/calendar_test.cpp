#include "interchange/calendar.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace mandature::interchange;

namespace {

Calendar calendar(CalendarEvent event) { return {"Suivi", "fr", {2025, 3, 20}, {std::move(event)}}; }

}  // namespace

TEST_CASE("an event takes its whole day, and ends on the next one") {
  const std::string text = write_calendar(calendar({"urn:uuid:1", {2024, 2, 29}, "Finir", "", "", {}}));
  CHECK(text.find("DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n") != std::string::npos);
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(text.find("VALARM") == std::string::npos);
}

TEST_CASE("an alarm rings at eight on the day of the reminder") {
  const auto alarm = [](mandature::support::Date day) {
    return write_calendar(calendar({"1", {2025, 6, 30}, "Finir", "", "", day}));
  };
  CHECK(alarm({2025, 6, 23}).find("TRIGGER:-P6DT16H\r\n") != std::string::npos);
  CHECK(alarm({2025, 6, 30}).find("TRIGGER:PT8H\r\n") != std::string::npos);
}

TEST_CASE("separators are escaped, and long lines are folded between characters") {
  const std::string long_title = "Éé, " + std::string(30, 'x') + "; " + [] {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "é";
    return text;
  }();
  const std::string text = write_calendar(calendar({"1", {2025, 6, 30}, long_title, "a\nb\\c", "", {}}));
  CHECK(text.find("DESCRIPTION:a\\nb\\\\c\r\n") != std::string::npos);
  std::string unfolded;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    CHECK(line.size() <= 76);  // with the carriage return
    CHECK(line.back() == '\r');
    line.pop_back();
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
  }
  CHECK(unfolded.find("SUMMARY:Éé\\, " + std::string(30, 'x') + "\\; éé") != std::string::npos);
}
