#pragma once

#include <memory>
#include <string>
#include <vector>

#include "editions/edition.h"
#include "model/spending.h"
#include "model/withheld.h"

namespace mandature::editions {

// ma-vie-d'élu-local: the portal and the pages that serve all authorities (site map, search, notices,
// accessibility, 404).
void add_portal(const Context& context, Outputs& outputs);
void add_service_pages(const Context& context, Outputs& outputs);
void add_search_page(const Context& context, Outputs& outputs);
// What stands where no page is: the page for errors, and at old addresses a page that leads to the new one,
// for servers that know nothing of redirects and for folders opened from a stick.
void add_signposts(const Context& context, Outputs& outputs);
// Whether a page only leads elsewhere: no list of pages names it.
bool is_signpost(const Context& context, const std::string& path);

// What programs read of the whole site: the list of `pages` for search engines, feeds, whom to tell about
// weaknesses, and the security headers for its server.
void add_machine_forms(const Context& context, const std::vector<std::string>& pages, Outputs& outputs);

// The space of an authority: home, bodies, interviews with their transcripts.
void add_space(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_body_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_testimonial_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

// Everything the site would hold of what may not be shown on the day of the build, as paths from the web
// root: what an earlier run wrote of it must go. Those of one interview, or of one evaluation.
std::vector<std::string> withheld_paths(const Context& context, const model::Withheld& withheld);
std::vector<std::string> interview_paths(const model::Withheld::Interview& interview);
std::vector<std::string> report_paths(const model::Withheld::Report& report);

// The web twins of the paper: the atlas with its commissions, projects and reviews, the people, the
// evaluations with their reports.
void add_atlas_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_people_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_evaluation_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

// The parts of the atlas. `accounts` are those of the authority.
struct Accounts;
void add_commission_pages(const Context& context, const model::Authority& authority,
                          const std::shared_ptr<const Accounts>& accounts, Outputs& outputs);
void add_comparison_page(const Context& context, const model::Authority& authority,
                         const std::shared_ptr<const Accounts>& accounts, Outputs& outputs);
void add_project_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
void add_review_pages(const Context& context, const model::Authority& authority, Outputs& outputs);

// What a group chose beside the commission's own selection: its words, its prides, its challenges.
document::Blocks selection_blocks(const Context& context, const model::Authority& authority,
                                  const model::DissentingSelection& own);

}  // namespace mandature::editions
