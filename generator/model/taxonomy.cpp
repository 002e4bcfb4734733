#include "model/taxonomy.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace mandature::model {
namespace {

constexpr std::array<std::string_view, 14> kKinds{
    "école", "collège", "lycée", "CCAS", "musée", "syndicat mixte", "commission permanente",
    "commission sectorielle", "CAO", "CST", "comité de quartier", "comité de lignes", "conseil", "autre"};

}  // namespace

std::span<const std::string_view> kinds_of_body() { return kKinds; }

std::string_view known_kind_of_body(std::string_view written) {
  const std::string folded = support::fold(written);
  const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                  [&](std::string_view kind) { return support::fold(kind) == folded; });
  return found == kKinds.end() ? std::string_view() : *found;
}

std::string Taxonomy::name_of_theme(const std::string& id) const {
  const auto found =
      std::find_if(themes.begin(), themes.end(), [&](const Term& term) { return term.id == id; });
  return found != themes.end() ? found->name : support::capitalised(support::replace_all(id, "-", " "));
}

bool RolePath::exists_in(AuthorityKind kind) const {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace mandature::model
