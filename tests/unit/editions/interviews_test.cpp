#include "editions/interviews.h"

#include <doctest/doctest.h>

using namespace mandature;

TEST_CASE("interviews are sorted once, newest first, without those whose consent does not cover the site") {
  model::Publication publication;
  publication.authorities.resize(1);
  model::Authority& authority = publication.authorities.front();
  authority.id = {"ville"};
  authority.bodies.resize(1);
  authority.bodies.front().id = {"ecole"};
  authority.bodies.front().type = "école";
  for (const int day : {1, 3, 2, 4}) {
    model::Testimonial testimonial;
    testimonial.id = {"t" + std::to_string(day)};
    testimonial.body = {"ecole"};
    testimonial.filmed_on = {2025, 1, day};
    testimonial.consent.media = {"site"};
    if (day == 4) testimonial.consent.withdrawn_on = support::Date{2025, 2, 1};
    authority.testimonials.push_back(testimonial);
  }
  const auto sorted = editions::sort_interviews(publication, {2025, 6, 1});
  const auto& ours = sorted->authorities.at({"ville"});
  REQUIRE(ours.all.size() == 3);
  CHECK(ours.all.front()->id.value == "t3");
  CHECK(ours.all.back()->id.value == "t1");
  CHECK(ours.by_body.at({"ecole"}) == ours.all);
  CHECK(ours.by_type.at("école") == ours.all);
}
