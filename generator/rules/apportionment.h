#pragma once

#include <vector>

namespace mandature::rules {

// Seats among groups in proportion to their weights (seats in the council), by the two methods French law
// knows. `weights` are not negative; ties go to the heavier group, then to the first. All zero when every
// weight is.

// Hamilton's: whole quotients first, then the largest remainders (plus fort reste).
std::vector<int> by_largest_remainder(int seats, const std::vector<int>& weights);
// D'Hondt's (plus forte moyenne).
std::vector<int> by_highest_average(int seats, const std::vector<int>& weights);

}  // namespace mandature::rules
