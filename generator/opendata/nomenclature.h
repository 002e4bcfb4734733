#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/budget.h"

namespace mandature::opendata {

// A function of an official chart of accounts.
struct OfficialFunction {
  model::Nomenclature nomenclature = model::Nomenclature::kUnknown;
  std::string_view code;
  std::string_view label;
};

// The functions of M14, M52, M57 and M71, by nomenclature and code.
std::span<const OfficialFunction> official_functions();
// Nothing when the chart of accounts has no such code.
std::optional<std::string_view> official_label(model::Nomenclature nomenclature, std::string_view code);

// "m57", "M57 développée" and the like; nothing for anything else.
std::optional<model::Nomenclature> nomenclature_named(std::string_view text);

// How well the functions of some lines agree with the official ones, best first.
struct Recognition {
  model::Nomenclature best = model::Nomenclature::kUnknown;  // kUnknown: none is clearly ahead
  std::size_t functions = 0;                                 // pairs of code and label in the lines
  std::size_t agreeing = 0;                                  // with the first
  model::Nomenclature second = model::Nomenclature::kUnknown;
  std::size_t second_agreeing = 0;
};

// The nomenclature whose codes and labels agree with those of the lines. SCDL files do not tell it, and the
// same code means other things in another one, so the best must be clearly ahead: else kUnknown.
Recognition recognise_nomenclature(std::span<const model::BudgetLine> lines);
// How many of the functions of some lines a nomenclature has, by code alone: for files that declare theirs.
Recognition agreement_with(model::Nomenclature declared, std::span<const model::BudgetLine> lines);

// The code with the leading zero that a spreadsheet took away, when the label says so: "20" labelled
// "administration générale" is 020, not education.
std::string restored_code(model::Nomenclature nomenclature, const std::string& code, std::string_view label);

}  // namespace mandature::opendata
