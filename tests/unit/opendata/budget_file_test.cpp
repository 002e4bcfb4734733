#include "opendata/budget_file.h"

#include <doctest/doctest.h>

#include <array>

#include "opendata/budget.h"
#include "tables.h"

namespace {

using namespace mandature;
using model::BudgetDocument;
using model::BudgetSection;
using model::Direction;
using test::ReadTable;

constexpr const char* kHeader =
    "BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,BGT_"
    "FONCTION,"
    "BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL,BGT_MTBUDGPREC,BGT_"
    "MTRARPREC,"
    "BGT_MTPROPNOUV,BGT_MTPREV,BGT_CREDOUV,BGT_MTRAR3112,BGT_ARTSPE\n";

std::vector<model::BudgetLine> lines_of(ReadTable& read) {
  REQUIRE(read.table);
  REQUIRE(opendata::is_budget_file(*read.table));
  return opendata::read_budget_file(*read.table, read.diagnostics).lines;
}

std::string account_line(const std::string& chapter, const std::string& account, const std::string& section) {
  return "Compte administratif,2024,21990012300015,X," + chapter + ",," + account + ",,,,," + section +
         ",réel,dépense,10.25,,,,99,,,\n";
}

TEST_CASE("the amount that counts is realised in an account, voted in a budget, proposed in an amendment") {
  ReadTable read(
      std::string(kHeader) +
      "Compte administratif,2023,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,1.01,,,2,3,,,\n"
      "Budget primitif,2024,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,1,,,2,3.50,,,\n"
      "Décision modificative,2024,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,1,,,-2,0,,,\n");
  const auto lines = lines_of(read);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].amount.cents() == 101);
  CHECK(lines[1].amount.cents() == 350);
  CHECK(lines[2].amount.cents() == -200);
  CHECK(lines[2].document == BudgetDocument::kAmendment);
  CHECK(lines[0].chapter == "011");
  CHECK(lines[0].account == "6132");
}

TEST_CASE("an empty section is inferred from the chapter, then from the class of the account") {
  ReadTable read(std::string(kHeader) + account_line("040", "7588", "") + account_line("043", "608", "") +
                 account_line("", "7411", "") + account_line("", "1641", "") + account_line("", "002", "") +
                 account_line("", "021", ""));
  const auto lines = lines_of(read);
  REQUIRE(lines.size() == 6);
  const std::array expected{BudgetSection::kInvestment, BudgetSection::kOperation,
                            BudgetSection::kOperation,  BudgetSection::kInvestment,
                            BudgetSection::kOperation,  BudgetSection::kInvestment};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(lines[i].section == expected[i]);
    CHECK(lines[i].section_inferred);
  }
}

TEST_CASE("a section that nothing tells is an error of its line") {
  ReadTable read(std::string(kHeader) + account_line("", "", ""));
  CHECK(lines_of(read).empty());
  REQUIRE(read.diagnostics.sorted().size() == 1);
  CHECK(read.diagnostics.sorted()[0].message == "the section of this line is empty and cannot be inferred");
}

TEST_CASE("a word that the schema does not know is an error at its cell") {
  ReadTable read(
      std::string(kHeader) +
      "Budget participatif,2024,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,1,,,2,3,,,\n");
  CHECK(lines_of(read).empty());
  const auto messages = read.diagnostics.sorted();
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].message == "unknown value \"Budget participatif\" in the column BGT_NATDEC");
  CHECK(messages[0].span.file->position(messages[0].span.begin).line == 2);
}

TEST_CASE("a table without the columns of the schema is no budget") {
  ReadTable read("annee;montant\n2024;12\n");
  REQUIRE(read.table);
  CHECK_FALSE(opendata::is_budget_file(*read.table));
}

TEST_CASE("the account of a year counts before its primary budget") {
  ReadTable read(
      std::string(kHeader) + account_line("011", "6132", "fonctionnement") +
      "Budget primitif,2024,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,,,,2,3.50,,,\n"
      "Budget primitif,2025,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,,,,2,4,,,\n");
  const model::Budget budget = opendata::assemble_budget({{lines_of(read)}}, {}, read.diagnostics);
  CHECK(budget.documents.at(2024) == BudgetDocument::kAccount);
  CHECK(budget.documents.at(2025) == BudgetDocument::kPrimary);
  CHECK(model::yearly_spending(budget).front().total.cents() == 1025);
}

