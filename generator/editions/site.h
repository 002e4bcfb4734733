#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "editions/edition.h"
#include "graphics/scene.h"
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
// The declarations: accessibility, security, eco-design.
void add_declarations(const Context& context, Outputs& outputs);
// All authorities, by département and kind.
void add_authorities_page(const Context& context, Outputs& outputs);

// Every list of interviews, of all authorities or of one: by kind of body, function, theme and year.
void add_interview_lists(const Context& context, Outputs& outputs);
void add_interview_lists(const Context& context, const model::Authority& authority, Outputs& outputs);
// « Je me prépare »: each role, its bodies, the time they ask, and a checklist to print.
void add_path_pages(const Context& context, Outputs& outputs);
void add_path_pages(const Context& context, const model::Authority& authority, Outputs& outputs);
// The folders of lists of interviews, of all authorities or of one, as paths from the web root: nothing of an
// earlier run may stay there, lest an interview that was withdrawn does.
std::vector<std::string> list_folders(const model::Authority* authority);
// The roles as cards of the page `from`; none when none exists there.
std::vector<document::Fields> role_cards(const Context& context, const model::Authority* authority,
                                         const std::string& from);
// Who borders on whom, as a schema with links; nothing when no neighbours are known, or too many to be read.
std::optional<graphics::Scene> neighbourhood_map(const Context& context, const std::string& from);
std::optional<graphics::Scene> neighbourhood_map(const Context& context, const model::Authority& authority,
                                                 const std::string& from);

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

// What the declaration of accessibility may say: without an audit in force, not conforming (décret
// n° 2019-768).
enum class Conformity { kNone, kPartial, kFull };
Conformity conformity_of(const Context& context);
bool audit_in_force(const Context& context);

// Whom to write to in each authority, as COLLECTIVITES.
void add_contacts(const Context& context, document::Fields& fields);

}  // namespace mandature::editions
