#pragma once

#include <string>

#include <doctest/doctest.h>

#include "diagnostics/render.h"
#include "html/page.h"
#include "html/templates.h"
#include "html/writing.h"

namespace mandature::tests {

inline std::string said(const diagnostics::Diagnostics& diagnostics) {
  return diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort);
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A theme with the words the writer says, and nothing else.
inline theme::Theme plain_theme() {
  using theme::String;
  theme::Theme theme;
  theme.folder = "t";
  theme.strings.set(String::kWebNote, {{}, {}, "Note {n}"});
  theme.strings.set(String::kWebBackToText, {{}, {}, "Retour {n}"});
  theme.strings.set(String::kWebTable, {{}, {}, "Tableau de {colonnes}"});
  theme.strings.set(String::kWebPerson, {{}, {}, "Membre"});
  theme.strings.set(String::kNotMeasured, {{}, {}, "non mesuré"});
  theme.web_charts.width = 400;
  theme.web_charts.timeline_width = 300;
  theme.web_charts.style.bar_height = 16;
  theme.web_charts.style.bar_pitch = 26;
  theme.web_charts.style.column_width = 38;
  theme.web_charts.style.column_pitch = 48;
  theme.web_charts.style.column_height = 150;
  theme.web_charts.style.ruled_pitch = 4;
  theme.web_charts.style.line_pitch = 15;
  theme.web_charts.style.slope_height = 200;
  theme.web_charts.style.sign_width = 6;
  theme.tokens.accents = {{"corail", *theme::Rgb::parse("#ff8b74"), {}, {}}};
  return theme;
}

inline constexpr const char* kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";

// A page made by one template with the given fields; mistakes of the template fail the test.
inline std::string written(const std::string& text, document::Fields fields, std::string path = "a.html") {
  theme::Theme theme = plain_theme();
  theme.web_templates = {{"essai", kPragma + text}};
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const html::Templates templates = html::compile_templates(theme, files, diagnostics);
  REQUIRE(said(diagnostics) == "");
  document::Page page;
  page.path = std::move(path);
  page.template_name = "essai";
  page.language = "fr";
  page.fields = std::move(fields);
  return html::write_page(page, theme, templates);
}

}  // namespace mandature::tests
