#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/budget.h"

namespace mandature::opendata {

// What expenditure is about, whatever the chart of accounts: "sport", "Sports".
struct Theme {
  std::string_view id;
  std::string_view label;  // in French
};

// Every theme, by id.
std::span<const Theme> themes();
// The theme of a function: that of the longest prefix the default rules know. Empty for an unknown
// nomenclature or code.
std::string_view theme_of_function(model::Nomenclature nomenclature, std::string_view code);

}  // namespace mandature::opendata
