#include "interchange/xml.h"

#include "support/require.h"
#include "support/text.h"

namespace mandature::interchange {
namespace {

// The production Char of https://www.w3.org/TR/xml/#charsets
bool is_allowed(char32_t sign) {
  if (sign < 0x20) return sign == '\t' || sign == '\n' || sign == '\r';
  return (sign < 0xD800 || sign > 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF;
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 16);
  for (const char32_t sign : support::decode_utf8(text)) {
    switch (sign) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        support::append_utf8(escaped, is_allowed(sign) ? sign : U'\uFFFD');
    }
  }
  return escaped;
}

void XmlWriter::start(std::string_view name, const Attributes& attributes) {
  text_.append(2 * open_.size(), ' ').append("<").append(name);
  for (const auto& [attribute, value] : attributes)
    text_.append(" ").append(attribute).append("=\"").append(escape_xml(value)).append("\"");
}

XmlWriter& XmlWriter::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  text_ += ">\n";
  open_.emplace_back(name);
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text, const Attributes& attributes) {
  start(name, attributes);
  if (text.empty()) {
    text_ += "/>\n";
  } else {
    text_.append(">").append(escape_xml(text)).append("</").append(name).append(">\n");
  }
  return *this;
}

XmlWriter& XmlWriter::close() {
  support::require(!open_.empty(), "an element is closed that was opened");
  const std::string name = std::move(open_.back());
  open_.pop_back();
  text_.append(2 * open_.size(), ' ').append("</").append(name).append(">\n");
  return *this;
}

std::string XmlWriter::finish() {
  while (!open_.empty()) close();
  return std::move(text_);
}

}  // namespace mandature::interchange
