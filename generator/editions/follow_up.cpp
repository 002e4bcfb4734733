#include "editions/follow_up.h"

#include <algorithm>

#include "editions/address.h"
#include "editions/follow_up_parts.h"
#include "editions/plan_board.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::PlanBoard;
using document::Section;
using theme::String;
using Column = PlanBoard::Column;

// What a sheet is about: the board of one evaluation, or that of all.
struct Sheet {
  std::string id;
  std::string about;    // above the title, after the name of the authority
  std::string remark;   // beside the counts
  std::string origin;   // of the actions
  std::string address;  // of its web page, whole
  std::vector<ActionGroup> groups;
};

std::string origin_of(const Context& context, const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  const auto day = [&](const support::Date& date) { return context.language.long_date(date); };
  std::string text =
      say(String::kFollowUpImprint, {{"titre", evaluation.title}, {"date", day(evaluation.date)}});
  if (evaluation.next_review) text += " " + say(String::kBoardNext, {{"date", day(*evaluation.next_review)}});
  return text;
}

document::Document compose(const Context& context, const model::Authority& authority, const Sheet& sheet) {
  const theme::Strings& say = context.theme.strings;
  const auto actions = actions_of(sheet.groups);
  const std::string title = follow_up_score(context, actions);
  const std::string late = late_sentence(context, actions);
  document::Document board;
  board.id = authority.id.value + "/" + sheet.id;
  board.edition = "suivi";
  board.language = context.language.tag();
  board.title = title + " – " + sheet.about + " – " + authority.name;
  board.author = context.publication.notices.publisher;
  const std::string date = context.language.long_date(context.publication.frozen_on);
  auto& sections = board.sections;
  sections.push_back(
      {"reperes-gauche", {}, {}, {document::paragraph(authority.name + " · " + sheet.about, "etiquette")}});
  sections.push_back({"reperes-droite",
                      {},
                      {},
                      {document::paragraph(say(String::kFollowUpState, {{"date", date}}), "etiquette")}});
  sections.push_back({"titre", {}, {}, {Block{document::Heading{1, document::inline_text(title), "titre"}}}});
  sections.push_back({"compte", {}, {}, {Block{state_tally(context, actions)}}});
  sections.push_back(
      {"regle",
       {},
       {},
       {document::paragraph(late.empty() ? sheet.remark : late + " " + sheet.remark, "texte")}});
  const std::vector<Column> columns{Column::kNumber,   Column::kAction, Column::kOwner,
                                    Column::kCalendar, Column::kState,  Column::kReason};
  sections.push_back({"plan", {}, {}, {Block{plan_board(context, sheet.groups, columns)}}});
  const std::string edition =
      say(String::kFollowUpEdition, {{"edition", context.publication.edition},
                                     {"editeur", context.publication.notices.publisher},
                                     {"adresse", sheet.address}});
  sections.push_back({"mentions", {}, {}, {document::paragraph(sheet.origin + " " + edition, "mentions")}});
  sections.push_back(
      {"code",
       {},
       {},
       {Block{document::QrCode{sheet.address, say(String::kQrAlternative, {{"adresse", sheet.address}})}}}});
  return board;
}

}  // namespace

std::vector<const model::Evaluation*> followed(const model::Authority& authority) {
  std::vector<const model::Evaluation*> found;
  for (const model::Evaluation& evaluation : authority.evaluations) {
    if (!evaluation.actions.empty()) found.push_back(&evaluation);
  }
  return found;
}

document::Document compose_follow_up(const Context& context, const model::Authority& authority,
                                     const model::Evaluation& evaluation) {
  const std::string address =
      public_address(context.publication, follow_up_path(authority.id, evaluation.id));
  return compose(context, authority,
                 {evaluation.id.value + "/suivi", evaluation.title, context.theme.strings(String::kBoardRule),
                  origin_of(context, evaluation), address, by_recommendation(evaluation)});
}

document::Document compose_follow_up_review(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string address = public_address(context.publication, follow_up_review_path(authority.id));
  Sheet sheet{"bilan", say(String::kFollowUpReview), say(String::kBoardRule), {}, address, {}};
  sheet.groups = by_evaluation(followed(authority));
  for (const model::Evaluation* evaluation : followed(authority)) {
    sheet.origin += (sheet.origin.empty() ? "" : " ") + origin_of(context, *evaluation);
  }
  return compose(context, authority, sheet);
}

void add_follow_up(const Context& context, const model::Authority& authority, Outputs& outputs) {
  const auto evaluations = followed(authority);
  for (const model::Evaluation* evaluation : evaluations) {
    outputs.print.push_back(
        {follow_up_file(authority.id, evaluation->id), "suivi", {}, [&context, &authority, evaluation] {
           return compose_follow_up(context, authority, *evaluation);
         }});
  }
  if (evaluations.empty()) return;
  outputs.print.push_back({follow_up_review_file(authority.id), "suivi", {}, [&context, &authority] {
                             return compose_follow_up_review(context, authority);
                           }});
}

}  // namespace mandature::editions
