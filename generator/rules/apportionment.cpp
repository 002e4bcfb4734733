#include "rules/apportionment.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace mandature::rules {
namespace {

std::int64_t sum_of(const std::vector<int>& weights) {
  return std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
}

}  // namespace

std::vector<int> by_largest_remainder(int seats, const std::vector<int>& weights) {
  const std::int64_t total = sum_of(weights);
  std::vector<int> result(weights.size(), 0);
  if (total == 0) return result;
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  int left = seats;
  for (const std::size_t i : order) {
    result[i] = static_cast<int>(std::int64_t{seats} * weights[i] / total);
    left -= result[i];
  }
  const auto remainder = [&](std::size_t i) { return std::int64_t{seats} * weights[i] % total; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return remainder(a) != remainder(b) ? remainder(a) > remainder(b) : weights[a] > weights[b];
  });
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++result[order[i]];
  return result;
}

std::vector<int> by_highest_average(int seats, const std::vector<int>& weights) {
  std::vector<int> result(weights.size(), 0);
  if (sum_of(weights) == 0) return result;
  for (int seat = 0; seat < seats; ++seat) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < weights.size(); ++i) {
      const std::int64_t mine = std::int64_t{weights[i]} * (result[best] + 1);
      const std::int64_t other = std::int64_t{weights[best]} * (result[i] + 1);
      if (mine > other || (mine == other && weights[i] > weights[best])) best = i;
    }
    ++result[best];
  }
  return result;
}

}  // namespace mandature::rules
