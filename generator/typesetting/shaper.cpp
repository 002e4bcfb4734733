#include "typesetting/shaper.h"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "support/text.h"

namespace mandature::typesetting {
namespace {

constexpr double kThinSpace = 0.5;       // U+202F, of a word space (babel-french)
constexpr double kThousandsSpace = 0.8;  // U+202F between digits: half a space would be lost at display sizes
constexpr double kGuillemetSpace = 0.8;  // U+00A0 beside « or »

struct CodePoint {
  char32_t value = 0;
  std::uint32_t offset = 0;
};

std::vector<CodePoint> code_points(std::string_view word) {
  std::vector<CodePoint> result;
  std::uint32_t offset = 0;
  std::string bytes;
  for (const char32_t point : support::decode_utf8(word)) {
    result.push_back({point, offset});
    bytes.clear();
    support::append_utf8(bytes, point);
    offset += static_cast<std::uint32_t>(bytes.size());
  }
  return result;
}

std::vector<hb_feature_t> parse_features(const std::string& text) {
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

}  // namespace

struct Shaper::Machinery {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_language_t language = hb_language_from_string("fr", -1);
  std::map<std::string, std::vector<hb_feature_t>> features;
  ~Machinery() { hb_buffer_destroy(buffer); }

  std::vector<ShapedGlyph> run(const Face& face, const std::vector<hb_feature_t>& with,
                               const std::vector<CodePoint>& points, std::uint32_t end) const {
    hb_buffer_reset(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    for (const CodePoint& point : points) hb_buffer_add(buffer, drawn_as(face, point.value), point.offset);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, language);
    hb_shape(face.shaper_font(), buffer, with.data(), static_cast<unsigned>(with.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> glyphs(count);
    std::uint32_t next = end;
    for (unsigned i = count; i-- > 0;) {
      if (i + 1 < count && infos[i + 1].cluster != infos[i].cluster) next = infos[i + 1].cluster;
      const bool first = i == 0 || infos[i - 1].cluster != infos[i].cluster;
      glyphs[i] = {infos[i].codepoint,    positions[i].x_advance, positions[i].x_offset,
                   positions[i].y_offset, infos[i].cluster,       first ? next : infos[i].cluster};
    }
    return glyphs;
  }
};

Shaper::Shaper(const FontLibrary& fonts) : fonts_(fonts), machinery_(std::make_unique<Machinery>()) {}
Shaper::~Shaper() = default;

double Shaper::space(const Face& face) const {
  return static_cast<double>(face.advance_of(face.glyph_of(U' '))) / face.metrics().units_per_em;
}

const ShapedWord& Shaper::shape(const Face& face, const std::string& features, std::string_view word) {
  std::string key = face.name().family;
  key += '/';
  key += face.name().face;
  key += '\n';
  key += features;
  key += '\n';
  key += word;
  const auto found = words_.find(key);
  if (found != words_.end()) return found->second;
  return words_.emplace(std::move(key), shape_anew(face, features, word)).first->second;
}

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Our own widths for the two no-break spaces.
void set_spaces(ShapedPart& part, const std::vector<CodePoint>& points) {
  const double space = part.face->advance_of(part.face->glyph_of(U' '));
  for (ShapedGlyph& glyph : part.glyphs) {
    const auto point =
        std::lower_bound(points.begin(), points.end(), glyph.begin,
                         [](const CodePoint& p, std::uint32_t offset) { return p.offset < offset; });
    if (point == points.end() || point->offset != glyph.begin) continue;
    if (point->value == U'\u202F') {
      const bool thousands = point != points.begin() && point + 1 != points.end() &&
                             is_digit((point - 1)->value) && is_digit((point + 1)->value);
      glyph.advance = static_cast<int>(std::lround(space * (thousands ? kThousandsSpace : kThinSpace)));
    }
    if (point->value != U'\u00A0') continue;
    const bool after_opening = point != points.begin() && (point - 1)->value == U'\u00AB';
    const bool before_closing = point + 1 != points.end() && (point + 1)->value == U'\u00BB';
    if (after_opening || before_closing)
      glyph.advance = static_cast<int>(std::lround(space * kGuillemetSpace));
  }
}

bool lacks_glyphs(const ShapedPart& part) {
  return std::any_of(part.glyphs.begin(), part.glyphs.end(), [](const ShapedGlyph& g) { return g.id == 0; });
}

// The first face that has a sign, the face asked for if none has.
const Face* face_for(const Face& face, const std::vector<const Face*>& fallbacks, char32_t point) {
  if (face.glyph_of(drawn_as(face, point)) != 0) return &face;
  for (const Face* fallback : fallbacks) {
    if (fallback->glyph_of(drawn_as(*fallback, point)) != 0) return fallback;
  }
  return nullptr;
}

}  // namespace

ShapedWord Shaper::shape_anew(const Face& face, const std::string& features, std::string_view word) {
  auto [parsed, is_new] = machinery_->features.try_emplace(features);
  if (is_new) parsed->second = parse_features(features);
  const std::vector<CodePoint> points = code_points(word);
  const auto length = static_cast<std::uint32_t>(word.size());
  ShapedWord result;
  result.parts.push_back({&face, machinery_->run(face, parsed->second, points, length)});
  if (lacks_glyphs(result.parts.front())) {
    result.parts.clear();
    const std::vector<const Face*> fallbacks = fonts_.fallbacks_of(face);
    for (std::size_t begin = 0; begin < points.size();) {
      const Face* chosen = face_for(face, fallbacks, points[begin].value);
      if (chosen == nullptr) missing_.insert(points[begin].value);
      if (chosen == nullptr) chosen = &face;
      std::size_t end = begin + 1;
      while (end < points.size() && face_for(face, fallbacks, points[end].value) == chosen) ++end;
      const std::vector<CodePoint> part(points.begin() + static_cast<std::ptrdiff_t>(begin),
                                        points.begin() + static_cast<std::ptrdiff_t>(end));
      const std::uint32_t part_end = end < points.size() ? points[end].offset : length;
      result.parts.push_back({chosen, machinery_->run(*chosen, parsed->second, part, part_end)});
      begin = end;
    }
  }
  for (ShapedPart& part : result.parts) {
    set_spaces(part, points);
    int advance = 0;
    for (const ShapedGlyph& glyph : part.glyphs) advance += glyph.advance;
    result.width += static_cast<double>(advance) / part.face->metrics().units_per_em;
  }
  return result;
}

}  // namespace mandature::typesetting
