#include "model/testimonial.h"

#include <algorithm>

namespace mandature::model {

bool may_publish(const Consent& consent, const std::string& medium, support::Date day) {
  const bool named = std::find(consent.media.begin(), consent.media.end(), medium) != consent.media.end();
  const bool expired = consent.expires_on && *consent.expires_on < day;
  const bool withdrawn = consent.withdrawn_on && *consent.withdrawn_on <= day;
  return named && !expired && !withdrawn;
}

}  // namespace mandature::model
