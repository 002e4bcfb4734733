#include <algorithm>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "editions/site_gauge.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

constexpr std::size_t kFirstInterviews = 3;
constexpr std::size_t kFirstBodies = 6;
constexpr std::size_t kFirstAuthorities = 12;

// One interview per authority in turn, so that no authority owns the front page; films that play come first.
std::vector<std::pair<const model::Authority*, const model::Testimonial*>> first_interviews(
    const Context& context) {
  std::vector<std::pair<const model::Authority*, const model::Testimonial*>> chosen;
  for (std::size_t round = 0; chosen.size() < kFirstInterviews; ++round) {
    const std::size_t before = chosen.size();
    for (const model::Authority& authority : context.publication.authorities) {
      if (chosen.size() == kFirstInterviews) break;
      const auto interviews = with_films_first(published(context, authority), kFirstInterviews);
      if (round < interviews.size()) chosen.emplace_back(&authority, interviews[round]);
    }
    if (chosen.size() == before) break;
  }
  return chosen;
}

// Bodies with interviews, one of each type, by the time they ask.
std::vector<std::pair<const model::Authority*, const model::Body*>> first_bodies(const Context& context) {
  std::vector<std::pair<const model::Authority*, const model::Body*>> all;
  for (const model::Authority& authority : context.publication.authorities) {
    for (const model::Body& body : authority.bodies) {
      if (published_about(context, authority, body.id).empty()) continue;
      const bool seen =
          std::any_of(all.begin(), all.end(), [&](const auto& row) { return row.second->type == body.type; });
      if (!seen) all.emplace_back(&authority, &body);
    }
  }
  if (all.size() > kFirstBodies) all.resize(kFirstBodies);  // in the order of the content
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.second->hours_per_month < b.second->hours_per_month;
  });
  return all;
}

Fields authority_card(const Context& context, const model::Authority& authority, const std::string& from) {
  const theme::Strings& say = context.theme.strings;
  const auto counted = [&](String string, std::size_t n) {
    return say.count(string, static_cast<int>(n), context.language.number(static_cast<double>(n)));
  };
  std::string facts;
  const auto add = [&](const std::string& fact) { facts += (facts.empty() ? "" : ", ") + fact; };
  if (const auto inhabitants = authority.inhabitants(context.publication.frozen_on.year)) {
    add(say.count(String::kInhabitants, *inhabitants, context.language.number(*inhabitants)));
  }
  if (authority.seats > 0) add(counted(String::kSeats, static_cast<std::size_t>(authority.seats)));
  add(counted(String::kBodyCount, authority.bodies.size()));
  add(counted(String::kTestimonialCount, published(context, authority).size()));
  Fields card;
  card.set("NOM", authority.name)
      .set("ADRESSE", relative_address(from, space_path(authority.id)))
      .set("PALETTE_COLLECTIVITE", authority.id.value)
      .set("RESUME", facts + ".");
  if (authority.seats > 0) card.set("PLAN_HTML", council_plan(authority));
  return card;
}

document::Page portal(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = portal_path();
  document::Page page = frame_page(
      context, nullptr,
      {path, "portail", say(String::kPortalTitle), say(String::kPortalDescription), Rubric::kNone, {}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kPortalTitle)).set("CHAPO", say(String::kPortalLede));
  fields.set("ADRESSE_RECHERCHE", relative_address(path, search_path()));
  fields.set("ENTRETIENS_CHAPO", say(String::kPortalTestimonialsLede));
  for (const auto& [authority, testimonial] : first_interviews(context)) {
    fields.add("ENTRETIENS", testimonial_card(context, *authority, *testimonial, path, Tag::kAuthority));
  }
  fields.set("INSTANCES_TITRE", say(String::kPortalBodies));
  for (const auto& [authority, body] : first_bodies(context)) {
    Fields row = function_gauges(context, *body);
    row.set("NOM", body->name).set("ADRESSE", relative_address(path, body_path(authority->id, body->id)));
    fields.add("INSTANCES", std::move(row));
  }
  const std::vector<model::Authority>& authorities = context.publication.authorities;
  for (std::size_t i = 0; i < authorities.size() && i < kFirstAuthorities; ++i)
    fields.add("COLLECTIVITES", authority_card(context, authorities[i], path));
  fields.set("ADRESSE_COLLECTIVITES", relative_address(path, authorities_path()));
  fields.set("ADRESSE_ENTRETIENS", relative_address(path, list_path(nullptr, "", 1)));
  const auto count = static_cast<int>(context.interviews->everywhere.all.size());
  fields.set("ENTRETIENS_LIBELLE",
             say.count(String::kAllTestimonials, count, context.language.number(count)));
  if (auto map = neighbourhood_map(context, path)) fields.set("CARTE_HTML", *std::move(map));
  for (Fields& card : role_cards(context, nullptr, path)) fields.add("ROLES", std::move(card));
  return page;
}

}  // namespace

void add_portal(const Context& context, Outputs& outputs) {
  outputs.pages.push_back({portal_path(), [&context](const FileSizes&) { return portal(context); }});
}

}  // namespace mandature::editions
