#include "editions/poster_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/spending.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using document::Section;
using graphics::Chart;
using graphics::ChartSeries;
using graphics::ChartValue;
using graphics::SeriesState;
using model::MandateSpending;
using theme::String;

// The current mandate is drawn solid, the one before ruled, older ones in outline.
SeriesState state_of(std::size_t age) {
  return age == 0 ? SeriesState::kCurrent : age == 1 ? SeriesState::kPrevious : SeriesState::kBefore;
}

// The current mandate and the two before it.
constexpr std::size_t kMandates = 3;

// "soit **264 €** par habitant": the theme's sentence with its value in bold.
Inlines with_strong_value(std::string sentence, const std::string& value) {
  const std::size_t at = sentence.find(value);
  if (value.empty() || at == std::string::npos) return document::inline_text(std::move(sentence));
  Inlines parts = document::inline_text(sentence.substr(0, at));
  parts.push_back(Inline{document::Strong{document::inline_text(value)}});
  parts.push_back(Inline{document::Text{sentence.substr(at + value.size()), {}}});
  return parts;
}

void add_note(Chart& chart, const std::string& sentence) {
  chart.note += (chart.note.empty() ? "" : " ") + sentence;
}

// Without codes of functions, expenditure is attributed by what else the accounts tell.
void note_attribution(const Context& context, const model::Authority& authority, Chart& chart) {
  if (authority.budget.has_functions() || !authority.budget.tells_commissions()) return;
  add_note(chart, context.theme.strings(String::kBudgetByOperation));
}

// What changes between the years of a chart: the nomenclature, and years that two mandates share.
void note_years(const Context& context, const model::Authority& authority, Chart& chart) {
  const theme::Strings& say = context.theme.strings;
  const auto& nomenclatures = authority.budget.nomenclatures;
  for (auto it = nomenclatures.begin(); it != nomenclatures.end(); ++it) {
    const auto next = std::next(it);
    if (next == nomenclatures.end() || next->second == it->second) continue;
    add_note(chart, say(String::kBreak, {{"annee", fmt::format("{}", next->first)}}));
  }
  std::set<int> seen;
  for (const model::Mandate& mandate : authority.mandates) {
    for (const int year : mandate.years) {
      if (!seen.insert(year).second && authority.budget.documents.contains(year))
        add_note(chart, say(String::kBudgetSharedYear, {{"annee", fmt::format("{}", year)}}));
    }
  }
}

Section amount_section(const Context& context, const model::Authority& authority,
                       const model::Commission& commission, const MandateSpending& current) {
  const theme::Strings& say = context.theme.strings;
  Section section{"montant", {}, {}, {}};
  section.blocks.push_back(
      document::paragraph(say(String::kPosterBudget, {{"mandat", current.mandate->label()}}), "etiquette"));
  section.blocks.push_back(
      document::paragraph(context.language.short_euros(current.of(commission.id)), "montant"));
  if (const auto each = model::per_inhabitant(authority, current, commission.id)) {
    const std::string value = context.language.euros(support::Money::from_cents(std::llround(*each * 100)));
    section.blocks.push_back(document::paragraph(
        with_strong_value(say(String::kPosterPerInhabitant, {{"montant", value}}), value), "precision"));
  }
  if (const auto share = current.share_of(commission.id)) {
    const std::string value = context.language.percent(*share);
    section.blocks.push_back(document::paragraph(
        with_strong_value(say(String::kPosterShareOf, {{"part", value}, {"qui", authority.designation}}),
                          value),
        "precision"));
  }
  const support::Money spent = current.of(commission.id);
  if (spent.cents() > 0) {
    const support::Money invested = current.invested_by(commission.id);
    section.blocks.push_back(document::paragraph(
        say(String::kPosterSplit, {{"fonctionnement", context.language.short_euros(spent - invested)},
                                   {"investissement", context.language.short_euros(invested)}}),
        "legende"));
  }
  return section;
}

