#include "pdf/structure.h"

#include <doctest/doctest.h>

#include "pdf/attachments.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;
using layout::StructureRole;

namespace {

layout::PagedDocument document_of(std::vector<layout::StructureNode> nodes) {
  layout::PagedDocument document;
  document.width = document.height = layout::Length::from_points(100);
  document.structure = std::move(nodes);
  return document;
}

layout::StructureNode node(StructureRole role, int parent) {
  layout::StructureNode made;
  made.role = role;
  made.parent = parent;
  return made;
}

// The element of the first page that holds a marked content.
QPDFObjectHandle element_of(QPDF& file, int content) {
  QPDFObjectHandle tree = file.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  return tree.getArrayItem(1).getArrayItem(content);
}

void open(QPDF& file, const std::string& bytes) {
  REQUIRE_FALSE(bytes.empty());
  file.processMemoryFile("test", bytes.data(), bytes.size());
}

}  // namespace

TEST_CASE("elements stand in the order of the document, whatever was painted first") {
  const auto document = document_of({node(StructureRole::kDocument, -1), node(StructureRole::kHeading1, 0),
                                     node(StructureRole::kParagraph, 0)});
  pdf::Haru haru;
  pdf::StructureWriter structure(haru, document, {});
  structure.add_page(haru.add_page(100, 100));
  CHECK(structure.open(2) == "/P <</MCID 0>> BDC\n");
  CHECK(structure.open(1) == "/H1 <</MCID 1>> BDC\n");
  CHECK(structure.open(layout::kArtifact) == "/Artifact BMC\n");
  structure.finish();
  const std::string bytes = haru.save();
  QPDF file;
  open(file, bytes);
  QPDFObjectHandle kids = element_of(file, 0).getKey("/P").getKey("/K");
  REQUIRE(kids.getArrayNItems() == 2);
  CHECK(kids.getArrayItem(0).getKey("/S").getName() == "/H1");
  CHECK(kids.getArrayItem(1).getKey("/S").getName() == "/P");
}

TEST_CASE("words and links of one paragraph keep the order in which they were painted") {
  const auto document = document_of({node(StructureRole::kDocument, -1), node(StructureRole::kParagraph, 0),
                                     node(StructureRole::kLink, 1)});
  pdf::Haru haru;
  pdf::StructureWriter structure(haru, document, {});
  structure.add_page(haru.add_page(100, 100));
  for (const int next : {1, 2, 1}) structure.open(next);
  structure.finish();
  const std::string bytes = haru.save();
  QPDF file;
  open(file, bytes);
  QPDFObjectHandle kids = element_of(file, 0).getKey("/K");
  REQUIRE(kids.getArrayNItems() == 3);
  CHECK(kids.getArrayItem(0).getIntValue() == 0);
  CHECK(kids.getArrayItem(1).getKey("/S").getName() == "/Link");
  CHECK(kids.getArrayItem(2).getIntValue() == 2);
}

TEST_CASE("languages, scopes, numbering of lists and identifiers of notes are said") {
  auto nodes = std::vector{node(StructureRole::kDocument, -1),   node(StructureRole::kParagraph, 0),
                           node(StructureRole::kTableHeader, 0), node(StructureRole::kList, 0),
                           node(StructureRole::kListItem, 3),    node(StructureRole::kLabel, 4),
                           node(StructureRole::kNote, 0)};
  nodes[1].language = "en";
  const auto document = document_of(nodes);
  pdf::Haru haru;
  pdf::StructureWriter structure(haru, document, {});
  structure.add_page(haru.add_page(100, 100));
  for (const int next : {1, 2, 5, 6}) structure.open(next);
  structure.finish();
  const std::string bytes = haru.save();
  QPDF file;
  open(file, bytes);
  CHECK(element_of(file, 0).getKey("/Lang").getStringValue() == "en");
  CHECK(element_of(file, 1).getKey("/A").getKey("/Scope").getName() == "/Both");
  QPDFObjectHandle list = element_of(file, 2).getKey("/P").getKey("/P");
  CHECK(list.getKey("/A").getKey("/ListNumbering").getName() == "/Disc");
  CHECK(element_of(file, 3).getKey("/ID").getStringValue() == "note-000006");
  CHECK(file.getRoot().getKey("/StructTreeRoot").getKey("/IDTree").hasKey("/Names"));
}

TEST_CASE("a file travels inside with its type, its date and what it holds") {
  layout::PagedDocument document = document_of({node(StructureRole::kDocument, -1)});
  document.attachments = {{"dépenses.csv", "text/csv", "Les dépenses par an", "an;montant\n2024;12\n"}};
  pdf::Haru haru;
  haru.add_page(100, 100);
  pdf::write_attachments(haru, document, {2025, 8, 31});
  const std::string bytes = haru.save();
  QPDF file;
  open(file, bytes);
  QPDFObjectHandle associated = file.getRoot().getKey("/AF").getArrayItem(0);
  CHECK(associated.getKey("/UF").getUTF8Value() == "dépenses.csv");
  CHECK(associated.getKey("/Desc").getUTF8Value() == "Les dépenses par an");
  CHECK(associated.getKey("/AFRelationship").getName() == "/Data");
  QPDFObjectHandle embedded = associated.getKey("/EF").getKey("/F");
  CHECK(embedded.getDict().getKey("/Subtype").getName() == "/text/csv");
  CHECK(embedded.getDict().getKey("/Params").getKey("/Size").getIntValue() == 19);
  CHECK(embedded.getDict().getKey("/Params").getKey("/ModDate").getStringValue() == "D:20250831000000Z");
  QPDFObjectHandle names = file.getRoot().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names");
  CHECK(names.getArrayItem(1).getObjGen() == associated.getObjGen());
}

TEST_CASE("a cell that holds nothing keeps its place among the cells of its row") {
  const auto document = document_of({node(StructureRole::kDocument, -1), node(StructureRole::kTable, 0),
                                     node(StructureRole::kTableRow, 1), node(StructureRole::kTableHeader, 2),
                                     node(StructureRole::kTableData, 2), node(StructureRole::kTableData, 2)});
  pdf::Haru haru;
  pdf::StructureWriter structure(haru, document, {});
  structure.add_page(haru.add_page(100, 100));
  for (const int painted : {3, 5}) structure.open(painted);
  structure.finish();
  const std::string bytes = haru.save();
  QPDF file;
  open(file, bytes);
  QPDFObjectHandle cells = element_of(file, 0).getKey("/P").getKey("/K");
  REQUIRE(cells.getArrayNItems() == 3);
  CHECK(cells.getArrayItem(0).getKey("/S").getName() == "/TH");
  CHECK(cells.getArrayItem(1).getKey("/K").getArrayNItems() == 0);
  CHECK(cells.getArrayItem(2).getKey("/K").getArrayNItems() == 1);
}
