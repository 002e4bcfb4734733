#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/web_picture.h"
#include "theme/theme.h"
#include "theme/web_files.h"

namespace mandature::html {

// What the writers of one page share: the theme, where the page stands, and the identifiers already given, so
// that none is given twice.
struct Writing {
  const theme::Theme& theme;
  std::string root;      // the way from the page to the root of the site: "../../"
  std::string language;  // BCP 47
  std::set<std::string> ids = {};
  int scope = 0;  // number of the text being written: the notes of two texts of a page must not meet
  const document::WebPictures* pictures = nullptr;  // what the site has of the pictures of the content
  const theme::WebImages* images = nullptr;         // how it shows them
  std::vector<int> called_notes = {};  // numbers of the notes called since they were last written
};

// Text as the language of the page sets it, escaped.
std::string text(std::string_view words, const Writing& writing);
// The same, not escaped: for a template, which escapes by itself.
std::string set_text(std::string_view words, const Writing& writing);

// `wanted`, or the first of wanted-2, wanted-3… that the page does not have yet.
std::string unique_id(std::string wanted, Writing& writing);

// "12.5": at most two decimals, always with a point.
std::string number(double value);

}  // namespace mandature::html
