#pragma once

#include <cstddef>
#include <string>

#include "support/date.h"
#include "support/money.h"

namespace mandature::support {

// How a language writes numbers, amounts and dates (from ICU), with the spaces its typography wants:
// in French U+202F between thousands, U+00A0 before a unit.
class Language {
 public:
  // A BCP 47 tag: "fr", "fr-FR", "en".
  explicit Language(std::string tag) : tag_(std::move(tag)) {}

  const std::string& tag() const { return tag_; }

  std::string spelled(int n) const;                           // "trois"; from 17 on in figures
  std::string number(double value, int decimals = 0) const;   // 45012 → "45 012"
  std::string percent(double ratio, int decimals = 1) const;  // 0.135 → "13,5 %"
  std::string euros(Money amount, int decimals = 0) const;    // "264 €"
  // The largest unit that keeps at least one digit before the comma: "71,3 M€", "1,2 Md€", "940 k€", "12 €".
  std::string short_euros(Money amount) const;
  // "528 millions d’euros", "1,2 milliard d’euros", "850 000 euros": for titles and sentences.
  std::string long_euros(Money amount) const;
  std::string long_date(Date date) const;        // "31 août 2025", "1er mars 2026"
  std::string long_period(Period period) const;  // "août 2025", "2025"
  std::string short_date(Date date) const;       // "31.12.2024"
  // The weight of a file in thousands of bytes: "12 ko", "3,4 Mo".
  std::string file_size(std::size_t bytes) const;

 private:
  std::string tag_;
};

}  // namespace mandature::support
