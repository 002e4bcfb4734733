#include "model/testimonial.h"

#include <doctest/doctest.h>

using mandature::model::Consent;
using mandature::model::may_publish;

TEST_CASE("a testimonial may be published on the media its consent names, until it expires or is withdrawn") {
  Consent consent;
  consent.media = {"site", "journal"};
  CHECK(may_publish(consent, "site", {2026, 1, 1}));
  CHECK_FALSE(may_publish(consent, "affiche", {2026, 1, 1}));

  consent.expires_on = {2026, 6, 30};
  CHECK(may_publish(consent, "site", {2026, 6, 30}));
  CHECK_FALSE(may_publish(consent, "site", {2026, 7, 1}));

  consent.withdrawn_on = {2026, 3, 1};
  CHECK(may_publish(consent, "site", {2026, 2, 28}));
  CHECK_FALSE(may_publish(consent, "site", {2026, 3, 1}));
}
