#include "sources/workbook_sheets.h"

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <set>
#include <string>
#include <vector>

namespace mandature::sources {
namespace {

std::string unpack(std::string_view bytes, std::string_view name) {
  try {
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    std::vector<unsigned char> content;
    if (!archive.read_file_entry(name, content)) return {};
    return std::string(content.begin(), content.end());
  } catch (const std::exception&) {
    return {};  // orcus will meet the same damage, and the workbook is refused there
  }
}

// The value of an attribute in the text of a tag.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(start);
  if (at == std::string_view::npos) return {};
  tag.remove_prefix(at + start.size());
  return tag.substr(0, tag.find('"'));
}

// The next tag with this beginning ("<sheet "), or nothing; moves `xml` past it.
std::string_view next_tag(std::string_view& xml, std::string_view beginning) {
  const std::size_t at = xml.find(beginning);
  if (at == std::string_view::npos) {
    xml = {};
    return {};
  }
  xml.remove_prefix(at);
  const std::string_view tag = xml.substr(0, xml.find('>'));
  xml.remove_prefix(tag.size());
  return tag;
}

std::size_t first_visible_xlsx(std::string_view xml) {
  std::size_t index = 0;
  for (std::string_view tag = next_tag(xml, "<sheet "); !tag.empty(); tag = next_tag(xml, "<sheet ")) {
    const std::string_view state = attribute(tag, "state");
    if (state != "hidden" && state != "veryHidden") return index;
    ++index;
  }
  return 0;
}

std::size_t first_visible_ods(std::string_view xml) {
  std::set<std::string_view> hidden;
  std::string_view styles = xml.substr(0, xml.find("<office:body"));
  std::string_view bodies = xml.substr(styles.size());
  for (std::string_view tag = next_tag(styles, "<style:style "); !tag.empty();
       tag = next_tag(styles, "<style:style ")) {
    const std::string_view inside = styles.substr(0, styles.find("</style:style>"));
    if (inside.find("table:display=\"false\"") != std::string_view::npos)
      hidden.insert(attribute(tag, "style:name"));
  }
  std::size_t index = 0;
  for (std::string_view tag = next_tag(bodies, "<table:table "); !tag.empty();
       tag = next_tag(bodies, "<table:table ")) {
    if (!hidden.contains(attribute(tag, "table:style-name"))) return index;
    ++index;
  }
  return 0;
}

}  // namespace

std::size_t first_visible_sheet(std::string_view bytes, WorkbookKind kind) {
  if (kind == WorkbookKind::kXlsx) return first_visible_xlsx(unpack(bytes, "xl/workbook.xml"));
  return first_visible_ods(unpack(bytes, "content.xml"));
}

}  // namespace mandature::sources
