#include "editions/poster_voices.h"

#include <algorithm>

#include "model/group_order.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Section;
using document::Voice;
using theme::String;

String name_of(model::Position position) {
  switch (position) {
    case model::Position::kMajority:
      return String::kMajority;
    case model::Position::kOpposition:
      return String::kOpposition;
    case model::Position::kOther:
      break;
  }
  return String::kOtherPosition;
}

std::string dated(const Context& context, const std::string& who, const std::optional<support::Date>& date) {
  if (!date) return who;
  return who + (who.empty() ? "" : ", ") + context.language.short_date(*date);
}

std::string received(const Context& context, const model::Statement& statement) {
  if (!statement.received_on) return {};
  return context.theme.strings(String::kStatementReceived,
                               {{"date", context.language.long_date(*statement.received_on)}});
}

// The seats a share is counted on: the council's, else the sum of the groups'.
int council_seats(const model::Authority& authority) {
  if (authority.seats > 0) return authority.seats;
  int seats = 0;
  for (const model::PoliticalGroup& group : authority.groups) seats += group.seats;
  return seats;
}

Voice group_voice(const Context& context, const model::Authority& authority,
                  const model::Commission& commission, const model::PoliticalGroup& group,
                  StatementLength length) {
  const theme::Strings& say = context.theme.strings;
  Voice voice;
  voice.family = "groupe";
  voice.speaker = group.name;
  voice.standing = say.count(String::kGroupSeats, group.seats, context.language.number(group.seats),
                             {{"total", context.language.number(council_seats(authority))},
                              {"position", say(name_of(group.position))}});
  const auto statement = std::find_if(commission.statements.begin(), commission.statements.end(),
                                      [&](const model::Statement& s) { return s.group == group.id; });
  if (statement != commission.statements.end()) {
    const bool longer = length == StatementLength::kLong && !statement->long_text.empty();
    voice.words = longer ? statement->long_text : statement->text;
    if (length == StatementLength::kLong) voice.signature = received(context, *statement);
  } else {
    voice.missing =
        say(String::kMissingStatement, {{"date", context.language.long_date(context.publication.frozen_on)}});
  }
  return voice;
}

}  // namespace

Section staff_section(const Context& context, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Voice voice;
  voice.family = "personnel";
  if (commission.staff) {
    voice.words = commission.staff->text;
    voice.signature = dated(context, commission.staff->signature, commission.staff->date);
  } else {
    voice.signature = say(String::kStaffSpeaker);
    voice.missing =
        say(String::kMissingStatement, {{"date", context.language.long_date(context.publication.frozen_on)}});
  }
  return {"personnel", say(String::kStaff), {}, {Block{std::move(voice)}}};
}

Section statements_section(const Context& context, const model::Authority& authority,
                           const model::Commission& commission, StatementLength length) {
  Section section{
      "observations", context.theme.strings(String::kStatements), authority.group_order.sentence, {}};
  const auto position = std::find_if(authority.commissions.begin(), authority.commissions.end(),
                                     [&](const model::Commission& c) { return c.id == commission.id; });
  const auto turn = static_cast<int>(position - authority.commissions.begin());
  for (const model::PoliticalGroup* group : model::groups_in_order(authority, turn)) {
    section.blocks.push_back(Block{group_voice(context, authority, commission, *group, length)});
  }
  if (section.blocks.empty()) {
    section.blocks.push_back(document::paragraph(context.theme.strings(String::kNotStated), "legende"));
  }
  return section;
}

Section outside_section(const Context& context, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Section section{"exterieur", say(String::kOutside), {}, {}};
  for (const model::OutsideObservation& observation : commission.outside) {
    Voice voice;
    voice.family = "exterieur";
    voice.speaker = observation.author;
    voice.standing = observation.standing;
    voice.words = observation.text;
    voice.signature = dated(context, {}, observation.date);
    section.blocks.push_back(Block{std::move(voice)});
  }
  if (section.blocks.empty()) {
    Voice empty;
    empty.family = "exterieur";
    empty.missing =
        say(String::kOutsideMissing, {{"date", context.language.long_date(context.publication.frozen_on)}});
    section.blocks.push_back(Block{std::move(empty)});
  }
  return section;
}

}  // namespace mandature::editions
