#include "editions/address.h"
#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::AuthorityKind;
using model::Mandate;
using model::Member;
using model::PoliticalGroup;

std::string kind_word(AuthorityKind kind) {
  switch (kind) {
    case AuthorityKind::kMunicipality:
      return "commune";
    case AuthorityKind::kIntermunicipality:
      return "epci";
    case AuthorityKind::kDepartment:
      return "departement";
    case AuthorityKind::kRegion:
      return "region";
    case AuthorityKind::kJointBoard:
      return "syndicat";
  }
  return {};
}

std::string position_word(model::Position position) {
  switch (position) {
    case model::Position::kMajority:
      return "majorité";
    case model::Position::kOpposition:
      return "opposition";
    case model::Position::kOther:
      return "autre";
  }
  return {};
}

DataSet authorities() {
  using Record = const Authority*;
  Columns<Record> columns;
  columns
      .must("id", "Identifiant de la collectivité, stable d’une édition à l’autre.",
            [](const Record& one) { return one->id; })
      .must("nom", "Nom complet.", [](const Record& one) { return one->name; })
      .may("nom_court", "Nom court.", [](const Record& one) { return one->short_name; })
      .must("nature", "Nature juridique.", [](const Record& one) { return kind_word(one->kind); },
            {"commune", "epci", "departement", "region", "syndicat"})
      .may("siren", "Numéro SIREN, neuf chiffres.", [](const Record& one) { return one->siren; })
      .may("insee", "Code Insee de la commune.", [](const Record& one) { return one->insee_code; })
      .may("département", "Code du département.", [](const Record& one) { return one->department; })
      .may("sièges", "Nombre de sièges de l’assemblée.",
           [](const Record& one) { return one->seats > 0 ? std::optional(one->seats) : std::nullopt; })
      .may("résumé", "Une phrase de présentation.", [](const Record& one) { return one->summary; })
      .may("page", "Page de la collectivité sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, space_path(one->id));
      });
  return data_set<Record>(
      {{"collectivites", DataFamily::kAssembly, "Collectivité",
        "La collectivité : nom, nature, codes officiels."},
       {[](const DataScope&) { return std::size_t{1}; },
        [](const DataScope& scope, std::size_t) { return std::vector<Record>{&scope.authority}; }},
       std::move(columns),
       {"id"},
       {},
       [](const DataScope&, const Record& one) { return space_path(one->id); }});
}

DataSet populations() {
  using Record = std::pair<int, int>;  // year, inhabitants
  Columns<Record> columns;
  columns.must("année", "Année du recensement.", [](const Record& one) { return YearCell{one.first}; })
      .must("habitants", "Population cette année-là.", [](const Record& one) { return one.second; });
  return data_set<Record>({{"populations", DataFamily::kAssembly, "Population",
                            "Le nombre d’habitants, année par année.", "", "collectivites"},
                           {[](const DataScope&) { return std::size_t{1}; },
                            [](const DataScope& scope, std::size_t) {
                              return std::vector<Record>(scope.authority.population.begin(),
                                                         scope.authority.population.end());
                            }},
                           std::move(columns),
                           {"année"}});
}

DataSet mandates() {
  using Record = PartOf<Mandate, Authority>;
  Columns<Record> columns;
  columns
      .must("id", "Identifiant du mandat, comme 2020-2026.", [](const Record& one) { return one.value->id; })
      .must("début", "Premier jour du mandat.", [](const Record& one) { return one.value->start; })
      .may("fin", "Dernier jour ; vide pour le mandat en cours.",
           [](const Record& one) { return one.value->end; })
      .may("exercices",
           "Exercices budgétaires du mandat ; une année d’élection peut compter pour deux mandats.",
           [](const Record& one) {
             std::vector<std::string> years;
             for (const int year : one.value->years) years.push_back(std::to_string(year));
             return years;
           });
  return data_set<Record>(
      {{"mandats", DataFamily::kAssembly, "Mandats", "Ce mandat et les précédents.", "", "collectivites"},
       each_of_authority<Mandate>(
           [](const Authority& one) -> const std::vector<Mandate>& { return one.mandates; }),
       std::move(columns),
       {"id"}});
}

DataSet groups() {
  using Record = const PoliticalGroup*;
  Columns<Record> columns;
  columns.must("id", "Identifiant du groupe.", [](const Record& one) { return one->id; })
      .must("nom", "Nom complet.", [](const Record& one) { return one->name; })
      .must("sigle", "Sigle.", [](const Record& one) { return one->abbreviation; })
      .must("position", "Place dans l’assemblée.",
            [](const Record& one) { return position_word(one->position); },
            {"majorité", "opposition", "autre"})
      .must("sièges", "Nombre de sièges.", [](const Record& one) { return one->seats; })
      .may("présidence", "Élu·e qui préside le groupe.", [](const Record& one) { return one->leader; })
      .may("page", "Page du groupe sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, group_path(scope.authority.id, one->id));
      });
  return data_set<Record>(
      {{"groupes", DataFamily::kAssembly, "Groupes politiques", "Les groupes de l’assemblée."},
       each(&Authority::groups),
       std::move(columns),
       {"id"},
       {{"présidence", "elus", "id"}},
       [](const DataScope& scope, const Record& one) { return group_path(scope.authority.id, one->id); }});
}

DataSet members() {
  using Record = const Member*;
  Columns<Record> columns;
  columns.must("id", "Identifiant, fait du prénom et du nom.", [](const Record& one) { return one->id; })
      .must("nom", "Nom de famille.", [](const Record& one) { return one->family_name; })
      .may("prénom", "Prénom.", [](const Record& one) { return one->given_name; })
      .may("groupe", "Groupe politique.", [](const Record& one) { return one->group; })
      .may("fonction", "Fonctions dans l’assemblée.", [](const Record& one) { return one->offices; })
      .may("rang", "Rang au tableau.", [](const Record& one) { return one->rank; })
      .may("délégation", "Objet de la délégation.", [](const Record& one) { return one->portfolio; })
      .may("début", "Début du mandat.", [](const Record& one) { return one->since; })
      .may("classement", "Nom sous lequel classer la personne, si ce n’est pas l’usage.",
           [](const Record& one) { return one->filed_as; });
  return data_set<Record>(
      {{"elus", DataFamily::kAssembly, "Élus",
        "Les membres de l’assemblée et leurs fonctions publiques ; ni naissance, ni profession, ni "
        "coordonnées.",
        "elus.csv"},
       each(&Authority::members),
       std::move(columns),
       {"id"},
       {{"groupe", "groupes", "id"}},
       [](const DataScope& scope, const Record& one) { return member_path(scope.authority.id, one->id); }});
}

}  // namespace

void add_assembly_sets(std::vector<DataSet>& sets) {
  sets.push_back(authorities());
  sets.push_back(populations());
  sets.push_back(mandates());
  sets.push_back(groups());
  sets.push_back(members());
}

}  // namespace mandature::editions
