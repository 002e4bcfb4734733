#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

#include "diagnostics/translation.h"
#include "loading/evidence_chain.h"
#include "loading/images.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "loading/load_seal.h"
#include "opendata/action_plan.h"
#include "support/language.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using graphics::Chart;
using graphics::ChartSeries;
using graphics::ChartValue;
using graphics::SeriesState;
using model::Contribution;
using model::Evaluation;
using model::ReportChapter;

// The evaluations of an authority are the folders below evaluations/.
std::vector<std::string> evaluation_names(const Shelf& shelf) {
  std::set<std::string> names;
  const std::string folder = shelf.path("evaluations");
  for (const std::string& path : shelf.content.below(folder)) {
    const std::string below = path.substr(folder.size() + 1);
    if (below.find('/') != std::string::npos) names.insert(below.substr(0, below.find('/')));
  }
  return {names.begin(), names.end()};
}

std::optional<double> parse_value(const std::string& text) {
  const std::string number = support::replace_all(support::replace_all(text, " ", ""), ",", ".");
  double value = 0;
  const char* end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, value);
  if (error != std::errc() || stop != end) return {};
  return value;
}

// A value as it is printed: as many decimals as its author wrote, and the unit when it is only a sign or two.
std::string printed_value(double value, const std::string& written, const std::string& unit) {
  const std::size_t point = written.find_first_of(".,");
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(written.size() - point - 1);
  constexpr int kMostDecimals = 3;
  constexpr std::size_t kShortUnit = 3;
  const std::string number = support::Language("fr").number(value, std::min(decimals, kMostDecimals));
  return unit.empty() || support::count_characters(unit) > kShortUnit ? number : number + "\u00A0" + unit;
}

ChartSeries read_series(const sources::Table& table, std::size_t column, const std::string& unit,
                        Reading& reading) {
  ChartSeries series;
  series.name = table.header[column].text;
  constexpr std::size_t kFirst = 1;
  series.state = column == kFirst       ? SeriesState::kCurrent
                 : column == kFirst + 1 ? SeriesState::kPrevious
                                        : SeriesState::kBefore;
  for (const std::vector<sources::Cell>& row : table.rows) {
    ChartValue value;
    value.label = row.front().text;
    const std::string& written = row[column].text;
    if (!written.empty()) value.value = parse_value(written);
    if (value.value) {
      value.text = printed_value(*value.value, written, unit);
    } else if (!written.empty()) {
      reading.diagnostics().error(row[column].span, tr("\"{}\" is not a number", written));
    }
    series.values.push_back(std::move(value));
  }
  return series;
}

bool are_years(const ChartSeries& series) {
  return std::all_of(series.values.begin(), series.values.end(),
                     [](const ChartValue& value) { return support::Period::parse(value.label).has_value(); });
}

void read_chart_data(Chart& chart, Reading& reading) {
  const auto table = open_table(reading);
  if (!table) return;
  if (table->header.size() < 2) {
    reading.diagnostics().error(table->span, tr("a chart needs a column of labels and a column of values"));
    return;
  }
  for (std::size_t column = 1; column < table->header.size(); ++column) {
    chart.series.push_back(read_series(*table, column, chart.unit, reading));
  }
  const bool columns = chart.series.size() > 1 || are_years(chart.series.front());
  chart.kind = columns ? graphics::ChartKind::kColumns : graphics::ChartKind::kBars;
}

void check_front_chart(const Evaluation& evaluation, Shelf& shelf) {
  const std::string& wanted = evaluation.front.chart;
  std::vector<std::string> names;
  for (const Chart& chart : evaluation.charts) names.push_back(chart.id);
  if (wanted.empty() || std::find(names.begin(), names.end(), wanted) != names.end()) return;
  const auto close = support::nearest(wanted, names);
  shelf.content.diagnostics.error(evaluation.front.where, tr("there is no chart \"{}\"", wanted),
                                  close ? tr("did you mean \"{}\"?", *close) : std::string());
}

