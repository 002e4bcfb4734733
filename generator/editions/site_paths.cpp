#include <algorithm>
#include <cmath>

#include "editions/address.h"
#include "editions/role_times.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "editions/site_gauge.h"
#include "graphics/seating.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using model::RolePath;
using theme::String;

constexpr int kHoursAcross = 20;  // as on the pages of bodies: a month has twenty working days
constexpr std::size_t kInterviews = 6;

int whole(double hours) { return static_cast<int>(std::lround(hours)); }

std::string hours_between(const Context& context, double shortest, double longest) {
  if (shortest == longest) return hours_text(context, longest);
  return context.theme.strings(
      String::kHoursBetween, {{"de", context.language.number(shortest, shortest == whole(shortest) ? 0 : 1)},
                              {"a", hours_text(context, longest)}});
}

void add_text(Fields& fields, const std::string& list, const std::string& text) {
  Fields entry;
  entry.set("TEXTE", text);
  fields.add(list, std::move(entry));
}

void add_fact(Fields& fields, const std::string& value, const std::string& label) {
  Fields entry;
  entry.set("VALEUR", value).set("LIBELLE", label);
  fields.add("FAITS", std::move(entry));
}

PageHead head_of(const Context& context, const model::Authority* authority, const RolePath& path) {
  const theme::Strings& say = context.theme.strings;
  return {role_path_path(authority, path.id),
          "parcours",
          path.role,
          path.summary,
          Rubric::kNone,
          {{role_paths_path(authority), say(String::kPrepareTitle)}},
          say(String::kKindPath)};
}

// One interview of each body in turn, in the order of the bodies, until there are enough.
void add_interviews(const Context& context, const model::Authority& authority, const RoleTimes& times,
                    const std::string& from, Fields& fields) {
  std::vector<const model::Body*> bodies = times.certain;
  bodies.insert(bodies.end(), times.likely.begin(), times.likely.end());
  std::size_t shown = 0;
  for (std::size_t round = 0, before = 1; shown < kInterviews && before != shown; ++round) {
    before = shown;
    for (const model::Body* body : bodies) {
      const InterviewList& about = published_about(context, authority, body->id);
      if (round >= about.size() || shown == kInterviews) continue;
      fields.add("ENTRETIENS", testimonial_card(context, authority, *about[round], from, Tag::kNone));
      ++shown;
    }
    if (shown == before) break;
  }
}

Fields body_line(const Context& context, const model::Authority& authority, const model::Body& body,
                 const std::string& from) {
  Fields row = function_gauges(context, body);
  row.set("NOM", body.name)
      .set("ADRESSE", relative_address(from, body_path(authority.id, body.id)))
      .set("TEMPS_HTML", graphics::hours_grid(whole(body.hours_per_month), 0, kHoursAcross));
  return row;
}

// The hours of a month, drawn and told.
void add_times(const Context& context, const RoleTimes& times, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  add_fact(fields, hours_text(context, times.certain_hours), say(String::kPathCertain));
  if (!times.likely.empty()) {
    add_fact(fields, hours_between(context, times.shortest, times.longest), say(String::kPathEachLikely));
    add_fact(fields, hours_text(context, times.certain_hours + times.likely_hours), say(String::kPathAll));
  }
  fields.set("GRILLE_HTML",
             graphics::hours_grid(whole(times.certain_hours), whole(times.likely_hours), kHoursAcross));
  const auto likely = static_cast<int>(times.likely.size());
  fields.set("GRILLE_TEXTE", say.count(String::kPathGrid, likely, context.language.number(likely),
                                       {{"certain", hours_text(context, times.certain_hours)},
                                        {"probable", hours_text(context, times.likely_hours)}}));
}

