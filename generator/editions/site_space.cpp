#include <algorithm>
#include <map>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

void add_facts(const Context& context, const model::Authority& authority, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto fact = [&](String label, int n) {
    if (n <= 0) return;
    Fields entry;
    entry.set("VALEUR", context.language.number(n)).set("LIBELLE", say.count(label, n, {}));
    fields.add("FAITS", std::move(entry));
  };
  fact(String::kFactInhabitants, authority.inhabitants(context.publication.frozen_on.year).value_or(0));
  fact(String::kFactSeats, authority.seats);
  fact(String::kFactBodies, static_cast<int>(authority.bodies.size()));
  fact(String::kFactTestimonials, static_cast<int>(published(context, authority).size()));
}

void add_families(const Context& context, const model::Authority& authority, const std::string& from,
                  Fields& fields) {
  // Bodies keep the order of the file; families come in the order of their first body.
  std::vector<std::string> types;
  for (const model::Body& body : authority.bodies) {
    if (std::find(types.begin(), types.end(), body.type) == types.end()) types.push_back(body.type);
  }
  for (const std::string& type : types) {
    Fields family;
    family.set("TITRE", support::capitalised(type));
    for (const model::Body& body : authority.bodies) {
      if (body.type == type) family.add("INSTANCES", body_row(context, authority, body, from));
    }
    fields.add("FAMILLES", std::move(family));
  }
}

void add_interviews(const Context& context, const model::Authority& authority, const std::string& from,
                    Fields& fields) {
  const InterviewList interviews = with_films_first(published(context, authority), 3);
  for (std::size_t i = 0; i < interviews.size(); ++i) {
    Fields card = testimonial_card(context, authority, *interviews[i], from, Tag::kNone);
    if (i == 0 && !interviews[i]->points.empty()) card.set("EXTRAIT", interviews[i]->points.front());
    fields.add(i == 0 ? "VEDETTE" : "ENTRETIENS", std::move(card));
  }
  if (interviews.empty()) return;
  const auto count = static_cast<int>(published(context, authority).size());
  fields.set("ADRESSE_ENTRETIENS", relative_address(from, testimonials_path(authority.id)));
  fields.set("ENTRETIENS_LIBELLE",
             context.theme.strings.count(String::kAllTestimonials, count, context.language.number(count)));
}

document::Page space(const Context& context, const model::Authority& authority, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = space_path(authority.id);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "espace",
                                    authority.name,
                                    say(String::kSpaceDescription, {{"nom", authority.name}}),
                                    Rubric::kNone,
                                    {},
                                    say(String::kKindAuthority),
                                    {public_body(context, authority)}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kSpaceTitle, {{"nom", authority.short_name}}))
      .set("CHAPO", authority.summary);
  add_facts(context, authority, fields);
  if (authority.seats > 0) {
    fields.set("PLAN_HTML", council_plan(authority))
        .set("PLAN_LEGENDE",
             say.count(String::kSeats, authority.seats, context.language.number(authority.seats)));
  }
  add_interviews(context, authority, path, fields);
  add_families(context, authority, path, fields);
  for (Fields& card : neighbour_cards(context, authority, {}, path, 3))
    fields.add("VOISINS", std::move(card));
  if (auto map = neighbourhood_map(context, authority, path)) fields.set("CARTE_HTML", *std::move(map));
  for (Fields& card : role_cards(context, &authority, path)) fields.add("ROLES", std::move(card));

  if (!authority.commissions.empty()) {
    Fields atlas;
    atlas.set("LIBELLE", say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}))
        .set("ADRESSE", relative_address(path, atlas_path(authority.id)));
    fields.add("COMPTES", std::move(atlas));
    fields.add("COMPTES", page_link(say(String::kProjectsAll), path, projects_path(authority.id)));
  }
  if (!authority.members.empty() || !authority.groups.empty())
    fields.add("COMPTES", page_link(say(String::kMembersTitle), path, members_path(authority.id)));
  for (const model::Evaluation& evaluation : authority.evaluations) {
    Fields report;
    report.set("LIBELLE", evaluation.title)
        .set("ADRESSE", relative_address(path, evaluation_path(authority.id, evaluation.id)));
    fields.add("COMPTES", std::move(report));
    if (auto pdf = download(context, sizes, report_file(authority.id, evaluation.id), say(String::kReportPdf),
                            path)) {
      fields.add("COMPTES", std::move(*pdf));
    }
  }
  return page;
}

}  // namespace

void add_space(const Context& context, const model::Authority& authority, Outputs& outputs) {
  outputs.pages.push_back({space_path(authority.id), [&context, &authority](const FileSizes& sizes) {
                             return space(context, authority, sizes);
                           }});
}

}  // namespace mandature::editions
