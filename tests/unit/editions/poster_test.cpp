#include "editions/poster.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "theme_of_keys.h"

using namespace mandature;

namespace {

model::FunctionRule rule(model::Nomenclature nomenclature, std::string prefix, std::string commission) {
  model::FunctionRule made;
  made.nomenclature = nomenclature;
  made.prefix = std::move(prefix);
  made.commission = model::CommissionId{std::move(commission)};
  return made;
}

model::Authority village() {
  model::Authority authority;
  authority.id = {"village"};
  authority.name = "Village";
  authority.designation = "la Commune";
  authority.mandates = {{{"2014-2020"}, {2014, 4, 1}, {}, {2019}, {}},
                        {{"2020-2026"}, {2020, 5, 28}, {}, {2020}, {}}};
  authority.groups = {{{"un"}, "Groupe un", "UN", model::Position::kMajority, 8, {}, {}},
                      {{"deux"}, "Groupe deux", "DX", model::Position::kOpposition, 3, {}, {}}};
  model::Commission commission;
  commission.id = {"tout"};
  commission.number = 1;
  commission.name = "Toutes affaires";
  commission.short_name = "Affaires";
  authority.commissions = {commission};
  return authority;
}

model::BudgetLine spent(int year, std::string function, long euros) {
  model::BudgetLine line;
  line.year = year;
  line.function = std::move(function);
  line.amount = support::Money::from_euros(euros);
  return line;
}

void give_budget(model::Authority& authority) {
  authority.budget.lines = {spent(2019, "4", 100), spent(2019, "01", 300), spent(2020, "4", 300),
                            spent(2020, "01", 300)};
  authority.budget.rules = {rule(model::Nomenclature::kM57, "4", "tout")};
  for (const int year : {2019, 2020}) {
    authority.budget.nomenclatures[year] = model::Nomenclature::kM57;
    authority.budget.documents[year] = model::BudgetDocument::kAccount;
  }
  authority.population = {{2020, 10}};
}

document::Document poster_of(const model::Authority& authority) {
  static const theme::Theme theme = theme_of_keys();
  model::Publication publication;
  publication.base_url = "https://exemple.fr";
  publication.frozen_on = {2025, 8, 31};
  const editions::Context context{publication, theme, {2025, 9, 1}, support::Language("fr")};
  return editions::compose_poster(context, authority, authority.commissions.front());
}

const document::Section& section(const document::Document& poster, const std::string& role) {
  const auto found = std::find_if(poster.sections.begin(), poster.sections.end(),
                                  [&](const document::Section& s) { return s.role == role; });
  REQUIRE(found != poster.sections.end());
  return *found;
}

const graphics::Chart& chart(const document::Document& poster, const std::string& role) {
  return std::get<document::Figure>(section(poster, role).blocks.at(0).content).chart;
}

}  // namespace

TEST_CASE("a poster of which nothing is known still has every part, and each says what is missing") {
  const document::Document poster = poster_of(village());
  for (const std::string role :
       {"montant", "missions", "reussites", "defis", "membres", "chiffres", "personnel", "observations",
        "exterieur", "main", "mentions", "code", "tranche"}) {
    CAPTURE(role);
    CHECK_FALSE(section(poster, role).blocks.empty());
  }
  CHECK(document::plain_text(section(poster, "reussites").blocks) == "affiche.aucune_reussite");
  CHECK(document::plain_text(section(poster, "montant").blocks).find("affiche.sans_budget") !=
        std::string::npos);
}

TEST_CASE("every group has its frame, and an absent text keeps it") {
  model::Authority authority = village();
  authority.commissions[0].statements = {{{"deux"}, {document::paragraph("Nous proposons.")}, {}, {}}};
  const document::Document poster = poster_of(authority);
  const auto& blocks = section(poster, "observations").blocks;
  REQUIRE(blocks.size() == 2);
  for (const document::Block& block : blocks) {
    const auto& voice = std::get<document::Voice>(block.content);
    CHECK(voice.family == "groupe");
    CHECK(voice.words.empty() == (voice.speaker == "Groupe un"));
    CHECK(voice.missing.empty() == (voice.speaker == "Groupe deux"));
  }
}

TEST_CASE("shares are those of the whole spending, on a scale of one hundred per cent") {
  model::Authority authority = village();
  give_budget(authority);
  const document::Document poster = poster_of(authority);
  const graphics::Chart& shares = chart(poster, "part");
  CHECK(shares.full_scale == 1);
  REQUIRE(shares.series.size() == 2);
  CHECK(shares.series[0].state == graphics::SeriesState::kCurrent);
  CHECK(*shares.series[0].values[0].value == doctest::Approx(0.5));
  CHECK(*shares.series[1].values[0].value == doctest::Approx(0.25));
  CHECK(shares.series[0].values[0].text == "50,0\u00A0%");
}

TEST_CASE("the years of all mandates stand on one scale, oldest first") {
  model::Authority authority = village();
  give_budget(authority);
  const graphics::Chart years = chart(poster_of(authority), "annees");
  CHECK(years.full_scale == doctest::Approx(30));
  REQUIRE(years.series.size() == 2);
  CHECK(years.series[0].values[0].label == "2019");
  CHECK(years.series[1].values[0].text == "30\u00A0€");
}

TEST_CASE("a change of accounting rules is marked") {
  model::Authority authority = village();
  give_budget(authority);
  authority.budget.nomenclatures[2019] = model::Nomenclature::kM14;
  authority.budget.rules.push_back(rule(model::Nomenclature::kM14, "4", "tout"));
  CHECK(chart(poster_of(authority), "annees").note.find("affiche.rupture_nomenclature") != std::string::npos);
}

TEST_CASE("the slices of the edge make the whole budget, what belongs to no commission included") {
  model::Authority authority = village();
  give_budget(authority);
  double whole = 0;
  const graphics::Chart slices = chart(poster_of(authority), "tranche");
  for (const auto& value : slices.series[0].values) whole += *value.value;
  CHECK(whole == doctest::Approx(1));
  CHECK(slices.series[0].values.size() == 2);
  CHECK(slices.current == 0);
}

TEST_CASE("a budget without functions shows the whole by nature and never a share of its own making") {
  model::Authority authority = village();
  give_budget(authority);
  for (model::BudgetLine& line : authority.budget.lines) {
    line.function.clear();
    line.chapter = "012";
  }
  const document::Document poster = poster_of(authority);
  const std::string amount = document::plain_text(section(poster, "montant").blocks);
  CHECK(amount.find("affiche.sans_fonctions") != std::string::npos);
  CHECK(amount.find("affiche.budget_entier") != std::string::npos);
  const graphics::Chart& natures = chart(poster, "part");
  double whole = 0;
  for (const auto& value : natures.series[0].values) whole += *value.value;
  CHECK(whole == doctest::Approx(1));
}

TEST_CASE("members stand with their role and the group they sit for") {
  model::Authority authority = village();
  authority.members = {{{"a-b"}, "B", "A", model::GroupId{"un"}, {}, {}, {}, {}, {}}};
  authority.commissions[0].seats = {{{"a-b"}, model::SeatRole::kChair, "présidente", {}, {}}};
  const document::Document poster = poster_of(authority);
  const auto& list = std::get<document::PersonList>(section(poster, "membres").blocks.at(0).content);
  REQUIRE(list.persons.size() == 1);
  CHECK(list.persons[0].name == "A B");
  CHECK(list.persons[0].role == "présidente");
  CHECK(list.persons[0].group == "UN");
}
