#include "editions/site_frame.h"

#include <fmt/format.h>

#include "editions/address.h"
#include "editions/feeds.h"
#include "editions/open_data.h"
#include "editions/role_times.h"
#include "editions/share_cards.h"
#include "editions/site.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

void add_menu_entry(Fields& page, Fields entry, bool here) {
  if (here) entry.set("ICI", std::string("page"));
  page.add("MENU", std::move(entry));
}

void add_authority_menu(const Context& context, const model::Authority& authority, const PageHead& head,
                        Fields& page) {
  const theme::Strings& say = context.theme.strings;
  const auto entry = [&](Rubric rubric, String label, const std::string& path) {
    add_menu_entry(page, page_link(say(label), head.path, path), head.rubric == rubric);
  };
  entry(Rubric::kTestimonials, String::kMenuTestimonials, testimonials_path(authority.id));
  entry(Rubric::kBodies, String::kMenuBodies, bodies_path(authority.id));
  if (!authority.commissions.empty()) entry(Rubric::kAtlas, String::kMenuAtlas, atlas_path(authority.id));
  if (!authority.evaluations.empty()) {
    entry(Rubric::kEvaluations, String::kMenuEvaluations, evaluations_path(authority.id));
  }
  Fields search;
  search.set("LIBELLE", say(String::kSearch)).set("ADRESSE", search_address(head.path, &authority));
  page.add("MENU", std::move(search));
}

void add_portal_menu(const Context& context, const PageHead& head, Fields& page) {
  const theme::Strings& say = context.theme.strings;
  const auto entry = [&](String label, const std::string& path, const std::string& folder) {
    const bool here = head.path == path || (!folder.empty() && head.path.starts_with(folder));
    add_menu_entry(page, page_link(say(label), head.path, path), here);
  };
  entry(String::kMenuAuthorities, authorities_path(), "");
  entry(String::kMenuInterviews, list_path(nullptr, "", 1), "entretiens/");
  if (!role_paths(context).empty()) entry(String::kPrepareTitle, role_paths_path(nullptr), "preparer/");
  entry(String::kSiteMap, site_map_path(), "");
  entry(String::kSearch, search_path(), "");
}

void add_breadcrumb(const Context& context, const model::Authority* authority, const PageHead& head,
                    Fields& page) {
  if (head.path == portal_path()) return;
  page.add("FIL", page_link(context.publication.title, head.path, portal_path()));
  if (authority != nullptr && head.path != space_path(authority->id)) {
    page.add("FIL", page_link(authority->name, head.path, space_path(authority->id)));
  }
  for (const auto& [path, name] : head.above) page.add("FIL", page_link(name, head.path, path));
  page.set("FIL_ICI", head.name);
}

void add_footer(const Context& context, const model::Authority* authority, const PageHead& head,
                Fields& page) {
  const theme::Strings& say = context.theme.strings;
  const std::string& from = head.path;
  page.set("ADRESSE_ACCESSIBILITE", relative_address(from, accessibility_path()));
  const Conformity conformity = conformity_of(context);
  page.set("MENTION", say(conformity == Conformity::kFull      ? String::kMentionFull
                          : conformity == Conformity::kPartial ? String::kMentionPartial
                                                               : String::kMentionNone));
  page.set("MENTION_NOTE", say(audit_in_force(context) ? String::kMentionAudit : String::kMentionNoAudit));
  page.add("PIED", page_link(say(String::kMenuAuthorities), from, authorities_path()));
  page.add("PIED", page_link(say(String::kSiteMap), from, site_map_path()));
  page.add("PIED", page_link(say(String::kDataName), from,
                             authority == nullptr ? data_page_path() : data_page_path(authority->id)));
  const std::string notices = relative_address(from, notices_path());
  const auto anchor = [&](String label, const std::string& id) {
    Fields fields;
    fields.set("LIBELLE", say(label)).set("ADRESSE", notices + id);
    page.add("PIED", std::move(fields));
  };
  anchor(String::kContact, "#contact");
  anchor(String::kNotices, "");
  anchor(String::kPersonalData, "#donnees-personnelles");
  anchor(String::kSiteCorrections, "#corrections");
  page.add("PIED", page_link(say(String::kEcodesign), from, ecodesign_path()));
  page.add("PIED", page_link(say(String::kSecurity), from, security_path()));
  page.set("PIED_DROITS", say(String::kFooterRights, {{"licence", context.publication.licence}}));
  page.set("PIED_EDITION", say(String::kFooterEdition,
                               {{"edition", context.publication.edition},
                                {"date", context.language.long_date(context.publication.frozen_on)}}));
}

