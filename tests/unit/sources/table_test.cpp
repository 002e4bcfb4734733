#include "sources/table.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "messages.h"
#include "samples.h"
#include "support/golden.h"

using namespace mandature;
using sources::Cell;
using sources::Table;

namespace {

std::string workbook(const std::string& name) {
  std::ifstream stream(test::source_path("tests/unit/sources/data/") + name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::string row_text(const std::vector<Cell>& row) {
  std::string out;
  for (const Cell& cell : row) out += "[" + cell.text + "]";
  return out;
}

struct Reading {
  Reading(const std::string& path, std::string_view bytes)
      : table(sources::read_table(files, path, bytes, diagnostics)) {}

  std::string messages() const { return said(diagnostics); }
  std::string header() const { return table ? row_text(table->header) : "(nothing)"; }
  std::string row(std::size_t index) const {
    return table && index < table->rows.size() ? row_text(table->rows[index]) : "(nothing)";
  }
  std::size_t rows() const { return table ? table->rows.size() : 0; }

  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::optional<Table> table;
};

Reading text(std::string_view bytes) { return Reading("a.csv", bytes); }

}  // namespace

TEST_CASE("a semicolon file in Windows-1252 is read with its accents") {
  const Reading reading("a.csv", "Nom;Pr\xE9nom\r\nCURIE;Ir\xE8ne\r\n");
  CHECK(reading.messages().empty());
  CHECK(reading.header() == "[Nom][Prénom]");
  CHECK(reading.row(0) == "[CURIE][Irène]");
  CHECK(reading.table->column("prenom") == 1);
  CHECK(reading.table->column("PRÉNOM") == 1);
  CHECK_FALSE(reading.table->column("âge").has_value());
}

TEST_CASE("cells know where they were written") {
  const Reading reading("a.csv", "nom;mot\n  Ylène ;\"deux;mots\"\nx\n");
  REQUIRE(reading.rows() == 2);
  CHECK(covered(reading.table->rows[0][0].span) == "Ylène");
  CHECK(covered(reading.table->rows[0][1].span) == "deux;mots");
  CHECK(reading.table->rows[1].size() == 2);
  CHECK(reading.table->rows[1][1].text.empty());
  CHECK(reading.table->rows[1][1].span.begin == reading.table->rows[1][0].span.end);
  CHECK(covered(reading.table->span) == "nom;mot");
}

TEST_CASE("the separator is the one the first rows agree on") {
  CHECK(text("a\tb\n1,5\t2;3\n").header() == "[a][b]");
  CHECK(text("a;b\n1,5;2,5\n3,5;4,5\n").row(0) == "[1,5][2,5]");
  CHECK(text("nom,ville\nx,\"a;b\"\ny,z\n").header() == "[nom][ville]");
  CHECK(text("nom\nx\ny, z\n").header() == "[nom]");
  CHECK(text("sep=,\r\na,b;c\r\n1,2\r\n").header() == "[a][b;c]");
  CHECK(text("code;libellé, long\n1;a\n2;b, c, d\n").header() == "[code][libellé, long]");
}

TEST_CASE("quoted cells hold separators, line ends and doubled quotes") {
  const Reading reading("a.csv", "a;b\n\"un\ndeux\";\"dit \"\"oui\"\"\"\n\"\";x\n \"y\" ; z\n");
  CHECK(reading.messages().empty());
  REQUIRE(reading.rows() == 3);
  CHECK(reading.row(0) == "[un\ndeux][dit \"oui\"]");
  CHECK(reading.row(1) == "[][x]");
  CHECK(reading.row(2) == "[y][z]");
}

TEST_CASE("quotes that nobody doubled are taken as they are") {
  CHECK(text("a;b\n\"le \"bon\" mot\";x\n").row(0) == "[le \"bon\" mot][x]");
  CHECK(text("a;b\n\"le bon\" mot;x\n").row(0) == "[\"le bon\" mot][x]");
  CHECK(text("a;b\nle \"bon\" mot;x\n").row(0) == "[le \"bon\" mot][x]");
  CHECK(text("a;b\n5\";x\n").row(0) == "[5\"][x]");
}

TEST_CASE("a quotation mark that is never closed is told at its place") {
  CHECK(text("a;b\n\"x;y\nz;t\n").messages().find("a.csv:2:1: error: a quotation mark is never closed") == 0);
  CHECK(text("a;b\n\"x;y\n\"z\" ;t\nu;v\n").messages().find("a.csv:2:1: error: a quotation mark") == 0);
  CHECK_FALSE(text("a;b\n\"x;y\n").table.has_value());
  CHECK(text("a;b\nx;\"" + std::string(300'000, 'y') + "\"\n").messages().find("never closed") !=
        std::string::npos);
}

TEST_CASE("a first line of a single cell above a wider table is skipped") {
  const Reading reading("a.txt", "Titre du rapport\t\t\r\n\r\nNom\tVille\r\nX\tY\r\n");
  CHECK(reading.header() == "[Nom][Ville]");
  CHECK(reading.rows() == 1);
  CHECK(text("Nom\nX\nY\n").header() == "[Nom]");
}

TEST_CASE("rows that are wholly empty are left out, and short ones completed") {
  const Reading reading("a.csv", "a;b;c;;\n;;\n1\n\n2;;3;;;\n");
  CHECK(reading.messages().empty());
  CHECK(reading.header() == "[a][b][c]");
  CHECK(reading.row(0) == "[1][][]");
  CHECK(reading.row(1) == "[2][][3]");
}

TEST_CASE("rows longer than the header are told, the first five and their number") {
  std::string bytes = "a;b\n1;2;3\n";
  CHECK(text(bytes).messages().find("a.csv:2:5: error: this row has 3 cells, the header has 2") == 0);
  for (int i = 0; i < 9; ++i) bytes += "1;2;3\n";
  const Reading reading("a.csv", bytes);
  CHECK(reading.diagnostics.count(diagnostics::Severity::kError) == 6);
  CHECK(reading.messages().find("10 rows have more cells than the header") != std::string::npos);
}

TEST_CASE("two columns of one name are a warning") {
  const Reading reading("a.csv", "Nom;Montant;montant\nx;1;2\n");
  CHECK(reading.messages().find("a.csv:1:13: warning: two columns are called \"montant\"") == 0);
  CHECK(reading.table->column("montant") == 1);
}

TEST_CASE("columns right of numbered ones are told by their place, and no warning") {
  const Reading reading("a.csv", "Nom;Financeur 1;Montant;Financeur 2;Montant\nx;a;1;b;2\n");
  CHECK(reading.messages().empty());
}

TEST_CASE("what is no table is told once") {
  const auto first = [](const char* path, std::string_view bytes) {
    const Reading reading(path, bytes);
    CHECK_FALSE(reading.table.has_value());
    CHECK(reading.diagnostics.count(diagnostics::Severity::kError) == 1);
    return reading.messages();
  };
  CHECK(first("a.csv", "").find("a.csv:1:1: error: this table is empty") == 0);
  CHECK(first("a.csv", "\xEF\xBB\xBF").find("this table is empty") != std::string::npos);
  CHECK(first("a.csv", "\n;;;\n").find("this table is empty") != std::string::npos);
  CHECK(first("a.csv", "<!DOCTYPE html><html>").find("this is a web page, not a table") != std::string::npos);
  CHECK(first("a.csv", workbook("elus.xlsx")).find("a workbook under the name of a text file") !=
        std::string::npos);
  CHECK(first("a.csv", std::string_view("a;b\0;c\n", 7)).find("this is not a text file") !=
        std::string::npos);
  CHECK(first("a.pdf", "%PDF").find("a.pdf: error: a table is a file .csv, .xlsx or .ods") == 0);
  CHECK(first("a.xlsx", "").find("a.xlsx: error: this file is empty") == 0);
  CHECK(first("a.xlsx", "  <html><table></table></html>").find("a web page or an XML file") !=
        std::string::npos);
  CHECK(first("a.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1").find("an old Excel, or one with a password") !=
        std::string::npos);
  CHECK(first("a.ods", "a;b\n1;2\n").find("this is not a workbook") != std::string::npos);
  CHECK(first("a.xlsx", workbook("elus.ods")).find("this workbook is damaged") != std::string::npos);
  CHECK(first("a.ods", workbook("elus.xlsx")).find("this workbook is damaged") != std::string::npos);
  CHECK(first("vide.xlsx", workbook("vide.xlsx")).find("this table is empty") != std::string::npos);
}

TEST_CASE("more than 500 columns, a million rows or twenty million cells are refused") {
  CHECK(text(std::string(600, ';') + "x\n").messages().find("more than 500 columns") != std::string::npos);
  std::string rows = "a\n";
  for (int i = 0; i < 1'000'001; ++i) rows += "x\n";
  CHECK(text(rows).messages().find("a.csv:1000001:1: error: more than 1000000 rows") == 0);
  std::string wide = "a";
  for (int i = 0; i < 400; ++i) wide += ";a" + std::to_string(i);
  wide += "\n";
  for (int i = 0; i < 60'000; ++i) wide += "x\n";
  CHECK(text(wide).messages().find("more than 20000000 cells") != std::string::npos);
}

TEST_CASE(
    "an xlsx workbook is read: first visible sheet, title skipped, dates, amounts, booleans, formulas") {
  const Reading reading("content/elus.xlsx", workbook("elus.xlsx"));
  CHECK(reading.messages().empty());
  CHECK(reading.header() == "[Nom][Date de début][Montant][Actif][Heure]");
  REQUIRE(reading.rows() == 2);
  CHECK(reading.row(0) == "[Marie Curie][2025-08-31][1063850.5][oui][14:30:00]");
  CHECK(reading.row(1) == "[deux\nlignes][2025-09-01][0.3][non][2025-08-31T12:00:00]");
  const Cell& amount = reading.table->rows[1][2];
  CHECK(amount.span.file->cell_at(amount.span.begin) == "Feuille1!C6");
  CHECK(covered(amount.span) == "0.3");
}

TEST_CASE("messages about a workbook name the cell") {
  Reading reading("elus.xlsx", workbook("elus.xlsx"));
  REQUIRE(reading.rows() == 2);
  reading.diagnostics.error(reading.table->rows[0][1].span, "wrong");
  CHECK(reading.messages() == "elus.xlsx!Feuille1!B4: error: wrong\n");
}

TEST_CASE("dates that count from 1904 are read") {
  CHECK(Reading("a.xlsx", workbook("origine-1904.xlsx")).row(0) == "[2025-08-31]");
}

TEST_CASE("an ods workbook is read: amounts, percentages, booleans, repeated cells, paragraphs") {
  const Reading reading("elus.ods", workbook("elus.ods"));
  CHECK(reading.messages().empty());
  CHECK(reading.header() == "[Nom][Date][Montant][Actif][Rang]");
  REQUIRE(reading.rows() == 2);
  CHECK(reading.row(0) == "[Marie Curie & C ie][2025-08-31][1063850.5][oui][1]");
  CHECK(reading.row(1) == "[Deux\nlignes][2025-08-31T12:30:00][0.25][0.25][2]");
  const Cell& name = reading.table->rows[1][0];
  CHECK(name.span.file->cell_at(name.span.begin) == "Élus!A5");
  CHECK(covered(name.span) == "Deux lignes");
}

TEST_CASE("sheets beyond bounds are refused") {
  CHECK(Reading("a.xlsx", workbook("trop-large.xlsx"))
            .messages()
            .find("more than 200000 rows or 500 columns") != std::string::npos);
  CHECK(Reading("a.ods", workbook("repete.ods")).messages().find("more than 200000 rows or 500 columns") !=
        std::string::npos);
}

TEST_CASE("a workbook that announces more than it may unpack to is refused unopened") {
  std::string bytes = workbook("elus.xlsx");
  const std::size_t entry = bytes.find("PK\x01\x02");
  REQUIRE(entry != std::string::npos);
  for (std::size_t i = 0; i < 4; ++i) bytes[entry + 24 + i] = '\x7F';
  CHECK(Reading("a.xlsx", bytes).messages().find("unpack to more than 300 MB") != std::string::npos);
}

TEST_CASE("a workbook cut short or damaged anywhere ends in at most one message about it") {
  for (const char* name : {"elus.xlsx", "elus.ods"}) {
    const std::string whole = workbook(name);
    for (std::size_t i = 0; i < whole.size(); i += 7) {
      CAPTURE(i);
      const Reading cut(name, whole.substr(0, i));
      CHECK_FALSE(cut.table.has_value());
      CHECK(cut.diagnostics.count(diagnostics::Severity::kError) == 1);
      std::string damaged = whole;
      damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
      const Reading reading(name, damaged);
      CHECK((reading.table.has_value() || reading.diagnostics.has_errors()));
    }
  }
}

TEST_CASE("the published sample tables are read") {
  struct Expected {
    const char* name;
    std::size_t rows;
    const char* column;
    const char* first;
  };
  for (const Expected& expected : {
           Expected{"rne-2018/9-rne-maires_extrait.txt", 564, "Nom de l'élu", "BOULON"},
           Expected{"rne-2018/9-rne-maires_extrait.txt", 564, "libelle de la commune",
                    "L'Abergement-Clémenciat"},
           Expected{"rne-2020/rne-maires_extrait_cp1252.csv", 1011, "Libellé de la commune", "Afa"},
           Expected{"rne-2020/rne-maires_extrait_cp1252.csv", 1011, "Date de début de la fonction",
                    "23/05/2020"},
           Expected{"totem-scdl/budget-crach-001/expected.csv", 201, "BGT_CONTNAT_LABEL",
                    "Charges de personnel et frais assimilés"},
           Expected{"totem-scdl/BP2022_TRANSPORT/expected.csv", 123, "BGT_NATDEC", "Budget primitif"},
           Expected{"montpellier-2005-2012/VilleMTP_MTP_BudgetAnt.csv", 9998, "Exécuté", "3899,99"},
           Expected{"epci-banatic/epcicom2023_extrait_dep56.csv", 236, "nom_membre", "Muzillac"},
           Expected{"synthetiques/rne_cm_format-2026.csv", 4, "Libellé de la fonction", "Maire"},
           Expected{"synthetiques/rne_cm_format-2023_dates-fr.csv", 4, "Prénom de l'élu", "Aline"},
           Expected{"synthetiques/communes_adjacentes_format.csv", 1, "noms_voisins",
                    "Val-Fictif|Mont-Inventé|Port-Modèle"},
       }) {
    const auto bytes = sample(expected.name);
    if (!bytes) {
      MESSAGE("skipped: MANDATURE_SAMPLES is not set");
      return;
    }
    CAPTURE(expected.name);
    const Reading reading(expected.name, *bytes);
    CHECK(reading.messages().empty());
    CHECK(reading.rows() == expected.rows);
    REQUIRE(reading.table.has_value());
    const auto column = reading.table->column(expected.column);
    REQUIRE(column.has_value());
    CHECK(reading.table->rows[0][*column].text == expected.first);
  }
}
