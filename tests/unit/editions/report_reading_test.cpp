#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "editions/anchors.h"
#include "editions/glossary.h"
#include "editions/site.h"
#include "editions/site_report.h"
#include "village.h"

using namespace mandature;

namespace {

document::Blocks paragraphs(const std::vector<std::string>& texts) {
  document::Blocks blocks;
  for (const std::string& text : texts) blocks.push_back(document::paragraph(text));
  return blocks;
}

std::vector<std::string> names_of(document::Blocks blocks) {
  editions::Anchors anchors;
  editions::name_passages(blocks, anchors);
  std::vector<std::string> names;
  for (const document::Block& block : blocks)
    names.push_back(std::get<document::Paragraph>(block.content).anchor);
  return names;
}

// A village with an evaluation of two findings, three pieces and an action.
model::Authority evaluated_village() {
  model::Authority authority = test::village();
  model::Evaluation report;
  report.id = {"bus"};
  report.title = "Le bus";
  report.date = {2025, 3, 20};
  report.evaluators = {{"Lise Garnault", ""}};
  report.findings = {{{"c1"}, "Il est plein.", model::Certainty::kStrong, "", {{"comptages"}}, {}},
                     {{"c2"}, "Il est cher.", model::Certainty::kWeak, "", {}, {}}};
  model::Evidence counts;
  counts.id = {"comptages"};
  counts.title = "Comptages";
  counts.nature = "chiffres";
  counts.file = "village/comptages.csv";
  model::Evidence lost = counts;
  lost.id = {"perdue"};
  lost.title = "Une lettre";
  model::Evidence silent;
  silent.id = {"tue"};
  silent.title = "Un entretien";
  silent.nature = "témoignage";
  silent.agreement = model::Agreement::kNone;
  silent.withheld = true;
  report.evidence = {counts, lost, silent};
  model::Action action;
  action.id = {"1"};
  action.recommendation = "Desservir";
  action.title = "Ajouter un bus";
  action.findings = {{"c1"}};
  report.actions = {action};
  graphics::Chart chart;
  chart.id = "voyages";
  chart.title = "Plus de voyages";
  chart.series = {{"Voyages", {}, {{"2024", 12.0, "12", ""}}}};
  report.charts = {chart};
  report.versions = {{"v1", {2025, 3, 20}, "Première.", {}}, {"v2", {2025, 5, 1}, "Corrigée.", {}}};
  model::Evaluation first = report;
  first.version = "v1";
  report.frozen = {first};
  authority.evaluations = {report};
  return authority;
}

std::vector<document::Fields> list_of(const document::Page& page, const std::string& name) {
  for (const auto& [key, list] : page.fields.lists()) {
    if (key == name) return list;
  }
  return {};
}

std::string value_of(const document::Fields& fields, const std::string& name) {
  for (const auto& [key, value] : fields.values()) {
    if (key == name && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  }
  return {};
}

std::string text_of_value(const document::Fields& fields, const std::string& name) {
  for (const auto& [key, value] : fields.values()) {
    if (key == name && std::holds_alternative<document::Blocks>(value))
      return document::plain_text(std::get<document::Blocks>(value));
  }
  return {};
}

editions::Context context_with_interviews(const model::Authority& authority) {
  editions::Context context = test::context();
  auto interviews = std::make_shared<editions::Interviews>();
  interviews->authorities[authority.id];
  context.interviews = interviews;
  return context;
}

}  // namespace

TEST_CASE(
    "a passage keeps its name when another is inserted, or when its end or its typography is corrected") {
  const auto before = names_of(paragraphs(
      {"Le premier samedi de septembre 2023, la ligne 2 est partie.", "Qui sont ces nouveaux passagers ?"}));
  const auto after = names_of(paragraphs(
      {"Un paragraphe de plus.", "Le premier samedi de septembre 2023, la ligne 2 est partie pleine.",
       "Qui sont  ces nouveaux passagers ?"}));
  CHECK(before[0] == after[1]);
  CHECK(before[1] == after[2]);
  CHECK(before[0].starts_with("p-"));
  CHECK(before[0].size() == 8);
}

TEST_CASE("passages that begin alike, and passages that are alike, have names of their own") {
  const std::string start = "Un deux trois quatre cinq six sept huit neuf";
  const auto names = names_of(paragraphs({start + " a.", start + " b.", start + " b."}));
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == 3);
}

