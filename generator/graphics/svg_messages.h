#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace mandature::graphics {

// What is wrong with one SVG file; the same trouble is told once, where it is met first.
class SvgMessages {
 public:
  SvgMessages(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  // At an element, at an offset in the file, or of all of it.
  void tell(const pugi::xml_node& node, const std::string& message, const std::string& hint = {});
  void tell(std::ptrdiff_t offset, std::size_t length, const std::string& message,
            const std::string& hint = {});
  void tell(const std::string& message) { tell(0, 0, message); }
  // An attribute whose value is none.
  void cannot_read(const pugi::xml_node& node, const std::string& name, const std::string& value);
  // An element, or a part of it, that paper cannot show.
  void cannot_draw(const pugi::xml_node& node, std::string_view what);

 private:
  // Where a part of an element stands: its name, an attribute, a value.
  std::ptrdiff_t place_in(const pugi::xml_node& node, std::string_view part) const;

  const diagnostics::SourceFile& file_;
  diagnostics::Diagnostics& diagnostics_;
  std::set<std::string> told_;
};

}  // namespace mandature::graphics
