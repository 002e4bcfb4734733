#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source_file.h"

namespace mandature::model {

enum class AuthorityKind { kMunicipality, kIntermunicipality, kDepartment, kRegion, kJointBoard };

// The kinds of body every publication knows, as people write them: "école", "CCAS"…
std::span<const std::string_view> kinds_of_body();
// The kind as the list above spells it, whatever the case and accents of `written`; empty when it has none.
std::string_view known_kind_of_body(std::string_view written);

// A word of a publication's own lists: how records name it, and how people are told it.
struct Term {
  std::string id;
  std::string name;
  diagnostics::Span where;
};

// The lists by which interviews are found, as far as a publication adds to them.
struct Taxonomy {
  std::vector<Term> themes;         // when there are any, interviews have themes among these only
  std::vector<std::string> bodies;  // kinds of body besides those every publication knows
  diagnostics::Span where;

  // A theme in words: its name in the list, else its identifier as a phrase.
  std::string name_of_theme(const std::string& id) const;
};

// How somebody prepares for a role: where it sits for certain and where it may, and what to do before.
struct RolePath {
  std::string id;    // "conseiller-municipal"
  std::string role;  // "conseillère municipale, conseiller municipal"
  std::string summary;
  std::vector<AuthorityKind> kinds;  // of the authorities in which the role exists
  std::vector<std::string> certain;  // kinds of body
  std::vector<std::string> likely;
  std::vector<std::string> steps;  // what to do before the first meeting
  diagnostics::Span where;

  bool exists_in(AuthorityKind kind) const;
};

}  // namespace mandature::model
