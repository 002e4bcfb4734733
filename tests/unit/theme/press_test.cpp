#include "theme/press.h"

#include <doctest/doctest.h>

#include "sources/text_file.h"
#include "sources/yaml.h"

using namespace mandature;

namespace {

struct Shop {
  support::MemoryFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;

  // The first bytes of a profile are all that is looked at here.
  Shop() {
    std::string profile(200, '\0');
    profile.replace(12, 8, "prtrCMYK").replace(36, 4, "acsp");
    disk.write("t/press/x.icc", profile);
    disk.write("t/press/screen.icc",
               std::string(200, '\0').replace(12, 8, "mntrRGB ").replace(36, 4, "acsp"));
  }
  sources::Value yaml(const std::string& text) {
    return *sources::read_yaml(sources::add_text_file(files, "t.yaml", text, diagnostics), diagnostics);
  }
  theme::PressConditions conditions(const std::string& text) {
    return theme::read_press_conditions(yaml(text), disk, "t", diagnostics);
  }
  std::string told() const {
    std::string text;
    for (const auto& diagnostic : diagnostics.sorted())
      text += diagnostic.message + "|" + diagnostic.hint + "\n";
    return text;
  }
};

const char* const kPaper = "journal: {nom: Journal, profil: press/x.icc, encrage: 240, condition: FOGRA39}\n";

}  // namespace

TEST_CASE("a paper is read with its profile, its limit and its name") {
  Shop shop;
  const auto papers = shop.conditions(kPaper);
  CHECK(shop.told().empty());
  REQUIRE(papers.contains("journal"));
  const theme::PressCondition& paper = papers.at("journal");
  CHECK(paper.name == "Journal");
  CHECK(paper.identifier == "FOGRA39");
  CHECK(paper.ink_limit == 240);
  CHECK(paper.profile.size() == 200);
}

TEST_CASE(
    "a profile that is missing or meant for screens, and an impossible limit, are told in their place") {
  Shop shop;
  shop.conditions(
      "a: {nom: A, profil: press/none.icc, encrage: 300}\nb: {nom: B, profil: press/screen.icc, encrage: "
      "40}\n");
  CHECK(shop.told() ==
        "the theme has no such file|\nthis is not the ICC profile of a press with four inks|\n"
        "the sum of inks a paper bears goes from 150 to 400 %|\n");
}

TEST_CASE("a colour with more ink than a paper bears is an error at the colour") {
  Shop shop;
  theme::Tokens tokens;
  tokens.colours["dark"].press = {90, 80, 60, 40};
  tokens.accents.push_back({"fine", {}, {60, 60, 60, 60}, {}, {}});
  theme::check_inks(tokens, shop.conditions(kPaper), shop.diagnostics);
  CHECK(shop.told() == "this colour lays 270 % of ink, and the paper \"journal\" bears 240 %|\n");
}

TEST_CASE("a master asks for a paper the theme has, and says how its sheets lie") {
  Shop shop;
  const auto papers = shop.conditions(kPaper);
  const auto order =
      theme::read_press_order(shop.yaml("{papier: journal, imposition: cahier}"), shop.diagnostics);
  REQUIRE(order);
  CHECK(order->imposition == theme::Imposition::kBooklet);
  CHECK(theme::find_condition(papers, *order, shop.diagnostics) == &papers.at("journal"));
  CHECK(shop.told().empty());
  const auto wrong =
      theme::read_press_order(shop.yaml("{papier: jornal, imposition: dos}"), shop.diagnostics);
  REQUIRE(wrong);
  CHECK(theme::find_condition(papers, *wrong, shop.diagnostics) == nullptr);
  CHECK(shop.told() ==
        "the theme has no paper \"jornal\"|did you mean \"journal\"?\n"
        "an imposition is \"aucune\" or \"cahier\"|\n");
}
