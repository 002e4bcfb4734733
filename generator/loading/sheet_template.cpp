#include "loading/sheet_template.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Project;
using model::ServiceField;
using model::SheetPart;
using model::SheetRule;
using model::SheetTemplate;
using sources::Value;

constexpr int kMostSigns = 10'000;
constexpr int kMostEntries = 100;

// The words for the parts are the keys of a project sheet.
const std::vector<Choice<SheetPart>>& part_names() {
  static const std::vector<Choice<SheetPart>> names{{SheetPart::kProblem, {"probleme"}},
                                                    {SheetPart::kAudience, {"public"}},
                                                    {SheetPart::kCost, {"cout"}},
                                                    {SheetPart::kKeyFigures, {"chiffres"}},
                                                    {SheetPart::kTimeline, {"chronologie"}},
                                                    {SheetPart::kExpected, {"attendus"}},
                                                    {SheetPart::kObtained, {"obtenus"}},
                                                    {SheetPart::kPeople, {"personnes"}},
                                                    {SheetPart::kDifficulties, {"difficultes"}},
                                                    {SheetPart::kCrossings, {"croisements"}},
                                                    {SheetPart::kServiceFields, {"champs"}},
                                                    {SheetPart::kOpinions, {"avis"}}};
  return names;
}

const std::string& key_of(SheetPart part) {
  const auto found = std::find_if(part_names().begin(), part_names().end(),
                                  [&](const Choice<SheetPart>& choice) { return choice.meaning == part; });
  return found->words.front();
}

const Kind<SheetRule>& rule_kind() {
  static const Kind<SheetRule> kind = prepared<SheetRule>(
      {"rubrique",
       "rubrique d’un aperçu",
       "",
       Form::kPart,
       "",
       {
           required("champ", choice(part_names()), "clef de l’aperçu", &SheetRule::part),
           optional("titre", text(), "son titre pour ce service", &SheetRule::heading),
           optional("signes", integer(1, kMostSigns), "signes au plus, pour chacun de ses textes",
                    &SheetRule::most_signs),
           optional("nombre", integer(1, kMostEntries), "entrées au plus, si c’est une liste",
                    &SheetRule::most_entries),
           optional("obligatoire", yes_or_no(), "si elle ne peut pas manquer", &SheetRule::required),
       }});
  return kind;
}

const Kind<ServiceField>& field_kind() {
  static const Kind<ServiceField> kind = prepared<ServiceField>(
      {"champ",
       "champ propre au service",
       "",
       Form::kPart,
       "",
       {
           required("nom", text(), "son nom, comme il est écrit dans les aperçus", &ServiceField::name),
           optional("signes", integer(1, kMostSigns), "signes au plus", &ServiceField::most_signs),
           optional("obligatoire", yes_or_no(), "s’il ne peut pas manquer", &ServiceField::required),
       }});
  return kind;
}

void refuse_repeated_parts(const SheetTemplate&, const Value& value, Reading& reading) {
  const Value* parts = value.find("rubriques");
  if (parts == nullptr) return;
  std::set<std::string> seen;
  for (const Value& part : parts->items) {
    const Value* name = part.find("champ");
    if (name == nullptr || seen.insert(support::fold(name->scalar)).second) continue;
    reading.diagnostics().error(name->span, tr("\"{}\" is here twice", name->scalar));
  }
}

// --- a sheet against its template

struct Comparison {
  const SheetTemplate& sheet;
  const Value& written;
  Reading& reading;
};

// The texts of a part that readers see, each with its place: itself, or its entries, or what they are made
// of.
void collect_texts(const Value& value, std::vector<const Value*>& texts) {
  if (value.kind == Value::Kind::kScalar) texts.push_back(&value);
  for (const Value& item : value.items) collect_texts(item, texts);
  if (value.kind != Value::Kind::kMapping) return;
  for (const std::string_view key : {"texte", "libelle", "elus", "agents", "prestataires", "porteurs"}) {
    if (const Value* text = value.find(key)) collect_texts(*text, texts);
  }
}

void check_signs(const Value& text, int most, Reading& reading) {
  const auto signs = static_cast<int>(support::count_characters(support::trim(text.scalar)));
  if (most == 0 || signs <= most) return;
  reading.diagnostics().error(text.span,
                              tr("this text has {} signs, the service's template allows {}", signs, most),
                              tr("cut {} signs", signs - most));
}

void tell_missing(const std::string& name, const Comparison& comparison) {
  comparison.reading.diagnostics().error(comparison.written.span,
                                         tr("the service's template asks for \"{}\"", name),
                                         tr("the template is in {}", place_of(comparison.sheet.where)));
}

