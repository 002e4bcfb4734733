#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/golden.h"
#include "support/text.h"
#include "typesetting/french.h"
#include "unit/typesetting/samples.h"

using namespace mandature;
using namespace mandature::typesetting;
using support::Length;

namespace {

// Twenty-five thousand signs of French prose, a paragraph a line.
std::vector<std::string> prose() {
  const std::string text =
      support::DiskFileSystem().read(test::source_path("tests/unit/typesetting/prose.txt")).value_or("");
  std::vector<std::string> paragraphs;
  for (const std::string_view line : support::split(text, '\n')) {
    if (!line.empty()) paragraphs.push_back(french(line));
  }
  return paragraphs;
}

ParagraphOptions justified(Length measure) {
  ParagraphOptions options;
  options.breaks.measure = measure;
  options.cuts = Cuts::kWhereHelpful;
  options.edges = Edges::kJustified;
  return options;
}

// What can be wrong with justified lines, counted over a corpus.
struct Counts {
  int paragraphs = 0, ragged = 0, lines = 0, wide = 0, narrow = 0, cuts = 0, ladders = 0, penultimate = 0,
      poor = 0;
  int off = 0, scaled = 0;
};

double points_of(const Face& face) { return 10.0 * face.space_advance() / face.metrics().units_per_em; }

void count_spaces(const Line& line, Counts& counts) {
  double widest = 0, narrowest = 9;
  for (const Segment& segment : line.segments) {
    for (const PlacedGlyph& glyph : segment.glyphs) {
      const bool last = &glyph == &line.segments.back().glyphs.back();
      if (last || segment.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin) != " ") continue;
      const double share = glyph.advance.points() / points_of(*segment.face);
      widest = std::max(widest, share);
      narrowest = std::min(narrowest, share);
    }
  }
  if (widest > 2) ++counts.wide;
  if (narrowest < 0.66) ++counts.narrow;
}

std::size_t signs_of(const Line& line) { return support::count_characters(samples::text_of(line)); }

void count_lines(const std::vector<Line>& lines, Length measure, Counts& counts) {
  ++counts.paragraphs;
  int in_a_row = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool last = i + 1 == lines.size();
    in_a_row = line.cut ? in_a_row + 1 : 0;
    counts.cuts += line.cut ? 1 : 0;
    counts.ladders += in_a_row == 3 ? 1 : 0;
    if (line.stretch < 0.98 || line.stretch > 1.02) ++counts.scaled;
    if (!line.justified) ++counts.ragged;
    if (last) continue;
    ++counts.lines;
    count_spaces(line, counts);
    // What hangs outside is less than half a hyphen or so.
    if (line.width < measure || line.width > measure + Length::from_points(2.5)) ++counts.off;
  }
  if (lines.size() < 2) return;
  if (lines[lines.size() - 2].cut) ++counts.penultimate;
  if (lines.back().width < measure * 0.2 && signs_of(lines.back()) < 6) ++counts.poor;
}

}  // namespace

TEST_CASE("twenty-five thousand signs are justified without gaps, ladders or lonely ends") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const std::vector<std::string> paragraphs = prose();
  std::size_t signs = 0;
  for (const std::string& paragraph : paragraphs) signs += support::count_characters(paragraph);
  CHECK(signs > 20'000);
  int lines_set = 0, wide = 0;
  const double sign = 10 * shaper.mean_sign(*face, "");
  for (const double per_line : {38.2, 40.0, 44.0, 48.0, 56.0, 66.0}) {
    Counts counts;
    const Length measure = Length::from_points(per_line * sign);
    for (const std::string& paragraph : paragraphs) {
      const auto lines = set_paragraph(shaper, samples::styled(face, paragraph), justified(measure));
      CHECK(samples::text_of(lines) == paragraph);
      count_lines(lines, measure, counts);
    }
    lines_set += counts.lines;
    wide += counts.wide;
    CAPTURE(per_line);
    CHECK(counts.wide <= counts.lines * 0.025);
    CHECK(counts.narrow == 0);
    CHECK(counts.ladders == 0);
    CHECK(counts.penultimate <= 1);  // one short paragraph has no other way
    CHECK(counts.poor == 0);
    CHECK(counts.off == 0);
    CHECK(counts.scaled == 0);
    CHECK(counts.ragged == 0);
  }
  CHECK(wide <= lines_set * 0.02);
}

