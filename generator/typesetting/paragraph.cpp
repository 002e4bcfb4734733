#include "typesetting/paragraph.h"

#include <algorithm>

#include "support/text.h"

namespace mandature::typesetting {
namespace {

// Lines emptier than this are worth cutting words for.
constexpr double kRaggedEnough = 0.2;
constexpr std::size_t kShortWordLetters = 3;

struct Range {
  std::uint32_t begin = 0, end = 0;
};

// A word between two possible line ends, or a part of one.
struct Word {
  Range range;
  BreakKind after = BreakKind::kNone;
};

bool is_break_inside(std::string_view text, std::size_t i) {
  const char c = text[i];
  const bool more = i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n';
  if (!more || i == 0 || text[i - 1] == ' ') return false;
  const bool digit_follows = text[i + 1] >= '0' && text[i + 1] <= '9';
  if (c == '-') return !digit_follows;
  return c == '/' && text[i + 1] != '/' && text[i - 1] != ':' && !digit_follows;
}

// Articles, prepositions and the like: a few letters, punctuation aside, and no digit or sign that ends a
// phrase.
bool is_short(std::string_view word) {
  std::size_t letters = 0;
  for (const char32_t c : support::decode_utf8(word)) {
    const bool digit = c >= U'0' && c <= U'9';
    if (digit || c == U',' || c == U'.' || c == U';' || c == U':' || c == U')' || c == U'\u00BB')
      return false;
    const bool opens = c == U'\u00AB' || c == U'\u00A0' || c == U'\u202F' || c == U'(';
    if (!opens) ++letters;
  }
  return letters > 0 && letters <= kShortWordLetters;
}

// Words with what follows them; spaces stand outside the ranges.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\n') {
      const bool empty_word = i == begin && c == ' ';
      if (!empty_word) words.push_back({{begin, i}, c == ' ' ? BreakKind::kSpace : BreakKind::kForced});
      if (c == '\n' && words.size() > 1 && begin == i && words[words.size() - 2].after == BreakKind::kSpace) {
        words.pop_back();  // a space before a forced line end counts for nothing
        words.back().after = BreakKind::kForced;
      }
      begin = i + 1;
    } else if (is_break_inside(text, i)) {
      words.push_back({{begin, i + 1}, BreakKind::kHyphen});
      begin = i + 1;
    }
  }
  if (begin < size) words.push_back({{begin, size}, BreakKind::kForced});
  if (!words.empty()) words.back().after = BreakKind::kForced;
  return words;
}

class Setter {
 public:
  Setter(Shaper& shaper, const StyledText& text) : shaper_(shaper), text_(text) {}

