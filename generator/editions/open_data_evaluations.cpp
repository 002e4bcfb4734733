#include "editions/address.h"
#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Evaluation;

std::string certainty_word(model::Certainty certainty) {
  switch (certainty) {
    case model::Certainty::kUnstated:
      return {};
    case model::Certainty::kStrong:
      return "forte";
    case model::Certainty::kMedium:
      return "moyenne";
    case model::Certainty::kWeak:
      return "faible";
  }
  return {};
}

std::string action_word(model::ActionState state) {
  switch (state) {
    case model::ActionState::kToDo:
      return "à faire";
    case model::ActionState::kUnderWay:
      return "en cours";
    case model::ActionState::kDone:
      return "fait";
    case model::ActionState::kBlocked:
      return "bloqué";
    case model::ActionState::kDropped:
      return "abandonné";
  }
  return {};
}

// A set of parts of evaluations, whose first column names the evaluation.
template <typename Value>
TableOf<PartOf<Value, Evaluation>> of_evaluation(std::string name, std::string title, std::string description,
                                                 std::vector<Value> Evaluation::* values) {
  using Record = PartOf<Value, Evaluation>;
  TableOf<Record> table;
  table.notes = {
      std::move(name), DataFamily::kEvaluations, std::move(title), std::move(description), "", "evaluations",
      "évaluation"};
  table.source = each_part(&Authority::evaluations, values);
  table.columns.must("évaluation", "Évaluation concernée.", [](const Record& one) { return one.parent->id; });
  table.references = {{"évaluation", "evaluations", "id"}};
  return table;
}

template <typename Record>
void number_rows(TableOf<Record>& table) {
  table.columns.must("rang", "Place dans la liste, à partir de 1.",
                     [](const Record& one) { return one.rank; });
  table.key = {"évaluation", "rang"};
}

template <typename Record>
void identify_rows(TableOf<Record>& table, std::string description) {
  table.columns.must("id", std::move(description), [](const Record& one) { return one.value->id; });
  table.key = {"évaluation", "id"};
}

DataSet evaluations() {
  using Record = const Evaluation*;
  Columns<Record> columns;
  columns.must("id", "Identifiant de l’évaluation.", [](const Record& one) { return one->id; })
      .must("titre", "Titre.", [](const Record& one) { return one->title; })
      .must("question", "La question posée.", [](const Record& one) { return one->question; })
      .must("état", "Édition définitive, ou travail en cours.",
            [](const Record& one) {
              return std::string(one->state == model::EvaluationState::kFinal ? "définitive" : "en cours");
            },
            {"définitive", "en cours"})
      .must("date", "Date de cette édition.", [](const Record& one) { return one->date; })
      .may("chapeau", "L’essentiel.", [](const Record& one) { return one->lede; })
      .may("commanditaire", "Qui l’a commandée.", [](const Record& one) { return one->sponsor; })
      .may("coût", "Ce qu’elle a coûté.", [](const Record& one) { return one->cost; })
      .may("page", "Page de l’évaluation sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, evaluation_path(scope.authority.id, one->id));
      });
  return data_set<Record>(
      {{"evaluations", DataFamily::kEvaluations, "Évaluations", "Les évaluations de politiques publiques."},
       each(&Authority::evaluations),
       std::move(columns),
       {"id"},
       {},
       [](const DataScope& scope, const Record& one) {
         return evaluation_path(scope.authority.id, one->id);
       }});
}

DataSet evaluators() {
  using Record = PartOf<model::Evaluator, Evaluation>;
  auto table =
      of_evaluation("evaluateurs", "Évaluateurs", "Qui signe chaque évaluation.", &Evaluation::evaluators);
  number_rows(table);
  table.columns.must("nom", "Nom, tel qu’il signe.", [](const Record& one) { return one.value->name; })
      .may("qualité", "À quel titre.", [](const Record& one) { return one.value->standing; });
  return data_set(std::move(table));
}

DataSet findings() {
  using Record = PartOf<model::Finding, Evaluation>;
  auto table =
      of_evaluation("constats", "Constats", "Ce que chaque évaluation établit, et avec quelle certitude.",
                    &Evaluation::findings);
  identify_rows(table, "Identifiant du constat.");
  table.columns.must("texte", "Le constat.", [](const Record& one) { return one.value->text; })
      .may("certitude", "Degré de certitude.",
           [](const Record& one) { return certainty_word(one.value->certainty); },
           {"forte", "moyenne", "faible"})
      .may("réserve", "Ce qui en limite la portée.", [](const Record& one) { return one.value->reserve; })
      .may("matériaux", "Matériaux qui l’établissent.",
           [](const Record& one) { return one.value->evidence; });
  return data_set(std::move(table));
}

