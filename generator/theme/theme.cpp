#include "theme/theme.h"

#include <array>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/measures_file.h"
#include "theme/pictograms.h"
#include "theme/reading.h"
#include "theme/role_paths_file.h"
#include "theme/strings_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

// Four numbers, per cent of cyan, magenta, yellow and black.
Cmyk read_inks(const Value& value, Diagnostics& diagnostics) {
  std::array<double, 4> inks{};
  const bool four = value.kind == Value::Kind::kSequence && value.items.size() == 4;
  if (!four) diagnostics.error(value.span, tr("inks are four percentages: [cyan, magenta, yellow, black]"));
  for (std::size_t i = 0; four && i < 4; ++i) {
    const auto ink = read_number(value.items[i], diagnostics);
    if (ink && (*ink < 0 || *ink > 100))
      diagnostics.error(value.items[i].span, tr("an ink goes from 0 to 100"));
    inks[i] = ink.value_or(0);
  }
  return {inks[0], inks[1], inks[2], inks[3]};
}

Colour read_colour(std::string name, const Value& value, Diagnostics& diagnostics) {
  refuse_unknown_keys(value, {"nom", "ecran", "encres", "ton_direct"}, diagnostics);
  Colour colour;
  colour.name = std::move(name);
  colour.where = value.span;
  if (const Value* named = value.find("nom")) colour.name = read_text(*named, diagnostics);
  if (const Value* screen = required(value, "ecran", diagnostics)) {
    colour.screen = read_rgb(*screen, diagnostics).value_or(Rgb{});
  }
  if (const Value* inks = required(value, "encres", diagnostics))
    colour.press = read_inks(*inks, diagnostics);
  if (const Value* spot = value.find("ton_direct")) colour.spot = read_text(*spot, diagnostics);
  return colour;
}

Tokens read_tokens(const Value& root, Diagnostics& diagnostics) {
  Tokens tokens;
  if (const Value* colours = required(root, "couleurs", diagnostics)) {
    for (const sources::Entry& entry : colours->entries) {
      tokens.colours.emplace(entry.key, read_colour(entry.key, entry.value, diagnostics));
    }
    for (const char* name : {"ink", "paper", "outside"}) required(*colours, name, diagnostics);
  }
  if (const Value* accents = required(root, "accents", diagnostics)) {
    for (const Value& item : accents->items) tokens.accents.push_back(read_colour({}, item, diagnostics));
    if (accents->items.empty()) diagnostics.error(accents->span, tr("a theme has at least one accent"));
  }
  return tokens;
}

// A file name, or a file and the axes of a variable font.
FontFace read_face(const Value& value, Diagnostics& diagnostics) {
  FontFace face;
  face.where = value.span;
  if (value.kind == Value::Kind::kScalar) {
    face.file = value.scalar;
    return face;
  }
  refuse_unknown_keys(value, {"fichier", "axes"}, diagnostics);
  if (const Value* file = required(value, "fichier", diagnostics)) face.file = read_text(*file, diagnostics);
  if (const Value* axes = value.find("axes")) {
    for (const sources::Entry& entry : axes->entries) {
      if (const auto number = read_number(entry.value, diagnostics)) face.axes[entry.key] = *number;
    }
  }
  return face;
}

std::map<std::string, FontFamily> read_fonts(const Value& root, Diagnostics& diagnostics) {
  std::map<std::string, FontFamily> families;
  const Value* fonts = required(root, "polices", diagnostics);
  if (fonts == nullptr) return families;
  for (const sources::Entry& entry : fonts->entries) {
    FontFamily family{entry.key, {}};
    for (const sources::Entry& face : entry.value.entries) {
      family.faces.emplace(face.key, read_face(face.value, diagnostics));
    }
    if (!family.faces.contains("regular")) {
      diagnostics.error(entry.key_span, tr("the family \"{}\" has no face \"regular\"", entry.key));
    }
    families.emplace(entry.key, std::move(family));
  }
  return families;
}

std::vector<std::string> read_fallbacks(const Value& root, const std::map<std::string, FontFamily>& families,
                                        Diagnostics& diagnostics) {
  std::vector<std::string> names;
  const Value* fallbacks = root.find("secours");
  if (fallbacks == nullptr) return names;
  for (const Value& item : fallbacks->items) {
    if (!families.contains(item.scalar))
      diagnostics.error(item.span, tr("unknown font family \"{}\"", item.scalar));
    names.push_back(item.scalar);
  }
  return names;
}

WebColours read_web_colours(const Value& root, Diagnostics& diagnostics) {
  WebColours colours;
  const Value* web = required(root, "web", diagnostics);
  if (web == nullptr) return colours;
  refuse_unknown_keys(
      *web, {"papier", "encre", "papier_sombre", "encre_sombre", "fort", "vif", "fort_sombre", "vif_sombre"},
      diagnostics);
  const auto read = [&](std::string_view key, Rgb& colour) {
    if (const Value* value = required(*web, key, diagnostics))
      colour = read_rgb(*value, diagnostics).value_or(Rgb{});
  };
  read("papier", colours.paper);
  read("encre", colours.ink);
  read("papier_sombre", colours.dark_paper);
  read("encre_sombre", colours.dark_ink);
  read("fort", colours.strong);
  read("vif", colours.bright);
  if (const Value* value = web->find("fort_sombre")) colours.dark_strong = read_rgb(*value, diagnostics);
  if (const Value* value = web->find("vif_sombre")) colours.dark_bright = read_rgb(*value, diagnostics);
  return colours;
}

