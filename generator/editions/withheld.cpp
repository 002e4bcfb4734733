#include <algorithm>

#include "editions/address.h"
#include "editions/feeds.h"
#include "editions/share_cards.h"
#include "editions/site.h"

namespace mandature::editions {
namespace {

void add_files(const document::Blocks& blocks, std::vector<std::string>& paths) {
  for (std::string& path : document::media_paths(blocks)) paths.push_back(std::move(path));
}

// What the site holds of one edition of a report besides its words.
void add_edition(const model::AuthorityId& authority, const model::Evaluation& edition,
                 std::vector<std::string>& paths) {
  const auto part = [&](const std::string& name) {
    return report_part_path(authority, edition.id, edition.version, name);
  };
  paths.push_back(report_path(authority, edition.id, edition.version));
  for (const char* name : {"citation.bib", "citation.json", "corrections.xml", "dossier-de-presse.zip"})
    paths.push_back(part(name));
  for (const graphics::Chart& chart : edition.charts) {
    const std::string folder = "figures/" + chart.id + "/";
    for (const char* name : {"index.html", "integrer.html"}) paths.push_back(part(folder + name));
    for (const char* ending : {".csv", ".json", ".svg", ".png"})
      paths.push_back(part(folder + chart.id + ending));
  }
  for (const model::ReportChapter& chapter : edition.chapters) add_files(chapter.body, paths);
  for (const model::Evidence& evidence : edition.evidence) {
    for (const std::string& path : {evidence.file, evidence.captions, evidence.poster}) paths.push_back(path);
    paths.insert(paths.end(), evidence.more_files.begin(), evidence.more_files.end());
  }
}

}  // namespace

std::vector<std::string> interview_paths(const model::Withheld::Interview& interview) {
  const model::Testimonial& record = interview.record;
  std::vector<std::string> paths = {testimonial_path(interview.authority, record.id),
                                    transcript_path(interview.authority, record.id),
                                    chapters_path(interview.authority, record.id),
                                    citation_path(interview.authority, record.id),
                                    record_file_path(testimonial_path(interview.authority, record.id)),
                                    own_card_path(testimonial_path(interview.authority, record.id)),
                                    record.captions,
                                    record.poster,
                                    record.audio,
                                    record.person.portrait};
  if (record.video) paths.push_back(record.video->file);
  add_files(record.notes, paths);
  std::erase(paths, std::string());
  return paths;
}

std::vector<std::string> report_paths(const model::Withheld::Report& report) {
  std::vector<std::string> paths = {download_path(report_file(report.authority, report.record.id)),
                                    own_card_path(evaluation_path(report.authority, report.record.id))};
  add_edition(report.authority, report.record, paths);
  for (const model::Evaluation& edition : report.record.frozen) add_edition(report.authority, edition, paths);
  std::erase(paths, std::string());
  return paths;
}

std::vector<std::string> withheld_paths(const Context& context, const model::Withheld& withheld) {
  std::vector<std::string> paths;
  const auto add = [&](std::vector<std::string> more) {
    std::move(more.begin(), more.end(), std::back_inserter(paths));
  };
  for (const model::Authority& authority : context.publication.authorities) {
    if (!has_podcast(context, authority)) add({podcast_path(authority.id), podcast_cover_path(authority.id)});
  }
  for (const auto& interview : withheld.interviews) add(interview_paths(interview));
  for (const auto& report : withheld.reports) add(report_paths(report));
  return paths;
}

}  // namespace mandature::editions