TEST_CASE("a measure of fewer than thirty-eight signs is set ragged whatever is asked") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const Length measure = Length::from_points(37 * 10 * shaper.mean_sign(*face, ""));
  const auto lines = set_paragraph(shaper, samples::styled(face, prose().front()), justified(measure));
  for (const Line& line : lines) {
    CHECK_FALSE(line.justified);
    CHECK(line.stretch == 1);
  }
}

TEST_CASE("a paragraph is made a line longer when that is asked and can be done") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  int longer = 0, shorter = 0;
  for (const std::string& paragraph : prose()) {
    ParagraphOptions options = justified(Length::from_points(300));
    const StyledText text = samples::styled(face, paragraph);
    const std::size_t best = set_paragraph(shaper, text, options).size();
    options.looseness = 1;
    const std::size_t loose = set_paragraph(shaper, text, options).size();
    options.looseness = -1;
    const std::size_t tight = set_paragraph(shaper, text, options).size();
    CHECK(loose >= best);
    CHECK(tight <= best);
    longer += loose == best + 1 ? 1 : 0;
    shorter += tight + 1 == best ? 1 : 0;
  }
  CHECK(longer > 5);
  CHECK(shorter > 0);
}

TEST_CASE("a full stop at the edge of a justified line stands half outside") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const Length measure = Length::from_points(250);
  bool seen = false;
  for (const std::string& paragraph : prose()) {
    const auto lines = set_paragraph(shaper, samples::styled(face, paragraph), justified(measure));
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (!samples::text_of(lines[i]).ends_with(". ")) continue;
      seen = true;
      const double stop = 10.0 * face->advance_of(face->glyph_of(U'.')) / face->metrics().units_per_em;
      CHECK(lines[i].width.points() == doctest::Approx(250 + stop / 2).epsilon(0.001));
    }
  }
  CHECK(seen);
}

TEST_CASE("lines beside a drop cap are justified on their narrower measure, and those below on the whole") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  const Length measure = Length::from_points(44 * 10 * shaper.mean_sign(*face, ""));
  const Length indent = Length::from_points(30);
  constexpr std::size_t kBeside = 3;
  Counts counts;
  for (const std::string& paragraph : prose()) {
    ParagraphOptions options = justified(measure);
    options.breaks.first_indent = indent;
    options.breaks.indented_lines = kBeside;
    const auto lines = set_paragraph(shaper, samples::styled(face, paragraph), options);
    CHECK(samples::text_of(lines) == paragraph);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const Length own = i < kBeside ? measure - indent : measure;
      CHECK(lines[i].justified);
      CHECK(lines[i].width >= own);
      CHECK(lines[i].width <= own + Length::from_points(2.5));
      ++counts.lines;
      count_spaces(lines[i], counts);
    }
  }
  CHECK(counts.wide <= counts.lines * 0.03);  // thirty-odd signs give less to choose from
}

TEST_CASE("ragged lines beside a drop cap keep to their measure") {
  diagnostics::Diagnostics diagnostics;
  const FontLibrary fonts = samples::library(diagnostics);
  Shaper shaper(fonts);
  const Face* face = fonts.find("texte", "regular");
  for (const std::string& paragraph : prose()) {
    ParagraphOptions options = justified(Length::from_points(200));
    options.edges = Edges::kRagged;
    options.breaks.first_indent = Length::from_points(60);
    options.breaks.indented_lines = 3;
    const auto lines = set_paragraph(shaper, samples::styled(face, paragraph), options);
    CHECK(samples::text_of(lines) == paragraph);
    bool longer = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(lines[i].width <= Length::from_points(i < 3 ? 140 : 200));
      longer = longer || lines[i].width > Length::from_points(140);
    }
    CHECK((longer || lines.size() < 6));
  }
}
