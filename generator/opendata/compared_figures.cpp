#include "opendata/compared_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "diagnostics/translation.h"
#include "sources/text_file.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::ComparedFigure;
using sources::Table;
using Row = std::vector<sources::Cell>;
using Column = std::optional<std::size_t>;

constexpr OfficialAggregate kAggregates[] = {
#include "official_aggregates.inc"
};

// "2024", or a date in it: the API of the OFGL gives the first of January.
int year_in(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  int year = 0;
  std::from_chars(text.data(), text.data() + std::min(text.size(), kDigits), year);
  return year;
}

Column year_column(const OfficialColumns& columns) {
  return columns.find({"Exercice", "exer", "an", "annee"});
}

bool has_individual_columns(const OfficialColumns& columns) {
  return std::any_of(std::begin(kAggregates), std::end(kAggregates), [&](const OfficialAggregate& one) {
    const std::string radical(one.radical);
    return columns.find({radical}) && columns.find({"f" + radical});
  });
}

// "056" and "025" are the municipality 56025; overseas the code of the municipality has the rest: "101" and
// "105" are 97105.
std::string insee_of(std::string_view department, std::string_view town) {
  constexpr std::size_t kLong = 3;
  const std::string padded = std::string(kLong - std::min(kLong, town.size()), '0') + std::string(town);
  if (department.size() < kLong) return std::string(department) + padded;
  return (department.front() == '1' ? "97" : std::string(department.substr(1))) + padded;
}

// A number of the row; a cell that is none is told.
std::optional<double> number_at(const Row& row, Column column, diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  if (text.empty()) return {};
  const auto number = number_in(text);
  if (!number) diagnostics.error(row[*column].span, tr("\"{}\" is not a number", text));
  return number;
}

std::optional<support::Money> euros(std::optional<double> amount) {
  constexpr double kMost = 1e15, kCents = 100;
  if (!amount || std::abs(*amount) > kMost) return {};
  return support::Money::from_cents(std::llround(*amount * kCents));
}

// The rows of annex budgets and of single budgets are part of those of the whole.
bool is_part(std::string_view kind) {
  const std::string folded = support::fold(kind);
  return !folded.empty() && folded.find("principal") == std::string::npos &&
         folded.find("consolide") == std::string::npos;
}

const OfficialAggregate* aggregate_named(std::string_view name) {
  const std::string folded = support::fold(name);
  const auto found = std::find_if(std::begin(kAggregates), std::end(kAggregates),
                                  [&](const auto& one) { return support::fold(one.ofgl) == folded; });
  return found == std::end(kAggregates) ? nullptr : found;
}

std::string aggregate_names() {
  std::vector<std::string> names;
  for (const OfficialAggregate& one : kAggregates) names.emplace_back(one.ofgl);
  return support::join(names, ", ");
}

struct OfglColumns {
  Column year, aggregate, amount, each, kind, stratum, mean, mean_size;

  explicit OfglColumns(const OfficialColumns& columns)
      : year(year_column(columns)),
        aggregate(columns.find({"Agrégat"})),
        amount(columns.find({"Montant"})),
        each(columns.find({"Montant en € par habitant", "euros_par_habitant"})),
        kind(columns.find({"Type de budget", "type_de_budget"})),
        stratum(columns.find({"Strate population", "tranche_population"})),
        // Two columns of our own, which an import adds: the file it reads is a national one.
        mean(columns.find({"Moyenne de la strate en € par habitant"})),
        mean_size(columns.find({"Collectivités dans la moyenne"})) {}
};

void read_ofgl(const Table& table, const FigureSelection& selection, FigureReading& reading,
               diagnostics::Diagnostics& diagnostics) {
  const OfglColumns columns{OfficialColumns(table)};
  for (const Row& row : table.rows) {
    const OfficialAggregate* aggregate = aggregate_named(text_at(row, columns.aggregate));
    ++reading.rows;
    if (aggregate == nullptr || is_part(text_at(row, columns.kind))) {
      ++reading.ignored;
      continue;
    }
    ComparedFigure figure;
    figure.year = year_in(text_at(row, columns.year));
    figure.aggregate = aggregate->id;
    figure.label = aggregate->label;
    figure.amount = euros(number_at(row, columns.amount, diagnostics));
    figure.per_inhabitant = number_at(row, columns.each, diagnostics);
    figure.where = span_of(row);
    const auto mean = selection.mean_of(text_at(row, columns.stratum), figure.year, aggregate->id);
    if (mean.size > 1 && mean.inhabitants > 0) {
      figure.stratum = mean.euros / mean.inhabitants;
      figure.stratum_size = mean.size;
    }
    if (const auto given = number_at(row, columns.mean, diagnostics)) {
      figure.stratum = given;
      figure.stratum_size = static_cast<int>(number_at(row, columns.mean_size, diagnostics).value_or(0));
    }
    reading.figures.push_back(std::move(figure));
  }
}

