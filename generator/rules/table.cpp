#include <algorithm>

#include "rules/checks.h"
#include "rules/rule.h"
#include "support/require.h"

namespace mandature::rules {
namespace {

using model::RuleLevel;

std::vector<Rule> voices_and_figures() {
  return {
      {"places-egales",
       RuleLevel::kError,
       "Chaque groupe dispose du même nombre de signes sur chaque affiche ; un texte absent est annoncé.",
       "CGCT, art. L. 2121-27-1 (communes de 1 000 habitants et plus), étendu aux EPCI par l’art. "
       "L. 5211-1 ; départements, art. L. 3121-24-1, et régions, art. L. 4132-23-1 (ces deux-là de mémoire)",
       LegalCheck::kRead,
       {{"signes", 600, 1, 20000, "signes, espaces comprises, de chaque texte de groupe sur une affiche"},
        {"signes_livret", 1600, 1, 50000, "signes de son texte long, pour le livret"},
        {"ecart", 4, 1, 1000,
         "fois plus long qu’un autre : au-delà, le groupe au texte court est signalé (sans erreur)"}},
       check_equal_space},
      {"ordre-des-groupes",
       RuleLevel::kWarning,
       "L’ordre des groupes suit une règle imprimée ; un tirage au sort se refait à partir de sa graine.",
       "CGCT, art. L. 2121-27-1 : espace équitablement réparti ; l’ordre et son tirage en sont notre lecture",
       LegalCheck::kToBeChecked,
       {},
       check_group_order},
      {"figures-sourcees",
       RuleLevel::kWarning,
       "Tout chiffre clef, coût, grand chiffre d’aperçu et chiffre de défi a une source et une date.",
       "Règle de l’atlas : ce qui ne se vérifie pas ne s’imprime pas",
       LegalCheck::kNoLaw,
       {},
       check_figures},
  };
}

std::vector<Rule> money() {
  return {
      {"total-affiche",
       RuleLevel::kError,
       "Le total affiché est celui du vote ; les parts des commissions et le reste font 100 %.",
       "CGCT, art. L. 2313-1 et décret n° 2016-834 : présentation conforme aux documents délibérés "
       "(départements, art. L. 3313-1 ; régions, art. L. 4313-1 ; EPCI, art. L. 5211-36)",
       LegalCheck::kRead,
       {{"tolerance-euros", 1, 0, 1e9, "euros d’écart admis entre le vote et la somme des lignes"},
        {"tolerance-parts", 0.1, 0, 10, "points d’écart admis sur la somme des parts"}},
       check_totals},
      {"equilibre",
       RuleLevel::kWarning,
       "Un budget voté est en équilibre par section, restes à réaliser compris ; dans un compte, les "
       "mouvements d’ordre le sont. Sinon, le fichier est sans doute incomplet.",
       "CGCT, art. L. 1612-4 (équilibre réel ; le suréquilibre des art. L. 1612-6 et L. 1612-7 est permis)",
       LegalCheck::kToBeChecked,
       {{"ecart", 10, 0, 100, "% d’écart admis entre recettes et dépenses d’une section"}},
       check_balance},
      {"ordre-de-grandeur",
       RuleLevel::kWarning,
       "D’un exercice au suivant, la dépense ne saute pas : fichiers tronqués, ou en centimes.",
       "Règle de l’atlas : des fichiers publiés en centimes ou tronqués existent",
       LegalCheck::kNoLaw,
       {{"rapport", 5, 1.01, 1000, "fois plus, ou moins, que l’exercice précédent"}},
       check_jumps},
      {"montants-en-euros",
       RuleLevel::kWarning,
       "La dépense par habitant est vraisemblable : sinon, le fichier est en centimes ou en milliers.",
       "Règle de l’atlas : des fichiers publiés en centimes existent, et rien ne le dit dedans",
       LegalCheck::kNoLaw,
       {{"plus", 20000, 100, 1e9, "euros par habitant et par an : au-delà, sans doute des centimes"},
        {"moins", 5, 0, 1000, "euros par habitant et par an : en deçà, sans doute des milliers"}},
       check_units},
      {"population-connue",
       RuleLevel::kWarning,
       "La population de chaque exercice est connue, et les fichiers ne se contredisent pas.",
       "Règle de l’atlas : les euros par habitant sont ceux de l’année",
       LegalCheck::kNoLaw,
       {{"annees", 3, 0, 100, "années d’écart admises avec la population connue la plus proche"},
        {"ecart", 10, 0, 100, "% d’écart admis entre collectivite.yaml et le fichier budgétaire"}},
       check_population},
      {"nomenclature-reconnue",
       RuleLevel::kWarning,
       "La nomenclature de chaque exercice est sûre : codes et libellés des fonctions s’accordent avec elle.",
       "Règle de l’atlas : un même code dit autre chose dans une autre nomenclature",
       LegalCheck::kNoLaw,
       {{"accord", 80, 0, 100,
         "% des fonctions du fichier qui s’accordent avec la liste officielle, au moins"}},
       check_nomenclatures},
      {"part-non-attribuee",
       RuleLevel::kWarning,
       "La dépense qui ne revient à aucune commission reste petite, et on dit ce qu’elle contient.",
       "Règle de l’atlas : les parts affichées couvrent l’essentiel du budget",
       LegalCheck::kNoLaw,
       {{"part", 40, 0, 100, "% de la dépense réelle d’un mandat, au plus"},
        {"fonctions", 3, 1, 20, "plus grandes fonctions non attribuées que l’on nomme"}},
       check_attribution},
      {"exercices-complets",
       RuleLevel::kWarning,
       "Chaque exercice d’un mandat commencé a un budget ou un compte, et chaque année un mandat.",
       "Règle de l’atlas : deux mandats se comparent sur tous leurs exercices",
       LegalCheck::kNoLaw,
       {},
       check_years},
      {"perimetre",
       RuleLevel::kWarning,
       "Une commission comparée au mandat précédent a des fonctions dans les deux nomenclatures, ou le dit.",
       "Règle de l’atlas : on ne compare que ce qui a le même périmètre",
       LegalCheck::kNoLaw,
       {},
       check_scope},
  };
}

std::vector<Rule> people() {
  return {
      {"composition",
       RuleLevel::kWarning,
       "Chaque commission est datée, compte un siège au moins par groupe où la loi le veut, et suit la "
       "proportionnelle.",
       "CGCT, art. L. 2121-22, al. 3 (communes de 1 000 habitants et plus) ; EPCI, art. L. 5211-1 ; de "
       "mémoire : EPCI, art. L. 5211-40-1 ; départements et régions, leur règlement intérieur",
       LegalCheck::kRead,
       {{"habitants", 1000, 0, 1e8, "habitants de la commune à partir desquels la règle s’applique"},
        {"ecart", 1, 0, 100, "sièges d’écart admis avec les deux répartitions proportionnelles"}},
       check_composition},
      {"sieges-des-groupes",
       RuleLevel::kWarning,
       "Les sièges des groupes font ceux de l’assemblée, et les élus de chaque groupe tiennent dans les "
       "siens.",
       "Règle de l’atlas : les sièges imprimés sous chaque groupe se vérifient",
       LegalCheck::kNoLaw,
       {},
       check_seats},
      {"trois-reussites",
       RuleLevel::kError,
       "Chaque bilan retient le nombre voulu de réussites, prises dans son classement, et de défis.",
       "Règle de l’atlas : la même place pour chaque commission",
       LegalCheck::kNoLaw,
       {{"reussites", 3, 0, 20, "réussites par bilan"}, {"defis", 3, 0, 20, "défis par bilan"}},
       check_selections},
      {"actions-portees",
       RuleLevel::kWarning,
       "Chaque action qui n’est pas finie a un responsable en place ; bloquée ou abandonnée, elle dit pourquoi.",
       "Règle de l’atlas : le tableau de suivi dit qui répond de quoi",
       LegalCheck::kNoLaw,
       {},
       check_actions},
  };
}

std::vector<Rule> election() {
  return {
      {kCalendarRule,
       RuleLevel::kWarning,
       "Dans les mois qui précèdent le scrutin, on ne publie pas sans une raison enregistrée.",
       "Code électoral, art. L. 52-1, al. 2 : dès le premier jour du sixième mois précédant celui du scrutin",
       LegalCheck::kRead,
       {{"mois", 6, 1, 24, "mois avant celui du scrutin, dont le premier jour ouvre la période"},
        {"second-tour", 7, 0, 60, "jours après le scrutin, pour un second tour"}},
       check_calendar},
      {kToneRule,
       RuleLevel::kWarning,
       "Pendant cette période, les services n’écrivent ni superlatif, ni éloge de l’équipe, ni promesse.",
       "Code électoral, art. L. 52-1, al. 2 : critères du juge (antériorité, régularité, contenu informatif, "
       "neutralité)",
       LegalCheck::kRead,
       {{"toujours", 0, 0, 1, "oui : aussi en dehors de la période", ThresholdForm::kYesOrNo}},
       check_tone},
      {"portraits",
       RuleLevel::kWarning,
       "Pendant cette période, les images des services ne montrent pas que l’exécutif.",
       "Code électoral, art. L. 52-1, al. 2 : critère de neutralité ; les portraits en sont notre lecture",
       LegalCheck::kToBeChecked,
       {{"toujours", 0, 0, 1, "oui : aussi en dehors de la période", ThresholdForm::kYesOrNo}},
       check_portraits},
      {"mentions-legales",
       RuleLevel::kWarning,
       "Éditeur, directeur de la publication, hébergeur, imprimeur et contact sont nommés et joignables.",
       "LCEN (loi n° 2004-575), art. 6 III, devenu art. 1-1 (numérotation de mémoire) ; loi du 29 juillet "
       "1881, art. 3 (imprimeur)",
       LegalCheck::kRead,
       {},
       check_notices},
  };
}

std::vector<Rule> accessibility() {
  return {
      {"sous-titres",
       RuleLevel::kWarning,
       "Les sous-titres se lisent : ni chevauchement, ni débit ou ligne trop longs, et la voix est nommée.",
       "RGAA 4.1, critères 4.1 et 4.3 (sous-titres synchronisés et pertinents) ; les seuils sont d’usage",
       LegalCheck::kToBeChecked,
       {{"signes-seconde", 25, 5, 100, "signes par seconde, espaces comprises, qu’on peut lire"},
        {"signes-ligne", 42, 10, 200, "signes d’une ligne"},
        {"lignes", 2, 1, 10, "lignes d’un sous-titre"}},
       check_captions},
      {"alternatives",
       RuleLevel::kWarning,
       "Chaque image fixe et chaque portrait d’un entretien dit ce qu’il montre.",
       "RGAA 4.1, critères 1.1 et 1.3",
       LegalCheck::kRead,
       {},
       check_alternatives},
      {"liens-explicites",
       RuleLevel::kWarning,
       "Un lien dit où il mène : jamais « ici » ni « en savoir plus ».",
       "RGAA 4.1, critère 6.1",
       LegalCheck::kRead,
       {},
       check_link_texts},
  };
}

}  // namespace

const Threshold& Rule::threshold(std::string_view key) const {
  const auto found = std::find_if(thresholds.begin(), thresholds.end(),
                                  [&](const Threshold& one) { return one.key == key; });
  support::require(found != thresholds.end(), "a rule asks for the thresholds of its own row only");
  return *found;
}

const std::vector<Rule>& table() {
  static const std::vector<Rule> rules = [] {
    std::vector<Rule> all = voices_and_figures();
    for (const auto& part : {money(), people(), election(), accessibility()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rules;
}

}  // namespace mandature::rules
