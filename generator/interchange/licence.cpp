#include "interchange/licence.h"

#include <array>

#include "support/text.h"

namespace mandature::interchange {
namespace {

struct Known {
  std::string_view folded;  // what its title holds
  std::string_view name, address, scdl;
};

// The first that fits is taken: longer titles come before those they begin with.
constexpr auto kKnown = std::to_array<Known>({
    {"licence_ouverte", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
     "Licence Ouverte-LO"},
    {"open_licence", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
     "Licence Ouverte-LO"},
    {"etalab", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
     "Licence Ouverte-LO"},
    {"odbl", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", "Open Database License-ODBL"},
    {"open_database_licen", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/",
     "Open Database License-ODBL"},
    {"cc0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "Creative Commons-CC"},
    {"cc_by_sa", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "Creative Commons-CC"},
    {"cc_by_4", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons-CC"},
});

}  // namespace

Licence licence_named(std::string_view title) {
  const std::string folded = support::fold(title);
  for (const Known& known : kKnown) {
    if (folded.find(known.folded) == std::string::npos) continue;
    return {std::string(title), std::string(known.name), std::string(known.address), std::string(known.scdl)};
  }
  return {std::string(title), {}, {}, "Spécifique ou autre"};
}

}  // namespace mandature::interchange
