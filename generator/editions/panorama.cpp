#include "editions/panorama.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/comparison_charts.h"
#include "editions/poster_budget.h"
#include "model/spending.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using document::TableCell;
using model::MandateSpending;
using theme::String;

struct Source {
  const Context& context;
  const model::Authority& authority;
  std::vector<MandateSpending> mandates;  // the current one first; empty without accounts by function
  std::optional<support::Money> total;    // of the current mandate, when it has any account

  const theme::Strings& say() const { return context.theme.strings; }
};

Inlines styled(const char* style, const std::string& words) {
  return {Inline{document::Styled{style, document::inline_text(words)}}};
}

std::vector<Section> head(const Source& source) {
  const theme::Strings& say = source.say();
  const model::Authority& authority = source.authority;
  Inlines left{Inline{document::Strong{document::inline_text(authority.name)}},
               Inline{document::Text{
                   "\u2003" + say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}) +
                       "\u2003" + say(String::kPanorama),
                   {}}}};
  const auto commissions = static_cast<int>(authority.commissions.size());
  const auto mandates = static_cast<int>(std::max<std::size_t>(1, source.mandates.size()));
  const support::Language& language = source.context.language;
  const std::string compared = say.count(String::kPanoramaMandates, mandates, language.spelled(mandates));
  const std::string right = say.count(String::kPanoramaCommissions, commissions, language.number(commissions),
                                      {{"mandats", compared}});
  const std::string title =
      source.total ? say(String::kPanoramaTitle, {{"montant", language.long_euros(*source.total)}})
                   : say(String::kPanoramaNoAccounts, {{"qui", authority.designation}});
  return {{"reperes-gauche", {}, {}, {document::paragraph(std::move(left), "etiquette-claire")}},
          {"reperes-droite", {}, {}, {document::paragraph(right, "etiquette-claire")}},
          {"titre", {}, {}, {Block{document::Heading{1, document::inline_text(title), "panorama"}}}}};
}

// Part of every commission in the budget of this mandate, the largest first, on the scale of the atlas.
graphics::Chart sorted_bars(const Source& source) {
  const theme::Strings& say = source.say();
  const MandateSpending& current = source.mandates.front();
  graphics::Chart chart;
  chart.id = "panorama-parts";
  chart.kind = graphics::ChartKind::kBars;
  chart.title = say(String::kPanoramaBars, {{"mandat", current.mandate->label()}});
  chart.full_scale = share_scale(source.authority, source.mandates);
  graphics::ChartSeries series{current.mandate->label(), graphics::SeriesState::kCurrent, {}};
  for (const model::Commission& commission : source.authority.commissions) {
    const auto share = current.share_of(commission.id);
    series.values.push_back({fmt::format("{}\u00A0{}", commission.number, commission.short_name), share,
                             share ? source.context.language.percent(*share) : say(String::kNotMeasured),
                             source.context.language.short_euros(current.of(commission.id))});
  }
  std::stable_sort(series.values.begin(), series.values.end(),
                   [](const auto& a, const auto& b) { return a.value.value_or(0) > b.value.value_or(0); });
  if (!series.values.empty()) {
    chart.reading = say(String::kPanoramaBarsReading,
                        {{"nom", series.values.front().label}, {"part", series.values.front().text}});
  }
  chart.series.push_back(std::move(series));
  return chart;
}

std::vector<Section> charts(const Source& source) {
  const auto figure = [](graphics::Chart chart) { return Block{document::Figure{std::move(chart)}}; };
  if (source.mandates.empty()) {
    const std::string why =
        source.total ? source.say()(String::kPosterNoFunctions, {{"qui", source.authority.designation}})
                     : source.say()(String::kPosterNoBudget);
    const Block none = document::paragraph(why, "legende");
    return {{"rubans", {}, {}, {none}}, {"barres", {}, {}, {none}}, {"pente", {}, {}, {}}};
  }
  graphics::Chart ribbons = ribbons_chart(source.context, source.authority, source.mandates);
  ribbons.title.clear();
  ribbons.note.clear();
  Section slope{"pente", {}, {}, {}};
  if (source.mandates.size() > 1)
    slope.blocks.push_back(figure(slope_chart(source.context, source.authority, source.mandates)));
  return {{"rubans", {}, {}, {figure(std::move(ribbons))}},
          {"barres", {}, {}, {figure(sorted_bars(source))}},
          std::move(slope)};
}

