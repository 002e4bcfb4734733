#include "typesetting/paragraph.h"

#include <algorithm>
#include <optional>

#include "typesetting/characters.h"
#include "typesetting/justifier.h"
#include "typesetting/line_setter.h"
#include "typesetting/parted_text.h"
#include "typesetting/words.h"

namespace mandature::typesetting {
namespace {

// Lines emptier than this are worth cutting words for.
constexpr double kRaggedEnough = 0.2;
constexpr double kLeastSigns = 38;

// What a line may be, from the best to the last resort (print: Knuth and Plass's tolerances).
constexpr JustifyPass kWhole = {100, false, false};
constexpr JustifyPass kPasses[] = {
    {200, true, false}, {800, true, false}, {3200, true, false}, {10000, true, false}, {1e9, true, true}};

struct Edge {
  char32_t first = 0, last = 0;
  int signs = 0;
};

Edge edge_of(std::string_view word) {
  Edge edge;
  for_each_sign(word, [&](char32_t sign, std::size_t, std::size_t) {
    if (edge.signs == 0) edge.first = sign;
    edge.last = sign;
    ++edge.signs;
  });
  return edge;
}

bool ends_phrase(char32_t sign) {
  return sign == U',' || sign == U';' || sign == U':' || sign == U'.' || sign == U'!' || sign == U'?' ||
         sign == U')' || sign == U'\u00BB' || sign == U'\u2013';
}

class Setter {
 public:
  Setter(Shaper& shaper, const StyledText& text, const ParagraphOptions& options)
      : shaper_(shaper), text_(text), options_(options), lines_(shaper, text_), words_(words_of(text.text)) {}

  std::vector<Line> set() {
    if (words_.empty()) return {};
    pieces_ = pieces();
    const TextStyle& style = text_.style(text_.part_at(words_.front().range.begin).run);
    const bool justified = options_.edges == Edges::kJustified && !text_.has_levels() &&
                           wide_enough(shaper_, style, options_.breaks.measure);
    if (justified) {
      if (const auto ends = justified_ends()) return justified_lines(*ends);
    }
    return ragged_lines();
  }

  Line one() { return words_.empty() ? Line{} : lines_.natural(words_, 0, words_.size() - 1); }

 private:
  bool may_cut() const { return options_.cuts == Cuts::kWhereHelpful; }

  std::vector<Piece> pieces() {
    std::vector<Piece> result;
    result.reserve(words_.size());
    for (const Word& word : words_) result.push_back(piece(word));
    return result;
  }

  Piece piece(const Word& word) {
    Piece piece;
    piece.after = word.after;
    const std::string_view letters = text_.view(word.range);
    const bool elastic = options_.edges == Edges::kJustified;
    text_.for_each_part(word.range, [&](const PartedText::Part& part) {
      const TextStyle& style = text_.style(part.run);
      const ShapedWord& shaped =
          shaper_.shape(*style.face, style.features, text_.view(part.range),
                        part.level % 2 == 1 ? Direction::kRightToLeft : Direction::kLeftToRight);
      piece.width += style.size * (shaped.width + style.tracking * static_cast<double>(shaped.glyphs));
      if (!elastic) return;
      piece.glue += style.size * shaped.glue;
      piece.stretch += style.size * shaped.stretch;
      piece.shrink += style.size * shaped.shrink;
      hang(piece, letters, word.range, part, shaped);
    });
    if (elastic) piece.signs = edge_of(letters).signs;
    if (options_.breaks.rule == LineRule::kHeading) piece.ends_phrase = ends_phrase(edge_of(letters).last);
    piece.short_word = is_short_word(letters);
    const auto after = [&](std::uint32_t at) -> const TextStyle& {
      return text_.style(text_.part_at(at).run);
    };
    if (word.after == BreakKind::kSpace) {
      const TextStyle& style = after(word.range.end);
      piece.space = style.size * (shaper_.space(*style.face) + style.tracking);
    }
    if (word.after == BreakKind::kCut) {
      const TextStyle& style = after(word.range.end - 1);
      piece.hyphen = style.size * (shaper_.shape(*style.face, style.features, "-").width + style.tracking);
      piece.hang_hyphen = piece.hyphen * hanging_at_end(U'-');
    }
    return piece;
  }

  // How far the first and the last sign of a word may stand outside the measure.
  void hang(Piece& piece, std::string_view letters, Range range, const PartedText::Part& part,
            const ShapedWord& shaped) const {
    if (shaped.parts.empty()) return;
    const Length size = text_.style(part.run).size;
    const auto advance = [&](const ShapedPart& in, const ShapedGlyph& glyph) {
      return size * (static_cast<double>(glyph.advance) / in.face->metrics().units_per_em);
    };
    const Edge edge = edge_of(letters);
    const ShapedPart& first = shaped.parts.front();
    const ShapedPart& last = shaped.parts.back();
    if (part.range.begin == range.begin && !first.glyphs.empty())
      piece.hang_left = advance(first, first.glyphs.front()) * hanging_at_start(edge.first);
    if (part.range.end == range.end && !last.glyphs.empty())
      piece.hang_right = advance(last, last.glyphs.back()) * hanging_at_end(edge.last);
  }

