#include <algorithm>
#include <set>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Achievement;
using model::Challenge;
using model::CostLine;
using model::Crossing;
using model::DissentingSelection;
using model::HeadlineFigure;
using model::Opinion;
using model::Outcome;
using model::Project;
using model::ProjectId;
using model::ProjectState;
using model::RankedProject;
using model::Review;
using model::Scale;
using model::ScaleLevel;
using model::TimelineEntry;
using sources::Value;

constexpr std::size_t kPosterSummary = 140;  // signs that fit on a poster

Reader<ProjectId> project_reference() {
  return reference<ProjectId>(Target::kProject, "aperçu (identifiant)");
}
Reader<model::GroupId> group_reference() {
  return reference<model::GroupId>(Target::kGroup, "groupe (identifiant)");
}
Reader<model::CommissionId> commission_reference() {
  return reference<model::CommissionId>(Target::kCommission, "commission (identifiant)");
}

const Kind<HeadlineFigure>& headline_kind() {
  static const Kind<HeadlineFigure> kind =
      prepared<HeadlineFigure>({"chiffre_affiche",
                                "grand chiffre de l’affiche",
                                "",
                                Form::kPart,
                                "",
                                {
                                    optional("avant", text(), "valeur de départ", &HeadlineFigure::before),
                                    required("valeur", text(), "valeur atteinte", &HeadlineFigure::value),
                                    optional("unite", text(), "unité", &HeadlineFigure::unit),
                                    optional("date", period(), "date du chiffre", &HeadlineFigure::date),
                                    optional("source", source(), "d’où il vient", &HeadlineFigure::source),
                                }});
  return kind;
}

const Kind<CostLine>& cost_kind() {
  static const Kind<CostLine> kind =
      prepared<CostLine>({"cout",
                          "ligne de coût ou de recette",
                          "",
                          Form::kPart,
                          "",
                          {
                              required("libelle", text(), "ce que l’on paie ou reçoit", &CostLine::label),
                              required("montant", amount(), "en euros, sans signe", &CostLine::amount),
                              optional("source", source(), "d’où vient le montant", &CostLine::source),
                          }});
  return kind;
}

const Kind<Crossing>& crossing_kind() {
  static const Kind<Crossing> kind = prepared<Crossing>(
      {"croisement",
       "croisement avec une autre politique",
       "",
       Form::kPart,
       "",
       {
           optional("commission", commission_reference(), "commission concernée", &Crossing::commission),
           required("texte", of_services(text()), "ce qui se croise ou se gêne", &Crossing::text),
       }});
  return kind;
}

const Kind<Opinion>& opinion_kind() {
  static const Kind<Opinion> kind =
      prepared<Opinion>({"avis",
                         "avis d’un groupe",
                         "",
                         Form::kPart,
                         "",
                         {
                             required("groupe", group_reference(), "groupe", &Opinion::group),
                             required<Opinion>("texte", located(text()), "son avis",
                                               [](Opinion& opinion, Located<std::string> text) {
                                                 opinion.text = std::move(text.value);
                                                 opinion.where = text.span;
                                               }),
                         }});
  return kind;
}

const Kind<Outcome>& outcome_kind() {
  static const Kind<Outcome> kind = prepared<Outcome>(
      {"resultat",
       "résultat obtenu",
       "",
       Form::kPart,
       "",
       {
           required("texte", text(), "ce qui a été obtenu", &Outcome::text),
           optional("etat",
                    choice<Achievement>({{Achievement::kReached, {"atteint", "atteinte"}},
                                         {Achievement::kPartly, {"en partie"}},
                                         {Achievement::kMissed, {"non atteint", "non atteinte"}}}),
                    "si le résultat attendu l’est", &Outcome::achievement),
       }});
  return kind;
}

// A text alone, or a text and how far the expected result was reached.
Reader<Outcome> outcome() {
  ValueType type{Shape::kSource,
                 "texte, ou rubriques « résultat obtenu »",
                 {},
                 {},
                 std::make_shared<KindDescription>(describe(outcome_kind()))};
  return {std::move(type), [](const Value& value, Reading& reading) -> std::optional<Outcome> {
            if (value.kind != Value::Kind::kScalar) return read_record(outcome_kind(), value, reading);
            return Outcome{value.scalar};
          }};
}

// The people of a project, whom the model keeps in lists of their own.
struct People {
  std::vector<model::MemberId> members;
  std::vector<std::string> officers;
  std::vector<std::string> contractors;
  std::vector<std::string> holders;
};

const Kind<People>& people_kind() {
  static const Kind<People> kind = prepared<People>(
      {"personnes",
       "personnes",
       "",
       Form::kPart,
       "",
       {
           optional("elus",
                    list(reference<model::MemberId>(Target::kMember, "élu·e (identifiant ou Prénom Nom)")),
                    "élu·es", &People::members),
           optional("agents", list(text()), "agents, avec leur fonction", &People::officers),
           optional("prestataires", list(text()), "prestataires", &People::contractors),
           optional("porteurs", list(text()), "porteurs du projet", &People::holders),
       }});
  return kind;
}

