#include <algorithm>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Accessibility;
using model::AccessibilityAudit;
using model::AuthorityKind;
using model::RolePath;
using model::Taxonomy;
using model::Term;
using sources::Value;

Reader<std::string> slug_text() { return {{Shape::kIdentifier, "identifiant", {}, {}, {}}, read_identifier}; }

const Kind<Term>& term_kind() {
  static const Kind<Term> kind =
      prepared<Term>({"theme_entretien",
                      "thème d’entretien",
                      "",
                      Form::kPart,
                      "",
                      {
                          required("id", slug_text(), "comme les entretiens le nomment", &Term::id),
                          required("nom", text(), "comme les lecteurs le lisent", &Term::name),
                      }});
  return kind;
}

// Where a role sits must be somewhere: a misspelt kind of body would leave it out in silence.
void check_kinds_of_body(const RolePath& path, const Value& value, Reading& reading) {
  for (const auto& [key, kinds] : {std::pair{"certaines", &path.certain}, {"probables", &path.likely}}) {
    const Value* written = value.find(key);
    if (written == nullptr || written->items.size() != kinds->size()) continue;
    for (std::size_t i = 0; i < kinds->size(); ++i) {
      if (model::known_kind_of_body((*kinds)[i]).empty())
        reading.references.push_back({Target::kKindOfBody, (*kinds)[i], written->items[i].span, {}});
    }
  }
}

const Kind<AccessibilityAudit>& audit_kind() {
  static const Kind<AccessibilityAudit> kind = prepared<AccessibilityAudit>(
      {"audit",
       "audit d’accessibilité",
       "",
       Form::kPart,
       "",
       {
           required("date", date(), "jour du rapport d’audit", &AccessibilityAudit::date),
           required("taux", decimal(0, 100), "critères du RGAA respectés, en pour cent",
                    &AccessibilityAudit::rate),
           required("auditeur", text(), "qui a mené l’audit", &AccessibilityAudit::auditor),
           optional("rapport", web_address(), "où lire le rapport", &AccessibilityAudit::report),
       }});
  return kind;
}

}  // namespace

const Kind<Taxonomy>& taxonomy_kind() {
  static const Kind<Taxonomy> kind = prepared<Taxonomy>(
      {"taxonomies",
       "taxonomies",
       "",
       Form::kPart,
       "",
       {
           optional("themes", list(record(term_kind())),
                    "les thèmes des entretiens ; s’il y en a, aucun autre n’est admis", &Taxonomy::themes),
           optional("instances", list(text()), "sortes d’instances, en plus de celles du programme",
                    &Taxonomy::bodies),
       }});
  return kind;
}

const Kind<RolePath>& role_path_kind() {
  static const Kind<RolePath> kind = prepared<RolePath>(
      {"parcours",
       "parcours « je me prépare »",
       "",
       Form::kPart,
       "",
       {
           required("id", slug_text(), "identifiant, pour l’adresse", &RolePath::id),
           required("role", text(), "comme conseillère municipale, conseiller municipal", &RolePath::role),
           required("resume", text(), "une phrase de présentation", &RolePath::summary),
           required("natures",
                    list(choice<AuthorityKind>({{AuthorityKind::kMunicipality, {"commune", "ville"}},
                                                {AuthorityKind::kIntermunicipality, {"epci"}},
                                                {AuthorityKind::kDepartment, {"departement"}},
                                                {AuthorityKind::kRegion, {"region"}},
                                                {AuthorityKind::kJointBoard, {"syndicat"}}})),
                    "natures des collectivités où ce rôle existe", &RolePath::kinds),
           required("certaines", list(text()), "sortes d’instances où l’on siège toujours",
                    &RolePath::certain),
           optional("probables", list(text()), "sortes d’instances où l’on peut être désigné",
                    &RolePath::likely),
           optional("avant", list(text()), "ce qu’il faut faire avant la première réunion", &RolePath::steps),
       },
       check_kinds_of_body});
  return kind;
}

const Kind<Accessibility>& accessibility_kind() {
  static const Kind<Accessibility> kind = prepared<Accessibility>(
      {"accessibilite",
       "accessibilité",
       "",
       Form::kPart,
       "",
       {
           optional<Accessibility>(
               "audit", record(audit_kind()), "le dernier audit ; sans lui, le site se déclare non conforme",
               [](Accessibility& all, AccessibilityAudit audit) { all.audit = std::move(audit); }),
           optional("defauts", list(text()), "contenus non accessibles connus", &Accessibility::defects),
           optional("derogations", list(text()), "dérogations pour charge disproportionnée, avec leur motif",
                    &Accessibility::derogations),
           optional("schema", web_address(), "schéma pluriannuel de mise en accessibilité",
                    &Accessibility::scheme),
           optional("plan", web_address(), "plan d’action de l’année", &Accessibility::plan),
       }});
  return kind;
}

const Kind<NeighbourRow>& neighbour_kind() {
  static const Kind<NeighbourRow> kind = prepared<NeighbourRow>(
      {"voisines",
       "voisinage",
       "voisines.csv, .xlsx ou .ods (facultatif)",
       Form::kTable,
       "",
       {
           required("collectivite", located(text()), "dossier ou code Insee", &NeighbourRow::authority),
           required("voisine", located(text()),
                    "dossier ou code Insee ; un code étranger à la publication est passé",
                    &NeighbourRow::neighbour),
       }});
  return kind;
}

}  // namespace mandature::loading
