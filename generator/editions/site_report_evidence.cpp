#include <fmt/format.h>

#include <algorithm>

#include "editions/anchors.h"
#include "editions/evidence.h"
#include "editions/report_plan.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "editions/site_report.h"
#include "interchange/media_type.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Inline;
using document::Inlines;
using document::Reference;
using theme::String;

template <typename Id>
bool holds(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What a piece supports, in the order of the report: the findings that cite it, then the actions that answer
// these.
std::vector<Reference> supported_by(const ReportEdition& edition, const model::Evidence& evidence) {
  const theme::Strings& say = edition.context.theme.strings;
  std::vector<Reference> links;
  std::vector<const model::Finding*> cited;
  for (const model::Finding& finding : edition.evaluation.findings) {
    if (!holds(finding.evidence, evidence.id)) continue;
    cited.push_back(&finding);
    const std::string number = fmt::format("{}", finding_number(edition.evaluation, finding.id));
    links.push_back({say(String::kLinkFinding, {{"n", number}}), "#" + finding_anchor(finding.id)});
  }
  for (const model::Action& action : edition.evaluation.actions) {
    const bool answers = std::any_of(cited.begin(), cited.end(), [&](const model::Finding* finding) {
      return holds(action.findings, finding->id);
    });
    if (answers)
      links.push_back({say(String::kLinkAction, {{"n", action.id.value}}), "#" + action_anchor(action.id)});
  }
  return links;
}

document::Definition support_fact(const ReportEdition& edition, const model::Evidence& evidence) {
  const theme::Strings& say = edition.context.theme.strings;
  Inlines text;
  for (const Reference& link : supported_by(edition, evidence)) {
    const std::string label = text.empty() ? support::capitalised(link.label) : link.label;
    if (!text.empty()) text.push_back(Inline{document::Text{", ", {}}});
    text.push_back(Inline{document::Link{link.target, document::inline_text(label)}});
  }
  if (text.empty()) text = document::inline_text(support::capitalised(say(String::kEvidenceSupportsNothing)));
  return {document::inline_text(say(String::kEvidenceSupports)), {document::paragraph(std::move(text))}};
}

Block recording(const ReportEdition& edition, const model::Evidence& evidence,
                document::Recording::Medium medium) {
  document::Recording player;
  player.medium = medium;
  player.path = evidence.file;
  player.type = interchange::media_type(evidence.file);
  player.title = evidence.title;
  player.captions = evidence.captions;
  player.language = edition.context.language.tag();
  player.poster = evidence.poster;
  return Block{std::move(player)};
}

// A picture that a chapter shows is not shown again on its card.
bool is_shown_in_chapters(const model::Evaluation& evaluation, const std::string& picture) {
  return std::any_of(evaluation.chapters.begin(), evaluation.chapters.end(), [&](const auto& chapter) {
    return holds(document::media_paths(chapter.body), picture);
  });
}

// The piece itself, where it can be shown on a page.
Blocks contents_of(const ReportEdition& edition, const model::Evidence& evidence) {
  Blocks contents;
  const std::string type = interchange::media_type(evidence.file);
  if (type.starts_with("image/") && !is_shown_in_chapters(edition.evaluation, evidence.file)) {
    document::Image image;
    image.path = evidence.file;
    image.alternative = evidence.alternative.empty() ? evidence.shows : evidence.alternative;
    contents.push_back(Block{std::move(image)});
  } else if (type.starts_with("audio/")) {
    contents.push_back(recording(edition, evidence, document::Recording::Medium::kSound));
  } else if (type.starts_with("video/")) {
    contents.push_back(recording(edition, evidence, document::Recording::Medium::kFilm));
  }
  if (!evidence.words.empty())
    contents.push_back(Block{document::Quote{{document::paragraph(evidence.words)}}});
  return contents;
}

// In which words a file is offered.
String label_for(const std::string& path) {
  const std::string type = interchange::media_type(path);
  const std::string extension = support::file_extension(path);
  if (type.starts_with("image/")) return String::kFileImage;
  if (type.starts_with("audio/")) return String::kFileSound;
  if (type.starts_with("video/")) return String::kFileFilm;
  if (extension == "vtt") return String::kFileCaptions;
  if (extension == "csv" || extension == "xlsx" || extension == "ods") return String::kFileData;
  return String::kFileDocument;
}

std::vector<Reference> links_of(const ReportEdition& edition, const model::Evidence& evidence,
                                const FileSizes& sizes) {
  std::vector<Reference> links;
  const auto offer = [&](const std::string& path) {
    for (Reference& link : file_link(edition, sizes, label_for(path), path)) links.push_back(std::move(link));
  };
  if (!evidence.file.empty()) offer(evidence.file);
  for (const std::string& path : evidence.more_files) offer(path);
  if (!evidence.captions.empty()) offer(evidence.captions);
  if (evidence.interview) {
    const InterviewList& interviews = edition.context.interviews->authorities.at(edition.authority.id).all;
    const bool shown = std::any_of(interviews.begin(), interviews.end(), [&](const auto* interview) {
      return interview->id == *evidence.interview;
    });
    if (shown)
      links.push_back({edition.context.theme.strings(String::kEvidenceInterview),
                       testimonial_path(edition.authority.id, *evidence.interview)});
  }
  return links;
}

std::set<std::string> shown_in_chapters(const model::Evaluation& evaluation) {
  std::set<std::string> ids;
  for (const model::ReportChapter& chapter : evaluation.chapters) {
    for (const Block& block : chapter.body) {
      if (const auto* card = std::get_if<document::EvidenceCard>(&block.content)) ids.insert(card->id);
    }
  }
  return ids;
}

Fields link_fields(const Reference& link) {
  Fields fields;
  fields.set("LIBELLE", link.label).set("ADRESSE", link.target);
  return fields;
}

}  // namespace

