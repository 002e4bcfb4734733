#include "typesetting/line_setter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "typesetting/justifier.h"

namespace mandature::typesetting {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

Direction direction_of(const PartedText::Part& part) {
  return part.level % 2 == 1 ? Direction::kRightToLeft : Direction::kLeftToRight;
}

Length width_of(const Line& line) {
  Length width;
  for (const Segment& segment : line.segments) width += segment.width;
  return width;
}

}  // namespace

void LineSetter::begin_line(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  line_ = Line{};
  levels_.clear();
  springs_.clear();
  line_.begin = words[first].range.begin;
  line_.end = words[last].range.end;
  line_.cut = words[last].after == BreakKind::kCut;
  line_.forced = words[last].after == BreakKind::kForced;
  line_.right_to_left = text_.is_right_to_left();
}

void LineSetter::append_words(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    // Parts of a word that stays whole are shaped as one.
    Range whole = words[i].range;
    while (i < last && words[i].after == BreakKind::kCut) whole.end = words[++i].range.end;
    text_.for_each_part(whole, [&](const PartedText::Part& part) {
      const std::string_view word = text_.view(part.range);
      append(part, word, word);
    });
    // The next word begins after all the spaces there are: they count for one.
    if (i < last && words[i].after == BreakKind::kSpace) {
      PartedText::Part part = text_.part_at(whole.end);
      part.range = {whole.end, words[i + 1].range.begin};
      append(part, " ", " ");
    }
  }
  if (!line_.cut) return;
  PartedText::Part part = text_.part_at(line_.end - 1);
  part.range = {line_.end, line_.end};
  append(part, "-", kSoftHyphen);
}

// The space that ends the line: it is not seen, but whoever copies the text gets it.
void LineSetter::append_end(const std::vector<Word>& words, std::size_t last) {
  if (words[last].after != BreakKind::kSpace || text_.has_levels()) return;
  PartedText::Part part = text_.part_at(line_.end);
  part.range = {line_.end, line_.end + 1};
  const Length left =
      line_.segments.empty() ? Length() : line_.segments.back().left + line_.segments.back().width;
  const std::size_t before = line_.segments.size();
  append(part, " ", " ");
  if (line_.segments.size() > before) line_.segments.back().left = left;
}

Line LineSetter::natural(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  begin_line(words, first, last);
  append_words(words, first, last);
  line_.width = width_of(line_);
  place_segments({});
  append_end(words, last);
  return std::move(line_);
}

Line LineSetter::justified(const std::vector<Word>& words, std::size_t first, std::size_t last,
                           const LineTarget& target) {
  begin_line(words, first, last);
  append_words(words, first, last);
  const Length natural = width_of(line_);
  if (!line_.forced || natural > target.width) {
    Length spaces, stretch, shrink;
    for (const Spring& spring : springs_) {
      spaces += line_.segments[spring.segment].glyphs[spring.glyph].advance;
      stretch += spring.stretch;
      shrink += spring.shrink;
    }
    const Length letters = natural - spaces;
    const double wanted = letters > Length() ? ratio(target.width - natural, letters) : 0;
    // Rounded towards the natural width, so that the spaces never have to make up for it.
    const double scale =
        std::trunc(std::clamp(wanted, -target.glyph_scale, target.glyph_scale) * 1000) / 1000;
    stretch_letters(1 + scale);
    const Length missing = target.width - width_of(line_);
    const Length most = stretch * kGapingRatio;
    if (missing > most) part_letters(std::min(missing - most, letters * kLetterSpacing));
    if (missing < -shrink) part_letters(std::max(missing + shrink, letters * -kLetterTightening));
    stretch_spaces(target.width - width_of(line_));
  }
  line_.justified = true;
  line_.width = width_of(line_) - target.hang_left;
  place_segments(-target.hang_left);
  append_end(words, last);
  return std::move(line_);
}

// Appends the glyphs of a word, in the segment that has the same face and run, or a new one.
void LineSetter::append(const PartedText::Part& part, std::string_view word, std::string_view as_text) {
  const TextStyle& style = text_.style(part.run);
  const ShapedWord& shaped = shaper_.shape(*style.face, style.features, word, direction_of(part));
  for (const ShapedPart& glyphs : shaped.parts) {
    Segment& segment = segment_for(part, glyphs.face);
    append_glyphs(segment, glyphs, style, word, as_text);
  }
  if (!line_.segments.empty())
    line_.segments.back().end = std::max(line_.segments.back().end, part.range.end);
}

