#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {
namespace {

using model::Commission;
using model::KeyFigure;
using model::Mission;
using model::MissionNature;
using model::OutsideObservation;
using model::SeatRole;
using model::Source;
using model::StaffStatement;
using model::Statement;
using sources::Value;

const Kind<Source>& source_kind() {
  static const Kind<Source> kind =
      prepared<Source>({"source",
                        "source",
                        "",
                        Form::kPart,
                        "",
                        {
                            required("nom", text(), "qui a produit le chiffre", &Source::name),
                            optional("date", period(), "date du chiffre", &Source::date),
                            optional("lien", web_address(), "adresse où le vérifier", &Source::link),
                            optional("fichier", file(), "fichier où le vérifier", &Source::file),
                        }});
  return kind;
}

const Kind<Mission>& mission_kind() {
  static const Kind<Mission> kind = prepared<Mission>(
      {"mission",
       "mission",
       "",
       Form::kPart,
       "",
       {
           required("titre", of_services(text()), "nom de la compétence", &Mission::title),
           required("texte", of_services(inline_markdown()), "ce qu’elle recouvre", &Mission::text),
           optional("reference", text(), "référence légale", &Mission::legal_reference),
           optional("nature",
                    choice<MissionNature>({{MissionNature::kObligation, {"obligation", "obligatoire"}},
                                           {MissionNature::kChoice, {"choix", "facultative", "facultatif"}}}),
                    "ce que la loi impose, ou que la collectivité a choisi", &Mission::nature),
       }});
  return kind;
}

const Kind<Statement>& statement_kind() {
  static const Kind<Statement> kind = prepared<Statement>(
      {"observation",
       "observation d’un groupe",
       "",
       Form::kPart,
       "",
       {
           required("groupe", reference<model::GroupId>(Target::kGroup, "groupe (identifiant)"),
                    "groupe qui écrit", &Statement::group),
           required("texte", markdown(), "texte reproduit tel quel", &Statement::text),
           optional("texte_long", markdown(), "texte pour le livret, qui a plus de place ; sinon le même",
                    &Statement::long_text),
           optional("recu_le", date(), "jour de réception", &Statement::received_on),
       }});
  return kind;
}

const Kind<StaffStatement>& staff_kind() {
  static const Kind<StaffStatement> kind = prepared<StaffStatement>(
      {"personnel",
       "représentants du personnel",
       "",
       Form::kPart,
       "",
       {
           required("texte", markdown(), "texte reproduit tel quel", &StaffStatement::text),
           required("signature", text(), "qui signe", &StaffStatement::signature),
           optional("date", date(), "date du texte", &StaffStatement::date),
       }});
  return kind;
}

const Kind<OutsideObservation>& outside_kind() {
  static const Kind<OutsideObservation> kind = prepared<OutsideObservation>(
      {"exterieur",
       "observation extérieure",
       "",
       Form::kPart,
       "",
       {
           required("auteur", text(), "personne ou organisme", &OutsideObservation::author),
           optional("qualite", text(), "à quel titre", &OutsideObservation::standing),
           required("texte", markdown(), "texte reproduit tel quel", &OutsideObservation::text),
           optional("date", date(), "date du texte", &OutsideObservation::date),
       }});
  return kind;
}

}  // namespace

Reader<Source> source() {
  ValueType type{Shape::kSource,
                 "texte, ou rubriques d’une source",
                 {},
                 {},
                 std::make_shared<KindDescription>(describe(source_kind()))};
  return {std::move(type), [](const Value& value, Reading& reading) -> std::optional<Source> {
            if (value.kind != Value::Kind::kScalar) return read_record(source_kind(), value, reading);
            Source result;
            result.name = value.scalar;
            return result;
          }};
}

const Kind<KeyFigure>& key_figure_kind() {
  static const Kind<KeyFigure> kind = prepared<KeyFigure>(
      {"chiffre",
       "chiffre clef",
       "",
       Form::kPart,
       "",
       {
           required("valeur", text(), "le chiffre avec son unité", &KeyFigure::value),
           required("libelle", of_services(text()), "ce qu’il compte", &KeyFigure::label),
           optional("date", period(), "date du chiffre", &KeyFigure::date),
           optional("source", source(), "d’où il vient", &KeyFigure::source),
           optional("avant", text(), "sa valeur antérieure", &KeyFigure::previous_value),
           optional("avant_date", text(), "date de la valeur antérieure", &KeyFigure::previous_date),
       }});
  return kind;
}

const Kind<Commission>& commission_kind() {
  static const Kind<Commission> kind = prepared<Commission>(
      {"commission",
       "commission",
       "<collectivité>/commissions/<identifiant>.md",
       Form::kFrontMatter,
       "introduction des missions",
       {
           required("numero", integer(1, 99), "numéro, qui donne l’ordre et la couleur", &Commission::number),
           required("nom", text(), "nom complet", &Commission::name),
           optional("nom_court", text(), "nom court, pour les listes", &Commission::short_name),
           optional("pictogramme", text(), "nom d’un pictogramme du thème", &Commission::pictogram),
           optional("formee_le", date(), "jour où le conseil l’a formée", &Commission::formed_on),
           required("missions", list(record(mission_kind())), "compétences et obligations",
                    &Commission::missions),
           optional("chiffres", list(record(key_figure_kind())), "quatre à six chiffres clefs",
                    &Commission::key_figures),
           optional("observations", list(record(statement_kind())), "un texte par groupe politique",
                    &Commission::statements),
           optional("personnel", record(staff_kind()), "texte des représentants du personnel",
                    &Commission::staff),
           optional("exterieur", list(record(outside_kind())), "partenaires, usagers, organismes de contrôle",
                    &Commission::outside),
           optional("perimetre", of_services(text()),
                    "ce qui a changé depuis le mandat précédent ; absent si rien n’a changé",
                    &Commission::scope_change),
       }});
  return kind;
}

const Kind<SeatRow>& seat_kind() {
  using Role = Located<SeatRole>;
  static const Kind<SeatRow> kind = prepared<SeatRow>(
      {"membres",
       "membre d’une commission",
       "<collectivité>/commissions/membres.csv, .xlsx ou .ods",
       Form::kTable,
       "",
       {
           required("commission",
                    reference<model::CommissionId>(Target::kCommission, "commission (identifiant)"),
                    "commission où siéger", &SeatRow::commission),
           required<SeatRow>("membre",
                             reference<model::MemberId>(Target::kMember, "élu·e (identifiant ou Prénom Nom)"),
                             "élu·e qui siège",
                             [](SeatRow& row, model::MemberId value) { row.seat.member = std::move(value); }),
           required<SeatRow>(
               "fonction",
               located(choice<SeatRole>({{SeatRole::kChair, {"présidente", "président"}},
                                         {SeatRole::kViceChair, {"vice-présidente", "vice-président"}},
                                         {SeatRole::kMember, {"membre"}}})),
               "fonction dans la commission",
               [](SeatRow& row, Role role) {
                 row.seat.role = role.value;
                 row.seat.role_label = std::move(role.written);
               }),
           optional<SeatRow>(
               "groupe", reference<model::GroupId>(Target::kGroup, "groupe (identifiant)"),
               "au titre de quel groupe",
               [](SeatRow& row, model::GroupId value) { row.seat.on_behalf_of = std::move(value); }),
       }});
  return kind;
}

}  // namespace mandature::loading
