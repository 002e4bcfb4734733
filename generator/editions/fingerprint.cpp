#include "editions/fingerprint.h"

#include "graphics/chart_table.h"
#include "support/fingerprint.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Section;

// Each part ends with a sign that no text holds, so that no two contents give the same bytes.
void append_part(std::string& bytes, const std::string& part) { bytes.append(part).append(1, '\0'); }

void append_charts(std::string& bytes, const document::Blocks& blocks) {
  for (const Block& block : blocks) {
    if (const auto* figure = std::get_if<document::Figure>(&block.content))
      append_part(bytes, graphics::csv_of(figure->chart, {"", "", "", "", ""}));
    for (const document::Blocks* inner : document::inside(block)) append_charts(bytes, *inner);
  }
}

}  // namespace

std::string content_fingerprint(const std::vector<document::Document>& documents) {
  std::string bytes;
  for (const document::Document& document : documents) {
    append_part(bytes, document.title);
    for (const Section& section : document.sections) {
      for (const std::string& part :
           {section.role, section.heading, section.remark, document::plain_text(section.blocks)})
        append_part(bytes, part);
      append_charts(bytes, section.blocks);
    }
  }
  return support::sha256(bytes);
}

std::string in_eights(const std::string& fingerprint) {
  constexpr std::size_t kGroup = 8;
  std::string text;
  for (std::size_t i = 0; i < fingerprint.size(); i += kGroup)
    text += (text.empty() ? "" : " ") + fingerprint.substr(i, kGroup);
  return text;
}

}  // namespace mandature::editions
