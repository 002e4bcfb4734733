#include "editions/project_sheet_parts.h"

#include <algorithm>
#include <utility>

#include "editions/key_figure.h"
#include "model/group_order.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inlines;
using document::Section;
using model::SheetPart;
using theme::String;

Section text_section(const SheetSource& source, Section section, const std::string& text,
                     const std::string& key) {
  section.blocks.push_back(
      text.empty() ? document::paragraph(source.context.theme.strings(String::kNotStated), "legende")
                   : document::paragraph(source.typed(text, key)));
  return section;
}

Section figures_section(const SheetSource& source) {
  Section section{"chiffres", source.heading(SheetPart::kKeyFigures, String::kSheetFigures), {}, {}};
  for (const model::KeyFigure& figure : source.project.key_figures) {
    section.blocks.push_back(key_figure_block(source.context, figure));
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(
        document::paragraph(source.context.theme.strings(String::kNoKeyFigure), "legende"));
  }
  return section;
}

// The fields of the service's own: in the order of its template, else in that of the sheet.
Section own_fields_section(const SheetSource& source) {
  Section section{"champs", source.heading(SheetPart::kServiceFields, String::kSheetOwnFields), {}, {}};
  auto fields = source.project.service_fields;
  if (source.sheet != nullptr) {
    const auto rank = [&](const auto& field) {
      const auto& order = source.sheet->fields;
      return std::find_if(order.begin(), order.end(),
                          [&](const model::ServiceField& known) {
                            return support::fold(known.name) == support::fold(field.first);
                          }) -
             order.begin();
    };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }
  if (fields.empty()) return section;
  for (const auto& [name, text] : fields) {
    Inlines words{document::Inline{document::Strong{document::inline_text(name)}},
                  document::Inline{document::Text{"\u2002", {}}}};
    for (document::Inline& part : source.typed(text, "champs")) words.push_back(std::move(part));
    section.blocks.push_back(document::paragraph(std::move(words), "donnee"));
  }
  return section;
}

struct Part {
  SheetPart part;
  Section section;
};

// Parts that share a section stand where the first of them is named.
std::size_t rank_of(const model::SheetTemplate& sheet, SheetPart part) {
  const auto place = [&](SheetPart one) {
    const auto found = std::find_if(sheet.parts.begin(), sheet.parts.end(),
                                    [&](const model::SheetRule& rule) { return rule.part == one; });
    return static_cast<std::size_t>(found - sheet.parts.begin());
  };
  if (part == SheetPart::kExpected) return std::min(place(part), place(SheetPart::kObtained));
  if (part == SheetPart::kDifficulties) return std::min(place(part), place(SheetPart::kCrossings));
  return place(part);
}

}  // namespace

std::string SheetSource::heading(SheetPart part, String usual) const {
  const model::SheetRule* rule = sheet == nullptr ? nullptr : sheet->rule_of(part);
  return rule == nullptr || rule->heading.empty() ? context.theme.strings(usual) : rule->heading;
}

Inlines SheetSource::typed(const std::string& text, const std::string& key) const {
  const auto place = project.places.find(key);
  return {document::Inline{
      document::Text{text, place == project.places.end() ? diagnostics::Span() : place->second}}};
}

std::vector<Section> sheet_sections(const SheetSource& source) {
  const auto heading = [&](SheetPart part, String usual) { return source.heading(part, usual); };
  std::vector<Part> parts;
  parts.push_back(
      {SheetPart::kProblem,
       text_section(source, {"depart", heading(SheetPart::kProblem, String::kSheetProblem), {}, {}},
                    source.project.problem, "probleme")});
  parts.push_back(
      {SheetPart::kAudience,
       text_section(source, {"public", heading(SheetPart::kAudience, String::kSheetAudience), {}, {}},
                    source.project.audience, "public")});
  parts.push_back({SheetPart::kCost, cost_section(source)});
  parts.push_back({SheetPart::kKeyFigures, figures_section(source)});
  parts.push_back({SheetPart::kTimeline, timeline_section(source)});
  parts.push_back({SheetPart::kExpected, results_section(source)});
  parts.push_back({SheetPart::kPeople, people_section(source)});
  parts.push_back({SheetPart::kDifficulties, obstacles_section(source)});
  parts.push_back({SheetPart::kServiceFields, own_fields_section(source)});
  parts.push_back({SheetPart::kOpinions, opinions_section(source)});
  if (source.sheet != nullptr) {
    std::stable_sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
      return rank_of(*source.sheet, a.part) < rank_of(*source.sheet, b.part);
    });
  }
  std::vector<Section> sections;
  for (Part& part : parts) sections.push_back(std::move(part.section));
  return sections;
}

Section opinions_section(const SheetSource& source) {
  const theme::Strings& say = source.context.theme.strings;
  const model::Authority& authority = source.authority;
  Section section{"avis",
                  source.heading(SheetPart::kOpinions, String::kSheetOpinions),
                  authority.group_order.sentence,
                  {}};
  const auto place =
      std::find_if(authority.projects.begin(), authority.projects.end(),
                   [&](const model::Project& project) { return project.id == source.project.id; });
  const auto turn = static_cast<int>(place - authority.projects.begin());
  for (const model::PoliticalGroup* group : model::groups_in_order(authority, turn)) {
    document::Voice voice;
    voice.family = "groupe";
    voice.speaker = group->name;
    const auto& opinions = source.project.opinions;
    const auto opinion = std::find_if(opinions.begin(), opinions.end(),
                                      [&](const model::Opinion& one) { return one.group == group->id; });
    if (opinion != opinions.end()) {
      const std::string words = say(String::kSheetQuoted, {{"texte", opinion->text}});
      voice.words = {document::paragraph(Inlines{document::Inline{document::Text{words, opinion->where}}})};
    } else {
      voice.missing =
          say(String::kSheetNoOpinion,
              {{"date", source.context.language.long_date(source.context.publication.frozen_on)}});
    }
    section.blocks.push_back(Block{std::move(voice)});
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(say(String::kNotStated), "legende"));
  }
  return section;
}

}  // namespace mandature::editions
