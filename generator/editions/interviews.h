#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "editions/facets.h"
#include "model/authority.h"
#include "support/date.h"

namespace mandature::editions {

using InterviewList = std::vector<const model::Testimonial*>;

// The interviews that may be shown on the site on the day of the build, newest first: sorted once, so that
// thousands of pages can look among them.
struct Interviews {
  struct OfAuthority {
    InterviewList all;
    std::map<model::BodyId, InterviewList> by_body;
    std::map<std::string, InterviewList> by_type;  // of body
    Catalogue catalogue;
    const model::Authority* authority = nullptr;
  };
  std::map<model::AuthorityId, OfAuthority> authorities;
  Catalogue everywhere;
};

std::shared_ptr<const Interviews> sort_interviews(const model::Publication& publication, support::Date today);

}  // namespace mandature::editions
