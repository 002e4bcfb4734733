#include "editions/site_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "editions/anchors.h"
#include "editions/certainty.h"
#include "editions/evidence.h"
#include "editions/glossary.h"
#include "editions/report.h"
#include "editions/report_charts.h"
#include "editions/report_plan.h"
#include "editions/sealing.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using theme::String;

// What the parts of one page share while it is composed.
struct Composition {
  const ReportEdition& edition;
  const FileSizes& sizes;
  Fields& fields;
  Anchors anchors = {};

  const theme::Strings& say() const { return edition.context.theme.strings; }
  const model::Evaluation& report() const { return edition.evaluation; }
};

Fields text_entry(const std::string& text) {
  Fields entry;
  entry.set("TEXTE", text);
  return entry;
}

void add_contents(Fields& fields, const std::string& label, const std::string& id) {
  Fields entry;
  entry.set("LIBELLE", label).set("ADRESSE", "#" + id);
  fields.add("SOMMAIRE", std::move(entry));
}

Fields anchor_link(const std::string& label, const std::string& id) {
  Fields entry;
  entry.set("LIBELLE", label).set("ADRESSE", "#" + id);
  return entry;
}

// Text of the report as its page shows it: charts with their number, pieces in full, passages with their
// name.
Blocks dressed(Composition& page, Blocks text) {
  Blocks blocks = with_readable_charts(std::move(text));
  for (Block& block : blocks) {
    if (const auto* figure = std::get_if<document::Figure>(&block.content)) {
      block.content = numbered_figure(page.edition, figure->chart, page.sizes);
    } else if (const auto* card = std::get_if<document::EvidenceCard>(&block.content)) {
      if (const model::Evidence* evidence = page.report().find(model::EvidenceId{card->id}))
        block.content = evidence_card(page.edition, *evidence, page.sizes);
    }
  }
  name_passages(blocks, page.anchors);
  return blocks;
}

void add_findings(Composition& page) {
  const model::Evaluation& report = page.report();
  const document::Document paper = compose_report(page.edition.context, page.edition.authority, report);
  if (const document::Section* section = paper.find("constats")) {
    page.fields.set("CONSTATS_TITRE", section->heading);
    if (!report.findings.empty()) add_contents(page.fields, section->heading, "constats");
  }
  for (const model::Finding& finding : report.findings) {
    Fields entry;
    const std::string id = finding_anchor(finding.id);
    entry.set("ID", id).set("TEXTE", finding.text).set("ADRESSE_ANCRE", "#" + id);
    entry.set("RESERVE", finding.reserve);
    set_certainty(page.edition.context, finding.certainty, entry);
    for (const model::EvidenceId& piece : finding.evidence) {
      if (const model::Evidence* evidence = report.find(piece))
        entry.add("PREUVES", anchor_link(evidence->title, evidence_anchor(piece)));
    }
    for (const model::Action& action : report.actions) {
      const auto& answered = action.findings;
      if (std::find(answered.begin(), answered.end(), finding.id) == answered.end()) continue;
      entry.add("ACTIONS", anchor_link(page.say()(String::kLinkAction, {{"n", action.id.value}}),
                                       action_anchor(action.id)));
    }
    page.fields.add("CONSTATS", std::move(entry));
  }
}

void add_chapters(Composition& page) {
  GlossaryLinks glossary(page.report().glossary);
  for (const model::ReportChapter& chapter : page.report().chapters) {
    Blocks body = dressed(page, chapter.body);
    glossary.add_to(body);
    Fields entry;
    entry.set("ID", chapter.id)
        .set("TITRE", chapter.title)
        .set("QUESTION", chapter.question)
        .set("LECTURE", chapter.reading)
        .set("CORPS_HTML", std::move(body));
    set_certainty(page.edition.context, chapter.certainty, entry);
    page.fields.add("CHAPITRES", std::move(entry));
    add_contents(page.fields, chapter.title, chapter.id);
  }
}

void add_plan(Composition& page) {
  const document::Section plan = plan_section(page.edition.context, page.report());
  if (!plan.blocks.empty()) {
    const char* name = page.report().actions.empty() ? "PLAN_A_VENIR" : "ACTIONS_CHAPO";
    page.fields.set(name, document::plain_text(Blocks{plan.blocks.front()}));
  }
  if (page.report().actions.empty()) return;
  add_contents(page.fields, plan.heading, "actions");
  add_plan_rows(page.edition, page.fields);
}

