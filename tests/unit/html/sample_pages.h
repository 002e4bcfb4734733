#pragma once

#include <string>
#include <vector>

#include "document/page.h"
#include "graphics/chart.h"
#include "graphics/neighbourhood.h"
#include "graphics/seating.h"

// One invented page per template of the theme that ships, with every name of docs/gabarits.md filled.
namespace mandature::tests {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Page;

inline Fields link(std::string label, std::string address) {
  return Fields().set("LIBELLE", std::move(label)).set("ADRESSE", std::move(address));
}

inline Fields download(std::string label, std::string detail) {
  return link(std::move(label), "#telecharger").set("DETAIL", std::move(detail));
}

inline Fields sentence(std::string text) { return Fields().set("TEXTE", std::move(text)); }

inline Fields dated(std::string when, std::string what) {
  return Fields().set("QUAND", std::move(when)).set("QUOI", std::move(what));
}

inline Fields card(std::string title, std::string person, std::string role, std::string image) {
  return Fields()
      .set("TITRE", "« " + title + " »")
      .set("ADRESSE", "entretien.html")
      .set("PERSONNE", std::move(person))
      .set("ROLE", std::move(role))
      .set("VUE_HTML", document::Blocks{{document::Image{"./img/affiche-" + image + ".svg", {}, {}, {}}}})
      .set("DUREE", "6 min 42");
}

inline Fields neighbour_card() {
  return card("Un délégué qui a visité l'usine d'eau, ça s'entend dès la première réunion.", "Bruno Castaing",
              "responsable d'exploitation, syndicat des eaux", "bruno")
      .set("COLLECTIVITE", "Agglomération du Val de Brune")
      .set("PALETTE_COLLECTIVITE", "val-de-brune");
}

inline std::vector<Fields> cards() {
  return {card("On attend d'eux qu'ils soient là, même quand il n'y a rien à voter.", "Nadia Berkane",
               "directrice de l'école des Tilleuls, conseil d'école", "nadia"),
          card("Le CCAS, c'est le seul conseil où l'on connaît le prénom des dossiers.", "Samira Ouali",
               "directrice du CCAS", "samira"),
          card("Une commission d'appel d'offres réussie, personne n'en parle le lendemain.", "Idriss Koné",
               "responsable de la commande publique", "idriss"),
          card("Il a demandé à voir les toilettes.", "Awa Diarra", "parente élue, école Jean-Moulin", "awa")};
}

inline Fields seat(std::string name, graphics::SeatingShape shape, int seats, int members) {
  return Fields()
      .set("NOM", std::move(name))
      .set("ADRESSE", "instance.html")
      .set("PLAN_HTML", graphics::seating_plan(shape, seats, members))
      .set("RESUME", "Vie de l'école, règlement, projet, travaux.")
      .set("DETAIL", "3 h par mois · 4 entretiens");
}

inline Page page(std::string template_name, std::string title, std::string palette) {
  Page page;
  page.path = template_name + ".html";
  page.template_name = std::move(template_name);
  page.language = "fr";
  page.title = title + " - ma-vie-d'élu-local";
  page.description = "Page d'essai : " + title;
  page.palette = std::move(palette);
  page.fields.set("NOM_SITE", "ma-vie-d'élu-local").set("TITRE", title);
  page.fields.set("MARQUE_NOM", "Ville de Valbrune").set("MARQUE_LIGNE", "sur ma-vie-d'élu-local");
  page.fields.set("ADRESSE_MARQUE", "espace.html");
  page.fields.add("MENU", link("Témoignages", "temoignages.html").set("ICI", "oui"));
  page.fields.add("MENU", link("Instances", "espace.html#instances"));
  page.fields.add("MENU", link("Atlas", "atlas.html")).add("MENU", link("Évaluations", "evaluations.html"));
  page.fields.add("FIL", link("Toutes les collectivités", "portail.html")).set("FIL_ICI", title);
  page.fields.set("ADRESSE_ACCESSIBILITE", "accessibilite.html");
  page.fields.add("PIED", link("Toutes les collectivités", "portail.html"))
      .add("PIED", link("Plan du site", "plan.html"));
  page.fields.add("PIED", link("Mentions légales", "mentions.html"));
  page.fields.set(
      "PIED_DROITS",
      "Textes et données sous Licence Ouverte 2.0 ; images et voix : droits des personnes filmées.");
  page.fields.set("PIED_EDITION", "Édition nº 2025-1 · données arrêtées au 31 août 2025");
  page.fields.set("ADRESSE_BALADO", "balado.xml").set("ADRESSE_VIGNETTE", "https://exemple.fr/vignette.jpg");
  page.fields.set("DONNEES_HTML", document::DataBlock{"{}"});
  page.fields.set("ADRESSE_FLUX", "flux.xml").set("ADRESSE_CANONIQUE", "https://exemple.fr/" + page.path);
  return page;
}

inline graphics::Chart columns_chart() {
  graphics::Chart chart;
  chart.id = "depense-par-an";
  chart.kind = graphics::ChartKind::kColumns;
  chart.title = "La dépense monte depuis 2021";
  chart.reading = "De 14,6 millions d'euros en 2014 à 19,3 millions en 2025 ; la hausse commence en 2021.";
  chart.unit = "M€";
  chart.source = "Source : comptes administratifs, direction des finances, 31 août 2025.";
  graphics::ChartSeries before{"Mandat 2014-2020", graphics::SeriesState::kPrevious, {}};
  graphics::ChartSeries now{"Mandat 2020-2026", graphics::SeriesState::kCurrent, {}};
  const double values[] = {14.6, 14.4, 14.9, 15.3, 15.2, 15.6, 15.1, 16, 17, 17.9, 18.8, 19.3};
  for (int i = 0; i < 12; ++i) {
    std::string text = std::to_string(values[i]).substr(0, 4);
    text[2] = ',';
    (i < 6 ? before : now).values.push_back({std::to_string(2014 + i), values[i], text + " M€", {}});
  }
  chart.series = {before, now};
  return chart;
}

inline graphics::Chart bars_chart() {
  graphics::Chart chart;
  chart.id = "voyages";
  chart.title = "Le samedi, 11 020 voyages en 2025, contre 6 240 avant la gratuité";
  chart.reading = "77 % de voyages en plus qu'en 2022.";
  chart.unit = "Voyages un samedi moyen";
  chart.source = "Source : régie Brune Mobilités, comptages 2022-2025.";
  graphics::ChartSeries series;
  series.values = {{"2022, payant", 6240, "6 240", {}},
                   {"2024, gratuit", 10380, "10 380", {}},
                   {"2025, gratuit", 11020, "11 020", {}},
                   {"2026", std::nullopt, "", {}}};
  chart.series = {series};
  return chart;
}

inline Block block(auto content) { return Block{std::move(content)}; }

inline Blocks voices(const std::string& family, int count) {
  Blocks blocks;
  const char* names[] = {"Valbrune ensemble", "Valbrune écologique et solidaire", "Un nouvel élan", "Agir"};
  for (int i = 0; i < count; ++i) {
    document::Voice voice;
    voice.family = family;
    voice.speaker = names[i];
    voice.standing = "Majorité, 31 sièges";
    if (i == 2) {
      voice.missing = "N'a pas transmis de texte au 20 juin 2025.";
    } else {
      voice.words = {document::paragraph("Nous avions promis l'école d'abord : le budget le prouve."),
                     document::paragraph("Il reste les toitures. Nous les avons chiffrées.")};
      voice.signature = "Texte reçu le 28 novembre 2025";
    }
    blocks.push_back(block(voice));
  }
  return blocks;
}

inline Blocks items(bool linked) {
  Blocks blocks;
  for (const char* title : {"La cantine à un euro pour 1 120 enfants", "Six cours d'école sans bitume",
                            "Une crèche de quarante places"}) {
    document::Item item;
    item.title = document::inline_text(title);
    item.text = document::inline_text("Le quotient familial fixe sept tarifs au lieu de trois.");
    item.figure = "14 → 9 %";
    item.reference = "aperçu p. 46";
    if (linked) item.target = "page.html";
    blocks.push_back(block(item));
  }
  return blocks;
}

inline Blocks key_figures() {
  return {
      block(document::KeyFigure{"3 864", "élèves à la rentrée 2025", "4 102 en 2020. Inspection académique"}),
      block(document::KeyFigure{"412 000", "repas servis en 2024", "388 000 en 2019. Cuisine centrale"}),
      block(document::KeyFigure{"61 %", "de produits bio ou sous label", "34 % en 2020. Marché public"})};
}

inline Blocks members() {
  document::PersonList list;
  list.persons = {{"Claire Vasseur", "présidente", "VE", "Valbrune ensemble"},
                  {"Mehdi Ferrand", "vice-président", "VE", "Valbrune ensemble"},
                  {"Jeanne Loubet", "", "VES", "Valbrune écologique et solidaire"}};
  return {block(list)};
}

inline Blocks chapter() {
  using document::Inline;
  Blocks blocks;
  document::Paragraph first;
  first.text = document::inline_text(
      "Le premier samedi de septembre 2023, la ligne 2 est partie avec quarante-sept personnes.");
  first.text.push_back(Inline{document::FootnoteReference{"a", 1}});
  blocks.push_back(block(first));
  blocks.push_back(document::paragraph(
      "Qui sont ces nouveaux passagers ? L'enquête menée à bord en mai 2025 répond en partie."));
  blocks.push_back(block(document::Figure{bars_chart()}));
  document::Verbatim verbatim;
  verbatim.words = {document::paragraph("« Le samedi, on a retrouvé les gamins et perdu le silence. »")};
  verbatim.attribution = "Marc Pelletier, conducteur sur la ligne 2";
  verbatim.portrait = "./img/portrait-marc.svg";
  blocks.push_back(block(verbatim));
  blocks.push_back(block(document::Heading{2, document::inline_text("Ce que l'enquête dit"), "enquete"}));
  document::List list;
  list.items = {{document::paragraph("un sur cinq a laissé sa voiture ;")},
                {document::paragraph("trois sur cinq n'auraient pas bougé.")}};
  blocks.push_back(block(list));
  document::EvidenceCard card{"7", "Pièce 7", "Enquête à bord des bus, mai 2025", {}};
  card.facts = {{document::inline_text("Nature"), {document::paragraph("Questionnaire, 1 204 réponses")}},
                {document::inline_text("Ses limites"),
                 {document::paragraph("Rien sur ceux qui ne prennent pas le bus")}}};
  blocks.push_back(block(card));
  blocks.push_back(
      block(document::Footnotes{{{"a", 1, {document::paragraph("Comptage automatique aux portes.")}}}}));
  return blocks;
}

inline Page portal() {
  Page p = page("portail", "Une place vous attend. Voici ce qu'elle demande.", "");
  p.fields.set("CHAPO",
               "Des directrices d'école, des agents, des parents, des usagers racontent ce que font vraiment "
               "les élus assis à côté d'eux.");
  p.fields.set("ADRESSE_RECHERCHE", "plan.html")
      .set("ENTRETIENS_CHAPO", "Trois entretiens de moins de huit minutes.");
  for (int i = 0; i < 3; ++i)
    p.fields.add("ENTRETIENS", i == 1 ? neighbour_card() : cards()[static_cast<std::size_t>(i)]);
  p.fields.set("INSTANCES_TITRE", "Trois places, ce qu'on y fait, le temps qu'elles prennent");
  p.fields.set("INSTANCES_SOURCE", "Source : déclarations de 61 élus, septembre 2025.");
  for (const char* name : {"Conseil d'école", "Comité de quartier", "Commission d'appel d'offres"}) {
    p.fields.add("INSTANCES", Fields()
                                  .set("NOM", name)
                                  .set("ADRESSE", "instance.html")
                                  .set("TEMPS", "3 h")
                                  .set("REPRESENTER_HTML", graphics::gauge(5, 5))
                                  .set("REPRESENTER", "entière, 5 sur 5")
                                  .set("CONSULTER_HTML", graphics::gauge(4, 5))
                                  .set("CONSULTER", "forte, 4 sur 5")
                                  .set("DECIDER_HTML", graphics::gauge(2, 5))
                                  .set("DECIDER", "faible, 2 sur 5"));
  }
  const std::pair<const char*, const char*> authorities[] = {
      {"valbrune", "Ville de Valbrune"},
      {"val-de-brune", "Agglomération du Val de Brune"},
      {"sainte-ylene", "Sainte-Ylène-des-Bois"}};
  int seats = 43;
  for (const auto& [id, name] : authorities) {
    p.fields.add("COLLECTIVITES",
                 Fields()
                     .set("NOM", name)
                     .set("ADRESSE", "espace.html")
                     .set("PALETTE_COLLECTIVITE", id)
                     .set("RESUME", "45 012 habitants, 43 sièges. 14 instances, 28 entretiens.")
                     .set("PLAN_HTML",
                          graphics::seating_plan(graphics::SeatingShape::kHemicycle, seats, 1, seats / 3)));
    seats = seats == 43 ? 62 : 15;
  }
  return p;
}

inline Page space() {
  using graphics::SeatingShape;
  Page p = page("espace", "Siéger à Valbrune", "valbrune");
  p.fields.set(
      "CHAPO",
      "43 élus municipaux, 14 instances où ils représentent la ville. Vingt-huit personnes racontent.");
  p.fields.add("FAITS", Fields().set("VALEUR", "45 012").set("LIBELLE", "habitants"));
  p.fields.add("FAITS", Fields().set("VALEUR", "3 h 04").set("LIBELLE", "de vidéo"));
  p.fields.set("PLAN_HTML", graphics::seating_plan(SeatingShape::kHemicycle, 43, 1, 13));
  p.fields.set("PLAN_LEGENDE", "Le conseil municipal de Valbrune : 43 sièges, dont le vôtre ?");
  p.fields.add("VEDETTE", cards()[0].set("EXTRAIT", "Une directrice raconte les trois réunions de l'année."));
  p.fields.add("ENTRETIENS", cards()[1]).add("ENTRETIENS", cards()[2]);
  p.fields.set("ADRESSE_ENTRETIENS", "temoignages.html").set("ENTRETIENS_LIBELLE", "Les 28 entretiens");
  const SeatingShape shapes[] = {SeatingShape::kRing, SeatingShape::kFacing, SeatingShape::kHorseshoe,
                                 SeatingShape::kRows, SeatingShape::kHemicycle};
  for (const char* family : {"Organismes et équipements", "Commissions", "Vie locale et syndicats"}) {
    Fields fields;
    fields.set("TITRE", family);
    int i = 0;
    for (const SeatingShape shape : shapes)
      fields.add("INSTANCES", seat("Conseil d'école", shape, 12 + 3 * i++, 3));
    p.fields.add("FAMILLES", fields);
  }
  p.fields.add("VOISINS", neighbour_card()).add("VOISINS", neighbour_card());
  p.fields.add("COMPTES", link("Atlas du mandat 2020-2026", "atlas.html")
                              .set("DETAIL", "Budget, huit commissions, tous les groupes"));
  p.fields.add("COMPTES", link("Évaluation : le bus gratuit le samedi", "rapport.html")
                              .set("DETAIL", "Cinq constats, douze actions"));
  return p;
}

inline Page interviews() {
  Page p = page("entretiens", "École", "valbrune");
  p.fields.set("SURTITRE", "Sorte d'instance").set("COMPTE", "13 entretiens");
  p.fields.add("FILTRES", link("École", "entretiens.html"));
  for (Fields row : cards()) {
    row.set("DETAIL", "2025 · 6 min 42").set("INSTANCE", "Conseil d'école");
    row.set("PLAN_HTML", graphics::seating_plan(graphics::SeatingShape::kRing, 16, 2));
    p.fields.add("ENTRETIENS", row);
  }
  p.fields.add("PAGES", link("1", "entretiens.html").set("ICI", "page")).add("PAGES", link("2", "2.html"));
  p.fields.set("ADRESSE_SUIVANTE", "2.html").set("ADRESSE_AILLEURS", "tous.html");
  p.fields.set("AILLEURS", "Les 15 entretiens sur ce sujet");
  p.fields.add(
      "FACETTES",
      Fields().set("TITRE", "Thème").add("VALEURS", link("Travaux", "travaux.html").set("COMPTE", "4")));
  p.fields.add("VOISINS", neighbour_card());
  return p;
}

inline Fields role_card() {
  return Fields()
      .set("NOM", "Conseillère municipale, conseiller municipal")
      .set("ADRESSE", "parcours.html")
      .set("RESUME", "Vous délibérez au conseil et vous préparez ses votes.")
      .set("TEMPS", "à partir de 18 h par mois")
      .set("GRILLE_HTML", graphics::hours_grid(18, 31, 20));
}

inline Page roles() {
  Page p = page("preparer", "Je me prépare", "valbrune");
  p.fields.set("CHAPO", "Choisissez un rôle.").add("ROLES", role_card());
  return p;
}

inline Page role() {
  Page p = page("parcours", "Conseillère municipale, conseiller municipal", "valbrune");
  p.fields.set("SURTITRE", "Je me prépare").set("CHAPO", "Vous délibérez au conseil.");
  p.fields.add("FAITS", Fields().set("VALEUR", "18 h").set("LIBELLE", "par mois, à coup sûr"));
  p.fields.set("GRILLE_HTML", graphics::hours_grid(18, 31, 20))
      .set("GRILLE_TEXTE", "Un carré est une heure.");
  const Fields row = Fields()
                         .set("NOM", "Conseil municipal")
                         .set("ADRESSE", "instance.html")
                         .set("TEMPS", "18 h")
                         .set("TEMPS_HTML", graphics::hours_grid(18, 0, 20))
                         .set("REPRESENTER", "4 sur 5")
                         .set("REPRESENTER_HTML", graphics::gauge(4, 5))
                         .set("CONSULTER", "3 sur 5")
                         .set("CONSULTER_HTML", graphics::gauge(3, 5))
                         .set("DECIDER", "5 sur 5")
                         .set("DECIDER_HTML", graphics::gauge(5, 5));
  p.fields.add("CERTAINES", row).add("PROBABLES", row).add("ENTRETIENS", cards()[0]);
  p.fields.add("AVANT", sentence("Lire le règlement intérieur.")).set("ADRESSE_LISTE", "cocher.html");
  p.fields.set("AILLEURS_TITRE", "Dans quelle collectivité ?")
      .add("AILLEURS", link("Valbrune", "espace.html"));
  return p;
}

inline Page checklist() {
  Page p = page("cocher", "Ma liste à cocher", "valbrune");
  p.fields.set("SURTITRE", "Conseiller municipal, Valbrune").set("CHAPO", "À imprimer ou à garder.");
  p.fields.add("BLOCS", Fields()
                            .set("TITRE", "Conseil d'école")
                            .set("DETAIL", "Vous pouvez y être désigné · 3 h par mois")
                            .add("LIGNES", sentence("Venir aux trois réunions, à 18 h."))
                            .add("DATES", dated("Novembre", "La réunion la plus longue.")));
  return p;
}

inline Page authorities() {
  Page p = page("collectivites", "Collectivités", "");
  graphics::Scene map = graphics::neighbourhood_map(
      {{{"Valbrune", "espace.html", false}, {"Val de Brune", "espace.html", false}}, {{0, 1}}});
  map.title = "Qui est à côté de qui";
  map.description = "Valbrune est à côté de Val de Brune.";
  p.fields.set("CHAPO", "Chacune a son espace.").set("CARTE_HTML", map);
  p.fields.add("DEPARTEMENTS",
               Fields()
                   .set("ID", "d-99")
                   .set("TITRE", "Département 99")
                   .add("NATURES", Fields()
                                       .set("TITRE", "Communes")
                                       .add("LIGNES", link("Ville de Valbrune", "espace.html")
                                                          .set("DETAIL", "45 012 habitants")
                                                          .set("PALETTE_COLLECTIVITE", "valbrune"))));
  return p;
}

inline Page ecodesign() {
  Page p = page("ecoconception", "Écoconception", "");
  p.fields.add("FAITS", Fields().set("VALEUR", "84 ko").set("LIBELLE", "la page médiane"));
  p.fields.set("ADRESSE_PLUS_LOURDE", "atlas.html").set("PLUS_LOURDE", "170 ko").set("REQUETES", "14");
  p.fields.set("STYLES", "47 ko").set("SCRIPTS", "19 ko").set("FILMS", "4,1 Mo");
  p.fields.set("LIMITE_POIDS", "200 ko").set("LIMITE_REQUETES", "15");
  p.fields.set("HEBERGEUR", "Syndicat numérique").set("DATE", "31 août 2025");
  p.fields.set("CONTACT", "atlas@valbrune.example");
  return p;
}

inline Page security() {
  Page p = page("securite", "Politique de sécurité", "");
  p.fields.set("CONTACT", "atlas@valbrune.example").set("ENTITE", "La Ville de Valbrune");
  p.fields.set("ADRESSE_FICHIER", ".well-known/security.txt").set("EXPIRE", "31 août 2026");
  return p;
}

inline Page body() {
  Page p = page("instance", "Conseil d'école", "valbrune");
  p.fields.set("CHAPO",
               "Trois fois par an, autour de la directrice : les maîtres, les parents élus, le maire, et un "
               "conseiller municipal.");
  p.fields.set("PLAN_HTML", graphics::seating_plan(graphics::SeatingShape::kRing, 16, 2));
  p.fields.add("LEGENDE", sentence("1 conseiller municipal : vous")
                              .set("SIGNE_HTML", graphics::seat_mark(graphics::SeatKind::kYours)));
  p.fields.add("LEGENDE", sentence("1 maire ou son représentant")
                              .set("SIGNE_HTML", graphics::seat_mark(graphics::SeatKind::kMember)));
  p.fields.add(
      "LEGENDE",
      sentence("14 autres membres").set("SIGNE_HTML", graphics::seat_mark(graphics::SeatKind::kOther)));
  p.fields.set("QUI_SIEGE_HTML", Blocks{document::paragraph("Six enseignants, dont la directrice.")});
  int note = 5;
  for (const char* name : {"Représenter", "Consulter", "Décider"}) {
    p.fields.add("FONCTIONS", sentence("Vous parlez au nom de la commune.")
                                  .set("NOM", name)
                                  .set("NOTE", std::to_string(note) + " sur 5")
                                  .set("JAUGE_HTML", graphics::gauge(note, 5)));
    --note;
  }
  p.fields.set("TEMPS", "environ 3 h 30 par mois")
      .set("TEMPS_JAUGE_HTML", graphics::gauge(3.5, 20))
      .set("TEMPS_TEXTE", "Deux heures de réunion par trimestre.");
  p.fields.add("ATTENDUS", sentence("Venir aux trois réunions, à 18 h."))
      .add("ATTENDUS", sentence("Lire la liste des travaux avant."));
  p.fields.add("CALENDRIER", dated("Novembre", "Installation, règlement intérieur."))
      .add("CALENDRIER", dated("Mars", "Projet d'école, effectifs."))
      .add("CALENDRIER", dated("Juin", "Bilan, sorties."));
  p.fields.set("ENTRETIENS_TITRE", "Quatre voix à Valbrune");
  for (const Fields& one : cards()) p.fields.add("ENTRETIENS", one);
  p.fields.set("VOISINS_TITRE", "Le même conseil, chez les voisins").add("VOISINS", neighbour_card());
  p.fields.add("DOCUMENTS",
               link("Code de l'éducation, articles D. 411-1 à D. 411-9", "https://www.legifrance.gouv.fr/"));
  p.fields.set("SOURCE", "Vérifié le 3 octobre 2025 par le service Éducation.");
  return p;
}

inline Page interview() {
  Page p = page("entretien", "« On attend d'eux qu'ils soient là, même quand il n'y a rien à voter. »",
                "valbrune");
  p.fields.set("PERSONNE", "Nadia Berkane")
      .set("ROLE", "directrice de l'école des Tilleuls, préside le conseil d'école");
  p.fields.add("VIDEO", link("Entretien avec Nadia Berkane, 6 minutes 42", "nadia.mp4")
                            .set("TYPE", "video/mp4")
                            .set("LARGEUR", "960")
                            .set("HAUTEUR", "540")
                            .set("ADRESSE_AFFICHE", "img/affiche-nadia.svg")
                            .set("ADRESSE_SOUS_TITRES", "nadia.fr.vtt")
                            .set("LANGUE_VIDEO", "fr")
                            .set("LANGUE_NOM", "Français"));
  p.fields.add("ACCES", link("Écouter sans l'image", "nadia.mp3").set("DETAIL", "MP3, 4,1 Mo"));
  p.fields.set("CHAPITRES_TITRE", "Deux chapitres, 6 min 42");
  p.fields.add(
      "CHAPITRES",
      Fields().set("ADRESSE", "#t-0-00").set("HEURE", "0:00").set("TITRE", "Qui est autour de la table"));
  p.fields.add("CHAPITRES",
               Fields().set("ADRESSE", "#t-0-48").set("HEURE", "0:48").set("TITRE", "À quoi sert l'élu"));
  p.fields.set("POINTS_TITRE", "En trois points")
      .add("POINTS", sentence("L'élu est le seul à pouvoir appeler un service et obtenir une date."));
  p.fields.add(
      "POINTS",
      sentence("La réunion de novembre fixe la confiance pour l'année : on y vient préparé ou on la subit."));
  p.fields.set("ADRESSE_TEXTE", "nadia.txt").set("TEXTE_LIBELLE", "Texte seul (TXT, 7 ko)");
  const auto turn = [](std::string id, std::string hour, std::string seconds, std::string text) {
    return sentence(std::move(text))
        .set("ID", std::move(id))
        .set("HEURE", std::move(hour))
        .set("SECONDES", std::move(seconds));
  };
  Fields part;
  part.set("TITRE", "Qui est autour de la table");
  part.add("TOURS", turn("t-0-00", "0:00", "0", "Comment se passe un conseil d'école aux Tilleuls ?")
                        .set("QUESTION", "Question"));
  part.add("TOURS",
           turn("t-0-06", "0:06", "6",
                "On est seize. On pousse les tables, on fait un carré, et il manque toujours une chaise.")
               .set("VOIX", "Nadia Berkane"));
  Fields second;
  second.set("TITRE", "À quoi sert l'élu");
  second.add("TOURS",
             turn("t-0-48", "0:48", "48", "Le vote, c'est dix minutes dans l'année. Le reste, c'est écouter.")
                 .set("VOIX", "Nadia Berkane"));
  p.fields.add("PARTIES", part).add("PARTIES", second);
  p.fields.add("ATTENDUS", sentence("Être présent aux trois réunions de l'année."));
  p.fields.add("PLACE", seat("Conseil d'école", graphics::SeatingShape::kRing, 16, 2));
  p.fields.add("SUITE", cards()[3]).add("SUITE", neighbour_card());
  p.fields.set("NOTES_HTML", Blocks{document::paragraph("Le préau a été refusé trois fois.")});
  p.fields.set("MENTION", "Entretien filmé le 12 mai 2025, relu le 2 juin 2025.")
      .set("ADRESSE_RETRAIT", "mentions.html#contact");
  return p;
}

inline Page commission() {
  Page p = page("commission", "Éducation et petite enfance", "valbrune");
  p.fields.set("SURTITRE", "Commission 1 sur 8").set("MONTANT", "104,1 M€");
  p.fields.set("MONTANT_TEXTE",
               "dépensés de 2020 à 2025, soit 23 % du budget de la ville et 385 € par habitant et par an");
  p.fields.set("PICTOGRAMME_HTML", graphics::seating_plan(graphics::SeatingShape::kRing, 5, 5));
  int number = 0;
  const auto part = [&](std::string title, Blocks blocks, std::string remark) {
    ++number;
    Fields fields;
    fields.set("NUMERO", std::to_string(number))
        .set("ID", "p" + std::to_string(number))
        .set("TITRE", std::move(title));
    fields.set("REMARQUE", std::move(remark)).set("CONTENU_HTML", std::move(blocks));
    p.fields.add("PARTIES", fields);
  };
  part("La part du budget", {block(document::Figure{columns_chart()}), block(document::Figure{bars_chart()})},
       "");
  part("Les réussites", items(true), "");
  part("Les défis", items(false), "");
  part("Membres", members(), "");
  part("Les chiffres clefs", key_figures(), "");
  part("Observations politiques", voices("groupe", 3),
       "Même place pour chaque groupe, dans l'ordre du nombre de sièges.");
  part("Représentants du personnel", voices("personnel", 1), "");
  part("Observations extérieures", voices("exterieur", 2), "");
  part("À vous d'écrire",
       {document::paragraph("Sur l'affiche imprimée, cet espace reste blanc."),
        block(document::WritingBand{"À vous d'écrire", 4})},
       "");
  p.fields.set("ADRESSE_AFFICHE", "#telecharger").set("AFFICHE_LIBELLE", "L'affiche A3 (PDF, 840 ko)");
  p.fields.add("TELECHARGEMENTS", download("Affiche de la commission (PDF, 840 ko)",
                                           "A3, une page. Version accessible : cette page."));
  p.fields.set("SOURCES", "Sources : comptes administratifs 2014-2024. Données du 31 août 2025.");
  p.fields.set("ADRESSE_PRECEDENTE", "commission.html")
      .set("PRECEDENTE", "Économie")
      .set("ADRESSE_SUIVANTE", "commission.html")
      .set("SUIVANTE", "Mobilités et voirie");
  return p;
}

inline Page atlas() {
  Page p = page("atlas", "Six ans de budget, sur une page", "valbrune");
  p.fields.set(
      "CHAPO",
      "Valbrune a dépensé 452,6 millions d'euros de 2020 à 2025. L'école reste la première dépense.");
  p.fields.set("TABLEAU_TITRE", "Part de chaque commission dans les dépenses de la ville")
      .set("TABLEAU_NOTE",
           "En pourcentage du total du mandat. Même échelle sur toutes les affiches : 0 à 25 %.");
  p.fields.set("ECHELLE", "0 à 25 %").set("MANDAT", "2020-2026").set("MANDAT_AVANT", "2014-2020");
  int number = 0;
  for (const char* name :
       {"Éducation et petite enfance", "Voirie, espaces publics et mobilités",
        "Finances, personnel et administration générale", "Droits sociaux et solidarité"}) {
    ++number;
    const Fields row = Fields()
                           .set("NUMERO", std::to_string(number))
                           .set("NOM", name)
                           .set("ADRESSE", "commission.html")
                           .set("PICTOGRAMME_HTML", graphics::seat_mark(graphics::SeatKind::kYours))
                           .set("BARRE_HTML", graphics::gauge(number, 5))
                           .set("PART_HTML", graphics::gauge(number, 5))
                           .set("PART", "23,0 %")
                           .set("AVANT", "21,4 %")
                           .set("ECART", "+1,6 pt")
                           .set("MONTANT", "104,1 M€")
                           .set("PAR_HABITANT", "2 313 €")
                           .set("APERCUS", "4")
                           .set("ADRESSE_APERCUS", "liste.html")
                           .set("MEMBRES", "9")
                           .set("ADRESSE_MEMBRES", "commission.html")
                           .set("BILAN", "Bilan")
                           .set("ADRESSE_BILAN", "page.html")
                           .add("REUSSITES", link("La cantine à un euro", "page.html"))
                           .add("DEFIS", sentence("Onze toitures à refaire"));
    p.fields.add("PANORAMA", row).add("COMMISSIONS", row);
  }
  p.fields.set("RESTE", "Non attribué").set("RESTE_PART", "4,6 %").set("RESTE_MONTANT", "24,2 M€");
  p.fields.set("PENTES_HTML", columns_chart()).set("RUBANS_HTML", bars_chart());
  p.fields.set("ADRESSE_APERCUS", "liste.html").set("APERCUS", "Tous les aperçus");
  p.fields.set("ADRESSE_ELUS", "liste.html").set("ELUS", "Les élus");
  p.fields.add("ENSEMBLE", link("Atlas entier (PDF, 12,4 Mo)", "#panorama"));
  p.fields.set("TOTAL_MONTANT", "452,6 M€")
      .set("TOTAL_PAR_HABITANT", "10 055 €")
      .set("SOURCE", "Source : comptes administratifs 2014 à 2024.");
  p.fields.add("LIENS", link("Comment on a compté", "mentions.html"))
      .set("VIGNETTES_TITRE", "Quatre commissions, quatre affiches");
  p.fields.add("TELECHARGEMENTS",
               link("Atlas complet (PDF, 12,4 Mo)", "#panorama").set("DETAIL", "48 pages A3"));
  return p;
}

inline Page report() {
  Page p = page("rapport", "Le samedi gratuit, et après ?", "val-de-brune");
  p.fields.set("SURTITRE", "Évaluation, édition définitive")
      .set("CHAPO",
           "Depuis septembre 2023, les bus ne coûtent rien le samedi. Voici ce qu'on sait, et ce qu'on ne "
           "sait pas.");
  p.fields.set("SIGNATURE", "Par Lise Garnault et Amadou Sy, évaluateurs. Publié le 20 novembre 2025.");
  p.fields.set("DUREE", "18 minutes de lecture.")
      .set("QUESTION_EVALUATIVE", "La gratuité a-t-elle rempli les bus ?")
      .set("EN_COURS_DEPUIS", "31 août 2025")
      .set("ADRESSE_COURANTE", "rapport.html")
      .set("EDITION", "v1")
      .set("EDITION_DATE", "20 mars 2025");
  p.fields.set("APPEL", "Un questionnaire est ouvert jusqu'au 15 décembre.")
      .set("CONSTATS_TITRE", "Trois constats");
  int number = 0;
  for (const char* text : {"Le samedi, on prend le bus 77 % plus souvent qu'en 2022.",
                           "Un nouveau voyage sur cinq remplace un trajet en voiture.",
                           "Aucun effet mesurable sur les commerces."}) {
    p.fields.add("CONSTATS",
                 sentence(text)
                     .set("ID", "constat-" + std::to_string(++number))
                     .set("CERTITUDE", "constat solide")
                     .set("CERTITUDE_HTML", graphics::draw_confidence(graphics::Confidence::kStrong))
                     .set("RESERVE", "41 réponses")
                     .set("ADRESSE_ANCRE", "#constats")
                     .add("ACTIONS", link("action 1", "#actions"))
                     .add("ACTIONS", link("action 2", "#actions"))
                     .add("PREUVES", link("Pièce 7", "#piece-7"))
                     .add("PREUVES", link("Pièce 8", "#piece-7")));
  }
  p.fields.add("SOMMAIRE", link("Trois constats", "#constats").set("NUMERO", "1"))
      .add("SOMMAIRE", link("Qui est à bord ?", "#a-bord").set("NUMERO", "2"));
  p.fields.add("CHAPITRES",
               Fields()
                   .set("ID", "a-bord")
                   .set("TITRE", "Plus de monde à bord, mais qui ?")
                   .set("QUESTION", "Qui prend le bus gratuit ?")
                   .set("LECTURE", "Surtout des jeunes et des retraités.")
                   .set("CERTITUDE", "à confirmer")
                   .set("CERTITUDE_HTML", graphics::draw_confidence(graphics::Confidence::kMedium))
                   .set("CORPS_HTML", chapter()));
  p.fields.set("ACTIONS_CHAPO", "État au 31 août 2025.");
  const std::pair<const char*, const char*> states[] = {{"FAIT", "Fait"},
                                                        {"EN_COURS", "En cours"},
                                                        {"A_FAIRE", "À faire"},
                                                        {"BLOQUE", "Bloqué"},
                                                        {"ABANDONNE", "Abandonné"}};
  for (const auto& [name, word] : states) {
    p.fields.add("ACTIONS", Fields()
                                .set("ID", "action-" + std::string(name))
                                .set("ADRESSE_ANCRE", "#actions")
                                .set("RECOMMANDATION", "Tenir la fréquentation")
                                .set("PREUVE", "Fiche horaire du 7 juin")
                                .set("TITRE", "Doubler la ligne 2 de 14 h à 18 h")
                                .add("CONSTATS", link("1", "#constat-1"))
                                .add("CONSTATS", link("2", "#constat-2"))
                                .set("QUI", "Régie")
                                .set("ECHEANCE", "mars 2026")
                                .set("MOTIF", "")
                                .set(name, word));
  }
  p.fields.set("PLAN_A_VENIR", "Le plan sera décidé.");
  p.fields.add("ACTIONS", Fields()
                              .set("ID", "action-refaire")
                              .set("ADRESSE_ANCRE", "#actions")
                              .set("RECOMMANDATION", "Savoir")
                              .set("TITRE", "Refaire l'enquête")
                              .set("MOTIF", "En attente du marché.")
                              .set("BLOQUE", "Bloqué"));
  p.fields.add(
      "CONTRIBUTIONS",
      Fields()
          .set("ID", "saint-aubin")
          .set("TITRE", "À Saint-Aubin, le samedi est un jour sans bus")
          .set("PARUTION", "Maud Estève, pour L'Écho de la Brune, 14 octobre 2025")
          .set("REMUNERATION", "Aucune")
          .set("LICENCE", "Reproduction soumise à accord.")
          .set(
              "CORPS_HTML",
              Blocks{document::paragraph("L'abribus est neuf. Il a été posé au printemps, avec un banc et un "
                                         "cadre pour les horaires. Le cadre est vide le samedi."),
                     document::paragraph(
                         "Gratuit, le bus l'est donc ici comme ailleurs. Il ne lui manque que de passer.")}));
  p.fields.add("PIECES", Fields()
                             .set("NUMERO", "7")
                             .set("TITRE", "Enquête à bord")
                             .set("ADRESSE", "#materiaux")
                             .set("NATURE", "chiffres")
                             .set("DATE", "mai 2025")
                             .add("APPUIE", link("constat 1", "#constat-1"))
                             .add("APPUIE", link("action 2", "#actions")));
  p.fields.add("PIECES", Fields()
                             .set("NUMERO", "8")
                             .set("TITRE", "Une lettre")
                             .set("ADRESSE", "#materiaux")
                             .set("NATURE", "texte"));
  p.fields.add("ORPHELINES", link("Une lettre", "#materiaux"))
      .add("ORPHELINES", link("Une autre", "#materiaux"));
  p.fields.set("MATERIAUX_HTML", Blocks{chapter()[6]})
      .set("METHODE_HTML", Blocks{document::paragraph("Comptages, enquête, comptes.")});
  p.fields.add("LIMITES", sentence("Trois lignes sur neuf ne sont pas équipées."))
      .set("PARTICIPANTS_HTML", Blocks{document::paragraph("Vingt-huit personnes.")});
  p.fields.add("CALENDRIER", dated("Mai 2025", "Enquête à bord"))
      .add("COMITE", sentence("Une élue de chaque groupe"))
      .add("QUESTIONS", sentence("Et les communes sans bus ?"));
  p.fields.add("GLOSSAIRE", Fields()
                                .set("ID", "mot-regie")
                                .set("TERME", "Régie")
                                .set("DEFINITION", "Service public sans société à part."));
  p.fields.add("TELECHARGEMENTS", download("Le journal (PDF, 2 Mo)", "Douze pages"));
  p.fields.set("SCEAU", "Texte scellé le 20 mars 2025.")
      .set("ADRESSE_SCEAU", "texte-scelle.txt")
      .set("SCEAU_TEXTE", "Le texte scellé");
  p.fields.set("CITATION", "Garnault L., Sy A., « Le samedi gratuit, et après ? », 2025.")
      .add("CORRECTIONS", sentence("Le coût annoncé était de 300 000 €.")
                              .set("ID", "c-3f9a1c")
                              .set("DATE", "2 décembre 2025"));
  p.fields.add("CITATIONS", link("Référence (BIB, 1 ko)", "rapport.html"))
      .set("ADRESSE_CORRECTIONS", "corrections.xml");
  p.fields.add("VERSIONS", sentence("Première édition.")
                               .set("NOM", "v1")
                               .set("DATE", "20 mars 2025")
                               .set("ADRESSE", "rapport.html"));
  p.fields.add(
      "VERSIONS",
      sentence("Deux nombres corrigés.").set("NOM", "v2").set("DATE", "19 mai 2025").set("ICI", "v2"));
  return p;
}

inline Page figure() {
  Page p = page("figure", "Figure 1 : plus de voyages", "val-de-brune");
  p.fields.set("SURTITRE", "Figure 1 du rapport")
      .set("FIGURE_HTML", Blocks{document::paragraph("Un graphique.")})
      .set("ADRESSE_RAPPORT", "rapport.html#constats")
      .set("CITATION", "Plus de voyages. Figure extraite du rapport.")
      .set("LICENCE", "Licence Ouverte 2.0")
      .set("CODE_HTML", Blocks{Block{document::CodeBlock{"<iframe src=\"integrer.html\"></iframe>", "html"}}})
      .set("ADRESSE_INTEGRER", "integrer.html");
  p.fields.add("FICHIERS", link("Données (CSV, 1 ko)", "rapport.html"));
  return p;
}

inline Page embedded_figure() {
  Page p = page("integrer", "Plus de voyages (figure intégrée)", "val-de-brune");
  p.fields.set("FIGURE_HTML", Blocks{document::paragraph("Un graphique.")})
      .set("CREDIT", "Figure extraite du rapport.")
      .set("ADRESSE_CANONIQUE", "https://exemple.fr/figure.html")
      .set("ADRESSE_RAPPORT", "https://exemple.fr/rapport.html");
  return p;
}

inline Page evaluations() {
  Page p = page("evaluations", "Les évaluations", "val-de-brune");
  p.fields.set("CHAPO", "Ce que l'agglomération a fait évaluer, et ce qu'elle en a fait.");
  p.fields.add("EVALUATIONS", Fields()
                                  .set("ETAT", "Édition définitive")
                                  .set("TITRE", "Le samedi gratuit, et après ?")
                                  .set("ADRESSE", "rapport.html")
                                  .set("RESUME", "Cinq constats sur les bus.")
                                  .set("DETAIL", "12 actions, 5 tenues"));
  p.fields.add("LIENS", link("Tableau de suivi", "page.html"));
  return p;
}

inline Page generic() {
  Page p = page("page", "La maison de santé des Tilleuls", "valbrune");
  p.fields.set("SURTITRE", "Aperçu, Solidarités et santé")
      .set("CHAPO", "Onze soignants sous un même toit depuis mars 2023.");
  p.fields.set("MONTANT", "14 → 9 %")
      .set("MONTANT_TEXTE", "d'adultes sans médecin traitant")
      .add("FAITS", Fields().set("VALEUR", "2,1 M€").set("LIBELLE", "coût"));
  p.fields.add("SOMMAIRE", link("Au départ", "#depart").set("NUMERO", "1"));
  document::Table table;
  table.caption = "Ce que ça coûte";
  table.alignments = {document::Alignment::kStart, document::Alignment::kEnd};
  table.header.cells = {{document::inline_text("Poste")}, {document::inline_text("Montant")}};
  table.rows = {{{{document::inline_text("Travaux")}, {document::inline_text("1,8 M€")}}}};
  table.row_headers = true;
  p.fields.add("SECTIONS", Fields()
                               .set("ID", "depart")
                               .set("TITRE", "Au départ")
                               .set("REMARQUE", "2020")
                               .set("CONTENU_HTML",
                                    Blocks{document::paragraph("Seize généralistes pour 45 000 habitants."),
                                           block(table)}));
  p.fields.add("TELECHARGEMENTS", download("Aperçu (PDF, 90 ko)", "A4"))
      .set("SOURCES", "Source : CPAM, juin 2025.");
  return p;
}

inline Page list() {
  Page p = page("liste", "Les aperçus", "valbrune");
  p.fields.set("CHAPO", "Un aperçu par projet.");
  p.fields.add("SOMMAIRE", link("Éducation", "#education"));
  p.fields.add(
      "GROUPES",
      Fields()
          .set("ID", "education")
          .set("TITRE", "Éducation")
          .set("REMARQUE", "Ordre alphabétique.")
          .add("LIGNES",
               link("La cantine à un euro", "page.html").set("DETAIL", "réalisé").set("TEXTE", "…")));
  p.fields.add("GROUPES", Fields().set("ID", "eau").set("TITRE", "Eau").set("ABSENT", "Aucun aperçu."));
  return p;
}

inline Page site_map() {
  Page p = page("plan", "Plan du site et index", "");
  p.fields.set("CHAPO", "Toutes les pages.");
  p.fields.add("BRANCHES", Fields()
                               .set("TITRE", "Ville de Valbrune")
                               .set("ADRESSE", "espace.html")
                               .add("PAGES", link("Témoignages", "temoignages.html"))
                               .add("PAGES", link("Conseil d'école", "instance.html"))
                               .add("PAGES", link("Commission", "commission.html"))
                               .add("PAGES", link("Aperçu", "page.html")));
  p.fields.add(
      "LETTRES",
      Fields()
          .set("LETTRE", "B")
          .set("ID", "b")
          .add("ENTREES", link("Berkane, Nadia", "entretien.html").set("PRECISION", "conseil d'école")));
  return p;
}

inline Fields contact() {
  return Fields()
      .set("NOM", "Ville de Valbrune")
      .set("SERVICE", "Service communication")
      .set("COURRIEL", "atlas@valbrune.example")
      .set("ADRESSE_COURRIEL", "mailto:atlas@valbrune.example")
      .set("TELEPHONE", "01 00 00 00 00")
      .set("POSTALE", "Place du Marché, Valbrune");
}

inline Page notices() {
  Page p = page("mentions", "Mentions légales", "");
  p.fields.set("EDITEUR", "Ville de Valbrune")
      .set("DIRECTEUR", "C. Morel")
      .set("HEBERGEUR", "Syndicat mixte")
      .set("IMPRIMEUR", "Imprimerie municipale")
      .set("CONTACT", "atlas@valbrune.example")
      .set("LICENCE", "Licence Ouverte 2.0");
  p.fields.add("COLLECTIVITES", contact())
      .add("CORRECTIONS", sentence("Un chiffre.").set("DATE", "2 décembre 2025"));
  return p;
}

inline Page accessibility() {
  Page p = page("accessibilite", "Déclaration d'accessibilité", "");
  p.fields.set("ENTITE", "La Ville de Valbrune")
      .set("DATE", "31 août 2025")
      .set("CONTACT", "atlas@valbrune.example");
  p.fields.add("DEFAUTS", sentence("Les PDF pour l'imprimeur ne sont pas balisés."))
      .add("COLLECTIVITES", contact());
  return p;
}

inline Page not_found() {
  Page p = page("404", "Page introuvable", "");
  p.fields.set("RACINE", "/").set("ADRESSE_ACCUEIL", "/portail.html").set("ADRESSE_PLAN", "/plan.html");
  p.fields.set("ADRESSE_ENTIERE", "https://essai.example/portail.html").show("NON_REFERENCEE");
  return p;
}

inline Page moved() {
  Page p = page("deplacee", "Page déplacée", "");
  p.fields.set("ADRESSE_NOUVELLE", "entretien.html")
      .set("NOUVELLE", "https://essai.example/entretien.html")
      .set("ADRESSE_PLAN", "plan.html")
      .show("NON_REFERENCEE");
  return p;
}

inline Page search() {
  Page p = page("recherche", "Recherche", "");
  p.fields.set("ADRESSE_RECHERCHE", "recherche.html").set("ADRESSE_PLAN", "plan.html");
  p.fields.add("COLLECTIVITES", Fields().set("ID", "valbrune").set("NOM", "Ville de Valbrune"));
  p.fields.add("BRANCHES", Fields()
                               .set("TITRE", "Ville de Valbrune")
                               .set("ADRESSE", "espace.html")
                               .add("PAGES", link("Témoignages", "temoignages.html")));
  return p;
}

inline std::vector<Page> sample_pages() {
  return {portal(),  space(),    interviews(), body(),          interview(),       commission(),
          atlas(),   list(),     report(),     figure(),        embedded_figure(), evaluations(),
          generic(), site_map(), notices(),    accessibility(), not_found(),       search(),
          moved(),   roles(),    role(),       checklist(),     authorities(),     ecodesign(),
          security()};
}

}  // namespace mandature::tests
