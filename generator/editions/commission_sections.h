#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The parts of a commission that posters and the booklet share. A part of which nothing is known says so.

// Where the sheet of a project is: "aperçu p. 46" and what the words lead to.
struct SheetReference {
  std::string words;
  std::string target;
};
using SheetReferences = std::function<SheetReference(const model::Project&)>;

// Role "missions": competences and obligations with their legal reference.
document::Section missions_section(const Context& context, const model::Commission& commission);
// Role "reussites": the projects the commission is proud of, each with its figure and its sheet.
document::Section prides_section(const Context& context, const model::Authority& authority,
                                 const model::Commission& commission, const SheetReferences& reference);
// Role "defis".
document::Section challenges_section(const Context& context, const model::Authority& authority,
                                     const model::Commission& commission);
// Role "membres": chair, vice-chairs, members, each with the group they sit for.
document::Section members_section(const Context& context, const model::Authority& authority,
                                  const model::Commission& commission);
// Role "chiffres".
document::Section key_figures_section(const Context& context, const model::Commission& commission);
// Role "pictogramme"; without blocks when the theme has none of this name.
document::Section pictogram_section(const Context& context, const model::Commission& commission);

// The figure of a project as posters show it: "14 → 9 %"; may be empty.
std::string headline_of(const model::Project& project);

// Which accounts the money of the current mandate comes from: "comptes administratifs : 2020 à 2024 ; budgets
// votés : 2025". Empty without any.
std::string accounts_sentence(const Context& context, const model::Authority& authority);
// What the abbreviations of groups stand for; empty without groups.
std::string groups_sentence(const Context& context, const model::Authority& authority);

}  // namespace mandature::editions
