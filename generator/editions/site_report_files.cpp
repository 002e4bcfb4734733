#include <fmt/format.h>

#include <algorithm>

#include "editions/anchors.h"
#include "editions/site_report.h"
#include "interchange/atom.h"
#include "interchange/naming.h"
#include "interchange/reference.h"

namespace mandature::editions {
namespace {

using theme::String;

interchange::BibliographicReference reference_of(const ReportEdition& edition) {
  const model::Evaluation& report = edition.evaluation;
  interchange::BibliographicReference reference;
  reference.key = fmt::format("{}-{}", report.id.value, report.date.year);
  if (!edition.is_current()) reference.key += "-" + report.version;
  reference.title = report.title;
  for (const model::Evaluator& evaluator : report.evaluators) reference.authors.push_back(evaluator.name);
  reference.publisher = edition.authority.name;
  reference.edition =
      edition.is_current() && !report.versions.empty() ? report.versions.back().id : report.version;
  const bool has_history = edition.is_current() && !report.versions.empty();
  reference.published = has_history ? report.versions.back().date : report.date;
  reference.address = public_address(edition.context.publication, edition.path());
  reference.language = edition.context.language.tag();
  return reference;
}

// Named like the other feeds: by what does not change when the site moves.
std::string lasting_name(const ReportEdition& edition, const std::string& part) {
  const model::Authority& authority = edition.authority;
  const std::string& owner = authority.siren.empty() ? authority.id.value : authority.siren;
  return interchange::stable_id(owner + "/evaluations/" + edition.evaluation.id.value + "/" + part);
}

std::string corrections_feed(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  const model::Publication& publication = edition.context.publication;
  interchange::AtomFeed feed;
  feed.id = lasting_name(edition, "corrections");
  feed.title = say(String::kCorrectionsFeed, {{"titre", edition.evaluation.title}});
  feed.subtitle = edition.evaluation.question;
  feed.language = edition.context.language.tag();
  feed.address = public_address(publication, edition.part("corrections.xml"));
  feed.page = public_address(publication, edition.path());
  feed.author = author_names(edition.evaluation);
  if (feed.author.empty()) feed.author = edition.authority.name;
  feed.rights = say(String::kFooterRights, {{"licence", publication.licence}});
  feed.updated = edition.evaluation.date;
  Anchors anchors;
  for (const model::Correction& correction : edition.evaluation.corrections) {
    interchange::AtomEntry entry;
    const std::string anchor = anchors.of('c', correction.text);
    entry.id = lasting_name(edition, "corrections/" + anchor);
    entry.title =
        say(String::kCorrectionEntry, {{"date", edition.context.language.long_date(correction.date)}});
    entry.address = feed.page + "#" + anchor;
    entry.published = correction.date;
    entry.updated = correction.date;
    entry.summary = correction.text;
    feed.updated = std::max(feed.updated, correction.date);
    feed.entries.push_back(std::move(entry));
  }
  std::stable_sort(feed.entries.begin(), feed.entries.end(),
                   [](const auto& a, const auto& b) { return a.updated > b.updated; });
  return interchange::write_atom(feed);
}

}  // namespace

std::string citation_sentence(const ReportEdition& edition) {
  const theme::Strings& say = edition.context.theme.strings;
  const interchange::BibliographicReference reference = reference_of(edition);
  const std::string version = reference.edition.empty()
                                  ? std::string()
                                  : say(String::kVersionName, {{"version", reference.edition}}) + ", ";
  return say(String::kCitationAddress, {{"auteurs", author_names(edition.evaluation)},
                                        {"titre", edition.evaluation.title},
                                        {"collectivite", edition.authority.name},
                                        {"edition", version},
                                        {"date", edition.context.language.long_date(reference.published)},
                                        {"adresse", reference.address}});
}

void add_report_files(const ReportEdition& edition, Outputs& outputs) {
  outputs.files.push_back({edition.part("citation.bib"), [edition](const FileSizes&) {
                             return interchange::write_bibtex(reference_of(edition));
                           }});
  outputs.files.push_back({edition.part("citation.json"), [edition](const FileSizes&) {
                             return interchange::write_csl(reference_of(edition));
                           }});
  outputs.files.push_back(
      {edition.part("corrections.xml"), [edition](const FileSizes&) { return corrections_feed(edition); }});
}

}  // namespace mandature::editions
