#include "opendata/table_reading.h"

#include <doctest/doctest.h>

#include "tables.h"

namespace {

using namespace mandature;
using model::BudgetSection;
using model::Direction;
using opendata::BudgetColumn;
using opendata::TableReading;
using test::ReadTable;

constexpr const char* kExport =
    "Collectivite;Budget;Exercice;I_F;D_R;Nature;SousFonction;Exécuté;Libellé nature;Libellé fonction\n"
    "VILLE;01;2005;F;D;6132;20;1.234,56;LOCATIONS;ADMINISTRATION GENERALE\n"
    "VILLE;01;2006;I;R;10222;01;-7,5;FCTVA;OPERATIONS NON VENTILABLES\n"
    "CCAS;01;2006;F;D;6132;020;9,00;LOCATIONS;ADMINISTRATION GENERALE\n";

TableReading reading_of_export() {
  TableReading reading;
  const auto name = [&](BudgetColumn column, const char* text) { reading.columns[column] = {text, {}}; };
  name(BudgetColumn::kAuthority, "Collectivite");
  name(BudgetColumn::kBudget, "Budget");
  name(BudgetColumn::kYear, "Exercice");
  name(BudgetColumn::kSection, "I_F");
  name(BudgetColumn::kDirection, "D_R");
  name(BudgetColumn::kAccount, "Nature");
  name(BudgetColumn::kFunction, "SousFonction");
  name(BudgetColumn::kFunctionLabel, "Libellé fonction");
  name(BudgetColumn::kAmount, "Exécuté");
  reading.document = model::BudgetDocument::kAccount;
  reading.decimal = opendata::DecimalMark::kComma;
  return reading;
}

TEST_CASE("an export of the services is read as its description says") {
  ReadTable read(kExport);
  TableReading reading = reading_of_export();
  reading.kept.push_back({{"Collectivite", {}}, {"Ville"}});
  const auto file = opendata::read_described_budget(*read.table, reading, read.diagnostics);
  CHECK(read.diagnostics.sorted().empty());
  REQUIRE(file.lines.size() == 2);
  CHECK(file.lines[0].amount.cents() == 123456);
  CHECK(file.lines[0].year == 2005);
  CHECK(file.lines[1].amount.cents() == -750);
  CHECK(file.lines[1].section == BudgetSection::kInvestment);
  CHECK(file.lines[1].direction == Direction::kRevenue);
  REQUIRE(file.budgets.size() == 1);
  CHECK(file.budgets[0].name == "VILLE 01");
}

TEST_CASE("amounts in thousands or in cents become euros when the description says so") {
  ReadTable read(kExport);
  TableReading reading = reading_of_export();
  reading.unit = opendata::AmountUnit::kThousands;
  CHECK(opendata::read_described_budget(*read.table, reading, read.diagnostics).lines[0].amount.cents() ==
        123456000);
  reading.unit = opendata::AmountUnit::kCents;
  CHECK(opendata::read_described_budget(*read.table, reading, read.diagnostics).lines[0].amount.cents() ==
        1234);
}

TEST_CASE("an amount without its zero before the comma is read") {
  ReadTable read("Exercice;D_R;Nature;Montant\n2005;D;6132;,03\n2005;D;6132;-,5\n");
  TableReading reading;
  reading.columns = {{BudgetColumn::kYear, {"Exercice", {}}},
                     {BudgetColumn::kDirection, {"D_R", {}}},
                     {BudgetColumn::kAccount, {"Nature", {}}},
                     {BudgetColumn::kAmount, {"Montant", {}}}};
  reading.document = model::BudgetDocument::kAccount;
  const auto file = opendata::read_described_budget(*read.table, reading, read.diagnostics);
  REQUIRE(file.lines.size() == 2);
  CHECK(file.lines[0].amount.cents() == 3);
  CHECK(file.lines[1].amount.cents() == -50);
}

TEST_CASE("a column the file does not have is told with the nearest one, and nothing is read") {
  ReadTable read(kExport);
  TableReading reading = reading_of_export();
  reading.columns[BudgetColumn::kFunction].text = "Sous-fonctions";
  CHECK(opendata::read_described_budget(*read.table, reading, read.diagnostics).lines.empty());
  REQUIRE(read.diagnostics.sorted().size() == 1);
  CHECK(read.diagnostics.sorted()[0].message == "this file has no column \"Sous-fonctions\"");
  CHECK(read.diagnostics.sorted()[0].hint == "did you mean \"SousFonction\"?");
}

TEST_CASE("what no column and no word tells is a mistake of the line") {
  ReadTable read(kExport);
  TableReading reading = reading_of_export();
  reading.columns.erase(BudgetColumn::kDirection);
  CHECK(opendata::read_described_budget(*read.table, reading, read.diagnostics).lines.empty());
  CHECK(read.diagnostics.sorted()[0].message == "nothing tells whether this line is revenue or expenditure");
}

TEST_CASE("accounts of order movements are told by the description when no column does") {
  ReadTable read(kExport);
  TableReading reading = reading_of_export();
  reading.order_accounts = {"61"};
  const auto file = opendata::read_described_budget(*read.table, reading, read.diagnostics);
  CHECK(file.lines[0].movement == model::Movement::kOrder);
  CHECK(file.lines[1].movement == model::Movement::kReal);
}

TEST_CASE("transfers whose leading zero a spreadsheet took away are order movements") {
  ReadTable read(
      "Exercice;I_F;D_R;Nature;Montant\n"
      "2014;F;D;23;7\n2014;I;R;21;7\n2014;I;D;21;5\n2014;F;R;2;3\n2014;I;D;1;2\n2014;F;D;6132;1\n");
  TableReading reading;
  reading.columns = {{BudgetColumn::kYear, {"Exercice", {}}},
                     {BudgetColumn::kSection, {"I_F", {}}},
                     {BudgetColumn::kDirection, {"D_R", {}}},
                     {BudgetColumn::kAccount, {"Nature", {}}},
                     {BudgetColumn::kAmount, {"Montant", {}}}};
  reading.document = model::BudgetDocument::kPrimary;
  const auto file = opendata::read_described_budget(*read.table, reading, read.diagnostics);
  REQUIRE(file.lines.size() == 6);
  std::vector<std::string> accounts;
  std::vector<bool> orders;
  for (const model::BudgetLine& line : file.lines) {
    accounts.push_back(line.account);
    orders.push_back(line.movement == model::Movement::kOrder);
  }
  CHECK(accounts == std::vector<std::string>{"023", "021", "21", "002", "001", "6132"});
  CHECK(orders == std::vector<bool>{true, true, false, false, false, false});
}

TEST_CASE("spaces around names of columns, between thousands and a dash for nothing are read") {
  ReadTable read(
      "Exercice;I_F;D_R;Nature;Fonction; BP ;Libellé fonction\n"
      "2014;F;D;616;20; 1 063 850,50    ;ADMINISTRATION GENERALE\n2014;F;D;637;64; -      ;CRECHES\n");
  const std::string suggested = opendata::suggested_reading(*read.table);
  CHECK(suggested.find("  montant: BP\ndocument: budget primitif #") != std::string::npos);
  TableReading reading;
  reading.columns = {{BudgetColumn::kYear, {"Exercice", {}}},
                     {BudgetColumn::kDirection, {"D_R", {}}},
                     {BudgetColumn::kAccount, {"Nature", {}}},
                     {BudgetColumn::kAmount, {"BP", {}}}};
  reading.document = model::BudgetDocument::kPrimary;
  reading.decimal = opendata::DecimalMark::kComma;
  const auto file = opendata::read_described_budget(*read.table, reading, read.diagnostics);
  CHECK(read.diagnostics.sorted().empty());
  REQUIRE(file.lines.size() == 2);
  CHECK(file.lines[0].amount.cents() == 106385050);
  CHECK(file.lines[1].amount.cents() == 0);
}

TEST_CASE("a description is suggested from the names of the columns") {
  ReadTable read(kExport);
  CHECK(opendata::suggested_reading(*read.table) ==
        "colonnes:\n"
        "  collectivite: Collectivite\n"
        "  budget: Budget\n"
        "  exercice: Exercice\n"
        "  section: I_F\n"
        "  sens: D_R\n"
        "  nature: Nature\n"
        "  libelle_nature: Libellé nature\n"
        "  fonction: SousFonction\n"
        "  libelle_fonction: Libellé fonction\n"
        "  montant: Exécuté\n"
        "document: compte administratif # ou budget primitif\n"
        "decimale: virgule\n");
}

TEST_CASE("a column whose words are not known is not suggested for what its name says") {
  ReadTable read("Exercice;I_F;D_R;Nature;Montant\n2012;F;1;6042;7\n2012;F;1;7067;7\n");
  const std::string suggested = opendata::suggested_reading(*read.table);
  CHECK(suggested.find("  section: I_F\n") != std::string::npos);
  CHECK(suggested.find("D_R") == std::string::npos);
  CHECK(suggested.find("sens: dépense # ou recette") != std::string::npos);
}

}  // namespace
