#include "editions/journal.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/certainty.h"
#include "editions/evidence.h"
#include "editions/follow_up_parts.h"
#include "editions/journal_charts.h"
#include "editions/journal_front.h"
#include "editions/plan_board.h"
#include "editions/report_charts.h"
#include "editions/report_plan.h"
#include "editions/sealing.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Section;
using theme::String;

// A plan of fewer actions stands on one page.
constexpr std::size_t kActionsOfSpread = 7;

// Lines of the contents: more would not stand beside the lede.
constexpr std::size_t kMostEntries = 9;

constexpr const char* kLead = "chapitre-principal";

struct Journal {
  const Context& context;
  const model::Authority& authority;
  const model::Evaluation& evaluation;

  const theme::Strings& say() const { return context.theme.strings; }
};

// A part of the newspaper, and what the contents call it; empty: they do not.
struct Part {
  Section section;
  std::string entry;
};
using Parts = std::vector<Part>;

// The title of a part that leads its page, or of one among others.
enum class Rank { kFirst, kSecond };

Block title(std::string text, Rank rank = Rank::kFirst) {
  return Block{document::Heading{rank == Rank::kFirst ? 1 : 2, document::inline_text(std::move(text)), {}}};
}

// Headings inside a text stand below the titles of its page.
void lower_headings(Blocks& blocks) {
  constexpr int kHighest = 3, kLowest = 6;
  for (Block& block : blocks) {
    if (auto* heading = std::get_if<document::Heading>(&block.content))
      heading->level = std::clamp(heading->level + 1, kHighest, kLowest);
  }
}

void add_words(Section& section, const std::string& words, const char* style) {
  if (!words.empty()) section.blocks.push_back(document::paragraph(words, style));
}

Part jump(const Journal& journal) {
  Section section{"suite", {}, {}, {}, kJumpSection};
  add_words(section, journal.say()(String::kJournalJumpBack), "surtitre");
  section.blocks.push_back(title(journal.evaluation.title, Rank::kSecond));
  return {std::move(section), {}};
}

// The first chapter leads the newspaper unless others are said to.
const char* role_of(const model::Evaluation& evaluation, const model::ReportChapter& chapter) {
  const bool chosen =
      std::any_of(evaluation.chapters.begin(), evaluation.chapters.end(),
                  [](const model::ReportChapter& one) { return one.priority == model::Priority::kLead; });
  if (chapter.priority == model::Priority::kLead || (!chosen && &chapter == &evaluation.chapters.front()))
    return kLead;
  return chapter.priority == model::Priority::kBrief ? "breve" : "chapitre";
}

// Cards of evidence are a line in the text; the table at the end says the rest.
Blocks with_short_cards(const Journal& journal, Blocks blocks) {
  for (Block& block : blocks) {
    const auto* card = std::get_if<document::EvidenceCard>(&block.content);
    if (card == nullptr) continue;
    for (const model::Evidence& evidence : journal.evaluation.evidence) {
      if (evidence.id.value != card->id) continue;
      document::Inlines words{{document::Strong{document::inline_text(
                                  evidence_label(journal.context, journal.evaluation, evidence))}},
                              {document::Text{" " + evidence.title + ".", {}}}};
      block = document::paragraph(std::move(words), "legende");
      break;
    }
  }
  return blocks;
}

void add_chapter(const Journal& journal, std::size_t index, Parts& parts) {
  const model::ReportChapter& chapter = journal.evaluation.chapters[index];
  Section section{role_of(journal.evaluation, chapter), {}, {}, {}, "chapitre-" + chapter.id};
  add_words(section, fmt::format("{}", index + 1), "numero");
  add_words(section, chapter.kicker.empty() ? chapter.criterion : chapter.kicker, "surtitre");
  const bool leads = section.role == kLead;
  section.blocks.push_back(title(chapter.title, leads ? Rank::kFirst : Rank::kSecond));
  add_words(section, chapter.deck.empty() ? chapter.question : chapter.deck, "chapeau");
  if (!chapter.reading.empty()) {
    section.blocks.push_back(with_certainty(
        journal.context, journal.say()(String::kJournalReading, {{"lecture", chapter.reading}}), "lecture",
        chapter.certainty));
  }
  Blocks body = with_newspaper_charts(with_readable_charts(
      with_charts_once(journal.context, journal.evaluation, with_short_cards(journal, chapter.body))));
  lower_headings(body);
  section.blocks.insert(section.blocks.end(), body.begin(), body.end());
  add_words(section, chapter.pull, "exergue");
  parts.push_back({std::move(section), chapter.title});
  for (const model::Sidebar& sidebar : chapter.sidebars)
    parts.push_back({{"encadre", sidebar.title, {}, sidebar.body}, {}});
}

