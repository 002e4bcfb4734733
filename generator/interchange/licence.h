#pragma once

#include <string>
#include <string_view>

namespace mandature::interchange {

// A licence as machines name it.
struct Licence {
  std::string title;    // as the publication writes it
  std::string name;     // of https://spdx.org/licenses/: "etalab-2.0"; empty when it is not a known one
  std::string address;  // of its text; may be empty
  std::string scdl;     // as the SCDL catalogue (0.1.3) sorts it
};

// Recognises the licences French authorities use (code des relations entre le public et l'administration,
// D323-2-1), however they are written; any other keeps its title alone.
Licence licence_named(std::string_view title);

}  // namespace mandature::interchange
