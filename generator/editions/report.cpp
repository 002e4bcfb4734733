#include "editions/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/certainty.h"
#include "editions/evidence.h"
#include "editions/journal.h"
#include "editions/journal_front.h"
#include "editions/report_charts.h"
#include "editions/report_plan.h"
#include "editions/sealing.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inlines;
using document::Section;
using theme::String;

Section front(const Context& context, const model::Authority& authority,
              const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  const std::string date = context.language.long_date(evaluation.date);
  Section section{"une", {}, {}, {}};
  section.blocks.push_back(document::paragraph(authority.name + " · " +
                                                   (evaluation.state == model::EvaluationState::kFinal
                                                        ? say(String::kReportFinal)
                                                        : say(String::kReportRunning, {{"date", date}})),
                                               "etiquette"));
  section.blocks.push_back(Block{document::Heading{1, document::inline_text(evaluation.title), "titre"}});
  section.blocks.push_back(document::paragraph(evaluation.question, "question"));
  section.blocks.push_back(document::paragraph(evaluation.lede, "chapeau"));
  section.blocks.push_back(document::paragraph(
      say(String::kReportByline, {{"auteurs", evaluator_names(evaluation)}, {"date", date}}), "signature"));
  return section;
}

std::string evidence_titles(const model::Evaluation& evaluation, const model::Finding& finding) {
  std::string text;
  for (const model::EvidenceId& id : finding.evidence) {
    const auto found = std::find_if(evaluation.evidence.begin(), evaluation.evidence.end(),
                                    [&](const model::Evidence& evidence) { return evidence.id == id; });
    if (found != evaluation.evidence.end()) text += (text.empty() ? "" : " ; ") + found->title;
  }
  return text;
}

Section findings(const Context& context, const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  const auto count = static_cast<int>(evaluation.findings.size());
  const String heading = evaluation.state == model::EvaluationState::kFinal ? String::kReportFindings
                                                                            : String::kReportProvisional;
  Section section{
      "constats", say.count(heading, count, support::capitalised(context.language.spelled(count))), {}, {}};
  document::List list;
  list.ordered = true;
  for (const model::Finding& finding : evaluation.findings) {
    Blocks item{with_certainty(context, finding.text, "constat", finding.certainty)};
    std::string weight = finding.reserve;
    const std::string pieces = evidence_titles(evaluation, finding);
    if (!pieces.empty())
      weight += (weight.empty()          ? ""
                 : weight.ends_with('.') ? " "
                                         : ". ") +
                say(String::kFindingProof, {{"pieces", pieces}});
    if (!weight.empty()) item.push_back(document::paragraph(std::move(weight), "legende"));
    list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) section.blocks.push_back(Block{std::move(list)});
  return section;
}

Section chapter(const Context& context, const model::Evaluation& evaluation,
                const model::ReportChapter& chapter) {
  Section section{"chapitre", chapter.title, {}, {}};
  if (!chapter.question.empty()) section.blocks.push_back(document::paragraph(chapter.question, "question"));
  if (!chapter.reading.empty())
    section.blocks.push_back(with_certainty(context, chapter.reading, "lecture", chapter.certainty));
  const Blocks body = with_evidence(context, evaluation, with_readable_charts(chapter.body));
  section.blocks.insert(section.blocks.end(), body.begin(), body.end());
  return section;
}

Section contribution(const Context& context, const model::Contribution& contribution) {
  const theme::Strings& say = context.theme.strings;
  Section section{"contribution", contribution.title, say(String::kContributionNotice), {}};
  section.blocks.push_back(document::paragraph(
      say(String::kContributionByline,
          {{"auteur", contribution.author},
           {"media", contribution.outlet.empty() ? say(String::kNotStated) : contribution.outlet},
           {"date", context.language.long_date(contribution.date)}}),
      "signature"));
  section.blocks.insert(section.blocks.end(), contribution.body.begin(), contribution.body.end());
  std::string terms = contribution.fee;
  if (!contribution.licence.empty()) terms += (terms.empty() ? "" : " ") + contribution.licence;
  if (!terms.empty()) section.blocks.push_back(document::paragraph(std::move(terms), "legende"));
  return section;
}

Block bullet_list(const std::vector<std::string>& texts) {
  document::List list;
  for (const std::string& text : texts) list.items.push_back({document::paragraph(text)});
  return Block{std::move(list)};
}

// Adds a section made of a bullet list, unless there is nothing to list.
void add_list(std::vector<Section>& sections, std::string role, std::string heading,
              const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  sections.push_back({std::move(role), std::move(heading), {}, {bullet_list(texts)}});
}

document::Definition definition(std::string term, std::string description) {
  return {document::inline_text(std::move(term)), {document::paragraph(std::move(description))}};
}

