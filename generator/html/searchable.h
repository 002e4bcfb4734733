#pragma once

#include <string_view>

#include "search/index.h"

namespace mandature::html {

// What the search of the site knows of a page that was written: its main heading, and the text of <main> in
// passages, each with the identifier that stands before it. Navigation, forms, drawings, scripts and whatever
// the theme marks with data-recherche="non" are left out, so that nothing is found that is not read there.
// Address, authority and kind are left empty.
search::Entry read_for_search(std::string_view html);

}  // namespace mandature::html
