#include "opendata/themes.h"

namespace mandature::opendata {
namespace {

using model::Nomenclature;

struct ThemeRule {
  Nomenclature nomenclature;
  std::string_view prefix;
  std::string_view theme;
};

constexpr Theme kThemes[] = {
#include "themes.inc"
};
// The longest prefix of a nomenclature comes first.
constexpr ThemeRule kRules[] = {
#include "theme_rules.inc"
};

}  // namespace

std::span<const Theme> themes() { return kThemes; }

std::string_view theme_of_function(Nomenclature nomenclature, std::string_view code) {
  for (const ThemeRule& rule : kRules) {
    if (rule.nomenclature == nomenclature && code.starts_with(rule.prefix)) return rule.theme;
  }
  return {};
}

}  // namespace mandature::opendata
