#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pdf/haru.h"
#include "typesetting/face.h"

namespace mandature::pdf {

// A face as one document uses it: a composite font with one code per distinct pair of a glyph and the text it
// stands for, so that copying and reading aloud give back exactly what was written.
class DocumentFont {
 public:
  DocumentFont(const Haru& haru, const typesetting::Face& face);

  Dictionary dictionary() const { return font_; }
  const typesetting::Face& face() const { return face_; }
  // The code of a glyph that stands for `text`; nothing for the later glyphs of a cluster.
  unsigned code(std::uint32_t glyph, const std::string& text);
  // The width the font declares, in thousandths of the size.
  double width(std::uint32_t glyph) const;
  // Writes the font with the glyphs used; false when it cannot be cut.
  bool finish(const Haru& haru);

 private:
  struct Use {
    std::uint32_t glyph = 0;
    std::string text;
  };
  void write_descriptor(const Haru& haru, Dictionary descriptor, const typesetting::FaceSubset& subset,
                        const std::string& name) const;
  std::string unicode_map() const;
  // CFF outlines are addressed by glyph: a map of our own leads from codes to them, as none is needed for
  // TrueType.
  std::string glyph_map() const;
  void write_truetype_glyphs(const Haru& haru, Dictionary descendant,
                             const typesetting::FaceSubset& subset) const;
  void write_postscript_glyphs(const Haru& haru, Dictionary descendant) const;

  const typesetting::Face& face_;
  Dictionary font_;
  std::map<std::pair<std::uint32_t, std::string>, unsigned> codes_;
  std::vector<Use> uses_;
};

}  // namespace mandature::pdf
