#include "theme/measures_file.h"

#include <array>
#include <utility>

#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using graphics::ChartStyle;
using sources::Value;

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
    Number{"repere", &ChartStyle::tick_line},
    Number{"repere_halo", &ChartStyle::tick_halo},
    Number{"bande_marge", &ChartStyle::band_margin},
    Number{"bande_minimum", &ChartStyle::band_least},
    Number{"axe_nom_chute", &ChartStyle::axis_name_drop},
    Number{"ligne_pas", &ChartStyle::line_pitch},
    Number{"point_ouvert", &ChartStyle::dot_open},
    Number{"point_plein", &ChartStyle::dot_solid},
    Number{"pente_hauteur", &ChartStyle::slope_height},
    Number{"pente_ligne", &ChartStyle::slope_line},
    Number{"pente_ligne_forte", &ChartStyle::slope_strong_line},
    Number{"pente_ecart", &ChartStyle::slope_label_gap},
    Number{"pente_libelle_largeur", &ChartStyle::slope_label_width},
    Number{"pente_tete", &ChartStyle::slope_head},
    Number{"ruban_largeur", &ChartStyle::ribbon_width},
    Number{"ruban_ecart", &ChartStyle::ribbon_gap},
    Number{"ruban_hauteur", &ChartStyle::ribbon_height},
    Number{"ruban_tete", &ChartStyle::ribbon_head},
    Number{"ruban_coupe", &ChartStyle::ribbon_cut},
    Number{"ruban_case", &ChartStyle::ribbon_tile},
    Number{"ruban_libelle_hauteur", &ChartStyle::ribbon_label_height},
    Number{"ruban_marge", &ChartStyle::ribbon_padding},
    Number{"hachure_ligne", &ChartStyle::hatch_line},
    Number{"hachure_pas", &ChartStyle::hatch_pitch},
    Number{"hachure_point", &ChartStyle::hatch_dot},
    Number{"paire_largeur", &ChartStyle::pair_width},
    Number{"paire_pas", &ChartStyle::pair_pitch},
    Number{"paire_hauteur", &ChartStyle::pair_height},
    Number{"courbe_hauteur", &ChartStyle::spark_height},
    Number{"courbe_ligne", &ChartStyle::spark_line},
    Number{"courbe_base", &ChartStyle::spark_base},
    Number{"gantt_barre", &ChartStyle::gantt_bar},
    Number{"gantt_ligne", &ChartStyle::gantt_line},
    Number{"gantt_tiret", &ChartStyle::gantt_dash},
    Number{"gantt_aujourdhui", &ChartStyle::gantt_today},
    Number{"frise_ligne", &ChartStyle::timeline_line},
    Number{"frise_libelle_largeur", &ChartStyle::timeline_label_width},
    Number{"frise_chute", &ChartStyle::timeline_drop},
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
    Name{"tranche_encre", &ChartStyle::slice_ink},
    Name{"style_ruban_numero", &ChartStyle::ribbon_number_style},
    Name{"style_ruban_valeur", &ChartStyle::ribbon_value_style},
    Name{"style_ruban_tete", &ChartStyle::ribbon_head_style},
    Name{"style_ruban_total", &ChartStyle::ribbon_total_style},
    Name{"ruban_encre", &ChartStyle::ribbon_ink},
    Name{"ruban_reste", &ChartStyle::ribbon_rest},
    Name{"style_frise_date", &ChartStyle::timeline_date_style},
    Name{"style_frise_texte", &ChartStyle::timeline_text_style},
};

using Measure = std::pair<const char*, Length Measures::*>;
constexpr std::array kMeasures = {
#define MANDATURE_MEASURE(member, key) Measure{key, &Measures::member},
#include "theme/measure_names.inc"
#undef MANDATURE_MEASURE
};

}  // namespace

void read_chart_style(const Value& charts, ChartStyle& style, Diagnostics& diagnostics) {
  std::vector<std::string> keys;
  for (const auto& [key, member] : kChartNumbers) {
    keys.emplace_back(key);
    if (const Value* value = charts.find(key)) style.*member = read_number(*value, diagnostics).value_or(0);
  }
  for (const auto& [key, member] : kChartNames) {
    keys.emplace_back(key);
    if (const Value* value = charts.find(key)) style.*member = read_text(*value, diagnostics);
  }
  refuse_unknown_keys(charts, keys, diagnostics);
}

void read_measures(const Value& root, Master& master, Diagnostics& diagnostics) {
  if (const Value* measures = root.find("mesures")) {
    std::vector<std::string> keys;
    for (const auto& [key, member] : kMeasures) {
      keys.emplace_back(key);
      const Value* value = measures->find(key);
      if (value != nullptr) master.measures.*member = read_length(*value, Unit::kMillimetre, {}, diagnostics);
    }
    refuse_unknown_keys(*measures, keys, diagnostics);
  }
  if (const Value* charts = root.find("graphiques")) read_chart_style(*charts, master.charts, diagnostics);
}

void scale_measures(Master& master, double factor) {
  for (const auto& [key, member] : kMeasures) master.measures.*member = master.measures.*member * factor;
  for (const auto& [key, member] : kChartNumbers) master.charts.*member *= factor;
}

}  // namespace mandature::theme