std::optional<Evaluation> read_report(Shelf& shelf) {
  const std::string path = shelf.path("rapport.yaml");
  if (!shelf.content.has(path)) {
    shelf.content.diagnostics.error_in(support::join_path(shelf.content.root, path), tr("missing file"),
                                       tr("every evaluation needs one"));
  }
  auto file = read_yaml_file(shelf, path, report_kind());
  if (!file) return {};
  Evaluation evaluation = std::move(file->evaluation);
  evaluation.where = file->where;
  for (ChartEntry& entry : file->charts) {
    if (!entry.data.value.empty()) {
      Reading reading{shelf.content, entry.data.value};
      read_chart_data(entry.chart, reading);
      shelf.absorb(std::move(reading));
    }
    const bool taken = std::any_of(evaluation.charts.begin(), evaluation.charts.end(),
                                   [&](const Chart& chart) { return chart.id == entry.chart.id; });
    if (taken && !entry.chart.id.empty()) {
      shelf.content.diagnostics.error(entry.where,
                                      tr("the identifier \"{}\" is already taken", entry.chart.id));
    }
    evaluation.charts.push_back(std::move(entry.chart));
  }
  check_front_chart(evaluation, shelf);
  return evaluation;
}

// "02-qui-vient.md" is the chapter "qui-vient": the number only orders.
std::string without_number(const std::string& id) {
  const std::size_t end = id.find_first_not_of("0123456789");
  if (end == 0 || end == std::string::npos || id[end] != '-' || end + 1 == id.size()) return id;
  return id.substr(end + 1);
}

std::optional<ReportChapter> read_chapter(const Evaluation& evaluation, Reading& reading) {
  auto file = open_markdown(reading);
  if (!file || !has_front_matter(*file, reading)) return {};
  auto chapter = read_record(chapter_kind(), file->front_matter, reading);
  if (!chapter) return {};
  chapter->id = without_number(id_of_file(reading.path, reading));
  chapter->body = std::move(file->body);
  place_materials(chapter->body, file->body_span, evaluation, reading);
  return chapter;
}

std::optional<Contribution> read_contribution(Reading& reading) {
  auto file = open_markdown(reading);
  if (!file || !has_front_matter(*file, reading)) return {};
  auto contribution = read_record(contribution_kind(), file->front_matter, reading);
  if (!contribution) return {};
  contribution->id = id_of_file(reading.path, reading);
  contribution->body = std::move(file->body);
  settle_images(contribution->body, file->body_span, reading);
  return contribution;
}

// Each task goes to its action; of an unknown one is told when names are resolved.
void give_tasks(std::vector<model::Task> tasks, std::vector<model::Action>& actions) {
  for (model::Task& task : tasks) {
    const auto owner = std::find_if(actions.begin(), actions.end(),
                                    [&](const model::Action& action) { return action.id == task.action; });
    if (owner != actions.end()) owner->tasks.push_back(std::move(task));
  }
}

// A plan of our own columns, or as Territoires en Transitions and other tables have it.
std::vector<model::Action> read_plan(Shelf& shelf) {
  const auto path = find_table(shelf, "plan");
  if (!path) return {};
  Reading reading{shelf.content, *path};
  std::vector<model::Action> actions;
  if (const auto table = open_table(reading)) {
    const bool own = table->column("id") && table->column("recommandation");
    if (own || !opendata::is_action_plan(*table)) {
      actions = read_rows(action_kind(), *table, reading);
    } else {
      for (auto& planned : opendata::read_action_plan(*table, reading.diagnostics()))
        actions.push_back(std::move(planned.action));
    }
  } else {
    shelf.unreadable.insert(*path);
  }
  shelf.absorb(std::move(reading));
  return actions;
}

