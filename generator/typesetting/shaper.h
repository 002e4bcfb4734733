#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typesetting/font_library.h"

namespace mandature::typesetting {

// A glyph in font units, with the bytes of the word it stands for (none for the second glyph of a cluster).
struct ShapedGlyph {
  std::uint32_t id = 0;
  int advance = 0;
  int x_offset = 0, y_offset = 0;
  std::uint32_t begin = 0, end = 0;
};

// A word in one face; a word with a sign its face lacks has several parts.
struct ShapedPart {
  const Face* face = nullptr;
  std::vector<ShapedGlyph> glyphs;
};

struct ShapedWord {
  std::vector<ShapedPart> parts;
  double width = 0;  // in ems
};

// Turns words into glyphs with HarfBuzz, each distinct word once. Not to be shared between threads: it
// remembers. U+00A0 and U+202F are set as spaces of our own width, because fonts disagree on theirs.
class Shaper {
 public:
  explicit Shaper(const FontLibrary& fonts);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // `features` is a list such as "lnum,tnum,-liga". The reference stays valid as long as the shaper.
  const ShapedWord& shape(const Face& face, const std::string& features, std::string_view word);
  // The width of a word space in ems.
  double space(const Face& face) const;

  const FontLibrary& fonts() const { return fonts_; }
  // The signs that no face has, in order; they print as the empty box of their face.
  const std::set<char32_t>& missing() const { return missing_; }

 private:
  struct Machinery;
  ShapedWord shape_anew(const Face& face, const std::string& features, std::string_view word);

  const FontLibrary& fonts_;
  std::unique_ptr<Machinery> machinery_;
  std::unordered_map<std::string, ShapedWord> words_;
  std::set<char32_t> missing_;
};

}  // namespace mandature::typesetting