// What the report prints of its evidence, and no more: the people in it agreed to that. Where it was
// gathered, the file itself and the wording of the agreements stay with the evaluators.
DataSet evidence() {
  using Record = PartOf<model::Evidence, Evaluation>;
  auto table =
      of_evaluation("materiaux", "Matériaux",
                    "Ce sur quoi chaque évaluation s’appuie : la fiche que le rapport imprime, sans le "
                    "fichier.",
                    &Evaluation::evidence);
  identify_rows(table, "Identifiant du matériau.");
  table.columns.must("titre", "Titre.", [](const Record& one) { return one.value->title; })
      .must("nature", "Nature.", [](const Record& one) { return one.value->nature; })
      .may("auteur", "Qui l’a produit.", [](const Record& one) { return one.value->author; })
      .may("date", "Quand.", [](const Record& one) { return one.value->date; })
      .may("montre", "Ce qu’il montre.", [](const Record& one) { return one.value->shows; })
      .may("limites", "Ce qu’il ne montre pas.", [](const Record& one) { return one.value->limits; });
  return data_set(std::move(table));
}

DataSet actions() {
  using Record = PartOf<model::Action, Evaluation>;
  auto table = of_evaluation("plan", "Plans d’action",
                             "Ce qui est fait des recommandations, action par action.", &Evaluation::actions);
  identify_rows(table, "Identifiant de l’action.");
  table.columns
      .must("recommandation", "Recommandation à laquelle elle répond.",
            [](const Record& one) { return one.value->recommendation; })
      .must("action", "Ce qui sera fait.", [](const Record& one) { return one.value->title; })
      .may("responsable", "Qui en répond.", [](const Record& one) { return one.value->owner; })
      .may("début", "Quand elle commence.", [](const Record& one) { return one.value->start; })
      .may("échéance", "Quand elle doit être finie.", [](const Record& one) { return one.value->due; })
      .must("état", "Où elle en est.", [](const Record& one) { return action_word(one.value->state); },
            {"à faire", "en cours", "fait", "bloqué", "abandonné"})
      .may("motif", "Pourquoi elle est bloquée ou abandonnée.",
           [](const Record& one) { return one.value->reason; })
      .may("preuve", "Ce qui montre qu’elle est faite.", [](const Record& one) { return one.value->proof; })
      .may("constats", "Constats auxquels elle répond.",
           [](const Record& one) { return one.value->findings; });
  return data_set(std::move(table));
}

DataSet contributions() {
  using Record = PartOf<model::Contribution, Evaluation>;
  auto table =
      of_evaluation("contributions", "Contributions",
                    "Les textes de journalistes joints aux évaluations : qui, quand, à quelles conditions ; "
                    "les textes eux-mêmes restent à leurs auteurs.",
                    &Evaluation::contributions);
  identify_rows(table, "Identifiant de la contribution.");
  table.columns.must("titre", "Titre.", [](const Record& one) { return one.value->title; })
      .must("auteur", "Qui signe.", [](const Record& one) { return one.value->author; })
      .may("média", "Pour quel média.", [](const Record& one) { return one.value->outlet; })
      .must("date", "Date.", [](const Record& one) { return one.value->date; })
      .may("licence", "Licence du texte.", [](const Record& one) { return one.value->licence; });
  return data_set(std::move(table));
}

DataSet corrections() {
  using Record = PartOf<model::Correction, Evaluation>;
  auto table = of_evaluation("corrections", "Corrections", "Ce qui a changé depuis la première édition.",
                             &Evaluation::corrections);
  number_rows(table);
  table.columns.must("date", "Jour.", [](const Record& one) { return one.value->date; })
      .must("texte", "Ce qui a changé.", [](const Record& one) { return one.value->text; });
  return data_set(std::move(table));
}

}  // namespace

void add_evaluation_sets(std::vector<DataSet>& sets) {
  sets.push_back(evaluations());
  sets.push_back(evaluators());
  sets.push_back(findings());
  sets.push_back(evidence());
  sets.push_back(actions());
  sets.push_back(contributions());
  sets.push_back(corrections());
}

}  // namespace mandature::editions
