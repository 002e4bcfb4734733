#include <algorithm>

#include "diagnostics/translation.h"
#include "rules/checks.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Review;

bool is_ranked(const Review& review, const model::ProjectId& project) {
  return std::any_of(review.ranking.begin(), review.ranking.end(),
                     [&](const model::RankedProject& one) { return one.project == project; });
}

// A commission that ranked fewer projects than it should select may be proud of all of them.
void check_prides(const Review& review, std::size_t wanted, Inspection& inspection) {
  const bool all_there_are = review.prides.size() < wanted && review.prides.size() == review.ranking.size() &&
                             !review.prides.empty();
  if (review.prides.size() != wanted && !all_there_are) {
    inspection.finding(review.where,
                       tr("this review selects {} prides, not {}", review.prides.size(), wanted));
  }
  for (const model::ProjectId& pride : review.prides) {
    if (is_ranked(review, pride)) continue;
    inspection.finding(review.where, tr("the pride \"{}\" is not in the ranking", pride.value),
                       tr("a commission selects among the projects it ranked"));
  }
}

void check_dissents(const Review& review, std::size_t prides, std::size_t challenges,
                    Inspection& inspection) {
  for (const model::DissentingSelection& dissent : review.dissents) {
    if (dissent.prides.size() > prides) {
      inspection.finding(dissent.where, tr("this group selects {} prides, more than the {} of the commission",
                                           dissent.prides.size(), prides));
    }
    if (dissent.challenges.size() > challenges) {
      inspection.finding(dissent.where,
                         tr("this group selects {} challenges, more than the {} of the commission",
                            dissent.challenges.size(), challenges));
    }
  }
}

}  // namespace

void check_selections(Inspection& inspection) {
  const auto prides = static_cast<std::size_t>(inspection.whole("reussites"));
  const auto challenges = static_cast<std::size_t>(inspection.whole("defis"));
  for (const model::Authority& authority : inspection.publication().authorities) {
    for (const Review& review : authority.reviews) {
      check_prides(review, prides, inspection);
      if (review.challenges.size() != challenges) {
        inspection.finding(review.where, tr("this review selects {} challenges, not {}",
                                            review.challenges.size(), challenges));
      }
      check_dissents(review, prides, challenges, inspection);
    }
    for (const model::Commission& commission : authority.commissions) {
      if (authority.review_of(commission.id) != nullptr) continue;
      inspection.note(commission.where,
                      tr("this commission has no review: its poster says that nothing was selected"));
    }
  }
}

}  // namespace mandature::rules
