#include <doctest/doctest.h>

#include <set>

#include "layout/row_order.h"
#include "samples.h"

using namespace mandature;
using layout::ImageItem;
using layout::ShapeItem;

namespace {

samples::Press& press() {
  static samples::Press shared;
  return shared;
}

document::Person person(const std::string& name) {
  document::Person result;
  result.name = name;
  result.initials = "XY";
  return result;
}

document::Document directory(document::PersonList list) {
  list.form = document::PersonList::Form::kPortraits;
  document::Document document;
  document.id = "essai";
  document.language = "fr";
  document.title = "Essai";
  document.sections = {{"groupe", "Groupe", {}, {document::Block{std::move(list)}}}};
  return document;
}

layout::PagedDocument pages_of(const document::Document& document, diagnostics::Diagnostics& told) {
  const theme::Master master = press().master("trombinoscope");
  return layout::lay_out(document, {master, *press().theme, press().fonts}, {}, told);
}

// The frames of portraits: stroked, without a fill.
std::set<std::pair<std::int64_t, std::int64_t>> frame_sizes(const layout::PagedDocument& pages) {
  std::set<std::pair<std::int64_t, std::int64_t>> sizes;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* shape = std::get_if<ShapeItem>(&item);
      if (shape == nullptr || !shape->stroke || !shape->fill.empty() || shape->clip) continue;
      const graphics::Bounds b = graphics::bounds_of(shape->path);
      sizes.insert({std::llround((b.right - b.left) * 100), std::llround((b.bottom - b.top) * 100)});
    }
  }
  return sizes;
}

}  // namespace

TEST_CASE("portraits have one size, with or without a picture, for any number of members") {
  for (const int count : {0, 1, 7, 60, 300}) {
    CAPTURE(count);
    document::PersonList list;
    for (int i = 0; i < count; ++i) list.persons.push_back(person("Membre " + std::to_string(i)));
    if (count > 1) {
      document::Image image{"a.jpg", "Portrait", {}, {}, 3000, 1000};
      list.persons[1].portrait = std::make_shared<const document::Image>(image);
    }
    diagnostics::Diagnostics told;
    const layout::PagedDocument pages = pages_of(directory(list), told);
    CHECK_FALSE(told.has_errors());
    CHECK(pages.overset.empty());
    CHECK(frame_sizes(pages).size() == (count == 0 ? 0 : 1));
    std::set<std::string> seen;
    for (const layout::SourceText& text : pages.texts) seen.insert(text.text);
    for (int i = 0; i < count; ++i) CHECK(seen.contains("Membre " + std::to_string(i)));
  }
}

TEST_CASE("a photograph covers its frame and is cut to it, in the middle") {
  document::PersonList list;
  list.persons = {person("Ana")};
  document::Image image{"a.jpg", "Portrait d’Ana", {}, {}, 3000, 1000};
  list.persons[0].portrait = std::make_shared<const document::Image>(image);
  diagnostics::Diagnostics told;
  const layout::PagedDocument pages = pages_of(directory(list), told);
  const ImageItem* found = nullptr;
  for (const layout::PageItem& item : pages.pages.at(0).items) {
    if (const auto* one = std::get_if<ImageItem>(&item)) found = one;
  }
  REQUIRE(found != nullptr);
  REQUIRE(found->clip);
  const theme::Measures m = press().master("trombinoscope").measures;
  CHECK(found->clip->width == m.portrait_width);
  CHECK(found->clip->height == m.portrait_height);
  CHECK(found->box.height == m.portrait_height);
  CHECK(ratio(found->box.width, found->box.height) == doctest::Approx(3));
  const support::Length left = found->clip->left - found->box.left;
  const support::Length right = found->box.right() - found->clip->right();
  CHECK(left.points() == doctest::Approx(right.points()).epsilon(0.01));
  CHECK(pages.structure.at(static_cast<std::size_t>(found->node)).alternative == "Portrait d’Ana");
}

TEST_CASE("rows that follow the document stand in its order, between those that do not") {
  const auto row = [](const std::string& role, theme::RowOrder order) {
    theme::Row result;
    result.frames.emplace_back();
    result.frames.back().role = role;
    result.order = order;
    return result;
  };
  using theme::RowOrder;
  const std::vector<theme::Row> master{row("tete", RowOrder::kMaster), row("a", RowOrder::kDocument),
                                       row("b", RowOrder::kDocument),  row("c", RowOrder::kDocument),
                                       row("pied", RowOrder::kMaster), row("d", RowOrder::kDocument)};
  std::vector<layout::SetRow> rows;
  for (const theme::Row& one : master) rows.push_back({&one, {}, {}, {}, {}});
  document::Document document;
  for (const std::string role : {"pied", "d", "c", "a", "b", "tete"}) {
    document.sections.push_back({role, {}, {}, {document::paragraph("texte")}});
  }
  layout::follow_document(rows, document);
  std::string order;
  for (const layout::SetRow& one : rows) order += one.row->frames.front().role + " ";
  CHECK(order == "tete c a b pied d ");
}

TEST_CASE("a section that begins a page begins one, and the edge of the sheet is not set among the texts") {
  theme::Master master = press().master("exemplaires");
  document::Document document;
  document.id = "essai";
  document.language = "fr";
  document.title = "Essai";
  for (const std::string role : {"exemplaire", "exemplaire", "registre"}) {
    document.sections.push_back({role, {}, {}, {document::paragraph("texte")}});
  }
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kSlices;
  chart.title = "Tranche";
  chart.series = {{"", graphics::SeriesState::kCurrent, {{"un", 1.0, "1", {}}}}};
  document.sections.push_back({"tranche", {}, {}, {document::Block{document::Figure{chart}}}});
  diagnostics::Diagnostics told;
  const layout::PagedDocument pages =
      layout::lay_out(document, {master, *press().theme, press().fonts}, {}, told);
  CHECK(pages.pages.size() == 3);
  for (const layout::StructureNode& node : pages.structure)
    CHECK(node.role != layout::StructureRole::kFigure);
}