void read_individual(const Table& table, FigureReading& reading, diagnostics::Diagnostics& diagnostics) {
  const OfficialColumns columns(table);
  const Column year = year_column(columns);
  constexpr double kThousands = 1000;
  for (const Row& row : table.rows) {
    ++reading.rows;
    for (const OfficialAggregate& aggregate : kAggregates) {
      const std::string radical(aggregate.radical);
      const auto amount = number_at(row, columns.find({radical}), diagnostics);
      ComparedFigure figure;
      figure.per_inhabitant = number_at(row, columns.find({"f" + radical}), diagnostics);
      figure.stratum = number_at(row, columns.find({"m" + radical}), diagnostics);
      if (!amount && !figure.per_inhabitant) continue;
      if (amount) figure.amount = euros(*amount * kThousands);
      figure.year = year_in(text_at(row, year));
      figure.aggregate = aggregate.id;
      figure.label = aggregate.label;
      figure.where = span_of(row);
      reading.figures.push_back(std::move(figure));
    }
  }
}

}  // namespace

std::span<const OfficialAggregate> official_aggregates() { return kAggregates; }

std::string_view ofgl_name(std::string_view id) {
  const auto found = std::find_if(std::begin(kAggregates), std::end(kAggregates),
                                  [&](const OfficialAggregate& one) { return one.id == id; });
  return found == std::end(kAggregates) ? std::string_view() : found->ofgl;
}

FigureFile figure_file(const OfficialColumns& columns) {
  if (!year_column(columns)) return FigureFile::kNone;
  if (columns.has({"Agrégat", "Montant"})) return FigureFile::kOfgl;
  return has_individual_columns(columns) ? FigureFile::kIndividualAccounts : FigureFile::kNone;
}

bool FigureSelection::begins(const std::vector<std::string>& header) {
  const OfficialColumns columns(header);
  file_ = figure_file(columns);
  if (file_ == FigureFile::kNone) return false;
  siren_ = columns.find({"Code Siren Collectivité", "siren"});
  insee_ = columns.find({"Code Insee Collectivité", "Code Insee Commune", "insee"});
  department_ = columns.find({"dep"});
  town_ = columns.find({"icom"});
  const OfglColumns ofgl(columns);
  year_ = ofgl.year;
  stratum_ = ofgl.stratum;
  aggregate_ = ofgl.aggregate;
  amount_ = ofgl.amount;
  kind_ = ofgl.kind;
  population_ = columns.find({"Population totale", "ptot"});
  return true;
}

bool FigureSelection::wants(std::span<const std::string_view> cells) {
  if (file_ == FigureFile::kOfgl) add_to_stratum(cells);
  if (siren_ && !scope_.siren.empty() && text_at(cells, siren_) == scope_.siren) return true;
  if (scope_.insee_code.empty()) return false;
  if (insee_) return same_code(text_at(cells, insee_), scope_.insee_code);
  return department_ && town_ &&
         same_code(insee_of(text_at(cells, department_), text_at(cells, town_)), scope_.insee_code);
}

void FigureSelection::add_to_stratum(std::span<const std::string_view> cells) {
  const std::string_view written = text_at(cells, aggregate_);
  auto known = aggregates_.find(written);
  if (known == aggregates_.end()) {
    const OfficialAggregate* aggregate = aggregate_named(sources::decode_text(written).text);
    known = aggregates_.emplace(std::string(written), aggregate ? aggregate->id : std::string_view()).first;
  }
  if (known->second.empty() || is_part(text_at(cells, kind_))) return;
  const std::string_view stratum = text_at(cells, stratum_);
  const auto amount = number_in(text_at(cells, amount_));
  const auto population = number_in(text_at(cells, population_));
  if (stratum.empty() || !amount || !population || *population <= 0) return;
  Mean& mean = means_[{std::string(stratum), year_in(text_at(cells, year_)), known->second}];
  mean.euros += *amount;
  mean.inhabitants += *population;
  ++mean.size;
}

FigureSelection::Mean FigureSelection::mean_of(const std::string& stratum, int year,
                                               std::string_view aggregate) const {
  const auto found = means_.find({stratum, year, aggregate});
  return found == means_.end() ? Mean{} : found->second;
}

FigureReading read_figures(const Table& table, const FigureSelection& selection,
                           diagnostics::Diagnostics& diagnostics) {
  FigureReading reading;
  reading.file = figure_file(OfficialColumns(table));
  if (reading.file == FigureFile::kOfgl) read_ofgl(table, selection, reading, diagnostics);
  if (reading.file == FigureFile::kIndividualAccounts) read_individual(table, reading, diagnostics);
  if (reading.figures.empty() && reading.rows > 0) {
    diagnostics.error(table.span,
                      tr("no figure of this authority is one that is shown, among {} rows", reading.rows),
                      tr("accepted: {}", aggregate_names()));
  } else if (reading.figures.empty()) {
    diagnostics.error(table.span, tr("no row of this file concerns this authority"),
                      tr("rows are chosen by the SIREN or INSEE code of collectivite.yaml"));
  }
  return reading;
}

}  // namespace mandature::opendata
