#pragma once

#include <string>

#include "document/block.h"
#include "html/writing.h"

namespace mandature::html {

// A picture as the browser shall show it: it chooses among the files the site has for the place of the theme
// ("texte", "vue"), knows its proportions before the first byte, and fetches it when it is near. What the
// site does not know is shown as it is in the content, at the size of `image`.
std::string write_picture(const document::Image& image, const std::string& place, const Writing& writing);

// The address of the one file that stands for a picture of the content, not escaped.
std::string picture_address(const std::string& path, const Writing& writing);

}  // namespace mandature::html
