#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/authority.h"

namespace mandature::editions {

// By what interviews are found, besides the authority: the kind of body, the function that counts most
// there, the themes, the year of the film.
enum class Facet { kType, kFunction, kTheme, kYear };

// One value of a facet, as addresses write it: "ecole", "representer", "travaux", "2025".
struct Filter {
  Facet facet = Facet::kType;
  std::string value;

  auto operator<=>(const Filter&) const = default;
};

// At most two filters, each of another facet, in the order of the facets.
using Selection = std::vector<Filter>;

// An interview with where it belongs.
struct Interview {
  const model::Authority* authority = nullptr;
  const model::Body* body = nullptr;
  const model::Testimonial* testimonial = nullptr;
};

// How many interviews a page of a list holds.
inline constexpr std::size_t kListPage = 12;

// The interviews of an authority, or of all, with every list the site has of them: each filter, and pairs of
// filters where one alone fills more than a page. The whole grows with the number of interviews, never with
// its square.
struct Catalogue {
  using List = std::vector<std::uint32_t>;  // places in `all`

  std::vector<Interview> all;  // newest first
  std::map<Selection, List> lists;
  std::map<Filter, std::string> names;  // of kinds of body and themes, as people read them

  // The list of a selection; nothing when it has no page of its own.
  const List* find(const Selection& selection) const;
};

Catalogue catalogue_of(std::vector<Interview> newest_first, const model::Taxonomy& taxonomy);

// What an interview is found by.
std::vector<Filter> filters_of(const Interview& interview);

// The selection without one of its filters; with one more, in order.
Selection without(const Selection& selection, const Filter& filter);
Selection with(const Selection& selection, const Filter& filter);

// The part of its address that tells a selection: "type/ecole/annee/2025"; empty for all interviews.
std::string address_part(const Selection& selection);

// The pages a list of so many interviews fills, at least one.
std::size_t page_count(std::size_t interviews);

}  // namespace mandature::editions
