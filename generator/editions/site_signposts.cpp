#include <algorithm>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

bool is_address(const std::string& name) { return name.starts_with("ADRESSE"); }

// Addresses of a page at the root of the site, from the root of its machine: the server shows the page for
// errors at any depth, where relative ones would lead astray.
Fields from_root(const Fields& fields, const std::string& root) {
  Fields result;
  for (const auto& [name, value] : fields.values()) {
    const std::string* address = std::get_if<std::string>(&value);
    const bool relative = is_address(name) && address != nullptr && !address->empty() &&
                          address->find(':') == std::string::npos && !address->starts_with('#');
    result.set(name, relative ? Fields::Value(root + *address) : value);
  }
  for (const auto& [name, list] : fields.lists()) {
    for (const Fields& element : list) result.add(name, from_root(element, root));
  }
  return result;
}

document::Page not_found(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(
      context, nullptr,
      {not_found_path(), "404", say(String::kNotFound), say(String::kNotFound), Rubric::kNone, {}});
  const std::string root = root_path(context.publication);
  page.fields.set("ADRESSE_ACCUEIL", portal_path()).set("ADRESSE_PLAN", site_map_path());
  page.fields = from_root(page.fields, root);
  // In a folder opened from a stick the root is that of the disk: the whole address still leads home.
  page.fields.set("RACINE", root)
      .set("ADRESSE_ENTIERE", public_address(context.publication, portal_path()))
      .show("NON_REFERENCEE");
  return page;
}

// Old addresses that people read as pages and that a page can stand at.
bool has_page(const model::Redirect& redirect) {
  return redirect.from.ends_with(".html") && !redirect.to.empty();
}

document::Page moved(const Context& context, const model::Redirect& redirect) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(context, nullptr,
                                   {redirect.from,
                                    "deplacee",
                                    say(String::kMovedPage, {{"adresse", redirect.from}}),
                                    say(String::kMovedPageLede),
                                    Rubric::kNone,
                                    {}});
  const bool elsewhere = redirect.to.find("://") != std::string::npos;
  page.fields.set("ADRESSE_CANONIQUE",
                  elsewhere
                      ? redirect.to
                      : public_address(context.publication, redirect.to.substr(0, redirect.to.find('#'))));
  page.fields.set("ADRESSE_NOUVELLE", elsewhere ? redirect.to : relative_address(redirect.from, redirect.to))
      .set("NOUVELLE", elsewhere ? redirect.to : public_address(context.publication, redirect.to))
      .set("ADRESSE_PLAN", relative_address(redirect.from, site_map_path()))
      .show("NON_REFERENCEE");
  return page;
}

}  // namespace

bool is_signpost(const Context& context, const std::string& path) {
  const auto& redirects = context.publication.redirects;
  const auto at = std::lower_bound(
      redirects.begin(), redirects.end(), path,
      [](const model::Redirect& redirect, const std::string& address) { return redirect.from < address; });
  return path == not_found_path() || (at != redirects.end() && at->from == path);
}

void add_signposts(const Context& context, Outputs& outputs) {
  outputs.pages.push_back({not_found_path(), [&context](const FileSizes&) { return not_found(context); }});
  for (const model::Redirect& redirect : context.publication.redirects) {
    if (!has_page(redirect)) continue;
    outputs.pages.push_back(
        {redirect.from, [&context, &redirect](const FileSizes&) { return moved(context, redirect); }});
  }
}

}  // namespace mandature::editions
