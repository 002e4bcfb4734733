#include "html/references.h"

#include <array>
#include <functional>

#include "html/tags.h"
#include "support/text.h"

namespace mandature::html {
namespace {

constexpr auto kCited = std::to_array<std::string_view>(
    {"article", "blockquote", "dd", "div", "dt", "figure", "li", "p", "section", "td", "tr"});
constexpr auto kNotCited = std::to_array<std::string_view>({"form", "nav", "svg"});
constexpr auto kHolders = std::to_array<std::string_view>(
    {"article", "blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "p", "section", "td", "th"});
constexpr auto kAddresses =
    std::to_array<std::string_view>({" href=\"", " src=\"", " poster=\"", " content=\"", " data-src=\""});

// Calls `meet` for each tag, with where it ends.
void for_each_tag(std::string_view html, const std::function<void(const Tag&, std::size_t end)>& meet) {
  for (std::size_t open = html.find('<'); open != std::string_view::npos; open = html.find('<', open)) {
    const std::size_t end = end_of_tag(html, open);
    meet(parse_tag(html.substr(open + 1, end - open - 1)), end);
    open = end;
  }
}

}  // namespace

std::vector<std::string> lasting_anchors(std::string_view html) {
  std::vector<std::string> anchors;
  bool in_main = false;
  int depth = 0;  // of elements that are not cited
  for_each_tag(html, [&](const Tag& tag, std::size_t) {
    if (tag.name == "main") in_main = !tag.closing;
    if (is_one_of(kNotCited, tag.name) && !tag.alone) depth += tag.closing ? -1 : 1;
    if (!in_main || depth > 0 || tag.closing || !is_one_of(kCited, tag.name)) return;
    const std::string_view id = attribute(tag, " id=\"");
    if (!id.empty()) anchors.emplace_back(id);
  });
  return anchors;
}

std::vector<std::string> named_addresses(std::string_view html) {
  std::vector<std::string> addresses;
  for_each_tag(html, [&](const Tag& tag, std::size_t) {
    if (tag.closing) return;
    for (const std::string_view beginning : kAddresses) {
      const std::string_view address = attribute(tag, beginning);
      if (!address.empty()) addresses.emplace_back(address);
    }
    for (const std::string_view choice : support::split(attribute(tag, " srcset=\""), ',')) {
      const std::string_view address = support::trim(choice);
      if (!address.empty()) addresses.emplace_back(address.substr(0, address.find(' ')));
    }
  });
  return addresses;
}

std::string keep_old_anchors(std::string html, const std::map<std::string, std::string>& new_by_old) {
  std::map<std::string, std::string> marks;  // by new anchor
  for (const auto& [old_anchor, anchor] : new_by_old)
    marks[anchor] += "<span id=\"" + old_anchor + "\"></span>";
  std::string kept;
  std::size_t copied = 0;
  for_each_tag(html, [&](const Tag& tag, std::size_t end) {
    if (tag.closing || !is_one_of(kHolders, tag.name)) return;
    const auto mark = marks.find(std::string(attribute(tag, " id=\"")));
    if (mark == marks.end()) return;
    kept.append(html, copied, end + 1 - copied).append(mark->second);
    copied = end + 1;
  });
  if (copied == 0) return html;
  return kept.append(html, copied);
}

}  // namespace mandature::html
