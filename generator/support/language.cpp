#include "support/language.h"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "support/require.h"

namespace mandature::support {
namespace {

constexpr const char* kNoBreakSpace = "\u00A0";

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::string calendar_text(const std::string& tag, Date date, const char* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), icu::Locale(tag.c_str()), status);
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day);
  icu::SimpleDateFormat format(icu::UnicodeString::fromUTF8(skeleton), icu::Locale(tag.c_str()), status);
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format.format(calendar.getTime(status), text);
  require(U_SUCCESS(status), "ICU formats any Gregorian date");
  return utf8(text);
}

}  // namespace

std::string Language::spelled(int n) const {
  // Small numbers of a sentence are words; French usage writes those of several words in figures.
  constexpr int kLastWord = 16;
  if (n < 0 || n > kLastWord) return number(n);
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat words(icu::URBNF_SPELLOUT, icu::Locale(tag_.c_str()), status);
  icu::UnicodeString text;
  require(U_SUCCESS(status), "ICU spells the numbers of any language");
  words.format(static_cast<std::int32_t>(n), text);
  return utf8(text);
}

std::string Language::number(double value, int decimals) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::number::NumberFormatter::withLocale(icu::Locale(tag_.c_str()))
                        .precision(icu::number::Precision::fixedFraction(decimals))
                        .roundingMode(UNUM_ROUND_HALFUP)
                        .formatDouble(value, status)
                        .toString(status);
  require(U_SUCCESS(status), "ICU formats any number");
  return utf8(text);
}

std::string Language::percent(double ratio, int decimals) const {
  return number(ratio * 100, decimals) + kNoBreakSpace + "%";
}

std::string Language::euros(Money amount, int decimals) const {
  return number(amount.euros(), decimals) + kNoBreakSpace + "€";
}

std::string Language::short_euros(Money amount) const {
  struct Unit {
    double euros;
    const char* symbol;
  };
  const double value = std::abs(amount.euros());
  // Half a unit of the last shown digit below each threshold, so that 999 960 € reads "1,0 M€" and not "1000
  // k€".
  for (const Unit unit : {Unit{1e9, "Md€"}, Unit{1e6, "M€"}}) {
    if (value >= unit.euros * 0.9995)
      return number(amount.euros() / unit.euros, 1) + kNoBreakSpace + unit.symbol;
  }
  if (value >= 9999.5) return number(amount.euros() / 1000) + kNoBreakSpace + "k€";
  return euros(amount);
}

std::string Language::long_euros(Money amount) const {
  if (!tag_.starts_with("fr")) return short_euros(amount);
  const double value = std::abs(amount.euros());
  const double unit = value >= 0.9995e9 ? 1e9 : value >= 0.9995e6 ? 1e6 : 1;
  if (unit == 1) return number(amount.euros()) + kNoBreakSpace + (value < 2 ? "euro" : "euros");
  // Three figures say enough in a title; French counts as one what is below two.
  const double count = amount.euros() / unit;
  const std::string words = number(count, std::abs(count) < 99.95 ? 1 : 0);
  const std::string name = unit == 1e9 ? "milliard" : "million";
  return words + kNoBreakSpace + name + (std::abs(count) < 1.95 ? "" : "s") + " d’euros";
}

std::string Language::long_date(Date date) const {
  if (!tag_.starts_with("fr")) return calendar_text(tag_, date, "d MMMM y");
  const std::string day = date.day == 1 ? "1er" : fmt::format("{}", date.day);
  return day + kNoBreakSpace + calendar_text(tag_, date, "MMMM y");
}

std::string Language::long_period(Period period) const {
  if (period.month == 0) return fmt::format("{}", period.year);
  if (period.day == 0) return calendar_text(tag_, {period.year, period.month, 1}, "MMMM y");
  return long_date({period.year, period.month, period.day});
}

std::string Language::short_date(Date date) const {
  return fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
}

std::string Language::file_size(std::size_t bytes) const {
  const bool french = tag_.starts_with("fr");
  const double kilobytes = static_cast<double>(bytes) / 1000;
  if (kilobytes < 999.5) {
    // A file never weighs nothing.
    return number(std::max(1.0, std::round(kilobytes))) + kNoBreakSpace + (french ? "ko" : "kB");
  }
  return number(kilobytes / 1000, 1) + kNoBreakSpace + (french ? "Mo" : "MB");
}

}  // namespace mandature::support
