#pragma once

#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// What the parts of one sheet are made from; `sheet` is null when its service has no template.
struct SheetSource {
  const Context& context;
  const model::Authority& authority;
  const model::Project& project;
  const model::SheetTemplate* sheet = nullptr;

  // What the service calls a part, else what the theme does.
  std::string heading(model::SheetPart part, theme::String usual) const;
  // Words of the project that stand under a key, with the place where they were typed.
  document::Inlines typed(const std::string& text, const std::string& key) const;
};

// The parts of a sheet, in the order of its service: roles "depart", "public", "cout", "chiffres",
// "chronologie", "resultats", "personnes", "resiste", "champs", "avis".
std::vector<document::Section> sheet_sections(const SheetSource& source);

// --- the parts with more than a text
document::Section cost_section(const SheetSource& source);
document::Section timeline_section(const SheetSource& source);
document::Section results_section(const SheetSource& source);
document::Section people_section(const SheetSource& source);
document::Section obstacles_section(const SheetSource& source);
document::Section opinions_section(const SheetSource& source);

}  // namespace mandature::editions