// How much the part of a commission moved since the oldest mandate compared, in points.
std::string change_of(const Source& source, const model::Commission& commission) {
  if (source.mandates.size() < 2) return {};
  return change_of_share(source.context, source.mandates.back(), source.mandates.front(), commission.id);
}

// The unit in which the largest commission is told in few figures; all rows have the same.
struct Unit {
  double euros;
  String name;
};

Unit unit_of(const Source& source) {
  double most = 0;
  for (const model::Commission& commission : source.authority.commissions) {
    if (!source.mandates.empty()) most = std::max(most, source.mandates.front().of(commission.id).euros());
  }
  constexpr double kFewFigures = 9999.95;
  if (most > kFewFigures * 1e6) return {1e9, String::kPanoramaBillions};
  return most < 0.95e6 ? Unit{1e3, String::kPanoramaThousands} : Unit{1e6, String::kPanoramaMillions};
}

TableCell money_cell(const Source& source, const model::Commission& commission) {
  if (source.mandates.empty() || !source.authority.budget.attributes_to(commission.id))
    return {document::inline_text(source.say()(String::kNotStated))};
  const double amount = source.mandates.front().of(commission.id).euros() / unit_of(source).euros;
  return {styled("rang-montant", source.context.language.number(amount, 1))};
}

TableCell each_cell(const Source& source, const model::Commission& commission) {
  if (source.mandates.empty() || !source.authority.budget.attributes_to(commission.id)) return {};
  const auto each = model::per_inhabitant(source.authority, source.mandates.front(), commission.id);
  if (!each) return {document::inline_text(source.say()(String::kNotMeasured))};
  return {styled("rang-montant", source.context.language.number(std::round(*each)))};
}

TableCell share_cell(const Source& source, const model::Commission& commission) {
  TableCell cell;
  if (source.mandates.size() < 2) return cell;
  const double scale = share_scale(source.authority, source.mandates);
  cell.chart = std::make_shared<const graphics::Chart>(
      sparkline_chart(source.context, commission, source.mandates, scale));
  return cell;
}

// A success and a challenge, as the commission chose them.
TableCell chosen_cell(const Source& source, const model::Commission& commission) {
  TableCell cell;
  const model::Review* review = source.authority.review_of(commission.id);
  if (review == nullptr) return {document::inline_text(source.say()(String::kNotStated))};
  const model::Project* pride =
      review->prides.empty() ? nullptr : source.authority.find(review->prides.front());
  if (pride != nullptr) cell.text = styled("rang-reussite", pride->name);
  if (!review->challenges.empty()) {
    if (pride != nullptr) cell.text.push_back(Inline{document::LineBreak{}});
    for (Inline& words : styled("rang-defi", review->challenges.front().title))
      cell.text.push_back(std::move(words));
  }
  return cell;
}

bool compares(const Source& source) { return source.mandates.size() > 1; }

document::TableRow row_of(const Source& source, const model::Commission& commission) {
  const auto& projects = source.authority.projects;
  const auto own = std::count_if(projects.begin(), projects.end(),
                                 [&](const model::Project& p) { return p.commission == commission.id; });
  const auto count = [&](std::size_t n) { return document::inline_text(fmt::format("{}", n)); };
  const std::string name = fmt::format("{}\u2002{}", commission.number, commission.name);
  document::TableRow row{
      {{styled("rang-nom", name)}, money_cell(source, commission), each_cell(source, commission)}};
  if (compares(source)) {
    row.cells.push_back(share_cell(source, commission));
    row.cells.push_back({document::inline_text(change_of(source, commission))});
  }
  row.cells.push_back({count(static_cast<std::size_t>(own))});
  row.cells.push_back({count(commission.seats.size())});
  row.cells.push_back(chosen_cell(source, commission));
  return row;
}

