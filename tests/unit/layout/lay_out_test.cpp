#include "layout/lay_out.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "unit/layout/samples.h"

using namespace mandature;
using layout::GlyphRun;
using layout::PagedDocument;
using layout::StructureRole;

namespace {

PagedDocument set(samples::Press& press, const document::Document& document, const std::string& edition) {
  return layout::lay_out(document, {press.master(edition), *press.theme, press.fonts}, press.diagnostics);
}

std::vector<const GlyphRun*> runs_of(const layout::Page& page) {
  std::vector<const GlyphRun*> runs;
  for (const layout::PageItem& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) runs.push_back(run);
  }
  return runs;
}

const layout::FrameRecord& frame(const PagedDocument& paged, const std::string& role) {
  const auto& frames = paged.pages.front().frames;
  const auto found = std::find_if(frames.begin(), frames.end(),
                                  [&](const layout::FrameRecord& f) { return f.role == role; });
  REQUIRE(found != frames.end());
  return *found;
}

bool overlap(const layout::Box& a, const layout::Box& b) {
  return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') letters += c;
  }
  return letters;
}

}  // namespace

TEST_CASE("the poster holds its twelve parts, none over another, all on the sheet") {
  samples::Press press;
  REQUIRE(press.theme);
  const PagedDocument paged = set(press, samples::poster(*press.theme), "affiche");
  REQUIRE(paged.pages.size() == 1);
  CHECK_FALSE(press.diagnostics.has_errors());
  CHECK(paged.overset.empty());
  const auto& frames = paged.pages.front().frames;
  CHECK(frames.size() == 18);
  for (const auto& a : frames) {
    CHECK(a.box.bottom() <= paged.height);
    CHECK(a.need <= a.box.height);
    for (const auto& b : frames) {
      if (&a != &b) CHECK_MESSAGE(!overlap(a.box, b.box), a.role << " over " << b.role);
    }
  }
  for (const GlyphRun* run : runs_of(paged.pages.front())) {
    CHECK(run->origin.x + run->width <= paged.width - support::Length::from_millimetres(5));
    CHECK(run->origin.y <= paged.height - support::Length::from_millimetres(5));
  }
}

TEST_CASE("the tops of rows stand on the grid of the master") {
  samples::Press press;
  const PagedDocument paged = set(press, samples::poster(*press.theme), "affiche");
  for (const char* role : {"missions", "reussites", "defis"}) {
    CHECK(frame(paged, role).box.top == frame(paged, "missions").box.top);
  }
}

TEST_CASE("the writing band takes the height that is left") {
  samples::Press press;
  document::Document poster = samples::poster(*press.theme);
  const auto before = frame(set(press, poster, "affiche"), "main").box.height;
  const auto missions = std::find_if(poster.sections.begin(), poster.sections.end(),
                                     [](const document::Section& s) { return s.role == "observations"; });
  missions->blocks.resize(1);
  const auto after = frame(set(press, poster, "affiche"), "main").box.height;
  CHECK(after >= before);
  CHECK(before >= support::Length::from_millimetres(30));
}

TEST_CASE("four groups take the whole width and the outside voice moves up") {
  samples::Press press;
  const PagedDocument three = set(press, samples::poster(*press.theme, 3), "affiche");
  const PagedDocument four = set(press, samples::poster(*press.theme, 4), "affiche");
  CHECK(frame(four, "observations").box.width > frame(three, "observations").box.width);
  CHECK(frame(four, "exterieur").box.top < frame(four, "observations").box.top);
}

TEST_CASE("nothing that was written is lost on the way to the page") {
  samples::Press press;
  for (const document::Document& source : {samples::poster(*press.theme), samples::report()}) {
    const PagedDocument paged = set(press, source, source.edition);
    std::string page_text;
    for (const layout::Page& page : paged.pages) {
      for (const GlyphRun* run : runs_of(page)) page_text += letters_of(run->text);
    }
    for (const document::Section& section : source.sections) {
      for (const document::Block& block : section.blocks) {
        const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
        if (paragraph == nullptr) continue;
        const std::string letters = letters_of(document::plain_text(paragraph->text));
        CHECK_MESSAGE(page_text.find(letters) != std::string::npos, letters);
      }
    }
  }
}

