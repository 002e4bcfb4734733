#include <array>

#include "editions/atlas.h"
#include "editions/copies.h"
#include "editions/edition.h"
#include "editions/exhibition.h"
#include "editions/follow_up.h"
#include "editions/members_directory.h"
#include "editions/open_data.h"
#include "editions/panorama.h"
#include "editions/poster.h"
#include "editions/project_sheet.h"
#include "editions/report.h"
#include "editions/review_sheet.h"
#include "editions/site.h"

namespace mandature::editions {
namespace {

void site_of_authority(const Context& context, const model::Authority& authority, Outputs& outputs) {
  add_space(context, authority, outputs);
  add_body_pages(context, authority, outputs);
  add_testimonial_pages(context, authority, outputs);
  add_interview_lists(context, authority, outputs);
  add_path_pages(context, authority, outputs);
  add_atlas_pages(context, authority, outputs);
  add_people_pages(context, authority, outputs);
  add_evaluation_pages(context, authority, outputs);
  add_follow_up_pages(context, authority, outputs);
  add_record_files(context, authority, outputs);
}

// What serves all authorities.
void common_pages(const Context& context, Outputs& outputs) {
  add_portal(context, outputs);
  add_authorities_page(context, outputs);
  add_interview_lists(context, outputs);
  add_path_pages(context, outputs);
  add_search_page(context, outputs);
  add_service_pages(context, outputs);
  add_declarations(context, outputs);
  add_open_data(context, outputs);
}

// The paths of all pages of the site, whichever authorities this run makes.
std::vector<std::string> all_pages(const Context& context) {
  Outputs all;
  common_pages(context, all);
  for (const model::Authority& authority : context.publication.authorities)
    site_of_authority(context, authority, all);
  std::vector<std::string> paths;
  for (const PageJob& page : all.pages) paths.push_back(page.path);
  for (const ClosingJob& page : all.closing) paths.push_back(page.path);
  return paths;
}

void whole_site(const Context& context, Outputs& outputs) {
  common_pages(context, outputs);
  add_machine_forms(context, all_pages(context), outputs);
}

constexpr auto kRegistry = std::to_array<Edition>({
    {"affiche", "une affiche A3 par commission", &add_posters, nullptr},
    {"panorama", "toutes les commissions sur une affiche", &add_panorama, nullptr},
    {"atlas", "l’atlas de mandature relié, un livret A4", &add_atlas, nullptr},
    {"apercu", "un aperçu d’une page A4 par projet", &add_project_sheets, nullptr},
    {"bilan", "le bilan de chaque commission, sur papier", &add_review_sheets, nullptr},
    {"trombinoscope", "tous les élus, par groupe et par commission", &add_members_directory, nullptr},
    {"exemplaires", "les exemplaires numérotés pour les candidats, et leur registre", &add_copies, nullptr},
    {"exposition", "les panneaux du forum, en A1 ou A0", &add_exhibition, nullptr},
    {"rapport", "le rapport de chaque évaluation, sur papier", &add_reports, nullptr},
    {"suivi", "le tableau de suivi de chaque évaluation, et le bilan de toutes", &add_follow_up, nullptr},
    {"site", "le site ma-vie-d’élu-local, l’atlas et les évaluations en ligne", &site_of_authority,
     &whole_site},
});

}  // namespace

std::span<const Edition> registry() { return kRegistry; }

}  // namespace mandature::editions
