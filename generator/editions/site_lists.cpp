#include <algorithm>

#include "editions/address.h"
#include "editions/facets.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

constexpr std::size_t kMostValues = 24;  // of a facet, in the list beside the interviews
constexpr std::size_t kNeighbourCards = 3;
constexpr Facet kFacets[] = {Facet::kType, Facet::kFunction, Facet::kTheme, Facet::kYear};

// A list of interviews: whose, and which.
struct ListOf {
  const Context& context;
  const model::Authority* authority;  // nothing: of all
  const Catalogue& catalogue;
  const Selection& selection;
  const Catalogue::List& interviews;
};

std::string path_of(const ListOf& list, const Selection& selection, std::size_t page = 1) {
  return list_path(list.authority, address_part(selection), page);
}

std::string facet_name(const theme::Strings& say, Facet facet) {
  switch (facet) {
    case Facet::kType:
      return say(String::kFacetType);
    case Facet::kFunction:
      return say(String::kFacetFunction);
    case Facet::kTheme:
      return say(String::kFacetTheme);
    case Facet::kYear:
      break;
  }
  return say(String::kFacetYear);
}

std::string name_of(const ListOf& list, const Filter& filter) {
  const theme::Strings& say = list.context.theme.strings;
  if (filter.facet == Facet::kYear) return filter.value;
  if (filter.facet == Facet::kFunction) {
    if (filter.value == "representer") return say(String::kRepresentation);
    return say(filter.value == "consulter" ? String::kConsultation : String::kDecision);
  }
  return list.catalogue.names.at(filter);
}

std::string title_of(const ListOf& list) {
  if (list.selection.empty())
    return list.context.theme.strings(list.authority == nullptr ? String::kAllInterviewsTitle
                                                                : String::kTestimonialsTitle);
  std::string title;
  for (const Filter& filter : list.selection) title += (title.empty() ? "" : ", ") + name_of(list, filter);
  return title;
}

// The same, told apart: a kind of body and a theme may have one name.
std::string full_title_of(const ListOf& list) {
  if (list.selection.empty()) return title_of(list);
  std::string title;
  for (const Filter& filter : list.selection) {
    title += (title.empty() ? "" : ", ") + facet_name(list.context.theme.strings, filter.facet) + " · " +
             name_of(list, filter);
  }
  return title;
}

// How often each value of a facet occurs in the list.
std::vector<std::pair<Filter, std::size_t>> values_in(const ListOf& list, Facet facet) {
  std::map<Filter, std::size_t> counts;
  for (const std::uint32_t i : list.interviews) {
    for (Filter& filter : filters_of(list.catalogue.all[i])) {
      if (filter.facet == facet) ++counts[std::move(filter)];
    }
  }
  std::vector<std::pair<Filter, std::size_t>> values(counts.begin(), counts.end());
  const auto later = [](const auto& a, const auto& b) { return a.first.value > b.first.value; };
  const auto more = [](const auto& a, const auto& b) { return a.second > b.second; };
  if (facet == Facet::kYear) {
    std::sort(values.begin(), values.end(), later);
  } else if (facet != Facet::kFunction) {
    std::stable_sort(values.begin(), values.end(), more);
  }
  if (values.size() > kMostValues) values.resize(kMostValues);
  return values;
}

// The page of this list narrowed by one more filter; that of the filter alone when nothing else would be
// left out. Nothing when the list is short enough to read as it is.
const Selection* narrowed(const ListOf& list, const Filter& filter, Selection& room) {
  room = with(list.selection, filter);
  if (list.catalogue.find(room) != nullptr) return &room;
  if (room.size() != 2) return nullptr;
  const Catalogue::List* alone = list.catalogue.find({filter});
  room = {filter};
  std::size_t together = 0;
  for (const std::uint32_t i : list.interviews) {
    const std::vector<Filter> filters = filters_of(list.catalogue.all[i]);
    together += std::find(filters.begin(), filters.end(), filter) != filters.end() ? 1 : 0;
  }
  return alone != nullptr && alone->size() == together ? &room : nullptr;
}