void LineSetter::append_glyphs(Segment& segment, const ShapedPart& part, const TextStyle& style,
                               std::string_view word, std::string_view as_text) {
  const auto base = static_cast<std::uint32_t>(segment.text.size());
  const double scale = style.size.points() / part.face->metrics().units_per_em;
  const bool own = as_text == word;
  std::uint32_t begin = static_cast<std::uint32_t>(word.size()), end = 0;
  for (const ShapedGlyph& glyph : part.glyphs) {
    begin = std::min(begin, glyph.begin);
    end = std::max(end, glyph.end);
  }
  if (begin > end) return;
  const std::size_t first = segment.glyphs.size();
  for (const ShapedGlyph& glyph : part.glyphs) {
    PlacedGlyph placed{glyph.id,
                       Length::from_points(glyph.advance * scale + style.size.points() * style.tracking),
                       Length::from_points(glyph.x_offset * scale),
                       Length::from_points(glyph.y_offset * scale),
                       base + glyph.begin - begin,
                       base + glyph.end - begin};
    if (!own) placed.text_end = base + static_cast<std::uint32_t>(as_text.size());
    if (glyph.glue != Glue::kNone) {
      const double space = part.face->space_advance() * scale;
      springs_.push_back({line_.segments.size() - 1, segment.glyphs.size(),
                          Length::from_points(stretch_of(glyph.glue) * space),
                          Length::from_points(shrink_of(glyph.glue) * space)});
    }
    segment.width += placed.advance;
    segment.glyphs.push_back(placed);
  }
  // In a segment that runs from right to left, each word stands before the one that was there.
  if (levels_.back() % 2 == 1) {
    const auto middle = segment.glyphs.begin() + static_cast<std::ptrdiff_t>(first);
    std::rotate(segment.glyphs.begin(), middle, segment.glyphs.end());
  }
  segment.text += own ? word.substr(begin, end - begin) : as_text;
}

Segment& LineSetter::segment_for(const PartedText::Part& part, const Face* face) {
  std::vector<Segment>& segments = line_.segments;
  if (segments.empty() || segments.back().run != part.run || segments.back().face != face ||
      levels_.back() != part.level) {
    segments.push_back({part.run, face, {}, {}, {}, {}, part.range.begin, part.range.end});
    levels_.push_back(part.level);
  }
  return segments.back();
}

// Calls `visit(segment, glyph)` for what is no elastic space.
template <typename Visit>
void LineSetter::for_each_letter(Visit visit) {
  auto spring = springs_.begin();
  for (std::size_t i = 0; i < line_.segments.size(); ++i) {
    Segment& segment = line_.segments[i];
    for (std::size_t k = 0; k < segment.glyphs.size(); ++k) {
      if (spring != springs_.end() && spring->segment == i && spring->glyph == k) {
        ++spring;
      } else {
        visit(segment, segment.glyphs[k]);
      }
    }
  }
}

void LineSetter::stretch_letters(double scale) {
  line_.stretch = scale;
  if (scale == 1) return;
  for_each_letter([&](Segment& segment, PlacedGlyph& glyph) {
    segment.width -= glyph.advance;
    glyph.advance = glyph.advance * scale;
    glyph.x_offset = glyph.x_offset * scale;
    segment.width += glyph.advance;
  });
}

// The same after all letters but the last, which stays at the edge. Spaces have their own measure.
void LineSetter::part_letters(Length all) {
  std::size_t letters = 0;
  for_each_letter([&](Segment&, PlacedGlyph&) { ++letters; });
  if (letters < 2) return;
  const Length each = all / static_cast<int>(letters - 1);
  for_each_letter([&](Segment& segment, PlacedGlyph& glyph) {
    if (--letters == 0) return;
    glyph.advance += each;
    segment.width += each;
  });
}

void LineSetter::stretch_spaces(Length rest) {
  const bool narrower = rest < Length();
  const auto weight = [&](const Spring& spring) {
    return (narrower ? spring.shrink : spring.stretch).points();
  };
  const double all = std::accumulate(springs_.begin(), springs_.end(), 0.0,
                                     [&](double sum, const Spring& spring) { return sum + weight(spring); });
  if (all <= 0 || text_.has_levels()) return;
  // Running totals, so that what is rounded off one space falls to the next.
  double share = 0;
  Length given;
  for (const Spring& spring : springs_) {
    share += weight(spring);
    const Length now = rest * (share / all) - given;
    given += now;
    Segment& segment = line_.segments[spring.segment];
    segment.glyphs[spring.glyph].advance += now;
    segment.width += now;
  }
}

// Rule L2 of the bidirectional algorithm: from the highest level down, what stands at it or above is
// reversed.
std::vector<std::size_t> LineSetter::visual_order() const {
  std::vector<std::size_t> order(levels_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!text_.has_levels() || levels_.empty()) return order;
  for (std::uint8_t level = *std::max_element(levels_.begin(), levels_.end()); level > 0; --level) {
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && levels_[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end + 1;
    }
  }
  return order;
}

void LineSetter::place_segments(Length left) {
  for (const std::size_t i : visual_order()) {
    line_.segments[i].left = left;
    left += line_.segments[i].width;
  }
}

}  // namespace mandature::typesetting
