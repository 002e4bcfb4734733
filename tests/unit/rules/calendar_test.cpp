#include "rules/calendar.h"

#include <doctest/doctest.h>

#include "content.h"

namespace {

using namespace mandature;
using rules::reserved_period;
using support::Date;
using test::Judged;

TEST_CASE("the period opens on the first day of the sixth month before the month of the election") {
  CHECK(reserved_period(Date{2026, 3, 15}, 6, 7).opens == Date{2025, 9, 1});
  CHECK(reserved_period(Date{2026, 3, 15}, 6, 7).closes == Date{2026, 3, 22});
  CHECK(reserved_period(Date{2032, 3, 7}, 6, 7).opens == Date{2031, 9, 1});
  CHECK(reserved_period(Date{2028, 6, 25}, 6, 7).opens == Date{2027, 12, 1});
  CHECK(reserved_period(Date{2028, 7, 1}, 6, 0).opens == Date{2028, 1, 1});
}

TEST_CASE("whatever the month and the day, the period opens six months before on a first") {
  for (int year = 2023; year <= 2028; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (const int day : {1, 15, 28, 29, 30, 31}) {
        const Date election{year, month, day};
        if (!election.exists()) continue;
        const auto period = reserved_period(election, 6, 7);
        CAPTURE(election.iso());
        CHECK(period.opens.day == 1);
        CHECK(period.opens.exists());
        CHECK(year * 12 + month - period.opens.year * 12 - period.opens.month == 6);
        CHECK(period.closes.exists());
        CHECK(election < period.closes);
      }
    }
  }
}

TEST_CASE("before the period there is a note, within it a warning and a last word, after it a note") {
  const auto on = [](Date today) { return Judged({}, today); };
  CHECK(
      on({2025, 8, 31}).of("calendrier-l52-1") ==
      "publication.yaml:12:11: note[calendrier-l52-1]: the period before this election opens on 2025-09-01: "
      "publish before that day\n");
  for (const Date today : {Date{2025, 9, 1}, Date{2026, 3, 15}, Date{2026, 3, 22}}) {
    const Judged within = on(today);
    CHECK(within.of("calendrier-l52-1") ==
          "publication.yaml:12:11: warning[calendrier-l52-1]: today, " + today.iso() +
              ", is within the period before this election, from 2025-09-01 to 2026-03-22: no publicity for "
              "what the authority has done (wait, or record under regles, calendrier-l52-1, why you publish "
              "all the same: {niveau: ignorer, motif: …})\n");
    CHECK(within.verdict.last_word.starts_with("ATTENTION: election on 2026-03-15, today " + today.iso()));
  }
  CHECK(
      on({2026, 3, 23}).of("calendrier-l52-1") ==
      "publication.yaml:12:11: note[calendrier-l52-1]: this election is over: give the date of the next one "
      "when it is known\n");
  CHECK(on({2026, 3, 23}).verdict.last_word.empty());
}

TEST_CASE("without election there is a note; with a recorded reason, only the last word") {
  const Judged without({{"publication.yaml", test::kPublicationHead}}, {2026, 2, 1});
  CHECK(without.of("calendrier-l52-1") ==
        "publication.yaml:1:1: note[calendrier-l52-1]: without the date of the election, its calendar cannot "
        "be checked (add \"election: 2026-03-15\")\n");
  const Judged recorded(
      {{"publication.yaml",
        test::kPublicationHead +
            "election: 2026-03-15\nregles: {calendrier-l52-1: {niveau: ignorer, motif: Réimpression.}}\n"}},
      {2026, 2, 1});
  CHECK(recorded.of("calendrier-l52-1") == "");
  CHECK(recorded.verdict.last_word.ends_with("\nrecorded reason to publish: Réimpression."));
}

}  // namespace