document::Page role_page(const Context& context, const model::Authority& authority, const RolePath& path,
                         const RoleTimes& times) {
  const theme::Strings& say = context.theme.strings;
  const PageHead head = head_of(context, &authority, path);
  document::Page page = frame_page(context, &authority, head);
  Fields& fields = page.fields;
  fields.set("TITRE", path.role).set("CHAPO", path.summary).set("SURTITRE", say(String::kPrepareTitle));
  add_times(context, times, fields);
  for (const model::Body* body : times.certain)
    fields.add("CERTAINES", body_line(context, authority, *body, head.path));
  for (const model::Body* body : times.likely)
    fields.add("PROBABLES", body_line(context, authority, *body, head.path));
  add_interviews(context, authority, times, head.path, fields);
  for (const std::string& step : path.steps) add_text(fields, "AVANT", step);
  fields.set("ADRESSE_LISTE", relative_address(head.path, checklist_path(&authority, path.id)));
  fields.add("AILLEURS", page_link(say(String::kPathElsewhere), head.path, role_path_path(nullptr, path.id)));
  return page;
}

// The role in all authorities: kinds of body instead of bodies, and the way to each authority.
document::Page role_page(const Context& context, const RolePath& path) {
  const theme::Strings& say = context.theme.strings;
  const PageHead head = head_of(context, nullptr, path);
  document::Page page = frame_page(context, nullptr, head);
  Fields& fields = page.fields;
  fields.set("TITRE", path.role).set("CHAPO", path.summary).set("SURTITRE", say(String::kPrepareTitle));
  for (const KindTimes& times : kind_times(path, context.publication)) {
    Fields row;
    row.set("NOM", support::capitalised(times.kind))
        .set("TEMPS", hours_between(context, times.shortest, times.longest))
        .set("TEMPS_HTML", graphics::hours_grid(whole(times.shortest),
                                                whole(times.longest) - whole(times.shortest), kHoursAcross));
    const Selection selection{{Facet::kType, support::slug(times.kind)}};
    if (context.interviews->everywhere.find(selection) != nullptr)
      row.set("ADRESSE", relative_address(head.path, list_path(nullptr, address_part(selection), 1)));
    fields.add(times.certain ? "CERTAINES" : "PROBABLES", std::move(row));
  }
  for (const model::Authority& authority : context.publication.authorities) {
    if (!role_times(path, authority)) continue;
    fields.add("AILLEURS", page_link(authority.name, head.path, role_path_path(&authority, path.id)));
  }
  fields.set("AILLEURS_TITRE", say(String::kPathWhere));
  for (const std::string& step : path.steps) add_text(fields, "AVANT", step);
  fields.set("ADRESSE_LISTE", relative_address(head.path, checklist_path(nullptr, path.id)));
  return page;
}

document::Page checklist_frame(const Context& context, const model::Authority* authority,
                               const RolePath& path) {
  const theme::Strings& say = context.theme.strings;
  PageHead head = head_of(context, authority, path);
  head.above.emplace_back(head.path, path.role);
  head.path = checklist_path(authority, path.id);
  head.template_name = "cocher";
  head.name = say(String::kChecklistOf, {{"role", path.role}});
  head.description = say(String::kChecklistLede);
  head.kind.clear();  // it only repeats the pages of bodies
  document::Page page = frame_page(context, authority, head);
  page.fields.set("TITRE", say(String::kChecklist))
      .set("SURTITRE", authority == nullptr ? path.role : path.role + ", " + authority->short_name)
      .set("CHAPO", say(String::kChecklistLede));
  if (!path.steps.empty()) {
    Fields block;
    block.set("TITRE", say(String::kChecklistBefore));
    for (const std::string& step : path.steps) add_text(block, "LIGNES", step);
    page.fields.add("BLOCS", std::move(block));
  }
  return page;
}

document::Page checklist(const Context& context, const model::Authority& authority, const RolePath& path,
                         const RoleTimes& times) {
  document::Page page = checklist_frame(context, &authority, path);
  const auto add = [&](const std::vector<const model::Body*>& bodies, String certainty) {
    for (const model::Body* body : bodies) {
      Fields block;
      block.set("TITRE", body->name)
          .set("DETAIL", context.theme.strings(certainty) + " · " +
                             hours_per_month_text(context, body->hours_per_month));
      for (const std::string& expectation : body->expectations) add_text(block, "LIGNES", expectation);
      for (const model::CalendarEntry& date : body->calendar) {
        Fields entry;
        entry.set("QUAND", date.when).set("QUOI", date.what);
        block.add("DATES", std::move(entry));
      }
      page.fields.add("BLOCS", std::move(block));
    }
  };
  add(times.certain, String::kCertainBody);
  add(times.likely, String::kLikelyBody);
  return page;
}

