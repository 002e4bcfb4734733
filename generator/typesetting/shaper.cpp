#include "typesetting/shaper.h"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "support/text.h"
#include "typesetting/characters.h"

namespace mandature::typesetting {
namespace {

constexpr double kThinSpace = 0.5;       // U+202F, of a word space (babel-french)
constexpr double kThousandsSpace = 0.8;  // U+202F between digits: half a space would be lost at display sizes
constexpr double kGuillemetSpace = 0.8;  // U+00A0 beside « or »
// In the key of the cuts of a word that begins a sentence, where its capital is no name: no word has this
// sign.
constexpr char kSentenceMark = '\0';

struct CodePoint {
  char32_t value = 0;
  std::uint32_t offset = 0;
};

std::vector<hb_feature_t> parse_features(std::string_view text) {
  std::vector<hb_feature_t> features;
  for (const std::string_view part : support::split(text, ',')) {
    hb_feature_t feature{};
    if (hb_feature_from_string(part.data(), static_cast<int>(part.size()), &feature) != 0)
      features.push_back(feature);
  }
  return features;
}

// What is asked of the font for a code point.
char32_t drawn_as(const Face& face, char32_t point) {
  if (point == U'\u00A0' || point == U'\u202F') return U' ';
  if (point == U'\u2011') return face.glyph_of(U'\u2010') != 0 ? U'\u2010' : U'-';
  return point;
}

// Marks and joiners are shaped with the letter before them, in its face.
bool follows_its_letter(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x5B0 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F);
}

}  // namespace

struct Shaper::Machinery {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_language_t language = HB_LANGUAGE_INVALID;
  std::vector<std::vector<hb_feature_t>> features;  // by style of the cache
  ~Machinery() { hb_buffer_destroy(buffer); }

