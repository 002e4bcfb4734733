#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "loading/reading.h"
#include "model/authority.h"
#include "sources/value.h"

namespace mandature::loading {

// Holds a project sheet against the template of its service, if it has one: what the service asks for and is
// missing, what is over its bounds (with the signs to cut), and fields it does not know are errors where they
// stand.
void check_against_template(const model::Project& project, const sources::Value& written,
                            const std::vector<model::SheetTemplate>& templates, Reading& reading);

// A service has one template; a template that serves no project is most likely misspelt.
void check_templates(const model::Authority& authority, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::loading
