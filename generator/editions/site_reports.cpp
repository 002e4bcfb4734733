#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/evidence.h"
#include "editions/report.h"
#include "editions/report_plan.h"
#include "editions/sealing.h"
#include "editions/site.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

using document::Blocks;
using document::Fields;
using document::Section;
using theme::String;

Fields text_entry(const std::string& text) {
  Fields entry;
  entry.set("TEXTE", text);
  return entry;
}

Fields summary_entry(const std::string& label, const std::string& id) {
  Fields entry;
  entry.set("LIBELLE", label).set("ADRESSE", "#" + id);
  return entry;
}

void add_findings(const Context& context, const model::Evaluation& evaluation,
                  const document::Document& report, Fields& fields) {
  const Section* section = report.find("constats");
  if (section != nullptr) fields.set("CONSTATS_TITRE", section->heading);
  for (const model::Finding& finding : evaluation.findings) {
    Fields entry;
    entry.set("ID", "constat-" + finding.id.value).set("TEXTE", finding.text);
    entry.set("CERTITUDE", certainty_word(context, finding.certainty)).set("RESERVE", finding.reserve);
    for (const model::EvidenceId& id : finding.evidence) {
      const auto evidence =
          std::find_if(evaluation.evidence.begin(), evaluation.evidence.end(),
                       [&](const model::Evidence& candidate) { return candidate.id == id; });
      if (evidence != evaluation.evidence.end()) {
        entry.add("PREUVES", summary_entry(evidence->title, "piece-" + evidence->id.value));
      }
    }
    fields.add("CONSTATS", std::move(entry));
  }
}

void add_chapters(const Context& context, const model::Evaluation& evaluation, Fields& fields) {
  for (const model::ReportChapter& chapter : evaluation.chapters) {
    Fields entry;
    entry.set("ID", chapter.id)
        .set("TITRE", chapter.title)
        .set("QUESTION", chapter.question)
        .set("LECTURE", chapter.reading)
        .set("CERTITUDE", certainty_word(context, chapter.certainty))
        .set("CORPS_HTML", with_evidence(context, evaluation, chapter.body));
    fields.add("CHAPITRES", std::move(entry));
    fields.add("SOMMAIRE", summary_entry(chapter.title, chapter.id));
  }
}

std::string_view state_field(model::ActionState state) {
  switch (state) {
    case model::ActionState::kDone:
      return "FAIT";
    case model::ActionState::kUnderWay:
      return "EN_COURS";
    case model::ActionState::kToDo:
      return "A_FAIRE";
    case model::ActionState::kBlocked:
      return "BLOQUE";
    case model::ActionState::kDropped:
      break;
  }
  return "ABANDONNE";
}

void add_plan(const Context& context, const model::Evaluation& evaluation, const document::Document& report,
              Fields& fields) {
  const Section* plan = report.find("plan");
  if (plan != nullptr && !plan->blocks.empty()) {
    fields.set("ACTIONS_CHAPO", document::plain_text(Blocks{plan->blocks.front()}));
  }
  for (const model::Action& action : evaluation.actions) {
    std::string findings;
    for (const model::FindingId& id : action.findings) {
      findings += (findings.empty() ? "" : ", ") + fmt::format("{}", finding_number(evaluation, id));
    }
    Fields entry;
    entry.set("TITRE", action.title)
        .set("CONSTATS", findings)
        .set("QUI", action.owner)
        .set("ECHEANCE", action.due ? context.language.long_period(*action.due)
                                    : context.theme.strings(String::kNotStated))
        .set("MOTIF", action.reason)
        .set(std::string(state_field(action.state)), state_word(context, action.state));
    fields.add("ACTIONS", std::move(entry));
  }
}

void add_contributions(const Context& context, const model::Evaluation& evaluation, Fields& fields) {
  for (const model::Contribution& contribution : evaluation.contributions) {
    const std::string terms =
        contribution.fee.empty() ? contribution.licence : contribution.fee + " " + contribution.licence;
    Fields entry;
    entry.set("ID", contribution.id)
        .set("TITRE", contribution.title)
        .set("AUTEUR", contribution.author)
        .set("PARUTION", context.theme.strings(String::kContributionByline,
                                               {{"auteur", contribution.author},
                                                {"media", contribution.outlet},
                                                {"date", context.language.long_date(contribution.date)}}))
        .set("CORPS_HTML", contribution.body)
        .set("LICENCE", terms);
    fields.add("CONTRIBUTIONS", std::move(entry));
  }
}

