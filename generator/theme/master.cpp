#include "theme/master.h"

#include <algorithm>
#include <array>
#include <utility>

#include "diagnostics/translation.h"
#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using graphics::ChartStyle;
using sources::Value;

constexpr int kMostColumns = 48;
constexpr int kMostBlocks = 1000;

constexpr std::array<std::string_view, 41> kRequiredStyles = {"titre-1",        "titre-2",
                                                              "titre-3",        "titre-4",
                                                              "rubrique",       "remarque",
                                                              "texte",          "legende",
                                                              "item-titre",     "item-texte",
                                                              "item-chiffre",   "item-reference",
                                                              "personne",       "personne-groupe",
                                                              "chiffre",        "chiffre-libelle",
                                                              "chiffre-detail", "voix-nom",
                                                              "voix-qualite",   "voix",
                                                              "voix-manque",    "voix-signature",
                                                              "main",           "graphique-titre",
                                                              "graphique-note", "tableau",
                                                              "tableau-tete",   "tableau-titre",
                                                              "citation",       "verbatim",
                                                              "verbatim-nom",   "code",
                                                              "liste",          "definition",
                                                              "fiche-titre",    "fiche-libelle",
                                                              "fiche-texte",    "note",
                                                              "image",          "titre-courant",
                                                              "folio"};

using Number = std::pair<const char*, double ChartStyle::*>;
constexpr std::array kChartNumbers = {
    Number{"contour", &ChartStyle::outline},
    Number{"base", &ChartStyle::base},
    Number{"raie", &ChartStyle::ruled_line},
    Number{"raie_pas", &ChartStyle::ruled_pitch},
    Number{"marque_minimale", &ChartStyle::least_mark},
    Number{"barre_hauteur", &ChartStyle::bar_height},
    Number{"barre_pas", &ChartStyle::bar_pitch},
    Number{"barre_ecart", &ChartStyle::bar_label_gap},
    Number{"barre_valeur_largeur", &ChartStyle::bar_value_width},
    Number{"barre_libelle_largeur", &ChartStyle::bar_label_width},
    Number{"signe_largeur", &ChartStyle::sign_width},
    Number{"libelle_chute", &ChartStyle::label_drop},
    Number{"colonne_largeur", &ChartStyle::column_width},
    Number{"colonne_pas", &ChartStyle::column_pitch},
    Number{"colonne_ecart", &ChartStyle::column_gap},
    Number{"colonne_hauteur", &ChartStyle::column_height},
    Number{"colonne_tete", &ChartStyle::column_headroom},
    Number{"colonne_libelle_ecart", &ChartStyle::column_label_gap},
    Number{"axe_chute", &ChartStyle::axis_label_drop},
    Number{"tranche_largeur", &ChartStyle::slice_width},
    Number{"tranche_saillie", &ChartStyle::slice_tab},
    Number{"tranche_coupe", &ChartStyle::slice_cut},
    Number{"tranche_chute", &ChartStyle::slice_label_drop},
    Number{"tranche_chute_courante", &ChartStyle::slice_current_drop},
    Number{"tranche_minimum", &ChartStyle::slice_least_label},
    Number{"tranche_pied", &ChartStyle::slice_foot},
    Number{"tranche_debord", &ChartStyle::slice_bleed},
};

using Name = std::pair<const char*, std::string ChartStyle::*>;
constexpr std::array kChartNames = {
    Name{"style_valeur", &ChartStyle::value_style},
    Name{"style_note", &ChartStyle::note_style},
    Name{"style_colonne", &ChartStyle::column_style},
    Name{"style_axe", &ChartStyle::axis_style},
    Name{"style_tranche", &ChartStyle::slice_style},
    Name{"style_tranche_courante", &ChartStyle::slice_current_style},
    Name{"tranche_couleur", &ChartStyle::slice_token},
};

using Measure = std::pair<const char*, Length Measures::*>;
constexpr std::array kMeasures = {
#define MANDATURE_MEASURE(member, key) Measure{key, &Measures::member},
#include "theme/measure_names.inc"
#undef MANDATURE_MEASURE
};

class Reader {
 public:
  Reader(Master& master, Diagnostics& diagnostics) : master_(master), diagnostics_(diagnostics) {}

  void read(const Value& root) {
    refuse_unknown_keys(root,
                        {"ajustement", "format", "marges", "grille", "flux", "rangees", "bord", "mesures",
                         "graphiques", "styles", "caracteres", "presse"},
                        diagnostics_);
    read_sheet(root);
    if (const Value* flow = root.find("flux")) read_flow(*flow);
    if (const Value* press = root.find("presse")) master_.press = read_press_order(*press, diagnostics_);
    if (const Value* rows = root.find("rangees")) {
      for (const Value& row : rows->items) master_.rows.push_back(read_row(row));
    }
    if (const Value* fit = root.find("ajustement")) {
      for (const Value& share : fit->items)
        master_.fit.push_back(read_number(share, diagnostics_).value_or(1));
    }
    if (const Value* edges = root.find("bord")) {
      for (const Value& edge : edges->items) master_.edges.push_back(read_edge(edge));
    }
    read_styles(root, master_, diagnostics_);
    check_styles(root);
  }

