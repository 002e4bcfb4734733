#include "sources/xml.h"

#include <expat.h>

#include <algorithm>
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
  XmlDamage damage = XmlDamage::kNone;
  std::size_t depth = 0;

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

constexpr std::size_t kMostDepth = 256;

std::size_t place_of(XML_Parser parser) {
  return static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser)));
}

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

void tell_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& relay = *static_cast<Relay*>(data);
  if (++relay.depth > kMostDepth) {
    relay.damage = XmlDamage::kTooDeep;
    XML_StopParser(relay.parser, XML_FALSE);
    return;
  }
  relay.tell(
      [&] { relay.listener.start(without_prefix(name), XmlAttributes(attributes, place_of(relay.parser))); });
}

void tell_end(void* data, const XML_Char* name) {
  auto& relay = *static_cast<Relay*>(data);
  --relay.depth;
  relay.tell([&] { relay.listener.end(without_prefix(name)); });
}

void tell_text(void* data, const XML_Char* text, int length) {
  auto& relay = *static_cast<Relay*>(data);
  relay.tell([&] { relay.listener.text({text, static_cast<std::size_t>(length)}); });
}

void refuse_document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  auto& relay = *static_cast<Relay*>(data);
  relay.damage = XmlDamage::kDocumentType;
  XML_StopParser(relay.parser, XML_FALSE);
}

// A file that ends inside an element or a tag was cut short.
XmlDamage damage_of(const Relay& relay, std::size_t size) {
  if (relay.damage != XmlDamage::kNone) return relay.damage;
  const XML_Error error = XML_GetErrorCode(relay.parser);
  const bool open = error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN ||
                    error == XML_ERROR_PARTIAL_CHAR || error == XML_ERROR_UNCLOSED_CDATA_SECTION;
  return open || place_of(relay.parser) >= size ? XmlDamage::kCutShort : XmlDamage::kSyntax;
}

}  // namespace

std::string_view XmlAttributes::at_any_prefix(std::string_view name) const {
  for (const char* const* pair = names_and_values_; *pair != nullptr; pair += 2) {
    if (name == without_prefix(pair[0])) return pair[1];
  }
  return {};
}

std::string_view XmlAttributes::at(std::string_view name) const {
  for (const char* const* pair = names_and_values_; *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return {};
}

XmlOutcome read_xml(std::string_view content, XmlListener& listener, XmlEncoding encoding) {
  const Parser parser(XML_ParserCreate(encoding == XmlEncoding::kUtf8 ? "UTF-8" : nullptr));
  if (!parser) return {XmlEnd::kDamaged, XmlDamage::kSyntax, 0};
  Relay relay{parser.get(), listener};
  XML_SetUserData(parser.get(), &relay);
  XML_SetElementHandler(parser.get(), tell_start, tell_end);
  XML_SetCharacterDataHandler(parser.get(), tell_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), refuse_document_type);
  const XML_Status status =
      XML_Parse(parser.get(), content.data(), static_cast<int>(content.size()), XML_TRUE);
  const std::size_t at = std::min(place_of(parser.get()), content.size());
  if (relay.stopped) return {XmlEnd::kStopped, XmlDamage::kNone, at};
  if (status == XML_STATUS_OK) return {};
  return {XmlEnd::kDamaged, damage_of(relay, content.size()), at};
}

}  // namespace mandature::sources
