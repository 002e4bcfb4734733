#include <algorithm>
#include <tuple>

#include "loading/images.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using model::Commission;
using model::Seat;

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

}  // namespace mandature::loading
