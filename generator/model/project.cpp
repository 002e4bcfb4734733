#include "model/project.h"

#include <algorithm>

#include "support/text.h"

namespace mandature::model {

bool SheetTemplate::serves(const std::string& service) const {
  const std::string folded = support::fold(service);
  return !folded.empty() && std::any_of(services.begin(), services.end(),
                                        [&](const std::string& own) { return support::fold(own) == folded; });
}

const SheetRule* SheetTemplate::rule_of(SheetPart part) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const SheetRule& rule) { return rule.part == part; });
  return found == parts.end() ? nullptr : &*found;
}

}  // namespace mandature::model