  std::vector<Line> set(const ParagraphOptions& options) {
    std::vector<Word> words = words_of(text_.text);
    if (words.empty()) return {};
    std::vector<std::size_t> ends = break_lines(pieces(words), options.breaks);
    const bool cuts = options.cuts == Cuts::kWhereHelpful && !shaper_.fonts().hyphenator().empty();
    if (cuts && is_ragged(words, ends, options.breaks)) {
      words = cut(words);
      ends = break_lines(pieces(words), options.breaks);
    }
    std::vector<Line> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      lines.push_back(line(words, begin, end));
      begin = end + 1;
    }
    return lines;
  }

  Line set_one() {
    const std::vector<Word> words = words_of(text_.text);
    return words.empty() ? Line{} : line(words, 0, words.size() - 1);
  }

 private:
  std::size_t run_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(text_.runs.begin(), text_.runs.end(), offset,
                                        [](std::uint32_t o, const StyledRun& run) { return o < run.begin; });
    return after == text_.runs.begin() ? 0 : static_cast<std::size_t>(after - text_.runs.begin()) - 1;
  }

  // Calls `visit(run, part)` for the parts of a range that have one style.
  template <typename Visit>
  void for_each_run(Range range, Visit visit) const {
    std::size_t run = run_at(range.begin);
    while (range.begin < range.end) {
      while (run + 1 < text_.runs.size() && text_.runs[run + 1].begin <= range.begin) ++run;
      const std::uint32_t limit = run + 1 < text_.runs.size() ? text_.runs[run + 1].begin : range.end;
      const Range part{range.begin, std::min(range.end, std::max(limit, range.begin + 1))};
      visit(run, part);
      range.begin = part.end;
    }
  }

  std::string_view view(Range range) const {
    return std::string_view(text_.text).substr(range.begin, range.end - range.begin);
  }

  const ShapedWord& shaped(std::size_t run, std::string_view word) {
    const TextStyle& style = text_.runs[run].style;
    return shaper_.shape(*style.face, style.features, word);
  }

  Length width(std::size_t run, std::string_view word) {
    const ShapedWord& result = shaped(run, word);
    const TextStyle& style = text_.runs[run].style;
    std::size_t glyphs = 0;
    for (const ShapedPart& part : result.parts) glyphs += part.glyphs.size();
    return style.size * (result.width + style.tracking * static_cast<double>(glyphs));
  }

  Length space(std::uint32_t offset) {
    const TextStyle& style = text_.runs[run_at(offset)].style;
    return style.size * (shaper_.space(*style.face) + style.tracking);
  }

  std::vector<Piece> pieces(const std::vector<Word>& words) {
    std::vector<Piece> result;
    result.reserve(words.size());
    for (const Word& word : words) {
      Piece piece;
      for_each_run(word.range, [&](std::size_t run, Range part) { piece.width += width(run, view(part)); });
      piece.after = word.after;
      if (word.after == BreakKind::kSpace) piece.space = space(word.range.end);
      if (word.after == BreakKind::kCut) piece.hyphen = width(run_at(word.range.end - 1), "-");
      piece.short_word = is_short(view(word.range));
      result.push_back(piece);
    }
    return result;
  }

  bool is_ragged(const std::vector<Word>& words, const std::vector<std::size_t>& ends,
                 const BreakOptions& options) {
    const std::vector<Piece> widths = pieces(words);
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      Length length;
      for (std::size_t i = begin; i <= end; ++i)
        length += widths[i].width + (i < end ? widths[i].space : Length());
      const Length measure = begin == 0 ? options.measure - options.first_indent : options.measure;
      const bool too_wide = length > measure;
      const bool too_empty =
          widths[end].after != BreakKind::kForced && length < measure * (1 - kRaggedEnough);
      if (too_wide || too_empty) return true;
      begin = end + 1;
    }
    return false;
  }

  // The same words with the places where the dictionary allows a cut.
  std::vector<Word> cut(const std::vector<Word>& words) const {
    std::vector<Word> result;
    for (const Word& word : words) {
      std::uint32_t begin = word.range.begin;
      for (const std::size_t offset : shaper_.fonts().hyphenator().cuts(view(word.range))) {
        const auto end = word.range.begin + static_cast<std::uint32_t>(offset);
        result.push_back({{begin, end}, BreakKind::kCut});
        begin = end;
      }
      result.push_back({{begin, word.range.end}, word.after});
    }
    return result;
  }

  // Appends the glyphs of a word, in the segment that has the same face and run, or a new one.
  void append(Line& line, std::size_t run, std::string_view word, std::string_view as_text) {
    const TextStyle& style = text_.runs[run].style;
    for (const ShapedPart& part : shaped(run, word).parts) {
      Segment& segment = segment_for(line, run, part.face);
      const auto base = static_cast<std::uint32_t>(segment.text.size());
      const double scale = style.size.points() / part.face->metrics().units_per_em;
      std::uint32_t begin = static_cast<std::uint32_t>(word.size()), end = 0;
      for (const ShapedGlyph& glyph : part.glyphs) {
        begin = std::min(begin, glyph.begin);
        end = std::max(end, glyph.end);
      }
      for (const ShapedGlyph& glyph : part.glyphs) {
        PlacedGlyph placed{glyph.id,
                           Length::from_points(glyph.advance * scale + style.size.points() * style.tracking),
                           Length::from_points(glyph.x_offset * scale),
                           Length::from_points(glyph.y_offset * scale),
                           base + glyph.begin - begin,
                           base + glyph.end - begin};
        if (as_text != word) placed.text_end = base + static_cast<std::uint32_t>(as_text.size());
        segment.width += placed.advance;
        segment.glyphs.push_back(placed);
      }
      segment.text += as_text == word ? word.substr(begin, end - begin) : as_text;
    }
  }

  Segment& segment_for(Line& line, std::size_t run, const Face* face) const {
    if (line.segments.empty() || line.segments.back().run != run || line.segments.back().face != face) {
      const Length left =
          line.segments.empty() ? Length() : line.segments.back().left + line.segments.back().width;
      line.segments.push_back({run, face, left, {}, {}, {}});
    }
    return line.segments.back();
  }

  Line line(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    Line result;
    result.begin = words[first].range.begin;
    result.end = words[last].range.end;
    result.cut = words[last].after == BreakKind::kCut;
    result.forced = words[last].after == BreakKind::kForced;
    for (std::size_t i = first; i <= last;) {
      // Parts of a word that stays whole are shaped as one.
      Range whole = words[i].range;
      while (i < last && words[i].after == BreakKind::kCut) whole.end = words[++i].range.end;
      for_each_run(whole, [&](std::size_t run, Range part) { append(result, run, view(part), view(part)); });
      if (i < last && words[i].after == BreakKind::kSpace) append(result, run_at(whole.end), " ", " ");
      ++i;
    }
    if (result.cut) append(result, run_at(result.end - 1), "-", "\u00AD");
    for (const Segment& segment : result.segments) result.width += segment.width;
    const bool open = words[last].after == BreakKind::kSpace;
    if (open) append(result, run_at(result.end), " ", " ");
    return result;
  }

  Shaper& shaper_;
  const StyledText& text_;
};

}  // namespace

std::vector<Line> set_paragraph(Shaper& shaper, const StyledText& text, const ParagraphOptions& options) {
  return Setter(shaper, text).set(options);
}

Line set_line(Shaper& shaper, const StyledText& text) { return Setter(shaper, text).set_one(); }

}  // namespace mandature::typesetting