void add_method(const Context& context, const model::Evaluation& evaluation, const document::Document& report,
                Fields& fields) {
  if (const Section* evidence = report.find("materiaux")) fields.set("MATERIAUX_HTML", evidence->blocks);
  fields.set("METHODE_HTML", evaluation.method).set("PARTICIPANTS_HTML", evaluation.participants);
  for (const std::string& limit : evaluation.limits) fields.add("LIMITES", text_entry(limit));
  for (const std::string& member : evaluation.committee) fields.add("COMITE", text_entry(member));
  for (const std::string& question : evaluation.open_questions) fields.add("QUESTIONS", text_entry(question));
  for (const model::TimelineEntry& date : evaluation.calendar) {
    Fields entry;
    entry.set("QUAND", context.language.long_period(date.date)).set("QUOI", date.text);
    fields.add("CALENDRIER", std::move(entry));
  }
  for (const model::GlossaryEntry& word : evaluation.glossary) {
    Fields entry;
    entry.set("TERME", word.term).set("DEFINITION", word.definition);
    fields.add("GLOSSAIRE", std::move(entry));
  }
  for (const model::Correction& correction : evaluation.corrections) {
    Fields entry;
    entry.set("DATE", context.language.long_date(correction.date)).set("TEXTE", correction.text);
    fields.add("CORRECTIONS", std::move(entry));
  }
}

std::string edition_name(const Context& context, const model::Evaluation& evaluation) {
  if (evaluation.state == model::EvaluationState::kFinal) return context.theme.strings(String::kReportFinal);
  return context.theme.strings(String::kReportRunning,
                               {{"date", context.language.long_date(evaluation.date)}});
}

std::string author_names(const model::Evaluation& evaluation) {
  std::string names;
  for (const model::Evaluator& evaluator : evaluation.evaluators)
    names += (names.empty() ? "" : ", ") + evaluator.name;
  return names;
}

document::Page report_page(const Context& context, const model::Authority& authority,
                           const model::Evaluation& evaluation, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = evaluation_path(authority.id, evaluation.id);
  const document::Document report = compose_report(context, authority, evaluation);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "rapport",
                                    evaluation.title,
                                    evaluation.lede,
                                    Rubric::kEvaluations,
                                    {{evaluations_path(authority.id), say(String::kEvaluationsTitle)}},
                                    say(String::kKindEvaluation)});
  Fields& fields = page.fields;
  const std::string date = context.language.long_date(evaluation.date);
  fields.set("SURTITRE", edition_name(context, evaluation))
      .set("TITRE", evaluation.title)
      .set("CHAPO", evaluation.lede);
  fields.set("SIGNATURE",
             say(String::kReportByline, {{"auteurs", author_names(evaluation)}, {"date", date}}));
  fields.set("APPEL", evaluation.call);
  add_findings(context, evaluation, report, fields);
  add_chapters(context, evaluation, fields);
  add_plan(context, evaluation, report, fields);
  add_contributions(context, evaluation, fields);
  add_method(context, evaluation, report, fields);
  if (auto pdf =
          download(context, sizes, report_file(authority.id, evaluation.id), say(String::kReportPdf), path)) {
    fields.add("TELECHARGEMENTS", std::move(*pdf));
  }
  fields.set("CITATION", say(String::kCitation, {{"auteurs", author_names(evaluation)},
                                                 {"titre", evaluation.title},
                                                 {"collectivite", authority.name},
                                                 {"date", date}}));
  if (evaluation.seal) {
    fields.set("SCEAU", seal_sentence(context, evaluation))
        .set("ADRESSE_SCEAU",
             relative_address(path, sealed_text_path(authority.id, evaluation.id)))
        .set("SCEAU_TEXTE", say(String::kSealedText));
  }
  return page;
}

document::Page evaluations_page(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = evaluations_path(authority.id);
  const std::string lede = say(String::kEvaluationsLede, {{"qui", authority.designation}});
  document::Page page =
      frame_page(context, &authority,
                 {path, "evaluations", say(String::kEvaluationsTitle), lede, Rubric::kEvaluations, {}});
  page.fields.set("TITRE", say(String::kEvaluationsTitle)).set("CHAPO", lede);
  for (const model::Evaluation& evaluation : authority.evaluations) {
    Fields entry;
    entry.set("ETAT", edition_name(context, evaluation))
        .set("TITRE", evaluation.title)
        .set("ADRESSE", relative_address(path, evaluation_path(authority.id, evaluation.id)))
        .set("RESUME", evaluation.question);
    page.fields.add("EVALUATIONS", std::move(entry));
  }
  return page;
}

}  // namespace

void add_evaluation_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.evaluations.empty()) return;
  outputs.pages.push_back({evaluations_path(authority.id), [&context, &authority](const FileSizes&) {
                             return evaluations_page(context, authority);
                           }});
  for (const model::Evaluation& evaluation : authority.evaluations) {
    for (const model::ReportChapter& chapter : evaluation.chapters) add_media(chapter.body, outputs);
    for (const model::Contribution& text : evaluation.contributions) add_media(text.body, outputs);
    add_media(evaluation.method, outputs);
    add_media(evaluation.participants, outputs);
    publish_sealed_text(authority, evaluation, outputs);
    outputs.pages.push_back({evaluation_path(authority.id, evaluation.id),
                             [&context, &authority, &evaluation](const FileSizes& sizes) {
                               return report_page(context, authority, evaluation, sizes);
                             }});
  }
}

}  // namespace mandature::editions