TEST_CASE("a word of the glossary is linked where it is first used, whole and in its plural") {
  editions::GlossaryLinks links({{"Voyage", "Une montée."}, {"Samedi moyen", "Une moyenne."}});
  document::Blocks blocks =
      paragraphs({"Les voyageurs d’un samedi moyen font onze mille voyages.", "Un voyage de plus."});
  links.add_to(blocks);
  const auto& first = std::get<document::Paragraph>(blocks[0].content).text;
  std::vector<std::string> targets;
  for (const document::Inline& part : first) {
    if (const auto* link = std::get_if<document::Link>(&part.content))
      targets.push_back(link->target + " " + document::plain_text(link->children));
  }
  CHECK(targets == std::vector<std::string>{"#mot-samedi-moyen samedi moyen", "#mot-voyage voyages"});
  CHECK(document::plain_text(first) == "Les voyageurs d’un samedi moyen font onze mille voyages.");
  CHECK(std::get<document::Paragraph>(blocks[1].content).text.size() == 1);
}

TEST_CASE("the chain is shown both ways, and a piece that supports nothing is told") {
  const model::Authority village = evaluated_village();
  const editions::Context context = context_with_interviews(village);
  const editions::ReportEdition edition{context, village, village.evaluations.front()};
  const document::Page page = editions::report_page(edition, {});
  const auto pieces = list_of(page, "PIECES");
  REQUIRE(pieces.size() == 3);
  const auto& supported = pieces[0].lists().front().second;
  REQUIRE(supported.size() == 2);
  CHECK(value_of(supported[0], "ADRESSE") == "#constat-c1");
  CHECK(value_of(supported[1], "ADRESSE") == "#action-1");
  const auto orphans = list_of(page, "ORPHELINES");
  REQUIRE(orphans.size() == 2);
  CHECK(value_of(orphans[0], "ADRESSE") == "#piece-perdue");
  const auto findings = list_of(page, "CONSTATS");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].lists().size() == 2);
  CHECK(findings[1].lists().empty());
  CHECK(text_of_value(page.fields, "MATERIAUX_HTML").find("Lecture.accord_aucun") != std::string::npos);
}

TEST_CASE("a frozen edition says so, leads to the current one, and is left out of the search") {
  const model::Authority village = evaluated_village();
  const editions::Context context = context_with_interviews(village);
  const model::Evaluation& current = village.evaluations.front();
  const document::Page page = editions::report_page({context, village, current.frozen.front()}, {});
  CHECK(page.path == "village/evaluations/bus/v1/index.html");
  CHECK(page.kind.empty());
  CHECK(value_of(page.fields, "ADRESSE_COURANTE") == "../../bus.html");
  const document::Page last = editions::report_page({context, village, current}, {});
  CHECK(value_of(last.fields, "ADRESSE_COURANTE").empty());
  const auto versions = list_of(last, "VERSIONS");
  REQUIRE(versions.size() == 2);
  CHECK(value_of(versions[0], "ADRESSE") == "bus/v1/index.html");
  CHECK(value_of(versions[1], "ICI") == "v2");
}

TEST_CASE("a report gives each figure its page, its frame and its files, and the press an archive") {
  const model::Authority village = evaluated_village();
  const editions::Context context = context_with_interviews(village);
  editions::Outputs outputs;
  editions::add_evaluation_pages(context, village, outputs);
  std::set<std::string> paths;
  for (const editions::PageJob& job : outputs.pages) paths.insert(job.path);
  for (const editions::FileJob& job : outputs.files) paths.insert(job.path);
  const std::string folder = "village/evaluations/bus/";
  for (const char* name : {"figures/voyages/index.html", "figures/voyages/integrer.html",
                           "figures/voyages/voyages.csv", "figures/voyages/voyages.json", "citation.bib",
                           "citation.json", "corrections.xml", "v1/index.html", "v1/corrections.xml"}) {
    CAPTURE(name);
    CHECK(paths.contains(folder + name));
  }
  REQUIRE(outputs.drawings.size() == 2);
  CHECK(outputs.drawings.front().path == folder + "figures/voyages/voyages");
  REQUIRE(outputs.archives.size() == 1);
  CHECK(outputs.archives.front().path == folder + "dossier-de-presse.zip");
  CHECK(std::any_of(outputs.archives.front().parts.begin(), outputs.archives.front().parts.end(),
                    [](const auto& part) { return part.name == "communique.txt"; }));
}