  // The glyphs of signs that one face has, from left to right; `end` is where the last sign ends.
  std::vector<ShapedGlyph> run(const Face& face, std::uint32_t style, const std::vector<CodePoint>& points,
                               std::uint32_t end) const {
    const bool backwards = style % 2 == 1;
    hb_buffer_reset(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    for (const CodePoint& point : points) hb_buffer_add(buffer, drawn_as(face, point.value), point.offset);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, backwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, language);
    hb_buffer_guess_segment_properties(buffer);  // the script
    const std::vector<hb_feature_t>& with = features[style / 2];
    hb_shape(face.shaper_font(), buffer, with.data(), static_cast<unsigned>(with.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> glyphs(count);
    std::uint32_t next = end;
    for (unsigned k = 0; k < count; ++k) {
      // From the end of the text to its beginning: a cluster reaches to the one after it.
      const unsigned i = backwards ? k : count - 1 - k;
      const unsigned after = backwards ? i - 1 : i + 1;
      const unsigned before = backwards ? i + 1 : i - 1;
      if (k > 0 && infos[after].cluster != infos[i].cluster) next = infos[after].cluster;
      const bool first = k + 1 == count || infos[before].cluster != infos[i].cluster;
      glyphs[i] = {infos[i].codepoint,
                   positions[i].x_advance,
                   positions[i].x_offset,
                   positions[i].y_offset,
                   infos[i].cluster,
                   first ? next : infos[i].cluster,
                   Glue::kNone};
    }
    return glyphs;
  }
};

Shaper::Shaper(const FontLibrary& fonts, std::string language)
    : fonts_(fonts),
      language_(std::move(language)),
      cache_(fonts.caches().borrow()),
      cuts_(&cache_->cuts[language_]),
      texts_(&cache_->texts[language_]),
      machinery_(std::make_unique<Machinery>()) {
  machinery_->language = hb_language_from_string(language_.data(), static_cast<int>(language_.size()));
}

Shaper::~Shaper() { fonts_.caches().give_back(std::move(cache_)); }

double Shaper::space(const Face& face) const {
  return static_cast<double>(face.space_advance()) / face.metrics().units_per_em;
}

double Shaper::mean_sign(const Face& face, std::string_view features) {
  constexpr std::string_view kProse =
      "Chaque mandat commence par une promesse et finit par un bilan : nous comptons les moyens engagés, les "
      "réussites, et ce qui reste à faire avant 2030.";
  std::size_t signs = 0;
  for_each_sign(kProse, [&](char32_t, std::size_t, std::size_t) { ++signs; });
  return shape(face, features, kProse).width / static_cast<double>(signs);
}

const SetText& Shaper::set(std::string_view source, std::span<const SourceRange> kept) {
  if (!kept.empty()) {
    last_ = set_text(source, language_, kept);
    return last_;
  }
  const auto found = texts_->find(source);
  if (found != texts_->end()) return found->second;
  cache_->text_bytes += source.size();
  return texts_->emplace(std::string(source), set_text(source, language_)).first->second;
}

bool Shaper::draws_otherwise(const Face& face, std::string_view feature, std::string_view word) {
  const auto ids = [&](std::string_view features) {
    std::vector<std::uint32_t> result;
    for (const ShapedPart& part : shape(face, features, word).parts) {
      for (const ShapedGlyph& glyph : part.glyphs) result.push_back(glyph.id);
    }
    return result;
  };
  const std::vector<std::uint32_t> plain = ids({});
  const std::vector<std::uint32_t> other = ids(feature);
  if (plain.size() != other.size()) return false;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (plain[i] == other[i]) return false;
  }
  return true;
}

const std::vector<std::uint32_t>& Shaper::cuts(std::string_view word, WordPlace place) {
  const auto known = [&](std::string_view key) -> const std::vector<std::uint32_t>& {
    const auto found = cuts_->find(key);
    if (found != cuts_->end()) return found->second;
    return cuts_->emplace(std::string(key), fonts_.hyphenator(language_).cuts(word, place)).first->second;
  };
  if (place == WordPlace::kWithin) return known(word);
  return known(std::string(1, kSentenceMark) + std::string(word));
}

// Even styles run from left to right, odd ones from right to left.
std::uint32_t Shaper::style_of(std::string_view features, Direction direction) {
  std::vector<WordCache::Style>& styles = cache_->styles;
  const std::uint32_t odd = direction == Direction::kRightToLeft ? 1 : 0;
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (styles[i].features == features && styles[i].language == language_)
      return static_cast<std::uint32_t>(2 * i) + odd;
  }
  styles.push_back({std::string(features), language_});
  return static_cast<std::uint32_t>(2 * (styles.size() - 1)) + odd;
}

const ShapedWord& Shaper::shape(const Face& face, std::string_view features, std::string_view word,
                                Direction direction) {
  const std::uint32_t style = style_of(features, direction);
  auto found = cache_->words.find(WordCache::KeyView{&face, style, word});
  if (found == cache_->words.end()) {
    found =
        cache_->words.emplace(WordCache::Key{&face, style, std::string(word)}, shape_anew(face, style, word))
            .first;
  }
  const ShapedWord& result = found->second;
  if (!result.missing.empty()) missing_.insert(result.missing.begin(), result.missing.end());
  if (!result.controls.empty()) controls_.insert(result.controls.begin(), result.controls.end());
  return result;
}

