#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mandature::sources {

// The attributes of an element, with their prefixes as written: "office:value", "r".
class XmlAttributes {
 public:
  void add(std::string name, std::string value) {
    attributes_.emplace_back(std::move(name), std::move(value));
  }
  void clear() { attributes_.clear(); }
  // The value of an attribute; empty without it.
  std::string_view at(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> attributes_;
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

// Reads an XML file from beginning to end. What was told before damage was met stays told.
XmlEnd read_xml(std::string content, XmlListener& listener);

}  // namespace mandature::sources
