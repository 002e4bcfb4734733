#include "model/withheld.h"

#include <algorithm>
#include <utility>

namespace mandature::model {
namespace {

// Moves the records that `may_stay` refuses to `take`; the others keep their order.
template <typename Record, typename MayStay, typename Take>
void part(std::vector<Record>& records, MayStay may_stay, Take take) {
  const auto leaving = std::stable_partition(records.begin(), records.end(), may_stay);
  for (auto record = leaving; record != records.end(); ++record) take(std::move(*record));
  records.erase(leaving, records.end());
}

}  // namespace

Withheld take_out_withheld(Publication& publication, support::Date day) {
  Withheld withheld;
  const auto due = [day](const auto& record) { return !record.embargo || *record.embargo <= day; };
  for (Authority& authority : publication.authorities) {
    part(
        authority.testimonials,
        [day](const Testimonial& testimonial) { return may_publish(testimonial, "site", day); },
        [&](Testimonial&& record) { withheld.interviews.push_back({authority.id, std::move(record)}); });
    part(authority.evaluations, due,
         [&](Evaluation&& record) { withheld.reports.push_back({authority.id, std::move(record)}); });
    for (Evaluation& evaluation : authority.evaluations) {
      const auto keep = [&](Contribution&& record) {
        withheld.articles.push_back({authority.id, evaluation.id, std::move(record)});
      };
      part(evaluation.contributions, due, keep);
      for (Evaluation& edition : evaluation.frozen) part(edition.contributions, due, keep);
    }
  }
  return withheld;
}

}  // namespace mandature::model
