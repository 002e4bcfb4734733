#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

constexpr std::size_t kNamedInterviews = 60;

// What serves all authorities.
Fields common_branch(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  const std::string from = site_map_path();
  Fields branch;
  branch.set("TITRE", context.publication.title).set("ADRESSE", relative_address(from, portal_path()));
  const auto add = [&](String label, const std::string& path) {
    branch.add("PAGES", page_link(say(label), from, path));
  };
  add(String::kMenuAuthorities, authorities_path());
  add(String::kAllInterviewsTitle, list_path(nullptr, "", 1));
  if (!role_cards(context, nullptr, from).empty()) add(String::kPrepareTitle, role_paths_path(nullptr));
  add(String::kSearch, search_path());
  add(String::kAccessibility, accessibility_path());
  add(String::kNotices, notices_path());
  add(String::kEcodesign, ecodesign_path());
  add(String::kSecurity, security_path());
  return branch;
}

Fields branch_of(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string from = site_map_path();
  Fields branch;
  branch.set("TITRE", authority.name).set("ADRESSE", relative_address(from, space_path(authority.id)));
  branch.add("PAGES", page_link(say(String::kBodiesTitle), from, bodies_path(authority.id)));
  for (const model::Body& body : authority.bodies)
    branch.add("PAGES", page_link(body.name, from, body_path(authority.id, body.id)));
  branch.add("PAGES", page_link(say(String::kTestimonialsTitle), from, testimonials_path(authority.id)));
  // Beyond a few pages of them, the lists of interviews lead to each.
  const InterviewList& interviews = published(context, authority);
  for (std::size_t i = 0; i < interviews.size() && interviews.size() <= kNamedInterviews; ++i) {
    branch.add("PAGES", page_link(interviews[i]->person.name, from,
                                  testimonial_path(authority.id, interviews[i]->id)));
  }
  for (std::size_t page = 2; page <= page_count(interviews.size()) && interviews.size() > kNamedInterviews;
       ++page) {
    branch.add("PAGES", page_link(say(String::kListPage, {{"titre", say(String::kTestimonialsTitle)},
                                                          {"n", std::to_string(page)}}),
                                  from, list_path(&authority, "", page)));
  }
  if (!role_cards(context, &authority, from).empty())
    branch.add("PAGES", page_link(say(String::kPrepareTitle), from, role_paths_path(&authority)));
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
  page.fields.add("BRANCHES", common_branch(context));
  for (const model::Authority& authority : context.publication.authorities) {
    page.fields.add("BRANCHES", branch_of(context, authority));
  }
  return page;
}

}  // namespace

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

namespace {

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
      .set("DELEGUE", legal.data_officer)
      .set("CONTRIBUER", legal.contribution)
      .set("LICENCE", context.publication.licence);
  add_contacts(context, page.fields);
  return page;
}

}  // namespace

void add_service_pages(const Context& context, Outputs& outputs) {
  outputs.pages.push_back({site_map_path(), [&context](const FileSizes&) { return site_map(context); }});
  outputs.pages.push_back({notices_path(), [&context](const FileSizes&) { return notices(context); }});
  add_signposts(context, outputs);
}

}  // namespace mandature::editions
