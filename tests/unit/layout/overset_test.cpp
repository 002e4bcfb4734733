#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/text.h"
#include "unit/layout/samples.h"

// The corpus of texts that are too long: whatever is written, nothing is drawn outside its frame, nothing is
// smaller than its floor, and what is left over is told with its measure.

using namespace mandature;
using layout::GlyphRun;
using layout::PagedDocument;

namespace {

std::string lengthened(const std::string& text, double factor) {
  std::string words;
  const auto wanted = static_cast<std::size_t>(static_cast<double>(text.size()) * factor);
  while (words.size() < wanted) words += (words.empty() ? "" : " ") + text;
  words.resize(std::min(words.size(), wanted));
  while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0x80U) != 0) words.pop_back();
  return words;
}

void lengthen(document::Blocks& blocks, double factor) {
  for (document::Block& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      const std::string style = paragraph->style;
      block = document::paragraph(lengthened(document::plain_text(paragraph->text), factor), style);
    } else if (auto* item = std::get_if<document::Item>(&block.content)) {
      item->text = document::inline_text(lengthened(document::plain_text(item->text), factor));
    } else if (auto* voice = std::get_if<document::Voice>(&block.content)) {
      lengthen(voice->words, factor);
    }
  }
}

document::Document poster_with(const samples::Press& press, const std::string& role, double factor,
                               int groups = 3) {
  document::Document poster = samples::poster(*press.theme, groups);
  for (document::Section& section : poster.sections) {
    if (section.role == role) lengthen(section.blocks, factor);
  }
  return poster;
}

// The floor of the smallest style of the master: no glyph of text is smaller.
support::Length smallest(const theme::Master& master) {
  support::Length size = support::Length::from_points(1000);
  for (const auto& [name, style] : master.paragraphs) {
    size = std::min(size, style.floor > support::Length() ? std::min(style.floor, style.size) : style.size);
  }
  for (const auto& [name, style] : master.characters) {
    if (style.size) size = std::min(size, *style.size);
  }
  return size;
}

void check_page(const PagedDocument& paged, const theme::Master& master) {
  const support::Length foot = paged.height - master.bottom;
  for (const layout::Page& page : paged.pages) {
    for (const layout::FrameRecord& frame : page.frames) CHECK(frame.box.bottom() <= foot);
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->node == layout::kArtifact) continue;
      CHECK_MESSAGE(run->size >= smallest(master), run->text);
      CHECK_MESSAGE(run->origin.x + run->width <= paged.width - master.safe, run->text);
      const auto inside = [&](const layout::FrameRecord& frame) {
        const auto hair = support::Length::from_points(0.05);
        return run->origin.x >= frame.box.left - hair && run->origin.y <= frame.box.bottom() + hair &&
               run->origin.y - run->size / 2 >= frame.box.top - run->size;
      };
      CHECK_MESSAGE(std::any_of(page.frames.begin(), page.frames.end(), inside), run->text);
    }
  }
}

std::size_t letters_drawn(const PagedDocument& paged) {
  std::size_t count = 0;
  const auto add = [&](const std::vector<layout::PageItem>& items) {
    for (const layout::PageItem& item : items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->node != layout::kArtifact) count += run->glyphs.size();
    }
  };
  for (const layout::Page& page : paged.pages) add(page.items);
  for (const layout::Overset& overset : paged.overset) add(overset.tail);
  return count;
}

}  // namespace

TEST_CASE("every part of a poster may be as long as it is, or many times as long") {
  samples::Press press;
  REQUIRE(press.theme);
  const theme::Master master = press.master("affiche");
  const layout::Workshop workshop{master, *press.theme, press.fonts};
  for (const char* role :
       {"missions", "reussites", "defis", "personnel", "observations", "exterieur", "mentions"}) {
    for (const double factor : {1.0, 1.5, 3.0, 40.0}) {
      CAPTURE(role);
      CAPTURE(factor);
      diagnostics::Diagnostics told;
      const PagedDocument paged = layout::lay_out(poster_with(press, role, factor), workshop, told);
      check_page(paged, master);
      if (factor == 1.0) CHECK(paged.overset.empty());
      if (factor == 40.0) CHECK_FALSE(paged.overset.empty());
      CHECK(told.has_errors() == !paged.overset.empty());
      for (const layout::Overset& overset : paged.overset) {
        CHECK(overset.role == role);
        CHECK(overset.signs_over > 0);
        CHECK(overset.need > overset.have);
        CHECK_FALSE(overset.tail.empty());
      }
    }
  }
}

