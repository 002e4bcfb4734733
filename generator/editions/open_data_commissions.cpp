#include "editions/address.h"
#include "editions/open_data_table.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Commission;

const char* const kCommissionColumn = "Commission concernée.";

std::vector<interchange::Reference> to_commission() { return {{"commission", "commissions", "id"}}; }

DataSet commissions() {
  using Record = const Commission*;
  Columns<Record> columns;
  columns.must("id", "Identifiant de la commission.", [](const Record& one) { return one->id; })
      .must("numéro", "Numéro d’ordre.", [](const Record& one) { return one->number; })
      .must("nom", "Nom complet.", [](const Record& one) { return one->name; })
      .may("nom_court", "Nom court.", [](const Record& one) { return one->short_name; })
      .may("formée_le", "Jour où l’assemblée l’a formée.", [](const Record& one) { return one->formed_on; })
      .may("présentation", "Ce qu’elle fait, écrit par les services.",
           [](const Record& one) { return document::plain_text(one->introduction); })
      .may("périmètre", "Ce qui a changé de son périmètre depuis le mandat précédent.",
           [](const Record& one) { return one->scope_change; })
      .may("page", "Page de la commission sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, commission_path(scope.authority.id, one->id));
      });
  return data_set<Record>(
      {{"commissions", DataFamily::kCommissions, "Commissions", "Les commissions de l’assemblée."},
       each(&Authority::commissions),
       std::move(columns),
       {"id"},
       {},
       [](const DataScope& scope, const Record& one) {
         return commission_path(scope.authority.id, one->id);
       }});
}

DataSet seats() {
  using Record = PartOf<model::Seat, Commission>;
  Columns<Record> columns;
  columns.must("commission", kCommissionColumn, [](const Record& one) { return one.parent->id; })
      .must("membre", "Élu·e qui siège.", [](const Record& one) { return one.value->member; })
      .must("fonction", "Fonction dans la commission.",
            [](const Record& one) { return one.value->role_label; })
      .may("groupe", "Au titre de quel groupe.", [](const Record& one) { return one.value->on_behalf_of; });
  return data_set<Record>(
      {{"membres", DataFamily::kCommissions, "Membres des commissions",
        "Qui siège dans quelle commission, et au titre de quel groupe.", "commissions/membres.csv",
        "commissions", "commission"},
       each_part(&Authority::commissions, &Commission::seats),
       std::move(columns),
       {},
       {{"commission", "commissions", "id"}, {"membre", "elus", "id"}, {"groupe", "groupes", "id"}}});
}

DataSet missions() {
  using Record = PartOf<model::Mission, Commission>;
  Columns<Record> columns;
  columns.must("commission", kCommissionColumn, [](const Record& one) { return one.parent->id; })
      .must("rang", "Place de la mission, à partir de 1.", [](const Record& one) { return one.rank; })
      .must("titre", "Intitulé.", [](const Record& one) { return one.value->title; })
      .may("texte", "Explication.", [](const Record& one) { return document::plain_text(one.value->text); })
      .may("référence_légale", "Texte qui la fonde.",
           [](const Record& one) { return one.value->legal_reference; })
      .must("nature", "Imposée par la loi, ou choisie par l’assemblée.",
            [](const Record& one) {
              return std::string(one.value->nature == model::MissionNature::kObligation ? "obligation"
                                                                                        : "choix");
            },
            {"obligation", "choix"});
  return data_set<Record>(
      {{"missions", DataFamily::kCommissions, "Missions",
        "Ce dont chaque commission est chargée, et pourquoi.", "", "commissions", "commission"},
       each_part(&Authority::commissions, &Commission::missions),
       std::move(columns),
       {"commission", "rang"},
       to_commission()});
}