  // Distances inside blocks and sizes of charts: in the file of styles, restated by a master where it
  // differs.
  void read_numbers(const Value& root) {
    if (const Value* measures = root.find("mesures")) {
      std::vector<std::string> keys;
      for (const auto& [key, member] : kMeasures) {
        keys.emplace_back(key);
        length(*measures, key, master_.measures.*member);
      }
      refuse_unknown_keys(*measures, keys, diagnostics_);
    }
    if (const Value* charts = root.find("graphiques")) read_charts(*charts);
  }

 private:
  void length(const Value& mapping, const char* key, Length& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void length(const Value& mapping, const char* key, std::optional<Length>& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void count(const Value& mapping, const char* key, int least, int most, int& target) {
    if (const Value* value = mapping.find(key)) target = read_count(*value, least, most, diagnostics_);
  }

  void read_charts(const Value& charts) {
    std::vector<std::string> keys;
    for (const auto& [key, member] : kChartNumbers) {
      keys.emplace_back(key);
      if (const Value* value = charts.find(key)) {
        master_.charts.*member = read_number(*value, diagnostics_).value_or(0);
      }
    }
    for (const auto& [key, member] : kChartNames) {
      keys.emplace_back(key);
      if (const Value* value = charts.find(key)) master_.charts.*member = read_text(*value, diagnostics_);
    }
    refuse_unknown_keys(charts, keys, diagnostics_);
  }

  void read_sheet(const Value& root) {
    if (const Value* format = required(root, "format", diagnostics_)) {
      refuse_unknown_keys(*format, {"largeur", "hauteur", "fond_perdu"}, diagnostics_);
      length(*format, "largeur", master_.width);
      length(*format, "hauteur", master_.height);
      length(*format, "fond_perdu", master_.bleed);
    }
    if (const Value* margins = required(root, "marges", diagnostics_)) {
      refuse_unknown_keys(*margins, {"haut", "bas", "gauche", "droite"}, diagnostics_);
      length(*margins, "haut", master_.top);
      length(*margins, "bas", master_.bottom);
      length(*margins, "gauche", master_.left);
      length(*margins, "droite", master_.right);
    }
    if (const Value* grid = required(root, "grille", diagnostics_)) {
      refuse_unknown_keys(*grid, {"colonnes", "gouttiere", "pas"}, diagnostics_);
      count(*grid, "colonnes", 1, kMostColumns, master_.columns);
      length(*grid, "gouttiere", master_.gutter);
      length(*grid, "pas", master_.step);
    }
    const Length across =
        master_.width - master_.left - master_.right - master_.gutter * (master_.columns - 1);
    const Length down = master_.height - master_.top - master_.bottom;
    if (across <= Length() || down <= Length() || master_.step <= Length()) {
      diagnostics_.error(root.span, tr("the margins and gutters leave no room on the sheet"));
    }
  }

  void read_flow(const Value& flow) {
    refuse_unknown_keys(flow, {"colonnes", "gouttiere", "pleine_largeur"}, diagnostics_);
    if (const Value* roles = flow.find("pleine_largeur")) {
      for (const Value& role : roles->items) master_.full_width.push_back(read_text(role, diagnostics_));
    }
    count(flow, "colonnes", 1, kMostColumns, master_.flow_columns);
    length(flow, "gouttiere", master_.flow_gutter);
  }

  std::optional<Background> read_background(const Value& value) {
    refuse_unknown_keys(value, {"couleur", "gauche", "droite", "haut", "bas"}, diagnostics_);
    Background background;
    if (const Value* token = required(value, "couleur", diagnostics_))
      background.token = read_text(*token, diagnostics_);
    length(value, "gauche", background.left);
    length(value, "droite", background.right);
    length(value, "haut", background.top);
    length(value, "bas", background.bottom);
    return background;
  }

  Row read_row(const Value& value) {
    refuse_unknown_keys(value, {"hauteur", "minimum", "souhait", "avant", "fond", "surplus", "si", "cadres"},
                        diagnostics_);
    Row row;
    row.where = value.span;
    length(value, "hauteur", row.height);
    length(value, "minimum", row.least);
    length(value, "souhait", row.wish);
    length(value, "avant", row.space_before);
    if (const Value* background = value.find("fond")) row.background = read_background(*background);
    if (const Value* surplus = value.find("surplus")) {
      row.surplus = read_text(*surplus, diagnostics_) == "oui" ? Surplus::kTakes : Surplus::kLeaves;
    }
    if (const Value* conditions = value.find("si")) {
      for (const Value& condition : conditions->items) row.conditions.push_back(read_condition(condition));
    }
    if (const Value* frames = required(value, "cadres", diagnostics_)) {
      for (const Value& frame : frames->items) row.frames.push_back(read_frame(frame));
    }
    return row;
  }

  RowCondition read_condition(const Value& value) {
    refuse_unknown_keys(value, {"role", "de", "a"}, diagnostics_);
    RowCondition condition;
    condition.most = kMostBlocks;
    if (const Value* role = required(value, "role", diagnostics_))
      condition.role = read_text(*role, diagnostics_);
    count(value, "de", 0, kMostBlocks, condition.least);
    count(value, "a", 0, kMostBlocks, condition.most);
    return condition;
  }

  Frame read_frame(const Value& value) {
    refuse_unknown_keys(
        value,
        {"role", "colonne", "largeur", "haut", "hauteur", "bas", "filet", "de_front", "dessin", "alignement"},
        diagnostics_);
    Frame frame;
    frame.where = value.span;
    if (const Value* role = required(value, "role", diagnostics_))
      frame.role = read_text(*role, diagnostics_);
    count(value, "colonne", 1, master_.columns, frame.column);
    count(value, "largeur", 1, master_.columns, frame.span);
    if (frame.column + frame.span - 1 > master_.columns) {
      diagnostics_.error(value.span, tr("this frame is wider than the grid of {} columns", master_.columns));
      frame.span = master_.columns - frame.column + 1;
    }
    length(value, "haut", frame.top);
    length(value, "hauteur", frame.height);
    length(value, "bas", frame.bottom);
    if (frame.bottom && !frame.height) {
      diagnostics_.error(value.span, tr("a frame placed from the foot of its row has a height"));
      frame.bottom.reset();
    }
    length(value, "filet", frame.rule);
    count(value, "de_front", 1, kMostColumns, frame.columns);
    length(value, "dessin", frame.drawing);
    if (const Value* alignment = value.find("alignement")) {
      const bool end = read_text(*alignment, diagnostics_) == "droite";
      frame.alignment = end ? FrameAlignment::kEnd : FrameAlignment::kStart;
    }
    return frame;
  }

  EdgeFrame read_edge(const Value& value) {
    refuse_unknown_keys(value, {"role", "gauche", "haut", "largeur", "hauteur"}, diagnostics_);
    EdgeFrame edge;
    edge.where = value.span;
    if (const Value* role = required(value, "role", diagnostics_)) edge.role = read_text(*role, diagnostics_);
    length(value, "gauche", edge.left);
    length(value, "haut", edge.top);
    length(value, "largeur", edge.width);
    length(value, "hauteur", edge.height);
    return edge;
  }

  // A required style that is missing is told once, and stands in as running text would.
  void check_styles(const Value& root) {
    for (const std::string_view name : kRequiredStyles) {
      if (master_.paragraphs.contains(std::string(name))) continue;
      diagnostics_.error(root.span, tr("the style \"{}\" is missing", std::string(name)));
      ParagraphStyle& style = master_.paragraphs[std::string(name)];
      style.family = "texte";
      style.face = "regular";
      style.size = Length::from_points(10);
      style.leading = Length::from_points(12);
    }
  }

  Master& master_;
  Diagnostics& diagnostics_;
};

}  // namespace

Master Master::at_share(double share) const {
  Master scaled = *this;
  for (auto& [key, style] : scaled.paragraphs) {
    if (style.floor <= Length() || style.floor >= style.size) continue;
    const Length size = std::max(style.floor, style.size * share);
    style.leading = style.leading * ratio(size, style.size);
    style.size = size;
  }
  return scaled;
}

const ParagraphStyle* Master::find_paragraph(const std::string& style) const {
  const auto found = paragraphs.find(style);
  return found == paragraphs.end() ? nullptr : &found->second;
}

std::span<const std::string_view> required_styles() { return kRequiredStyles; }

std::optional<Master> load_master(const support::FileSystem& disk, const std::string& theme_folder,
                                  const std::string& edition, diagnostics::SourceFiles& files,
                                  Diagnostics& diagnostics) {
  const std::string folder = support::join_path(theme_folder, "print");
  const auto styles = read_theme_file(disk, support::join_path(folder, "styles.yaml"), files, diagnostics);
  const std::string path = support::join_path(folder, edition + ".yaml");
  const auto root = read_theme_file(disk, path, files, diagnostics);
  if (!root) return std::nullopt;
  Master master;
  master.name = edition;
  master.path = path;
  Reader reader(master, diagnostics);
  if (styles) {
    refuse_unknown_keys(*styles, {"styles", "caracteres", "mesures", "graphiques"}, diagnostics);
    reader.read_numbers(*styles);
    read_styles(*styles, master, diagnostics);
  }
  reader.read_numbers(*root);
  reader.read(*root);
  return master;
}

}  // namespace mandature::theme
