#pragma once

#include "theme/theme.h"

// A theme that says the key of every string, so that tests read what an edition chose to say, not how a theme
// words it.
inline mandature::theme::Theme theme_of_keys() {
  using namespace mandature::theme;
  Theme theme;
  theme.language = "fr";
  for (std::size_t i = 0; i < static_cast<std::size_t>(String::kCount); ++i) {
    const auto string = static_cast<String>(i);
    theme.strings.set(string, {{}, {}, std::string(key_of(string))});
  }
  return theme;
}