document::Page checklist(const Context& context, const RolePath& path) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = checklist_frame(context, nullptr, path);
  for (const KindTimes& times : kind_times(path, context.publication)) {
    Fields block;
    block.set("TITRE", support::capitalised(times.kind))
        .set("DETAIL", say(times.certain ? String::kCertainBody : String::kLikelyBody) + " · " +
                           hours_between(context, times.shortest, times.longest));
    if (!times.certain) add_text(block, "LIGNES", say(String::kCheckWhetherMine));
    add_text(block, "LIGNES", say(String::kCheckListen));
    add_text(block, "LIGNES", say(String::kCheckCalendar));
    page.fields.add("BLOCS", std::move(block));
  }
  return page;
}

document::Page index_frame(const Context& context, const model::Authority* authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string lede = authority == nullptr
                               ? say(String::kPrepareLede)
                               : say(String::kPrepareLedeOf, {{"nom", authority->short_name}});
  document::Page page = frame_page(
      context, authority,
      {role_paths_path(authority), "preparer", say(String::kPrepareTitle), lede, Rubric::kNone, {}});
  page.fields.set("TITRE", say(String::kPrepareTitle)).set("CHAPO", lede);
  return page;
}

}  // namespace

std::vector<Fields> role_cards(const Context& context, const model::Authority* authority,
                               const std::string& from) {
  std::vector<Fields> cards;
  for (const RolePath& path : role_paths(context)) {
    Fields card;
    card.set("NOM", path.role)
        .set("ADRESSE", relative_address(from, role_path_path(authority, path.id)))
        .set("RESUME", path.summary);
    if (authority == nullptr) {
      if (kind_times(path, context.publication).empty()) continue;
    } else {
      const auto times = role_times(path, *authority);
      if (!times) continue;
      card.set("TEMPS", context.theme.strings(String::kPathFrom,
                                              {{"temps", hours_text(context, times->certain_hours)}}));
      card.set("GRILLE_HTML",
               graphics::hours_grid(whole(times->certain_hours), whole(times->likely_hours), kHoursAcross));
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

void add_path_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (role_cards(context, &authority, "").empty()) return;
  outputs.pages.push_back({role_paths_path(&authority), [&context, &authority](const FileSizes&) {
                             document::Page page = index_frame(context, &authority);
                             for (Fields& card : role_cards(context, &authority, page.path))
                               page.fields.add("ROLES", std::move(card));
                             return page;
                           }});
  for (const RolePath& path : role_paths(context)) {
    const auto times = role_times(path, authority);
    if (!times) continue;
    outputs.pages.push_back({role_path_path(&authority, path.id),
                             [&context, &authority, &path, times = *times](const FileSizes&) {
                               return role_page(context, authority, path, times);
                             }});
    outputs.pages.push_back({checklist_path(&authority, path.id),
                             [&context, &authority, &path, times = *times](const FileSizes&) {
                               return checklist(context, authority, path, times);
                             }});
  }
}

void add_path_pages(const Context& context, Outputs& outputs) {
  if (role_cards(context, nullptr, "").empty()) return;
  outputs.pages.push_back({role_paths_path(nullptr), [&context](const FileSizes&) {
                             document::Page page = index_frame(context, nullptr);
                             for (Fields& card : role_cards(context, nullptr, page.path))
                               page.fields.add("ROLES", std::move(card));
                             return page;
                           }});
  for (const RolePath& path : role_paths(context)) {
    if (kind_times(path, context.publication).empty()) continue;
    outputs.pages.push_back({role_path_path(nullptr, path.id),
                             [&context, &path](const FileSizes&) { return role_page(context, path); }});
    outputs.pages.push_back({checklist_path(nullptr, path.id),
                             [&context, &path](const FileSizes&) { return checklist(context, path); }});
  }
}

}  // namespace mandature::editions
