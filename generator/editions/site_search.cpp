#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

// The lists of an authority: the way to every page without a script.
Fields lists_of(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string from = search_path();
  Fields branch;
  branch.set("TITRE", authority.name).set("ADRESSE", relative_address(from, space_path(authority.id)));
  const auto list = [&](String label, const std::string& path) {
    branch.add("PAGES", page_link(say(label), from, path));
  };
  list(String::kTestimonialsTitle, testimonials_path(authority.id));
  list(String::kBodiesTitle, bodies_path(authority.id));
  if (!authority.commissions.empty()) {
    list(String::kMenuAtlas, atlas_path(authority.id));
    list(String::kProjectsTitle, projects_path(authority.id));
  }
  if (!authority.members.empty() || !authority.groups.empty())
    list(String::kMembersTitle, members_path(authority.id));
  if (!authority.evaluations.empty()) list(String::kEvaluationsTitle, evaluations_path(authority.id));
  return branch;
}

document::Page search(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(
      context, nullptr,
      {search_path(), "recherche", say(String::kSearch), say(String::kSearchLede), Rubric::kNone, {}});
  page.fields.set("TITRE", say(String::kSearch))
      .set("ADRESSE_RECHERCHE", search_path())
      .set("ADRESSE_PLAN", site_map_path());
  for (const model::Authority& authority : context.publication.authorities) {
    Fields choice;
    choice.set("ID", authority.id.value).set("NOM", authority.name);
    page.fields.add("COLLECTIVITES", std::move(choice));
    page.fields.add("BRANCHES", lists_of(context, authority));
  }
  return page;
}

}  // namespace

void add_search_page(const Context& context, Outputs& outputs) {
  outputs.pages.push_back({search_path(), [&context](const FileSizes&) { return search(context); }});
}

}  // namespace mandature::editions
