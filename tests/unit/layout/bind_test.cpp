#include "layout/bind.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

#include "unit/layout/samples.h"

using namespace mandature;
using layout::GlyphRun;
using layout::PagedDocument;
using layout::StructureRole;

namespace {

document::Document text_of(const std::string& title, int accent) {
  document::Document document;
  document.id = title;
  document.language = "fr";
  document.title = title;
  document.accent = accent;
  document.sections.push_back({"texte",
                               {},
                               {},
                               {document::Block{document::Heading{1, document::inline_text(title), title}},
                                document::paragraph("Quelques mots de cette partie.")}});
  return document;
}

struct Bindery {
  samples::Press press;
  theme::Master master = press.master("atlas-texte");

  layout::BoundPart part(const std::string& title, int accent, int first_page) {
    document::Document document = text_of(title, accent);
    return {layout::lay_out(document, {master, *press.theme, press.fonts}, {}, press.diagnostics, first_page),
            title};
  }
};

layout::Length left_of(const layout::Page& page) {
  for (const layout::PageItem& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->node != layout::kArtifact)
      return run->origin.x;
  }
  return {};
}

}  // namespace

TEST_CASE("a book has the pages of its parts, one tree, and the places its links name") {
  Bindery bindery;
  std::vector<layout::BoundPart> parts;
  parts.push_back(bindery.part("Un", 3, 1));
  parts.push_back(bindery.part("Deux", 5, 2));
  PagedDocument cover;
  cover.title = "Le livre";
  cover.language = "fr";
  const PagedDocument book = layout::bind(cover, std::move(parts));
  REQUIRE(book.pages.size() == 2);
  CHECK(book.pages[0].number == 1);
  CHECK(book.pages[1].number == 2);
  CHECK(book.width == bindery.master.width);
  CHECK(book.destinations.at("Un").page == 0);
  CHECK(book.destinations.at("Deux").page == 1);
  REQUIRE(book.bookmarks.size() == 2);
  CHECK(book.bookmarks[1].page == 1);

  CHECK(book.structure.front().role == StructureRole::kDocument);
  CHECK(book.structure.front().parent == -1);
  for (std::size_t i = 1; i < book.structure.size(); ++i) {
    CHECK(book.structure[i].parent >= 0);
    CHECK(book.structure[i].parent < static_cast<int>(i));
  }
  const auto sections = std::count_if(book.structure.begin(), book.structure.end(), [](const auto& node) {
    return node.parent == 0 && node.role == StructureRole::kSection;
  });
  CHECK(sections == 2);
  for (const layout::Page& page : book.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->source.text < 0) continue;
      REQUIRE(run->source.text < static_cast<int>(book.texts.size()));
      const std::string& text = book.texts[static_cast<std::size_t>(run->source.text)].text;
      CHECK(text.substr(run->source.begin, run->source.end - run->source.begin).substr(0, 2) ==
            run->text.substr(0, 2));
    }
  }
}

TEST_CASE("left-hand pages mirror right-hand ones") {
  Bindery bindery;
  const PagedDocument right = bindery.part("Un", 0, 1).pages;
  const PagedDocument left = bindery.part("Un", 0, 2).pages;
  const theme::Master& master = bindery.master;
  CHECK(master.left != master.right);
  const layout::Length moved = left_of(right.pages[0]) - left_of(left.pages[0]);
  CHECK(moved.points() == doctest::Approx((master.left - master.right).points()));
}

TEST_CASE("every part keeps its own colour in a book") {
  Bindery bindery;
  std::vector<layout::BoundPart> parts;
  for (const int accent : {3, 5}) {
    layout::BoundPart part = bindery.part("Un", accent, 1);
    part.pages.pages[0].items.push_back(layout::ShapeItem{graphics::rectangle(0, 0, 1, 1), "accent", {}});
    parts.push_back(std::move(part));
  }
  const PagedDocument book = layout::bind({}, std::move(parts));
  const auto fill = [&](std::size_t page) {
    return std::get<layout::ShapeItem>(book.pages[page].items.back()).fill.token();
  };
  CHECK(fill(0) == "accent-3");
  CHECK(fill(1) == "accent-5");
}
