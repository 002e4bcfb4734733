#include <algorithm>

#include <fmt/format.h>

#include "diagnostics/translation.h"
#include "rules/apportionment.h"
#include "rules/checks.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Authority;
using model::AuthorityKind;
using model::Commission;
using model::GroupId;
using model::PoliticalGroup;

// The group on whose behalf a member sits, else the member's own.
std::optional<GroupId> group_of(const Authority& authority, const model::Seat& seat) {
  if (seat.on_behalf_of) return seat.on_behalf_of;
  const model::Member* member = authority.find(seat.member);
  return member == nullptr ? std::nullopt : member->group;
}

int seats_held(const Authority& authority, const Commission& commission, const GroupId& group) {
  return static_cast<int>(
      std::count_if(commission.seats.begin(), commission.seats.end(),
                    [&](const model::Seat& seat) { return group_of(authority, seat) == group; }));
}

enum class Duty { kProportional, kNone };

// Where the law itself asks for proportional commissions; elsewhere the authority's own rules do.
Duty duty_of(const Authority& authority, const Inspection& inspection) {
  switch (authority.kind) {
    case AuthorityKind::kMunicipality: {
      const auto inhabitants = authority.inhabitants(authority.current_mandate().start.year);
      return inhabitants.value_or(0) >= inspection.number("habitants") ? Duty::kProportional : Duty::kNone;
    }
    case AuthorityKind::kIntermunicipality:
      return Duty::kProportional;
    case AuthorityKind::kDepartment:
    case AuthorityKind::kRegion:
    case AuthorityKind::kJointBoard:
      break;
  }
  return Duty::kNone;
}

void tell(Duty duty, diagnostics::Span where, std::string message, std::string hint, Inspection& inspection) {
  if (duty == Duty::kProportional) {
    inspection.finding(where, std::move(message), std::move(hint));
  } else {
    inspection.note(where, std::move(message), std::move(hint));
  }
}

void check_date(const Authority& authority, const Commission& commission, Inspection& inspection) {
  if (!commission.formed_on) {
    inspection.finding(commission.where, tr("nothing says on which day this commission was formed"),
                       tr("add \"{}\": its composition is judged at that date", "formee_le: 2020-07-20"));
  } else if (*commission.formed_on < authority.current_mandate().start) {
    inspection.finding(commission.where,
                       tr("this commission was formed on {}, before the mandate {} began",
                          commission.formed_on->iso(), authority.current_mandate().label()));
  }
}

// Groups that hold seats in the council, and what they hold in a commission.
struct Share {
  const PoliticalGroup* group;
  int held;
};

void check_absent_groups(const std::vector<Share>& shares, const Commission& commission, Duty duty,
                         Inspection& inspection) {
  const auto size = static_cast<int>(commission.seats.size());
  for (const Share& share : shares) {
    if (share.held > 0) continue;
    tell(duty, commission.where,
         tr("the group \"{}\" has {} seats in the council and none in this commission", share.group->name,
            share.group->seats),
         size < static_cast<int>(shares.size())
             ? tr("{} seats cannot hold the {} groups: enlarge the commission", size, shares.size())
             : tr("each political tendency has at least one seat"),
         inspection);
  }
}

void check_proportion(const std::vector<Share>& shares, const Commission& commission, Duty duty,
                      Inspection& inspection) {
  std::vector<int> weights;
  int seats = 0;
  for (const Share& share : shares) {
    weights.push_back(share.group->seats);
    seats += share.held;
  }
  const std::vector<int> remainder = by_largest_remainder(seats, weights);
  const std::vector<int> average = by_highest_average(seats, weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    // The seat every group has at least may come on top of its proportion.
    const int least = std::min(remainder[i], average[i]);
    const int most = std::max({remainder[i], average[i], 1});
    const int held = shares[i].held;
    const int gap = held > most ? held - most : held < least ? held - least : 0;
    if (std::abs(gap) <= inspection.whole("ecart") || held == 0) continue;
    tell(duty, commission.where,
         tr("the group \"{}\" holds {} of the {} seats of this commission; in proportion, {} by the largest "
            "remainder, {} by the highest average",
            shares[i].group->name, held, seats, remainder[i], average[i]),
         tr("{:+d} seats", gap), inspection);
  }
}

void check_commission(const Authority& authority, const Commission& commission, Inspection& inspection) {
  check_date(authority, commission, inspection);
  if (commission.seats.empty()) {
    inspection.finding(commission.where, tr("nobody sits in this commission"),
                       tr("add its members to commissions/membres.csv"));
    return;
  }
  std::vector<Share> shares;
  for (const PoliticalGroup& group : authority.groups) {
    if (group.seats > 0) shares.push_back({&group, seats_held(authority, commission, group.id)});
  }
  // Where nobody's group is known, nothing can be said of proportions.
  if (std::all_of(shares.begin(), shares.end(), [](const Share& share) { return share.held == 0; })) {
    if (!shares.empty())
      inspection.finding(commission.where, tr("the groups of the members of this commission are not known"),
                         tr("fill in the column groupe of commissions/membres.csv"));
    return;
  }
  const Duty duty = duty_of(authority, inspection);
  check_absent_groups(shares, commission, duty, inspection);
  check_proportion(shares, commission, duty, inspection);
}

void check_sum_of_seats(const Authority& authority, Inspection& inspection) {
  if (authority.seats == 0 || authority.groups.empty()) return;
  int seats = 0;
  for (const PoliticalGroup& group : authority.groups) {
    const bool within = seats <= authority.seats;
    seats += group.seats;
    if (within && seats > authority.seats) {
      inspection.finding(
          group.where,
          tr("with this group, the groups hold more than the {} seats of the council", authority.seats));
    }
  }
  if (seats < authority.seats) {
    inspection.note(authority.groups.front().where, tr("{} of the {} seats of the council belong to no group",
                                                       authority.seats - seats, authority.seats));
  }
}

}  // namespace

void check_composition(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    for (const Commission& commission : authority.commissions)
      check_commission(authority, commission, inspection);
  }
}

void check_seats(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    check_sum_of_seats(authority, inspection);
    for (const PoliticalGroup& group : authority.groups) {
      const auto members = std::count_if(authority.members.begin(), authority.members.end(),
                                         [&](const model::Member& one) { return one.group == group.id; });
      if (members <= group.seats) continue;
      inspection.finding(group.where, tr("{} members say they belong to this group, which has {} seats",
                                         members, group.seats));
    }
  }
}

}  // namespace mandature::rules