DataSet key_figures() {
  using Record = PartOf<model::KeyFigure, Commission>;
  Columns<Record> columns;
  columns.must("commission", kCommissionColumn, [](const Record& one) { return one.parent->id; })
      .must("rang", "Place du chiffre, à partir de 1.", [](const Record& one) { return one.rank; })
      .must("valeur", "Le chiffre, tel qu’il est imprimé.",
            [](const Record& one) { return one.value->value; })
      .must("libellé", "Ce qu’il compte.", [](const Record& one) { return one.value->label; })
      .may("date", "Date du chiffre.", [](const Record& one) { return one.value->date; })
      .may("valeur_précédente", "Le même chiffre, plus tôt.",
           [](const Record& one) { return one.value->previous_value; })
      .may("date_précédente", "Date de ce chiffre plus ancien.",
           [](const Record& one) { return one.value->previous_date; })
      .source([](const Record& one) -> const model::Source& { return one.value->source; });
  return data_set<Record>({{"chiffres", DataFamily::kCommissions, "Chiffres clés des commissions",
                            "Les chiffres imprimés sur l’affiche de chaque commission, avec leur source.", "",
                            "commissions", "commission"},
                           each_part(&Authority::commissions, &Commission::key_figures),
                           std::move(columns),
                           {"commission", "rang"},
                           to_commission()});
}

// Somebody's own words beside a commission.
struct Words {
  const Commission* commission = nullptr;
  std::int64_t rank = 0;
  std::string voice;
  model::GroupId group;
  std::string signature;
  std::string standing;
  std::string text;
  std::optional<support::Date> date;
};

std::vector<Words> words_about(const DataScope& scope, std::size_t group) {
  const Commission& commission = scope.authority.commissions[group];
  std::vector<Words> all;
  const auto add = [&](Words words) {
    words.commission = &commission;
    words.rank = static_cast<std::int64_t>(all.size()) + 1;
    all.push_back(std::move(words));
  };
  for (const model::Statement& one : commission.statements)
    add({{}, 0, "groupe", one.group, {}, {}, document::plain_text(one.text), one.received_on});
  if (commission.staff) {
    const model::StaffStatement& staff = *commission.staff;
    add({{}, 0, "personnel", {}, staff.signature, {}, document::plain_text(staff.text), staff.date});
  }
  for (const model::OutsideObservation& one : commission.outside)
    add({{}, 0, "extérieur", {}, one.author, one.standing, document::plain_text(one.text), one.date});
  return all;
}

DataSet statements() {
  using Record = Words;
  Columns<Record> columns;
  columns.must("commission", kCommissionColumn, [](const Record& one) { return one.commission->id; })
      .must("rang", "Place du texte, à partir de 1.", [](const Record& one) { return one.rank; })
      .must("voix", "Qui parle : un groupe politique, le personnel, une personne extérieure.",
            [](const Record& one) { return one.voice; }, {"groupe", "personnel", "extérieur"})
      .may("groupe", "Groupe qui s’exprime.", [](const Record& one) { return one.group; })
      .may("signature", "Signature publiée sous le texte.", [](const Record& one) { return one.signature; })
      .may("qualité", "À quel titre.", [](const Record& one) { return one.standing; })
      .may("texte", "Le texte, tel qu’il a été reçu.", [](const Record& one) { return one.text; })
      .may("date", "Jour où il a été reçu ou signé.", [](const Record& one) { return one.date; });
  return data_set<Record>(
      {{"expressions", DataFamily::kCommissions, "Expressions",
        "Les textes signés qui accompagnent chaque commission, reproduits tels quels.", "", "commissions",
        "commission"},
       {[](const DataScope& scope) { return scope.authority.commissions.size(); }, &words_about},
       std::move(columns),
       {"commission", "rang"},
       {{"commission", "commissions", "id"}, {"groupe", "groupes", "id"}}});
}

}  // namespace

void add_commission_sets(std::vector<DataSet>& sets) {
  sets.push_back(commissions());
  sets.push_back(seats());
  sets.push_back(missions());
  sets.push_back(key_figures());
  sets.push_back(statements());
}

}  // namespace mandature::editions
