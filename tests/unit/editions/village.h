#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"
#include "theme_of_keys.h"

// A small authority of which little is known, and the words of editions as keys.
namespace mandature::test {

inline model::Authority village() {
  model::Authority authority;
  authority.id = {"village"};
  authority.name = "Village";
  authority.designation = "la Commune";
  authority.mandates = {{{"2020-2026"}, {2020, 5, 28}, {}, {2020}, {}}};
  authority.groups = {{{"un"}, "Groupe un", "UN", model::Position::kMajority, 8, {}, {}},
                      {{"deux"}, "Groupe deux", "DX", model::Position::kOpposition, 3, {}, {}}};
  model::Commission commission;
  commission.id = {"tout"};
  commission.number = 3;
  commission.name = "Toutes affaires";
  commission.short_name = "Affaires";
  authority.commissions = {commission};
  for (const std::string id : {"ecole", "pont"}) {
    model::Project project;
    project.id = {id};
    project.name = "Projet " + id;
    project.commission = commission.id;
    authority.projects.push_back(project);
  }
  return authority;
}

inline editions::Context context() {
  static const theme::Theme theme = theme_of_keys();
  static const model::Publication publication = [] {
    model::Publication made;
    made.base_url = "https://exemple.fr";
    made.edition = "2025-1";
    made.frozen_on = {2025, 8, 31};
    return made;
  }();
  return {publication, theme, {2025, 9, 1}, support::Language("fr")};
}

inline const document::Section& section(const document::Document& document, const std::string& role) {
  const document::Section* found = document.find(role);
  REQUIRE(found != nullptr);
  return *found;
}

inline std::string text_of(const document::Document& document, const std::string& role) {
  return document::plain_text(section(document, role).blocks);
}

}  // namespace mandature::test