  // The words with the places where the dictionary allows a cut.
  void cut_words() {
    if (is_cut_) return;
    is_cut_ = true;
    std::vector<Word> result;
    result.reserve(words_.size() * 2);
    for (const Word& word : words_) {
      std::uint32_t begin = word.range.begin;
      const std::string_view letters = text_.view(word.range);
      if (!is_address(letters)) {
        for (const std::uint32_t offset : shaper_.cuts(letters, word.place)) {
          result.push_back({{begin, word.range.begin + offset}, BreakKind::kCut, word.place});
          begin = word.range.begin + offset;
        }
      }
      result.push_back({{begin, word.range.end}, word.after, word.place});
    }
    words_ = std::move(result);
    pieces_ = pieces();
  }

  using Ends = std::optional<std::vector<std::size_t>>;

  Ends justified_ends() {
    JustifyOptions options{options_.breaks, options_.glyph_scale, 0};
    Ends best = justify_lines(pieces_, options, kWhole);
    if (!best && may_cut()) cut_words();
    for (const JustifyPass& pass : kPasses) {
      if (!best) best = justify_lines(pieces_, options, pass);
    }
    if (!best || options_.looseness == 0) return best;
    // Another number of lines is worth spaces as wide as in any good paragraph, and no more.
    options.looseness = options_.looseness;
    const auto wanted =
        static_cast<std::size_t>(std::max(1, static_cast<int>(best->size()) + options_.looseness));
    if (!is_cut_ && may_cut()) cut_words();
    for (const JustifyPass& pass : {kPasses[0], kPasses[1]}) {
      const Ends other = justify_lines(pieces_, options, pass);
      if (other && other->size() == wanted) return other;
    }
    return best_again(options);
  }

  // The best way once more, among the pieces there are now.
  Ends best_again(JustifyOptions options) const {
    options.looseness = 0;
    if (auto ends = justify_lines(pieces_, options, kWhole)) return ends;
    for (const JustifyPass& pass : kPasses) {
      if (auto ends = justify_lines(pieces_, options, pass)) return ends;
    }
    return std::nullopt;
  }

  std::vector<Line> justified_lines(const std::vector<std::size_t>& ends) {
    std::vector<Line> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      const Piece& last = pieces_[end];
      const Length measure = options_.breaks.measure_of(static_cast<int>(lines.size()));
      const Length left = pieces_[begin].hang_left;
      const Length right = last.after == BreakKind::kCut ? last.hang_hyphen : last.hang_right;
      lines.push_back(
          lines_.justified(words_, begin, end, {measure + left + right, left, options_.glyph_scale}));
      begin = end + 1;
    }
    return lines;
  }

  std::vector<Line> ragged_lines() {
    std::vector<std::size_t> ends = break_lines(pieces_, options_.breaks);
    if (may_cut() && !is_cut_ && is_ragged(ends)) {
      cut_words();
      ends = break_lines(pieces_, options_.breaks);
    }
    std::vector<Line> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      lines.push_back(lines_.natural(words_, begin, end));
      begin = end + 1;
    }
    return lines;
  }

  bool is_ragged(const std::vector<std::size_t>& ends) const {
    std::size_t begin = 0;
    int line = 0;
    for (const std::size_t end : ends) {
      Length length;
      for (std::size_t i = begin; i <= end; ++i)
        length += pieces_[i].width + (i < end ? pieces_[i].space : Length());
      const Length measure = options_.breaks.measure_of(line++);
      const bool too_wide = length > measure;
      const bool too_empty =
          pieces_[end].after != BreakKind::kForced && length < measure * (1 - kRaggedEnough);
      if (too_wide || too_empty) return true;
      begin = end + 1;
    }
    return false;
  }

  Shaper& shaper_;
  const PartedText text_;
  const ParagraphOptions& options_;
  LineSetter lines_;
  std::vector<Word> words_;
  std::vector<Piece> pieces_;
  bool is_cut_ = false;
};

}  // namespace

bool wide_enough(Shaper& shaper, const TextStyle& style, Length measure) {
  const double sign = style.size.points() * (shaper.mean_sign(*style.face, style.features) + style.tracking);
  return measure.points() >= kLeastSigns * sign;
}

std::vector<Line> set_paragraph(Shaper& shaper, const StyledText& text, const ParagraphOptions& options) {
  return Setter(shaper, text, options).set();
}

Line set_line(Shaper& shaper, const StyledText& text) { return Setter(shaper, text, {}).one(); }

}  // namespace mandature::typesetting
