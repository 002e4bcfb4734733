#include "theme/theme.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "diagnostics/render.h"
#include "support/golden.h"
#include "support/text.h"
#include "theme/strings_file.h"

using namespace mandature;

namespace {

constexpr const char* kTheme = R"(nom: Essai
langue: fr
couleurs:
  ink: {ecran: "#161412", encres: [0, 0, 0, 100]}
  paper: {ecran: "#ffffff", encres: [0, 0, 0, 0]}
  outside: {ecran: "#edebe6", encres: [0, 0, 0, 8]}
accents:
  - {nom: lilas, ecran: "#b9aeea", encres: [28, 32, 0, 0]}
polices:
  texte: {regular: Vollkorn-Regular.ttf}
  mesure:
    regular: {fichier: Inter.var.ttf, axes: {wght: 400}}
secours: [mesure]
web: {papier: "#ffffff", encre: "#16211d", papier_sombre: "#131a18", encre_sombre: "#edf2ef", fort: "#14584b", vif: "#f7d154"}
)";

// Every text of the editions, so that what a test says is what is wrong.
std::string all_strings() {
  std::string yaml;
  for (std::size_t i = 0; i < static_cast<std::size_t>(theme::String::kCount); ++i) {
    yaml += "\"" + std::string(key_of(static_cast<theme::String>(i))) + "\": mot\n";
  }
  return yaml;
}

struct Loading {
  explicit Loading(const std::string& root, const std::string& pictograms = "",
                   std::string strings = all_strings())
      : disk(
            {{"t/theme.yaml", root},
             {"t/pictogrammes.yaml", pictograms.empty() ? "{}" : pictograms},
             {"t/strings/fr.yaml", std::move(strings)},
             {"t/web/graphiques.yaml", "largeur: 400\nlargeur_frise: 300\nlargeur_figure: 448\nmarge_figure: 24\ncaracteres: {autres: {police: mesure, graisse: regular, taille: 12}}\ngraphiques: {barre_hauteur: 16}\n"},
             {"t/web/portail.html", "<p>"},
             {"t/web/_carte.html", "<i>"},
             {"t/web/static/agora.css", "p{}"}}),
        theme(theme::load_theme(disk, "t", files, diagnostics)) {}

  std::string said() const { return diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort); }

  support::MemoryFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::optional<theme::Theme> theme;
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a theme is read with its colours, fonts and web folder") {
  const Loading loading(kTheme);
  CHECK(loading.said().empty());
  REQUIRE(loading.theme.has_value());
  CHECK(loading.theme->tokens.find("ink", 1)->press.black == 100);
  CHECK(loading.theme->web_charts.width == 400);
  CHECK(loading.theme->web_charts.style.bar_height == 16);
  CHECK(loading.theme->tokens.find("accent", 1)->name == "lilas");
  CHECK(loading.theme->fonts.at("mesure").faces.at("regular").axes.at("wght") == 400);
  CHECK(loading.theme->fallback_fonts == std::vector<std::string>{"mesure"});
  CHECK(loading.theme->web.bright.hex() == "#f7d154");
  CHECK_FALSE(loading.theme->web.dark_bright.has_value());
  CHECK(loading.theme->web_templates.contains("portail"));
  CHECK(loading.theme->web_templates.contains("_carte"));
  CHECK(loading.theme->web_static == std::vector<std::string>{"agora.css"});
}

TEST_CASE("there is no theme without theme.yaml") {
  support::MemoryFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  CHECK_FALSE(theme::load_theme(disk, "t", files, diagnostics).has_value());
  CHECK(diagnostics.count(diagnostics::Severity::kError) == 1);
}

TEST_CASE("every mistake of theme.yaml is told at its place") {
  std::string root = support::replace_all(kTheme, "langue: fr\n", "langue: fr\npolice: x\n");
  root = support::replace_all(root, "\"#b9aeea\"", "lilas");
  root = support::replace_all(root, "[0, 0, 0, 8]", "[0, 0, 8]");
  root = support::replace_all(root, "secours: [mesure]", "secours: [autre]");
  root = support::replace_all(root, "texte: {regular:", "texte: {gras:");
  const std::string said = Loading(root).said();
  CHECK(contains(said, "t/theme.yaml:3:1: error: unknown key \"police\""));
  CHECK(contains(said, "a colour is written \"#rrggbb\""));
  CHECK(contains(said, "inks are four percentages"));
  CHECK(contains(said, "unknown font family \"autre\""));
  CHECK(contains(said, "the family \"texte\" has no face \"regular\""));
}