void put_people(Project& project, People people) {
  project.members = std::move(people.members);
  project.officers = std::move(people.officers);
  project.contractors = std::move(people.contractors);
  project.holders = std::move(people.holders);
}

const Kind<ScaleLevel>& level_kind() {
  static const Kind<ScaleLevel> kind =
      prepared<ScaleLevel>({"niveau",
                            "niveau de l’échelle",
                            "",
                            Form::kPart,
                            "",
                            {
                                required("valeur", text(), "valeur, comme A ou 3", &ScaleLevel::value),
                                required("libelle", text(), "ce qu’elle veut dire", &ScaleLevel::label),
                            }});
  return kind;
}

const Kind<Scale>& scale_kind() {
  static const Kind<Scale> kind =
      prepared<Scale>({"echelle",
                       "échelle de la commission",
                       "",
                       Form::kPart,
                       "",
                       {
                           required("nom", text(), "nom de l’échelle", &Scale::name),
                           optional("question", text(), "question à laquelle elle répond", &Scale::question),
                           required("niveaux", list(record(level_kind())),
                                    "niveaux, du plus haut au plus bas", &Scale::levels),
                       }});
  return kind;
}

const Kind<RankedProject>& ranked_kind() {
  static const Kind<RankedProject> kind = prepared<RankedProject>(
      {"classement",
       "aperçu classé",
       "",
       Form::kPart,
       "",
       {
           required("apercu", project_reference(), "aperçu", &RankedProject::project),
           required("niveau", text(), "niveau de l’échelle", &RankedProject::level),
           optional("motif", of_services(text()), "pourquoi ce niveau", &RankedProject::reason),
       }});
  return kind;
}

const Kind<Challenge>& challenge_kind() {
  static const Kind<Challenge> kind =
      prepared<Challenge>({"defi",
                           "défi",
                           "",
                           Form::kPart,
                           "",
                           {
                               required("titre", text(), "le défi en quelques mots", &Challenge::title),
                               required("texte", text(), "le défi en une phrase", &Challenge::text),
                               optional("chiffre", text(), "le chiffre qui le mesure", &Challenge::figure),
                               optional("date", period(), "date du chiffre", &Challenge::date),
                               optional("source", source(), "d’où vient le chiffre", &Challenge::source),
                           }});
  return kind;
}

const Kind<DissentingSelection>& dissent_kind() {
  static const Kind<DissentingSelection> kind = prepared<DissentingSelection>(
      {"divergence",
       "sélection d’un groupe",
       "",
       Form::kPart,
       "",
       {
           required("groupe", group_reference(), "groupe", &DissentingSelection::group),
           optional("fiertes", list(project_reference()), "aperçus que le groupe retient",
                    &DissentingSelection::prides),
           optional("defis", list(record(challenge_kind())), "défis que le groupe retient",
                    &DissentingSelection::challenges),
           optional("texte", text(), "explication", &DissentingSelection::text),
       }});
  return kind;
}

void check_levels(const Review& review, const Value& value, Reading& reading) {
  const Value* ranking = value.find("classement");
  if (ranking == nullptr || review.scale.levels.empty()) return;
  std::vector<std::string> levels;
  for (const ScaleLevel& level : review.scale.levels) levels.push_back(level.value);
  for (const Value& item : ranking->items) {
    const Value* level = item.find("niveau");
    if (level == nullptr || level->kind != Value::Kind::kScalar) continue;
    if (std::find(levels.begin(), levels.end(), support::trim(level->scalar)) != levels.end()) continue;
    reading.diagnostics().error(level->span,
                                tr("the level \"{}\" is not on the scale of this commission", level->scalar),
                                tr("accepted: {}", support::join(levels, ", ")));
  }
}

void check_repeated(const std::vector<const Value*>& items, Reading& reading) {
  std::set<std::string> seen;
  for (const Value* item : items) {
    if (item == nullptr || item->kind != Value::Kind::kScalar || seen.insert(item->scalar).second) continue;
    reading.diagnostics().error(item->span, tr("the project \"{}\" is named twice", item->scalar));
  }
}

// A group speaks once.
void refuse_second(const Value* group, std::set<std::string>& seen, Reading& reading) {
  if (group == nullptr || group->kind != Value::Kind::kScalar || seen.insert(group->scalar).second) return;
  reading.diagnostics().error(group->span, tr("the group \"{}\" is named twice", group->scalar));
}

void check_project(const Project&, const Value& value, Reading& reading) {
  std::set<std::string> groups;
  const Value* opinions = value.find("avis");
  if (opinions == nullptr) return;
  for (const Value& opinion : opinions->items) refuse_second(opinion.find("groupe"), groups, reading);
}

// Each group has one selection.
void check_dissents(const Value& dissents, Reading& reading) {
  std::set<std::string> groups;
  for (const Value& dissent : dissents.items) {
    std::vector<const Value*> prides;
    if (const Value* selection = dissent.find("fiertes")) {
      for (const Value& item : selection->items) prides.push_back(&item);
    }
    check_repeated(prides, reading);
    refuse_second(dissent.find("groupe"), groups, reading);
  }
}

