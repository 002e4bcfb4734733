#include "editions/stratum.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using graphics::ChartSeries;
using graphics::ChartValue;
using graphics::SeriesState;
using model::ComparedFigure;
using theme::String;

constexpr double kCents = 100;

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

std::string euros(const Context& context, const std::optional<double>& value) {
  if (!value) return context.theme.strings(String::kNotStated);
  return context.language.euros(support::Money::from_cents(std::llround(*value * kCents)));
}

std::vector<const ComparedFigure*> figures_of(const model::Authority& authority, int year) {
  std::vector<const ComparedFigure*> figures;
  for (const ComparedFigure& figure : authority.compared) {
    if (figure.year == year) figures.push_back(&figure);
  }
  return figures;
}

// "+12 %": how far above or below the mean.
std::string gap(const Context& context, const ComparedFigure& figure) {
  if (!figure.per_inhabitant || !figure.stratum || *figure.stratum == 0)
    return context.theme.strings(String::kNotStated);
  const double ratio = (*figure.per_inhabitant - *figure.stratum) / std::abs(*figure.stratum);
  const std::string sign = ratio > 0 ? "+" : ratio < 0 ? "\u2212" : "";
  return sign + context.language.percent(std::abs(ratio), 0);
}

Block year_table(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  using document::Alignment;
  document::Table table;
  table.row_headers = true;
  table.alignments = {Alignment::kStart, Alignment::kEnd, Alignment::kEnd, Alignment::kEnd, Alignment::kEnd};
  table.header.cells = {cell(say(String::kStratumAggregate)), cell(say(String::kStratumAmount)),
                        cell(say(String::kStratumHere, {{"qui", authority.short_name}})),
                        cell(say(String::kStratumMean)), cell(say(String::kStratumGap))};
  for (const ComparedFigure* figure : figures_of(authority, last_compared_year(authority))) {
    table.rows.push_back(
        {{cell(figure->label),
          cell(figure->amount ? context.language.short_euros(*figure->amount) : say(String::kNotStated)),
          cell(euros(context, figure->per_inhabitant)), cell(euros(context, figure->stratum)),
          cell(gap(context, *figure))}});
  }
  return Block{std::move(table)};
}

// One row per aggregate, one column per year: euros per inhabitant.
Block years_table(const Context& context, const model::Authority& authority, const std::set<int>& years) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart};
  table.header.cells = {cell(say(String::kStratumAggregate))};
  for (const int year : years) {
    table.header.cells.push_back(cell(std::to_string(year)));
    table.alignments.push_back(document::Alignment::kEnd);
  }
  for (const ComparedFigure* row : figures_of(authority, last_compared_year(authority))) {
    document::TableRow line{{cell(row->label)}};
    for (const int year : years) {
      const auto figure = std::find_if(
          authority.compared.begin(), authority.compared.end(),
          [&](const ComparedFigure& one) { return one.year == year && one.aggregate == row->aggregate; });
      const bool known = figure != authority.compared.end();
      line.cells.push_back(cell(euros(context, known ? figure->per_inhabitant : std::nullopt)));
    }
    table.rows.push_back(std::move(line));
  }
  return Block{std::move(table)};
}

ChartValue value_of(const Context& context, const ComparedFigure& figure,
                    const std::optional<double>& value) {
  return {figure.label, value, euros(context, value), {}};
}

// Where the authority is furthest from the mean, in a sentence.
std::string read_chart(const Context& context, const std::vector<const ComparedFigure*>& figures) {
  const auto distance = [](const ComparedFigure* figure) {
    if (!figure->stratum || *figure->stratum == 0) return -1.0;
    return std::abs((*figure->per_inhabitant - *figure->stratum) / *figure->stratum);
  };
  const auto furthest = std::max_element(figures.begin(), figures.end(), [&](const auto* a, const auto* b) {
    return distance(a) < distance(b);
  });
  if (furthest == figures.end()) return {};
  const ComparedFigure& figure = **furthest;
  const theme::Strings& say = context.theme.strings;
  const std::string year = std::to_string(figure.year), here = euros(context, figure.per_inhabitant);
  if (!figure.stratum)
    return say(String::kStratumReadingAlone, {{"annee", year}, {"agregat", figure.label}, {"ici", here}});
  return say(String::kStratumReading, {{"annee", year},
                                       {"agregat", figure.label},
                                       {"ici", here},
                                       {"moyenne", euros(context, figure.stratum)}});
}

}  // namespace

int last_compared_year(const model::Authority& authority) {
  return authority.compared.empty() ? 0 : authority.compared.back().year;
}

graphics::Chart stratum_chart(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const int year = last_compared_year(authority);
  std::vector<const ComparedFigure*> figures = figures_of(authority, year);
  std::erase_if(figures, [](const ComparedFigure* figure) { return !figure->per_inhabitant; });
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kPairs;
  chart.id = "strate";
  chart.title = say(String::kStratumChart, {{"qui", authority.short_name}, {"annee", std::to_string(year)}});
  chart.unit = "€";
  ChartSeries mean{say(String::kStratumMean), SeriesState::kPrevious, {}};
  ChartSeries here{authority.short_name, SeriesState::kCurrent, {}};
  for (const ComparedFigure* figure : figures) {
    mean.values.push_back(value_of(context, *figure, figure->stratum));
    here.values.push_back(value_of(context, *figure, figure->per_inhabitant));
    chart.full_scale = std::max({chart.full_scale, *figure->per_inhabitant, figure->stratum.value_or(0)});
  }
  chart.reading = read_chart(context, figures);
  const bool compared = std::any_of(figures.begin(), figures.end(),
                                    [](const ComparedFigure* figure) { return figure->stratum.has_value(); });
  if (compared) chart.series.push_back(std::move(mean));
  chart.series.push_back(std::move(here));
  return chart;
}

Blocks stratum_table(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  Blocks blocks{year_table(context, authority)};
  std::set<int> years;
  std::set<std::string> files;
  int size = 0;
  for (const ComparedFigure& figure : authority.compared) {
    years.insert(figure.year);
    files.insert(figure.file);
    if (figure.year == last_compared_year(authority)) size = std::max(size, figure.stratum_size);
  }
  if (years.size() > 1) {
    blocks.push_back(document::paragraph(say(String::kStratumYears), "legende"));
    blocks.push_back(years_table(context, authority, years));
  }
  blocks.push_back(document::paragraph(say(String::kStratumNote), "legende"));
  if (size > 0) {
    blocks.push_back(document::paragraph(
        say(String::kStratumComputed, {{"n", context.language.number(size)}}), "legende"));
  }
  for (const std::string& file : files) blocks.push_back(source_paragraph(context, authority, file));
  return blocks;
}

Block source_paragraph(const Context& context, const model::Authority& authority, const std::string& file) {
  const theme::Strings& say = context.theme.strings;
  const model::DataSource* known = authority.source_of(file);
  if (known == nullptr) {
    const std::string name = say(String::kRecordFile, {{"fichier", file}});
    return document::paragraph(say(String::kRecordSource, {{"source", name}}), "legende");
  }
  std::string words = known->source.name;
  if (known->source.date) words += ", " + context.language.long_period(*known->source.date);
  if (!known->licence.empty()) words += ", " + known->licence;
  Inlines text = document::inline_text(say(String::kRecordSource, {{"source", words}}));
  if (!known->source.link.empty()) text = {Inline{document::Link{known->source.link, std::move(text)}}};
  return document::paragraph(std::move(text), "legende");
}

}  // namespace mandature::editions
