#pragma once

#include <optional>
#include <string_view>

namespace mandature::opendata {

enum class OfficeKind {
  kNone,  // an ordinary member
  kMayor,
  kDelegatedMayor,  // of a former municipality, "maire délégué"
  kDistrictMayor,   // of an arrondissement
  kPresident,
  kVicePresident,
  kDeputy,    // "adjoint", "conseiller délégué" is none
  kDelegate,  // "conseiller municipal délégué"
  kOther,
};

// What the label of an office says.
struct Office {
  OfficeKind kind = OfficeKind::kNone;
  int ordinal = 0;  // of a deputy or vice-president: "2ème" → 2; 0 without
  // The place in the order of the council: 1 for who presides, N + 1 for the N-th deputy; nothing for others.
  std::optional<int> rank() const;
};

// Reads "Maire", "1er adjoint au Maire", "9ème Vice-président du conseil départemental", "Maire délégué".
Office parse_office(std::string_view label);

}  // namespace mandature::opendata
