#include "model/withheld.h"

#include <doctest/doctest.h>

namespace model = mandature::model;

TEST_CASE("what may not be shown on a day leaves the publication, whatever edition is made") {
  model::Publication publication;
  model::Authority authority;
  authority.id = {"bourg"};
  for (const std::string id : {"ada", "bo"}) {
    model::Testimonial testimonial;
    testimonial.id = {id};
    testimonial.consent.media = {"site"};
    if (id == "ada") testimonial.embargo = {2026, 3, 1};
    authority.testimonials.push_back(testimonial);
  }
  model::Evaluation evaluation;
  evaluation.id = {"cantines"};
  evaluation.contributions.resize(2);
  evaluation.contributions[1].embargo = {2026, 4, 1};
  authority.evaluations = {evaluation, evaluation};
  authority.evaluations[1].embargo = {2026, 4, 1};
  publication.authorities = {authority};

  const model::Withheld withheld = model::take_out_withheld(publication, {2026, 2, 1});
  const model::Authority& left = publication.authorities[0];
  REQUIRE(left.testimonials.size() == 1);
  CHECK(left.testimonials[0].id.value == "bo");
  REQUIRE(left.evaluations.size() == 1);
  CHECK(left.evaluations[0].contributions.size() == 1);
  CHECK(withheld.interviews[0].record.id.value == "ada");
  CHECK(withheld.reports.size() == 1);
  CHECK(withheld.articles.size() == 1);
}