TEST_CASE("what is drawn and what is left over make the whole text") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  const layout::Workshop workshop{master, *press.theme, press.fonts};
  document::Document poster = poster_with(press, "observations", 24);
  std::size_t statements = 0;
  for (document::Section& section : poster.sections) {
    if (section.role != "observations") continue;
    for (document::Block& block : section.blocks) {
      auto& voice = std::get<document::Voice>(block.content);
      const std::string words = document::plain_text(voice.words);
      const auto& file = press.files.add("groupe-" + std::to_string(++statements) + ".md", words);
      document::Text text{words, {&file, 0, static_cast<std::uint32_t>(words.size())}};
      voice.words = {document::paragraph(document::Inlines{document::Inline{std::move(text)}})};
    }
  }
  diagnostics::Diagnostics told;
  const PagedDocument paged = layout::lay_out(poster, workshop, told);
  REQUIRE_FALSE(paged.overset.empty());
  // One report for each statement that is too long, each at its own file.
  CHECK(paged.overset.size() == statements);
  theme::Master endless = master;
  endless.height = master.height * 3;
  diagnostics::Diagnostics none;
  const PagedDocument whole = layout::lay_out(poster, {endless, *press.theme, press.fonts}, paged.fit, none);
  REQUIRE(whole.overset.empty());
  CHECK(letters_drawn(paged) == letters_drawn(whole));
}

TEST_CASE("one to nine groups have equal frames, and a second page from seven on") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  const layout::Workshop workshop{master, *press.theme, press.fonts};
  for (int groups = 1; groups <= 9; ++groups) {
    CAPTURE(groups);
    diagnostics::Diagnostics told;
    const PagedDocument paged = layout::lay_out(samples::poster(*press.theme, groups), workshop, told);
    check_page(paged, master);
    CHECK(paged.overset.empty());
    CHECK(paged.pages.size() == (groups >= 7 ? 2 : 1));
  }
}

TEST_CASE("a word of sixty letters is told, and parted rather than drawn out of its frame") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  for (const char* role : {"missions", "defis", "observations", "personnel", "mentions"}) {
    CAPTURE(role);
    document::Document poster = samples::poster(*press.theme);
    for (document::Section& section : poster.sections) {
      if (section.role != role) continue;
      const std::string word = "Un " + std::string(90, 'w') + " de trop.";
      if (auto* voice = std::get_if<document::Voice>(&section.blocks.front().content)) {
        voice->words = {document::paragraph(word)};
      } else if (auto* item = std::get_if<document::Item>(&section.blocks.front().content)) {
        item->text = document::inline_text(word);
      } else {
        section.blocks.front() = document::paragraph(word, role == std::string("mentions") ? "mentions" : "");
      }
    }
    diagnostics::Diagnostics told;
    const PagedDocument paged = layout::lay_out(poster, {master, *press.theme, press.fonts}, told);
    check_page(paged, master);
    const bool narrow = role != std::string("mentions");
    CHECK(told.has_errors() == narrow);
    CHECK(paged.overset.empty() != narrow);
    for (const layout::Overset& overset : paged.overset)
      CHECK(overset.cause == layout::OversetCause::kUnbreakableWord);
  }
}

