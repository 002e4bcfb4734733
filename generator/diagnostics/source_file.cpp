#include "diagnostics/source_file.h"

#include <algorithm>

#include "support/text.h"

namespace mandature::diagnostics {

SourceFile::SourceFile(std::string path, std::string text, std::vector<CellMark> cells,
                       std::vector<std::uint32_t> lines)
    : path_(std::move(path)), text_(std::move(text)), cells_(std::move(cells)), lines_(std::move(lines)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

std::uint32_t SourceFile::line_start(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset));
}

SourceFile::Position SourceFile::position(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::uint32_t start = *std::prev(next);
  const std::uint32_t end = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::string_view before = std::string_view(text_).substr(start, end - start);
  const auto line = static_cast<std::size_t>(next - line_starts_.begin());
  return {line <= lines_.size() ? lines_[line - 1] : line, support::count_characters(before) + 1};
}

std::string_view SourceFile::line_at(std::uint32_t offset) const {
  const std::string_view rest = std::string_view(text_).substr(line_start(offset));
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string SourceFile::cell_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(cells_.begin(), cells_.end(), offset,
                                      [](std::uint32_t at, const CellMark& mark) { return at < mark.begin; });
  return after == cells_.begin() ? "" : std::prev(after)->name;
}

const SourceFile& SourceFiles::add(std::string path, std::string text, std::vector<CellMark> cells,
                                   std::vector<std::uint32_t> lines) {
  const std::scoped_lock lock(mutex_);
  return files_.emplace_back(std::move(path), std::move(text), std::move(cells), std::move(lines));
}

Span subspan(Span span, std::size_t offset, std::size_t length) {
  const auto begin = std::min<std::size_t>(span.begin + offset, span.end);
  const auto end = std::min<std::size_t>(begin + length, span.end);
  return {span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace mandature::diagnostics
