#include "sources/markdown.h"

#include "diagnostics/translation.h"
#include "sources/markdown_blocks.h"
#include "sources/markdown_text.h"
#include "sources/yaml.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;

constexpr std::string_view kFence = "---";

struct Parts {
  Span fence;  // the line that opens the front matter; empty without one
  std::optional<Span> front_matter;
  Span body;
};

// Divides a file at its lines "---". Empty lines may come before the first one.
Parts divide(const diagnostics::SourceFile& file) {
  const std::string_view text = file.text();
  const auto span = [&](std::size_t begin, std::size_t end) {
    return Span{&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  Parts parts{span(0, 0), {}, span(0, text.size())};
  std::optional<std::size_t> front_matter;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t next = std::min(end + 1, text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const bool fence = line.starts_with(kFence) && support::trim(line) == kFence;
    if (!front_matter && !fence && !support::trim(line).empty()) return parts;
    if (fence && front_matter) {
      parts.front_matter = span(*front_matter, begin);
      parts.body = span(next, text.size());
      return parts;
    }
    if (fence) {
      parts.fence = span(begin, begin + kFence.size());
      front_matter = next;
    }
    begin = next;
  }
  return parts;
}

}  // namespace

std::optional<MarkdownFile> read_markdown_file(const diagnostics::SourceFile& file,
                                               diagnostics::Diagnostics& diagnostics) {
  const Parts parts = divide(file);
  if (parts.fence.end > 0 && !parts.front_matter) {
    diagnostics.error(parts.fence, tr("the fields at the top of this file have no end"),
                      tr("add a line --- between the fields and the text"));
    return {};
  }
  MarkdownFile result;
  result.body_span = parts.body;
  result.front_matter.span = {&file, 0, 0};
  // Both parts are read before giving up, so that all mistakes of a file are told at once.
  result.body = make_blocks(MarkdownText(parts.body), diagnostics);
  if (!parts.front_matter) return result;
  auto fields = read_yaml(*parts.front_matter, diagnostics);
  if (!fields) return {};
  result.front_matter = *std::move(fields);
  return result;
}

document::Blocks read_markdown(const Value& value, diagnostics::Diagnostics& diagnostics) {
  if (value.kind == Value::Kind::kNull) return {};
  if (value.kind != Value::Kind::kScalar) {
    diagnostics.error(value.span, tr("a text is expected here, not a list or a group"),
                      tr("put the text between quotes"));
    return {};
  }
  return make_blocks(MarkdownText(value), diagnostics);
}

document::Inlines read_inline_markdown(const Value& value, diagnostics::Diagnostics& diagnostics) {
  document::Blocks blocks = read_markdown(value, diagnostics);
  if (blocks.empty()) return {};
  auto* paragraph = std::get_if<document::Paragraph>(&blocks.front().content);
  if (blocks.size() > 1 || paragraph == nullptr) {
    diagnostics.error(value.span, tr("a single paragraph is expected here"),
                      tr("write one line, without list, title or image"));
  }
  return paragraph == nullptr ? document::Inlines{} : std::move(paragraph->text);
}

}  // namespace mandature::sources