void add_findings(const Journal& journal, Parts& parts) {
  const model::Evaluation& evaluation = journal.evaluation;
  if (evaluation.findings.empty() || evaluation.front.text.empty()) return;  // the first page tells them
  const auto count = static_cast<int>(evaluation.findings.size());
  Section section{"constats", {}, {}, {}, "constats"};
  section.heading =
      journal.say().count(evaluation.state == model::EvaluationState::kFinal ? String::kReportFindings
                                                                             : String::kReportProvisional,
                          count, support::capitalised(journal.context.language.spelled(count)));
  document::List list;
  list.ordered = true;
  for (const model::Finding& finding : evaluation.findings) {
    Blocks item{with_certainty(journal.context, finding.text, "constat", finding.certainty)};
    if (!finding.reserve.empty())
      item.push_back(document::paragraph(support::capitalised(finding.reserve), "legende"));
    list.items.push_back(std::move(item));
  }
  section.blocks.push_back(Block{std::move(list)});
  parts.push_back({std::move(section), {}});
}

// A section that is a list, unless there is nothing to list.
void add_list(const char* role, const std::string& heading, const std::vector<std::string>& texts,
              Parts& parts) {
  if (texts.empty()) return;
  document::List list;
  for (const std::string& text : texts) list.items.push_back({document::paragraph(text)});
  parts.push_back({{role, heading, {}, {Block{std::move(list)}}, role}, {}});
}

void add_calendar(const Journal& journal, Parts& parts) {
  const auto& entries = journal.evaluation.calendar;
  if (entries.empty()) return;
  graphics::Chart chart;
  chart.kind = graphics::ChartKind::kTimeline;
  chart.id = "calendrier";
  chart.series.emplace_back();
  for (const model::TimelineEntry& entry : entries) {
    graphics::ChartValue value;
    value.label = journal.context.language.long_period(entry.date);
    value.value = begin_of(entry.date);
    value.text = entry.text;
    chart.series.back().values.push_back(std::move(value));
  }
  chart.title = {};
  parts.push_back({{"calendrier",
                    journal.say()(String::kReportCalendar),
                    {},
                    {Block{document::Figure{std::move(chart)}}},
                    "calendrier"},
                   journal.say()(String::kReportCalendar)});
}

void add_method(const Journal& journal, Parts& parts) {
  const theme::Strings& say = journal.say();
  const model::Evaluation& evaluation = journal.evaluation;
  if (!evaluation.method.empty()) {
    parts.push_back({{"methode", say(String::kReportMethod), {}, evaluation.method, "methode"},
                     say(String::kReportMethod)});
  }
  add_list("limites", say(String::kReportLimits), evaluation.limits, parts);
  if (!evaluation.participants.empty())
    parts.push_back(
        {{"participants", say(String::kReportParticipants), {}, evaluation.participants, "participants"},
         {}});
  add_list("comite", say(String::kReportCommittee), evaluation.committee, parts);
}

void add_plan(const Journal& journal, Parts& parts) {
  using Column = document::PlanBoard::Column;
  const theme::Strings& say = journal.say();
  const model::Evaluation& evaluation = journal.evaluation;
  if (evaluation.actions.empty()) return;
  const auto groups = by_recommendation(evaluation);
  const bool spread = evaluation.actions.size() >= kActionsOfSpread;
  Section section{spread ? "suivi" : "plan", {}, {}, {}, "suivi"};
  section.blocks.push_back(title(follow_up_score(journal.context, actions_of(groups))));
  section.blocks.push_back(Block{state_tally(journal.context, actions_of(groups))});
  const auto say_text = [&](const std::string& text) { section.blocks.push_back(document::paragraph(text)); };
  say_text(say(String::kBoardRule));
  if (evaluation.next_review)
    say_text(
        say(String::kBoardNext, {{"date", journal.context.language.long_date(*evaluation.next_review)}}));
  if (!evaluation.discarded.empty()) {
    section.blocks.push_back(
        Block{document::Heading{2, document::inline_text(say(String::kBoardDiscarded)), {}}});
    for (const model::DiscardedOption& option : evaluation.discarded) {
      document::Inlines words{{document::Strong{document::inline_text(option.text)}},
                              {document::Text{" " + option.reason, {}}}};
      section.blocks.push_back(document::paragraph(std::move(words)));
    }
  }
  if (spread) {
    section.blocks.push_back(
        Block{plan_board(journal.context, groups,
                         {Column::kNumber, Column::kAction, Column::kCalendar, Column::kOwner, Column::kState,
                          Column::kReason, Column::kProof, Column::kFindings},
                         3)});
  } else {
    section.blocks.push_back(Block{plan_board(journal.context, groups,
                                              {Column::kNumber, Column::kAction, Column::kOwner,
                                               Column::kCalendar, Column::kState, Column::kReason})});
  }
  parts.push_back({std::move(section), follow_up_score(journal.context, actions_of(groups))});
}

