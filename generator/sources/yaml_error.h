#pragma once

#include <string>
#include <string_view>

namespace mandature::sources {

struct YamlError {
  std::string message;
  std::string hint;
};

// A syntax error of yaml-cpp in words for somebody who has never read the YAML specification. `line_before`
// is what stands on the line before the place of the error.
YamlError explain_yaml_error(std::string_view parser_message, std::string_view line_before);

}  // namespace mandature::sources