TEST_CASE("files of any content do not break the reading of a theme") {
  for (const char* root :
       {"", "- 1", "couleurs: 3", "couleurs: {ink: []}\naccents: {}\npolices: [a]\nweb: []", "nom: {a: b}"}) {
    const Loading loading(root, root, root);
    CHECK(loading.diagnostics.has_errors());
  }
}

TEST_CASE("a pictogram is made of forms on a grid of four modules") {
  const Loading loading(
      kTheme, "velo:\n  - anneau: [0, 2, 2, 2]\n  - disque: [2.5, 0, 1, 1]\n  - dome-raye: [2, 1, 2, 1]\n");
  CHECK(loading.said().empty());
  const graphics::Scene& scene = loading.theme->pictograms.at("velo");
  CHECK(scene.width == 4);
  CHECK(scene.items.size() == 3);
  CHECK(scene.title.empty());
  for (const graphics::SceneItem& item : scene.items) CHECK(std::get<graphics::Shape>(item).fill == "ink");
}

TEST_CASE("forms that are unknown, misplaced or unmeasured are told") {
  const std::string said = Loading(kTheme,
                                   "velo:\n  - aneau: [0, 2, 2, 2]\n  - disque: [3.5, 0, 1, 1]\n  - carre: "
                                   "[1, 2]\n  - bol: [a, 0, 1, 1]\n")
                               .said();
  CHECK(contains(said, "pictogrammes.yaml:2:5: error: unknown form \"aneau\""));
  CHECK(contains(said, "the form leaves the grid"));
  CHECK(contains(said, "a form is placed by four numbers"));
  CHECK(contains(said, "a number is expected here"));
}

TEST_CASE("texts have up to three forms, told apart by a count") {
  theme::Strings strings;
  strings.set(theme::String::kNotStated, {"aucun entretien", "un entretien", "{n} entretiens à {lieu}"});
  CHECK(strings.count(theme::String::kNotStated, 0, "0") == "aucun entretien");
  CHECK(strings.count(theme::String::kNotStated, 1, "1") == "un entretien");
  CHECK(strings.count(theme::String::kNotStated, 12, "douze", {{"lieu", "Valbrune"}}) ==
        "douze entretiens à Valbrune");
  strings.set(theme::String::kNotStated, {"", "", "{n}"});
  CHECK(strings.count(theme::String::kNotStated, 0, "zéro") == "zéro");
}

TEST_CASE("texts stand in nested mappings; unknown and missing ones are told") {
  const std::string said =
      Loading(kTheme, "", "commun:\n  non_renseigné: inconnu\n  non_mesuree: {un: a}\naffiche: [1]\n").said();
  CHECK(contains(said, "unknown text \"commun.non_mesuree\""));
  CHECK(contains(said, "\"affiche\" must be a text"));
  CHECK(contains(said, "the text \"affiche.missions\" is missing"));
  CHECK_FALSE(contains(said, "the text \"commun.non_renseigne\" is missing"));
}

TEST_CASE("the theme that ships is without a mistake") {
  const support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto agora = theme::load_theme(disk, test::source_path("themes/agora"), files, diagnostics);
  CHECK(diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort) == "");
  REQUIRE(agora.has_value());
  CHECK(agora->tokens.accents.size() == 8);
  for (const char* name : {"boulier", "livre", "bol", "toits", "velo", "feuilles", "rideau", "auvent"}) {
    CHECK(agora->pictograms.contains(name));
  }
  // Text on any colour of the theme is ink, and must be readable.
  for (const theme::Colour& accent : agora->tokens.accents) {
    CHECK(theme::contrast(accent.screen, agora->tokens.find("ink", 1)->screen) >= 7);
    CHECK(accent.press.cyan + accent.press.magenta + accent.press.yellow + accent.press.black <= 220);
  }
}
