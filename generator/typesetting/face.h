#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/result.h"

struct hb_font_t;

namespace mandature::typesetting {

// The measures of a face, in font units.
struct FaceMetrics {
  int units_per_em = 1000;
  int ascender = 0;
  int descender = 0;  // below the baseline: negative
  int cap_height = 0;
  int x_height = 0;
  double italic_angle = 0;  // degrees, negative when leaning right
  int weight = 400;
};

enum class Outlines { kTrueType, kPostScript };

// The outlines of some glyphs, with what a PDF must say of them.
struct FaceSubset {
  std::string bytes;                              // a TrueType file, or the CFF table of an OpenType one
  std::map<std::uint32_t, std::uint32_t> glyphs;  // glyph of the face → glyph of the subset, the same in CFF
  int left = 0, bottom = 0, right = 0, top = 0;   // the box around all of them, font units
};

// One instance of one font file. Immutable and safe to share between threads once made.
class Face {
 public:
  struct Name {
    std::string family;  // as the theme names it: "texte"
    std::string face;    // "bold"
  };
  // From the bytes of a TrueType or OpenType file; a variable font stands at `axes`, its other axes at their
  // default.
  static diagnostics::Result<std::shared_ptr<const Face>> read(std::string bytes, Name name,
                                                               const std::map<std::string, double>& axes);

  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face();

  const FaceMetrics& metrics() const { return metrics_; }
  const std::string& postscript_name() const { return postscript_name_; }
  const Name& name() const { return name_; }
  Outlines outlines() const { return outlines_; }

  // The glyph of a code point, or nothing (0).
  std::uint32_t glyph_of(char32_t code_point) const;
  int advance_of(std::uint32_t glyph) const;  // font units
  int space_advance() const { return space_advance_; }
  // The glyphs asked for, and what they are made of. Empty bytes if the font is too damaged to be cut.
  FaceSubset subset(const std::set<std::uint32_t>& glyphs) const;

  hb_font_t* shaper_font() const { return font_; }  // for the shaper of this room only

 private:
  Face() = default;

  hb_font_t* font_ = nullptr;
  FaceMetrics metrics_;
  std::string postscript_name_;
  Name name_;
  Outlines outlines_ = Outlines::kTrueType;
  int space_advance_ = 0;
};

}  // namespace mandature::typesetting
