#pragma once

#include <string>

#include "support/date.h"
#include "support/text.h"

namespace mandature::pdf {

// The beginning of a day as PDF writes it: "D:20250831000000Z".
inline std::string pdf_date(support::Date date) {
  return "D:" + support::replace_all(date.iso(), "-", "") + "000000Z";
}

}  // namespace mandature::pdf
