#include "loading/reading.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "sources/text_file.h"
#include "sources/yaml.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;

std::optional<std::string> read_bytes(Reading& reading) {
  reading.used.push_back(reading.path);
  auto bytes = reading.content.files.read(reading.full_path());
  if (!bytes) reading.diagnostics().error_in(reading.full_path(), tr("this file cannot be read"));
  return bytes;
}

// "…/evaluations/x/versions/v1/chapitres" was "…/evaluations/x/chapitres"; nothing for any other folder.
std::optional<std::string> folder_before_freezing(const std::string& folder) {
  constexpr std::string_view kVersions = "/versions/";
  const std::size_t at = folder.find(kVersions);
  if (at == std::string::npos || folder.find("/evaluations/") > at) return {};
  const std::size_t end = std::min(folder.find('/', at + kVersions.size()), folder.size());
  return folder.substr(0, at) + folder.substr(end);
}

}  // namespace

bool Content::has(const std::string& path) const {
  return std::binary_search(paths.begin(), paths.end(), path);
}

std::vector<std::string> Content::below(std::string_view folder) const {
  const std::string prefix = std::string(folder) + "/";
  std::vector<std::string> result;
  for (auto at = std::lower_bound(paths.begin(), paths.end(), prefix);
       at != paths.end() && at->starts_with(prefix); ++at) {
    result.push_back(*at);
  }
  return result;
}

const diagnostics::SourceFile* open_text(Reading& reading) {
  const auto bytes = read_bytes(reading);
  if (!bytes) return nullptr;
  return &sources::add_text_file(reading.content.sources, reading.full_path(), *bytes, reading.diagnostics());
}

std::optional<sources::Value> open_yaml(Reading& reading) {
  const diagnostics::SourceFile* file = open_text(reading);
  if (file == nullptr) return {};
  return sources::read_yaml(*file, reading.diagnostics());
}

std::optional<sources::MarkdownFile> open_markdown(Reading& reading) {
  const diagnostics::SourceFile* file = open_text(reading);
  if (file == nullptr) return {};
  return sources::read_markdown_file(*file, reading.diagnostics());
}

std::optional<sources::Table> open_table(Reading& reading, std::size_t skipped) {
  const auto bytes = read_bytes(reading);
  if (!bytes) return {};
  return sources::read_table(reading.content.sources, reading.full_path(), *bytes, reading.diagnostics(),
                             skipped);
}

sources::SelectedRows open_selected(Reading& reading, sources::RowSelection& selection) {
  reading.used.push_back(reading.path);
  return sources::read_selected_rows(reading.content.sources, reading.content.files, reading.full_path(),
                                     selection, reading.diagnostics());
}

std::optional<std::string> path_from(const Reading& reading, std::string_view relative) {
  if (relative.starts_with('/')) return {};
  const std::string folder = support::parent_path(reading.path);
  const auto path = support::normal_path(support::join_path(folder, relative));
  if (path && reading.content.has(*path)) return path;
  // A frozen edition was copied as it stood, deeper than it stood: its paths are still those of the original.
  const auto original = folder_before_freezing(folder);
  if (!original) return path;
  const auto there = support::normal_path(support::join_path(*original, relative));
  return there && reading.content.has(*there) ? there : path;
}

std::optional<media::PictureInfo> check_media(const Reading& reading, const std::string& path,
                                              diagnostics::Span place) {
  const Content& content = reading.content;
  if (content.files.size(support::join_path(content.root, path)) == 0) {
    content.diagnostics.error(place, tr("the file \"{}\" is empty", path));
    return {};
  }
  if (!media::Pictures::is_picture(path)) return {};
  const auto info = content.pictures.info(path);
  if (info) return *info;
  content.diagnostics.error(place,
                            tr("the picture \"{}\" cannot be shown: {}", path, info.failure().message));
  return {};
}

std::string place_of(const diagnostics::Span& span) {
  if (span.file == nullptr) return {};
  const std::string cell = span.file->cell_at(span.begin);
  if (!cell.empty()) return tr("cell {} of {}", cell, span.file->path());
  return tr("line {} of {}", span.file->position(span.begin).line, span.file->path());
}

}  // namespace mandature::loading
