#include <algorithm>

#include "editions/address.h"
#include "editions/feeds.h"
#include "editions/site.h"

namespace mandature::editions {
namespace {

void add_files(const document::Blocks& blocks, std::vector<std::string>& paths) {
  for (std::string& path : document::media_paths(blocks)) paths.push_back(std::move(path));
}

}  // namespace

std::vector<std::string> interview_paths(const model::Withheld::Interview& interview) {
  const model::Testimonial& record = interview.record;
  std::vector<std::string> paths = {testimonial_path(interview.authority, record.id),
                                    transcript_path(interview.authority, record.id),
                                    chapters_path(interview.authority, record.id),
                                    citation_path(interview.authority, record.id),
                                    record_file_path(testimonial_path(interview.authority, record.id)),
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
  std::vector<std::string> paths = {evaluation_path(report.authority, report.record.id),
                                    download_path(report_file(report.authority, report.record.id))};
  for (const model::ReportChapter& chapter : report.record.chapters) add_files(chapter.body, paths);
  for (const model::Evidence& evidence : report.record.evidence) {
    if (!evidence.file.empty()) paths.push_back(evidence.file);
  }
  return paths;
}

std::vector<std::string> withheld_paths(const Context& context, const model::Withheld& withheld) {
  std::vector<std::string> paths;
  const auto add = [&](std::vector<std::string> more) {
    std::move(more.begin(), more.end(), std::back_inserter(paths));
  };
  for (const model::Authority& authority : context.publication.authorities) {
    if (!has_podcast(context, authority)) paths.push_back(podcast_path(authority.id));
  }
  for (const auto& interview : withheld.interviews) add(interview_paths(interview));
  for (const auto& report : withheld.reports) add(report_paths(report));
  return paths;
}

}  // namespace mandature::editions
