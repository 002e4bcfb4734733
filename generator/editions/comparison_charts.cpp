#include "editions/comparison_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "editions/poster_budget.h"

namespace mandature::editions {
namespace {

using graphics::Chart;
using graphics::ChartSeries;
using graphics::ChartValue;
using graphics::SeriesState;
using model::MandateSpending;
using theme::String;

// "3 Solidarités": the number keeps to the name.
std::string numbered_name(const model::Commission& commission) {
  return fmt::format("{}\u00A0{}", commission.number, commission.short_name);
}

ChartValue share_value(const Context& context, const MandateSpending& mandate,
                       const model::CommissionId& commission) {
  const auto share = mandate.share_of(commission);
  return {mandate.mandate->label(), share,
          share ? context.language.percent(*share) : context.theme.strings(String::kNotMeasured),
          context.language.short_euros(mandate.of(commission))};
}

// Nothing measured at one end is no growth.
double growth_of(const ChartSeries& series) {
  const auto& before = series.values.front().value;
  const auto& now = series.values.back().value;
  return before && now ? *now - *before : 0;
}

std::string evolution(const Context& context, String string, const ChartSeries& series,
                      const std::string& name) {
  return context.theme.strings(string, {{"nom", name},
                                        {"avant", series.values.front().text},
                                        {"mandat_avant", series.values.front().label},
                                        {"part", series.values.back().text},
                                        {"mandat", series.values.back().label}});
}

// Says which part grew most and which shrank most, and marks their lines.
std::string read_slope(const Context& context, const model::Authority& authority, Chart& chart) {
  const auto by_growth = [](const ChartSeries& a, const ChartSeries& b) {
    return growth_of(a) < growth_of(b);
  };
  const auto [fall, rise] = std::minmax_element(chart.series.begin(), chart.series.end(), by_growth);
  const auto name = [&](const auto& series) {
    return authority.commissions[static_cast<std::size_t>(series - chart.series.begin())].short_name;
  };
  std::string reading;
  const auto add = [&](const std::string& sentence) { reading += (reading.empty() ? "" : " ") + sentence; };
  if (growth_of(*rise) > 0) {
    rise->emphasised = true;
    add(evolution(context, String::kSlopeRise, *rise, name(rise)));
  }
  if (growth_of(*fall) < 0) {
    fall->emphasised = true;
    add(evolution(context, String::kSlopeFall, *fall, name(fall)));
  }
  return reading.empty() ? context.theme.strings(String::kSlopeStill) : reading;
}

// One series per commission, told by `value` for each mandate from the oldest on.
template <typename Value>
std::vector<ChartSeries> series_by_commission(const model::Authority& authority,
                                              const std::vector<MandateSpending>& mandates,
                                              const Value& value) {
  std::vector<ChartSeries> all;
  for (const model::Commission& commission : authority.commissions) {
    ChartSeries series{numbered_name(commission), SeriesState::kCurrent, {}};
    series.number = commission.number;
    for (auto mandate = mandates.rbegin(); mandate != mandates.rend(); ++mandate)
      series.values.push_back(value(*mandate, commission));
    all.push_back(std::move(series));
  }
  return all;
}

ChartSeries unattributed(const Context& context, const std::vector<MandateSpending>& mandates) {
  ChartSeries rest{context.theme.strings(String::kUnattributed), SeriesState::kCurrent, {}};
  for (auto mandate = mandates.rbegin(); mandate != mandates.rend(); ++mandate) {
    support::Money sum;
    for (const model::YearlySpending& year : mandate->years) sum += year.unattributed;
    const double total = mandate->total.euros();
    rest.values.push_back({mandate->mandate->label(), std::max(0.0, sum.euros()),
                           context.language.percent(total > 0 ? sum.euros() / total : 0),
                           context.language.short_euros(sum)});
  }
  return rest;
}

std::string read_ribbons(const Context& context, const model::Authority& authority,
                         const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  const MandateSpending& now = mandates.front();
  const auto largest = std::max_element(
      authority.commissions.begin(), authority.commissions.end(),
      [&](const model::Commission& a, const model::Commission& b) { return now.of(a.id) < now.of(b.id); });
  const MandateSpending& first = mandates.back();
  const std::string total = context.language.short_euros(now.total);
  std::string reading =
      mandates.size() < 2
          ? say(String::kRibbonsAlone, {{"total", total}, {"mandat", now.mandate->label()}})
          : say(String::kRibbonsReading, {{"avant", context.language.short_euros(first.total)},
                                          {"mandat_avant", first.mandate->label()},
                                          {"total", total},
                                          {"mandat", now.mandate->label()}});
  if (largest == authority.commissions.end() || now.of(largest->id).cents() <= 0) return reading;
  return reading + " " +
         say(String::kRibbonsLargest,
             {{"nom", largest->short_name},
              {"part", context.language.percent(now.share_of(largest->id).value_or(0))}});
}

Chart chart_of(graphics::ChartKind kind, std::string id, std::string title) {
  Chart chart;
  chart.kind = kind;
  chart.id = std::move(id);
  chart.title = std::move(title);
  return chart;
}

}  // namespace

double share_scale(const model::Authority& authority, const std::vector<MandateSpending>& mandates) {
  double largest = 0;
  for (const MandateSpending& mandate : mandates) {
    for (const model::Commission& commission : authority.commissions)
      largest = std::max(largest, mandate.share_of(commission.id).value_or(0));
  }
  constexpr double kSteps = 20;  // of five per cent
  return std::max(1 / kSteps, std::ceil(largest * kSteps) / kSteps);
}

Chart slope_chart(const Context& context, const model::Authority& authority,
                  const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart = chart_of(graphics::ChartKind::kSlope, "parts",
                         say(String::kSlopeTitle, {{"qui", authority.designation}}));
  chart.full_scale = share_scale(authority, mandates);
  chart.note = say(String::kSlopeNote, {{"maximum", context.language.percent(chart.full_scale, 0)}});
  chart.series = series_by_commission(
      authority, mandates, [&](const MandateSpending& mandate, const model::Commission& commission) {
        return share_value(context, mandate, commission.id);
      });
  if (!chart.series.empty()) chart.reading = read_slope(context, authority, chart);
  note_breaks(context, authority, chart);
  return chart;
}

Chart ribbons_chart(const Context& context, const model::Authority& authority,
                    const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart = chart_of(graphics::ChartKind::kRibbons, "budget",
                         say(String::kRibbonsTitle, {{"qui", authority.designation}}));
  chart.unit = "€";
  chart.series = series_by_commission(
      authority, mandates, [&](const MandateSpending& mandate, const model::Commission& commission) {
        ChartValue value = share_value(context, mandate, commission.id);
        value.value = std::max(0.0, mandate.of(commission.id).euros());
        return value;
      });
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto pictogram = context.theme.pictograms.find(authority.commissions[i].pictogram);
    if (pictogram != context.theme.pictograms.end())
      chart.series[i].pictogram = std::make_shared<const graphics::Scene>(pictogram->second);
  }
  ChartSeries rest = unattributed(context, mandates);
  const bool any = std::any_of(rest.values.begin(), rest.values.end(),
                               [](const ChartValue& value) { return value.value.value_or(0) > 0; });
  if (any) chart.series.push_back(std::move(rest));
  for (auto mandate = mandates.rbegin(); mandate != mandates.rend(); ++mandate) {
    chart.heads.push_back({mandate->mandate->label(),
                           mandate->total.euros(),
                           context.language.short_euros(mandate->total),
                           {}});
  }
  chart.reading = read_ribbons(context, authority, mandates);
  chart.note = say(String::kRibbonsNote);
  note_breaks(context, authority, chart);
  return chart;
}

