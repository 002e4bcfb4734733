#include "graphics/svg_messages.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "diagnostics/translation.h"

namespace mandature::graphics {

using diagnostics::tr;

void SvgMessages::tell(std::ptrdiff_t offset, std::size_t length, const std::string& message,
                       const std::string& hint) {
  if (!told_.insert(message).second) return;
  const std::size_t size = file_.text().size();
  const std::size_t begin = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, offset)), size);
  const std::size_t end = std::min(begin + length, size);
  diagnostics_.error({&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, message,
                     hint);
}

void SvgMessages::tell(const pugi::xml_node& node, const std::string& message, const std::string& hint) {
  tell(node.offset_debug(), std::strlen(node.name()), message, hint);
}

std::ptrdiff_t SvgMessages::place_in(const pugi::xml_node& node, std::string_view part) const {
  const auto start = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug()));
  const std::string_view rest = std::string_view(file_.text()).substr(start);
  const std::size_t found = rest.substr(0, rest.find('>')).find(part);
  return static_cast<std::ptrdiff_t>(found == std::string_view::npos ? start : start + found);
}

void SvgMessages::cannot_read(const pugi::xml_node& node, const std::string& name, const std::string& value) {
  tell(place_in(node, name), name.size(), tr("this cannot be read: {}=\"{}\"", name, value));
}

void SvgMessages::cannot_draw(const pugi::xml_node& node, std::string_view what) {
  tell(place_in(node, what), what.size(), tr("\"{}\" cannot be printed", std::string(what)),
       tr("draw it with plain shapes in plain colours; turn texts into paths"));
}

}  // namespace mandature::graphics
