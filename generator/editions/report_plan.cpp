#include "editions/report_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Section;
using document::TableCell;
using document::TableRow;
using theme::String;

TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

std::string finding_numbers(const model::Evaluation& evaluation, const model::Action& action) {
  std::string text;
  for (const model::FindingId& id : action.findings) {
    text += (text.empty() ? "" : ", ") + fmt::format("{}", finding_number(evaluation, id));
  }
  return text;
}

TableRow row_of(const Context& context, const model::Evaluation& evaluation, const model::Action& action) {
  const std::string& unknown = context.theme.strings(String::kNotStated);
  const auto or_unknown = [&](const std::string& text) { return text.empty() ? unknown : text; };
  return {{cell(action.title), cell(or_unknown(finding_numbers(evaluation, action))),
           cell(or_unknown(action.owner)),
           cell(action.due ? context.language.long_period(*action.due) : unknown),
           cell(state_word(context, action.state)), cell(action.reason)}};
}

std::string plan_score(const Context& context, const model::Evaluation& evaluation) {
  const auto done = static_cast<int>(
      std::count_if(evaluation.actions.begin(), evaluation.actions.end(),
                    [](const model::Action& action) { return action.state == model::ActionState::kDone; }));
  return context.theme.strings.count(
      String::kPlanScore, done, context.language.spelled(done),
      {{"total",
        support::capitalised(context.language.spelled(static_cast<int>(evaluation.actions.size())))}});
}

}  // namespace

std::string state_word(const Context& context, model::ActionState state) {
  const theme::Strings& say = context.theme.strings;
  switch (state) {
    case model::ActionState::kToDo:
      return say(String::kActionToDo);
    case model::ActionState::kUnderWay:
      return say(String::kActionUnderWay);
    case model::ActionState::kDone:
      return say(String::kActionDone);
    case model::ActionState::kBlocked:
      return say(String::kActionBlocked);
    case model::ActionState::kDropped:
      break;
  }
  return say(String::kActionDropped);
}

int finding_number(const model::Evaluation& evaluation, const model::FindingId& finding) {
  for (std::size_t i = 0; i < evaluation.findings.size(); ++i) {
    if (evaluation.findings[i].id == finding) return static_cast<int>(i + 1);
  }
  return 0;
}

Section plan_section(const Context& context, const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  Section section{"plan", say(String::kReportPlan), {}, {}};
  if (evaluation.actions.empty()) {
    section.blocks.push_back(document::paragraph(say(String::kReportNoPlan)));
    return section;
  }
  section.blocks.push_back(document::paragraph(plan_score(context, evaluation), "chapeau"));
  document::Table table;
  table.row_headers = true;
  table.caption = say(String::kReportPlan);
  table.alignments.assign(6, document::Alignment::kStart);
  table.header = {{cell(say(String::kPlanAction)), cell(say(String::kPlanFinding)),
                   cell(say(String::kPlanOwner)), cell(say(String::kPlanDue)), cell(say(String::kPlanState)),
                   cell(say(String::kPlanReason))}};
  for (const model::Action& action : evaluation.actions)
    table.rows.push_back(row_of(context, evaluation, action));
  section.blocks.push_back(Block{std::move(table)});
  return section;
}

}  // namespace mandature::editions