void read_web_folder(const support::FileSystem& disk, Theme& theme) {
  const std::string folder = support::join_path(theme.folder, "web");
  for (const std::string& path : disk.list(folder)) {
    if (path.starts_with("static/")) {
      theme.web_static.push_back(path.substr(std::string_view("static/").size()));
    } else if (support::file_extension(path) == "html" && path.find('/') == std::string::npos) {
      theme.web_templates[support::file_stem(path)] =
          disk.read(support::join_path(folder, path)).value_or("");
    }
  }
}

LabelFont read_label_font(const Value& value, Diagnostics& diagnostics) {
  refuse_unknown_keys(value, {"police", "graisse", "taille", "traits"}, diagnostics);
  LabelFont font;
  if (const Value* family = required(value, "police", diagnostics))
    font.family = read_text(*family, diagnostics);
  if (const Value* face = required(value, "graisse", diagnostics)) font.face = read_text(*face, diagnostics);
  if (const Value* size = required(value, "taille", diagnostics))
    font.size = read_number(*size, diagnostics).value_or(0);
  if (const Value* features = value.find("traits")) font.features = read_text(*features, diagnostics);
  return font;
}

void read_label_fonts(const Value& fonts, WebCharts& charts, Diagnostics& diagnostics) {
  for (const sources::Entry& entry : fonts.entries)
    charts.fonts[entry.key == "autres" ? std::string() : entry.key] =
        read_label_font(entry.value, diagnostics);
  required(fonts, "autres", diagnostics);
}

void read_web_charts(const Value& root, WebCharts& charts, Diagnostics& diagnostics) {
  refuse_unknown_keys(
      root, {"largeur", "largeur_frise", "largeur_figure", "marge_figure", "caracteres", "graphiques"},
      diagnostics);
  const auto read = [&](std::string_view key, double& number) {
    if (const Value* value = required(root, key, diagnostics))
      number = read_number(*value, diagnostics).value_or(0);
  };
  read("largeur", charts.width);
  read("largeur_frise", charts.timeline_width);
  read("largeur_figure", charts.figure_width);
  read("marge_figure", charts.figure_margin);
  if (const Value* fonts = required(root, "caracteres", diagnostics))
    read_label_fonts(*fonts, charts, diagnostics);
  if (const Value* style = required(root, "graphiques", diagnostics))
    read_chart_style(*style, charts.style, diagnostics);
}

void read_root(const Value& root, const support::FileSystem& disk, Theme& theme, Diagnostics& diagnostics) {
  refuse_unknown_keys(root, {"nom", "langue", "couleurs", "accents", "polices", "secours", "web", "presse"},
                      diagnostics);
  if (const Value* name = required(root, "nom", diagnostics)) theme.name = read_text(*name, diagnostics);
  if (const Value* language = required(root, "langue", diagnostics))
    theme.language = read_text(*language, diagnostics);
  theme.tokens = read_tokens(root, diagnostics);
  theme.fonts = read_fonts(root, diagnostics);
  theme.fallback_fonts = read_fallbacks(root, theme.fonts, diagnostics);
  theme.web = read_web_colours(root, diagnostics);
  if (const Value* press = root.find("presse")) {
    theme.press = read_press_conditions(*press, disk, theme.folder, diagnostics);
    check_inks(theme.tokens, theme.press, diagnostics);
  }
}

}  // namespace

Theme::Theme() = default;
Theme::Theme(const Theme&) = default;
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(const Theme&) = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

std::optional<Theme> load_theme(const support::FileSystem& disk, const std::string& folder,
                                diagnostics::SourceFiles& files, Diagnostics& diagnostics) {
  const auto root = read_theme_file(disk, support::join_path(folder, "theme.yaml"), files, diagnostics);
  if (!root) return std::nullopt;
  Theme theme;
  theme.folder = folder;
  read_root(*root, disk, theme, diagnostics);

  const std::string strings_path = support::join_path(folder, "strings/" + theme.language + ".yaml");
  if (const auto strings = read_theme_file(disk, strings_path, files, diagnostics)) {
    theme.strings = read_strings(*strings, strings_path, diagnostics);
  }
  const std::string pictograms_path = support::join_path(folder, "pictogrammes.yaml");
  if (const auto pictograms = read_theme_file(disk, pictograms_path, files, diagnostics)) {
    theme.pictograms = read_pictograms(*pictograms, diagnostics);
  }
  read_web_folder(disk, theme);
  const std::string paths_file = support::join_path(folder, "parcours.yaml");
  if (disk.exists(paths_file)) {
    if (const auto paths = read_theme_file(disk, paths_file, files, diagnostics))
      theme.role_paths = read_role_paths(*paths, diagnostics);
  }
  if (!theme.web_templates.empty()) {
    const std::string charts_path = support::join_path(folder, "web/graphiques.yaml");
    if (const auto charts = read_theme_file(disk, charts_path, files, diagnostics))
      read_web_charts(*charts, theme.web_charts, diagnostics);
  }
  return theme;
}

const LabelFont& WebCharts::font_of(const std::string& label) const {
  static const LabelFont kNone;
  const auto own = fonts.find(label);
  if (own != fonts.end()) return own->second;
  const auto others = fonts.find("");
  return others == fonts.end() ? kNone : others->second;
}

}  // namespace mandature::theme