Chart share_chart(const Context& context, const model::Authority& authority,
                  const model::Commission& commission, const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart;
  chart.id = "part-" + commission.id.value;
  chart.kind = graphics::ChartKind::kShareBars;
  chart.title = say.count(String::kPosterShares, static_cast<int>(mandates.size()),
                          context.language.spelled(static_cast<int>(mandates.size())));
  chart.note = say(String::kPosterSharesNote, {{"qui", authority.designation}});
  // What was counted in one mandate and not in another stands under the bars that compare them.
  if (!commission.scope_change.empty()) chart.note += " " + commission.scope_change;
  note_attribution(context, authority, chart);
  chart.full_scale = 1;
  for (std::size_t age = 0; age < mandates.size(); ++age) {
    const MandateSpending& mandate = mandates[age];
    const double share = mandate.share_of(commission.id).value_or(0);
    const std::string amount = context.language.short_euros(mandate.of(commission.id));
    chart.series.push_back({mandate.mandate->label(),
                            state_of(age),
                            {{mandate.mandate->label(), share, context.language.percent(share), amount}}});
  }
  const ChartValue& now = chart.series.front().values.front();
  const ChartValue& first = chart.series.back().values.front();
  chart.reading = chart.series.size() < 2
                      ? say(String::kPosterSharesAlone,
                            {{"nom", commission.name}, {"part", now.text}, {"mandat", now.label}})
                      : say(String::kPosterSharesReading, {{"nom", commission.name},
                                                           {"avant", first.text},
                                                           {"mandat_avant", first.label},
                                                           {"part", now.text},
                                                           {"mandat", now.label}});
  return chart;
}

Chart years_chart(const Context& context, const model::Authority& authority,
                  const model::Commission& commission, const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart;
  chart.id = "annees-" + commission.id.value;
  chart.kind = graphics::ChartKind::kColumns;
  const bool by_head = !authority.population.empty();
  chart.title = say(by_head ? String::kPosterYears : String::kPosterTotalYears);
  for (std::size_t age = mandates.size(); age-- > 0;) {
    ChartSeries series{mandates[age].mandate->label(), state_of(age), {}};
    for (const model::YearlySpending& year : mandates[age].years) {
      const auto found = year.by_commission.find(commission.id);
      const double spent = found == year.by_commission.end() ? 0 : found->second.euros();
      const double value =
          by_head ? spent / std::max(1, authority.inhabitants(year.year).value_or(1)) : spent;
      const auto cents = support::Money::from_cents(std::llround(value * 100));
      series.values.push_back({fmt::format("{}", year.year),
                               value,
                               by_head ? context.language.euros(cents) : context.language.short_euros(cents),
                               {}});
      chart.full_scale = std::max(chart.full_scale, value);
    }
    chart.series.push_back(std::move(series));
  }
  const ChartValue& first = chart.series.front().values.front();
  const ChartValue& last = chart.series.back().values.back();
  chart.reading = say(
      String::kPosterYearsReading,
      {{"debut", first.text}, {"annee_debut", first.label}, {"fin", last.text}, {"annee_fin", last.label}});
  note_years(context, authority, chart);
  return chart;
}

String name_of(model::Nature nature) {
  switch (nature) {
    case model::Nature::kStaff:
      return String::kNatureStaff;
    case model::Nature::kCurrent:
      return String::kNatureCurrent;
    case model::Nature::kTransfers:
      return String::kNatureTransfers;
    case model::Nature::kDebt:
      return String::kNatureDebt;
    case model::Nature::kEquipment:
      return String::kNatureEquipment;
    case model::Nature::kOther:
      break;
  }
  return String::kNatureOther;
}

// What a budget without functions can tell: the whole authority's expenditure by nature.
Chart nature_chart(const Context& context, const model::Authority& authority,
                   const MandateSpending& current) {
  const theme::Strings& say = context.theme.strings;
  Chart chart;
  chart.id = "natures";
  chart.kind = graphics::ChartKind::kShareBars;
  chart.title = say(String::kPosterNatures, {{"qui", authority.designation}});
  chart.note = say(String::kPosterSharesNote, {{"qui", authority.designation}});
  chart.full_scale = 1;
  const auto sums = model::spending_by_nature(authority, *current.mandate);
  ChartSeries series{current.mandate->label(), SeriesState::kCurrent, {}};
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const double share = current.total.cents() > 0 ? sums[i].euros() / current.total.euros() : 0;
    series.values.push_back({say(name_of(static_cast<model::Nature>(i))), share,
                             context.language.percent(share), context.language.short_euros(sums[i])});
  }
  const auto largest =
      std::max_element(series.values.begin(), series.values.end(),
                       [](const ChartValue& a, const ChartValue& b) { return *a.value < *b.value; });
  chart.reading = say(String::kPosterNaturesReading,
                      {{"nature", largest->label}, {"part", largest->text}, {"qui", authority.designation}});
  chart.series.push_back(std::move(series));
  return chart;
}