std::vector<Reference> file_link(const ReportEdition& edition, const FileSizes& sizes, String label,
                                 const std::string& path) {
  const auto size = sizes.find(path);
  if (size == sizes.end()) return {};
  const std::string words =
      edition.context.theme.strings(label, {{"format", support::upper_case(support::file_extension(path))},
                                            {"poids", edition.context.language.file_size(size->second)}});
  return {{words, path}};
}

document::EvidenceCard evidence_card(const ReportEdition& edition, const model::Evidence& evidence,
                                     const FileSizes& sizes) {
  document::EvidenceCard card{evidence.id.value,
                              evidence_label(edition.context, edition.evaluation, evidence), evidence.title,
                              evidence_description(edition.context, evidence), {}};
  card.facts.push_back(support_fact(edition, evidence));
  card.contents = contents_of(edition, evidence);
  card.links = links_of(edition, evidence, sizes);
  return card;
}

void add_evidence_register(const ReportEdition& edition, const FileSizes& sizes, Fields& fields) {
  const std::set<std::string> shown = shown_in_chapters(edition.evaluation);
  Blocks cards;
  int number = 0;
  for (const model::Evidence& evidence : edition.evaluation.evidence) {
    const std::vector<Reference> supported = supported_by(edition, evidence);
    Fields row;
    row.set("NUMERO", fmt::format("{}", ++number))
        .set("TITRE", evidence.title)
        .set("ADRESSE", "#" + evidence_anchor(evidence.id))
        .set("NATURE", evidence.nature)
        .set("DATE", evidence.date ? edition.context.language.long_period(*evidence.date) : std::string());
    for (const Reference& link : supported) row.add("APPUIE", link_fields(link));
    fields.add("PIECES", std::move(row));
    if (supported.empty())
      fields.add("ORPHELINES", link_fields({evidence.title, "#" + evidence_anchor(evidence.id)}));
    if (!shown.contains(evidence.id.value)) cards.push_back(Block{evidence_card(edition, evidence, sizes)});
  }
  if (!cards.empty()) fields.set("MATERIAUX_HTML", std::move(cards));
}

void add_evidence_media(const model::Evaluation& evaluation, Outputs& outputs) {
  for (const model::Evidence& evidence : evaluation.evidence) {
    for (const std::string& path : {evidence.file, evidence.captions, evidence.poster}) {
      if (!path.empty()) outputs.media.push_back(path);
    }
    outputs.media.insert(outputs.media.end(), evidence.more_files.begin(), evidence.more_files.end());
  }
}

}  // namespace mandature::editions
