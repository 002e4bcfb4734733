#include <fmt/format.h>

#include "editions/certainty.h"
#include "editions/report_charts.h"
#include "editions/report_plan.h"
#include "editions/site_report.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

using theme::String;

// One paragraph per line of blank, as newsrooms paste them.
std::string plain_paragraphs(const document::Blocks& blocks) {
  std::string text;
  for (const document::Block& block : blocks) {
    const std::string words = document::plain_text(document::Blocks{block});
    if (!words.empty()) text += words + "\n\n";
  }
  return text;
}

std::string findings_text(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  std::string text = say(String::kPressFindings) + "\n\n";
  int number = 0;
  for (const model::Finding& finding : edition.evaluation.findings) {
    text += fmt::format("{}. {}", ++number, finding.text);
    const std::string certainty = certainty_word(edition.context, finding.certainty);
    if (!certainty.empty()) text += " (" + certainty + ")";
    if (!finding.reserve.empty()) text += "\n   " + finding.reserve;
    text += "\n\n";
  }
  return text;
}

// A kit made ahead of the day (--at) tells newsrooms until when to wait.
std::string embargo_line(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  if (!edition.evaluation.embargo) return say(String::kPressNoEmbargo);
  return say(String::kPressEmbargo,
             {{"date", edition.context.language.long_date(*edition.evaluation.embargo)}});
}

// The release the evaluation wrote; without one, its lede and its findings.
std::string release_text(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  const model::Evaluation& report = edition.evaluation;
  std::string text = say(String::kPressReadMe) + "\n\n" + report.title + "\n" + edition.authority.name +
                     ", " + edition.context.language.long_date(report.date) + "\n" + embargo_line(edition) +
                     "\n\n" + report.lede + "\n\n";
  text += report.release.empty() ? std::string() : plain_paragraphs(report.release);
  text += findings_text(edition);
  if (!report.press_contact.empty())
    text += say(String::kPressContact, {{"contact", report.press_contact}}) + "\n";
  return text + public_address(edition.context.publication, edition.path()) + "\n";
}

std::string captions_text(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  std::string text;
  int number = 0;
  for (const graphics::Chart& chart : edition.evaluation.charts) {
    ++number;
    if (!is_readable(chart)) continue;
    text += say(String::kFigureName, {{"n", fmt::format("{}", number)}, {"titre", chart.title}}) + "\n";
    if (!chart.reading.empty()) text += chart.reading + "\n";
    if (!chart.note.empty()) text += chart.note + "\n";
    text += say(String::kFigureSource, {{"source", chart.source}}) + "\n" +
            public_address(edition.context.publication, edition.figure_page(chart.id)) + "\n\n";
  }
  return text;
}

std::string licence_text(const ReportEdition& edition) {
  return edition.context.theme.strings(String::kFooterRights,
                                       {{"licence", edition.context.publication.licence}}) +
         "\n" + citation_sentence(edition) + "\n";
}

}  // namespace

void add_press_kit(const ReportEdition& edition, Outputs& outputs) {
  ArchiveJob kit{edition.part("dossier-de-presse.zip"), {}};
  const auto text = [&](std::string name, std::string (*write)(const ReportEdition&)) {
    kit.parts.push_back({std::move(name), {}, [edition, write] { return write(edition); }});
  };
  text("communique.txt", &release_text);
  text("licence.txt", &licence_text);
  if (!edition.evaluation.charts.empty()) text("figures/legendes.txt", &captions_text);
  for (const graphics::Chart& chart : edition.evaluation.charts) {
    for (const char* ending : {".png", ".svg", ".csv"}) {
      kit.parts.push_back(
          {"figures/" + chart.id + ending, "site/" + edition.figure_file(chart.id) + ending, {}});
    }
  }
  kit.parts.push_back({"rapport.pdf", report_file(edition.authority.id, edition.evaluation.id), {}});
  kit.parts.push_back({"citation.bib", "site/" + edition.part("citation.bib"), {}});
  const std::string& logo = edition.authority.logo;
  if (!logo.empty()) {
    kit.parts.push_back({"logo." + support::file_extension(logo), "site/" + logo, {}});
    outputs.media.push_back(logo);
  }
  outputs.archives.push_back(std::move(kit));
}

}  // namespace mandature::editions