TEST_CASE("a voted budget is what its amendments and its supplementary budget made of it") {
  ReadTable read(
      std::string(kHeader) +
      "Budget primitif,2025,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,,,,5,100,,,\n"
      "Budget supplémentaire,2025,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,,,,9,20,,,\n"
      "Décision modificative n° "
      "1,2025,21990012300015,X,011,,6132,,,,,fonctionnement,réel,dépense,,,,-3,0,,,\n");
  const model::Budget budget = opendata::assemble_budget({{lines_of(read)}}, {}, read.diagnostics);
  REQUIRE(model::yearly_spending(budget).size() == 1);
  CHECK(model::yearly_spending(budget).front().total.euros() == 117);
}

TEST_CASE("columns that were left out are inferred, and it is said") {
  ReadTable read(
      "BGT_NATDEC,BGT_ANNEE,BGT_NATURE,BGT_CODRD,BGT_MTREAL\n"
      "CA,2023,6132,Dépenses,10\nCA,2023,021,recette,5\nCA,2023,355,D,7\n");
  const auto lines = lines_of(read);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].movement == model::Movement::kReal);
  CHECK(lines[1].movement == model::Movement::kOrder);
  CHECK(lines[2].section == BudgetSection::kInvestment);
  CHECK(read.diagnostics.count(diagnostics::Severity::kWarning) == 1);
}

TEST_CASE("a file full of mistakes tells the first ones and how many others there are") {
  std::string text = kHeader;
  for (int i = 0; i < 500; ++i) text += "?,2024,21990012300015,X,011,,6132,,,,,,réel,dépense,1,,,2,3,,,\n";
  ReadTable read(text);
  CHECK(lines_of(read).empty());
  const auto messages = read.diagnostics.sorted();
  CHECK(messages.size() == 21);
  CHECK(messages[0].message == "480 more mistakes in this file");
}

std::string line_of(const std::string& siret, int amount) {
  return "Compte administratif,2024," + siret + ",VILLE,011,,6132,,,,,fonctionnement,réel,dépense," +
         std::to_string(amount) + ",,,,,,,\n";
}

TEST_CASE(
    "two budgets under one name are told apart by their SIRET, and the smaller one is not counted in "
    "silence") {
  ReadTable read(std::string(kHeader) + line_of("21990012300015", 100) + line_of("21990012300023", 30));
  REQUIRE(read.table);
  const auto file = opendata::read_budget_file(*read.table, read.diagnostics);
  CHECK(file.budgets.size() == 2);
  const model::Budget budget = opendata::assemble_budget({file}, {}, read.diagnostics);
  CHECK(model::yearly_spending(budget).front().total.euros() == 100);
  const auto messages = read.diagnostics.sorted();
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].message ==
        "the budget \"VILLE\" (21990012300023) is taken for an annex one and not counted; its real "
        "expenditure: 30.00 € (2024)");
}

TEST_CASE("an annex budget that a rule names counts, for the commission of the rule") {
  ReadTable read(std::string(kHeader) + line_of("21990012300015", 100) + line_of("21990012300023", 30));
  REQUIRE(read.table);
  model::FunctionRule rule;
  rule.budget = "21990012300023";
  rule.commission = model::CommissionId{"transports"};
  const auto file = opendata::read_budget_file(*read.table, read.diagnostics);
  const model::Budget budget = opendata::assemble_budget({file}, {rule}, read.diagnostics);
  CHECK(model::yearly_spending(budget).front().total.euros() == 130);
  CHECK(model::yearly_spending(budget).front().by_commission.at({"transports"}).euros() == 30);
  CHECK(read.diagnostics.sorted().empty());
  CHECK_FALSE(budget.has_functions());
  CHECK(budget.tells_commissions());
}

