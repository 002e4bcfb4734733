#include "sources/scalar_place.h"

#include <algorithm>

namespace mandature::sources {
namespace {

using diagnostics::Span;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// How many bytes the UTF-8 character at `text[at]` has.
std::size_t character_length(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80)
    ++length;
  return length;
}

// How many bytes the escape at the start of `source` has: "\n" 2, "\x41" 4, "\u00e9" 6, "\U0001F600" 10.
std::size_t escape_length(std::string_view source) {
  if (source.size() < 2) return source.size();
  const std::size_t digits = source[1] == 'x' ? 2 : source[1] == 'u' ? 4 : source[1] == 'U' ? 8 : 0;
  return std::min(source.size(), 2 + digits);
}

// Walks a scalar and its source side by side.
class Walk {
 public:
  Walk(std::string_view source, std::uint32_t begin, std::uint32_t limit, char quote)
      : source_(source.substr(0, limit)), at_(begin), quote_(quote), begin_(begin), end_(begin) {}

  ScalarPlace run(const diagnostics::SourceFile& file, std::string_view scalar) {
    begins_.reserve(scalar.size());
    ends_.reserve(scalar.size());
    while (begins_.size() < scalar.size()) step(scalar);
    return {{&file, begin_, end_}, std::move(begins_), std::move(ends_)};
  }

 private:
  bool more() const { return at_ < source_.size(); }

  void step(std::string_view scalar) {
    const std::size_t i = begins_.size();
    skip_continued_line();
    const bool space = is_space(scalar[i]);
    while (!space && more() && is_space(source_[at_])) ++at_;
    skip_continued_line();
    if (quote_ == '"' && more() && source_[at_] == '\\') {
      return take(escape_length(source_.substr(at_)), character_length(scalar, i));
    }
    // A quote the format asks to be doubled, as 'l''eau'.
    const bool doubled = more() && source_[at_] != scalar[i] && (source_[at_] == '\'' || source_[at_] == '"');
    if (doubled) ++at_;
    const bool same = more() && (source_[at_] == scalar[i] || (space && is_space(source_[at_])));
    take(same ? 1 : 0, 1);
  }

  // "\" at the end of a line of a double-quoted text stands for nothing.
  void skip_continued_line() {
    while (quote_ == '"' && at_ + 1 < source_.size() && source_[at_] == '\\' &&
           (source_[at_ + 1] == '\n' || source_[at_ + 1] == '\r')) {
      ++at_;
      while (more() && is_space(source_[at_])) ++at_;
    }
  }

  void take(std::size_t source_bytes, std::size_t scalar_bytes) {
    const auto offset = static_cast<std::uint32_t>(std::min<std::size_t>(at_, source_.size()));
    const bool blank = source_bytes == 1 && is_space(source_[at_]);
    at_ += source_bytes;
    begins_.insert(begins_.end(), scalar_bytes, offset);
    ends_.insert(ends_.end(), scalar_bytes, offset + static_cast<std::uint32_t>(source_bytes));
    if (source_bytes > 0 && !blank) end_ = static_cast<std::uint32_t>(at_);
  }

  std::string_view source_;
  std::size_t at_;
  char quote_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

// Past tags, anchors, spaces and comments, which stand between the place of a node and its words.
std::size_t skip_properties(std::string_view source, std::size_t at) {
  while (at < source.size()) {
    if (is_space(source[at])) {
      ++at;
    } else if (source[at] == '!' || source[at] == '&') {
      at = std::min(source.find_first_of(" \t\r\n", at), source.size());
    } else if (source[at] == '#') {
      at = std::min(source.find('\n', at), source.size());
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

Span ScalarPlace::part(std::size_t begin, std::size_t end) const {
  if (begin >= begins.size()) return {span.file, span.end, span.end};
  end = std::min(end, ends.size());
  return {span.file, begins[begin], end > begin ? std::max(begins[begin], ends[end - 1]) : begins[begin]};
}

ScalarPlace locate_scalar(const diagnostics::SourceFile& file, std::string_view scalar, std::uint32_t mark,
                          std::uint32_t limit) {
  const std::string_view source = std::string_view(file.text()).substr(0, limit);
  std::size_t at = skip_properties(source, mark);
  char quote = 0;
  if (at < source.size() && (source[at] == '"' || source[at] == '\'')) {
    quote = source[at++];
  } else if (at < source.size() && (source[at] == '|' || source[at] == '>')) {
    const std::size_t header = at;
    at = std::min(source.find('\n', at), source.size());
    while (at < source.size() && is_space(source[at])) ++at;
    if (scalar.find_first_not_of(" \t\n") == std::string_view::npos) at = header;
  }
  const auto begin = static_cast<std::uint32_t>(std::min(at, source.size()));
  // A block's own leading blanks are in the scalar; the first word is where the walk begins.
  return Walk(source, begin, limit, quote).run(file, scalar);
}

ScalarPlace locate_scalar(const Value& value) {
  if (value.span.file == nullptr || value.kind != Value::Kind::kScalar) return {value.span, {}, {}};
  const std::string_view source = value.span.file->text();
  const char before = value.span.begin > 0 ? source[value.span.begin - 1] : ' ';
  const char quote = before == '"' || before == '\'' ? before : '\0';
  const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(source.size(), value.span.end));
  ScalarPlace place =
      Walk(source, std::min(value.span.begin, limit), limit, quote).run(*value.span.file, value.scalar);
  place.span = value.span;
  return place;
}

}  // namespace mandature::sources