void add_contributions(Composition& page) {
  for (const model::Contribution& contribution : page.report().contributions) {
    Fields entry;
    entry.set("ID", contribution.id)
        .set("TITRE", contribution.title)
        .set("PARUTION", page.say()(String::kContributionByline,
                                    {{"auteur", contribution.author},
                                     {"media", contribution.outlet},
                                     {"date", page.edition.context.language.long_date(contribution.date)}}))
        .set("CORPS_HTML", dressed(page, contribution.body))
        .set("REMUNERATION", contribution.fee)
        .set("LICENCE", contribution.licence);
    page.fields.add("CONTRIBUTIONS", std::move(entry));
    add_contents(page.fields, contribution.title, contribution.id);
  }
}

void add_texts(Fields& fields, const std::string& name, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) fields.add(name, text_entry(text));
}

void add_method(Composition& page) {
  const model::Evaluation& report = page.report();
  Fields& fields = page.fields;
  if (!report.evidence.empty()) add_contents(fields, page.say()(String::kReportEvidence), "materiaux");
  add_evidence_register(page.edition, page.sizes, fields);
  if (!report.method.empty()) add_contents(fields, page.say()(String::kReportMethod), "methode");
  fields.set("METHODE_HTML", dressed(page, report.method))
      .set("PARTICIPANTS_HTML", dressed(page, report.participants));
  add_texts(fields, "LIMITES", report.limits);
  add_texts(fields, "COMITE", report.committee);
  add_texts(fields, "QUESTIONS", report.open_questions);
  for (const model::TimelineEntry& step : report.calendar) {
    Fields entry;
    entry.set("QUAND", page.edition.context.language.long_period(step.date)).set("QUOI", step.text);
    fields.add("CALENDRIER", std::move(entry));
  }
  for (const model::GlossaryEntry& word : report.glossary) {
    Fields entry;
    entry.set("ID", word_anchor(word)).set("TERME", word.term).set("DEFINITION", word.definition);
    fields.add("GLOSSAIRE", std::move(entry));
  }
}

// The editions of the report, and what to do with a page that is not the last of them.
void add_versions(Composition& page) {
  const ReportEdition& edition = page.edition;
  const auto current =
      std::find_if(edition.authority.evaluations.begin(), edition.authority.evaluations.end(),
                   [&](const model::Evaluation& candidate) { return candidate.id == edition.evaluation.id; });
  if (current == edition.authority.evaluations.end()) return;
  if (!edition.is_current())
    page.fields.set("ADRESSE_COURANTE",
                    relative_address(edition.path(), evaluation_path(edition.authority.id, current->id)));
  for (const model::ReportVersion& version : current->versions) {
    const bool last = &version == &current->versions.back();
    const bool kept =
        last || std::any_of(current->frozen.begin(), current->frozen.end(),
                            [&](const model::Evaluation& one) { return one.version == version.id; });
    const std::string name = last ? std::string() : version.id;
    const std::string date = edition.context.language.long_date(version.date);
    Fields entry;
    entry.set("NOM", version.id).set("DATE", date).set("TEXTE", version.change);
    const bool here = edition.evaluation.version == name;
    if (here) {
      entry.set("ICI", version.id);
      page.fields.set("EDITION", version.id).set("EDITION_DATE", date);
    } else if (kept) {
      entry.set("ADRESSE",
                relative_address(edition.path(), report_path(edition.authority.id, current->id, name)));
    }
    page.fields.add("VERSIONS", std::move(entry));
  }
}

void add_citation(Composition& page) {
  const ReportEdition& edition = page.edition;
  add_contents(page.fields, page.say()(String::kContentsCite), "citer");
  page.fields.set("CITATION", citation_sentence(edition));
  const auto offer = [&](const std::string& list, String label, const std::string& file) {
    for (const document::Reference& link : file_link(edition, page.sizes, label, edition.part(file))) {
      Fields entry;
      entry.set("LIBELLE", link.label).set("ADRESSE", relative_address(edition.path(), link.target));
      page.fields.add(list, std::move(entry));
    }
  };
  offer("CITATIONS", String::kFileBibliography, "citation.bib");
  offer("CITATIONS", String::kFileBibliography, "citation.json");
  offer("TELECHARGEMENTS", String::kFilePressKit, "dossier-de-presse.zip");
  if (edition.is_current()) offer("TELECHARGEMENTS", String::kFileDataPackage, "donnees/datapackage.json");
  for (const model::Correction& correction : page.report().corrections) {
    Fields entry;
    entry.set("ID", page.anchors.of('c', correction.text))
        .set("DATE", edition.context.language.long_date(correction.date))
        .set("TEXTE", correction.text);
    page.fields.add("CORRECTIONS", std::move(entry));
  }
  page.fields.set("ADRESSE_CORRECTIONS", relative_address(edition.path(), edition.part("corrections.xml")));
}

