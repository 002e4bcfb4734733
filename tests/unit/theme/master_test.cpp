#include "theme/master.h"

#include <doctest/doctest.h>

#include "support/file_system.h"

using namespace mandature;

namespace {

struct Shop {
  support::MemoryFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;

  Shop() {
    std::string styles = "styles:\n";
    for (const std::string_view name : theme::required_styles()) {
      styles += "  " + std::string(name) + ": {police: texte/regular, corps: 10, interligne: 4}\n";
    }
    disk.write("t/print/styles.yaml", styles);
  }
  std::optional<theme::Master> read(const std::string& yaml) {
    disk.write("t/print/affiche.yaml", yaml);
    return theme::load_master(disk, "t", "affiche", files, diagnostics);
  }
};

const char* const kSheet =
    "format: {largeur: 297, hauteur: 420, fond_perdu: 3}\n"
    "marges: {haut: 9, bas: 5, gauche: 30, droite: 12}\n"
    "grille: {colonnes: 12, gouttiere: 5, pas: 4}\n";

}  // namespace

TEST_CASE("a master is read with its sheet, rows and styles") {
  Shop shop;
  const auto master = shop.read(std::string(kSheet) +
                                "rangees:\n  - avant: 6\n    minimum: 88\n    cadres:\n"
                                "      - {role: missions, colonne: 1, largeur: 3, filet: 1}\n"
                                "styles:\n  texte: {corps: 12, interligne: 1.5 em}\n");
  REQUIRE(master);
  CHECK(shop.diagnostics.sorted().empty());
  CHECK(master->width.millimetres() == doctest::Approx(297).epsilon(0.001));
  REQUIRE(master->rows.size() == 1);
  CHECK(master->rows[0].frames[0].role == "missions");
  CHECK(master->rows[0].frames[0].rule.millimetres() == doctest::Approx(1).epsilon(0.001));
  const theme::ParagraphStyle* text = master->find_paragraph("texte");
  REQUIRE(text != nullptr);
  CHECK(text->size.points() == doctest::Approx(12));
  CHECK(text->leading.points() == doctest::Approx(18));
  CHECK(text->family == "texte");
}

TEST_CASE("a key that a master does not know is an error at its place, with the nearest key") {
  Shop shop;
  shop.read(std::string(kSheet) + "rangee: []\n");
  const auto told = shop.diagnostics.sorted();
  REQUIRE(told.size() == 1);
  CHECK(told[0].hint.find("rangees") != std::string::npos);
  CHECK(told[0].span.file->position(told[0].span.begin).line == 4);
}

TEST_CASE("a frame wider than the grid, a length that is none and a sheet without room are errors") {
  Shop shop;
  shop.read(std::string(kSheet) + "rangees: [{cadres: [{role: a, colonne: 11, largeur: 4}]}]\n");
  CHECK(shop.diagnostics.sorted().size() == 1);
  shop.read(
      "format: {largeur: 30 pouces, hauteur: 420}\nmarges: {gauche: 30}\ngrille: {colonnes: 12, pas: 4}\n");
  CHECK(shop.diagnostics.count(diagnostics::Severity::kError) >= 3);
}

TEST_CASE("a master may be another one on a larger sheet, and restate what differs") {
  Shop shop;
  shop.read(
      std::string(kSheet) +
      "zone_sure: 5\najustement: [1, 0.9]\nrangees: [{avant: 6, cadres: [{role: a, colonne: 1, largeur: 4, "
      "hauteur: 20}]}]\nstyles: {texte: {corps: 10, plancher: 9}}\n");
  shop.disk.write("t/print/grande.yaml",
                  "gabarit: affiche\nechelle: 2\nformat: {hauteur: 841}\nstyles: {texte: {plancher: 19}}\n");
  const auto large = theme::load_master(shop.disk, "t", "grande", shop.files, shop.diagnostics);
  REQUIRE(large);
  CHECK(shop.diagnostics.sorted().empty());
  CHECK(large->name == "grande");
  CHECK(large->width.millimetres() == doctest::Approx(594).epsilon(0.001));
  CHECK(large->height.millimetres() == doctest::Approx(841).epsilon(0.001));
  CHECK(large->safe.millimetres() == doctest::Approx(10).epsilon(0.001));
  CHECK(large->columns == 12);
  REQUIRE(large->rows.size() == 1);
  CHECK(large->rows[0].space_before.millimetres() == doctest::Approx(12).epsilon(0.001));
  CHECK(large->rows[0].frames[0].height->millimetres() == doctest::Approx(40).epsilon(0.001));
  CHECK(large->find_paragraph("texte")->size.points() == doctest::Approx(20));
  CHECK(large->find_paragraph("texte")->floor.points() == doctest::Approx(19));
}

TEST_CASE(
    "a master that stands on itself, an impossible scale and a share above one are errors, not endless "
    "work") {
  Shop shop;
  shop.read("gabarit: affiche\n");
  CHECK(shop.diagnostics.has_errors());
  Shop scale;
  scale.read(std::string(kSheet));
  scale.disk.write("t/print/b.yaml", "gabarit: affiche\nechelle: 90\n");
  CHECK(theme::load_master(scale.disk, "t", "b", scale.files, scale.diagnostics));
  CHECK(scale.diagnostics.sorted().size() == 1);
  Shop share;
  share.read(std::string(kSheet) + "ajustement: [0.9, 1, 2]\n");
  CHECK(share.diagnostics.sorted().size() == 2);
}

TEST_CASE("a fit sets styles with a floor smaller, never below it, and fixes the sizes of ladders") {
  Shop shop;
  const auto master =
      shop.read(std::string(kSheet) +
                "interligne_serre: 0.95\nstyles:\n  texte: {corps: 10, plancher: 9, interligne: 12 pt}\n"
                "  titre-1: {corps: 88, echelle: [88, 66]}\n");
  REQUIRE(master);
  theme::Fit fit;
  fit.share = 0.8;
  fit.leading = theme::Leading::kTight;
  fit.sizes["titre-1"] = support::Length::from_points(66);
  const theme::Master set = master->at_fit(fit);
  CHECK(set.find_paragraph("texte")->size.points() == doctest::Approx(9));
  CHECK(set.find_paragraph("texte")->leading.points() == doctest::Approx(12 * 0.9 * 0.95).epsilon(0.001));
  CHECK(set.find_paragraph("titre-1")->size.points() == doctest::Approx(66));
  CHECK(set.find_paragraph("titre-1")->ladder.empty());
  CHECK(set.find_paragraph("legende")->size == master->find_paragraph("legende")->size);
}

TEST_CASE(
    "frames that may change their width stand side by side, and say from how many columns to how many") {
  Shop shop;
  shop.read(std::string(kSheet) +
            "rangees:\n  - cadres:\n    - {role: a, colonne: 1, largeur: 4, souplesse: [3, 6]}\n"
            "    - {role: b, colonne: 6, largeur: 4}\n");
  CHECK(shop.diagnostics.sorted().size() == 1);
  Shop wrong;
  wrong.read(std::string(kSheet) +
             "rangees: [{cadres: [{role: a, colonne: 1, largeur: 4, souplesse: 3}]}]\n");
  CHECK(wrong.diagnostics.sorted().size() == 1);
}

TEST_CASE("a master without its file, and an empty one, do no harm") {
  Shop shop;
  CHECK_FALSE(theme::load_master(shop.disk, "t", "absent", shop.files, shop.diagnostics));
  CHECK(shop.diagnostics.has_errors());
  shop.read("");
  shop.read("rangees: 3\nstyles: []\nmesures: x\ngraphiques: [1]\n");
}
