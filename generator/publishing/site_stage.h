#pragma once

#include "editions/edition.h"
#include "publishing/archives.h"
#include "publishing/press.h"
#include "publishing/run.h"
#include "publishing/website.h"

namespace mandature::publishing {

// Each part of the site is false when the machine refuses to take a file.

// The pictures of the content as the site shows them, and its fonts.
bool make_materials(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                    const typesetting::FontLibrary& fonts, SiteMaterials& materials);

// Films, sounds, captions, drawings, plain files and archives; their weights go to the pages that offer them.
bool make_files(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                const Press& press, const KeptFiles& kept, editions::FileSizes& sizes);

// Lets go of what an earlier run wrote of the lists of interviews, of all authorities and of those named
// (none: all): their pages come and go with the interviews.
void renew_lists(Run& run, const editions::Context& context, const std::vector<std::string>& authorities);

// The pages, what they share, and the index of the search.
bool write_site(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                const editions::FileSizes& sizes, const SiteMaterials& materials);

}  // namespace mandature::publishing
