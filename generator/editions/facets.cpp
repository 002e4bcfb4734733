#include "editions/facets.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "support/text.h"

namespace mandature::editions {
namespace {

constexpr std::array<std::string_view, 4> kFolders{"type", "fonction", "theme", "annee"};

// Publications name kinds of their own: one without a single letter is still somewhere.
std::string type_value(const model::Body& body) {
  const std::string slug = support::slug(body.type);
  return slug.empty() ? "autre" : slug;
}

// Those of the three functions that count most in a body: several when their notes are equal.
void add_main_functions(const model::Body& body, std::vector<Filter>& filters) {
  const std::array<std::pair<const char*, int>, 3> notes{{{"representer", body.representation.note},
                                                          {"consulter", body.consultation.note},
                                                          {"decider", body.decision.note}}};
  const int most = std::max({notes[0].second, notes[1].second, notes[2].second});
  for (const auto& [name, note] : notes) {
    if (note == most && most > 0) filters.push_back({Facet::kFunction, name});
  }
}

void add_names(const Interview& interview, const model::Taxonomy& taxonomy,
               std::map<Filter, std::string>& names) {
  if (interview.body != nullptr)
    names.try_emplace({Facet::kType, type_value(*interview.body)},
                      support::capitalised(interview.body->type));
  for (const std::string& theme : interview.testimonial->themes)
    names.try_emplace({Facet::kTheme, theme}, taxonomy.name_of_theme(theme));
}

// Lists longer than a page can be narrowed by a second facet. A pair that leaves nothing out of either of
// its lists would only repeat it.
void add_pairs(Catalogue& catalogue, const std::vector<std::vector<Filter>>& filters) {
  std::map<Selection, Catalogue::List> pairs;
  const auto is_long = [&](const Filter& filter) { return catalogue.lists.at({filter}).size() > kListPage; };
  for (std::uint32_t i = 0; i < filters.size(); ++i) {
    for (const Filter& one : filters[i]) {
      for (const Filter& other : filters[i]) {
        if (one.facet < other.facet && (is_long(one) || is_long(other))) pairs[{one, other}].push_back(i);
      }
    }
  }
  for (auto& [selection, list] : pairs) {
    const bool repeats = list.size() == catalogue.lists.at({selection[0]}).size() ||
                         list.size() == catalogue.lists.at({selection[1]}).size();
    if (!repeats) catalogue.lists.emplace(selection, std::move(list));
  }
}

}  // namespace

const Catalogue::List* Catalogue::find(const Selection& selection) const {
  const auto found = lists.find(selection);
  return found == lists.end() ? nullptr : &found->second;
}

Catalogue catalogue_of(std::vector<Interview> newest_first, const model::Taxonomy& taxonomy) {
  Catalogue catalogue;
  catalogue.all = std::move(newest_first);
  Catalogue::List& everything = catalogue.lists[{}];
  std::vector<std::vector<Filter>> filters;
  filters.reserve(catalogue.all.size());
  for (std::uint32_t i = 0; i < catalogue.all.size(); ++i) {
    everything.push_back(i);
    filters.push_back(filters_of(catalogue.all[i]));
    for (const Filter& filter : filters.back()) catalogue.lists[{filter}].push_back(i);
    add_names(catalogue.all[i], taxonomy, catalogue.names);
  }
  add_pairs(catalogue, filters);
  return catalogue;
}

std::vector<Filter> filters_of(const Interview& interview) {
  std::vector<Filter> filters;
  if (interview.body != nullptr) {
    filters.push_back({Facet::kType, type_value(*interview.body)});
    add_main_functions(*interview.body, filters);
  }
  const std::set<std::string> themes(interview.testimonial->themes.begin(),
                                     interview.testimonial->themes.end());
  for (const std::string& theme : themes) filters.push_back({Facet::kTheme, theme});
  filters.push_back({Facet::kYear, std::to_string(interview.testimonial->filmed_on.year)});
  return filters;
}

Selection without(const Selection& selection, const Filter& filter) {
  Selection rest = selection;
  std::erase(rest, filter);
  return rest;
}

Selection with(const Selection& selection, const Filter& filter) {
  Selection more = selection;
  more.push_back(filter);
  std::sort(more.begin(), more.end());
  return more;
}

std::string address_part(const Selection& selection) {
  std::string part;
  for (const Filter& filter : selection) {
    part += (part.empty() ? "" : "/");
    part += std::string(kFolders[static_cast<std::size_t>(filter.facet)]) + "/" + filter.value;
  }
  return part;
}

std::size_t page_count(std::size_t interviews) {
  return std::max<std::size_t>(1, (interviews + kListPage - 1) / kListPage);
}

}  // namespace mandature::editions
