#include "sources/cell_format.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace mandature::sources {
namespace {

constexpr long kSecondsPerDay = 86'400;

// The letters of a format code that stand for something: without quoted text, escaped characters, and colours
// or conditions in brackets (but [h], which counts hours beyond a day), up to the first ';'.
std::string meaningful_letters(std::string_view code) {
  std::string letters;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) letters += inside;
      i = end;
    } else {
      letters += c;
    }
  }
  for (char& c : letters) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return letters;
}

std::string time_text(long seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

CellFormat builtin_format(std::size_t id) {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return CellFormat::kTime;
  if (id == 22) return CellFormat::kDateAndTime;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return CellFormat::kDate;
  return CellFormat::kNumber;
}

CellFormat format_of_code(std::string_view code) {
  const std::string letters = meaningful_letters(code);
  if (letters == "general" || letters == "standard") return CellFormat::kNumber;
  const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
  if (has("0#?@"))
    return CellFormat::kNumber;  // digits of a number; "[ss].00" is too rare to be told from it
  const bool time = has("hs");
  const bool date = has("yd") || (has("m") && !time);
  if (date && time) return CellFormat::kDateAndTime;
  if (date) return CellFormat::kDate;
  return time ? CellFormat::kTime : CellFormat::kNumber;
}

std::string number_text(double value) {
  if (!std::isfinite(value)) return {};
  std::string text = fmt::format("{:.15g}", value);
  // Large and small numbers must not come as powers of ten.
  if (text.find('e') != std::string::npos && std::abs(value) < 1e21) text = fmt::format("{:.15f}", value);
  if (text.find('.') != std::string::npos && text.find('e') == std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string dated_text(double value, CellFormat format, const support::Date& origin) {
  if (format == CellFormat::kNumber || !std::isfinite(value) || value < 0 || value > 3'000'000)
    return number_text(value);
  const long seconds = std::lround(value * static_cast<double>(kSecondsPerDay));
  if (format == CellFormat::kTime) return time_text(seconds);
  long days = seconds / kSecondsPerDay;
  // Lotus 1-2-3, and Excel after it, believed in a 29 February 1900: days before it count from one day later.
  if (origin.year == 1899 && days < 60) ++days;
  const std::chrono::year_month_day start{std::chrono::year{origin.year},
                                          std::chrono::month{static_cast<unsigned>(origin.month)},
                                          std::chrono::day{static_cast<unsigned>(origin.day)}};
  const std::chrono::year_month_day found{std::chrono::sys_days{start} + std::chrono::days{days}};
  if (static_cast<int>(found.year()) > 9999) return number_text(value);
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(found.year()), static_cast<unsigned>(found.month()),
                  static_cast<unsigned>(found.day()));
  const long rest = seconds % kSecondsPerDay;
  return format == CellFormat::kDateAndTime && rest > 0 ? date + "T" + time_text(rest) : date;
}

}  // namespace mandature::sources
