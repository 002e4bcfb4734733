#pragma once

#include <cstddef>
#include <string_view>

namespace mandature::sources {

// The attributes of an element, with their prefixes as written: "office:value", "r".
class XmlAttributes {
 public:
  XmlAttributes(const char* const* names_and_values, std::size_t offset)
      : names_and_values_(names_and_values), offset_(offset) {}
  // The value of an attribute; empty without it.
  std::string_view at(std::string_view name) const;
  // The same, whatever its prefix.
  std::string_view at_any_prefix(std::string_view name) const;
  // Where the element begins, in bytes from the beginning of what is read.
  std::size_t offset() const { return offset_; }

 private:
  const char* const* names_and_values_;
  std::size_t offset_;
};

// What is told of an XML file while it is read. Names of elements come without their prefix.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view text) = 0;
};

// Thrown by a listener that will hear no more.
struct StopReading {};

enum class XmlEnd { kWhole, kDamaged, kStopped };
enum class XmlDamage { kNone, kSyntax, kCutShort, kDocumentType, kTooDeep };

// How a reading ended, and where, in bytes, when it did not reach the end of the file.
struct XmlOutcome {
  XmlEnd end = XmlEnd::kWhole;
  XmlDamage damage = XmlDamage::kNone;
  std::size_t at = 0;
};

// What the bytes are: what the file declares, or UTF-8 whatever it declares (it was decoded before).
enum class XmlEncoding { kDeclared, kUtf8 };

// Reads an XML file from beginning to end. What was told before damage was met stays told. A document type is
// damage: workbooks and budgets have none, and its entities could multiply or read other files. So are more
// than 256 elements in one another.
XmlOutcome read_xml(std::string_view content, XmlListener& listener,
                    XmlEncoding encoding = XmlEncoding::kDeclared);

}  // namespace mandature::sources
