#include "sources/markdown_text.h"

#include <algorithm>

namespace mandature::sources {

using diagnostics::Span;

MarkdownText::MarkdownText(const Span& part)
    : text_(part.file->text().substr(part.begin, part.end - part.begin)), part_(part) {
  find_lines();
}

MarkdownText::MarkdownText(const Value& value) : text_(value.scalar), place_(locate_scalar(value)) {
  find_lines();
}

// The line ends of CommonMark: "\n", "\r\n" and "\r".
void MarkdownText::find_lines() {
  lines_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool end =
        text_[i] == '\n' || (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'));
    if (end) lines_.push_back(i + 1);
  }
}

std::size_t MarkdownText::offset(int line, int column) const {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  if (index >= lines_.size()) return text_.size();
  return std::min(lines_[index] + static_cast<std::size_t>(std::max(column, 1) - 1), text_.size());
}

Span MarkdownText::span(std::size_t begin, std::size_t end) const {
  begin = std::min(begin, text_.size());
  end = std::clamp(end, begin, text_.size());
  return part_ ? subspan(*part_, begin, end - begin) : place_.part(begin, end);
}

}  // namespace mandature::sources
