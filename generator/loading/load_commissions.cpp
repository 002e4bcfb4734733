#include <algorithm>
#include <iterator>
#include <tuple>

#include "diagnostics/translation.h"
#include "loading/images.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "opendata/budget.h"
#include "opendata/budget_file.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Commission;
using model::Seat;
using Lines = std::vector<model::BudgetLine>;

std::optional<Commission> read_commission(Reading& reading) {
  auto file = open_markdown(reading);
  if (!file || !has_front_matter(*file, reading)) return {};
  auto commission = read_record(commission_kind(), file->front_matter, reading);
  if (!commission) return {};
  commission->id.value = id_of_file(reading.path, reading);
  if (commission->short_name.empty()) commission->short_name = commission->name;
  commission->introduction = std::move(file->body);
  settle_images(commission->introduction, file->body_span, reading);
  reading.services_words.push_back(file->body_span);
  return commission;
}

std::optional<Lines> read_budget(Reading& reading) {
  const auto table = open_table(reading);
  if (!table) return {};
  if (opendata::is_budget_file(*table)) return opendata::read_budget_file(*table, reading.diagnostics());
  reading.diagnostics().error(
      table->span, tr("this file is not a budget: it has no column BGT_…"),
      tr("expected: a budget of the schema scdl/budget (BGT_NATDEC, BGT_ANNEE, BGT_SIRET…), or themes.csv"));
  return {};
}

void warn_of_other_authority(const Lines& lines, const std::string& siren,
                             diagnostics::Diagnostics& diagnostics) {
  const auto other = std::find_if(lines.begin(), lines.end(), [&](const model::BudgetLine& line) {
    return !line.siret.starts_with(siren);
  });
  if (siren.empty() || other == lines.end()) return;
  diagnostics.warning(other->where, tr("this budget is of the SIRET {}, not of this authority", other->siret),
                      tr("collectivite.yaml gives the SIREN {}", siren));
}

}  // namespace

std::vector<Commission> load_commissions(Shelf& shelf) {
  auto commissions = read_files<Commission>(shelf, files_of(shelf, "commissions", {"md"}), read_commission);
  for (SeatRow& row : read_table_file(shelf, "commissions/membres", seat_kind())) {
    const auto commission = std::find_if(commissions.begin(), commissions.end(),
                                         [&](const Commission& one) { return one.id == row.commission; });
    if (commission == commissions.end()) continue;
    row.seat.where = row.where;
    commission->seats.push_back(std::move(row.seat));
  }
  for (Commission& commission : commissions) {
    std::stable_sort(commission.seats.begin(), commission.seats.end(),
                     [](const Seat& a, const Seat& b) { return a.role < b.role; });
  }
  std::stable_sort(commissions.begin(), commissions.end(), [](const Commission& a, const Commission& b) {
    return std::tie(a.number, a.id) < std::tie(b.number, b.id);
  });
  return commissions;
}

model::Budget load_budget(Shelf& shelf, const model::Authority& authority) {
  std::vector<std::string> paths = files_of(shelf, "budgets", {"csv", "xlsx", "ods"});
  std::erase_if(paths, [](const std::string& path) {
    const std::string stem = support::file_stem(path);
    return stem == "themes" || stem == "totaux";
  });
  Lines lines;
  for (Lines& file : read_files<Lines>(shelf, paths, read_budget)) {
    warn_of_other_authority(file, authority.siren, shelf.content.diagnostics);
    std::move(file.begin(), file.end(), std::back_inserter(lines));
  }
  model::Budget budget = opendata::assemble_budget(std::move(lines), shelf.content.diagnostics);
  budget.rules = read_table_file(shelf, "budgets/themes", function_rule_kind());
  budget.voted = read_table_file(shelf, "budgets/totaux", voted_total_kind());
  return budget;
}

}  // namespace mandature::loading
