#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "graphics/colour.h"

namespace mandature::theme {

using graphics::Rgb;

struct Cmyk {
  double cyan = 0, magenta = 0, yellow = 0, black = 0;  // per cent of ink, 0 to 100
  double total() const { return cyan + magenta + yellow + black; }
};

// The contrast of WCAG 2, from 1 to 21.
double contrast(Rgb a, Rgb b);

// A colour by how it is seen: lightness from 0 to 1, chroma from 0 (grey) to about 0.3, hue in radians.
struct Oklch {
  double lightness = 0, chroma = 0, hue = 0;
};

Oklch to_oklch(Rgb colour);
// The nearest colour a screen can show: lightness and hue are kept, chroma is lowered as far as needed.
Rgb to_rgb(Oklch colour);

struct Colour {
  std::string name;
  Rgb screen;
  Cmyk press;
  diagnostics::Span where;
  std::string spot;  // the name of an ink of its own: "PANTONE 485 C"; `press` stands in for it
};

// The colours a theme names. "accent" is the colour of the document being made: one of `accents`, by number.
struct Tokens {
  std::map<std::string, Colour> colours;  // "ink", "paper", "outside"
  std::vector<Colour> accents;            // commission 1 has the first; numbers beyond the last begin again

  // "accent", the accent of another number such as "accent-3", or a named colour; nothing when the theme does not know the name.
  const Colour* find(const std::string& name, int accent) const;
};

// A font file and, for a variable font, where on its axes to stand.
struct FontFace {
  std::string file;  // "Vollkorn-Black.ttf": looked for in the theme's fonts/ folder, then in the machine's
                     // font folders
  std::map<std::string, double> axes;  // {"wght": 600}
  diagnostics::Span where;
};

struct FontFamily {
  std::string name;                       // "texte"
  std::map<std::string, FontFace> faces;  // "regular", "italic", "bold", "black", "semibold"…
};

}  // namespace mandature::theme