// What other programs read of the page: its feeds, the way to it and what it is about, the picture that
// stands for it.
void add_machine_fields(const Context& context, const model::Authority* authority, const PageHead& head,
                        Fields& page) {
  const std::string feed = authority == nullptr ? feed_path() : feed_path(authority->id);
  page.set("ADRESSE_FLUX", relative_address(head.path, feed));
  if (authority != nullptr && has_record_file(*authority, head.path))
    page.set("ADRESSE_DONNEES", relative_address(head.path, record_file_path(head.path)));
  const bool lists_interviews = authority != nullptr && (head.path == space_path(authority->id) ||
                                                         head.path == testimonials_path(authority->id));
  if (lists_interviews && has_podcast(context, *authority))
    page.set("ADRESSE_BALADO", relative_address(head.path, podcast_path(authority->id)));
  page.set("ADRESSE_VIGNETTE", public_address(context.publication, share_card_path(authority, head.path)));

  interchange::Trail trail;
  const auto add = [&](const std::string& name, const std::string& path) {
    trail.crumbs.push_back({name, public_address(context.publication, path)});
  };
  if (head.path != portal_path()) add(context.publication.title, portal_path());
  if (authority != nullptr && head.path != space_path(authority->id))
    add(authority->name, space_path(authority->id));
  for (const auto& [path, name] : head.above) add(name, path);
  add(head.name, head.path);
  std::vector<interchange::Thing> things = head.about;
  things.insert(things.begin(), std::move(trail));
  page.set("DONNEES_HTML", document::DataBlock{interchange::write_linked_data(things)});
}

}  // namespace

interchange::PublicBody public_body(const Context& context, const model::Authority& authority) {
  return {authority.name, authority.short_name, public_address(context.publication, space_path(authority.id)),
          authority.summary, authority.siren};
}

Fields page_link(const std::string& label, const std::string& from, const std::string& to) {
  Fields fields;
  fields.set("LIBELLE", label).set("ADRESSE", relative_address(from, to));
  return fields;
}

std::string search_address(const std::string& from, const model::Authority* authority) {
  const std::string address = relative_address(from, search_path());
  return authority == nullptr ? address : address + "?collectivite=" + authority->id.value;
}

document::Page frame_page(const Context& context, const model::Authority* authority, const PageHead& head) {
  const theme::Strings& say = context.theme.strings;
  document::Page page;
  page.path = head.path;
  page.template_name = head.template_name;
  page.language = context.language.tag();
  page.description = head.description;
  page.kind = head.kind;
  page.title = head.name;
  if (authority != nullptr && head.name != authority->name) page.title += " - " + authority->name;
  page.title += " - " + context.publication.title;
  page.palette = authority == nullptr ? "portail" : authority->id.value;

  Fields& fields = page.fields;
  fields.set("NOM_SITE", context.publication.title);
  fields.set("MARQUE_NOM", authority == nullptr ? context.publication.title : authority->name);
  fields.set("MARQUE_LIGNE", authority == nullptr
                                 ? say(String::kSiteTagline)
                                 : say(String::kSiteOfAuthority, {{"site", context.publication.title}}));
  fields.set("ADRESSE_MARQUE",
             relative_address(head.path, authority == nullptr ? portal_path() : space_path(authority->id)));
  fields.set("ADRESSE_CANONIQUE", public_address(context.publication, head.path));
  if (authority == nullptr) {
    add_portal_menu(context, head, fields);
  } else {
    add_authority_menu(context, *authority, head, fields);
  }
  add_breadcrumb(context, authority, head, fields);
  add_footer(context, authority, head, fields);
  add_machine_fields(context, authority, head, fields);
  return page;
}

std::string duration_text(const Context& context, long milliseconds) {
  const long seconds = (milliseconds + 500) / 1000;
  const std::string rest = fmt::format("{:02}", seconds % 60);
  if (seconds < 60)
    return context.theme.strings(String::kDurationSeconds, {{"secondes", fmt::format("{}", seconds)}});
  return context.theme.strings.count(String::kDuration, static_cast<int>(seconds % 60), rest,
                                     {{"minutes", fmt::format("{}", seconds / 60)}, {"secondes", rest}});
}

std::string quoted(const Context& context, const std::string& text) {
  return context.theme.strings(String::kQuoted, {{"texte", text}});
}

std::optional<Fields> download(const Context& context, const FileSizes& sizes, const std::string& print_path,
                               const std::string& label, const std::string& from) {
  const std::string path = download_path(print_path);
  const auto size = sizes.find(path);
  if (size == sizes.end()) return {};
  Fields fields;
  fields.set("LIBELLE", context.theme.strings(
                            String::kPdfWeight,
                            {{"libelle", label}, {"poids", context.language.file_size(size->second)}}));
  fields.set("ADRESSE", relative_address(from, path));
  return fields;
}

}  // namespace mandature::editions
