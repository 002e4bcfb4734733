#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/layout/samples.h"

using namespace mandature;
using layout::GlyphRun;
using layout::PagedDocument;

namespace {

PagedDocument set(samples::Press& press, const document::Document& document, const std::string& edition) {
  return layout::lay_out(document, {press.master(edition), *press.theme, press.fonts}, press.diagnostics);
}

// For each text, its bytes that no glyph shows, spaces aside.
std::vector<std::string> lost_parts(const PagedDocument& paged) {
  std::vector<std::vector<bool>> shown;
  for (const layout::SourceText& text : paged.texts) shown.emplace_back(text.text.size(), false);
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->source.text < 0) continue;
      auto& bytes = shown.at(static_cast<std::size_t>(run->source.text));
      REQUIRE(run->source.end <= bytes.size());
      for (std::uint32_t i = run->source.begin; i < run->source.end; ++i) bytes[i] = true;
    }
  }
  std::vector<std::string> lost;
  for (std::size_t k = 0; k < shown.size(); ++k) {
    std::string part;
    for (std::size_t i = 0; i < shown[k].size(); ++i) {
      const char c = paged.texts[k].text[i];
      if (!shown[k][i] && c != ' ' && c != '\n') part += c;
    }
    if (!part.empty()) lost.push_back(part);
  }
  return lost;
}

// Whether each run shows the part of the text it says it does, the hyphens added at line ends aside.
bool runs_say_what_they_show(const PagedDocument& paged) {
  for (const layout::Page& page : paged.pages) {
    for (const layout::PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->source.text < 0) continue;
      std::string said = paged.texts.at(static_cast<std::size_t>(run->source.text))
                             .text.substr(run->source.begin, run->source.end - run->source.begin);
      std::string shown = run->text;
      if (shown.ends_with("\u00AD")) shown.resize(shown.size() - 2);
      if (said != shown) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("the parts that glyphs show give back every text of a report whole") {
  samples::Press press;
  const PagedDocument paged = set(press, samples::report(), "rapport");
  CHECK(paged.texts.size() > 100);
  CHECK(lost_parts(paged) == std::vector<std::string>{});
  CHECK(runs_say_what_they_show(paged));
}

TEST_CASE("the parts that glyphs show give back every text of a poster whole, whatever was tried before") {
  samples::Press press;
  const PagedDocument paged = set(press, samples::poster(*press.theme), "affiche");
  CHECK(paged.texts.size() > 50);
  CHECK(lost_parts(paged) == std::vector<std::string>{});
  CHECK(runs_say_what_they_show(paged));
}

TEST_CASE("a text that was lost is noticed") {
  samples::Press press;
  PagedDocument paged = set(press, samples::poster(*press.theme), "affiche");
  std::erase_if(paged.pages.front().items, [](const layout::PageItem& item) {
    const auto* run = std::get_if<GlyphRun>(&item);
    return run != nullptr && run->source.text == 7;
  });
  CHECK(lost_parts(paged).size() == 1);
}
