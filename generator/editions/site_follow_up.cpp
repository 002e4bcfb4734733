#include "editions/address.h"
#include "editions/follow_up.h"
#include "editions/follow_up_parts.h"
#include "editions/plan_board.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Fields;
using theme::String;
using Column = document::PlanBoard::Column;

PageHead head_of(const Context& context, const model::Authority& authority, std::string path,
                 std::string name, std::string lede) {
  const theme::Strings& say = context.theme.strings;
  PageHead head{std::move(path),      "page",
                std::move(name),      std::move(lede),
                Rubric::kEvaluations, {{evaluations_path(authority.id), say(String::kEvaluationsTitle)}}};
  head.kind = say(String::kFollowUp);
  return head;
}

void add_counts(const Context& context, const std::vector<ActionGroup>& groups, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto actions = actions_of(groups);
  document::Section counts{"compte", say(String::kFollowUpCounts), say(String::kBoardRule), {}};
  counts.blocks.push_back(Block{state_tally(context, actions)});
  const std::string late = late_sentence(context, actions);
  if (!late.empty()) counts.blocks.push_back(document::paragraph(late));
  add_section(fields, "compte", std::move(counts));
}

// A section for each group, so that the contents of the page lead to it.
void add_boards(const Context& context, const std::vector<ActionGroup>& groups, Fields& fields) {
  const std::vector<Column> columns{Column::kNumber, Column::kAction, Column::kOwner,    Column::kCalendar,
                                    Column::kState,  Column::kReason, Column::kFindings, Column::kProof};
  int number = 0;
  for (const ActionGroup& group : groups) {
    document::PlanBoard board = plan_board(context, {group}, columns);
    board.caption = group.heading;
    add_section(fields, "groupe-" + std::to_string(++number),
                {"groupe", group.heading, {}, {Block{std::move(board)}}});
  }
}

// A file of the board beside its PDF: its days to remember, its rows.
void offer_file(const Context& context, const std::string& path, String label, const FileSizes& sizes,
                document::Page& page) {
  const auto size = sizes.find(path);
  if (size == sizes.end()) return;
  Fields link;
  link.set("LIBELLE", context.theme.strings(label, {{"poids", context.language.file_size(size->second)}}));
  link.set("ADRESSE", relative_address(page.path, path));
  page.fields.add("TELECHARGEMENTS", std::move(link));
}

document::Page follow_up_page(const Context& context, const model::Authority& authority,
                              const model::Evaluation& evaluation, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  PageHead head = head_of(context, authority, follow_up_path(authority.id, evaluation.id),
                          say(String::kFollowUp), say(String::kFollowUpLede));
  head.above.emplace_back(evaluation_path(authority.id, evaluation.id), evaluation.title);
  document::Page page = frame_page(context, &authority, head);
  const auto groups = by_recommendation(evaluation);
  page.fields.set("SURTITRE", evaluation.title)
      .set("TITRE", follow_up_score(context, actions_of(groups)))
      .set("CHAPO", head.description);
  add_counts(context, groups, page.fields);
  add_boards(context, groups, page.fields);
  document::Table tasks = tasks_table(context, evaluation);
  tasks.caption.clear();  // its section has the same name
  if (!tasks.rows.empty())
    add_section(page.fields, "taches",
                {"taches", say(String::kFollowUpTasks), {}, {Block{std::move(tasks)}}});
  offer_pdf(context, sizes, follow_up_file(authority.id, evaluation.id), say(String::kFollowUpPdf), page);
  offer_file(context, follow_up_calendar_path(authority.id, evaluation.id), String::kFollowUpCalendar, sizes,
             page);
  offer_file(context, follow_up_table_path(authority.id, evaluation.id), String::kFollowUpTable, sizes, page);
  return page;
}

document::Page review_page(const Context& context, const model::Authority& authority,
                           const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const PageHead head = head_of(context, authority, follow_up_review_path(authority.id),
                                say(String::kFollowUpReview), say(String::kFollowUpReviewLede));
  document::Page page = frame_page(context, &authority, head);
  const std::vector<ActionGroup> groups = by_evaluation(followed(authority));
  std::vector<std::pair<std::string, std::string>> links;
  for (const model::Evaluation* evaluation : followed(authority)) {
    links.emplace_back(follow_up_path(authority.id, evaluation->id),
                       say(String::kFollowUp) + " : " + evaluation->title);
  }
  page.fields.set("SURTITRE", say(String::kFollowUpReview))
      .set("TITRE", follow_up_score(context, actions_of(groups)))
      .set("CHAPO", head.description);
  add_counts(context, groups, page.fields);
  add_boards(context, groups, page.fields);
  add_section(page.fields, "suite", {"suite", say(String::kReadOn), {}, {link_list(links)}});
  offer_pdf(context, sizes, follow_up_review_file(authority.id), say(String::kFollowUpReviewPdf), page);
  return page;
}

}  // namespace

void add_follow_up_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  const auto evaluations = followed(authority);
  for (const model::Evaluation* evaluation : evaluations) {
    outputs.pages.push_back({follow_up_path(authority.id, evaluation->id),
                             [&context, &authority, evaluation](const FileSizes& sizes) {
                               return follow_up_page(context, authority, *evaluation, sizes);
                             }});
    outputs.files.push_back({follow_up_calendar_path(authority.id, evaluation->id),
                             [&context, &authority, evaluation](const FileSizes&) {
                               return follow_up_calendar(context, authority, *evaluation);
                             }});
  }
  if (evaluations.empty()) return;
  outputs.pages.push_back(
      {follow_up_review_path(authority.id),
       [&context, &authority](const FileSizes& sizes) { return review_page(context, authority, sizes); }});
}

}  // namespace mandature::editions
