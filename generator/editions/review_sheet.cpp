#include "editions/review_sheet.h"

#include <algorithm>
#include <utility>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/poster_budget.h"
#include "editions/project_sheet.h"
#include "model/group_order.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

// What all parts of one review are made from.
struct Source {
  const Context& context;
  const model::Authority& authority;
  const model::Review& review;
  const model::Commission& commission;

  const theme::Strings& say() const { return context.theme.strings; }
  std::string frozen_on() const { return context.language.long_date(context.publication.frozen_on); }
};

Inlines typed(const std::string& text, const diagnostics::Span& where) {
  return {Inline{document::Text{text, where}}};
}

Inlines strong(const std::string& text, const diagnostics::Span& where = {}) {
  return {Inline{document::Strong{typed(text, where)}}};
}

std::vector<Section> head_sections(const Source& source) {
  const theme::Strings& say = source.say();
  const model::Commission& commission = source.commission;
  const std::string right =
      say(String::kSheetCommission,
          {{"numero", source.context.language.number(commission.number)}, {"nom", commission.short_name}});
  const std::string adopted =
      source.review.adopted_on ? say(String::kReviewAdopted,
                                     {{"date", source.context.language.long_date(*source.review.adopted_on)}})
                               : say(String::kReviewNotAdopted, {{"date", source.frozen_on()}});
  std::vector<Section> sections;
  sections.push_back({"reperes-gauche",
                      {},
                      {},
                      {document::paragraph(strong(say(String::kReviewTitle)), "etiquette-claire")}});
  sections.push_back({"reperes-droite", {}, {}, {document::paragraph(right, "etiquette-claire")}});
  sections.push_back(
      {"titre", {}, {}, {Block{document::Heading{1, document::inline_text(commission.name), "titre"}}}});
  sections.push_back({"chapeau", {}, {}, {document::paragraph(adopted, "chapeau")}});
  const auto pictogram = source.context.theme.pictograms.find(commission.pictogram);
  if (pictogram != source.context.theme.pictograms.end()) {
    sections.push_back({"pictogramme", {}, {}, {Block{document::Drawing{pictogram->second, "pictogramme"}}}});
  }
  return sections;
}

// The levels in the order in which the commission wrote them.
Section scale_section(const Source& source) {
  const model::Scale& scale = source.review.scale;
  Section section{"echelle", scale.name, scale.question, {}};
  for (const model::ScaleLevel& level : scale.levels) {
    section.blocks.push_back(Block{document::KeyFigure{level.value, level.label, {}}});
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(source.say()(String::kNotStated), "legende"));
  }
  return section;
}

document::TableRow ranked_row(const Source& source, const model::Project& project, const std::string& level,
                              const std::string& reason, const diagnostics::Span& where) {
  Inlines name = document::inline_text(project_number(source.authority, project) + "\u2002");
  name.push_back(Inline{document::Strong{document::inline_text(project.name)}});
  return {{{std::move(name)}, {strong(level)}, {typed(reason, where)}}};
}

// In the order of the commission's ranking, then what it did not rank.
Section ranking_section(const Source& source) {
  const theme::Strings& say = source.say();
  document::Table table;
  table.row_headers = true;
  table.header.cells = {{document::inline_text(say(String::kReviewProject))},
                        {document::inline_text(say(String::kReviewLevel))},
                        {document::inline_text(say(String::kReviewReason))}};
  const auto& ranking = source.review.ranking;
  for (const model::RankedProject& ranked : ranking) {
    if (const model::Project* project = source.authority.find(ranked.project))
      table.rows.push_back(ranked_row(source, *project, ranked.level, ranked.reason, ranked.where));
  }
  for (const model::Project& project : source.authority.projects) {
    const bool ranked = std::any_of(ranking.begin(), ranking.end(), [&](const model::RankedProject& one) {
      return one.project == project.id;
    });
    if (project.commission != source.commission.id || ranked) continue;
    table.rows.push_back(ranked_row(source, project, "–", say(String::kReviewNotRanked), {}));
  }
  Section section{"classement", say(String::kReviewRanking), {}, {}};
  section.blocks.push_back(
      table.rows.empty()
          ? document::paragraph(say(String::kReviewNoProject, {{"date", source.frozen_on()}}), "legende")
          : Block{std::move(table)});
  return section;
}

std::vector<Section> common_sections(const Source& source) {
  const theme::Strings& say = source.say();
  Section prides{"fiertes", say(String::kReviewPrides), {}, {}};
  for (const model::ProjectId& id : source.review.prides) {
    if (const model::Project* project = source.authority.find(id)) {
      prides.blocks.push_back(Block{document::Item{document::inline_text(project->name),
                                                   document::inline_text(project->summary),
                                                   headline_of(*project),
                                                   {},
                                                   {}}});
    }
  }
  if (prides.blocks.empty()) {
    prides.blocks.push_back(
        document::paragraph(say(String::kNoPride, {{"date", source.frozen_on()}}), "legende"));
  }
  Section challenges{"defis", say(String::kReviewChallenges), {}, {}};
  for (const model::Challenge& challenge : source.review.challenges) {
    challenges.blocks.push_back(Block{document::Item{typed(challenge.title, challenge.where),
                                                     typed(challenge.text, challenge.where),
                                                     challenge.figure,
                                                     {},
                                                     {}}});
  }
  if (challenges.blocks.empty()) {
    challenges.blocks.push_back(
        document::paragraph(say(String::kNoChallenge, {{"date", source.frozen_on()}}), "legende"));
  }
  return {std::move(prides), std::move(challenges)};
}

