#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "graphics/chart_style.h"
#include "graphics/scene.h"
#include "model/taxonomy.h"
#include "support/file_system.h"
#include "theme/press.h"
#include "theme/strings.h"
#include "theme/tokens.h"

namespace mandature::theme {

// What the two colours of an authority are judged against on the web, by day and in the dark, and the
// portal's own two.
struct WebColours {
  Rgb paper, ink;
  Rgb dark_paper, dark_ink;
  Rgb strong, bright;                           // of the portal
  std::optional<Rgb> dark_strong, dark_bright;  // of the portal; derived when the theme does not say
};

// How the site draws charts, in the units of a drawing that grows with the page.
// How the labels of a style are drawn in a figure that stands alone as a file, in units of its drawing.
struct LabelFont {
  std::string family;  // of the theme: "mesure"
  std::string face;    // "semibold"
  double size = 0;
  std::string features;  // of OpenType: "lnum,tnum"
};

struct WebCharts {
  graphics::ChartStyle style;
  double width = 0;           // of a drawing
  double timeline_width = 0;  // of a timeline, whose words must stay legible on a telephone
  double figure_width = 0;    // of a figure that stands alone, its margins included
  double figure_margin = 0;
  std::map<std::string, LabelFont> fonts;  // by style of label; "" for those that have none of their own

  const LabelFont& font_of(const std::string& style) const;
};

// Everything that is looks: colours, fonts, words, drawings, masters, web templates. Read from a folder:
//   theme.yaml            name, colours, accents, font families, papers
//   press/*.icc           the profiles of these papers
//   strings/fr.yaml       what editions say, by key
//   parcours.yaml         how people prepare for the roles of an elected member
//   pictogrammes.yaml     pictograms on a grid of 4 × 4 modules
//   print/<edition>.yaml  masters (see theme/master.h)
//   web/graphiques.yaml   how charts are drawn on the site
//   web/*.html            templates; web/static/ is copied to the site as it is
struct Theme {
  Theme();
  Theme(const Theme&);
  Theme(Theme&&) noexcept;
  Theme& operator=(const Theme&);
  Theme& operator=(Theme&&) noexcept;
  ~Theme();

  std::string name;
  std::string folder;
  std::string language;
  Tokens tokens;
  std::map<std::string, FontFamily> fonts;
  std::vector<std::string> fallback_fonts;  // families tried in turn for a missing glyph
  WebColours web;
  WebCharts web_charts;
  PressConditions press;  // the papers masters may ask for
  Strings strings;
  std::map<std::string, graphics::Scene> pictograms;
  std::vector<model::RolePath> role_paths;
  std::map<std::string, std::string> web_templates;  // "entretien" → template text
  std::vector<std::string> web_static;               // paths below web/static/
};

// Reads a theme; every mistake is told at its place. Nothing when the folder or theme.yaml is missing.
std::optional<Theme> load_theme(const support::FileSystem& disk, const std::string& folder,
                                diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
