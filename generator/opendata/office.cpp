#include "opendata/office.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "support/text.h"

namespace mandature::opendata {
namespace {

// The number a label begins with: "2eme_adjoint" → 2, and `rest` then is "adjoint".
int ordinal_of(std::string_view& rest) {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 || digits > kMostDigits) return 0;
  const std::size_t gap = rest.find('_');
  if (gap == std::string_view::npos) return 0;
  constexpr std::array<std::string_view, 7> kEndings{"", "er", "re", "e", "eme", "nd", "nde"};
  if (std::find(kEndings.begin(), kEndings.end(), rest.substr(digits, gap - digits)) == kEndings.end())
    return 0;
  int number = 0;
  std::from_chars(rest.data(), rest.data() + digits, number);
  rest.remove_prefix(gap + 1);
  return number;
}

OfficeKind kind_of(std::string_view title) {
  const auto begins = [&](std::string_view word) { return title.starts_with(word); };
  if (begins("maire_d'arrondissement")) return OfficeKind::kDistrictMayor;
  if (begins("maire_delegue") || begins("maire_deleguee")) return OfficeKind::kDelegatedMayor;
  if (title == "maire" || begins("maire_de")) return OfficeKind::kMayor;
  if (begins("vice_president")) return OfficeKind::kVicePresident;
  if (begins("president_de_groupe") || begins("presidente_de_groupe")) return OfficeKind::kOther;
  if (begins("president_de_commission") || begins("presidente_de_commission")) return OfficeKind::kOther;
  if (begins("president")) return OfficeKind::kPresident;
  if (begins("adjoint")) return OfficeKind::kDeputy;
  if (begins("conseill") && title.find("delegue") != std::string_view::npos) return OfficeKind::kDelegate;
  return OfficeKind::kOther;
}

}  // namespace

std::optional<int> Office::rank() const {
  if (kind == OfficeKind::kMayor || kind == OfficeKind::kPresident || kind == OfficeKind::kDistrictMayor)
    return 1;
  const bool counted = kind == OfficeKind::kDeputy || kind == OfficeKind::kVicePresident;
  if (!counted || ordinal == 0) return {};
  return ordinal + 1;
}

Office parse_office(std::string_view label) {
  const std::string folded = support::fold(label);
  if (folded.empty()) return {};
  std::string_view rest = folded;
  Office office;
  office.ordinal = ordinal_of(rest);
  office.kind = kind_of(rest);
  return office;
}

}  // namespace mandature::opendata
