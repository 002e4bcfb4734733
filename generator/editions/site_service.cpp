#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

Fields branch_of(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string from = site_map_path();
  Fields branch;
  branch.set("TITRE", authority.name).set("ADRESSE", relative_address(from, space_path(authority.id)));
  branch.add("PAGES", page_link(say(String::kBodiesTitle), from, bodies_path(authority.id)));
  for (const model::Body& body : authority.bodies)
    branch.add("PAGES", page_link(body.name, from, body_path(authority.id, body.id)));
  branch.add("PAGES", page_link(say(String::kTestimonialsTitle), from, testimonials_path(authority.id)));
  for (const model::Testimonial* testimonial : published(context, authority)) {
    branch.add("PAGES",
               page_link(testimonial->person.name, from, testimonial_path(authority.id, testimonial->id)));
  }
  if (!authority.commissions.empty()) {
    branch.add("PAGES", page_link(say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}),
                                  from, atlas_path(authority.id)));
  }
  for (const model::Commission& commission : authority.commissions) {
    branch.add("PAGES", page_link(commission.name, from, commission_path(authority.id, commission.id)));
  }
  if (!authority.commissions.empty())
    branch.add("PAGES", page_link(say(String::kProjectsTitle), from, projects_path(authority.id)));
  if (!authority.members.empty() || !authority.groups.empty())
    branch.add("PAGES", page_link(say(String::kMembersTitle), from, members_path(authority.id)));
  if (!authority.evaluations.empty()) {
    branch.add("PAGES", page_link(say(String::kEvaluationsTitle), from, evaluations_path(authority.id)));
  }
  for (const model::Evaluation& evaluation : authority.evaluations) {
    branch.add("PAGES", page_link(evaluation.title, from, evaluation_path(authority.id, evaluation.id)));
  }
  branch.add("PAGES", page_link(say(String::kDataName), from, data_page_path(authority.id)));
  return branch;
}

document::Page site_map(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(
      context, nullptr,
      {site_map_path(), "plan", say(String::kSiteMap), say(String::kSiteMapLede), Rubric::kNone, {}});
  page.fields.set("TITRE", say(String::kSiteMap)).set("CHAPO", say(String::kSiteMapLede));
  for (const model::Authority& authority : context.publication.authorities) {
    page.fields.add("BRANCHES", branch_of(context, authority));
  }
  return page;
}

void add_contacts(const Context& context, Fields& fields) {
  for (const model::Authority& authority : context.publication.authorities) {
    const model::Contact& contact = authority.contact;
    Fields entry;
    entry.set("NOM", authority.name)
        .set("SERVICE", contact.service)
        .set("COURRIEL", contact.email)
        .set("TELEPHONE", contact.telephone)
        .set("POSTALE", contact.address);
    if (!contact.email.empty()) entry.set("ADRESSE_COURRIEL", "mailto:" + contact.email);
    fields.add("COLLECTIVITES", std::move(entry));
  }
}

document::Page notices(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  const model::LegalNotices& legal = context.publication.notices;
  document::Page page = frame_page(context, nullptr,
                                   {notices_path(),
                                    "mentions",
                                    say(String::kNotices),
                                    say(String::kNotices),
                                    Rubric::kNone,
                                    {},
                                    say(String::kKindService)});
  page.fields.set("EDITEUR", legal.publisher)
      .set("DIRECTEUR", legal.director)
      .set("HEBERGEUR", legal.host)
      .set("IMPRIMEUR", legal.printer)
      .set("CONTACT", legal.contact)
      .set("LICENCE", context.publication.licence);
  add_contacts(context, page.fields);
  return page;
}

document::Page accessibility(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(context, nullptr,
                                   {accessibility_path(),
                                    "accessibilite",
                                    say(String::kAccessibility),
                                    say(String::kAccessibility),
                                    Rubric::kNone,
                                    {},
                                    say(String::kKindService)});
  page.fields.set("ENTITE", context.publication.notices.publisher)
      .set("DATE", context.language.long_date(context.publication.frozen_on))
      .set("CONTACT", context.publication.notices.contact);
  add_contacts(context, page.fields);
  return page;
}

}  // namespace

void add_service_pages(const Context& context, Outputs& outputs) {
  outputs.pages.push_back({site_map_path(), [&context](const FileSizes&) { return site_map(context); }});
  outputs.pages.push_back({notices_path(), [&context](const FileSizes&) { return notices(context); }});
  outputs.pages.push_back(
      {accessibility_path(), [&context](const FileSizes&) { return accessibility(context); }});
  add_signposts(context, outputs);
}

}  // namespace mandature::editions
