#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/page.h"
#include "editions/edition.h"
#include "interchange/linked_data.h"
#include "model/authority.h"

namespace mandature::editions {

// The five rubrics of an authority's menu.
enum class Rubric { kNone, kTestimonials, kBodies, kAtlas, kEvaluations };

// What one page needs to say about itself; `frame_page` adds what every page has (menu, breadcrumb, footer).
struct PageHead {
  std::string path;
  std::string template_name;
  std::string name;  // the page's own name, last of the breadcrumb and first of the title
  std::string description;
  Rubric rubric = Rubric::kNone;
  // Pages between the space and this one, outermost first: path and name.
  std::vector<std::pair<std::string, std::string>> above;
  std::string kind = {};  // what the search calls it; empty for lists, which only repeat other pages
  std::vector<interchange::Thing> about = {};  // what programs are told besides the way to the page
};

// A page of the portal (no authority) or of an authority's space, with the fields common to all pages.
document::Page frame_page(const Context& context, const model::Authority* authority, const PageHead& head);

// An authority as programs are told of it.
interchange::PublicBody public_body(const Context& context, const model::Authority& authority);

// A link of the page `from` to the page `to`: LIBELLE, ADRESSE.
document::Fields page_link(const std::string& label, const std::string& from, const std::string& to);

// The search as a link of the page `from`: in the pages of one authority, or in all.
std::string search_address(const std::string& from, const model::Authority* authority);

// Minutes and seconds as people write them: "6 min 42".
std::string duration_text(const Context& context, long milliseconds);
// "« … »" with the theme's quotation marks.
std::string quoted(const Context& context, const std::string& text);

// A link to a PDF with its weight; nothing when the file is not made by this run.
std::optional<document::Fields> download(const Context& context, const FileSizes& sizes,
                                         const std::string& print_path, const std::string& label,
                                         const std::string& from);

}  // namespace mandature::editions
