#include "editions/site_cards.h"

#include "editions/address.h"
#include "editions/site_frame.h"
#include "editions/site_gauge.h"
#include "graphics/seating.h"
#include "support/require.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

graphics::SeatingShape shape_of(model::Seating seating) {
  switch (seating) {
    case model::Seating::kRing:
      return graphics::SeatingShape::kRing;
    case model::Seating::kHorseshoe:
      return graphics::SeatingShape::kHorseshoe;
    case model::Seating::kFacing:
      return graphics::SeatingShape::kFacing;
    case model::Seating::kRows:
      return graphics::SeatingShape::kRows;
    case model::Seating::kHemicycle:
      break;
  }
  return graphics::SeatingShape::kHemicycle;
}

const Interviews::OfAuthority& sorted(const Context& context, const model::Authority& authority) {
  static const Interviews::OfAuthority kNone;
  support::require(context.interviews != nullptr, "the interviews are sorted before pages are made");
  const auto of = context.interviews->authorities.find(authority.id);
  return of == context.interviews->authorities.end() ? kNone : of->second;
}

template <typename Key>
const InterviewList& found(const std::map<Key, InterviewList>& lists, const Key& key) {
  static const InterviewList kNone;
  const auto list = lists.find(key);
  return list == lists.end() ? kNone : list->second;
}

}  // namespace

graphics::Scene seating_of(const model::Body& body) {
  return graphics::seating_plan(shape_of(body.seating), body.seats, body.member_seats);
}

graphics::Scene council_plan(const model::Authority& authority) {
  return graphics::seating_plan(graphics::SeatingShape::kHemicycle, authority.seats, 1);
}

const model::Authority* authority_of(const Context& context, const model::AuthorityId& id) {
  const auto of = context.interviews->authorities.find(id);
  return of == context.interviews->authorities.end() ? nullptr : of->second.authority;
}

const InterviewList& published(const Context& context, const model::Authority& authority) {
  return sorted(context, authority).all;
}

const InterviewList& published_about(const Context& context, const model::Authority& authority,
                                     const model::BodyId& body) {
  return found(sorted(context, authority).by_body, body);
}

const InterviewList& published_of_type(const Context& context, const model::Authority& authority,
                                       const std::string& type) {
  return found(sorted(context, authority).by_type, type);
}

InterviewList with_films_first(const InterviewList& interviews, std::size_t most) {
  InterviewList first;
  for (const bool film : {true, false}) {
    for (const model::Testimonial* testimonial : interviews) {
      if (first.size() == most) return first;
      if (testimonial->video.has_value() == film) first.push_back(testimonial);
    }
  }
  return first;
}

Fields testimonial_card(const Context& context, const model::Authority& authority,
                        const model::Testimonial& testimonial, const std::string& from, Tag tag) {
  Fields card;
  card.set("TITRE", quoted(context, testimonial.title))
      .set("ADRESSE", relative_address(from, testimonial_path(authority.id, testimonial.id)))
      .set("PERSONNE", testimonial.person.name)
      .set("ROLE", testimonial.person.role)
      .set("DUREE", duration_text(context, testimonial.duration()));
  if (!testimonial.poster.empty())
    card.set("VUE_HTML", document::Blocks{{document::Image{testimonial.poster, {}, {}, {}}}});
  if (tag == Tag::kAuthority) {
    card.set("COLLECTIVITE", authority.short_name).set("PALETTE_COLLECTIVITE", authority.id.value);
  }
  return card;
}

Fields body_row(const Context& context, const model::Authority& authority, const model::Body& body,
                const std::string& from) {
  const theme::Strings& say = context.theme.strings;
  const auto interviews = static_cast<int>(published_about(context, authority, body.id).size());
  const std::string hours = hours_per_month_text(context, body.hours_per_month);
  Fields row;
  row.set("NOM", body.name)
      .set("ADRESSE", relative_address(from, body_path(authority.id, body.id)))
      .set("PLAN_HTML", seating_of(body))
      .set("RESUME", body.summary)
      .set("DETAIL",
           hours + " · " +
               say.count(String::kTestimonialCount, interviews, context.language.number(interviews)));
  return row;
}

std::vector<Fields> neighbour_cards(const Context& context, const model::Authority& authority,
                                    const std::string& type, const std::string& from, std::size_t most) {
  std::vector<Fields> cards;
  for (const model::AuthorityId& id : authority.neighbours) {
    const model::Authority* neighbour = authority_of(context, id);
    if (neighbour == nullptr) continue;
    const Interviews::OfAuthority& theirs = sorted(context, *neighbour);
    for (const model::Testimonial* testimonial : type.empty() ? theirs.all : found(theirs.by_type, type)) {
      if (cards.size() >= most) return cards;
      cards.push_back(testimonial_card(context, *neighbour, *testimonial, from, Tag::kAuthority));
    }
  }
  return cards;
}

}  // namespace mandature::editions
