#include "sources/yaml_error.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>

#include "diagnostics/translation.h"

namespace mandature::sources {
namespace {

using diagnostics::tr;

struct Explanation {
  const char* parser_message;  // the beginning of it
  const char* message;
  const char* hint;
};

constexpr const char* kQuoteIt = "put the text between quotes";

// Not constexpr: the messages of yaml-cpp are constants, but not constant expressions.
const std::array kExplanations{
    Explanation{YAML::ErrorMsg::MAP_VALUE, "a colon followed by a space is out of place here", kQuoteIt},
    Explanation{YAML::ErrorMsg::MAP_KEY, "a key is out of place here",
                "align it with the keys above it, and write \"key: value\""},
    Explanation{YAML::ErrorMsg::END_OF_MAP, "this line does not fit with the lines above it",
                "write \"key: value\", aligned with the keys above it"},
    Explanation{YAML::ErrorMsg::END_OF_SEQ, "this line does not fit with the list above it",
                "begin it with \"- \", aligned with the items above it"},
    Explanation{YAML::ErrorMsg::END_OF_MAP_FLOW, "an opening brace { is never closed",
                "add the closing brace }"},
    Explanation{YAML::ErrorMsg::END_OF_SEQ_FLOW, "an opening bracket [ is never closed",
                "add the closing bracket ]"},
    Explanation{YAML::ErrorMsg::FLOW_END, "a closing bracket or brace without its opening one", kQuoteIt},
    Explanation{YAML::ErrorMsg::BLOCK_ENTRY, "a list cannot begin here",
                "put \"- \" on a line of its own, under the key"},
    Explanation{YAML::ErrorMsg::EOF_IN_SCALAR, "a quotation mark is never closed",
                "add the closing quotation mark"},
    Explanation{YAML::ErrorMsg::DOC_IN_SCALAR, "a quotation mark is never closed",
                "add the closing quotation mark"},
    Explanation{YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab is used to indent this line",
                "indent with spaces"},
    Explanation{YAML::ErrorMsg::UNKNOWN_TOKEN, "a text cannot begin with this character", kQuoteIt},
    Explanation{YAML::ErrorMsg::CHAR_IN_SCALAR, "a character is out of place in this text", kQuoteIt},
    Explanation{YAML::ErrorMsg::CHAR_IN_BLOCK, "after | or > the text begins on the next line",
                "go to a new line and indent the text"},
    Explanation{YAML::ErrorMsg::INVALID_ESCAPE, "unknown code after a backslash",
                "put the text between single quotes, or write the backslash twice"},
    Explanation{YAML::ErrorMsg::INVALID_HEX, "unknown code after a backslash",
                "put the text between single quotes, or write the backslash twice"},
    Explanation{YAML::ErrorMsg::INVALID_UNICODE, "unknown code after a backslash",
                "put the text between single quotes, or write the backslash twice"},
    Explanation{YAML::ErrorMsg::UNKNOWN_ANCHOR, "nothing was named so with & above", kQuoteIt},
    Explanation{YAML::ErrorMsg::ALIAS_NOT_FOUND, "a text cannot begin with *", kQuoteIt},
    Explanation{YAML::ErrorMsg::CHAR_IN_ALIAS, "a text cannot begin with *", kQuoteIt},
    Explanation{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "a text cannot begin with &", kQuoteIt},
    Explanation{YAML::ErrorMsg::CHAR_IN_ANCHOR, "a text cannot begin with &", kQuoteIt},
};

}  // namespace

YamlError explain_yaml_error(std::string_view parser_message, std::string_view line_before) {
  const std::string_view indentation = line_before.substr(0, line_before.find_first_not_of(" \t"));
  if (indentation.find('\t') != std::string_view::npos) parser_message = YAML::ErrorMsg::TAB_IN_INDENTATION;
  // The first colon of a line is right: yaml-cpp took the line for the end of a text that began above.
  if (parser_message == YAML::ErrorMsg::MAP_VALUE && line_before.find(':') == std::string_view::npos) {
    return {tr("the line above has no colon and space after its key"), tr("write \"key: value\"")};
  }
  const auto found = std::find_if(
      kExplanations.begin(), kExplanations.end(),
      [&](const Explanation& explanation) { return parser_message.starts_with(explanation.parser_message); });
  if (found != kExplanations.end()) return {tr(found->message), tr(found->hint)};
  return {tr("this is not valid YAML ({})", parser_message), tr(kQuoteIt)};
}

}  // namespace mandature::sources