TEST_CASE("a story of two frames goes on in the second, and nothing of it is lost") {
  samples::Press press;
  theme::Master master = press.master("affiche");
  master.rows.clear();
  theme::Row row;
  for (const int column : {1, 7}) {
    theme::Frame frame;
    frame.role = "missions";
    frame.column = column;
    frame.span = frame.least_span = frame.most_span = 6;
    frame.height = support::Length::from_millimetres(40);
    row.frames.push_back(frame);
  }
  master.rows.push_back(row);
  document::Document document;
  document.language = "fr";
  std::string words;
  for (int i = 0; i < 30; ++i) words += "Une phrase de la suite, numéro " + std::to_string(i) + ". ";
  document.sections.push_back({"missions", {}, {}, {document::paragraph(words)}});
  diagnostics::Diagnostics told;
  const PagedDocument paged = layout::lay_out(document, {master, *press.theme, press.fonts}, told);
  CHECK(paged.overset.empty());
  CHECK_FALSE(told.has_errors());
  std::set<std::int64_t> left_edges;
  std::string read;
  for (const layout::PageItem& item : paged.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    left_edges.insert(run->origin.x.millipoints());
    read += run->text;
  }
  CHECK(left_edges.size() == 2);
  CHECK(read.find("numéro 29.") != std::string::npos);
}

TEST_CASE("empty parts keep the poster whole") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  document::Document poster = samples::poster(*press.theme);
  for (document::Section& section : poster.sections) {
    if (section.role != "observations") section.blocks.clear();
  }
  diagnostics::Diagnostics told;
  const PagedDocument paged = layout::lay_out(poster, {master, *press.theme, press.fonts}, told);
  check_page(paged, master);
  CHECK(paged.overset.empty());
}

TEST_CASE("a page too full widens the frames of long texts before it takes a smaller size") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  const layout::Workshop workshop{master, *press.theme, press.fonts};
  const theme::Fit usual = layout::find_fit(samples::poster(*press.theme), workshop);
  CHECK(usual.spans == theme::Spans::kUsual);
  CHECK(usual.share == doctest::Approx(1));
  const theme::Fit full = layout::find_fit(poster_with(press, "missions", 3), workshop);
  CHECK(full.spans == theme::Spans::kAdaptive);
}

TEST_CASE("two posters of a series stand at the sizes of the fuller one") {
  samples::Press press;
  const theme::Master master = press.master("affiche");
  const layout::Workshop workshop{master, *press.theme, press.fonts};
  document::Document longer = poster_with(press, "defis", 1.9);
  for (document::Section& section : longer.sections) {
    if (section.role != "titre") continue;
    section.blocks = {document::Block{
        document::Heading{1, document::inline_text("Environnement, transition et cadre de vie"), "titre"}}};
  }
  const theme::Fit one = layout::find_fit(samples::poster(*press.theme), workshop);
  const theme::Fit other = layout::find_fit(longer, workshop);
  const theme::Fit both = layout::common(one, other);
  CHECK(both == layout::common(other, one));
  CHECK(both.sizes.at("titre-1") == std::min(one.sizes.at("titre-1"), other.sizes.at("titre-1")));
  CHECK(both.share == std::min(one.share, other.share));
  diagnostics::Diagnostics told;
  const PagedDocument first = layout::lay_out(samples::poster(*press.theme), workshop, both, told);
  CHECK(first.fit == both);
  CHECK(first.overset.empty());
}

TEST_CASE("an A1 master is the A3 one at twice its size") {
  samples::Press press;
  const theme::Master a3 = press.master("affiche");
  const theme::Master a1 = a3.scaled(2);
  CHECK(a1.width == a3.width * 2);
  CHECK(a1.find_paragraph("texte")->size == a3.find_paragraph("texte")->size * 2);
  CHECK(a1.measures.hand_pitch == a3.measures.hand_pitch * 2);
  diagnostics::Diagnostics told;
  const document::Document poster = samples::poster(*press.theme);
  const PagedDocument small = layout::lay_out(poster, {a3, *press.theme, press.fonts}, told);
  const PagedDocument large = layout::lay_out(poster, {a1, *press.theme, press.fonts}, told);
  CHECK(large.overset.empty());
  REQUIRE(small.pages.front().frames.size() == large.pages.front().frames.size());
  for (std::size_t i = 0; i < small.pages.front().frames.size(); ++i) {
    CHECK(large.pages.front().frames[i].box.top.points() ==
          doctest::Approx(small.pages.front().frames[i].box.top.points() * 2).epsilon(0.01));
  }
}