bool is_blank(const Value* value) {
  if (value == nullptr || value->kind == Value::Kind::kNull) return true;
  if (value->kind == Value::Kind::kScalar) return support::trim(value->scalar).empty();
  return value->items.empty() && value->entries.empty();
}

void check_part(const SheetRule& rule, const Comparison& comparison) {
  const std::string& key = key_of(rule.part);
  const Value* value = comparison.written.find(key);
  if (is_blank(value)) {
    if (rule.required) tell_missing(key, comparison);
    return;
  }
  std::vector<const Value*> texts;
  collect_texts(*value, texts);
  for (const Value* text : texts) check_signs(*text, rule.most_signs, comparison.reading);
  const auto entries = static_cast<int>(value->items.size());
  if (rule.most_entries == 0 || entries <= rule.most_entries) return;
  comparison.reading.diagnostics().error(
      value->items[static_cast<std::size_t>(rule.most_entries)].span,
      tr("this list has {} entries, the service's template allows {}", entries, rule.most_entries));
}

void check_fields(const Comparison& comparison) {
  const Value* fields = comparison.written.find("champs");
  std::vector<std::string> known;
  for (const ServiceField& field : comparison.sheet.fields) {
    known.push_back(field.name);
    const Value* value = fields == nullptr ? nullptr : fields->find(field.name);
    if (is_blank(value)) {
      if (field.required) tell_missing(field.name, comparison);
    } else if (value->kind == Value::Kind::kScalar) {
      check_signs(*value, field.most_signs, comparison.reading);
    }
  }
  if (fields == nullptr) return;
  for (const sources::Entry& entry : fields->entries) {
    const std::string folded = support::fold(entry.key);
    if (std::any_of(known.begin(), known.end(),
                    [&](const std::string& name) { return support::fold(name) == folded; }))
      continue;
    const auto near = support::nearest(entry.key, known);
    comparison.reading.diagnostics().error(
        entry.key_span, tr("the service's template has no field \"{}\"", entry.key),
        near            ? tr("did you mean \"{}\"?", *near)
        : known.empty() ? tr("the template is in {}", place_of(comparison.sheet.where))
                        : tr("accepted: {}", support::join(known, ", ")));
  }
}

}  // namespace

const Kind<SheetTemplate>& sheet_template_kind() {
  static const Kind<SheetTemplate> kind = prepared<SheetTemplate>(
      {"gabarit",
       "gabarit d’aperçu d’un service",
       "<collectivité>/apercus/gabarits/<service>.yaml",
       Form::kYaml,
       "",
       {
           required("services", list(text()), "services qui le suivent, comme leurs aperçus les nomment",
                    &SheetTemplate::services),
           optional("rubriques", list(record(rule_kind())),
                    "les rubriques, dans l’ordre où elles paraissent ; celles qui manquent viennent après",
                    &SheetTemplate::parts),
           optional("champs", list(record(field_kind())),
                    "les champs propres au service, dans leur ordre ; tout autre est refusé",
                    &SheetTemplate::fields),
       },
       refuse_repeated_parts});
  return kind;
}

void check_against_template(const Project& project, const Value& written,
                            const std::vector<SheetTemplate>& templates, Reading& reading) {
  const auto sheet = std::find_if(templates.begin(), templates.end(),
                                  [&](const SheetTemplate& one) { return one.serves(project.service); });
  if (sheet == templates.end()) return;
  const Comparison comparison{*sheet, written, reading};
  for (const SheetRule& rule : sheet->parts) check_part(rule, comparison);
  check_fields(comparison);
}

void check_templates(const model::Authority& authority, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Project& project : authority.projects) known.push_back(project.service);
  std::map<std::string, const SheetTemplate*> owners;
  for (const SheetTemplate& sheet : authority.sheet_templates) {
    for (const std::string& service : sheet.services) {
      const auto [owner, inserted] = owners.try_emplace(support::fold(service), &sheet);
      if (!inserted && owner->second != &sheet) {
        diagnostics.error(sheet.where, tr("the service \"{}\" already has a template", service),
                          tr("the first is on {}", place_of(owner->second->where)));
      }
      if (std::any_of(known.begin(), known.end(), [&](const std::string& other) {
            return support::fold(other) == support::fold(service);
          }))
        continue;
      const auto near = support::nearest(service, known);
      diagnostics.warning(sheet.where, tr("no project names the service \"{}\"", service),
                          near ? tr("did you mean \"{}\"?", *near) : std::string());
    }
  }
}

}  // namespace mandature::loading