namespace {

// Our own widths for the two no-break spaces, and what is elastic in a justified line.
void set_spaces(ShapedPart& part, const std::vector<CodePoint>& points) {
  const double space = part.face->space_advance();
  for (ShapedGlyph& glyph : part.glyphs) {
    const auto point =
        std::lower_bound(points.begin(), points.end(), glyph.begin,
                         [](const CodePoint& p, std::uint32_t offset) { return p.offset < offset; });
    if (point == points.end() || point->offset != glyph.begin) continue;
    const char32_t before = point != points.begin() ? (point - 1)->value : U' ';
    const char32_t after = point + 1 != points.end() ? (point + 1)->value : U' ';
    if (point->value == U'\u202F') {
      const bool thousands = is_digit(before) && is_digit(after);
      glyph.advance = static_cast<int>(std::lround(space * (thousands ? kThousandsSpace : kThinSpace)));
    } else if (point->value == U'\u00A0') {
      const bool guillemet = before == U'\u00AB' || after == U'\u00BB';
      glyph.glue = guillemet ? Glue::kGuillemet : Glue::kSpace;
      glyph.advance = static_cast<int>(std::lround(guillemet ? space * kGuillemetSpace : space));
    } else if (point->value == U' ') {
      glyph.glue = Glue::kSpace;
    }
  }
}

// The first face that has a sign; nothing if none has.
const Face* face_for(const Face& face, const std::vector<const Face*>& fallbacks, char32_t point) {
  if (face.glyph_of(drawn_as(face, point)) != 0) return &face;
  for (const Face* fallback : fallbacks) {
    if (fallback->glyph_of(drawn_as(*fallback, point)) != 0) return fallback;
  }
  return nullptr;
}

std::vector<CodePoint> seen_signs(std::string_view word, std::u32string& controls) {
  std::vector<CodePoint> points;
  points.reserve(word.size());
  for_each_sign(word, [&](char32_t point, std::size_t offset, std::size_t) {
    if (is_control(point) || point == U'\t') {
      if (point != U'\t') controls += point;
    } else if (!is_invisible(point)) {
      points.push_back({point, static_cast<std::uint32_t>(offset)});
    }
  });
  return points;
}

void measure(ShapedWord& word) {
  for (const ShapedPart& part : word.parts) {
    const double units = part.face->metrics().units_per_em;
    for (const ShapedGlyph& glyph : part.glyphs) {
      word.width += glyph.advance / units;
      if (glyph.glue != Glue::kNone) word.glue += glyph.advance / units;
      word.stretch += stretch_of(glyph.glue) * part.face->space_advance() / units;
      word.shrink += shrink_of(glyph.glue) * part.face->space_advance() / units;
    }
    word.glyphs += part.glyphs.size();
  }
}

}  // namespace

ShapedWord Shaper::shape_anew(const Face& face, std::uint32_t style, std::string_view word) {
  auto& features = machinery_->features;
  for (std::size_t i = features.size(); i < cache_->styles.size(); ++i)
    features.push_back(parse_features(cache_->styles[i].features));
  ShapedWord result;
  const std::vector<CodePoint> points = seen_signs(word, result.controls);
  const auto length = static_cast<std::uint32_t>(word.size());
  const auto has_all = [&](const CodePoint& p) { return face.glyph_of(drawn_as(face, p.value)) != 0; };
  if (std::all_of(points.begin(), points.end(), has_all)) {
    result.parts.push_back({&face, machinery_->run(face, style, points, length)});
  } else {
    const std::vector<const Face*> fallbacks = fonts_.fallbacks_of(face);
    for (std::size_t begin = 0; begin < points.size();) {
      const Face* chosen = face_for(face, fallbacks, points[begin].value);
      if (chosen == nullptr && !follows_its_letter(points[begin].value))
        result.missing += points[begin].value;
      std::size_t end = begin + 1;
      while (
          end < points.size() && chosen != nullptr &&
          (follows_its_letter(points[end].value) || face_for(face, fallbacks, points[end].value) == chosen))
        ++end;
      if (chosen == nullptr) chosen = &face;
      const std::vector<CodePoint> part(points.begin() + static_cast<std::ptrdiff_t>(begin),
                                        points.begin() + static_cast<std::ptrdiff_t>(end));
      const std::uint32_t part_end = end < points.size() ? points[end].offset : length;
      result.parts.push_back({chosen, machinery_->run(*chosen, style, part, part_end)});
      begin = end;
    }
  }
  for (ShapedPart& part : result.parts) set_spaces(part, points);
  measure(result);
  return result;
}

}  // namespace mandature::typesetting