Section table(const Source& source) {
  using document::Alignment;
  const theme::Strings& say = source.say();
  document::Table table;
  table.row_headers = true;
  const auto add = [&](const std::string& name, Alignment alignment) {
    table.header.cells.push_back({document::inline_text(name)});
    table.alignments.push_back(alignment);
  };
  add(say(String::kPanoramaCommission), Alignment::kStart);
  add(say(unit_of(source).name), Alignment::kEnd);
  add(say(String::kPanoramaEach), Alignment::kEnd);
  if (compares(source)) {
    const auto mandates = static_cast<int>(source.mandates.size());
    const std::string compared =
        say.count(String::kPanoramaMandates, mandates, source.context.language.spelled(mandates));
    add(say(String::kPanoramaShare, {{"mandats", compared}}), Alignment::kStart);
    add(say(String::kPanoramaChange, {{"mandat", source.mandates.back().mandate->label()}}), Alignment::kEnd);
  }
  add(say(String::kPanoramaProjects), Alignment::kEnd);
  add(say(String::kPanoramaMembers), Alignment::kEnd);
  add(say(String::kPanoramaChosen), Alignment::kStart);
  for (const model::Commission& commission : source.authority.commissions)
    table.rows.push_back(row_of(source, commission));
  return {"tableau", {}, {}, {Block{std::move(table)}}};
}

std::vector<Section> foot(const Source& source) {
  const theme::Strings& say = source.say();
  const model::Publication& publication = source.context.publication;
  Inlines guide{Inline{document::Strong{document::inline_text(say(String::kPanoramaGuideTitle))}},
                Inline{document::Text{" " + say(String::kPanoramaGuide), {}}}};
  const std::string address = support::join_path(publication.base_url, atlas_path(source.authority.id));
  std::string words = accounts_sentence(source.context, source.authority);
  graphics::Chart breaks;
  note_breaks(source.context, source.authority, breaks);
  for (const std::string& sentence :
       {breaks.note,
        say(String::kPanoramaImprint, {{"edition", publication.edition},
                                       {"date", source.context.language.long_date(publication.frozen_on)}}),
        say(String::kImprintPublisher, {{"editeur", publication.notices.publisher},
                                        {"directeur", publication.notices.director},
                                        {"licence", publication.licence},
                                        {"adresse", address}}),
        publication.notices.printer.empty()
            ? std::string()
            : say(String::kImprintPrinter, {{"imprimeur", publication.notices.printer}})}) {
    if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
  }
  return {{"lecture", {}, {}, {document::paragraph(std::move(guide), "mentions")}},
          {"mentions", {}, {}, {document::paragraph(words, "mentions")}},
          {"code",
           {},
           {},
           {Block{document::QrCode{address, say(String::kQrAlternative, {{"adresse", address}})}}}}};
}

}  // namespace

document::Document compose_panorama(const Context& context, const model::Authority& authority) {
  Source source{context, authority, compared_mandates(authority), {}};
  if (!source.mandates.empty()) source.total = source.mandates.front().total;
  if (!authority.budget.tells_commissions()) source.mandates.clear();
  const theme::Strings& say = context.theme.strings;
  document::Document panorama;
  panorama.id = authority.id.value + "/panorama";
  panorama.edition = "panorama";
  panorama.language = context.language.tag();
  panorama.title = say(String::kPanorama) + " – " +
                   say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}) + " – " +
                   authority.name;
  panorama.author = context.publication.notices.publisher;
  panorama.sections = head(source);
  for (auto part : {charts(source), std::vector<Section>{table(source)}, foot(source)}) {
    std::move(part.begin(), part.end(), std::back_inserter(panorama.sections));
  }
  return panorama;
}

document::Document compose_panorama_poster(const Context& context, const model::Authority& authority) {
  document::Document poster = compose_panorama(context, authority);
  // The booklet shows these two; the poster says the same with its ribbons.
  std::erase_if(poster.sections,
                [](const Section& section) { return section.role == "barres" || section.role == "pente"; });
  return poster;
}

void add_panorama(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.commissions.empty()) return;
  outputs.print.push_back({panorama_file(authority.id), "panorama", {}, [&context, &authority] {
                             return compose_panorama_poster(context, authority);
                           }});
}

}  // namespace mandature::editions
