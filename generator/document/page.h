#pragma once

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/block.h"
#include "graphics/scene.h"

namespace mandature::document {

// What programs read of a page, as JSON: JSON-LD. It is never run.
struct DataBlock {
  std::string json;
};

// What a web template is given: named values, blocks, drawings, and lists of the same. The template decides
// the markup; the writer escapes every value for the place where it stands.
class Fields {
 public:
  using Value = std::variant<std::string, Blocks, Inlines, graphics::Scene, graphics::Chart, DataBlock>;
  using NamedValue = std::pair<std::string, Value>;
  using NamedList = std::pair<std::string, std::vector<Fields>>;

  // Names are upper case with underscores, as templates write them: "TITRE".
  Fields& set(std::string name, Value value);
  // Adds one repetition of a section.
  Fields& add(const std::string& section, Fields fields);
  // Shows a section once, with no values of its own.
  Fields& show(const std::string& section);

  const std::vector<NamedValue>& values() const { return values_; }
  const std::vector<NamedList>& lists() const { return lists_; }

 private:
  std::vector<NamedValue> values_;
  std::vector<NamedList> lists_;
};

// A page of the site: where it goes, which template makes it, and with what.
struct Page {
  std::string path;           // relative to the web root: "valbrune/temoignages/nadia-berkane.html"
  std::string template_name;  // "entretien"
  std::string language;
  std::string title;  // unique: "page - section - site"
  std::string description;
  std::string palette;  // the authority whose two colours dress the page; empty for the portal's
  std::string kind = {};  // what the search calls it: "Entretien"; empty for a page that it leaves out
  Fields fields;
};

}  // namespace mandature::document
