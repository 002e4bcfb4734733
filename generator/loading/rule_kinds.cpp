#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "rules/rule.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::RuleLevel;
using model::RuleSetting;
using Thresholds = std::map<std::string, double>;

Reader<double> threshold_value(const rules::Threshold& threshold) {
  if (threshold.form == rules::ThresholdForm::kNumber) return decimal(threshold.least, threshold.most);
  const Reader<bool> answer = yes_or_no();
  return {answer.type, [answer](const sources::Value& value, Reading& reading) -> std::optional<double> {
            const auto yes = answer.read(value, reading);
            if (!yes) return {};
            return *yes ? 1 : 0;
          }};
}

Kind<Thresholds> thresholds_kind(const rules::Rule& rule) {
  Kind<Thresholds> kind{
      "seuils " + std::string(rule.id), "seuils de " + std::string(rule.id), "", Form::kPart, "", {}};
  for (const rules::Threshold& threshold : rule.thresholds) {
    kind.fields.push_back(optional<Thresholds>(
        std::string(threshold.key), threshold_value(threshold), std::string(threshold.purpose),
        [&threshold](Thresholds& all, double value) { all[std::string(threshold.key)] = value; }));
  }
  return prepared(std::move(kind));
}

// Who makes a rule milder says why, and the reason is told by every check.
void check_reason(const rules::Rule& rule, const RuleSetting& setting, const sources::Value& value,
                  Reading& reading) {
  const bool milder = setting.level && *setting.level < rule.level;
  if (setting.reason.empty() && (milder || !setting.allowed.empty())) {
    const sources::Value* what = value.find(milder ? "niveau" : "admis");
    reading.diagnostics().error(what->span, tr("a rule is made milder for a recorded reason only"),
                                tr("add \"{}\" under {}", "motif: …", rule.id));
  }
}

Kind<RuleSetting> setting_kind(const rules::Rule& rule, const Kind<Thresholds>& thresholds) {
  Kind<RuleSetting> kind{
      "regle " + std::string(rule.id), "règle " + std::string(rule.id), "", Form::kPart, "", {}};
  kind.fields.push_back(optional("niveau",
                                 choice<RuleLevel>({{RuleLevel::kError, {"erreur"}},
                                                    {RuleLevel::kWarning, {"avertissement"}},
                                                    {RuleLevel::kIgnored, {"ignorer", "ignorée"}}}),
                                 "ce que devient ce qu’elle trouve", &RuleSetting::level));
  if (!rule.thresholds.empty())
    kind.fields.push_back(optional("seuils", record(thresholds), "ses seuils", &RuleSetting::thresholds));
  if (rule.id == rules::kToneRule)
    kind.fields.push_back(
        optional("admis", list(text()), "expressions que l’on laisse passer", &RuleSetting::allowed));
  kind.fields.push_back(
      optional("motif", text(), "pourquoi ; obligatoire pour adoucir la règle", &RuleSetting::reason));
  kind.check = [&rule](const RuleSetting& setting, const sources::Value& value, Reading& reading) {
    check_reason(rule, setting, value, reading);
  };
  return prepared(std::move(kind));
}

// The kinds of every rule, made once from the table of rules; records refer to them, so they never move.
struct RuleKinds {
  std::vector<Kind<Thresholds>> thresholds;
  std::vector<Kind<RuleSetting>> settings;
};

const RuleKinds& rule_kinds() {
  static const RuleKinds kinds = [] {
    RuleKinds made;
    const std::vector<rules::Rule>& table = rules::table();
    made.thresholds.reserve(table.size());
    made.settings.reserve(table.size());
    for (const rules::Rule& rule : table) {
      made.thresholds.push_back(thresholds_kind(rule));
      made.settings.push_back(setting_kind(rule, made.thresholds.back()));
    }
    return made;
  }();
  return kinds;
}

}  // namespace

const Kind<RuleSettings>& rule_settings_kind() {
  static const Kind<RuleSettings> kind = [] {
    Kind<RuleSettings> made{"regles", "règles", "", Form::kPart, "", {}};
    const std::vector<rules::Rule>& table = rules::table();
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto keep = [&rule = table[i]](RuleSettings& all, RuleSetting setting) {
        setting.rule = std::string(rule.id);
        all.push_back(std::move(setting));
      };
      made.fields.push_back(optional<RuleSettings>(std::string(table[i].id), record(rule_kinds().settings[i]),
                                                   std::string(table[i].purpose), keep));
    }
    return prepared(std::move(made));
  }();
  return kind;
}

}  // namespace mandature::loading
