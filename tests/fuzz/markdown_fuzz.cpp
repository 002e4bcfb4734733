#include "document/block.h"
#include "fuzz/input.h"
#include "sources/markdown.h"
#include "sources/text_file.h"

using namespace mandature;

// Whatever the bytes, a Markdown file becomes blocks, and no dangerous address survives.
namespace {

void check(const document::Inlines& inlines) {
  for (const document::Inline& part : inlines) {
    if (const auto* link = std::get_if<document::Link>(&part.content)) {
      support::require(!link->target.starts_with("javascript:"), "addresses that run code are refused");
      check(link->children);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "fuzz.md", fuzz::text_of(data, size), diagnostics);
  const auto read = sources::read_markdown_file(file, diagnostics);
  support::require(read.has_value() || diagnostics.has_errors(), "what cannot be read is said");
  if (read) {
    document::plain_text(read->body);
    for (const document::Block& block : read->body) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) check(paragraph->text);
    }
  }
  fuzz::check_messages(diagnostics);
  return 0;
}
