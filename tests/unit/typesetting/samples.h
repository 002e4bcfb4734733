#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "support/file_system.h"
#include "typesetting/font_library.h"
#include "typesetting/paragraph.h"

// The faces of the delivered theme, and texts in one of them at ten points.
namespace mandature::samples {

inline typesetting::FontLibrary library(diagnostics::Diagnostics& diagnostics) {
  typesetting::FontRequest request;
  request.faces = {{"texte", "regular", "Vollkorn-Regular.ttf", {}, {}},
                   {"texte", "bold", "Vollkorn-Bold.ttf", {}, {}},
                   {"mesure", "regular", "Inter.var.ttf", {{"wght", 400}}, {}},
                   {"mesure", "bold", "Inter.var.ttf", {{"wght", 700}}, {}}};
  request.fallbacks = {"mesure"};
  request.folders = {"/usr/share/fonts/truetype"};
  request.hyphenation_folder = "/usr/share/hyphen";
  request.language = "fr";
  return typesetting::load_fonts(support::DiskFileSystem(), request, diagnostics);
}

inline typesetting::StyledText styled(const typesetting::Face* face, std::string text) {
  typesetting::StyledText result{std::move(text), {}};
  result.runs.push_back({0,
                         static_cast<std::uint32_t>(result.text.size()),
                         {face, support::Length::from_points(10), "", 0, {}}});
  return result;
}

inline std::string text_of(const typesetting::Line& line) {
  std::string text;
  for (const typesetting::Segment& segment : line.segments) text += segment.text;
  return text;
}

// The text of a paragraph as it was before it was broken into lines.
inline std::string text_of(const std::vector<typesetting::Line>& lines) {
  std::string whole;
  for (const typesetting::Line& line : lines) {
    std::string text = text_of(line);
    if (line.cut) text.resize(text.size() - 2);  // U+00AD
    whole += text;
  }
  return whole;
}

}  // namespace mandature::samples