void add_contributions(const Journal& journal, Parts& parts) {
  const theme::Strings& say = journal.say();
  for (const model::Contribution& text : journal.evaluation.contributions) {
    Section section{"contribution", {}, {}, {}, "contribution-" + text.id};
    add_words(section, say(String::kContributionNotice), "bandeau");
    section.blocks.push_back(title(text.title));
    add_words(section, text.deck, "chapeau");
    add_words(section,
              say(String::kContributionByline,
                  {{"auteur", text.author},
                   {"media", text.outlet.empty() ? say(String::kNotStated) : text.outlet},
                   {"date", journal.context.language.long_date(text.date)}}),
              "signature");
    Blocks body = text.body;
    lower_headings(body);
    section.blocks.insert(section.blocks.end(), body.begin(), body.end());
    std::string terms;
    for (const std::string& part : {text.interests, text.fee, text.licence}) {
      if (part.empty()) continue;
      terms += (terms.empty() ? "" : " ") + part + (part.ends_with('.') ? "" : ".");
    }
    if (!terms.empty()) section.blocks.push_back(document::paragraph(std::move(terms), "mentions"));
    parts.push_back({std::move(section), text.title});
  }
}

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

// What every finding rests on, as a table: what it is, what it shows and does not show, who agreed to it.
void add_evidence(const Journal& journal, Parts& parts) {
  const theme::Strings& say = journal.say();
  const model::Evaluation& evaluation = journal.evaluation;
  if (evaluation.evidence.empty()) return;
  document::Table table;
  table.row_headers = true;
  table.alignments.assign(5, document::Alignment::kStart);
  table.header = {{cell(say(String::kReportEvidence)), cell(say(String::kEvidenceNature)),
                   cell(say(String::kEvidenceShows)), cell(say(String::kEvidenceLimits)),
                   cell(say(String::kEvidenceSupports))}};
  for (const model::Evidence& piece : evaluation.evidence) {
    std::string who = support::capitalised(piece.nature);
    if (!piece.author.empty()) who += ", " + piece.author;
    if (piece.date) who += ", " + journal.context.language.long_period(*piece.date);
    if (!piece.consent.empty()) who += ". " + piece.consent;
    std::vector<std::string> numbers;
    for (const model::Finding& finding : evaluation.findings) {
      if (std::find(finding.evidence.begin(), finding.evidence.end(), piece.id) != finding.evidence.end())
        numbers.push_back(fmt::format("{}", finding_number(evaluation, finding.id)));
    }
    const auto number = &piece - evaluation.evidence.data() + 1;
    table.rows.push_back({{cell(fmt::format("{}. {}", number, piece.title)), cell(std::move(who)),
                           cell(piece.shows), cell(piece.limits), cell(support::join(numbers, ", "))}});
  }
  Section section{"pieces", say(String::kReportEvidence), {}, {}, "pieces"};
  section.blocks.push_back(document::paragraph(say(String::kJournalProofsText), "chapo-court"));
  section.blocks.push_back(Block{std::move(table)});
  parts.push_back({std::move(section), say(String::kReportEvidence)});
}

void add_data(const Journal& journal, Parts& parts) {
  const theme::Strings& say = journal.say();
  const model::Evaluation& evaluation = journal.evaluation;
  if (evaluation.charts.empty()) return;
  const std::string address =
      public_address(journal.context.publication, evaluation_path(journal.authority.id, evaluation.id));
  Section section{"donnees", say(String::kJournalData), {}, {}, "donnees"};
  section.blocks.push_back(document::paragraph(say(String::kJournalDataText)));
  section.blocks.push_back(
      document::paragraph(document::Inlines{{document::Link{address, document::inline_text(address)}}}));
  document::List list;
  for (const graphics::Chart& chart : evaluation.charts)
    list.items.push_back({document::paragraph(chart.title + ". " + chart.source)});
  section.blocks.push_back(Block{std::move(list)});
  section.blocks.push_back(Block{document::QrCode{address, say(String::kJournalData)}});
  parts.push_back({std::move(section), {}});
}

document::Definition definition(std::string term, std::string description) {
  return {document::inline_text(std::move(term)), {document::paragraph(std::move(description))}};
}

