#pragma once

#include <string>

#include "document/page.h"
#include "editions/edition.h"
#include "model/testimonial.h"

namespace mandature::editions {

// "5 sur 5".
std::string note_text(const Context& context, int note);
// "3 h".
std::string hours_text(const Context& context, double hours);
// "3 h par mois", "2,5 h par mois"; says so when it is not known.
std::string hours_per_month_text(const Context& context, double hours);
// The three functions of a body as gauges with their text, and its time: REPRESENTER_HTML, REPRESENTER, …
// TEMPS.
document::Fields function_gauges(const Context& context, const model::Body& body);

}  // namespace mandature::editions