void add_facet(const ListOf& list, Facet facet, const std::string& from, Fields& fields) {
  const theme::Strings& say = list.context.theme.strings;
  const bool chosen = std::any_of(list.selection.begin(), list.selection.end(),
                                  [&](const Filter& filter) { return filter.facet == facet; });
  if (chosen || list.selection.size() > 1) return;
  if (!list.selection.empty() && list.interviews.size() <= kListPage) return;
  Fields group;
  std::size_t shown = 0;
  for (const auto& [filter, count] : values_in(list, facet)) {
    Selection room;
    const Selection* target = narrowed(list, filter, room);
    if (target == nullptr) continue;
    Fields value;
    value.set("LIBELLE", name_of(list, filter))
        .set("ADRESSE", relative_address(from, path_of(list, *target)))
        .set("COMPTE", list.context.language.number(static_cast<double>(count)));
    group.add("VALEURS", std::move(value));
    ++shown;
  }
  if (shown == 0) return;
  group.set("TITRE", facet_name(say, facet));
  fields.add("FACETTES", std::move(group));
}

// Whose interviews: the first facet of the list of all, each value with a list of its own.
void add_authorities(const ListOf& list, const std::string& from, Fields& fields) {
  if (list.authority != nullptr || !list.selection.empty()) return;
  Fields group;
  group.set("TITRE", list.context.theme.strings(String::kFacetAuthority));
  std::size_t shown = 0;
  for (const model::Authority& authority : list.context.publication.authorities) {
    const std::size_t count = published(list.context, authority).size();
    if (count == 0 || shown == kMostValues) continue;
    Fields value;
    value.set("LIBELLE", authority.name)
        .set("ADRESSE", relative_address(from, list_path(&authority, "", 1)))
        .set("COMPTE", list.context.language.number(static_cast<double>(count)));
    group.add("VALEURS", std::move(value));
    ++shown;
  }
  if (shown > 0) fields.add("FACETTES", std::move(group));
}

void add_chosen(const ListOf& list, const std::string& from, Fields& fields) {
  for (const Filter& filter : list.selection) {
    Fields chosen;
    chosen.set("LIBELLE", name_of(list, filter))
        .set("ADRESSE", relative_address(from, path_of(list, without(list.selection, filter))));
    fields.add("FILTRES", std::move(chosen));
  }
}

Fields interview_row(const ListOf& list, const Interview& interview, const std::string& from) {
  const theme::Strings& say = list.context.theme.strings;
  const model::Testimonial& testimonial = *interview.testimonial;
  Fields row = testimonial_card(list.context, *interview.authority, testimonial, from,
                                list.authority == nullptr ? Tag::kAuthority : Tag::kNone);
  row.set("DETAIL",
          say(String::kInterviewRow, {{"annee", std::to_string(testimonial.filmed_on.year)},
                                      {"duree", duration_text(list.context, testimonial.duration())}}));
  if (interview.body != nullptr)
    row.set("INSTANCE", interview.body->name).set("PLAN_HTML", seating_of(*interview.body));
  return row;
}

void add_pager(const ListOf& list, std::size_t page, const std::string& from, Fields& fields) {
  const std::size_t pages = page_count(list.interviews.size());
  if (pages == 1) return;
  // All pages of a short list; of a long one, the first, the last and those around.
  constexpr std::size_t kAround = 2;
  for (std::size_t i = 1; i <= pages; ++i) {
    if (i != 1 && i != pages && (i + kAround < page || i > page + kAround)) continue;
    Fields link;
    link.set("LIBELLE", std::to_string(i))
        .set("ADRESSE", relative_address(from, path_of(list, list.selection, i)));
    if (i == page) link.set("ICI", std::string("page"));
    fields.add("PAGES", std::move(link));
  }
  if (page > 1)
    fields.set("ADRESSE_PRECEDENTE", relative_address(from, path_of(list, list.selection, page - 1)));
  if (page < pages)
    fields.set("ADRESSE_SUIVANTE", relative_address(from, path_of(list, list.selection, page + 1)));
}

