#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loading/description.h"

namespace mandature::loading {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

using Member = std::pair<std::string_view, std::string>;

// An object of members that are already JSON, indented by `depth`.
std::string object(const std::vector<Member>& members, int depth) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  std::string result = "{";
  for (const auto& [name, value] : members) {
    result += (result.size() > 1 ? ",\n" : "\n") + indent + "  " + quoted(name) + ": " + value;
  }
  return members.empty() ? "{}" : result + "\n" + indent + "}";
}

std::string array(const std::vector<std::string>& texts) {
  std::string result = "[";
  for (const std::string& text : texts) result += (result.size() > 1 ? ", " : "") + quoted(text);
  return result + "]";
}

std::string record_schema(const KindDescription& kind, int depth, const std::vector<Member>& head);

// YAML editors see numbers and dates where people typed texts, so plain values accept both.
constexpr std::string_view kPlain = R"(["string", "number", "boolean"])";

void add_type(const ValueType& type, int depth, std::vector<Member>& members);

std::string type_schema(const ValueType& type, int depth) {
  std::vector<Member> members;
  add_type(type, depth, members);
  return object(members, depth);
}

void add_type(const ValueType& type, int depth, std::vector<Member>& members) {
  switch (type.shape) {
    case Shape::kInteger:
      members.emplace_back("type", "\"integer\"");
      return;
    case Shape::kNumber:
      members.emplace_back("type", "\"number\"");
      return;
    case Shape::kBoolean:
      members.emplace_back("enum", R"([true, false, "oui", "non"])");
      return;
    case Shape::kDate:
      members.emplace_back("type", "\"string\""), members.emplace_back("format", "\"date\"");
      return;
    case Shape::kIdentifier:
      members.emplace_back("pattern", quoted("^[a-z0-9-]+$"));
      return;
    case Shape::kColour:
      members.emplace_back("pattern", quoted("^#[0-9a-fA-F]{6}$"));
      return;
    case Shape::kChoice:
      members.emplace_back("enum", array(type.choices));
      return;
    case Shape::kText:
    case Shape::kPeriod:
    case Shape::kFile:
    case Shape::kMarkdown:
      members.emplace_back("type", kPlain);
      return;
    case Shape::kList:
      members.emplace_back("type", "\"array\"");
      members.emplace_back("items", type_schema(*type.item, depth + 1));
      return;
    case Shape::kMap:
      members.emplace_back("type", "\"object\"");
      members.emplace_back("additionalProperties", type_schema(*type.item, depth + 1));
      return;
    case Shape::kRecord:
      members.emplace_back("allOf", "[" + record_schema(*type.record, depth + 1, {}) + "]");
      return;
    case Shape::kSource:
      members.emplace_back("anyOf",
                           R"([{"type": "string"}, )" + record_schema(*type.record, depth + 1, {}) + "]");
      return;
  }
}

std::string record_schema(const KindDescription& kind, int depth, const std::vector<Member>& head) {
  std::vector<Member> properties;
  std::vector<std::string> required;
  for (const FieldDescription& field : kind.fields) {
    std::vector<Member> members{{"description", quoted(field.description)}};
    add_type(field.type, depth + 2, members);
    properties.emplace_back(field.key, object(members, depth + 2));
    if (field.presence == Presence::kRequired) required.push_back(field.key);
  }
  std::vector<Member> members = head;
  members.emplace_back("type", "\"object\"");
  members.emplace_back("additionalProperties", "false");
  if (!required.empty()) members.emplace_back("required", array(required));
  members.emplace_back("properties", object(properties, depth + 1));
  return object(members, depth);
}

}  // namespace

std::string json_schema(const std::string& kind_id) {
  for (const KindDescription& kind : describe_kinds()) {
    if (kind.id != kind_id) continue;
    return record_schema(kind, 0,
                         {{"$schema", quoted("https://json-schema.org/draft/2020-12/schema")},
                          {"title", quoted(kind.name)}}) +
           "\n";
  }
  return {};
}

}  // namespace mandature::loading
