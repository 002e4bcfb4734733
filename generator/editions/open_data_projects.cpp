#include <algorithm>

#include "editions/address.h"
#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Project;

const char* const kRank = "Place dans la liste, à partir de 1.";

// A set of parts of project sheets.
DataSetNotes project_part(std::string name, std::string title, std::string description) {
  return {std::move(name), DataFamily::kProjects, std::move(title), std::move(description), "", "apercus",
          "projet"};
}
template <typename Value>
Columns<PartOf<Value, Project>> of_project() {
  using Record = PartOf<Value, Project>;
  Columns<Record> columns;
  columns.must("projet", "Projet concerné.", [](const Record& one) { return one.parent->id; })
      .must("rang", kRank, [](const Record& one) { return one.rank; });
  return columns;
}
std::vector<std::string> project_key() { return {"projet", "rang"}; }
interchange::Reference to_project() { return {"projet", "apercus", "id"}; }

std::string state_word(model::ProjectState state) {
  switch (state) {
    case model::ProjectState::kUnknown:
      return {};
    case model::ProjectState::kDone:
      return "réalisé";
    case model::ProjectState::kUnderWay:
      return "en cours";
    case model::ProjectState::kPlanned:
      return "à venir";
    case model::ProjectState::kDropped:
      return "abandonné";
  }
  return {};
}

std::string achievement_word(model::Achievement achievement) {
  switch (achievement) {
    case model::Achievement::kUnknown:
      return {};
    case model::Achievement::kReached:
      return "atteint";
    case model::Achievement::kPartly:
      return "en partie";
    case model::Achievement::kMissed:
      return "manqué";
  }
  return {};
}

const model::HeadlineFigure& headline(const Project* project) {
  static const model::HeadlineFigure kNone;
  return project->headline ? *project->headline : kNone;
}

DataSet projects() {
  using Record = const Project*;
  Columns<Record> columns;
  columns.must("id", "Identifiant du projet.", [](const Record& one) { return one->id; })
      .must("nom", "Nom du projet.", [](const Record& one) { return one->name; })
      .must("commission", "Commission qui le suit.", [](const Record& one) { return one->commission; })
      .may("service", "Service qui le porte.", [](const Record& one) { return one->service; })
      .may("état", "Où il en est ; vide : non renseigné.",
           [](const Record& one) { return state_word(one->state); },
           {"réalisé", "en cours", "à venir", "abandonné"})
      .may("résumé", "En une phrase.", [](const Record& one) { return one->summary; })
      .may("problème", "À quoi il répond.", [](const Record& one) { return one->problem; })
      .may("public", "À qui il s’adresse.", [](const Record& one) { return one->audience; })
      .may("chiffre", "Le chiffre qui le résume.", [](const Record& one) { return headline(one).value; })
      .may("chiffre_avant", "Le même, avant.", [](const Record& one) { return headline(one).before; })
      .may("chiffre_unité", "Ce qu’il compte.", [](const Record& one) { return headline(one).unit; })
      .may("chiffre_date", "Sa date.", [](const Record& one) { return headline(one).date; })
      .source([](const Record& one) -> const model::Source& { return headline(one).source; })
      .may("élus", "Élus qui le suivent.", [](const Record& one) { return one->members; })
      .may("difficultés", "Ce qui n’a pas marché.",
           [](const Record& one) { return document::plain_text(one->difficulties); })
      .may("page", "Page du projet sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, project_path(scope.authority.id, one->id));
      });
  return data_set<Record>(
      {{"apercus", DataFamily::kProjects, "Aperçus", "Les projets du mandat : une ligne par fiche."},
       each(&Authority::projects),
       std::move(columns),
       {"id"},
       {{"commission", "commissions", "id"}},
       [](const DataScope& scope, const Record& one) { return project_path(scope.authority.id, one->id); }});
}

// What a project cost, then what it brought in.
struct ProjectMoney {
  const Project* project = nullptr;
  const model::CostLine* line = nullptr;
  std::int64_t rank = 0;
  std::string direction;
};

std::vector<ProjectMoney> money_of(const DataScope& scope, std::size_t group) {
  const Project& project = scope.authority.projects[group];
  std::vector<ProjectMoney> all;
  for (const auto& [lines, direction] : {std::pair(&project.costs, "coût"), {&project.income, "ressource"}}) {
    for (const model::CostLine& line : *lines)
      all.push_back({&project, &line, static_cast<std::int64_t>(all.size()) + 1, direction});
  }
  return all;
}

DataSet costs() {
  using Record = ProjectMoney;
  Columns<Record> columns;
  columns.must("projet", "Projet concerné.", [](const Record& one) { return one.project->id; })
      .must("rang", kRank, [](const Record& one) { return one.rank; })
      .must("sens", "Ce que le projet a coûté, ou rapporté.", [](const Record& one) { return one.direction; },
            {"coût", "ressource"})
      .may("libellé", "De quoi il s’agit.", [](const Record& one) { return one.line->label; })
      .must("montant", "Montant, en euros.", [](const Record& one) { return one.line->amount; })
      .source([](const Record& one) -> const model::Source& { return one.line->source; });
  return data_set<Record>(
      {project_part("couts", "Coûts des projets", "Ce que chaque projet a coûté et rapporté."),
       {[](const DataScope& scope) { return scope.authority.projects.size(); }, &money_of},
       std::move(columns),
       project_key(),
       {to_project()}});
}

