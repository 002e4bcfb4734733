#pragma once

#include <string>

namespace mandature::rules {

// The page on the rules, in Markdown and French, for those who write the content (docs/regles.md).
std::string reference_page();

}  // namespace mandature::rules
