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

TEST_CASE(
    "a minor's interview needs both holders of parental authority, or the only one, and the day of the "
    "last") {
  Consent consent;
  consent.media = {"site"};
  consent.minor = true;
  consent.parents_agreed_on = {{2026, 1, 5}};
  CHECK_FALSE(may_publish(consent, "site", {2026, 2, 1}));
  consent.single_parent = true;
  CHECK(may_publish(consent, "site", {2026, 2, 1}));
  consent.single_parent = false;
  consent.parents_agreed_on.push_back({2026, 1, 20});
  CHECK_FALSE(may_publish(consent, "site", {2026, 1, 19}));
  CHECK(may_publish(consent, "site", {2026, 1, 20}));
}

TEST_CASE("an interview is shown from the end of its embargo until it is withdrawn") {
  mandature::model::Testimonial testimonial;
  testimonial.consent.media = {"site"};
  testimonial.consent.signed_on = {2026, 1, 1};
  testimonial.embargo = {2026, 3, 1};
  testimonial.withdrawn_from = {2026, 5, 1};
  CHECK_FALSE(may_publish(testimonial, "site", {2026, 2, 28}));
  CHECK(may_publish(testimonial, "site", {2026, 3, 1}));
  CHECK(may_publish(testimonial, "site", {2026, 4, 30}));
  CHECK_FALSE(may_publish(testimonial, "site", {2026, 5, 1}));
  testimonial.embargo.reset();
  CHECK_FALSE(may_publish(testimonial, "site", {2025, 12, 31}));
}
