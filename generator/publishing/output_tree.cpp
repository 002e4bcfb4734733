#include "publishing/output_tree.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/fingerprint.h"

namespace mandature::publishing {
namespace {

constexpr const char* kManifest = "manifest.json";
// Hidden, so that a preview or a copy of the folder never takes half a run for a site.
constexpr const char* kStaging = ".en-cours";

}  // namespace

std::map<std::string, OutputFile> read_manifest(const support::FileSystem& disk, const std::string& folder) {
  std::map<std::string, OutputFile> files;
  const auto text = disk.read(support::join_path(folder, kManifest));
  if (!text) return files;
  const auto manifest = nlohmann::json::parse(*text, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("files") || !manifest["files"].is_array()) return files;
  for (const auto& entry : manifest["files"]) {
    if (!entry.is_object() || !entry.contains("path") || !entry["path"].is_string()) continue;
    // A manifest edited by hand cannot make us delete outside the folder.
    const auto path = support::normal_path(entry["path"].get<std::string>());
    if (!path || path->empty()) continue;
    OutputFile file;
    if (entry.contains("sha256") && entry["sha256"].is_string()) file.fingerprint = entry["sha256"];
    if (entry.contains("bytes") && entry["bytes"].is_number_unsigned()) file.bytes = entry["bytes"];
    if (entry.contains("date") && entry["date"].is_string()) file.date = entry["date"];
    if (entry.contains("made_from") && entry["made_from"].is_array()) {
      for (const auto& source : entry["made_from"]) {
        if (source.is_string()) file.made_from.push_back(source);
      }
    }
    files.emplace(*path, std::move(file));
  }
  return files;
}

OutputTree::OutputTree(support::FileSystem& disk, std::string folder, Coverage coverage)
    : disk_(disk),
      folder_(std::move(folder)),
      staging_(support::join_path(folder_, kStaging)),
      coverage_(coverage) {
  disk_.remove_folder(staging_);
}

OutputTree::~OutputTree() { disk_.remove_folder(staging_); }

bool OutputTree::add(const std::string& path, std::string_view bytes, std::vector<std::string> made_from) {
  std::sort(made_from.begin(), made_from.end());
  const auto present = disk_.read(support::join_path(folder_, path));
  const bool changed = !present || *present != bytes;
  if (changed && !disk_.write(support::join_path(staging_, path), bytes)) return false;
  const std::scoped_lock lock(mutex_);
  files_.insert_or_assign(path, OutputFile{support::sha256(bytes), bytes.size(), std::move(made_from)});
  if (changed) staged_.push_back(path);
  return true;
}

std::string OutputTree::manifest_text() const {
  nlohmann::ordered_json manifest;
  manifest["generator"] = "mandature";
  manifest["files"] = nlohmann::ordered_json::array();
  for (const auto& [path, file] : files_) {
    nlohmann::ordered_json entry = {
        {"path", path}, {"sha256", file.fingerprint}, {"bytes", file.bytes}, {"made_from", file.made_from}};
    if (!file.date.empty()) entry["date"] = file.date;
    manifest["files"].push_back(std::move(entry));
  }
  return manifest.dump(1) + "\n";
}

// Whether a file of an earlier run that this one did not make stays.
bool OutputTree::may_stay(const std::string& path, const OutputFile& file) const {
  const bool renewed = std::any_of(renewed_.begin(), renewed_.end(),
                                   [&](const std::string& folder) { return path.starts_with(folder); });
  const bool withheld =
      std::any_of(file.made_from.begin(), file.made_from.end(),
                  [&](const std::string& source) { return forbidden_sources_.contains(source); });
  return coverage_ == Coverage::kPart && !forbidden_.contains(path) && !renewed && !withheld;
}

std::optional<OutputChanges> OutputTree::commit(const std::string& date) {
  const std::map<std::string, OutputFile> before = read_manifest(disk_, folder_);
  OutputChanges changes;
  changes.written = staged_.size();
  changes.unchanged = files_.size() - staged_.size();
  for (auto& [path, file] : files_) {
    const auto last = before.find(path);
    const bool same = last != before.end() && last->second.fingerprint == file.fingerprint;
    file.date = same && !last->second.date.empty() ? last->second.date : date;
  }
  for (const std::string& path : staged_) {
    if (!disk_.rename(support::join_path(staging_, path), support::join_path(folder_, path))) return {};
  }
  for (const auto& [path, file] : before) {
    if (files_.contains(path)) continue;
    if (may_stay(path, file)) {
      files_.emplace(path, file);
    } else if (disk_.remove(support::join_path(folder_, path))) {
      ++changes.removed;
    }
  }
  if (!disk_.write(support::join_path(folder_, kManifest), manifest_text())) return {};
  return changes;
}

}  // namespace mandature::publishing
