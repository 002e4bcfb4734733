#pragma once

#include <string>
#include <vector>

#include "document/page.h"
#include "editions/edition.h"
#include "graphics/scene.h"
#include "model/authority.h"

namespace mandature::editions {

// The interviews that may be shown on the site on the day of the build, newest first; those about one body.
const InterviewList& published(const Context& context, const model::Authority& authority);
const InterviewList& published_about(const Context& context, const model::Authority& authority,
                                     const model::BodyId& body);

// Those about one type of body.
const InterviewList& published_of_type(const Context& context, const model::Authority& authority,
                                       const std::string& type);

// An authority of the publication by its identifier; nothing when it is not of it.
const model::Authority* authority_of(const Context& context, const model::AuthorityId& id);

// The card of an interview as seen from the page `from`. `Tag::kAuthority` adds whose it is.
enum class Tag { kNone, kAuthority };
document::Fields testimonial_card(const Context& context, const model::Authority& authority,
                                  const model::Testimonial& testimonial, const std::string& from, Tag tag);
// The seating plan of a body, computed from its record.
graphics::Scene seating_of(const model::Body& body);
// The council of an authority, one seat filled: the reader's.
graphics::Scene council_plan(const model::Authority& authority);
// The first `most` interviews, those with a film before those without, else in their order.
InterviewList with_films_first(const InterviewList& interviews, std::size_t most);
// The row of a body: drawing, name, sentence, hours and number of interviews.
document::Fields body_row(const Context& context, const model::Authority& authority, const model::Body& body,
                          const std::string& from);
// Interviews of the neighbouring authorities; when `type` is given, only those about this type of body.
std::vector<document::Fields> neighbour_cards(const Context& context, const model::Authority& authority,
                                              const std::string& type, const std::string& from,
                                              std::size_t most);

}  // namespace mandature::editions
