#include "publishing/next_changes.h"

#include <doctest/doctest.h>

namespace model = mandature::model;
using mandature::publishing::next_changes;
using mandature::support::Date;

namespace {

model::Publication with(model::Testimonial testimonial) {
  model::Publication publication;
  publication.frozen_on = {2025, 8, 31};
  model::Authority authority;
  testimonial.consent.media = {"site"};
  authority.testimonials = {std::move(testimonial)};
  publication.authorities = {std::move(authority)};
  return publication;
}

std::vector<Date> days(const model::Publication& publication, Date today) {
  std::vector<Date> result;
  for (const auto& change : next_changes(publication, today)) result.push_back(change.date);
  return result;
}

}  // namespace

TEST_CASE("the day after a consent ends and the end of an embargo are told, and what lapses") {
  model::Testimonial testimonial;
  testimonial.embargo = {2026, 3, 1};
  testimonial.consent.expires_on = {2026, 12, 31};
  const auto publication = with(testimonial);
  CHECK(days(publication, {2026, 2, 1}) == std::vector<Date>{{2026, 3, 1}, {2026, 8, 31}, {2027, 1, 1}});
  CHECK(days(publication, {2026, 3, 1}) == std::vector<Date>{{2026, 8, 31}, {2027, 1, 1}});
}

TEST_CASE("a day on which nothing changes is not told") {
  model::Testimonial testimonial;
  testimonial.embargo = {2027, 3, 1};
  testimonial.consent.withdrawn_on = {2026, 12, 1};  // before it was ever shown
  CHECK(days(with(testimonial), {2026, 9, 1}).empty());
}

TEST_CASE("between two of these days an interview is always shown, or never") {
  model::Testimonial testimonial;
  testimonial.embargo = {2026, 3, 10};
  testimonial.withdrawn_from = {2026, 4, 20};
  testimonial.consent.expires_on = {2026, 4, 2};
  const auto publication = with(testimonial);
  const model::Testimonial& record = publication.authorities[0].testimonials[0];
  Date last{2026, 3, 1};
  for (const int month : {3, 4}) {
    for (int day = 1; day <= 30; ++day) {
      const Date today{2026, month, day};
      const bool changed =
          model::may_publish(record, "site", today) != model::may_publish(record, "site", last);
      const auto told = days(publication, last);
      CHECK(changed == (!told.empty() && told.front() <= today));
      last = today;
    }
  }
}
