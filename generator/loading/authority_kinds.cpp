#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {
namespace {

using model::Authority;
using model::AuthorityKind;
using model::Candidate;
using model::Colours;
using model::Contact;
using model::GroupOrder;
using model::Mandate;
using model::Member;
using model::PoliticalGroup;
using model::Position;

constexpr int kMostSeats = 2000;

const Kind<Contact>& contact_kind() {
  static const Kind<Contact> kind =
      prepared<Contact>({"contact",
                         "contact",
                         "",
                         Form::kPart,
                         "",
                         {
                             optional("service", text(), "service à joindre", &Contact::service),
                             optional("courriel", text(), "adresse électronique", &Contact::email),
                             optional("telephone", text(), "numéro de téléphone", &Contact::telephone),
                             optional("adresse", text(), "adresse postale", &Contact::address),
                         }});
  return kind;
}

const Kind<Colours>& colours_kind() {
  static const Kind<Colours> kind = prepared<Colours>(
      {"couleurs",
       "couleurs",
       "",
       Form::kPart,
       "",
       {
           optional("fort", colour(), "couleur soutenue, pour les textes et les traits", &Colours::strong),
           optional("vif", colour(), "couleur claire, pour les fonds", &Colours::bright),
       }});
  return kind;
}

const Kind<Mandate>& mandate_kind() {
  static const Kind<Mandate> kind = prepared<Mandate>(
      {"mandat",
       "mandat",
       "",
       Form::kPart,
       "",
       {
           required("id", identifier<model::MandateId>(), "identifiant, comme 2020-2026", &Mandate::id),
           required("debut", date(), "premier jour du mandat", &Mandate::start),
           optional("fin", date(), "dernier jour ; absent pour le mandat en cours", &Mandate::end),
           required("exercices", list(integer(1980, 2100)), "exercices budgétaires du mandat",
                    &Mandate::years),
       },
       [](const Mandate& mandate, const sources::Value& value, Reading& reading) {
         if (!mandate.end || mandate.start.year == 0 || *mandate.end >= mandate.start) return;
         const sources::Value* end = value.find("fin");
         reading.diagnostics().error(end->span, diagnostics::tr("this mandate ends before it starts"));
       }});
  return kind;
}

const Kind<PoliticalGroup>& group_kind() {
  static const Kind<PoliticalGroup> kind = prepared<PoliticalGroup>(
      {"groupe",
       "groupe politique",
       "",
       Form::kPart,
       "",
       {
           required("id", identifier<model::GroupId>(), "identifiant du groupe", &PoliticalGroup::id),
           required("nom", text(), "nom complet", &PoliticalGroup::name),
           required("sigle", text(), "sigle de deux ou trois lettres", &PoliticalGroup::abbreviation),
           required("position",
                    choice<Position>(
                        {{Position::kMajority, {"majorité", "majoritaire"}},
                         {Position::kOpposition, {"opposition", "minorité", "minoritaire"}},
                         {Position::kOther, {"autre", "sans position", "non inscrit", "non-inscrits"}}}),
                    "place dans l’assemblée", &PoliticalGroup::position),
           required("sieges", integer(0, kMostSeats), "nombre de sièges", &PoliticalGroup::seats),
           optional("presidence",
                    reference<model::MemberId>(Target::kMember, "élu·e (identifiant ou Prénom Nom)"),
                    "président·e du groupe", &PoliticalGroup::leader),
       }});
  return kind;
}

const Kind<GroupOrder>& order_kind() {
  using Rule = GroupOrder::Rule;
  static const Kind<GroupOrder> kind = prepared<GroupOrder>(
      {"ordre",
       "ordre des groupes",
       "",
       Form::kPart,
       "",
       {
           required("regle",
                    choice<Rule>({{Rule::kSeats, {"sieges"}},
                                  {Rule::kDrawn, {"tirage", "tirage au sort"}},
                                  {Rule::kAlphabetical, {"alphabetique"}}}),
                    "règle qui ordonne les groupes partout", &GroupOrder::rule),
           optional("graine", integer(0, 2'000'000'000), "nombre noté lors du tirage, pour le refaire",
                    &GroupOrder::seed),
           optional("decale", yes_or_no(), "décaler d’un rang d’une affiche à l’autre", &GroupOrder::shifted),
           optional("resultat", list(reference<model::GroupId>(Target::kGroup, "groupe (identifiant)")),
                    "l’ordre obtenu, noté le jour du tirage, pour le vérifier", &GroupOrder::outcome),
           optional("texte", text(), "phrase imprimée à côté des textes des groupes", &GroupOrder::sentence),
       }});
  return kind;
}

}  // namespace

const Kind<Authority>& authority_kind() {
  static const Kind<Authority> kind = prepared<Authority>(
      {"collectivite",
       "collectivité",
       "<collectivité>/collectivite.yaml",
       Form::kYaml,
       "",
       {
           required("nom", text(), "nom complet, comme Ville de Valbrune", &Authority::name),
           optional("nom_court", text(), "nom court, comme Valbrune", &Authority::short_name),
           optional("designation", text(), "dans les phrases : la Ville, la Communauté",
                    &Authority::designation),
           required("nature",
                    choice<AuthorityKind>({{AuthorityKind::kMunicipality, {"commune", "ville"}},
                                           {AuthorityKind::kIntermunicipality, {"epci", "intercommunalité"}},
                                           {AuthorityKind::kDepartment, {"departement"}},
                                           {AuthorityKind::kRegion, {"region"}},
                                           {AuthorityKind::kJointBoard, {"syndicat", "syndicat mixte"}}}),
                    "nature juridique", &Authority::kind),
           optional("siren", siren(), "numéro SIREN, neuf chiffres", &Authority::siren),
           optional("insee", text(), "code Insee de la commune", &Authority::insee_code),
           optional("departement", text(), "code du département", &Authority::department),
           required("population", population(), "habitants, année par année", &Authority::population),
           optional("sieges", integer(1, kMostSeats), "sièges de l’assemblée", &Authority::seats),
           optional("resume", of_services(text()), "une phrase de présentation", &Authority::summary),
           optional("couleurs", record(colours_kind()), "les deux couleurs de la collectivité",
                    &Authority::colours),
           optional("logo", file(), "image du logo", &Authority::logo),
           optional("voisines", list(reference<model::AuthorityId>(Target::kAuthority, "collectivité")),
                    "collectivités voisines de la publication", &Authority::neighbours),
           optional("epci", siren(), "SIREN de son intercommunalité : celles du même EPCI sont voisines",
                    &Authority::intermunicipality),
           optional("contact", record(contact_kind()), "à qui écrire", &Authority::contact),
       }});
  return kind;
}

const Kind<MandatesFile>& mandates_kind() {
  static const Kind<MandatesFile> kind = prepared<MandatesFile>(
      {"mandats",
       "mandats",
       "<collectivité>/mandats.yaml",
       Form::kYaml,
       "",
       {required("mandats", list(record(mandate_kind())),
                 "ce mandat et les précédents, dans un ordre quelconque", &MandatesFile::mandates)},
       [](const MandatesFile&, const sources::Value& value, Reading& reading) {
         const sources::Value* mandates = value.find("mandats");
         if (mandates == nullptr || mandates->kind != sources::Value::Kind::kSequence) return;
         if (!mandates->items.empty()) return;
         reading.diagnostics().error(mandates->span,
                                     diagnostics::tr("an authority has at least one mandate"));
       }});
  return kind;
}

const Kind<GroupsFile>& groups_kind() {
  static const Kind<GroupsFile> kind = prepared<GroupsFile>(
      {"groupes",
       "groupes politiques",
       "<collectivité>/groupes.yaml",
       Form::kYaml,
       "",
       {
           optional("ordre", record(order_kind()), "dans quel ordre les groupes paraissent",
                    &GroupsFile::order),
           required("groupes", list(record(group_kind())), "les groupes de l’assemblée", &GroupsFile::groups),
       }});
  return kind;
}

const Kind<Member>& member_kind() {
  static const Kind<Member> kind = prepared<Member>(
      {"elus",
       "élu·e",
       "<collectivité>/elus.csv, .xlsx ou .ods (ou un extrait du répertoire national des élus tel quel)",
       Form::kTable,
       "",
       {
           optional("id", identifier<model::MemberId>(), "identifiant ; à défaut, fait du prénom et du nom",
                    &Member::id),
           required("nom", text(), "nom de famille", &Member::family_name),
           required("prénom", text(), "prénom", &Member::given_name),
           optional("groupe", reference<model::GroupId>(Target::kGroup, "groupe (identifiant)"),
                    "groupe politique", &Member::group),
           optional("fonction", separated(text(), '|'), "fonction dans l’assemblée", &Member::offices),
           optional("rang", integer(1, kMostSeats), "rang au tableau", &Member::rank),
           optional("délégation", text(), "objet de la délégation", &Member::portfolio),
           optional("début", date(), "début du mandat", &Member::since),
           optional("portrait", picture(),
                    "photo ou dessin ; à défaut, le fichier medias/portraits/<id>.jpg, .png, .webp ou .svg",
                    &Member::portrait),
           optional("classement", text(),
                    "nom sous lequel classer cette personne, si ce n’est pas l’usage (« de La Tour » à L)",
                    &Member::filed_as),
           optional("année de naissance", integer(1900, 2100),
                    "du répertoire national, seulement si on l’a demandée ; jamais publiée",
                    &Member::birth_year),
           optional("profession", text(),
                    "du répertoire national, seulement si on l’a demandée ; jamais publiée",
                    &Member::profession),
           optional("nationalité", text(),
                    "du répertoire national, seulement si on l’a demandée ; jamais publiée",
                    &Member::nationality),
       }});
  return kind;
}

const Kind<Candidate>& candidate_kind() {
  static const Kind<Candidate> kind = prepared<Candidate>(
      {"candidats",
       "candidat·e",
       "<collectivité>/candidats.csv, .xlsx ou .ods (jamais publié)",
       Form::kTable,
       "",
       {
           required("numero", integer(1, 100'000), "numéro de l’exemplaire", &Candidate::number),
           required("nom", text(), "nom de famille", &Candidate::family_name),
           required("prénom", text(), "prénom", &Candidate::given_name),
           required("liste", text(), "nom de la liste", &Candidate::list),
           optional("remis_le", date(), "jour de remise de l’exemplaire", &Candidate::delivered_on),
       }});
  return kind;
}

}  // namespace mandature::loading
