#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "model/group_order.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

Inlines project_link(const model::Authority& authority, const model::ProjectId& id) {
  const model::Project* project = authority.find(id);
  return project == nullptr ? document::inline_text(id.value)
                            : link_to(project_path(authority.id, id), project->name);
}

// "4, il aura rendu d’autres choix possibles".
std::string level_text(const model::Scale& scale, const std::string& value) {
  const auto level = std::find_if(scale.levels.begin(), scale.levels.end(),
                                  [&](const model::ScaleLevel& one) { return one.value == value; });
  if (level == scale.levels.end() || level->label.empty()) return value;
  return value + " · " + level->label;
}

Section scale_section(const Context& context, const model::Review& review) {
  const theme::Strings& say = context.theme.strings;
  Section section{
      "echelle", review.scale.name.empty() ? say(String::kReviewScale) : review.scale.name, {}, {}};
  if (!review.scale.question.empty())
    section.blocks.push_back(document::paragraph(review.scale.question, "question"));
  document::DefinitionList levels;
  for (const model::ScaleLevel& level : review.scale.levels)
    levels.definitions.push_back(definition(level.value, document::inline_text(level.label)));
  if (!levels.definitions.empty()) section.blocks.push_back(Block{std::move(levels)});
  if (section.blocks.empty()) section.blocks.push_back(document::paragraph(say(String::kNotStated)));
  return section;
}

// Every project of the commission: those it ranked in its order, then those it did not.
Section ranking_section(const Context& context, const model::Authority& authority,
                        const model::Review& review) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.row_headers = true;
  table.header.cells = {cell(say(String::kReviewProjectTerm)), cell(say(String::kReviewLevelTerm)),
                        cell(say(String::kReviewReasonTerm))};
  for (const model::RankedProject& ranked : review.ranking) {
    table.rows.push_back({{{project_link(authority, ranked.project)},
                           cell(level_text(review.scale, ranked.level)),
                           cell(ranked.reason)}});
  }
  for (const model::Project* project : projects_of(authority, review.commission)) {
    const bool ranked =
        std::any_of(review.ranking.begin(), review.ranking.end(),
                    [&](const model::RankedProject& one) { return one.project == project->id; });
    if (ranked) continue;
    table.rows.push_back(
        {{{project_link(authority, project->id)}, cell(say(String::kReviewUnranked)), cell({})}});
  }
  Section section{"classement", say(String::kReviewRanking), {}, {}};
  section.blocks.push_back(table.rows.empty() ? document::paragraph(say(String::kProjectsNone))
                                              : Block{std::move(table)});
  return section;
}

// Every group has its frame, of the same size: what it chose itself, or that it chose nothing else.
Section dissents_section(const Context& context, const model::Authority& authority,
                         const model::Review& review) {
  const theme::Strings& say = context.theme.strings;
  Section section{"choix", say(String::kReviewDissents), authority.group_order.sentence, {}};
  const auto turn = static_cast<int>(&review - authority.reviews.data());
  for (const model::PoliticalGroup* group : model::groups_in_order(authority, turn)) {
    document::Voice voice;
    voice.family = "groupe";
    voice.speaker = group->name;
    const auto own =
        std::find_if(review.dissents.begin(), review.dissents.end(),
                     [&](const model::DissentingSelection& one) { return one.group == group->id; });
    voice.words = own == review.dissents.end() ? Blocks{} : selection_blocks(context, authority, *own);
    if (voice.words.empty()) voice.missing = say(String::kReviewNoDissent);
    section.blocks.push_back(Block{std::move(voice)});
  }
  return section;
}

document::Page review_page(const Context& context, const model::Authority& authority,
                           const model::Review& review, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const model::Commission& commission = *authority.find(review.commission);
  const std::string title = say(String::kReviewOf, {{"nom", commission.name}});
  document::Page page = frame_page(context, &authority,
                                   {review_path(authority.id, commission.id),
                                    "page",
                                    title,
                                    say(String::kReviewLede),
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)},
                                     {commission_path(authority.id, commission.id), commission.short_name}},
                                    say(String::kKindReview)});
  Fields& fields = page.fields;
  const std::string adopted =
      review.adopted_on
          ? say(String::kReviewAdopted, {{"date", context.language.long_date(*review.adopted_on)}})
          : say(String::kReviewNotAdopted,
                {{"date", context.language.long_date(context.publication.frozen_on)}});
  fields.set("SURTITRE", adopted).set("TITRE", title).set("CHAPO", say(String::kReviewLede));
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) fields.set("PICTOGRAMME_HTML", pictogram->second);
  const auto sheet = [&](const model::Project& project) {
    return SheetReference{{}, project_path(authority.id, project.id)};
  };
  add_section(fields, "reussites", prides_section(context, authority, commission, sheet));
  add_section(fields, "defis", challenges_section(context, authority, commission));
  add_section(fields, "echelle", scale_section(context, review));
  add_section(fields, "classement", ranking_section(context, authority, review));
  add_section(fields, "choix", dissents_section(context, authority, review));
  add_section(fields, "suite",
              {"suite",
               say(String::kReadOn),
               {},
               {link_list({{commission_path(authority.id, commission.id), commission.name},
                           {atlas_path(authority.id),
                            say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}})}})}});
  offer_pdf(context, sizes, review_file(authority.id, commission.id), say(String::kReviewPdf), page);
  return page;
}

}  // namespace

Blocks selection_blocks(const Context& context, const model::Authority& authority,
                        const model::DissentingSelection& own) {
  const theme::Strings& say = context.theme.strings;
  Blocks blocks;
  if (!own.text.empty()) blocks.push_back(document::paragraph(own.text));
  const auto add = [&](const std::string& heading, document::List list) {
    if (list.items.empty()) return;
    blocks.push_back(document::paragraph(Inlines{Inline{document::Strong{document::inline_text(heading)}}}));
    blocks.push_back(Block{std::move(list)});
  };
  document::List prides;
  for (const model::ProjectId& id : own.prides)
    prides.items.push_back({document::paragraph(project_link(authority, id))});
  document::List challenges;
  for (const model::Challenge& challenge : own.challenges) {
    const std::string text =
        challenge.text.empty() ? challenge.title : challenge.title + " : " + challenge.text;
    challenges.items.push_back({document::paragraph(text)});
  }
  add(say(String::kPrides), std::move(prides));
  add(say(String::kChallenges), std::move(challenges));
  return blocks;
}

void add_review_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Review& review : authority.reviews) {
    if (authority.find(review.commission) == nullptr) continue;  // told when it was read
    outputs.pages.push_back({review_path(authority.id, review.commission),
                             [&context, &authority, &review](const FileSizes& sizes) {
                               return review_page(context, authority, review, sizes);
                             }});
  }
}

}  // namespace mandature::editions
