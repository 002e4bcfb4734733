#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rule_setting.h"

namespace mandature::rules {

class Inspection;

enum class ThresholdForm { kNumber, kYesOrNo };

// A number a rule holds content against; a publication may set another one.
struct Threshold {
  std::string_view key;  // "signes"
  double value;          // by default; for kYesOrNo, yes is 1 and no is 0
  double least;
  double most;
  std::string_view purpose;  // one line, in French, with its unit
  ThresholdForm form = ThresholdForm::kNumber;
};

// How far what is stated of a law was held against its text.
enum class LegalCheck { kNoLaw, kRead, kToBeChecked };

// One row of the table of rules: all that the program knows of it.
struct Rule {
  std::string_view id;  // "places-egales": as publication.yaml and messages name it
  model::RuleLevel level = model::RuleLevel::kWarning;
  std::string_view purpose;  // one line, in French
  std::string_view law;      // its legal source, in French; for kNoLaw, why it is a rule of the atlas
  LegalCheck legal_check = LegalCheck::kNoLaw;
  std::vector<Threshold> thresholds;
  void (*check)(Inspection&) = nullptr;  // tells what breaks it; never stops at the first

  // The threshold of a key, which the rule must have.
  const Threshold& threshold(std::string_view key) const;
};

// Every rule, in the order in which the documentation tells them.
const std::vector<Rule>& table();

// The rule whose texts may be let through (key "admis"): the only one that judges words.
inline constexpr std::string_view kToneRule = "ton";
inline constexpr std::string_view kCalendarRule = "calendrier-l52-1";

}  // namespace mandature::rules
