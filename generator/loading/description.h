#pragma once

#include <memory>
#include <string>
#include <vector>

namespace mandature::loading {

// What people may write, told from the very tables that read it.

enum class Shape {
  kText,
  kIdentifier,
  kInteger,
  kNumber,
  kBoolean,
  kDate,
  kPeriod,
  kColour,
  kFile,
  kMarkdown,
  kChoice,
  kList,
  kRecord,
  kSource,  // a text or a record
  kMap,     // free keys
};

enum class Presence { kOptional, kRequired };

struct KindDescription;

// The type of a value, named in French as in "liste de dates".
struct ValueType {
  Shape shape = Shape::kText;
  std::string name;
  std::vector<std::string> choices;               // kChoice: the words accepted first
  std::shared_ptr<const ValueType> item;          // kList, kMap
  std::shared_ptr<const KindDescription> record;  // kRecord, kSource
};

struct FieldDescription {
  std::string key;
  Presence presence = Presence::kOptional;
  ValueType type;
  std::string description;  // one line, in French
};

enum class Form {
  kYaml,         // a YAML file
  kFrontMatter,  // YAML at the head of a Markdown file
  kTable,        // a spreadsheet
  kPart,         // a mapping inside another kind
};

// One kind of record.
struct KindDescription {
  std::string id;     // "collectivite": the argument of `mandature schema`
  std::string name;   // in French
  std::string files;  // "<collectivité>/collectivite.yaml"; empty for a part
  Form form = Form::kPart;
  std::string body;  // kFrontMatter: what the text below stands for
  std::vector<FieldDescription> fields;
};

// Every kind that has files of its own, in the order of a content folder.
std::vector<KindDescription> describe_kinds();

// The reference of the content, in Markdown and French (docs/reference/contenu.md).
std::string reference_page();

// The JSON Schema (2020-12) of a kind, for editors that complete and check; empty for an unknown kind.
std::string json_schema(const std::string& kind_id);

}  // namespace mandature::loading