// A selection in words, the same way for the commission and for a group.
Blocks selection_words(const Source& source, const model::DissentingSelection& selection) {
  const theme::Strings& say = source.say();
  Blocks words{document::paragraph(say(String::kReviewPrides), "selection-rubrique")};
  const auto nothing = [&] { words.push_back(document::paragraph(say(String::kNotStated), "voix-manque")); };
  for (const model::ProjectId& id : selection.prides) {
    const model::Project* project = source.authority.find(id);
    if (project == nullptr) continue;
    Inlines line = document::inline_text(project_number(source.authority, *project) + "\u2002");
    line.push_back(Inline{document::Strong{typed(project->name, selection.where)}});
    words.push_back(document::paragraph(std::move(line), "selection"));
  }
  if (selection.prides.empty()) nothing();
  words.push_back(document::paragraph(say(String::kReviewChallenges), "selection-rubrique"));
  for (const model::Challenge& challenge : selection.challenges) {
    Inlines line = strong(challenge.title, challenge.where);
    const std::string figure = challenge.figure.empty() ? "" : " (" + challenge.figure + ")";
    line.push_back(Inline{document::Text{". " + challenge.text + figure, challenge.where}});
    words.push_back(document::paragraph(std::move(line), "selection"));
  }
  if (selection.challenges.empty()) nothing();
  if (!selection.text.empty())
    words.push_back(document::paragraph(typed(selection.text, selection.where), "selection-texte"));
  return words;
}

// The common selection first, then those of groups in their declared order.
Section selections_section(const Source& source) {
  const theme::Strings& say = source.say();
  const model::Review& review = source.review;
  Section section{"selections", say(String::kReviewSelections), source.authority.group_order.sentence, {}};
  const auto add = [&](const std::string& speaker, String standing,
                       const model::DissentingSelection& selection) {
    document::Voice voice;
    voice.family = "selection";
    voice.speaker = speaker;
    voice.standing = say(standing);
    voice.words = selection_words(source, selection);
    section.blocks.push_back(Block{std::move(voice)});
  };
  add(say(String::kReviewCommon), String::kReviewCommonStanding,
      {{}, review.prides, review.challenges, {}, review.where});
  const auto turn = static_cast<int>(&source.commission - source.authority.commissions.data());
  for (const model::PoliticalGroup* group : model::groups_in_order(source.authority, turn)) {
    const auto own = std::find_if(
        review.dissents.begin(), review.dissents.end(),
        [&](const model::DissentingSelection& selection) { return selection.group == group->id; });
    if (own != review.dissents.end()) add(group->name, String::kReviewGroupStanding, *own);
  }
  return section;
}

Section signature_section(const Source& source) {
  const theme::Strings& say = source.say();
  std::string who = say(String::kReviewSignature);
  const auto& seats = source.commission.seats;
  if (!seats.empty() && seats.front().role == model::SeatRole::kChair) {
    if (const model::Member* chair = source.authority.find(seats.front().member)) {
      who += ", " + say(String::kReviewSigner,
                        {{"nom", chair->full_name()}, {"fonction", seats.front().role_label}});
    }
  }
  return {"signature", {}, {}, {Block{document::WritingBand{who, 2}}}};
}

std::vector<Section> foot_sections(const Source& source) {
  const std::string address = support::join_path(source.context.publication.base_url,
                                                 commission_path(source.authority.id, source.commission.id));
  const std::string imprint =
      source.say()(String::kReviewImprint, {{"collectivite", source.authority.name},
                                            {"edition", source.context.publication.edition},
                                            {"date", source.frozen_on()},
                                            {"adresse", address}});
  const std::string alternative = source.say()(String::kQrAlternative, {{"adresse", address}});
  return {{"mentions", {}, {}, {document::paragraph(imprint, "mentions")}},
          {"code", {}, {}, {Block{document::QrCode{address, alternative}}}},
          {"tranche",
           {},
           {},
           {Block{document::Figure{slices_chart(source.context, source.authority, source.commission,
                                                compared_mandates(source.authority))}}}}};
}

}  // namespace

document::Document compose_review_sheet(const Context& context, const model::Authority& authority,
                                        const model::Review& review) {
  const Source source{context, authority, review, *authority.find(review.commission)};
  document::Document sheet;
  sheet.id = authority.id.value + "/" + review.commission.value;
  sheet.edition = "bilan";
  sheet.language = context.language.tag();
  sheet.title =
      context.theme.strings(String::kReviewTitle) + " – " + source.commission.name + " – " + authority.name;
  sheet.author = context.publication.notices.publisher;
  sheet.accent = source.commission.number;
  const auto add = [&](std::vector<Section> sections) {
    for (Section& section : sections) sheet.sections.push_back(std::move(section));
  };
  add(head_sections(source));
  add({scale_section(source), ranking_section(source)});
  if (review.dissents.empty()) {
    add(common_sections(source));
  } else {
    add({selections_section(source)});
  }
  add({signature_section(source)});
  add(foot_sections(source));
  return sheet;
}

void add_review_sheets(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Review& review : authority.reviews) {
    if (authority.find(review.commission) == nullptr) continue;  // told when it was read
    outputs.print.push_back(
        {review_file(authority.id, review.commission), "bilan", authority.id.value + "/bilan",
         [&context, &authority, &review] { return compose_review_sheet(context, authority, review); }});
  }
}

}  // namespace mandature::editions
