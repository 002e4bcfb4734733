#pragma once

#include <string_view>

namespace mandature::sources {

// The attributes of an element, with their prefixes as written: "office:value", "r".
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* names_and_values) : names_and_values_(names_and_values) {}
  // The value of an attribute; empty without it.
  std::string_view at(std::string_view name) const;

 private:
  const char* const* names_and_values_;
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

// Reads an XML file from beginning to end. What was told before damage was met stays told. A document type is
// damage: workbooks have none, and its entities could multiply.
XmlEnd read_xml(std::string_view content, XmlListener& listener);

}  // namespace mandature::sources
