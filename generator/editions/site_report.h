#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/block.h"
#include "document/page.h"
#include "editions/address.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The parts of the long read of a report, on the site only.

// One edition of a report: the current one, or one that was frozen.
struct ReportEdition {
  const Context& context;
  const model::Authority& authority;
  const model::Evaluation& evaluation;

  bool is_current() const { return evaluation.version.empty(); }
  std::string path() const { return report_path(authority.id, evaluation.id, evaluation.version); }
  // The path of something that belongs to it.
  std::string part(const std::string& name) const {
    return report_part_path(authority.id, evaluation.id, evaluation.version, name);
  }
  std::string figure_page(const std::string& chart) const { return part("figures/" + chart + "/index.html"); }
  // A file of a figure, without its ending.
  std::string figure_file(const std::string& chart) const { return part("figures/" + chart + "/" + chart); }
};

// "Lise Garnault, Amadou Sy".
std::string author_names(const model::Evaluation& evaluation);
// "Évaluation, édition définitive".
std::string edition_name(const Context& context, const model::Evaluation& evaluation);

// The page itself.
document::Page report_page(const ReportEdition& edition, const FileSizes& sizes);

// A link to a file with its format and weight, in the words of `label`; nothing when this run does not make
// it.
std::vector<document::Reference> file_link(const ReportEdition& edition, const FileSizes& sizes,
                                           theme::String label, const std::string& path);

// A piece with its picture, player or words, its files, and links to what it supports.
document::EvidenceCard evidence_card(const ReportEdition& edition, const model::Evidence& evidence,
                                     const FileSizes& sizes);
// The register of all pieces, those that support nothing, and the cards of those that no chapter shows.
void add_evidence_register(const ReportEdition& edition, const FileSizes& sizes, document::Fields& fields);
void add_evidence_media(const model::Evaluation& evaluation, Outputs& outputs);

// The plan of action as rows, with links to the findings that each action answers.
void add_plan_rows(const ReportEdition& edition, document::Fields& fields);

// A chart of the report with its number, its anchor and its files. Charts the report does not have stay
// as they are.
document::Figure numbered_figure(const ReportEdition& edition, const graphics::Chart& chart,
                                 const FileSizes& sizes);
// A chart with its title, its reading and its source, for who sees nothing else of the report.
graphics::Scene standalone_figure(const ReportEdition& edition, const graphics::Chart& chart);
// Every figure as a page of its own, as a page to embed elsewhere, and as files.
void add_figures(const ReportEdition& edition, Outputs& outputs);

// How the report is cited.
std::string citation_sentence(const ReportEdition& edition);
// The files that go with it: its entry in bibliographies, the feed of its corrections.
void add_report_files(const ReportEdition& edition, Outputs& outputs);
// What the press is given, as one archive.
void add_press_kit(const ReportEdition& edition, Outputs& outputs);

}  // namespace mandature::editions
