#include "sources/xml.h"

#include <expat.h>

#include <memory>

namespace mandature::sources {
namespace {

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

// What the C functions of expat are given.
struct Relay {
  XML_Parser parser;
  XmlListener& listener;
  bool stopped = false;

  // No exception may pass through expat.
  template <typename Tell>
  void tell(Tell tell_listener) {
    if (stopped) return;
    try {
      tell_listener();
    } catch (const StopReading&) {
      stopped = true;
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

void tell_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& relay = *static_cast<Relay*>(data);
  relay.tell([&] { relay.listener.start(without_prefix(name), XmlAttributes(attributes)); });
}

void tell_end(void* data, const XML_Char* name) {
  auto& relay = *static_cast<Relay*>(data);
  relay.tell([&] { relay.listener.end(without_prefix(name)); });
}

void tell_text(void* data, const XML_Char* text, int length) {
  auto& relay = *static_cast<Relay*>(data);
  relay.tell([&] { relay.listener.text({text, static_cast<std::size_t>(length)}); });
}

void refuse_document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  XML_StopParser(static_cast<Relay*>(data)->parser, XML_FALSE);
}

}  // namespace

std::string_view XmlAttributes::at(std::string_view name) const {
  for (const char* const* pair = names_and_values_; *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return {};
}

XmlEnd read_xml(std::string_view content, XmlListener& listener) {
  const Parser parser(XML_ParserCreate(nullptr));
  if (!parser) return XmlEnd::kDamaged;
  Relay relay{parser.get(), listener};
  XML_SetUserData(parser.get(), &relay);
  XML_SetElementHandler(parser.get(), tell_start, tell_end);
  XML_SetCharacterDataHandler(parser.get(), tell_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), refuse_document_type);
  const XML_Status status =
      XML_Parse(parser.get(), content.data(), static_cast<int>(content.size()), XML_TRUE);
  if (relay.stopped) return XmlEnd::kStopped;
  return status == XML_STATUS_OK ? XmlEnd::kWhole : XmlEnd::kDamaged;
}

}  // namespace mandature::sources
