#include "loading/description.h"

#include <set>
#include <utility>

#include "loading/kinds.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

const KindDescription* record_within(const ValueType& type) {
  if (type.record) return type.record.get();
  return type.item ? record_within(*type.item) : nullptr;
}

std::string type_text(const ValueType& type) {
  if (type.shape == Shape::kRecord) return "rubriques « " + type.name + " »";
  if (type.shape == Shape::kList) {
    return type.item->shape == Shape::kRecord ? "liste de « " + type.item->name + " »"
                                              : "liste : " + type_text(*type.item);
  }
  if (type.shape != Shape::kChoice) return type.name;
  std::string words;
  for (const std::string& word : type.choices) words += (words.empty() ? "" : " · ") + word;
  return "au choix : " + words;
}

// A bar inside a cell would end it.
std::string cell(std::string text) { return support::replace_all(std::move(text), "|", "\\|"); }

std::string field_table(const KindDescription& kind) {
  std::string lines = kind.form == Form::kTable ? "| colonne |" : "| clef |";
  lines += " obligatoire | type | ce que c’est |\n|---|---|---|---|\n";
  for (const FieldDescription& field : kind.fields) {
    lines += "| `" + field.key + "` | " + (field.presence == Presence::kRequired ? "oui" : "") + " | " +
             cell(type_text(field.type)) + " | " + cell(field.description) + " |\n";
  }
  return lines + "\n";
}

// The parts a kind is made of, each once, in the order of first use.
void collect_parts(const KindDescription& kind, std::vector<const KindDescription*>& parts,
                   std::set<std::string>& seen) {
  for (const FieldDescription& field : kind.fields) {
    const KindDescription* part = record_within(field.type);
    if (part == nullptr || !seen.insert(part->id).second) continue;
    parts.push_back(part);
    collect_parts(*part, parts, seen);
  }
}

std::string form_text(const KindDescription& kind) {
  switch (kind.form) {
    case Form::kYaml:
      return "Fichier YAML";
    case Form::kFrontMatter:
      return "Fichier Markdown avec un en-tête YAML ; le texte : " + kind.body;
    case Form::kTable:
      return "Tableau, une ligne par enregistrement";
    case Form::kPart:
      break;
  }
  return {};
}

}  // namespace

std::vector<KindDescription> describe_kinds() {
  return {describe(publication_kind()), describe(authority_kind()),     describe(mandates_kind()),
          describe(groups_kind()),      describe(member_kind()),        describe(commission_kind()),
          describe(seat_kind()),        describe(project_kind()),       describe(sheet_template_kind()),
          describe(review_kind()),      describe(function_rule_kind()), describe(voted_total_kind()),
          describe(table_reading_kind()),
          describe(bodies_kind()),      describe(testimonial_kind()),   describe(report_kind()),
          describe(chapter_kind()),     describe(evidence_kind()),      describe(action_kind()),
          describe(task_kind()),        describe(contribution_kind()),  describe(seal_kind()),
          describe(candidate_kind()),   describe(redirect_kind()),      describe(withdrawal_kind()),
          describe(data_source_kind()), describe(neighbour_kind())};
}

std::string reference_page() {
  const std::vector<KindDescription> kinds = describe_kinds();
  std::string page =
      "# Référence du contenu\n\n"
      "Page faite par le programme à partir des tables qui lisent le contenu : elle dit exactement ce qu’il "
      "accepte.\n\n"
      "Les clefs et les colonnes se lisent sans égard aux majuscules, aux accents ni à la forme de "
      "l’apostrophe. Une clef\n"
      "inconnue est une erreur. Ce qui n’est pas obligatoire peut manquer : les éditions écrivent alors « "
      "non renseigné ».\n"
      "Les fichiers nommés (images, films, sous-titres) le sont à partir du fichier qui les nomme.\n\n";
  std::vector<const KindDescription*> parts;
  std::set<std::string> seen;
  for (const KindDescription& kind : kinds) {
    page += "## " + kind.name + "\n\n`" + kind.files + "`. " + form_text(kind) + ".\n\n" + field_table(kind);
    collect_parts(kind, parts, seen);
  }
  page += "## Rubriques\n\nCe que contiennent les clefs dont le type renvoie à des rubriques.\n\n";
  for (const KindDescription* part : parts) page += "### " + part->name + "\n\n" + field_table(*part);
  page.pop_back();
  return page;
}

}  // namespace mandature::loading
