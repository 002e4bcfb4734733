#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source_file.h"
#include "sources/scalar_place.h"
#include "sources/value.h"

namespace mandature::sources {

// A text in Markdown, and where each of its bytes was written: a part of a file, or a value of a YAML file,
// whose indentation and quotes are not part of the text.
class MarkdownText {
 public:
  explicit MarkdownText(const diagnostics::Span& part);
  explicit MarkdownText(const Value& value);

  std::string_view text() const { return text_; }
  // The offset in the text of a line and column of cmark, both from 1; columns count bytes.
  std::size_t offset(int line, int column) const;
  std::size_t line_begin(int line) const { return offset(line, 1); }
  std::size_t line_end(int line) const { return offset(line + 1, 1); }
  // Where [begin, end) of the text stands in the file.
  diagnostics::Span span(std::size_t begin, std::size_t end) const;

 private:
  void find_lines();

  std::string text_;
  std::optional<diagnostics::Span> part_;  // of a file
  ScalarPlace place_;                      // of a value
  std::vector<std::size_t> lines_;
};

}  // namespace mandature::sources
