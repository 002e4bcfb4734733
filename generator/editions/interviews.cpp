#include "editions/interviews.h"

#include <algorithm>

namespace mandature::editions {
namespace {

bool newer(const model::Testimonial& a, const model::Testimonial& b) {
  return a.filmed_on != b.filmed_on ? a.filmed_on > b.filmed_on : a.id < b.id;
}

Interviews::OfAuthority interviews_of(const model::Authority& authority, const model::Taxonomy& taxonomy,
                                      support::Date today) {
  Interviews::OfAuthority sorted;
  sorted.authority = &authority;
  for (const model::Testimonial& testimonial : authority.testimonials) {
    if (model::may_publish(testimonial, "site", today)) sorted.all.push_back(&testimonial);
  }
  std::stable_sort(sorted.all.begin(), sorted.all.end(),
                   [](const model::Testimonial* a, const model::Testimonial* b) { return newer(*a, *b); });
  std::map<model::BodyId, const model::Body*> bodies;
  for (const model::Body& body : authority.bodies) bodies.emplace(body.id, &body);
  std::vector<Interview> found;
  for (const model::Testimonial* testimonial : sorted.all) {
    sorted.by_body[testimonial->body].push_back(testimonial);
    const auto body = bodies.find(testimonial->body);
    if (body != bodies.end()) sorted.by_type[body->second->type].push_back(testimonial);
    found.push_back({&authority, body == bodies.end() ? nullptr : body->second, testimonial});
  }
  sorted.catalogue = catalogue_of(std::move(found), taxonomy);
  return sorted;
}

}  // namespace

std::shared_ptr<const Interviews> sort_interviews(const model::Publication& publication,
                                                  support::Date today) {
  auto sorted = std::make_shared<Interviews>();
  std::vector<Interview> all;
  for (const model::Authority& authority : publication.authorities) {
    const auto [of, added] =
        sorted->authorities.emplace(authority.id, interviews_of(authority, publication.taxonomy, today));
    const std::vector<Interview>& theirs = of->second.catalogue.all;
    all.insert(all.end(), theirs.begin(), theirs.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const Interview& a, const Interview& b) {
    return newer(*a.testimonial, *b.testimonial);
  });
  sorted->everywhere = catalogue_of(std::move(all), publication.taxonomy);
  return sorted;
}

}  // namespace mandature::editions
