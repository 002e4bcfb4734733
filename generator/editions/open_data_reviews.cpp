#include "editions/address.h"
#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Review;

const char* const kRank = "Place dans la liste, à partir de 1.";

// A set of parts of reviews.
DataSetNotes review_part(std::string name, std::string title, std::string description) {
  return {std::move(name), DataFamily::kProjects, std::move(title), std::move(description), "",
          "bilans",        "commission"};
}

DataSet reviews() {
  using Record = const Review*;
  Columns<Record> columns;
  columns
      .must("commission", "Commission qui fait le bilan.", [](const Record& one) { return one->commission; })
      .may("adopté_le", "Jour où la commission l’a adopté.",
           [](const Record& one) { return one->adopted_on; })
      .may("échelle", "Nom de l’échelle qu’elle s’est donnée.",
           [](const Record& one) { return one->scale.name; })
      .may("question", "Question posée par cette échelle.",
           [](const Record& one) { return one->scale.question; })
      .may("page", "Page du bilan sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, review_path(scope.authority.id, one->commission));
      });
  return data_set<Record>(
      {{"bilans", DataFamily::kProjects, "Bilans", "Le bilan que chaque commission a fait d’elle-même."},
       each(&Authority::reviews),
       std::move(columns),
       {"commission"},
       {{"commission", "commissions", "id"}},
       [](const DataScope& scope, const Record& one) {
         return review_path(scope.authority.id, one->commission);
       }});
}

std::vector<PartOf<model::ScaleLevel, Review>> levels_of(const DataScope& scope, std::size_t group) {
  const Review& review = scope.authority.reviews[group];
  return parts(review, review.scale.levels);
}

template <typename Record>
Columns<Record> of_review() {
  Columns<Record> columns;
  columns
      .must("commission", "Commission concernée.", [](const Record& one) { return one.parent->commission; })
      .must("rang", kRank, [](const Record& one) { return one.rank; });
  return columns;
}
std::vector<std::string> review_key() { return {"commission", "rang"}; }
interchange::Reference to_review() { return {"commission", "bilans", "commission"}; }
interchange::Reference to_project() { return {"projet", "apercus", "id"}; }

DataSet levels() {
  using Record = PartOf<model::ScaleLevel, Review>;
  auto columns = of_review<Record>();
  columns.must("valeur", "Degré de l’échelle.", [](const Record& one) { return one.value->value; })
      .may("libellé", "Ce qu’il veut dire.", [](const Record& one) { return one.value->label; });
  return data_set<Record>(
      {review_part("echelles", "Échelles des bilans", "Les degrés de l’échelle de chaque commission."),
       {[](const DataScope& scope) { return scope.authority.reviews.size(); }, &levels_of},
       std::move(columns),
       review_key(),
       {to_review()}});
}

DataSet rankings() {
  using Record = PartOf<model::RankedProject, Review>;
  auto columns = of_review<Record>();
  columns.must("projet", "Projet classé.", [](const Record& one) { return one.value->project; })
      .must("niveau", "Degré de l’échelle où la commission l’a placé.",
            [](const Record& one) { return one.value->level; })
      .may("motif", "Pourquoi.", [](const Record& one) { return one.value->reason; });
  return data_set<Record>({review_part("classements", "Classements",
                                       "Les projets, rangés par chaque commission sur son échelle."),
                           each_part(&Authority::reviews, &Review::ranking),
                           std::move(columns),
                           review_key(),
                           {to_review(), to_project()}});
}

// What was chosen by the commission, then by groups beside it.
template <typename Value>
struct Chosen {
  const Review* parent = nullptr;
  std::int64_t rank = 0;
  model::GroupId group;
  const Value* value = nullptr;
};

template <typename Value>
std::vector<Chosen<Value>> chosen_in(const DataScope& scope, std::size_t group,
                                     std::vector<Value> Review::* common,
                                     std::vector<Value> model::DissentingSelection::* own) {
  const Review& review = scope.authority.reviews[group];
  std::vector<Chosen<Value>> all;
  const auto add = [&](const model::GroupId& who, const std::vector<Value>& values) {
    for (const Value& value : values)
      all.push_back({&review, static_cast<std::int64_t>(all.size()) + 1, who, &value});
  };
  add({}, review.*common);
  for (const model::DissentingSelection& dissent : review.dissents) add(dissent.group, dissent.*own);
  return all;
}

const char* const kWhoChose = "Groupe qui l’a retenu à part ; vide : la commission.";

DataSet prides() {
  using Record = Chosen<model::ProjectId>;
  auto columns = of_review<Record>();
  columns.may("groupe", kWhoChose, [](const Record& one) { return one.group; })
      .must("projet", "Projet retenu.", [](const Record& one) { return *one.value; });
  return data_set<Record>(
      {review_part("reussites", "Réussites", "Les projets que chaque commission retient."),
       {[](const DataScope& scope) { return scope.authority.reviews.size(); },
        [](const DataScope& scope, std::size_t group) {
          return chosen_in(scope, group, &Review::prides, &model::DissentingSelection::prides);
        }},
       std::move(columns),
       review_key(),
       {to_review(), to_project(), {"groupe", "groupes", "id"}}});
}

DataSet challenges() {
  using Record = Chosen<model::Challenge>;
  auto columns = of_review<Record>();
  columns.may("groupe", kWhoChose, [](const Record& one) { return one.group; })
      .must("titre", "Le défi.", [](const Record& one) { return one.value->title; })
      .may("texte", "Ce qui reste à faire.", [](const Record& one) { return one.value->text; })
      .may("chiffre", "Le chiffre qui le mesure.", [](const Record& one) { return one.value->figure; })
      .may("date", "Date du chiffre.", [](const Record& one) { return one.value->date; })
      .source([](const Record& one) -> const model::Source& { return one.value->source; });
  return data_set<Record>({review_part("defis", "Défis", "Ce que chaque commission laisse à la suivante."),
                           {[](const DataScope& scope) { return scope.authority.reviews.size(); },
                            [](const DataScope& scope, std::size_t group) {
                              return chosen_in(scope, group, &Review::challenges,
                                               &model::DissentingSelection::challenges);
                            }},
                           std::move(columns),
                           review_key(),
                           {to_review(), {"groupe", "groupes", "id"}}});
}

DataSet selections() {
  using Record = PartOf<model::DissentingSelection, Review>;
  auto columns = of_review<Record>();
  columns
      .must("groupe", "Groupe qui a fait son propre choix.",
            [](const Record& one) { return one.value->group; })
      .may("texte", "Ce qu’il en dit.", [](const Record& one) { return one.value->text; });
  return data_set<Record>({review_part("choix-des-groupes", "Choix des groupes",
                                       "Les groupes qui ont fait leur propre choix à côté de la commission."),
                           each_part(&Authority::reviews, &Review::dissents),
                           std::move(columns),
                           review_key(),
                           {to_review(), {"groupe", "groupes", "id"}}});
}

}  // namespace

void add_review_sets(std::vector<DataSet>& sets) {
  sets.push_back(reviews());
  sets.push_back(levels());
  sets.push_back(rankings());
  sets.push_back(prides());
  sets.push_back(challenges());
  sets.push_back(selections());
}

}  // namespace mandature::editions