Chart pairs_chart(const Context& context, const model::Authority& authority,
                  const std::vector<MandateSpending>& mandates) {
  const theme::Strings& say = context.theme.strings;
  Chart chart = chart_of(graphics::ChartKind::kPairs, "par-habitant", say(String::kPairsTitle));
  const std::size_t compared = std::min<std::size_t>(mandates.size(), 2);
  for (std::size_t age = compared; age-- > 0;) {
    ChartSeries series{
        mandates[age].mandate->label(), age == 0 ? SeriesState::kCurrent : SeriesState::kBefore, {}};
    for (const model::Commission& commission : authority.commissions) {
      const auto each = model::per_inhabitant(authority, mandates[age], commission.id);
      series.values.push_back(
          {numbered_name(commission),
           each,
           each ? context.language.euros(support::Money::from_cents(std::llround(*each * 100)))
                : say(String::kNotMeasured),
           {}});
      chart.full_scale = std::max(chart.full_scale, each.value_or(0));
    }
    chart.series.push_back(std::move(series));
  }
  chart.unit = "€";
  chart.reading = compared < 2 ? std::string()
                               : say(String::kPairsReading, {{"mandat_avant", chart.series.front().name},
                                                             {"mandat", chart.series.back().name}});
  const std::string top =
      context.language.euros(support::Money::from_cents(std::llround(chart.full_scale * 100)));
  chart.note = say(String::kPairsNote, {{"maximum", top}});
  note_breaks(context, authority, chart);
  return chart;
}

