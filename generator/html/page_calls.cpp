#include "html/page_calls.h"

#include <algorithm>

#include "support/text.h"

namespace mandature::html {
namespace {

// The value of an attribute of a tag; empty when it has none. Pages we write quote every value with double
// quotes.
std::string attribute(std::string_view tag, std::string_view name) {
  const std::string wanted = " " + std::string(name) + "=\"";
  const std::size_t begin = tag.find(wanted);
  if (begin == std::string_view::npos) return {};
  const std::size_t from = begin + wanted.size();
  return support::replace_all(std::string(tag.substr(from, tag.find('"', from) - from)), "&amp;", "&");
}

std::string call_of(std::string_view tag) {
  if (tag.starts_with("link ")) {
    const std::string relation = attribute(tag, "rel");
    return relation == "stylesheet" || relation == "icon" || relation == "preload" ? attribute(tag, "href")
                                                                                   : std::string();
  }
  if (tag.starts_with("img ") || tag.starts_with("script ")) return attribute(tag, "src");
  if (tag.starts_with("video ")) return attribute(tag, "poster");
  return {};
}

}  // namespace

std::vector<std::string> page_calls(std::string_view html) {
  std::vector<std::string> calls;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string_view::npos) break;
    std::string call = call_of(html.substr(at + 1, end - at - 1));
    if (!call.empty() && std::find(calls.begin(), calls.end(), call) == calls.end())
      calls.push_back(std::move(call));
  }
  return calls;
}

}  // namespace mandature::html