void check_review(const Review& review, const Value& value, Reading& reading) {
  check_levels(review, value, reading);
  std::vector<const Value*> ranked;
  std::vector<const Value*> prides;
  if (const Value* ranking = value.find("classement")) {
    for (const Value& item : ranking->items) ranked.push_back(item.find("apercu"));
  }
  if (const Value* selection = value.find("fiertes")) {
    for (const Value& item : selection->items) prides.push_back(&item);
  }
  check_repeated(ranked, reading);
  check_repeated(prides, reading);
  if (const Value* dissents = value.find("divergences")) check_dissents(*dissents, reading);
}

}  // namespace

const Kind<TimelineEntry>& timeline_kind() {
  static const Kind<TimelineEntry> kind =
      prepared<TimelineEntry>({"etape",
                               "étape d’un calendrier",
                               "",
                               Form::kPart,
                               "",
                               {
                                   required("date", period(), "quand", &TimelineEntry::date),
                                   required("texte", text(), "quoi", &TimelineEntry::text),
                               }});
  return kind;
}

const Kind<Project>& project_kind() {
  static const Kind<Project> kind = prepared<Project>(
      {"apercu",
       "aperçu politique",
       "<collectivité>/apercus/<identifiant>.md",
       Form::kFrontMatter,
       "commentaires et notes",
       {
           required("nom", of_services(text()), "nom du projet", &Project::name),
           required("commission", commission_reference(), "commission dont il relève", &Project::commission),
           optional("service", text(), "service qui le suit", &Project::service),
           optional(
               "etat",
               choice<ProjectState>({{ProjectState::kDone, {"réalisé", "réalisée", "terminé", "terminée"}},
                                     {ProjectState::kUnderWay, {"en cours"}},
                                     {ProjectState::kPlanned, {"à venir"}},
                                     {ProjectState::kDropped, {"abandonné", "abandonnée"}}}),
               "où il en est", &Project::state),
           required("resume", of_services(short_text(kPosterSummary)), "résumé pour l’affiche",
                    &Project::summary),
           optional("chiffre", record(headline_kind()), "grand chiffre de l’affiche", &Project::headline),
           optional("probleme", of_services(text()), "problème de départ", &Project::problem),
           optional("public", of_services(text()), "public visé", &Project::audience),
           optional("cout", list(record(cost_kind())), "coût, ligne par ligne", &Project::costs),
           optional("recettes", list(record(cost_kind())), "aides reçues, ventes, dépenses évitées",
                    &Project::income),
           optional("chiffres", list(record(key_figure_kind())), "chiffres clefs", &Project::key_figures),
           optional<Project>("personnes", record(people_kind()), "qui y a pris part", put_people),
           optional("chronologie", of_services(list(record(timeline_kind()))), "étapes", &Project::timeline),
           optional("attendus", of_services(list(text())), "résultats attendus", &Project::expected),
           optional("obtenus", of_services(list(outcome())), "résultats obtenus, dans l’ordre des attendus",
                    &Project::obtained),
           optional("difficultes", of_services(markdown()), "principales difficultés rencontrées",
                    &Project::difficulties),
           optional("croisements", list(record(crossing_kind())), "croisements avec d’autres politiques",
                    &Project::crossings),
           optional("avis", list(record(opinion_kind())), "avis des groupes", &Project::opinions),
           optional("deliberations", list(text()), "numéros des délibérations (DELIB_ID de deliberations.csv)",
                    &Project::decisions),
           optional("subventions", list(text()),
                    "subventions de subventions.csv : référence de la décision, SIRET ou nom du bénéficiaire",
                    &Project::grants),
           optional("champs", of_services(free_fields()), "rubriques propres au service",
                    &Project::service_fields),
       },
       check_project});
  return kind;
}

const Kind<Review>& review_kind() {
  static const Kind<Review> kind =
      prepared<Review>({"bilan",
                        "bilan de commission",
                        "<collectivité>/bilans/<commission>.yaml",
                        Form::kYaml,
                        "",
                        {
                            required("commission", commission_reference(), "commission dont c’est le bilan",
                                     &Review::commission),
                            optional("adopte_le", date(), "jour de l’adoption", &Review::adopted_on),
                            required("echelle", record(scale_kind()),
                                     "l’échelle que la commission s’est donnée", &Review::scale),
                            required("classement", list(record(ranked_kind())),
                                     "ses aperçus sur cette échelle", &Review::ranking),
                            required("fiertes", list(project_reference()),
                                     "les trois projets dont elle est fière", &Review::prides),
                            required("defis", of_services(list(record(challenge_kind()))),
                                     "les trois défis pour la suite", &Review::challenges),
                            optional("divergences", list(record(dissent_kind())),
                                     "sélections propres à des groupes", &Review::dissents),
                        },
                        check_review});
  return kind;
}

}  // namespace mandature::loading