void add_method(const Context& context, const model::Evaluation& evaluation, std::vector<Section>& sections) {
  const theme::Strings& say = context.theme.strings;
  if (!evaluation.method.empty()) {
    sections.push_back({"methode", say(String::kReportMethod), {}, evaluation.method});
  }
  add_list(sections, "limites", say(String::kReportLimits), evaluation.limits);
  if (!evaluation.participants.empty()) {
    sections.push_back({"participants", say(String::kReportParticipants), {}, evaluation.participants});
  }
  if (!evaluation.calendar.empty()) {
    document::DefinitionList list;
    for (const model::TimelineEntry& entry : evaluation.calendar) {
      list.definitions.push_back(definition(context.language.long_period(entry.date), entry.text));
    }
    sections.push_back({"calendrier", say(String::kReportCalendar), {}, {Block{std::move(list)}}});
  }
}

void add_appendix(const Context& context, const model::Evaluation& evaluation,
                  std::vector<Section>& sections) {
  const theme::Strings& say = context.theme.strings;
  Section evidence{"materiaux", say(String::kReportEvidence), {}, {}};
  for (const model::Evidence& piece : evaluation.evidence) {
    evidence.blocks.push_back(
        Block{document::EvidenceCard{piece.id.value, evidence_label(context, evaluation, piece), piece.title,
                                     evidence_facts(context, evaluation, piece), {}}});
  }
  if (!evidence.blocks.empty()) sections.push_back(std::move(evidence));
  if (!evaluation.glossary.empty()) {
    document::DefinitionList list;
    for (const model::GlossaryEntry& entry : evaluation.glossary) {
      list.definitions.push_back(definition(entry.term, entry.definition));
    }
    sections.push_back({"glossaire", say(String::kReportGlossary), {}, {Block{std::move(list)}}});
  }
  add_list(sections, "comite", say(String::kReportCommittee), evaluation.committee);

  document::DefinitionList corrections;
  for (const model::Correction& correction : evaluation.corrections) {
    corrections.definitions.push_back(
        definition(context.language.long_date(correction.date), correction.text));
  }
  sections.push_back({"corrections",
                      say(String::kReportCorrections),
                      {},
                      {corrections.definitions.empty() ? document::paragraph(say(String::kReportNoCorrection))
                                                       : Block{std::move(corrections)}}});
}

Section imprint(const Context& context, const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  std::string text =
      say(String::kReportImprint, {{"edition", context.publication.edition},
                                   {"date", context.language.long_date(context.publication.frozen_on)},
                                   {"licence", context.publication.licence},
                                   {"editeur", context.publication.notices.publisher}});
  if (!evaluation.sponsor.empty()) text += " " + say(String::kReportSponsor, {{"qui", evaluation.sponsor}});
  if (!evaluation.cost.empty()) {
    const auto amount = support::Money::parse(evaluation.cost);
    text += " " +
            say(String::kReportCost, {{"cout", amount ? context.language.euros(*amount) : evaluation.cost}});
  }
  if (evaluation.seal) text += " " + seal_sentence(context, evaluation);
  return {"mentions", {}, {}, {document::paragraph(std::move(text), "mentions")}};
}

}  // namespace

document::Document compose_report(const Context& context, const model::Authority& authority,
                                  const model::Evaluation& evaluation) {
  const theme::Strings& say = context.theme.strings;
  document::Document report;
  report.id = authority.id.value + "/" + evaluation.id.value;
  report.edition = "rapport";
  report.language = context.language.tag();
  report.title = evaluation.title + " – " + authority.name;
  report.subject = evaluation.question;
  report.author = evaluator_names(evaluation);

  auto& sections = report.sections;
  sections.push_back(front(context, authority, evaluation));
  sections.push_back(findings(context, evaluation));
  for (const model::ReportChapter& part : evaluation.chapters)
    sections.push_back(chapter(context, evaluation, part));
  add_list(sections, "questions", say(String::kReportQuestions), evaluation.open_questions);
  if (!evaluation.call.empty()) {
    sections.push_back({"contribuer", say(String::kReportCall), {}, {document::paragraph(evaluation.call)}});
  }
  sections.push_back(plan_section(context, evaluation));
  for (const model::Contribution& text : evaluation.contributions)
    sections.push_back(contribution(context, text));
  add_method(context, evaluation, sections);
  add_appendix(context, evaluation, sections);
  sections.push_back(imprint(context, evaluation));
  carry_sealed_text(context, evaluation, report);
  return report;
}

void add_reports(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Evaluation& evaluation : authority.evaluations) {
    PrintJob journal;
    journal.path = report_file(authority.id, evaluation.id);
    journal.master = journal_master(evaluation);
    journal.book = journal_plan(context, authority, evaluation);
    outputs.print.push_back(std::move(journal));
    outputs.print.push_back(
        {office_report_file(authority.id, evaluation.id), "rapport", {}, [&context, &authority, &evaluation] {
           return compose_report(context, authority, evaluation);
         }});
  }
}

}  // namespace mandature::editions
