#include "model/spending.h"

#include <algorithm>

namespace mandature::model {

namespace {

support::Money sum_of(const std::vector<YearlySpending>& years, const CommissionId& commission,
                      std::map<CommissionId, support::Money> YearlySpending::* amounts) {
  support::Money sum;
  for (const YearlySpending& year : years) {
    const auto found = (year.*amounts).find(commission);
    if (found != (year.*amounts).end()) sum += found->second;
  }
  return sum;
}

}  // namespace

support::Money MandateSpending::of(const CommissionId& commission) const {
  return sum_of(years, commission, &YearlySpending::by_commission);
}

support::Money MandateSpending::invested_by(const CommissionId& commission) const {
  return sum_of(years, commission, &YearlySpending::investment_by_commission);
}

std::optional<double> MandateSpending::share_of(const CommissionId& commission) const {
  if (total.cents() <= 0) return {};
  return of(commission).euros() / total.euros();
}

std::vector<MandateSpending> spending_by_mandate(const Authority& authority) {
  const std::vector<YearlySpending> all = yearly_spending(authority.budget);
  std::vector<MandateSpending> result;
  for (const Mandate& mandate : authority.mandates) {
    MandateSpending spending;
    spending.mandate = &mandate;
    for (const YearlySpending& year : all) {
      if (std::find(mandate.years.begin(), mandate.years.end(), year.year) == mandate.years.end()) continue;
      spending.years.push_back(year);
      spending.total += year.total;
    }
    if (!spending.years.empty()) result.push_back(std::move(spending));
  }
  return result;
}

std::vector<MandateSpending> latest_spending(const Authority& authority, std::size_t most) {
  std::vector<MandateSpending> mandates = spending_by_mandate(authority);
  if (mandates.empty() || mandates.back().mandate != &authority.current_mandate()) return {};
  std::reverse(mandates.begin(), mandates.end());
  if (mandates.size() > most)
    mandates.erase(mandates.begin() + static_cast<std::ptrdiff_t>(most), mandates.end());
  return mandates;
}

std::optional<double> per_inhabitant(const Authority& authority, const MandateSpending& spending,
                                     const CommissionId& commission) {
  double inhabitants = 0;
  for (const YearlySpending& year : spending.years)
    inhabitants += authority.inhabitants(year.year).value_or(0);
  if (inhabitants <= 0) return {};
  return spending.of(commission).euros() / inhabitants;
}

Nature nature_of(const BudgetLine& line) {
  const auto begins = [&](std::string_view prefix) {
    return line.chapter.empty() ? line.account.starts_with(prefix) : line.chapter.starts_with(prefix);
  };
  if (begins("012")) return Nature::kStaff;
  if (begins("011")) return Nature::kCurrent;
  if (begins("65") || begins("204")) return Nature::kTransfers;
  if (begins("66") || begins("16")) return Nature::kDebt;
  if (begins("20") || begins("21") || begins("23") || !line.operation.empty()) return Nature::kEquipment;
  if (line.chapter.empty() && begins("64")) return Nature::kStaff;
  if (line.chapter.empty() && (begins("60") || begins("61") || begins("62"))) return Nature::kCurrent;
  return Nature::kOther;
}

std::array<support::Money, kNatureCount> spending_by_nature(const Authority& authority,
                                                            const Mandate& mandate) {
  std::array<support::Money, kNatureCount> sums{};
  for (const BudgetLine& line : authority.budget.lines) {
    if (std::find(mandate.years.begin(), mandate.years.end(), line.year) == mandate.years.end()) continue;
    if (!is_spending(authority.budget, line)) continue;
    sums[static_cast<std::size_t>(nature_of(line))] += line.amount;
  }
  return sums;
}

}  // namespace mandature::model
