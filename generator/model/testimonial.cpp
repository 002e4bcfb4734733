#include "model/testimonial.h"

#include <algorithm>

namespace mandature::model {

bool may_publish(const Consent& consent, const std::string& medium, support::Date day) {
  const bool signed_then = consent.signed_on <= day && parents_agreed(consent) &&
                           std::all_of(consent.parents_agreed_on.begin(), consent.parents_agreed_on.end(),
                                       [&](support::Date agreed) { return agreed <= day; });
  const bool named = std::find(consent.media.begin(), consent.media.end(), medium) != consent.media.end();
  const bool expired = consent.expires_on && *consent.expires_on < day;
  const bool withdrawn = consent.withdrawn_on && *consent.withdrawn_on <= day;
  return named && signed_then && !expired && !withdrawn;
}

bool may_publish(const Testimonial& testimonial, const std::string& medium, support::Date day) {
  if (testimonial.embargo && day < *testimonial.embargo) return false;
  if (testimonial.withdrawn_from && *testimonial.withdrawn_from <= day) return false;
  return may_publish(testimonial.consent, medium, day);
}

bool parents_agreed(const Consent& consent) {
  const std::size_t holders = consent.single_parent ? 1 : 2;
  return !consent.minor || consent.parents_agreed_on.size() >= holders;
}

}  // namespace mandature::model