DataSet project_figures() {
  auto columns = of_project<model::KeyFigure>();
  using Record = PartOf<model::KeyFigure, Project>;
  columns
      .must("valeur", "Le chiffre, tel qu’il est imprimé.",
            [](const Record& one) { return one.value->value; })
      .must("libellé", "Ce qu’il compte.", [](const Record& one) { return one.value->label; })
      .may("date", "Sa date.", [](const Record& one) { return one.value->date; })
      .source([](const Record& one) -> const model::Source& { return one.value->source; });
  return data_set<Record>(
      {project_part("chiffres-apercus", "Chiffres des projets", "Les chiffres clés de chaque fiche."),
       each_part(&Authority::projects, &Project::key_figures),
       std::move(columns),
       project_key(),
       {to_project()}});
}

DataSet timelines() {
  auto columns = of_project<model::TimelineEntry>();
  using Record = PartOf<model::TimelineEntry, Project>;
  columns.must("date", "Quand.", [](const Record& one) { return one.value->date; })
      .must("texte", "Ce qui s’est passé.", [](const Record& one) { return one.value->text; });
  return data_set<Record>(
      {project_part("chronologies", "Chronologies des projets", "Les étapes de chaque projet."),
       each_part(&Authority::projects, &Project::timeline),
       std::move(columns),
       project_key(),
       {to_project()}});
}

struct ProjectResult {
  const Project* project = nullptr;
  std::size_t index = 0;

  const model::Outcome* obtained() const {
    return index < project->obtained.size() ? &project->obtained[index] : nullptr;
  }
};

std::vector<ProjectResult> results_of(const DataScope& scope, std::size_t group) {
  const Project& project = scope.authority.projects[group];
  std::vector<ProjectResult> all;
  for (std::size_t i = 0; i < std::max(project.expected.size(), project.obtained.size()); ++i)
    all.push_back({&project, i});
  return all;
}

DataSet results() {
  using Record = ProjectResult;
  Columns<Record> columns;
  columns.must("projet", "Projet concerné.", [](const Record& one) { return one.project->id; })
      .must("rang", kRank, [](const Record& one) { return static_cast<std::int64_t>(one.index) + 1; })
      .may("attendu", "Ce qui était attendu.",
           [](const Record& one) {
             return one.index < one.project->expected.size() ? one.project->expected[one.index]
                                                             : std::string();
           })
      .may("obtenu", "Ce qui a été obtenu.",
           [](const Record& one) { return one.obtained() == nullptr ? std::string() : one.obtained()->text; })
      .may("atteint", "Jusqu’où, d’après les auteurs de la fiche.",
           [](const Record& one) {
             return one.obtained() == nullptr ? std::string() : achievement_word(one.obtained()->achievement);
           },
           {"atteint", "en partie", "manqué"});
  return data_set<Record>(
      {project_part("resultats", "Résultats des projets", "Ce qui était attendu, ce qui a été obtenu."),
       {[](const DataScope& scope) { return scope.authority.projects.size(); }, &results_of},
       std::move(columns),
       project_key(),
       {to_project()}});
}

DataSet crossings() {
  auto columns = of_project<model::Crossing>();
  using Record = PartOf<model::Crossing, Project>;
  columns
      .may("commission", "Autre commission concernée.",
           [](const Record& one) { return one.value->commission; })
      .may("texte", "Comment.", [](const Record& one) { return one.value->text; });
  return data_set<Record>({project_part("croisements", "Projets qui croisent une autre commission",
                                        "Les liens d’un projet avec le travail d’une autre commission."),
                           each_part(&Authority::projects, &Project::crossings),
                           std::move(columns),
                           project_key(),
                           {to_project(), {"commission", "commissions", "id"}}});
}

DataSet opinions() {
  auto columns = of_project<model::Opinion>();
  using Record = PartOf<model::Opinion, Project>;
  columns.must("groupe", "Groupe qui s’exprime.", [](const Record& one) { return one.value->group; })
      .may("texte", "Son avis, tel qu’il a été reçu.", [](const Record& one) { return one.value->text; });
  return data_set<Record>({project_part("avis", "Avis des groupes sur les projets",
                                        "Ce que les groupes ont écrit au pied des fiches."),
                           each_part(&Authority::projects, &Project::opinions),
                           std::move(columns),
                           project_key(),
                           {to_project(), {"groupe", "groupes", "id"}}});
}

DataSet service_fields() {
  using Value = std::pair<std::string, std::string>;
  auto columns = of_project<Value>();
  using Record = PartOf<Value, Project>;
  columns.must("champ", "Nom de la rubrique.", [](const Record& one) { return one.value->first; })
      .may("valeur", "Ce que le service y a écrit.", [](const Record& one) { return one.value->second; });
  return data_set<Record>({project_part("rubriques", "Rubriques propres aux services",
                                        "Les rubriques que chaque service a ajoutées à ses fiches."),
                           each_part(&Authority::projects, &Project::service_fields),
                           std::move(columns),
                           project_key(),
                           {to_project()}});
}

}  // namespace

void add_project_sets(std::vector<DataSet>& sets) {
  sets.push_back(projects());
  sets.push_back(costs());
  sets.push_back(project_figures());
  sets.push_back(timelines());
  sets.push_back(results());
  sets.push_back(crossings());
  sets.push_back(opinions());
  sets.push_back(service_fields());
}

}  // namespace mandature::editions
