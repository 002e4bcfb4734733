#pragma once

#include <string>
#include <string_view>

namespace mandature::sources {

// Where a link of a text leads, if it may: http, https, mailto, tel, or a place of the site itself. Decided
// as a browser would see it: character references, control characters, spaces and case are undone first.
struct LinkTarget {
  std::string target;  // empty when refused
  std::string
      refused;  // the scheme that is not allowed ("javascript:"), or "//" for an address without scheme
};

LinkTarget check_link(std::string_view url);

// The same for an image: a place of the site, or the targets "graphique:", "materiau:" and "parole:" that stand
// for a chart, an evidence card and somebody's words.
LinkTarget check_image(std::string_view url);

}  // namespace mandature::sources
