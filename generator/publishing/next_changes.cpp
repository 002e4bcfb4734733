#include "publishing/next_changes.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "diagnostics/translation.h"
#include "interchange/naming.h"
#include "model/withheld.h"
#include "rules/calendar.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;
using model::Testimonial;
using support::Date;

// The days on which an interview may begin or cease to be shown.
std::set<Date> days_of(const Testimonial& testimonial) {
  const model::Consent& consent = testimonial.consent;
  std::set<Date> days(consent.parents_agreed_on.begin(), consent.parents_agreed_on.end());
  days.insert(consent.signed_on);
  if (consent.expires_on) days.insert(rules::days_after(*consent.expires_on, 1));
  for (const auto& day : {consent.withdrawn_on, testimonial.embargo, testimonial.withdrawn_from}) {
    if (day) days.insert(*day);
  }
  return days;
}

void add_interview(const Testimonial& testimonial, Date today, std::vector<NextChange>& changes) {
  bool shown = model::may_publish(testimonial, "site", today);
  for (const Date day : days_of(testimonial)) {
    if (day <= today || model::may_publish(testimonial, "site", day) == shown) continue;
    shown = !shown;
    changes.push_back({day,
                       shown ? tr("the interview \"{}\" is published", testimonial.title)
                             : tr("the interview \"{}\" leaves the site", testimonial.title),
                       testimonial.where});
  }
}

void add_evaluation(const model::Evaluation& evaluation, Date today, std::vector<NextChange>& changes) {
  if (evaluation.embargo && *evaluation.embargo > today)
    changes.push_back(
        {*evaluation.embargo, tr("the evaluation \"{}\" is published", evaluation.title), evaluation.where});
  for (const model::Contribution& article : evaluation.contributions) {
    // An article is not shown before its evaluation is.
    const bool later = !evaluation.embargo || *evaluation.embargo < article.embargo.value_or(Date{});
    if (article.embargo && *article.embargo > today && later)
      changes.push_back(
          {*article.embargo, tr("the article \"{}\" is published", article.title), article.where});
  }
}

void add_calendar(const model::Publication& publication, Date today, std::vector<NextChange>& changes) {
  const auto add = [&](Date day, std::string what, diagnostics::Span where) {
    if (day > today) changes.push_back({day, std::move(what), where});
  };
  if (const auto period = rules::reserved_period(publication)) {
    add(period->opens, tr("the period before the election opens: publicity is refused"),
        publication.election_where);
    add(rules::days_after(period->closes, 1), tr("the period before the election is over"),
        publication.election_where);
  }
  if (publication.online_since)
    add(*publication.online_since, tr("the site goes online: its links are kept"), publication.where);
  add(interchange::year_after(publication.frozen_on),
      tr("security.txt lapses: give a newer date in arrete_au"), publication.where);
}

}  // namespace

std::vector<NextChange> next_changes(const model::Publication& publication, Date today) {
  std::vector<NextChange> changes;
  for (const model::Authority& authority : publication.authorities) {
    for (const Testimonial& testimonial : authority.testimonials) add_interview(testimonial, today, changes);
    for (const model::Evaluation& evaluation : authority.evaluations)
      add_evaluation(evaluation, today, changes);
  }
  add_calendar(publication, today, changes);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const NextChange& a, const NextChange& b) { return a.date < b.date; });
  return changes;
}

std::string next_changes_json(const std::vector<NextChange>& changes) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const NextChange& change : changes) {
    nlohmann::ordered_json entry = {{"date", change.date.iso()}, {"what", change.what}};
    if (change.where.file != nullptr) {
      entry["file"] = change.where.file->path();
      entry["line"] = change.where.file->position(change.where.begin).line;
    }
    list.push_back(std::move(entry));
  }
  return list.dump(1) + "\n";
}

}  // namespace mandature::publishing
