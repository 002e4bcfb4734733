#include "editions/site_acts.h"

#include <set>

#include "editions/stratum.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using theme::String;

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

std::string votes(const Context& context, const model::Decision& decision) {
  if (!decision.votes_for) return context.theme.strings(String::kNotStated);
  return context.theme.strings(String::kDecisionVotes,
                               {{"pour", context.language.number(*decision.votes_for)},
                                {"contre", context.language.number(decision.votes_against.value_or(0))},
                                {"abstentions", context.language.number(decision.abstentions.value_or(0))}});
}

Block decision_table(const Context& context, const std::vector<const model::Decision*>& decisions) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.row_headers = true;
  table.header.cells = {cell(say(String::kDecisionTerm)), cell(say(String::kDecisionDate)),
                        cell(say(String::kDecisionVote))};
  for (const model::Decision* decision : decisions) {
    Inlines name = document::inline_text(
        say(String::kDecisionNumber, {{"objet", decision->subject}, {"numero", decision->id}}));
    if (!decision->link.empty()) name = {Inline{document::Link{decision->link, std::move(name)}}};
    const std::string date =
        decision->date ? context.language.long_date(*decision->date) : say(String::kNotStated);
    table.rows.push_back({{{std::move(name)}, cell(date), cell(votes(context, *decision))}});
  }
  return Block{std::move(table)};
}

Block grant_table(const Context& context, const std::vector<const model::Grant*>& grants) {
  const theme::Strings& say = context.theme.strings;
  using document::Alignment;
  document::Table table;
  table.row_headers = true;
  table.alignments = {Alignment::kStart, Alignment::kStart, Alignment::kStart, Alignment::kStart,
                      Alignment::kEnd};
  table.header.cells = {cell(say(String::kGrantTerm)), cell(say(String::kGrantBeneficiary)),
                        cell(say(String::kGrantGiver)), cell(say(String::kDecisionDate)),
                        cell(say(String::kGrantAmount))};
  support::Money total;
  for (const model::Grant* grant : grants) {
    total += grant->amount;
    const std::string date =
        grant->date ? context.language.long_period(*grant->date) : say(String::kNotStated);
    table.rows.push_back({{cell(grant->purpose), cell(grant->beneficiary), cell(grant->giver), cell(date),
                           cell(context.language.euros(grant->amount))}});
  }
  if (grants.size() > 1) {
    table.rows.push_back({{cell(say(String::kGrantTotal)), cell({}), cell({}), cell({}),
                           cell(context.language.euros(total))}});
  }
  return Block{std::move(table)};
}

}  // namespace

Blocks act_blocks(const Context& context, const model::Authority& authority, const model::Project& project) {
  const auto decisions = authority.decisions_of(project);
  const auto grants = authority.grants_of(project);
  Blocks blocks;
  std::set<std::string> files;
  if (!decisions.empty()) blocks.push_back(decision_table(context, decisions));
  if (!grants.empty()) blocks.push_back(grant_table(context, grants));
  for (const model::Decision* decision : decisions) files.insert(decision->file);
  for (const model::Grant* grant : grants) files.insert(grant->file);
  for (const std::string& file : files) blocks.push_back(source_paragraph(context, authority, file));
  return blocks;
}

}  // namespace mandature::editions
