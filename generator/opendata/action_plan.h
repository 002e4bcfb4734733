#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/evaluation.h"
#include "sources/table.h"
#include "support/money.h"

namespace mandature::opendata {

// An action of a plan as others keep it, with what a project sheet can take of it.
struct PlannedAction {
  model::Action action;
  std::string description;
  std::string service;
  std::string goals;
  std::string expected;
  std::string audience;
  std::vector<std::string> partners;
  std::vector<std::string> members;  // elected members who follow it, as they are written
  std::optional<support::Money> budget;
  std::vector<std::pair<std::string, support::Money>> funding;  // who pays, and how much
};

// Whether a table is a plan of actions: an export of Territoires en Transitions (ADEME), or any table with a
// column for the action and one for its state.
bool is_action_plan(const sources::Table& table);

// One action per row that has a title, in the order of the file. Identifiers are made of titles. The state
// "en pause" is a blocked action; one that is not known is an error at its cell, an empty one is "à faire".
std::vector<PlannedAction> read_action_plan(const sources::Table& table,
                                            diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
