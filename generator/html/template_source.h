#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"

namespace mandature::html {

// A template as ctemplate is given it. Pieces are copied in; every name carries the number of lists around
// it, so that nothing is inherited from an outer list; ctemplate's own inclusion, delimiters and modifiers
// are not used.
struct TemplateSource {
  std::string text;
  std::set<std::string> names;     // dotted paths: "MENU.LIBELLE"
  std::set<std::string> absences;  // what SANS_ asks about, as dotted paths
};

// Names known at every depth, which carry no number.
bool is_common(const std::string& name);
// Names of addresses. We judge and escape these ourselves: ctemplate takes mailto: and tel: for dangerous.
bool is_address(const std::string& name);
// The name ctemplate knows: "LIBELLE" below one list is "LIBELLE__1".
std::string numbered(const std::string& name, int depth);

using Pieces = std::map<std::string, const diagnostics::SourceFile*>;

// Checks a template and makes its source. Nothing when it must be refused; every reason has been told at its
// place.
std::optional<TemplateSource> prepare_template(const diagnostics::SourceFile& file, const Pieces& pieces,
                                               diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::html