std::string change_of_share(const Context& context, const MandateSpending& before, const MandateSpending& now,
                            const model::CommissionId& commission) {
  const auto then = before.share_of(commission);
  const auto share = now.share_of(commission);
  if (!then || !share) return context.theme.strings(String::kNotMeasured);
  const double points = std::round((*share - *then) * 1000) / 10;
  const std::string sign = points > 0 ? "+" : points < 0 ? "\u2212" : "±";
  return context.theme.strings(String::kSharePoints,
                               {{"ecart", sign + context.language.number(std::abs(points), 1)}});
}

Chart sparkline_chart(const Context& context, const model::Commission& commission,
                      const std::vector<MandateSpending>& mandates, double full_scale) {
  Chart chart = chart_of(graphics::ChartKind::kSparkline, "part-" + commission.id.value,
                         context.theme.strings(String::kSparklineTitle, {{"nom", commission.short_name}}));
  chart.full_scale = full_scale;
  ChartSeries series;
  for (auto mandate = mandates.rbegin(); mandate != mandates.rend(); ++mandate)
    series.values.push_back(share_value(context, *mandate, commission.id));
  chart.series.push_back(std::move(series));
  return chart;
}

Chart timeline_chart(const Context& context, const model::Project& project) {
  const theme::Strings& say = context.theme.strings;
  Chart chart = chart_of(graphics::ChartKind::kTimeline, "chronologie-" + project.id.value,
                         say(String::kTimelineTitle));
  ChartSeries series;
  for (const model::TimelineEntry& entry : project.timeline) {
    // Known to the year only, an event stands in its middle.
    constexpr double kMonths = 12, kDays = 31;
    const double month = entry.date.month > 0 ? entry.date.month - 1 : kMonths / 2;
    const double day = entry.date.day > 0 ? (entry.date.day - 1) / kDays : entry.date.month > 0 ? 0.5 : 0;
    series.values.push_back({context.language.long_period(entry.date),
                             entry.date.year + (month + day) / kMonths,
                             entry.text,
                             {}});
  }
  if (!series.values.empty()) {
    chart.reading = say.count(String::kTimelineReading, static_cast<int>(series.values.size()),
                              context.language.number(static_cast<double>(series.values.size())),
                              {{"debut", series.values.front().label}, {"fin", series.values.back().label}});
  }
  chart.series.push_back(std::move(series));
  return chart;
}

}  // namespace mandature::editions