void add_back(const Journal& journal, Parts& parts) {
  const theme::Strings& say = journal.say();
  const model::Evaluation& evaluation = journal.evaluation;
  const support::Language& language = journal.context.language;
  if (!evaluation.glossary.empty()) {
    document::DefinitionList list;
    for (const model::GlossaryEntry& entry : evaluation.glossary)
      list.definitions.push_back(definition(entry.term, entry.definition));
    parts.push_back(
        {{"glossaire", say(String::kReportGlossary), {}, {Block{std::move(list)}}, "glossaire"}, {}});
  }
  document::DefinitionList corrections;
  for (const model::Correction& correction : evaluation.corrections)
    corrections.definitions.push_back(definition(language.long_date(correction.date), correction.text));
  parts.push_back({{"corrections",
                    say(String::kReportCorrections),
                    {},
                    {corrections.definitions.empty() ? document::paragraph(say(String::kReportNoCorrection))
                                                     : Block{std::move(corrections)}}},
                   {}});
  std::string text =
      say(String::kReportImprint, {{"edition", journal.context.publication.edition},
                                   {"date", language.long_date(journal.context.publication.frozen_on)},
                                   {"licence", journal.context.publication.licence},
                                   {"editeur", journal.context.publication.notices.publisher}});
  const model::LegalNotices& notices = journal.context.publication.notices;
  Section imprint{"ours", say(String::kJournalImprint), {}, {}, "ours"};
  imprint.blocks.push_back(document::paragraph(std::move(text)));
  imprint.blocks.push_back(document::paragraph(evaluator_names(evaluation) + "."));
  for (const std::string& line : {notices.director, notices.printer, notices.contact})
    if (!line.empty()) imprint.blocks.push_back(document::paragraph(line));
  if (!evaluation.call.empty()) imprint.blocks.push_back(document::paragraph(evaluation.call));
  if (evaluation.seal)
    imprint.blocks.push_back(document::paragraph(seal_sentence(journal.context, evaluation)));
  parts.push_back({std::move(imprint), {}});
  parts.push_back({{"notes", {}, {}, {Block{document::WritingBand{say(String::kJournalNotes), 1}}}}, {}});
}

Parts parts_of(const Journal& journal) {
  Parts parts{jump(journal)};
  add_findings(journal, parts);
  for (std::size_t i = 0; i < journal.evaluation.chapters.size(); ++i) add_chapter(journal, i, parts);
  add_list("questions", journal.say()(String::kReportQuestions), journal.evaluation.open_questions, parts);
  add_method(journal, parts);
  add_calendar(journal, parts);
  add_plan(journal, parts);
  add_contributions(journal, parts);
  add_evidence(journal, parts);
  add_data(journal, parts);
  add_back(journal, parts);
  return parts;
}

}  // namespace

document::Document compose_journal(const Context& context, const model::Authority& authority,
                                   const model::Evaluation& evaluation, const PartPages& pages) {
  const Journal journal{context, authority, evaluation};
  document::Document paper;
  paper.id = authority.id.value + "/" + evaluation.id.value;
  paper.edition = "rapport";
  paper.language = context.language.tag();
  paper.title =
      context.theme.strings(String::kJournalSettled, {{"date", context.language.long_date(evaluation.date)}});
  paper.running_title = context.theme.strings(String::kJournalHead, {{"titre", evaluation.title}});
  paper.subject = evaluation.question;
  paper.author = evaluator_names(evaluation);
  paper.accent = 1;
  carry_sealed_text(context, evaluation, paper);
  Parts parts = parts_of(journal);
  std::vector<JournalEntry> contents;
  for (const Part& part : parts) {
    if (!part.entry.empty() && contents.size() < kMostEntries)
      contents.push_back({part.section.id, part.entry});
  }
  const auto page_of = [&](const JournalEntry& entry) {
    const auto found = pages.find(entry.id);
    return found == pages.end() ? 0 : found->second;
  };
  std::stable_sort(contents.begin(), contents.end(),
                   [&](const JournalEntry& a, const JournalEntry& b) { return page_of(a) < page_of(b); });
  paper.sections = journal_front({context, authority, evaluation, pages, std::move(contents)});
  for (Part& part : parts) paper.sections.push_back(std::move(part.section));
  return paper;
}

std::string journal_master(const model::Evaluation& evaluation) {
  switch (evaluation.format) {
    case model::PaperFormat::kTabloid:
      return "journal";
    case model::PaperFormat::kA3:
      return "journal-A3";
    case model::PaperFormat::kBerliner:
      break;
  }
  return "journal-berlinois";
}

BookPlan journal_plan(const Context& context, const model::Authority& authority,
                      const model::Evaluation& evaluation) {
  const std::string master = journal_master(evaluation);
  return {{master}, [&context, &authority, &evaluation, master](const PartPages& pages) {
            Book book;
            document::Document paper = compose_journal(context, authority, evaluation, pages);
            book.cover = paper;
            book.cover.title = evaluation.title + " – " + authority.name;
            book.cover.sections.clear();
            book.parts.push_back({kFrontPage, master, PartStart::kNextPage, std::move(paper)});
            book.filler = {{}, master, PartStart::kNextPage, {}};
            return book;
          }};
}

}  // namespace mandature::editions
