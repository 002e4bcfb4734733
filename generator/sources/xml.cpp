#include "sources/xml.h"

#include <algorithm>
#include <exception>
#include <orcus/sax_parser.hpp>

namespace mandature::sources {
namespace {

// orcus tells the attributes of an element before the element itself.
class Relay final : public orcus::sax_handler {
 public:
  explicit Relay(XmlListener& listener) : listener_(listener) {}

  void start_element(const orcus::sax::parser_element& element) {
    listener_.start(element.name, attributes_);
    attributes_.clear();
  }
  void end_element(const orcus::sax::parser_element& element) { listener_.end(element.name); }
  void characters(std::string_view text, bool) { listener_.text(text); }
  void end_declaration(std::string_view) { attributes_.clear(); }
  void attribute(const orcus::sax::parser_attribute& attribute) {
    std::string name(attribute.ns);
    if (!name.empty()) name += ':';
    attributes_.add(name.append(attribute.name), std::string(attribute.value));
  }

 private:
  XmlListener& listener_;
  XmlAttributes attributes_;
};

}  // namespace

std::string_view XmlAttributes::at(std::string_view name) const {
  const auto found = std::find_if(attributes_.begin(), attributes_.end(),
                                  [&](const auto& pair) { return pair.first == name; });
  return found == attributes_.end() ? std::string_view() : std::string_view(found->second);
}

XmlEnd read_xml(std::string content, XmlListener& listener) {
  content.append(8, ' ');  // orcus looks a few bytes ahead
  try {
    Relay relay(listener);
    orcus::sax_parser<Relay>(content.data(), content.size(), relay).parse();
    return XmlEnd::kWhole;
  } catch (const StopReading&) {
    return XmlEnd::kStopped;
  } catch (const std::exception&) {
    return XmlEnd::kDamaged;
  }
}

}  // namespace mandature::sources
