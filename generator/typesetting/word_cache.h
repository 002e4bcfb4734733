#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typesetting/face.h"
#include "typesetting/language_rules.h"

namespace mandature::typesetting {

enum class Direction : std::uint8_t { kLeftToRight, kRightToLeft };

// How a glyph gives way when a line is justified.
enum class Glue : std::uint8_t { kNone, kSpace, kGuillemet };

// What glue gives and takes, in word spaces: Knuth and Plass for spaces, babel-french for guillemets.
inline double stretch_of(Glue glue) {
  return glue == Glue::kSpace ? 0.5 : glue == Glue::kGuillemet ? 0.15 : 0;
}
inline double shrink_of(Glue glue) {
  return glue == Glue::kSpace ? 0.33 : glue == Glue::kGuillemet ? 0.26 : 0;
}

// A glyph in font units, with the bytes of the word it stands for (none for the second glyph of a cluster).
struct ShapedGlyph {
  std::uint32_t id = 0;
  int advance = 0;
  int x_offset = 0, y_offset = 0;
  std::uint32_t begin = 0, end = 0;
  Glue glue = Glue::kNone;
};

// A word in one face; a word with a sign its face lacks has several parts, in the order of the text. The
// glyphs of a part stand from left to right.
struct ShapedPart {
  const Face* face = nullptr;
  std::vector<ShapedGlyph> glyphs;
};

struct ShapedWord {
  std::vector<ShapedPart> parts;
  std::size_t glyphs = 0;
  double width = 0;                // in ems, as are:
  double glue = 0;                 // the justifying spaces inside it,
  double stretch = 0, shrink = 0;  // what they give and take
  std::u32string missing;          // signs no face has: they print as the empty box of their face
  std::u32string controls;         // control characters, which are left out
};

// What one thread has shaped and cut, kept from one document to the next: a size never matters, as all is in
// ems or font units.
struct WordCache {
  struct Key {
    const Face* face = nullptr;
    std::uint32_t style = 0;  // features, language and direction
    std::string word;
  };
  struct KeyView {
    const Face* face = nullptr;
    std::uint32_t style = 0;
    std::string_view word;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const KeyView& key) const {
      const std::size_t style = std::hash<const void*>()(key.face) * 31 + key.style;
      return std::hash<std::string_view>()(key.word) ^ (style * 0x9E3779B97F4A7C15ull);
    }
    std::size_t operator()(const Key& key) const { return (*this)(KeyView{key.face, key.style, key.word}); }
  };
  struct Equal {
    using is_transparent = void;
    template <typename A, typename B>
    bool operator()(const A& a, const B& b) const {
      return a.face == b.face && a.style == b.style && a.word == b.word;
    }
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Cuts = std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>;

  struct Style {
    std::string features, language;
  };
  std::vector<Style> styles;
  std::unordered_map<Key, ShapedWord, Hash, Equal> words;
  using Texts = std::unordered_map<std::string, SetText, TextHash, std::equal_to<>>;
  std::unordered_map<std::string, Cuts, TextHash, std::equal_to<>> cuts;    // by language, as are:
  std::unordered_map<std::string, Texts, TextHash, std::equal_to<>> texts;  // paragraphs after its rules
  std::size_t text_bytes = 0;                                               // of those
};

// Lends each shaper a cache that no other uses meanwhile.
class WordCachePool {
 public:
  std::unique_ptr<WordCache> borrow();
  void give_back(std::unique_ptr<WordCache> cache);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<WordCache>> idle_;
};

}  // namespace mandature::typesetting
