#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "typesetting/font_library.h"
#include "typesetting/word_cache.h"

namespace mandature::typesetting {

// Turns words into glyphs with HarfBuzz, each distinct word once. Not to be shared between threads: it
// remembers, and hands what it learnt to the shaper of the next document. U+00A0 and U+202F are set as spaces
// of our own width, because fonts disagree on theirs.
class Shaper {
 public:
  // `language` is a BCP 47 tag: some fonts draw a letter otherwise in another language.
  explicit Shaper(const FontLibrary& fonts, std::string language = "fr");
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // `features` is a list such as "lnum,tnum,-liga". The reference stays valid as long as the shaper.
  const ShapedWord& shape(const Face& face, std::string_view features, std::string_view word,
                          Direction direction = Direction::kLeftToRight);
  // The width of a word space in ems.
  double space(const Face& face) const;
  // The mean width of a sign of French prose in ems, spaces included.
  double mean_sign(const Face& face, std::string_view features);
  // Whether a feature draws every sign of `word` otherwise: a face may have superscripts for some letters
  // only.
  bool draws_otherwise(const Face& face, std::string_view feature, std::string_view word);
  // The text after the rules of the language, see set_text(). The reference stays valid until the next call.
  const SetText& set(std::string_view source, std::span<const SourceRange> kept = {});
  // Where the dictionary of the language allows a cut, in bytes; see Hyphenator.
  const std::vector<std::uint32_t>& cuts(std::string_view word, WordPlace place);

  const FontLibrary& fonts() const { return fonts_; }
  // The signs that no face has, in order; they print as the empty box of their face.
  const std::set<char32_t>& missing() const { return missing_; }
  // The control characters that were left out.
  const std::set<char32_t>& controls() const { return controls_; }

 private:
  struct Machinery;
  ShapedWord shape_anew(const Face& face, std::uint32_t style, std::string_view word);
  std::uint32_t style_of(std::string_view features, Direction direction);

  const FontLibrary& fonts_;
  std::string language_;
  std::unique_ptr<WordCache> cache_;
  WordCache::Cuts* cuts_ = nullptr;    // of this language
  WordCache::Texts* texts_ = nullptr;  // the same
  SetText last_;                       // one that is not kept
  std::unique_ptr<Machinery> machinery_;
  std::set<char32_t> missing_, controls_;
};

}  // namespace mandature::typesetting
