#pragma once

#include <map>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/value.h"
#include "support/file_system.h"
#include "support/length.h"
#include "theme/tokens.h"

namespace mandature::theme {

// A paper as one way of printing treats it.
struct PressCondition {
  std::string id;          // "couche": as masters name it
  std::string name;        // for the printer: "Offset, papier couché"
  std::string identifier;  // of the characterisation in the ICC registry: "FOGRA39"; empty when it has none
  std::string profile;     // the bytes of an ICC profile of four inks
  double ink_limit = 300;  // sum of the four inks the paper bears, per cent
  diagnostics::Span where;
};
using PressConditions = std::map<std::string, PressCondition>;

// How the sheets of a publication lie on the printer's.
enum class Imposition { kNone, kBooklet };

// What a master asks of the press.
struct PressOrder {
  std::string paper;  // the id of a condition
  Imposition imposition = Imposition::kNone;
  support::Length creep;  // of a booklet: by which each sheet inside another has its pages nearer to the fold
  diagnostics::Span where;
};

// Reads the papers of theme.yaml: {couche: {profil: press/x.icc, encrage: 300, nom: …, condition: …}}. A
// profile that is missing or not of four inks, and a limit no press has, are errors at their place.
PressConditions read_press_conditions(const sources::Value& value, const support::FileSystem& disk,
                                      const std::string& folder, diagnostics::Diagnostics& diagnostics);

// A colour that lays more ink than a paper bears is an error at the colour.
void check_inks(const Tokens& tokens, const PressConditions& conditions,
                diagnostics::Diagnostics& diagnostics);

// Reads what a master asks: {papier: couche, imposition: cahier, chasse: 0.1}.
std::optional<PressOrder> read_press_order(const sources::Value& value,
                                           diagnostics::Diagnostics& diagnostics);

// The paper a master asks for; one the theme does not have is an error at the master, with the nearest name.
const PressCondition* find_condition(const PressConditions& conditions, const PressOrder& order,
                                     diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
