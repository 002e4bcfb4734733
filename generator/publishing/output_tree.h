#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_system.h"

namespace mandature::publishing {

// A file of output/ as the manifest records it.
struct OutputFile {
  std::string fingerprint;  // SHA-256 of its bytes
  std::size_t bytes = 0;
  std::vector<std::string> made_from;  // content and theme folders or files, sorted
  std::string date = {};               // of the run that made these bytes, ISO; empty when it was not told
};

// What the manifest of an output folder records, by path; nothing when there is none or it is not ours.
std::map<std::string, OutputFile> read_manifest(const support::FileSystem& disk, const std::string& folder);

// What happened to output/.
struct OutputChanges {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// Whether a run makes everything the folder is to hold, or only some editions or authorities of it: then the
// files of the others stay as they are.
enum class Coverage { kWhole, kPart };

// Receives the files of a run beside the old ones and swaps them in only at the end: until `commit` nothing
// in the output folder is touched, and a run that ends otherwise leaves no trace. Bytes that did not change
// are not written. Files are only removed if the manifest of the last run says that they are ours. Safe to
// add to from several threads.
class OutputTree {
 public:
  OutputTree(support::FileSystem& disk, std::string folder, Coverage coverage);
  ~OutputTree();
  OutputTree(const OutputTree&) = delete;
  OutputTree& operator=(const OutputTree&) = delete;

  // False when the disk refuses.
  bool add(const std::string& path, std::string_view bytes, std::vector<std::string> made_from);
  // A file that may not stay, even if this run does not make what it belongs to: it is removed at the end.
  void forbid(const std::string& path) { forbidden_.insert(path); }
  // The same for all that earlier runs made from a file of the content.
  void forbid_made_from(const std::string& source) { forbidden_sources_.insert(source); }
  // A folder in which only the files of this run may stay, even if the run makes but a part of the output.
  void renew(const std::string& folder) { renewed_.insert(folder + "/"); }
  // Moves everything into place and writes manifest.json last. Nothing when the disk refuses. Files whose
  // bytes did not change keep the date at which they were made.
  std::optional<OutputChanges> commit(const std::string& date = {});

 private:
  std::string manifest_text() const;
  bool may_stay(const std::string& path, const OutputFile& file) const;

  support::FileSystem& disk_;
  std::string folder_;
  std::string staging_;
  Coverage coverage_;
  mutable std::mutex mutex_;
  std::map<std::string, OutputFile> files_;
  std::vector<std::string> staged_;
  std::set<std::string> forbidden_, forbidden_sources_;
  std::set<std::string> renewed_;  // with the slash at their end
};

}  // namespace mandature::publishing