PageHead head_of(const ListOf& list, std::size_t page) {
  const theme::Strings& say = list.context.theme.strings;
  PageHead head{
      path_of(list, list.selection, page), "entretiens", full_title_of(list), {}, Rubric::kTestimonials, {}};
  const auto count = static_cast<int>(list.interviews.size());
  head.description = list.authority == nullptr
                         ? say(String::kAllInterviewsLede)
                         : say(String::kTestimonialsLede, {{"nom", list.authority->short_name}});
  if (!list.selection.empty()) {
    head.above.emplace_back(list_path(list.authority, "", 1), list.authority == nullptr
                                                                  ? say(String::kAllInterviewsTitle)
                                                                  : say(String::kTestimonialsTitle));
    head.description = say.count(String::kListDescription, count, list.context.language.number(count),
                                 {{"titre", title_of(list)}});
  }
  if (page > 1) {
    head.name = say(String::kListPage, {{"titre", head.name}, {"n", std::to_string(page)}});
    head.description += " " + say(String::kPageNumber, {{"n", std::to_string(page)}});
  }
  return head;
}

document::Page list_page(const ListOf& list, std::size_t page) {
  const theme::Strings& say = list.context.theme.strings;
  const PageHead head = head_of(list, page);
  document::Page made = frame_page(list.context, list.authority, head);
  Fields& fields = made.fields;
  const auto count = static_cast<int>(list.interviews.size());
  fields.set("TITRE", title_of(list))
      .set("COMPTE", say.count(String::kTestimonialCount, count, list.context.language.number(count)));
  if (list.selection.empty()) {
    fields.set("CHAPO", head.description);
  } else {
    fields.set("SURTITRE", facet_name(say, list.selection.front().facet));
  }
  add_chosen(list, head.path, fields);
  const std::size_t begin = (page - 1) * kListPage;
  for (std::size_t i = begin; i < list.interviews.size() && i < begin + kListPage; ++i)
    fields.add("ENTRETIENS", interview_row(list, list.catalogue.all[list.interviews[i]], head.path));
  add_pager(list, page, head.path, fields);
  add_authorities(list, head.path, fields);
  for (const Facet facet : kFacets) add_facet(list, facet, head.path, fields);
  if (list.authority == nullptr) return made;
  if (list.selection.empty() && page == 1) {
    for (Fields& card : neighbour_cards(list.context, *list.authority, {}, head.path, kNeighbourCards))
      fields.add("VOISINS", std::move(card));
  } else if (!list.selection.empty()) {
    // The same question asked of all authorities.
    const Selection first{list.selection.front()};
    const Catalogue::List* elsewhere = list.context.interviews->everywhere.find(first);
    const Catalogue::List* here = list.catalogue.find(first);
    if (elsewhere != nullptr && here != nullptr && elsewhere->size() > here->size())
      fields.set("ADRESSE_AILLEURS", relative_address(head.path, list_path(nullptr, address_part(first), 1)))
          .set("AILLEURS", say.count(String::kListElsewhere, static_cast<int>(elsewhere->size()),
                                     list.context.language.number(static_cast<double>(elsewhere->size()))));
  }
  return made;
}

void add_lists(const Context& context, const model::Authority* authority, const Catalogue& catalogue,
               Outputs& outputs) {
  for (const auto& [selection, interviews] : catalogue.lists) {
    for (std::size_t page = 1; page <= page_count(interviews.size()); ++page) {
      outputs.pages.push_back(
          {list_path(authority, address_part(selection), page),
           [&context, authority, &catalogue, &selection, &interviews, page](const FileSizes&) {
             return list_page({context, authority, catalogue, selection, interviews}, page);
           }});
    }
  }
}

}  // namespace

std::vector<std::string> list_folders(const model::Authority* authority) {
  const std::string index = list_path(authority, "", 1);
  const std::string folder = index.substr(0, index.find_last_of('/') + 1);
  std::vector<std::string> folders{folder + "tous"};
  for (const Facet facet : kFacets) {
    const std::string part = address_part({{facet, "x"}});
    folders.push_back(folder + part.substr(0, part.find('/')));
  }
  return folders;
}

void add_interview_lists(const Context& context, const model::Authority& authority, Outputs& outputs) {
  add_lists(context, &authority, context.interviews->authorities.at(authority.id).catalogue, outputs);
}

void add_interview_lists(const Context& context, Outputs& outputs) {
  add_lists(context, nullptr, context.interviews->everywhere, outputs);
}

}  // namespace mandature::editions