// Pictures among the pieces can be shown.
void check_pictures(const Evaluation& evaluation, Shelf& shelf) {
  const Reading reading{shelf.content, shelf.path("materiaux/materiaux.csv")};
  for (const model::Evidence& evidence : evaluation.evidence) {
    for (const std::string& path : {evidence.file, evidence.poster}) {
      if (!path.empty() && shelf.content.has(path)) check_media(reading, path, evidence.where);
    }
  }
}

// `within` tells the names of this edition from those of the others.
std::optional<Evaluation> load_edition(Shelf& shelf, const std::string& name, const std::string& within) {
  auto evaluation = read_report(shelf);
  if (!evaluation) return {};
  evaluation->id.value = name;
  evaluation->evidence = read_table_file(shelf, "materiaux/materiaux", evidence_kind());
  settle_consents(*evaluation, shelf.content.diagnostics);
  check_pictures(*evaluation, shelf);
  evaluation->actions = read_plan(shelf);
  give_tasks(read_table_file(shelf, "taches", task_kind()), evaluation->actions);
  evaluation->chapters =
      read_files<ReportChapter>(shelf, files_of(shelf, "chapitres", {"md"}),
                                [&](Reading& reading) { return read_chapter(*evaluation, reading); });
  evaluation->contributions =
      read_files<Contribution>(shelf, files_of(shelf, "contributions", {"md"}), read_contribution);
  for (Reference& reference : shelf.references) reference.within = within;
  read_seal(shelf, *evaluation);
  return evaluation;
}

void take_in(Shelf&& part, Shelf& shelf) {
  std::move(part.references.begin(), part.references.end(), std::back_inserter(shelf.references));
  std::move(part.used.begin(), part.used.end(), std::back_inserter(shelf.used));
  shelf.unreadable.merge(part.unreadable);
}

// The editions a report had before: each is a copy of its folder, named after it under versions/.
void load_frozen_editions(Shelf& shelf, Evaluation& evaluation) {
  diagnostics::Diagnostics& diagnostics = shelf.content.diagnostics;
  for (const model::ReportVersion& version : evaluation.versions) {
    const std::string folder = shelf.path("versions/" + version.id);
    const bool current = &version == &evaluation.versions.back();
    if (!shelf.content.has(support::join_path(folder, "rapport.yaml"))) {
      if (current) continue;
      diagnostics.warning(version.where, tr("no copy is kept of the edition \"{}\"", version.id),
                          tr("copy the folder as it was into {}", folder));
      continue;
    }
    if (current) {
      diagnostics.error(version.where, tr("the current edition \"{}\" has a frozen copy", version.id),
                        tr("tell the new edition after it, under \"versions\""));
      continue;
    }
    Shelf part{shelf.content, folder};
    auto edition = load_edition(part, evaluation.id.value, evaluation.id.value + "/versions/" + version.id);
    take_in(std::move(part), shelf);
    if (!edition) continue;
    edition->version = version.id;
    evaluation.frozen.push_back(std::move(*edition));
  }
}

std::optional<Evaluation> load_evaluation(Shelf& shelf, const std::string& name) {
  auto evaluation = load_edition(shelf, name, name);
  if (!evaluation) return {};
  check_chain(*evaluation, shelf.content.diagnostics);
  load_frozen_editions(shelf, *evaluation);
  return evaluation;
}

}  // namespace

std::vector<Evaluation> load_evaluations(Shelf& shelf) {
  std::vector<Evaluation> evaluations;
  for (const std::string& name : evaluation_names(shelf)) {
    Shelf part{shelf.content, support::join_path(shelf.path("evaluations"), name)};
    if (auto evaluation = load_evaluation(part, name)) evaluations.push_back(std::move(*evaluation));
    if (!support::is_slug(name)) {
      shelf.content.diagnostics.error_in(
          support::join_path(shelf.content.root, part.folder),
          tr("the name of this folder is not an identifier"),
          tr("name it \"{}\": small letters, digits and hyphens", support::slug(name)));
    }
    take_in(std::move(part), shelf);
  }
  return evaluations;
}

}  // namespace mandature::loading
