#include <algorithm>

#include "diagnostics/translation.h"
#include "document/block.h"
#include "model/group_order.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Authority;
using model::Commission;
using model::PoliticalGroup;
using model::Statement;

std::size_t signs_of(const document::Blocks& text) {
  return support::count_characters(support::trim(document::plain_text(text)));
}
std::size_t signs_of(const Statement& statement) { return signs_of(statement.text); }

const Statement* statement_of(const Commission& commission, const model::GroupId& group) {
  const auto found = std::find_if(commission.statements.begin(), commission.statements.end(),
                                  [&](const Statement& one) { return one.group == group; });
  return found == commission.statements.end() || signs_of(*found) == 0 ? nullptr : &*found;
}

void tell_missing_statements(const Authority& authority, const Commission& commission,
                             Inspection& inspection) {
  for (const PoliticalGroup& group : authority.groups) {
    if (statement_of(commission, group.id) != nullptr) continue;
    inspection.note(
        commission.where, tr("the group \"{}\" has no statement here", group.name),
        tr("its frame will be as large as the others, and say: {}", inspection.occasion().missing_statement));
  }
}

// The text of posters has one quota, the longer one of the booklet another.
void tell_excess(const Commission& commission, document::Blocks Statement::* text, const char* threshold,
                 Inspection& inspection) {
  const auto quota = static_cast<std::size_t>(inspection.whole(threshold));
  for (const Statement& statement : commission.statements) {
    const std::size_t signs = signs_of(statement.*text);
    if (signs <= quota) continue;
    inspection.finding(
        statement.where,
        tr("this statement has {} signs, {} more than the {} of every group", signs, signs - quota, quota),
        tr("only the group may shorten its text; the number is regles, places-egales, seuils, {}",
           threshold));
  }
}

void tell_uneven_lengths(const Commission& commission, Inspection& inspection) {
  std::vector<std::pair<std::size_t, const Statement*>> lengths;
  for (const Statement& statement : commission.statements) {
    if (const std::size_t signs = signs_of(statement); signs > 0) lengths.emplace_back(signs, &statement);
  }
  if (lengths.size() < 2) return;
  const auto [shortest, longest] = std::minmax_element(
      lengths.begin(), lengths.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (static_cast<double>(longest->first) <=
      inspection.number("ecart") * static_cast<double>(shortest->first))
    return;
  inspection.note(shortest->second->where,
                  tr("this statement has {} signs, the longest one {}: tell the group it may write more",
                     shortest->first, longest->first));
}

std::string names_of(const std::vector<const PoliticalGroup*>& groups) {
  std::vector<std::string> names;
  for (const PoliticalGroup* group : groups) names.push_back(group->id.value);
  return support::join(names, ", ");
}

// `ordre.resultat` was written down by people; whoever wants to may draw again.
void check_recorded_order(const Authority& authority, Inspection& inspection) {
  const model::GroupOrder& order = authority.group_order;
  if (order.outcome.empty()) return;
  const auto groups = model::groups_in_order(authority);
  const bool same =
      std::equal(groups.begin(), groups.end(), order.outcome.begin(), order.outcome.end(),
                 [](const PoliticalGroup* group, const model::GroupId& id) { return group->id == id; });
  if (same) return;
  inspection.finding(order.where, tr("the recorded order of the groups is not the one its rule gives"),
                     tr("the rule gives: {}", names_of(groups)));
}

}  // namespace

void check_equal_space(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    for (const Commission& commission : authority.commissions) {
      tell_excess(commission, &Statement::text, "signes", inspection);
      tell_excess(commission, &Statement::long_text, "signes_livret", inspection);
      tell_missing_statements(authority, commission, inspection);
      tell_uneven_lengths(commission, inspection);
    }
  }
}

void check_group_order(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    const model::GroupOrder& order = authority.group_order;
    if (authority.groups.size() < 2) continue;
    const diagnostics::Span where =
        order.where.file != nullptr ? order.where : authority.groups.front().where;
    if (order.sentence.empty()) {
      inspection.finding(where, tr("no sentence says in which order the groups stand"),
                         tr("add \"{}\" under ordre: posters print it beside the statements", "texte: …"));
    }
    if (order.rule == model::GroupOrder::Rule::kDrawn && order.seed == 0) {
      inspection.finding(where, tr("this draw has no recorded seed: nobody can draw again"),
                         tr("add \"{}\"", "graine: 20250603"));
    }
    check_recorded_order(authority, inspection);
  }
}

}  // namespace mandature::rules
