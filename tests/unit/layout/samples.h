#pragma once

#include <string>
#include <utility>

#include "document/block.h"
#include "layout/lay_out.h"
#include "support/golden.h"
#include "theme/master.h"
#include "theme/theme.h"

// Documents made by hand, and the delivered theme to lay them out with.
namespace mandature::samples {

struct Press {
  support::DiskFileSystem disk;
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::optional<theme::Theme> theme;
  typesetting::FontLibrary fonts;

  Press() : theme(theme::load_theme(disk, test::source_path("themes/agora"), files, diagnostics)) {
    if (theme) fonts = layout::load_theme_fonts(disk, *theme, diagnostics);
  }
  theme::Master master(const std::string& edition) {
    return theme::load_master(disk, theme->folder, edition, files, diagnostics).value_or(theme::Master{});
  }
};

inline document::Inlines styled(const std::string& style, const std::string& text) {
  return {document::Inline{document::Styled{style, document::inline_text(text)}}};
}

inline document::Inlines strong(const std::string& text) {
  return {document::Inline{document::Strong{document::inline_text(text)}}};
}

inline document::Inlines joined(std::initializer_list<document::Inlines> parts) {
  document::Inlines all;
  for (const document::Inlines& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

inline document::Inlines words(const std::string& text) { return document::inline_text(text); }

inline document::Section members() {
  document::PersonList list;
  const std::pair<const char*, const char*> names[] = {
      {"Nadia Ferrand", "VC"},  {"Luc Amblard", "EV"},    {"Inès Roche", "VC"},
      {"Paul Deschamps", "VC"}, {"Maryse Le Goff", "AQ"}, {"Karim Belaïd", "VC"},
      {"Odile Vasseur", "EV"},  {"Thomas Guérin", "VC"},  {"Sylvie Marchetti", "VC"}};
  for (const auto& [name, group] : names) {
    const std::string role = list.persons.empty()      ? "présidente"
                             : list.persons.size() < 3 ? "vice-prés."
                                                       : "";
    list.persons.push_back({name, role, group, group});
  }
  return {"membres", "Membres", {}, {document::Block{std::move(list)}}};
}

inline document::Section key_figures() {
  using document::Block;
  using document::KeyFigure;
  return {"chiffres",
          "Les chiffres clefs",
          {},
          {Block{KeyFigure{"2 940", "foyers aidés par le CCAS", "2 310 en 2019 · CCAS, 31.12.2024"}},
           Block{KeyFigure{"13 jours", "délai moyen de réponse", "41 jours en 2019 · CCAS, 31.12.2024"}},
           Block{KeyFigure{"9 %", "d'adultes sans médecin traitant", "14 % en 2019 · CPAM, 30.06.2025"}},
           Block{KeyFigure{"16", "généralistes installés", "19 en 2019 · ARS, 30.06.2025"}}}};
}

inline document::Section voices(int groups) {
  using document::Block;
  using document::Voice;
  const Voice all[] = {
      {"groupe",
       "Ensemble pour Valbrune",
       "8 sièges sur 39",
       {document::paragraph(
           "La maison de santé est une bonne décision, que nous avons votée. Mais seize généralistes "
           "pour 45 000 habitants, c'est trois de moins qu'en 2019. L'aide sociale augmente sans que "
           "le retour à l'emploi soit mesuré. Nous demandons un bilan par dispositif.")},
       {},
       {}},
      {"groupe",
       "Agir pour nos quartiers",
       "4 sièges sur 39",
       {document::paragraph(
           "Le guichet unique marche parce que des agents s'y épuisent. Il reste un ménage sur trois "
           "qui ne demande rien : c'est là qu'il fallait aller d'abord. Nous proposions deux "
           "permanences mobiles, aux Tilleuls et à la Gare. Elles restent à financer.")},
       {},
       {}},
      {"groupe",
       "Valbrune en commun",
       "27 sièges sur 39",
       {document::paragraph(
           "Nous avons choisi d'augmenter la part des solidarités dans un budget contraint. Les délais "
           "ont baissé et le non-recours recule. L'accès aux soins ne dépend pas que de la Ville : il "
           "faudra convaincre l'État et nos voisins d'ouvrir un second centre.")},
       {},
       {}},
      {"groupe", "Non-inscrits", "1 siège sur 39", {}, "N'a pas transmis de texte au 20 juin 2025.", {}}};
  document::Section section{"observations",
                            "Observations politiques",
                            "Cadres égaux, textes des groupes. Ordre tiré au sort, décalé à chaque affiche.",
                            {}};
  for (int i = 0; i < groups; ++i) section.blocks.push_back(Block{all[i % 4]});
  return section;
}

inline graphics::Chart share_chart() {
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kShareBars;
  chart.title = "Part du budget, trois mandats";
  chart.reading = "Solidarités et santé : 13,5 % des dépenses en 2020–2026, contre 12,1 % en 2014–2020.";
  chart.note = "Cadre = 100 % des dépenses ; même échelle partout.";
  chart.full_scale = 1;
  using graphics::SeriesState;
  chart.series = {{"2020–2026", SeriesState::kCurrent, {{"", 0.135, "13,5 %", "2020–2026  71,3 M€"}}},
                  {"2014–2020", SeriesState::kPrevious, {{"", 0.121, "12,1 %", "2014–2020  62,0 M€"}}},
                  {"2008–2014", SeriesState::kBefore, {{"", 0.114, "11,4 %", "2008–2014  54,3 M€"}}}};
  return chart;
}

inline graphics::Chart years_chart() {
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kColumns;
  chart.title = "Par habitant, chaque année";
  chart.reading = "De 196 € en 2008 à 271 € en 2025.";
  chart.full_scale = 271;
  using graphics::SeriesState;
  const SeriesState states[] = {SeriesState::kBefore, SeriesState::kPrevious, SeriesState::kCurrent};
  int year = 2008;
  for (const SeriesState state : states) {
    graphics::ChartSeries series{"", state, {}};
    for (int i = 0; i < 6; ++i, ++year) {
      const double value = 196 + (year - 2008) * 75.0 / 17;
      series.values.push_back(
          {std::to_string(year), value, std::to_string(static_cast<int>(value + 0.5)) + " €", ""});
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

inline graphics::Chart slices_chart() {
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kSlices;
  chart.title = "Le budget de la Ville, coupé en commissions";
  chart.full_scale = 1;
  chart.current = 2;
  graphics::ChartSeries series;
  int number = 0;
  for (const double share : {0.181, 0.235, 0.135, 0.170, 0.100, 0.060, 0.090, 0.029}) {
    series.values.push_back({"", share, std::to_string(++number), ""});
  }
  chart.series.push_back(std::move(series));
  return chart;
}

inline std::vector<document::Section> field(const theme::Theme& theme) {
  using namespace document;
  std::vector<Section> sections;
  sections.push_back({"reperes-gauche",
                      {},
                      {},
                      {paragraph(joined({strong("Ville de Valbrune"),
                                         words("\u00A0\u00A0\u00A0 Atlas de mandature 2020-2026")}),
                                 "etiquette-claire")}});
  sections.push_back({"reperes-droite", {}, {}, {paragraph("Commission 3 sur 8", "etiquette-claire")}});
  sections.push_back({"titre", {}, {}, {Block{Heading{1, words("Solidarités et santé"), "titre"}}}});
  const auto pictogram = theme.pictograms.find("bol");
  if (pictogram != theme.pictograms.end()) {
    graphics::Scene scene = pictogram->second;
    scene.title = "Deux personnes dans un même bol";
    sections.push_back({"pictogramme", {}, {}, {Block{Drawing{std::move(scene), "pictogramme"}}}});
  }
  sections.push_back(
      {"montant",
       {},
       {},
       {paragraph("Budget de la commission, 2020–2026", "etiquette"), paragraph("71,3 M€", "montant"),
        paragraph(joined({words("soit "), strong("264 €"), words(" par habitant et par an")}), "precision"),
        paragraph(joined({words("et "), strong("13,5 %"), words(" des dépenses de la Ville")}),
                  "precision")}});
  sections.push_back({"part", {}, {}, {Block{Figure{share_chart()}}}});
  sections.push_back({"annees", {}, {}, {Block{Figure{years_chart()}}}});
  return sections;
}

inline document::Section missions() {
  using document::paragraph;
  const auto mission = [](const std::string& name, const std::string& text, const std::string& reference) {
    return paragraph(joined({strong(name), words(text + " "), styled("reference", reference)}), "mission");
  };
  return {
      "missions",
      "Missions",
      {},
      {paragraph("Ce que la loi confie à la commune, et ce que la Ville a choisi d'y ajouter.", ""),
       mission("Action sociale", " : un CCAS analyse les besoins sociaux chaque année.",
               "CASF, art. L. 123-5"),
       mission("Domiciliation", " des personnes sans adresse stable.", "CASF, art. L. 264-1"),
       mission("Hygiène et salubrité", " de l'habitat.", "CSP, art. L. 1422-1"),
       mission("Par choix", " : soutien aux soins de proximité, aide alimentaire, répit des aidants.", "")}};
}

inline std::vector<document::Section> facts() {
  using namespace document;
  const auto item = [](const std::string& title, const std::string& text, const std::string& figure,
                       const std::string& page) {
    return Block{Item{words(title), words(text), figure, page, {}}};
  };
  return {
      missions(),
      {"reussites",
       "Les réussites",
       {},
       {item("La maison de santé des Tilleuls",
             "11 soignants sous un même toit depuis mars 2023. La part d'habitants sans médecin traitant "
             "recule.",
             "14 → 9 %", "aperçu p. 46"),
        item("Le guichet unique « Un toit, un droit »",
             "Une seule demande ouvre toutes les aides locales. Le délai de réponse est divisé par trois.",
             "41 → 13 j", "aperçu p. 48"),
        item("Repas portés, visites comptées",
             "Les 380 repas quotidiens livrés à domicile sont devenus aussi une visite, notée et transmise.",
             "380 / jour", "aperçu p. 51")}},
      {"defis",
       "Les défis",
       {},
       {item("Soigner à moins de dix minutes",
             "Six généralistes sur seize partiront à la retraite avant 2030.", "", ""),
        item("Vieillir chez soi, sans rester seul",
             "4 100 habitants de plus de 75 ans vivent seuls, soit 700 de plus qu'en 2020.", "", ""),
        item("Aller vers qui ne demande rien",
             "Un ménage éligible sur trois ne demande pas l'aide à laquelle il a droit.", "", "")}}};
}

inline document::Document poster(const theme::Theme& theme, int groups = 3) {
  using namespace document;
  Document poster;
  poster.id = "valbrune/solidarites";
  poster.edition = "affiche";
  poster.language = "fr";
  poster.title = "Solidarités et santé, affiche de la commission 3";
  poster.author = "Ville de Valbrune";
  poster.accent = 3;
  poster.sections = field(theme);
  for (Section& section : facts()) poster.sections.push_back(std::move(section));
  poster.sections.push_back(members());
  poster.sections.push_back(key_figures());
  poster.sections.push_back(
      {"personnel",
       "Le personnel",
       {},
       {Block{Voice{
           "personnel",
           {},
           {},
           {paragraph(
               "« Quatre postes sur trente et un sont vacants depuis 2023. Le guichet unique a simplifié le "
               "travail, mais l'accueil est resté seul face aux situations d'urgence. Nous demandons un "
               "binôme. »")},
           {},
           "Représentants du personnel au comité social, 12.06.2025"}}}});
  poster.sections.push_back(voices(groups));
  poster.sections.push_back(
      {"exterieur",
       "Vu de l'extérieur",
       {},
       {Block{Voice{
           "exterieur",
           "Croix-Bleue de Valbrune",
           "partenaire du CCAS, depuis 2011",
           {paragraph(
               "« On nous écoute et on nous répond vite. Le vrai manque, c'est le soir et le week-end : "
               "entre le vendredi 17 h et le lundi 9 h, une famille sans toit n'a que notre numéro. »")},
           {},
           {}}}}});
  poster.sections.push_back({"main", {}, {}, {Block{WritingBand{"À vous d'écrire", 4}}}});
  poster.sections.push_back(
      {"mentions",
       {},
       {},
       {paragraph(
           joined({strong("Édition 2025-1, affiche 3/8, données arrêtées au 31 août 2025."),
                   words(" Dépenses réelles, comptes administratifs 2020 à 2024 et budget voté 2025, budget "
                         "principal et "
                         "CCAS, euros constants 2025. Sources de chaque chiffre : valbrune.fr/atlas/3. "
                         "Groupes : EV "
                         "Ensemble pour Valbrune, AQ Agir pour nos quartiers, VC Valbrune en commun. "
                         "Directrice de la "
                         "publication : C. Morel, directrice générale des services. Imprimé à Valbrune par "
                         "l'imprimerie municipale. Licence Ouverte 2.0.")}),
           "mentions")}});
  poster.sections.push_back(
      {"code", {}, {}, {Block{QrCode{"https://valbrune.fr/atlas/3", "Code QR vers valbrune.fr/atlas/3"}}}});
  poster.sections.push_back({"tranche", {}, {}, {Block{Figure{slices_chart()}}}});
  return poster;
}

}  // namespace mandature::samples

namespace mandature::samples {

inline document::Table plan_table(int rows) {
  document::Table table;
  table.caption = "Ce qui a été décidé";
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart, document::Alignment::kStart, document::Alignment::kEnd};
  table.header.cells = {{words("Action")}, {words("Responsable")}, {words("Échéance")}};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({{{words("Action " + std::to_string(i) + " : ouvrir la cantine le soir")},
                           {words("direction de l'Éducation")},
                           {words("2026-0" + std::to_string(1 + i % 9))}}});
  }
  return table;
}

// Every kind of block at least once, over several pages.
inline document::Document report(int paragraphs = 30, int rows = 40) {
  using namespace document;
  Document report;
  report.id = "valbrune/cantine";
  report.edition = "rapport";
  report.language = "fr";
  report.title = "La cantine à un euro change-t-elle le midi des enfants ?";
  report.accent = 2;
  report.sections.push_back({"titre", {}, {}, {Block{Heading{1, words(report.title), "titre"}}}});
  report.sections.push_back(
      {"chapeau",
       {},
       {},
       {paragraph("Oui pour la fréquentation, un peu pour l'assiette, pas encore pour le calme : l'effet du "
                  "tarif est net chez les familles modestes.",
                  "chapeau")}});
  Section text{"texte", "Ce que nous avons trouvé", {}, {}};
  for (int i = 0; i < paragraphs; ++i) {
    if (i % 6 == 0)
      text.blocks.push_back(Block{Heading{3, words("Constat " + std::to_string(i / 6 + 1)), ""}});
    text.blocks.push_back(
        paragraph(joined({words("Pour y répondre, nous avons compté les forfaits de 4 120 écoliers sur "
                                "quatre ans, interrogé "),
                          strong("612 familles"),
                          words(", mangé dans neuf écoles et pesé les restes pendant deux semaines. Voir "),
                          {Inline{Link{"https://valbrune.fr/cantine", words("les données ouvertes")}}},
                          words(". Paragraphe n° " + std::to_string(i + 1) + ".")}),
                  ""));
  }
  text.blocks.push_back(
      Block{List{false,
                 1,
                 {{paragraph("Première raison")},
                  {paragraph("Deuxième raison, plus longue que la première, qui passe à la ligne")}}}});
  text.blocks.push_back(Block{List{true, 3, {{paragraph("Troisième")}, {paragraph("Quatrième")}}}});
  text.blocks.push_back(
      Block{Quote{{paragraph("Une citation longue d'une délibération du conseil municipal.")}}});
  text.blocks.push_back(
      Block{Verbatim{{paragraph("Le prix, on n'en parle plus. On parle du bruit, et ça, c'est nouveau.")},
                     "Directrice d'école, atelier du 3 juin 2025",
                     ""}});
  text.blocks.push_back(Block{CodeBlock{"curl https://valbrune.fr/donnees.csv", "sh"}});
  text.blocks.push_back(Block{plan_table(rows)});
  text.blocks.push_back(
      Block{DefinitionList{{{words("Forfait"), {paragraph("Le prix d'un mois de repas.")}}}}});
  text.blocks.push_back(Block{ThematicBreak{}});
  text.blocks.push_back(Block{Image{"photo.jpg", "Une file d'enfants devant la cantine.",
                                    "École Jean-Macé, mai 2025", "Photo : C. Aubertin"}});
  text.blocks.push_back(Block{EvidenceCard{"m1",
                                           "Pièce 1",
                                           "Pesée des restes",
                                           {{words("Nature"), {paragraph("chiffres")}},
                                            {words("Limites"), {paragraph("deux semaines seulement")}}},
                                           {}}});
  graphics::Chart bars;
  bars.kind = graphics::ChartKind::kBars;
  bars.title = "Enfants à la cantine, par école";
  bars.reading = "Jean-Macé accueille le plus d'enfants.";
  bars.series = {{"",
                  graphics::SeriesState::kCurrent,
                  {{"Jean-Macé", 412, "412", ""},
                   {"Pasteur", 230, "230", ""},
                   {"Moulin", std::nullopt, "non mesuré", ""}}}};
  text.blocks.push_back(Block{Figure{bars}});
  text.blocks.push_back(Block{PersonList{{{"Claire Aubertin", "évaluatrice", "VdP", ""}}}});
  text.blocks.push_back(Block{KeyFigure{"824", "enfants de plus", "2021 à 2025"}});
  text.blocks.push_back(
      Block{Item{words("Ouvrir le soir"), words("Une école pilote."), "1", "p. 4", "https://valbrune.fr/a"}});
  text.blocks.push_back(
      Block{Voice{"groupe", "Agir", "4 sièges", {paragraph("Nous attendons la suite.")}, {}, {}}});
  text.blocks.push_back(Block{QrCode{"https://valbrune.fr", "Code QR"}});
  text.blocks.push_back(Block{WritingBand{"À vous d'écrire", 3}});
  text.blocks.push_back(
      Block{Paragraph{joined({words("Une note"), {Inline{FootnoteReference{"a", 1}}}, words(".")}), ""}});
  text.blocks.push_back(Block{Footnotes{{{"a", 1, {paragraph("Source : direction de l'Éducation.")}}}}});
  report.sections.push_back(std::move(text));
  return report;
}

}  // namespace mandature::samples
