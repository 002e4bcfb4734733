#include "opendata/totem.h"

#include <doctest/doctest.h>

#include "opendata/budget.h"
#include "sources/text_file.h"
#include "tables.h"

namespace {

using namespace mandature;
using model::BudgetDocument;
using model::BudgetSection;
using model::Direction;
using model::Movement;
using model::Nomenclature;

struct ReadTotem {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  opendata::BudgetFile file;

  explicit ReadTotem(const std::string& bytes) {
    file = opendata::read_totem(sources::add_text_file(files, "totem.xml", bytes, diagnostics), diagnostics);
  }
  std::string message() const {
    const auto all = diagnostics.sorted();
    return all.size() == 1 ? all[0].message : std::to_string(all.size()) + " messages";
  }
};

std::string line_xml(const std::string& inside) {
  return "<LigneBudget><Nature V=\"6132\"/><ContNat V=\"011\"/><CodRD V=\"D\"/><OpBudg V=\"0\"/>" + inside +
         "<CaracSup V=\"F\" Code=\"Section\"/></LigneBudget>";
}

std::string budget_xml(const std::string& document, const std::string& lines) {
  return "<Budget><EnTeteBudget><LibelleEtab V=\"BUDGET PRINCIPAL\"/><IdEtab V=\"21990012300015\"/>"
         "<Nomenclature V=\"M57-M57_D\"/></EnTeteBudget><BlocBudget><NatDec V=\"" +
         document +
         "\"/><Exer V=\"2023\"/><CodTypBud V=\"P\"/></BlocBudget><InformationsGenerales>"
         "<Information Code=\"PopTot\" V=\"3 446\"/></InformationsGenerales>" +
         lines +
         "<Annexes><DATA_PERSONNEL><LigneBudget><CodRD "
         "V=\"D\"/></LigneBudget></DATA_PERSONNEL></Annexes></Budget>";
}

std::string totem(const std::string& budgets) {
  return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><DocumentBudgetaire "
         "xmlns=\"http://www.minefi.gouv.fr/cp/demat/docbudgetaire\"><EnTeteDocBudgetaire><LibelleColl "
         "V=\"VILLE\"/><IdColl V=\"21990012300015\"/></EnTeteDocBudgetaire>" +
         budgets + "</DocumentBudgetaire>";
}

TEST_CASE("an official budget tells its nomenclature, population, SIRET and kind, and annexes are left out") {
  const ReadTotem read(
      totem(budget_xml("09", line_xml("<Fonction V=\"325\"/><MtPrev V=\"9\"/><MtReal V=\"-12.50\"/>"))));
  CHECK(read.message() == "0 messages");
  REQUIRE(read.file.lines.size() == 1);
  const model::BudgetLine& line = read.file.lines[0];
  CHECK(line.amount.cents() == -1250);
  CHECK(line.document == BudgetDocument::kAccount);
  CHECK(line.nomenclature == Nomenclature::kM57);
  CHECK(line.function == "325");
  CHECK_FALSE(line.function_label.empty());
  CHECK(line.siret == "21990012300015");
  CHECK(line.movement == Movement::kReal);
  CHECK(read.file.population.at(2023) == 3446);
  REQUIRE(read.file.budgets.size() == 1);
  CHECK(read.file.budgets[0].kind == model::BudgetKind::kPrincipal);
  CHECK(read.file.budgets[0].name == "BUDGET PRINCIPAL");
}

TEST_CASE("the amount that counts depends on the document") {
  const std::string line =
      line_xml("<MtPropNouv V=\"3\"/><MtPrev V=\"5\"/><MtReal V=\"7\"/><MtRARPrec V=\"1\"/>");
  const auto amount = [&](const std::string& document) {
    return ReadTotem(totem(budget_xml(document, line))).file.lines.at(0).amount.euros();
  };
  CHECK(amount("01") == 5);
  CHECK(amount("02") == 3);
  CHECK(amount("03") == 5);
  CHECK(amount("09") == 7);
  CHECK(amount("10") == 7);
  CHECK(ReadTotem(totem(budget_xml("01", line))).file.lines.at(0).carried_over.euros() == 1);
}

TEST_CASE("of a single financial account the accountant's half and the calculated lines are left out") {
  const std::string lines = line_xml("<MtReal V=\"7\"/>") +
                            "<LigneBudget calculated=\"true\"><Nature V=\"6132\"/><CodRD V=\"D\"/><MtReal "
                            "V=\"100\"/></LigneBudget>";
  const ReadTotem read(
      "<doccfu:CompteFinancierUnique xmlns:doccfu=\"x\"><DocumentComptable><Budget><LigneBudget/></Budget>"
      "</DocumentComptable><DocumentBudgetaire>" +
      budget_xml("10", lines) + "</DocumentBudgetaire></doccfu:CompteFinancierUnique>");
  CHECK(read.message() == "0 messages");
  REQUIRE(read.file.lines.size() == 1);
  CHECK(read.file.lines[0].amount.euros() == 7);
}

TEST_CASE("a file that is cut short, has a document type or is something else is one message at its place") {
  const std::string whole = totem(budget_xml("09", line_xml("<MtReal V=\"7\"/>")));
  const ReadTotem cut(whole.substr(0, whole.size() / 2));
  CHECK(cut.message() == "this XML file is cut short");
  CHECK(cut.file.lines.empty());
  const ReadTotem bomb(
      "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>");
  CHECK(bomb.message() == "this XML file declares a document type, which no budget has");
  const ReadTotem outside("<!DOCTYPE l SYSTEM \"file:///etc/passwd\"><DocumentBudgetaire/>");
  CHECK(outside.message() == "this XML file declares a document type, which no budget has");
  CHECK(ReadTotem("<html><body/></html>").message() == "this XML file is not a budget (TOTEM)");
  CHECK(ReadTotem("<DocumentBudgetaire/>").message() == "this file holds no budget");
  CHECK(ReadTotem("<DocumentBudgetaire><Budget></Wrong></DocumentBudgetaire>").message() ==
        "this XML file is damaged");
  std::string deep = "<DocumentBudgetaire>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  CHECK(ReadTotem(deep).message() == "this XML file has too many elements in one another");
}

TEST_CASE("a file of endless lines is refused with one message, and nothing of it is kept") {
  std::string lines;
  for (int i = 0; i < 200'001; ++i) lines += "<LigneBudget/>";
  const ReadTotem read(totem(budget_xml("09", lines)));
  CHECK(read.message() == "this file has more than 200000 lines");
  CHECK(read.file.lines.empty());
}

TEST_CASE("what a budget does not say, or says wrong, is a mistake at its line") {
  CHECK(ReadTotem(totem(budget_xml("42", line_xml("")))).message() ==
        "this budget does not say which document it is: NatDec \"42\"");
  const ReadTotem amount(totem(budget_xml("09", line_xml("<MtReal V=\"beaucoup\"/>"))));
  CHECK(amount.message() == "\"beaucoup\" is not an amount");
}

}  // namespace
