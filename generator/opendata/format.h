#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sources/table.h"

namespace mandature::opendata {

// Every official file that content may be made of.
enum class Format {
  kMembers,     // rne
  kScdlBudget,  // scdl-budget
  kTotem,       // totem
  kOfgl,        // ofgl
  kAccounts,    // comptes-individuels
  kTerritory,   // banatic
  kAdjacency,   // adjacence
  kDecisions,   // deliberations
  kGrants,      // subventions
  kPlan,        // plan
};

// What is known of a format whoever publishes it: its name on the command line, who makes it, under which
// licence. The publisher is empty where it is the authority itself.
struct FormatDescription {
  Format format = Format::kMembers;
  std::string_view name;
  std::string_view source;
  std::string_view licence;
};
std::span<const FormatDescription> formats();
const FormatDescription& describe(Format format);
std::optional<Format> format_named(std::string_view name);

// The format whose columns a table has; nothing for any other table. TOTEM, which is XML, is told by the
// caller.
std::optional<Format> recognise(const sources::Table& table);

}  // namespace mandature::opendata
