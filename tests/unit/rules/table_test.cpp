#include "rules/rule.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "content.h"
#include "rules/reference.h"
#include "support/golden.h"
#include "support/text.h"

namespace {

using namespace mandature;
using test::Judged;

TEST_CASE("the page on the rules is up to date (UPDATE_GOLDEN=1 rewrites it)") {
  support::DiskFileSystem disk;
  const std::string path = test::source_path("docs/regles.md");
  if (const char* update = std::getenv("UPDATE_GOLDEN"); update != nullptr && std::string(update) == "1") {
    CHECK(disk.write(path, rules::reference_page()));
  }
  CHECK(disk.read(path).value_or("") == rules::reference_page());
}

TEST_CASE("each rule has a name of its own, a purpose, a source and defaults within their bounds") {
  std::set<std::string_view> ids;
  for (const rules::Rule& rule : rules::table()) {
    CHECK(ids.insert(rule.id).second);
    CHECK(support::is_slug(rule.id));
    CHECK_FALSE(rule.purpose.empty());
    CHECK_FALSE(rule.law.empty());
    CHECK((rule.check != nullptr));
    for (const rules::Threshold& one : rule.thresholds) {
      CHECK(one.least <= one.value);
      CHECK(one.value <= one.most);
    }
  }
}

TEST_CASE("content without a flaw is told nothing but notes") {
  const Judged judged({});
  CHECK(judged.diagnostics.count(diagnostics::Severity::kError) == 0);
  CHECK(judged.diagnostics.count(diagnostics::Severity::kWarning) == 0);
  CHECK(judged.verdict.outcomes.size() == rules::table().size());
  CHECK(judged.verdict.last_word.empty());
}

const std::string kLong = test::commission(
    "formee_le: 2020-07-20\nobservations: [{groupe: aa, texte: Trop long pour ce quota.}, "
    "{groupe: bb, texte: Non.}, {groupe: cc, texte: Oui.}]\n");

TEST_CASE("a rule is switched from error to warning, and to silence, with its reason kept") {
  const auto judge = [](const std::string& level) {
    return Judged({{"publication.yaml", test::kPublicationHead + "regles: {places-egales: {" + level +
                                            "seuils: {signes: 10}, motif: Essai.}}\n"},
                   {"bourg/commissions/ecole.md", kLong}});
  };
  using diagnostics::Severity;
  CHECK(judge("").diagnostics.count(Severity::kError) == 1);
  CHECK(judge("niveau: avertissement, ").diagnostics.count(Severity::kError) == 0);
  CHECK(judge("niveau: avertissement, ").diagnostics.count(Severity::kWarning) == 1);
  const Judged ignored = judge("niveau: ignorer, ");
  CHECK(ignored.of("places-egales") == "");
  CHECK(ignored.outcome("places-egales").findings == 1);
  CHECK(ignored.outcome("places-egales").reason == "Essai.");
}

TEST_CASE("authorities without groups, commissions, members, budgets or mandates' accounts are borne") {
  const Judged bare({{"bourg/groupes.yaml", "groupes: []\n"},
                     {"bourg/elus.csv", "nom;prénom\n"},
                     {"bourg/commissions/membres.csv", "commission;membre;fonction\n"},
                     {"bourg/commissions/ecole.md", test::commission("formee_le: 2020-07-20\n")}});
  CHECK(bare.of("composition") ==
        "bourg/commissions/ecole.md:2:1: warning[composition]: nobody sits in this commission (add its "
        "members to commissions/membres.csv)\n");
  CHECK(bare.diagnostics.count(diagnostics::Severity::kWarning) == 1);
}

}  // namespace
