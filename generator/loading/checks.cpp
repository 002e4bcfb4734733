#include "loading/checks.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/translation.h"
#include "loading/reading.h"
#include "opendata/nomenclature.h"

namespace mandature::loading {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using model::Authority;

// Tells each record whose key an earlier one has; the hint says where the first is. Empty keys are not
// compared: that they are missing was said when they were read.
template <typename Record, typename Key, typename Message>
void refuse_repeated(const std::vector<Record>& records, Key key_of, Message message,
                     Diagnostics& diagnostics) {
  std::map<std::string, const Record*> first;
  for (const Record& record : records) {
    const std::string key = key_of(record);
    if (key.empty()) continue;
    const auto [known, inserted] = first.try_emplace(key, &record);
    if (!inserted)
      diagnostics.error(record.where, message(record),
                        tr("the first is on {}", place_of(known->second->where)));
  }
}

template <typename Record>
void refuse_repeated_ids(const std::vector<Record>& records, Diagnostics& diagnostics) {
  refuse_repeated(
      records, [](const Record& record) { return record.id.value; },
      [](const Record& record) { return tr("the identifier \"{}\" is already taken", record.id.value); },
      diagnostics);
}

std::string number_key(int number) { return number == 0 ? std::string() : std::to_string(number); }

void check_commission(const model::Commission& commission, Diagnostics& diagnostics) {
  refuse_repeated(
      commission.seats, [](const model::Seat& seat) { return seat.member.value; },
      [&](const model::Seat& seat) {
        return tr("the member \"{}\" already sits in the commission \"{}\"", seat.member.value,
                  commission.id.value);
      },
      diagnostics);
  refuse_repeated(
      commission.statements, [](const model::Statement& statement) { return statement.group.value; },
      [](const model::Statement& statement) {
        return tr("the group \"{}\" already has a statement here", statement.group.value);
      },
      diagnostics);
}

void check_mandates(const Authority& authority, Diagnostics& diagnostics) {
  std::map<int, const model::Mandate*> mandate_of;
  for (const model::Mandate& mandate : authority.mandates) {
    for (const int year : mandate.years) {
      const auto [known, inserted] = mandate_of.try_emplace(year, &mandate);
      if (inserted) continue;
      diagnostics.error(
          mandate.where,
          tr("the year {} already belongs to the mandate \"{}\"", year, known->second->id.value),
          tr("give each budget year to one mandate"));
    }
  }
}

void check_evaluation(const model::Evaluation& evaluation, Diagnostics& diagnostics) {
  refuse_repeated_ids(evaluation.findings, diagnostics);
  refuse_repeated_ids(evaluation.evidence, diagnostics);
  refuse_repeated_ids(evaluation.actions, diagnostics);
  refuse_repeated(
      evaluation.chapters, [](const model::ReportChapter& chapter) { return chapter.id; },
      [](const model::ReportChapter& chapter) {
        return tr("the identifier \"{}\" is already taken", chapter.id);
      },
      diagnostics);
}

void check_numbers(const Authority& authority, Diagnostics& diagnostics) {
  refuse_repeated(
      authority.commissions,
      [](const model::Commission& commission) { return number_key(commission.number); },
      [](const model::Commission& commission) {
        return tr("the number {} is already taken", commission.number);
      },
      diagnostics);
  refuse_repeated(
      authority.candidates, [](const model::Candidate& candidate) { return number_key(candidate.number); },
      [](const model::Candidate& candidate) {
        return tr("the number {} is already taken", candidate.number);
      },
      diagnostics);
  refuse_repeated(
      authority.reviews, [](const model::Review& review) { return review.commission.value; },
      [](const model::Review& review) {
        return tr("the commission \"{}\" already has a review", review.commission.value);
      },
      diagnostics);
  refuse_repeated(
      authority.budget.rules,
      [](const model::FunctionRule& rule) {
        return rule.prefix.empty() ? std::string()
                                   : std::string(opendata::name_of(rule.nomenclature)) + " " + rule.prefix;
      },
      [](const model::FunctionRule& rule) {
        return tr("the function {} of {} is already attributed", rule.prefix,
                  opendata::name_of(rule.nomenclature));
      },
      diagnostics);
}

}  // namespace

void check_authority(const Authority& authority, Diagnostics& diagnostics) {
  refuse_repeated_ids(authority.mandates, diagnostics);
  refuse_repeated_ids(authority.groups, diagnostics);
  refuse_repeated_ids(authority.members, diagnostics);
  refuse_repeated_ids(authority.bodies, diagnostics);
  check_numbers(authority, diagnostics);
  check_mandates(authority, diagnostics);
  for (const model::Commission& commission : authority.commissions) check_commission(commission, diagnostics);
  for (const model::Evaluation& evaluation : authority.evaluations) check_evaluation(evaluation, diagnostics);
}

}  // namespace mandature::loading