void add_seal(Composition& page) {
  if (!page.report().seal) return;
  const ReportEdition& edition = page.edition;
  const std::string text = edition.part(std::string(kSealedTextName));
  page.fields.set("SCEAU", seal_sentence(edition.context, page.report()))
      .set("ADRESSE_SCEAU", relative_address(edition.path(), text))
      .set("SCEAU_TEXTE", page.say()(String::kSealedText));
}

void add_follow_up_link(Composition& page) {
  const ReportEdition& edition = page.edition;
  if (page.report().actions.empty() || !edition.is_current()) return;
  page.fields.add("ACTIONS_LIENS", page_link(page.say()(String::kFollowUp), edition.path(),
                                             follow_up_path(edition.authority.id, page.report().id)));
}

// Minutes it takes to read the text aloud in the head, at least one.
int reading_minutes(const model::Evaluation& report) {
  constexpr std::ptrdiff_t kWordsPerMinute = 230;
  std::ptrdiff_t words = 0;
  const auto count = [&](const Blocks& blocks) {
    const std::string text = document::plain_text(blocks);
    words += std::count(text.begin(), text.end(), ' ') + 1;
  };
  for (const model::ReportChapter& chapter : report.chapters) count(chapter.body);
  for (const model::Contribution& contribution : report.contributions) count(contribution.body);
  count(report.method);
  return static_cast<int>(std::max<std::ptrdiff_t>(1, words / kWordsPerMinute));
}

void add_cover(Composition& page) {
  const model::Evaluation& report = page.report();
  const support::Language& language = page.edition.context.language;
  const std::string date = language.long_date(report.date);
  const int minutes = reading_minutes(report);
  page.fields.set("SURTITRE", edition_name(page.edition.context, report))
      .set("TITRE", report.title)
      .set("QUESTION_EVALUATIVE", report.question)
      .set("CHAPO", report.lede)
      .set("SIGNATURE",
           page.say()(String::kReportByline, {{"auteurs", author_names(report)}, {"date", date}}))
      .set("DUREE", page.say().count(String::kReadingTime, minutes, fmt::format("{}", minutes)))
      .set("APPEL", report.call);
  if (report.state == model::EvaluationState::kRunning) page.fields.set("EN_COURS_DEPUIS", date);
}

}  // namespace

std::string author_names(const model::Evaluation& evaluation) {
  std::string names;
  for (const model::Evaluator& evaluator : evaluation.evaluators)
    names += (names.empty() ? "" : ", ") + evaluator.name;
  return names;
}

std::string edition_name(const Context& context, const model::Evaluation& evaluation) {
  if (evaluation.state == model::EvaluationState::kFinal) return context.theme.strings(String::kReportFinal);
  return context.theme.strings(String::kReportRunning,
                               {{"date", context.language.long_date(evaluation.date)}});
}

document::Page report_page(const ReportEdition& edition, const FileSizes& sizes) {
  const theme::Strings& say = edition.context.theme.strings;
  std::string name = edition.evaluation.title;
  // A frozen edition has a title of its own, and the search shows only the last one.
  if (!edition.is_current())
    name += " (" + say(String::kVersionName, {{"version", edition.evaluation.version}}) + ")";
  document::Page page =
      frame_page(edition.context, &edition.authority,
                 {edition.path(),
                  "rapport",
                  name,
                  edition.evaluation.lede,
                  Rubric::kEvaluations,
                  {{evaluations_path(edition.authority.id), say(String::kEvaluationsTitle)}},
                  edition.is_current() ? say(String::kKindEvaluation) : std::string()});
  Composition composition{edition, sizes, page.fields};
  add_cover(composition);
  add_findings(composition);
  add_chapters(composition);
  add_plan(composition);
  add_contributions(composition);
  add_method(composition);
  add_versions(composition);
  if (edition.is_current()) {
    offer_pdf(edition.context, sizes, report_file(edition.authority.id, edition.evaluation.id),
              say(String::kReportPdf), page);
  }
  add_follow_up_link(composition);
  add_citation(composition);
  add_seal(composition);
  return page;
}

}  // namespace mandature::editions
