#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mandature::interchange {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

// Text for XML 1.0, as content or as the value of an attribute: the five signs that mean something as
// references, what XML forbids (control characters, malformed UTF-8) as U+FFFD.
std::string escape_xml(std::string_view text);

// An XML file from its first element to its last: what is opened is closed, in order, and every value is
// escaped.
class XmlWriter {
 public:
  XmlWriter& open(std::string_view name, const Attributes& attributes = {});
  XmlWriter& element(std::string_view name, std::string_view text, const Attributes& attributes = {});
  XmlWriter& close();
  // The whole file; all that is open is closed.
  std::string finish();

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::vector<std::string> open_;
};

}  // namespace mandature::interchange
