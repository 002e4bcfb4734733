#include "rules/calendar.h"

#include <algorithm>
#include <chrono>

#include "diagnostics/translation.h"
#include "rules/checks.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using support::Date;

const Rule& calendar_rule() {
  const auto found =
      std::find_if(table().begin(), table().end(), [](const Rule& rule) { return rule.id == kCalendarRule; });
  return *found;
}

ReservedPeriod period_of(const Inspection& inspection, Date election) {
  return reserved_period(election, inspection.whole("mois"), inspection.whole("second-tour"));
}

}  // namespace

Date days_after(Date date, int days) {
  using namespace std::chrono;
  const year_month_day start{year(date.year), month(static_cast<unsigned>(date.month)),
                             day(static_cast<unsigned>(date.day))};
  const year_month_day end{sys_days(start) + std::chrono::days(days)};
  return {static_cast<int>(end.year()), static_cast<int>(static_cast<unsigned>(end.month())),
          static_cast<int>(static_cast<unsigned>(end.day()))};
}

ReservedPeriod reserved_period(Date election, int months, int days) {
  const int since_year_zero = election.year * 12 + (election.month - 1) - months;
  return {{since_year_zero / 12, since_year_zero % 12 + 1, 1}, days_after(election, days)};
}

std::optional<ReservedPeriod> reserved_period(const model::Publication& publication) {
  if (!publication.election) return {};
  diagnostics::Diagnostics nobody;
  const Occasion occasion;
  return period_of(Inspection(calendar_rule(), publication, occasion, nobody), *publication.election);
}

bool within_reserved_period(const model::Publication& publication, Date day) {
  const auto period = reserved_period(publication);
  return period && period->opens <= day && day <= period->closes;
}

void check_calendar(Inspection& inspection) {
  const model::Publication& publication = inspection.publication();
  if (!publication.election) {
    inspection.note(publication.where, tr("without the date of the election, its calendar cannot be checked"),
                    tr("add \"{}\"", "election: 2026-03-15"));
    return;
  }
  const Date today = inspection.occasion().today;
  const ReservedPeriod period = period_of(inspection, *publication.election);
  const diagnostics::Span where = publication.election_where;
  if (today < period.opens) {
    inspection.note(where, tr("the period before this election opens on {}: publish before that day",
                              period.opens.iso()));
  } else if (today <= period.closes) {
    inspection.finding(
        where,
        tr("today, {}, is within the period before this election, from {} to {}: no publicity for what the "
           "authority has done",
           today.iso(), period.opens.iso(), period.closes.iso()),
        tr("wait, or record under regles, {}, why you publish all the same: {}", kCalendarRule,
           "{niveau: ignorer, motif: …}"));
  } else {
    inspection.note(where, tr("this election is over: give the date of the next one when it is known"));
  }
}

}  // namespace mandature::rules
