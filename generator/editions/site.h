#pragma once

#include <string>
#include <vector>

#include "editions/edition.h"

namespace mandature::editions {

// ma-vie-d'élu-local: the portal and the pages that serve all authorities (site map, notices, accessibility,
// 404).
void add_portal(const Context& context, Outputs& outputs);
void add_service_pages(const Context& context, Outputs& outputs);

// The space of an authority: home, bodies, interviews with their transcripts.
void add_space(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_body_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_testimonial_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

// Everything the site would hold of the interviews that may not be shown on the day of the build, as paths
// from the web root: what an earlier run wrote of them must go.
std::vector<std::string> withheld_paths(const Context& context);

// The web twins of the paper: the atlas with its commissions, the evaluations with their reports.
void add_atlas_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_evaluation_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
