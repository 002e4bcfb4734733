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

TEST_CASE("a master without its file, and an empty one, do no harm") {
  Shop shop;
  CHECK_FALSE(theme::load_master(shop.disk, "t", "absent", shop.files, shop.diagnostics));
  CHECK(shop.diagnostics.has_errors());
  shop.read("");
  shop.read("rangees: 3\nstyles: []\nmesures: x\ngraphiques: [1]\n");
}
