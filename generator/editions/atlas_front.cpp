#include <fmt/format.h>

#include <memory>
#include <utility>

#include "editions/atlas_parts.h"
#include "editions/poster_budget.h"
#include "model/spending.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

// The slices of every edge, each with its pictogram.
graphics::Chart bands(const AtlasSource& source) {
  const auto& commissions = source.authority.commissions;
  graphics::Chart chart = slices_chart(source.context, source.authority, commissions.front(),
                                       compared_mandates(source.authority));
  chart.id = "couverture";
  chart.kind = graphics::ChartKind::kBands;
  chart.reading.clear();
  const std::vector<graphics::ChartValue> slices = std::move(chart.series.front().values);
  chart.series.clear();
  for (std::size_t i = 0; i < slices.size(); ++i) {
    graphics::ChartSeries series{slices[i].label, graphics::SeriesState::kCurrent, {slices[i]}};
    if (i < commissions.size()) {
      series.number = commissions[i].number;
      const auto pictogram = source.context.theme.pictograms.find(commissions[i].pictogram);
      if (pictogram != source.context.theme.pictograms.end())
        series.pictogram = std::make_shared<const graphics::Scene>(pictogram->second);
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

std::string promise(const AtlasSource& source) {
  const auto mandates = compared_mandates(source.authority);
  if (mandates.empty())
    return source.say()(String::kBookLedeWithoutBudget, {{"qui", source.authority.designation}});
  const auto years = static_cast<int>(mandates.front().years.size());
  return source.say().count(String::kBookLede, years, source.context.language.spelled(years),
                            {{"qui", source.authority.designation},
                             {"montant", source.context.language.long_euros(mandates.front().total)}});
}

Block heading(int level, const std::string& words, const std::string& id = {}) {
  return Block{document::Heading{level, document::inline_text(words), id}};
}

// Who wrote what, and where each voice stands.
Block authors(const AtlasSource& source) {
  const theme::Strings& say = source.say();
  document::DefinitionList list;
  const auto add = [&](String term, String words) {
    list.definitions.push_back({document::inline_text(say(term)), {document::paragraph(say(words))}});
  };
  add(String::kBookByServices, String::kBookByServicesText);
  add(String::kBookByCommissions, String::kBookByCommissionsText);
  add(String::kBookByGroups, String::kBookByGroupsText);
  add(String::kBookByStaff, String::kBookByStaffText);
  add(String::kBookByOthers, String::kBookByOthersText);
  return Block{std::move(list)};
}

// The scale that each commission defined for itself.
Blocks scales(const AtlasSource& source) {
  document::List list;
  for (const model::Commission& commission : source.authority.commissions) {
    const model::Review* review = source.authority.review_of(commission.id);
    Inlines words{Inline{document::Strong{document::inline_text(commission.short_name)}}};
    std::string rest = source.say()(String::kBookNoScale);
    if (review != nullptr && !review->scale.name.empty()) {
      rest =
          source.say()(review->adopted_on ? String::kBookScaleAdopted : String::kBookScale,
                       {{"echelle", review->scale.name},
                        {"question", review->scale.question},
                        {"date", review->adopted_on ? source.context.language.long_date(*review->adopted_on)
                                                    : std::string()}});
    }
    words.push_back(Inline{document::Text{" " + rest, {}}});
    list.items.push_back({document::paragraph(std::move(words))});
  }
  return {Block{std::move(list)}};
}

}  // namespace

document::Document compose_cover(const AtlasSource& source) {
  const theme::Strings& say = source.say();
  document::Document cover = atlas_document(source, say(String::kBook));
  const auto line = [&](const char* role, String label) {
    return Section{role, {}, {}, {Block{document::WritingBand{say(label), 1}}}};
  };
  cover.sections = {
      {"bandes", {}, {}, {Block{document::Figure{bands(source)}}}},
      {"collectivite", {}, {}, {document::paragraph(source.authority.name, "collectivite")}},
      {"titre", {}, {}, {heading(1, say(String::kBook), "atlas")}},
      {"mandat", {}, {}, {document::paragraph(source.authority.current_mandate().label(), "mandat")}},
      {"chapeau", {}, {}, {document::paragraph(promise(source), "chapeau")}},
      line("exemplaire", String::kBookCopy),
      line("remis", String::kBookGivenTo),
      line("date", String::kBookGivenOn)};
  return cover;
}

document::Document compose_guide(const AtlasSource& source) {
  const theme::Strings& say = source.say();
  document::Document guide = atlas_document(source, say(String::kBookGuide));
  Section title{"ouverture", {}, {}, {heading(1, say(String::kBookGuide), "guide")}};
  title.blocks.push_back(document::paragraph(say(String::kBookGuideLede), "chapeau"));
  Section marks{"signes", say(String::kBookMarks), {}, {}};
  for (const String words :
       {String::kBookMarkSlice, String::kBookMarkForms, String::kBookMarkBars, String::kBookMarkEmpty}) {
    marks.blocks.push_back(document::paragraph(say(words)));
  }
  Section order{"ordre", say(String::kBookOrder), {}, {}};
  const std::string& sentence = source.authority.group_order.sentence;
  order.blocks.push_back(document::paragraph(sentence.empty() ? say(String::kNotStated) : sentence));
  if (source.authority.group_order.rule == model::GroupOrder::Rule::kDrawn) {
    order.blocks.push_back(document::paragraph(
        say(String::kBookSeed, {{"graine", fmt::format("{}", source.authority.group_order.seed)}})));
  }
  Section choices{
      "choix", say(String::kBookChoices), {}, {document::paragraph(say(String::kBookChoicesText))}};
  for (Block& block : scales(source)) choices.blocks.push_back(std::move(block));
  guide.sections = {std::move(title),
                    std::move(marks),
                    {"auteurs", say(String::kBookAuthors), {}, {authors(source)}},
                    std::move(order),
                    std::move(choices)};
  return guide;
}

document::Document compose_contents(const AtlasSource& source, const std::vector<BookPart>& parts) {
  const theme::Strings& say = source.say();
  document::Document contents = atlas_document(source, say(String::kBookContents));
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart, document::Alignment::kEnd};
  table.header.cells = {{document::inline_text(say(String::kBookPart))},
                        {document::inline_text(say(String::kBookPage))}};
  const auto add = [&](const std::string& name, Inlines words) {
    const std::string target = "#" + name;
    table.rows.push_back({{{{Inline{document::Link{target, std::move(words)}}}},
                           {{Inline{document::Link{target, document::inline_text(source.page_of(name))}}}}}});
  };
  const auto strong = [](const std::string& words) {
    return Inlines{Inline{document::Strong{document::inline_text(words)}}};
  };
  add("guide", strong(say(String::kBookGuide)));
  for (const BookPart& part : parts) {
    const bool sheet = part.level > 1;
    const std::string& title =
        part.document.running_title.empty() ? part.document.title : part.document.running_title;
    add(part.name, sheet ? document::inline_text("\u2003" + title) : strong(title));
  }
  contents.sections = {{"ouverture", {}, {}, {heading(1, say(String::kBookContents), "sommaire")}},
                       {"sommaire", {}, {}, {Block{std::move(table)}}}};
  return contents;
}

}  // namespace mandature::editions
