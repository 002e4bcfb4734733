#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/result.h"
#include "typesetting/face.h"

namespace mandature::typesetting {

enum class Axes {
  kPinned,  // the face stands where the theme put it
  kFree,    // a variable font stays one: a browser draws every weight from one file
};

// What of a face a site needs.
struct WebCut {
  std::set<char32_t> signs;
  std::vector<std::string> features;  // of OpenType: "kern", "lnum"
  Axes axes = Axes::kPinned;
};

// A font file with these signs and features only, without hints. A failure when the font is too damaged to be
// cut.
diagnostics::Result<std::string> cut_for_web(const Face& face, const WebCut& cut);

// A font file as WOFF2 (https://www.w3.org/TR/WOFF2/).
diagnostics::Result<std::string> pack_woff2(std::string_view font);

}  // namespace mandature::typesetting
