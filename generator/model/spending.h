#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/authority.h"
#include "support/money.h"

namespace mandature::model {

// What a mandate spent: real expenditure of both sections over its budget years that have a document.
struct MandateSpending {
  const Mandate* mandate = nullptr;
  std::vector<YearlySpending> years;
  support::Money total;

  support::Money of(const CommissionId& commission) const;
  // The part of it that was invested.
  support::Money invested_by(const CommissionId& commission) const;
  // The part of the total, from 0 to 1; nothing when nothing was spent.
  std::optional<double> share_of(const CommissionId& commission) const;
};

// One entry per mandate that has at least one year, by start.
std::vector<MandateSpending> spending_by_mandate(const Authority& authority);

// The spending of the current mandate and of those before it, the current one first, at most `most` of them;
// nothing at all while the current mandate has no accounts: older figures must not stand in for it.
std::vector<MandateSpending> latest_spending(const Authority& authority, std::size_t most);

// Euros per inhabitant and per year; nothing without population.
std::optional<double> per_inhabitant(const Authority& authority, const MandateSpending& spending,
                                     const CommissionId& commission);

// The kinds of expenditure every French budget tells, even without functions.
enum class Nature { kStaff, kCurrent, kTransfers, kDebt, kEquipment, kOther };
inline constexpr std::size_t kNatureCount = 6;

// By chapter, else by class of account: 012 staff · 011 current charges · 65 and 204 transfers · 66 and 16
// debt · 20, 21, 23 and operations equipment (M14, M57).
Nature nature_of(const BudgetLine& line);

// Real expenditure of a mandate's years by nature, in the order of the enumeration.
std::array<support::Money, kNatureCount> spending_by_nature(const Authority& authority,
                                                            const Mandate& mandate);

}  // namespace mandature::model
