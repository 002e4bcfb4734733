#include <fmt/format.h>

#include "editions/anchors.h"
#include "editions/report_charts.h"
#include "editions/site_frame.h"
#include "editions/site_report.h"
#include "graphics/chart_table.h"
#include "interchange/figure_description.h"

namespace mandature::editions {
namespace {

using document::Fields;
using document::Reference;
using graphics::Chart;
using theme::String;

// From 1, in the order of the report's list; 0 for a chart it does not have.
std::size_t number_of(const model::Evaluation& evaluation, const std::string& chart) {
  for (std::size_t i = 0; i < evaluation.charts.size(); ++i) {
    if (evaluation.charts[i].id == chart) return i + 1;
  }
  return 0;
}

std::string number_text(const ReportEdition& edition, const Chart& chart) {
  return fmt::format("{}", number_of(edition.evaluation, chart.id));
}

std::string credit_of(const ReportEdition& edition, const Chart& chart) {
  return edition.context.theme.strings(
      String::kFigureCredit, {{"titre", chart.title},
                              {"rapport", edition.evaluation.title},
                              {"collectivite", edition.authority.name},
                              {"date", edition.context.language.long_date(edition.evaluation.date)}});
}

std::vector<Reference> files_of_figure(const ReportEdition& edition, const Chart& chart,
                                       const FileSizes& sizes) {
  const std::string file = edition.figure_file(chart.id);
  std::vector<Reference> links;
  const auto offer = [&](String label, const std::string& ending) {
    for (Reference& link : file_link(edition, sizes, label, file + ending)) links.push_back(std::move(link));
  };
  offer(String::kFileData, ".csv");
  offer(String::kFileImage, ".png");
  offer(String::kFileDrawing, ".svg");
  return links;
}

std::string csv_text(const ReportEdition& edition, const Chart& chart) {
  const theme::Strings& say = edition.context.theme.strings;
  return graphics::csv_of(chart,
                          {say(String::kChartSeries), say(String::kChartLabel), say(String::kChartValue),
                           say(String::kChartText), say(String::kChartNote)});
}

std::string description_text(const ReportEdition& edition, const Chart& chart) {
  const model::Publication& publication = edition.context.publication;
  const auto address = [&](const std::string& path) { return public_address(publication, path); };
  interchange::FigureDescription figure;
  figure.id = chart.id;
  figure.number = static_cast<int>(number_of(edition.evaluation, chart.id));
  figure.title = chart.title;
  figure.reading = chart.reading;
  figure.note = chart.note;
  figure.source = chart.source;
  figure.unit = chart.unit;
  figure.report = edition.evaluation.title;
  figure.publisher = edition.authority.name;
  for (const model::Evaluator& evaluator : edition.evaluation.evaluators)
    figure.authors.push_back(evaluator.name);
  figure.published = edition.evaluation.date;
  figure.licence = publication.licence;
  figure.credit = credit_of(edition, chart);
  figure.page = address(edition.figure_page(chart.id));
  figure.report_page = address(edition.path()) + "#" + figure_anchor(chart.id);
  const std::string file = edition.figure_file(chart.id);
  for (const char* ending : {".csv", ".png", ".svg"}) figure.files.push_back(address(file + ending));
  return interchange::write_figure_description(figure);
}

// What another site pastes: a frame without any script. Its height suits the chart on a telephone.
std::string embed_code(const ReportEdition& edition, const Chart& chart) {
  const std::string address =
      public_address(edition.context.publication, edition.part("figures/" + chart.id + "/integrer.html"));
  std::string title;
  for (const char c : chart.title) title += c == '"' ? "&quot;" : c == '&' ? "&amp;" : std::string(1, c);
  return fmt::format(R"(<iframe src="{}" title="{}" width="100%" height="640" loading="lazy"></iframe>)",
                     address, title);
}

Fields link_fields(const std::string& from, const Reference& link) {
  Fields fields;
  fields.set("LIBELLE", link.label).set("ADRESSE", relative_address(from, link.target));
  return fields;
}

// The chart alone, its title being that of the page.
Chart untitled(Chart chart) {
  chart.data_path.clear();
  return chart;
}

// Figures of a frozen edition have titles of their own.
std::string with_edition(const ReportEdition& edition, const std::string& name) {
  if (edition.is_current()) return name;
  return name + " (" +
         edition.context.theme.strings(String::kVersionName, {{"version", edition.evaluation.version}}) + ")";
}

document::Page figure_page(const ReportEdition& edition, const Chart& chart, const FileSizes& sizes) {
  const theme::Strings& say = edition.context.theme.strings;
  const std::string path = edition.figure_page(chart.id);
  const std::string number = number_text(edition, chart);
  document::Page page =
      frame_page(edition.context, &edition.authority,
                 {path,
                  "figure",
                  with_edition(edition, say(String::kFigureName, {{"n", number}, {"titre", chart.title}})),
                  chart.reading.empty() ? chart.title : chart.reading,
                  Rubric::kEvaluations,
                  {{evaluations_path(edition.authority.id), say(String::kEvaluationsTitle)},
                   {edition.path(), edition.evaluation.title}},
                  edition.is_current() ? say(String::kKindFigure) : std::string()});
  Fields& fields = page.fields;
  fields.set("SURTITRE", say(String::kFigureTitle, {{"n", number}, {"rapport", edition.evaluation.title}}))
      .set("TITRE", chart.title)
      .set("FIGURE_HTML", untitled(chart))
      .set("ADRESSE_RAPPORT", relative_address(path, edition.path()) + "#" + figure_anchor(chart.id))
      .set("CODE_HTML",
           document::Blocks{document::Block{document::CodeBlock{embed_code(edition, chart), "html"}}})
      .set("ADRESSE_INTEGRER", "integrer.html")
      .set("CITATION", credit_of(edition, chart))
      .set("LICENCE", edition.context.publication.licence);
  for (const Reference& link : files_of_figure(edition, chart, sizes))
    fields.add("FICHIERS", link_fields(path, link));
  for (const Reference& link :
       file_link(edition, sizes, String::kFileDescription, edition.figure_file(chart.id) + ".json"))
    fields.add("FICHIERS", link_fields(path, link));
  return page;
}

// A page that stands in a frame of another site: nothing but the figure, its source and the way back.
document::Page embedded_page(const ReportEdition& edition, const Chart& chart) {
  const theme::Strings& say = edition.context.theme.strings;
  const std::string path = edition.part("figures/" + chart.id + "/integrer.html");
  document::Page page;
  page.path = path;
  page.template_name = "integrer";
  page.language = edition.context.language.tag();
  page.title = with_edition(edition, say(String::kFigureEmbedded, {{"titre", chart.title}})) + " - " +
               edition.authority.name + " - " + edition.context.publication.title;
  page.description = chart.reading;
  page.palette = edition.authority.id.value;
  page.fields.set("FIGURE_HTML", untitled(chart))
      .set("TITRE", chart.title)
      .set("CREDIT", credit_of(edition, chart))
      .set("ADRESSE_CANONIQUE", public_address(edition.context.publication, edition.figure_page(chart.id)))
      .set("ADRESSE_RAPPORT",
           public_address(edition.context.publication, edition.path()) + "#" + figure_anchor(chart.id));
  return page;
}

void add_figure(const ReportEdition& edition, const Chart& chart, Outputs& outputs) {
  const std::string file = edition.figure_file(chart.id);
  outputs.drawings.push_back({file, [edition, &chart] { return standalone_figure(edition, chart); }});
  outputs.files.push_back(
      {file + ".csv", [edition, &chart](const FileSizes&) { return csv_text(edition, chart); }});
  outputs.files.push_back(
      {file + ".json", [edition, &chart](const FileSizes&) { return description_text(edition, chart); }});
  outputs.pages.push_back({edition.figure_page(chart.id), [edition, &chart](const FileSizes& sizes) {
                             return figure_page(edition, chart, sizes);
                           }});
  outputs.pages.push_back({edition.part("figures/" + chart.id + "/integrer.html"),
                           [edition, &chart](const FileSizes&) { return embedded_page(edition, chart); }});
}

}  // namespace

document::Figure numbered_figure(const ReportEdition& edition, const Chart& chart, const FileSizes& sizes) {
  if (number_of(edition.evaluation, chart.id) == 0) return {chart};
  const theme::Strings& say = edition.context.theme.strings;
  document::Figure figure{chart, say(String::kFigureLabel, {{"n", number_text(edition, chart)}}),
                          figure_anchor(chart.id), files_of_figure(edition, chart, sizes)};
  figure.links.push_back({say(String::kFigurePage), edition.figure_page(chart.id)});
  return figure;
}

void add_figures(const ReportEdition& edition, Outputs& outputs) {
  for (const Chart& chart : edition.evaluation.charts) {
    if (is_readable(chart)) add_figure(edition, chart, outputs);
  }
}

}  // namespace mandature::editions