TEST_CASE("a text too long for the sheet is an error that says how many signs to cut") {
  samples::Press press;
  document::Document poster = samples::poster(*press.theme);
  std::string story;
  for (int i = 0; i < 60; ++i) story += "Une phrase de plus que la place permise. ";
  const auto& file = press.files.add("commissions/solidarites.md", story);
  for (document::Section& section : poster.sections) {
    if (section.role != "missions") continue;
    document::Text text{story, {&file, 0, static_cast<std::uint32_t>(story.size())}};
    section.blocks = {document::paragraph(document::Inlines{document::Inline{std::move(text)}})};
  }
  const PagedDocument paged = set(press, poster, "affiche");
  REQUIRE(paged.overset.size() == 1);
  CHECK(paged.overset.front().role == "missions");
  CHECK(paged.overset.front().signs_over > 0);
  CHECK(paged.overset.front().need > paged.overset.front().have);
  const auto told = press.diagnostics.sorted();
  REQUIRE_FALSE(told.empty());
  CHECK(told.front().span.file == &file);
}

TEST_CASE("the longest name of a commission takes a smaller size, never another sheet") {
  samples::Press press;
  document::Document poster = samples::poster(*press.theme);
  for (document::Section& section : poster.sections) {
    if (section.role != "titre") continue;
    section.blocks = {document::Block{
        document::Heading{1, document::inline_text("Environnement, transition et cadre de vie"), "titre"}}};
  }
  const PagedDocument paged = set(press, poster, "affiche");
  CHECK(paged.overset.empty());
  CHECK(frame(paged, "titre").need <= frame(paged, "titre").box.height);
}

TEST_CASE("a report flows over columns and pages with every kind of block") {
  samples::Press press;
  const PagedDocument paged = set(press, samples::report(), "rapport");
  for (const auto& diagnostic : press.diagnostics.sorted()) MESSAGE(diagnostic.message);
  CHECK_FALSE(press.diagnostics.has_errors());
  CHECK(paged.pages.size() >= 3);
  std::set<StructureRole> roles;
  for (const auto& node : paged.structure) roles.insert(node.role);
  for (const StructureRole role :
       {StructureRole::kHeading1, StructureRole::kHeading2, StructureRole::kHeading3, StructureRole::kList,
        StructureRole::kTable, StructureRole::kTableHeader, StructureRole::kTableData, StructureRole::kFigure,
        StructureRole::kLink, StructureRole::kNote, StructureRole::kReference, StructureRole::kBlockQuote}) {
    CHECK(roles.contains(role));
  }
  for (const layout::Page& page : paged.pages) {
    for (const layout::FrameRecord& column : page.frames) CHECK(column.need <= column.box.height);
  }
}

TEST_CASE("a table that runs over columns repeats its head, for the eye only") {
  samples::Press press;
  const PagedDocument paged = set(press, samples::report(2, 80), "rapport");
  int read = 0, repeated = 0;
  for (const layout::Page& page : paged.pages) {
    for (const GlyphRun* run : runs_of(page)) {
      if (run->text.find("Responsable") == std::string::npos) continue;
      (run->node == layout::kArtifact ? repeated : read) += 1;
    }
  }
  CHECK(read == 1);
  CHECK(repeated >= 1);
}

TEST_CASE("a style the master does not know is an error with the nearest name") {
  samples::Press press;
  document::Document poster = samples::poster(*press.theme);
  poster.sections[0].blocks = {document::paragraph("Ville", "etiquete")};
  set(press, poster, "affiche");
  const auto told = press.diagnostics.sorted();
  REQUIRE(told.size() == 1);
  CHECK(told.front().hint.find("etiquette") != std::string::npos);
}

TEST_CASE("an empty document, and one without words, do no harm") {
  samples::Press press;
  document::Document empty;
  empty.language = "fr";
  CHECK(set(press, empty, "affiche").pages.size() == 1);
  CHECK(set(press, empty, "rapport").pages.size() == 1);
  for (const char* role : {"titre", "missions", "observations", "chiffres", "main"}) {
    empty.sections.push_back({role, "", "", {document::paragraph("")}});
  }
  CHECK(set(press, empty, "affiche").pages.size() == 1);
}

TEST_CASE("the dump of the same document is the same text") {
  samples::Press press;
  const auto document = samples::poster(*press.theme);
  CHECK(layout::dump(set(press, document, "affiche")) == layout::dump(set(press, document, "affiche")));
}