std::vector<Section> sections_without_functions(const Context& context, const model::Authority& authority,
                                                const MandateSpending& current) {
  const theme::Strings& say = context.theme.strings;
  Section amount{"montant", {}, {}, {}};
  amount.blocks.push_back(document::paragraph(
      say(String::kPosterWholeBudget, {{"qui", authority.designation}, {"mandat", current.mandate->label()}}),
      "etiquette"));
  amount.blocks.push_back(document::paragraph(context.language.short_euros(current.total), "montant"));
  amount.blocks.push_back(
      document::paragraph(say(String::kPosterNoFunctions, {{"qui", authority.designation}}), "precision"));
  Section part{"part", {}, {}, {Block{document::Figure{nature_chart(context, authority, current)}}}};
  return {std::move(amount), std::move(part), Section{"annees", {}, {}, {}}};
}

// What nobody can tell is never a zero: the sentence says why.
std::vector<Section> unknown_sections(const Context& context, const model::Authority& authority, String why) {
  const theme::Strings& say = context.theme.strings;
  Section amount{"montant", {}, {}, {}};
  amount.blocks.push_back(document::paragraph(
      say(String::kPosterBudget, {{"mandat", authority.current_mandate().label()}}), "etiquette"));
  amount.blocks.push_back(document::paragraph(say(String::kNotStated), "montant"));
  amount.blocks.push_back(document::paragraph(say(why), "precision"));
  return {std::move(amount), Section{"part", {}, {}, {}}, Section{"annees", {}, {}, {}}};
}

}  // namespace

void note_breaks(const Context& context, const model::Authority& authority, Chart& chart) {
  note_attribution(context, authority, chart);
  note_years(context, authority, chart);
}

std::vector<MandateSpending> compared_mandates(const model::Authority& authority) {
  return model::latest_spending(authority, kMandates);
}

std::vector<Section> budget_sections(const Context& context, const model::Authority& authority,
                                     const model::Commission& commission,
                                     const std::vector<MandateSpending>& mandates) {
  if (mandates.empty()) return unknown_sections(context, authority, String::kPosterNoBudget);
  if (!authority.budget.tells_commissions())
    return sections_without_functions(context, authority, mandates.front());
  if (!authority.budget.attributes_to(commission.id))
    return unknown_sections(context, authority, String::kPosterNotAttributed);
  Section part{
      "part", {}, {}, {Block{document::Figure{share_chart(context, authority, commission, mandates)}}}};
  Section years{
      "annees", {}, {}, {Block{document::Figure{years_chart(context, authority, commission, mandates)}}}};
  return {amount_section(context, authority, commission, mandates.front()), std::move(part),
          std::move(years)};
}

Chart slices_chart(const Context& context, const model::Authority& authority,
                   const model::Commission& commission, const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart;
  chart.id = "tranche-" + commission.id.value;
  chart.kind = graphics::ChartKind::kSlices;
  chart.title = say(String::kPosterSlices, {{"qui", authority.designation}});
  chart.reading = say(String::kPosterSlicesReading, {{"nom", commission.name}});
  chart.full_scale = 1;
  const bool known =
      !mandates.empty() && authority.budget.tells_commissions() && mandates.front().total.cents() > 0;
  if (!known) chart.numbers = graphics::ChartNumbers::kIndexOnly;
  ChartSeries series;
  double attributed = 0;
  for (const model::Commission& other : authority.commissions) {
    // Without functions the edge is cut into equal parts: it is then only an index.
    const double share = known ? mandates.front().share_of(other.id).value_or(0)
                               : 1.0 / static_cast<double>(authority.commissions.size());
    if (other.id == commission.id) chart.current = series.values.size();
    series.values.push_back({other.short_name, share, fmt::format("{}", other.number), {}});
    attributed += share;
  }
  if (known && attributed < 0.9995)
    series.values.push_back({say(String::kUnattributed), 1 - attributed, {}, {}});
  chart.series.push_back(std::move(series));
  return chart;
}

std::optional<Section> edge_section(const Context& context, const model::Authority& authority) {
  if (authority.commissions.empty()) return {};
  Chart chart = slices_chart(context, authority, authority.commissions.front(), compared_mandates(authority));
  chart.current = chart.series.front().values.size();  // none of them sticks out
  return Section{"tranche", {}, {}, {Block{document::Figure{std::move(chart)}}}};
}

}  // namespace mandature::editions
