#pragma once

#include <string>

#include "editions/edition.h"
#include "interchange/linked_data.h"
#include "model/authority.h"

namespace mandature::editions {

// What is new, as Atom: of each authority and of all; and the interviews of each authority that can be
// listened to, as a podcast. Made again by every run of the site, so that no feed keeps what was withdrawn.
void add_feeds(const Context& context, Outputs& outputs);

// Whether an interview of the authority that may be shown has a sound file.
bool has_podcast(const Context& context, const model::Authority& authority);

// The chapters of an interview as programs that play sound read them.
std::string chapters_text(const model::Testimonial& testimonial);

// A filmed interview as search engines are told of it.
interchange::Film film_of(const Context& context, const model::Authority& authority,
                          const model::Testimonial& testimonial);

}  // namespace mandature::editions
