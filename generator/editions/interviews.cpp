#include "editions/interviews.h"

#include <algorithm>

namespace mandature::editions {
namespace {

Interviews::OfAuthority interviews_of(const model::Authority& authority, support::Date today) {
  Interviews::OfAuthority sorted;
  for (const model::Testimonial& testimonial : authority.testimonials) {
    if (model::may_publish(testimonial, "site", today)) sorted.all.push_back(&testimonial);
  }
  std::stable_sort(sorted.all.begin(), sorted.all.end(),
                   [](const model::Testimonial* a, const model::Testimonial* b) {
                     return a->filmed_on != b->filmed_on ? a->filmed_on > b->filmed_on : a->id < b->id;
                   });
  std::map<model::BodyId, const model::Body*> bodies;
  for (const model::Body& body : authority.bodies) bodies.emplace(body.id, &body);
  for (const model::Testimonial* testimonial : sorted.all) {
    sorted.by_body[testimonial->body].push_back(testimonial);
    const auto body = bodies.find(testimonial->body);
    if (body != bodies.end()) sorted.by_type[body->second->type].push_back(testimonial);
  }
  return sorted;
}

}  // namespace

std::shared_ptr<const Interviews> sort_interviews(const model::Publication& publication,
                                                  support::Date today) {
  auto sorted = std::make_shared<Interviews>();
  for (const model::Authority& authority : publication.authorities)
    sorted->authorities.emplace(authority.id, interviews_of(authority, today));
  return sorted;
}

}  // namespace mandature::editions
