#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loading/field.h"
#include "loading/parallel.h"
#include "loading/reading.h"

namespace mandature::loading {

// A folder while it is read, and what its files leave behind.
struct Shelf {
  const Content& content;
  std::string folder;  // relative to the content root
  std::vector<Reference> references = {};
  std::vector<std::string> used = {};
  std::vector<diagnostics::Span> services_words = {};
  std::set<std::string> unreadable = {};  // files that exist but gave no record

  std::string path(std::string_view name) const { return support::join_path(folder, name); }
  void absorb(Reading&& reading);
};

// The one spreadsheet of a name among .csv, .xlsx and .ods; an error when there are several.
std::optional<std::string> find_table(Shelf& shelf, std::string_view name);
// The files of a folder (not of the folders in it) that have one of the extensions, sorted.
std::vector<std::string> files_of(const Shelf& shelf, std::string_view subfolder,
                                  const std::vector<std::string_view>& extensions);
// The id a file name stands for; an error when it is none.
std::string id_of_file(const std::string& path, const Reading& reading);
// Whether a Markdown file has a front matter; an error when it has none.
bool has_front_matter(const sources::MarkdownFile& file, const Reading& reading);

// Reads a YAML file of the shelf as one record; nothing when it is absent or unreadable.
template <typename Record>
std::optional<Record> read_yaml_file(Shelf& shelf, const std::string& path, const Kind<Record>& kind) {
  if (!shelf.content.has(path)) return {};
  Reading reading{shelf.content, path};
  std::optional<Record> record;
  if (const auto value = open_yaml(reading)) record = read_record(kind, *value, reading);
  if (!record) shelf.unreadable.insert(path);
  shelf.absorb(std::move(reading));
  return record;
}

// Reads a spreadsheet of the shelf as one record per row; none when it is absent or unreadable.
template <typename Record>
std::vector<Record> read_table_file(Shelf& shelf, std::string_view name, const Kind<Record>& kind) {
  const auto path = find_table(shelf, name);
  if (!path) return {};
  Reading reading{shelf.content, *path};
  std::vector<Record> records;
  if (const auto table = open_table(reading)) {
    records = read_rows(kind, *table, reading);
  } else {
    shelf.unreadable.insert(*path);
  }
  shelf.absorb(std::move(reading));
  return records;
}

// Reads files side by side, each by `read`, and keeps what could be read in the order of the paths.
template <typename Record, typename Read>
std::vector<Record> read_files(Shelf& shelf, const std::vector<std::string>& paths, Read read) {
  std::vector<std::optional<Record>> records(paths.size());
  std::vector<Reading> readings;
  readings.reserve(paths.size());
  for (const std::string& path : paths) readings.push_back({shelf.content, path});
  for_each_index(paths.size(), shelf.content.jobs, [&](std::size_t i) { records[i] = read(readings[i]); });
  std::vector<Record> result;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (records[i]) {
      result.push_back(std::move(*records[i]));
    } else {
      shelf.unreadable.insert(paths[i]);
    }
    shelf.absorb(std::move(readings[i]));
  }
  return result;
}

// Warns of the files of the shelf that nothing reads, media and raw materials apart.
void warn_of_unread_files(const Shelf& shelf);

}  // namespace mandature::loading
