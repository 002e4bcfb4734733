#include "editions/site_gauge.h"

#include "graphics/seating.h"

namespace mandature::editions {

using theme::String;

std::string note_text(const Context& context, int note) {
  return context.theme.strings(String::kOutOfFive, {{"n", context.language.number(note)}});
}

namespace {

std::string number_of_hours(const Context& context, double hours) {
  return context.language.number(hours, hours == static_cast<int>(hours) ? 0 : 1);
}

}  // namespace

std::string hours_text(const Context& context, double hours) {
  return context.theme.strings(String::kHours, {{"n", number_of_hours(context, hours)}});
}

std::string hours_per_month_text(const Context& context, double hours) {
  // Half an hour is not "none": the form is chosen by tenths.
  return context.theme.strings.count(String::kHoursPerMonth, static_cast<int>(hours * 10),
                                     number_of_hours(context, hours));
}

document::Fields function_gauges(const Context& context, const model::Body& body) {
  document::Fields fields;
  fields.set("REPRESENTER_HTML", graphics::gauge(body.representation.note, 5))
      .set("REPRESENTER", note_text(context, body.representation.note))
      .set("CONSULTER_HTML", graphics::gauge(body.consultation.note, 5))
      .set("CONSULTER", note_text(context, body.consultation.note))
      .set("DECIDER_HTML", graphics::gauge(body.decision.note, 5))
      .set("DECIDER", note_text(context, body.decision.note))
      .set("TEMPS", hours_text(context, body.hours_per_month));
  return fields;
}

}  // namespace mandature::editions