TEST_CASE("a document given by two files is refused, several amendments are not") {
  diagnostics::Diagnostics diagnostics;
  diagnostics::SourceFiles files;
  std::vector<model::BudgetLine> lines;
  for (const char* name : {"a.csv", "b.csv"}) {
    for (const BudgetDocument document : {BudgetDocument::kAccount, BudgetDocument::kAmendment}) {
      model::BudgetLine line;
      line.year = 2024;
      line.document = document;
      line.where = {&files.add(name, "x"), 0, 1};
      lines.push_back(line);
    }
  }
  opendata::assemble_budget({{lines}}, {}, diagnostics);
  const auto messages = diagnostics.sorted();
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].message == "this budget document of 2024 was already read");
  CHECK(messages[0].hint == "it stands in a.csv; keep one of the two");
}

struct Expected {
  BudgetSection section;
  Direction direction;
  std::int64_t real;   // cents
  std::int64_t order;  // cents
};

// The sums were computed apart from this program, with Python's decimal module, on the official TOTEM files
// (XML) from which these CSV files come: by <CaracSup Code="Section">, <CodRD> and <OpBudg>. They also prove
// the inferred sections.
void check_totals(const std::string& folder, BudgetDocument document, int year,
                  const std::array<Expected, 4>& expected, std::size_t line_count) {
  const auto bytes = test::sample_bytes("totem-scdl/" + folder + "/expected.csv");
  if (!bytes) {
    MESSAGE("MANDATURE_SAMPLES is not set: ", folder, " was not read");
    return;
  }
  ReadTable read(*bytes);
  const auto lines = lines_of(read);
  CHECK(lines.size() == line_count);
  const model::Budget budget = opendata::assemble_budget({{lines}}, {}, read.diagnostics);
  CHECK_FALSE(read.diagnostics.has_errors());
  for (const Expected& sum : expected) {
    const auto totals = model::totals(budget, year, {"21560046100010", document, sum.section, sum.direction});
    CHECK(totals.real.cents() == sum.real);
    CHECK(totals.order.cents() == sum.order);
  }
}

TEST_CASE("the budget of Crac'h for 2022 adds up as its official file") {
  check_totals("budget-crach-001", BudgetDocument::kPrimary, 2022,
               {{{BudgetSection::kOperation, Direction::kExpenditure, 258717300, 96542600},
                 {BudgetSection::kOperation, Direction::kRevenue, 348259900, 7000000},
                 {BudgetSection::kInvestment, Direction::kExpenditure, 309312491, 17000000},
                 {BudgetSection::kInvestment, Direction::kRevenue, 245936289, 106542600}}},
               201);
}

TEST_CASE("the account of Crac'h for 2021 adds up as its official file") {
  check_totals("DOCBUDG-21560046100010-056025-CA-2021-01032022000000", BudgetDocument::kAccount, 2021,
               {{{BudgetSection::kOperation, Direction::kExpenditure, 228243665, 9663725},
                 {BudgetSection::kOperation, Direction::kRevenue, 383555143, 5492672},
                 {BudgetSection::kInvestment, Direction::kExpenditure, 99955387, 5492672},
                 {BudgetSection::kInvestment, Direction::kRevenue, 114057988, 9663725}}},
               196);
}

TEST_CASE("the second amendment of Crac'h for 2021 moves credits without changing any total") {
  check_totals("DOCBUDG-21560046100010-056025-DM2-2021-25112021000000", BudgetDocument::kAmendment, 2021,
               {{{BudgetSection::kOperation, Direction::kExpenditure, 0, 0},
                 {BudgetSection::kOperation, Direction::kRevenue, 0, 0},
                 {BudgetSection::kInvestment, Direction::kExpenditure, 0, 0},
                 {BudgetSection::kInvestment, Direction::kRevenue, 0, 0}}},
               185);
}

TEST_CASE("the annexed and transport budgets are read without a mistake") {
  for (const char* folder : {"BP2022_TRANSPORT", "DOCBUDG-21560046100085-056025-BP-2022-07042022000000",
                             "DOCBUDG-21560046100085-056025-CA-2021-01032022000000"}) {
    const auto bytes = test::sample_bytes(std::string("totem-scdl/") + folder + "/expected.csv");
    if (!bytes) {
      MESSAGE("MANDATURE_SAMPLES is not set: ", folder, " was not read");
      continue;
    }
    ReadTable read(*bytes);
    CHECK(lines_of(read).size() == read.table->rows.size());
    CHECK_FALSE(read.diagnostics.has_errors());
  }
}

}  // namespace
