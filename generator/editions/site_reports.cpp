#include "editions/address.h"
#include "editions/evaluation_data.h"
#include "editions/sealing.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_report.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

document::Page evaluations_page(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = evaluations_path(authority.id);
  const std::string lede = say(String::kEvaluationsLede, {{"qui", authority.designation}});
  document::Page page =
      frame_page(context, &authority,
                 {path, "evaluations", say(String::kEvaluationsTitle), lede, Rubric::kEvaluations, {}});
  page.fields.set("TITRE", say(String::kEvaluationsTitle)).set("CHAPO", lede);
  for (const model::Evaluation& evaluation : authority.evaluations) {
    Fields entry;
    entry.set("ETAT", edition_name(context, evaluation))
        .set("TITRE", evaluation.title)
        .set("ADRESSE", relative_address(path, evaluation_path(authority.id, evaluation.id)))
        .set("RESUME", evaluation.question);
    page.fields.add("EVALUATIONS", std::move(entry));
  }
  return page;
}

void add_text_media(const model::Evaluation& evaluation, Outputs& outputs) {
  for (const model::ReportChapter& chapter : evaluation.chapters) add_media(chapter.body, outputs);
  for (const model::Contribution& text : evaluation.contributions) add_media(text.body, outputs);
  add_media(evaluation.method, outputs);
  add_media(evaluation.participants, outputs);
}

void add_edition(const ReportEdition& edition, Outputs& outputs) {
  add_text_media(edition.evaluation, outputs);
  add_evidence_media(edition.evaluation, outputs);
  outputs.pages.push_back(
      {edition.path(), [edition](const FileSizes& sizes) { return report_page(edition, sizes); }});
  add_figures(edition, outputs);
  add_report_files(edition, outputs);
  publish_sealed_text(edition.evaluation, edition.part(std::string(kSealedTextName)), outputs);
}

}  // namespace

void add_evaluation_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.evaluations.empty()) return;
  outputs.pages.push_back({evaluations_path(authority.id), [&context, &authority](const FileSizes&) {
                             return evaluations_page(context, authority);
                           }});
  for (const model::Evaluation& evaluation : authority.evaluations) {
    const ReportEdition current{context, authority, evaluation};
    add_edition(current, outputs);
    add_press_kit(current, outputs);
    add_evaluation_data(context, authority, evaluation, outputs);
    for (const model::Evaluation& frozen : evaluation.frozen)
      add_edition({context, authority, frozen}, outputs);
  }
}

}  // namespace mandature::editions
