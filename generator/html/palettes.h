#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "theme/theme.h"

namespace mandature::html {

// The two colours an authority chose, as its content states them.
struct AuthorityColours {
  std::string id;
  theme::Rgb strong;
  theme::Rgb bright;
  diagnostics::Span where;
};

// The two colours as a page uses them, by day and in the dark.
struct Palette {
  theme::Rgb strong, bright, dark_strong, dark_bright;
};

// Contrasts by WCAG 2: strong at least 7:1 on paper and 4.5:1 on bright, ink at least 7:1 on bright. A colour
// that falls short is moved in OKLCH lightness by steps of 0.01, which is a warning; after 20 steps it is an
// error.
Palette palette_for(const AuthorityColours& colours, const theme::WebColours& web,
                    diagnostics::Diagnostics& diagnostics);

// The style sheet that dresses pages and cards marked data-theme="<id>"; the portal's own palette first.
std::string write_palettes(const std::vector<AuthorityColours>& authorities, const theme::Theme& theme,
                           diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::html
