#include "theme/press.h"

#include <vector>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr double kLeastInk =
    150;  // below, no photograph keeps its shadows; above four full inks there is nothing
constexpr double kMostInk = 400;

// The header of a profile (ICC.1, 7.2): its colour space, and the mark of the format.
bool is_four_ink_profile(const std::string& bytes) {
  return bytes.size() > 128 && bytes.compare(36, 4, "acsp") == 0 && bytes.compare(12, 4, "prtr") == 0 &&
         bytes.compare(16, 4, "CMYK") == 0;
}

std::string read_profile(const Value& value, const support::FileSystem& disk, const std::string& folder,
                         Diagnostics& diagnostics) {
  const std::string name = read_text(value, diagnostics);
  auto bytes = disk.read(support::join_path(folder, name));
  if (!bytes) {
    diagnostics.error(value.span, tr("the theme has no such file"));
    return {};
  }
  if (is_four_ink_profile(*bytes)) return *std::move(bytes);
  diagnostics.error(value.span, tr("this is not the ICC profile of a press with four inks"));
  return {};
}

PressCondition read_condition(const sources::Entry& entry, const support::FileSystem& disk,
                              const std::string& folder, Diagnostics& diagnostics) {
  const Value& value = entry.value;
  refuse_unknown_keys(value, {"profil", "encrage", "nom", "condition"}, diagnostics);
  PressCondition condition;
  condition.id = entry.key;
  condition.where = entry.key_span;
  if (const Value* name = required(value, "nom", diagnostics)) condition.name = read_text(*name, diagnostics);
  if (const Value* identifier = value.find("condition"))
    condition.identifier = read_text(*identifier, diagnostics);
  if (const Value* profile = required(value, "profil", diagnostics))
    condition.profile = read_profile(*profile, disk, folder, diagnostics);
  if (const Value* limit = required(value, "encrage", diagnostics)) {
    const auto inks = read_number(*limit, diagnostics);
    if (inks && (*inks < kLeastInk || *inks > kMostInk))
      diagnostics.error(limit->span,
                        tr("the sum of inks a paper bears goes from {} to {} %", kLeastInk, kMostInk));
    condition.ink_limit = inks.value_or(condition.ink_limit);
  }
  return condition;
}

void check_colour(const Colour& colour, const PressConditions& conditions, Diagnostics& diagnostics) {
  const double inks = colour.press.total();
  for (const auto& [id, condition] : conditions) {
    if (inks > condition.ink_limit) {
      diagnostics.error(colour.where, tr("this colour lays {} % of ink, and the paper \"{}\" bears {} %",
                                         inks, id, condition.ink_limit));
    }
  }
}

}  // namespace

PressConditions read_press_conditions(const Value& value, const support::FileSystem& disk,
                                      const std::string& folder, Diagnostics& diagnostics) {
  PressConditions conditions;
  if (value.kind != Value::Kind::kMapping)
    diagnostics.error(value.span, tr("keys and values are expected here"));
  for (const sources::Entry& entry : value.entries) {
    conditions.emplace(entry.key, read_condition(entry, disk, folder, diagnostics));
  }
  return conditions;
}

void check_inks(const Tokens& tokens, const PressConditions& conditions, Diagnostics& diagnostics) {
  for (const auto& [name, colour] : tokens.colours) check_colour(colour, conditions, diagnostics);
  for (const Colour& colour : tokens.accents) check_colour(colour, conditions, diagnostics);
}

std::optional<PressOrder> read_press_order(const Value& value, Diagnostics& diagnostics) {
  refuse_unknown_keys(value, {"papier", "imposition", "chasse"}, diagnostics);
  const Value* paper = required(value, "papier", diagnostics);
  if (paper == nullptr) return std::nullopt;
  PressOrder order{read_text(*paper, diagnostics), Imposition::kNone, {}, paper->span};
  if (const Value* creep = value.find("chasse"))
    order.creep = read_length(*creep, Unit::kMillimetre, {}, diagnostics);
  if (const Value* imposition = value.find("imposition")) {
    const std::string name = support::fold(read_text(*imposition, diagnostics));
    if (name == "cahier") order.imposition = Imposition::kBooklet;
    if (name != "cahier" && name != "aucune")
      diagnostics.error(imposition->span, tr("an imposition is \"aucune\" or \"cahier\""));
  }
  return order;
}

const PressCondition* find_condition(const PressConditions& conditions, const PressOrder& order,
                                     Diagnostics& diagnostics) {
  const auto found = conditions.find(order.paper);
  if (found != conditions.end()) return &found->second;
  std::vector<std::string> known;
  for (const auto& [id, condition] : conditions) known.push_back(id);
  const auto close = support::nearest(order.paper, known);
  diagnostics.error(order.where, tr("the theme has no paper \"{}\"", order.paper),
                    close ? tr("did you mean \"{}\"?", *close) : std::string());
  return nullptr;
}

}  // namespace mandature::theme
