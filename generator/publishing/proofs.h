#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "publishing/output_tree.h"
#include "publishing/press.h"

namespace mandature::publishing {

// The proofs of a run: pages of which some text is left over, for the eyes of those who can shorten it. They
// stand beside what readers get, which stays as it was, and go when nothing is left over any more.
class Proofs {
 public:
  // `coverage`: whether the run makes every document, or leaves the proofs of others as they are.
  Proofs(support::FileSystem& disk, std::string output, Coverage coverage);

  // Whether a file made by the press is a proof.
  static bool is_one(const MadeFile& file);
  // False when the disk refuses. Safe to call from several threads.
  bool add(const MadeFile& file);
  // Nothing of the document at this path is left over any more.
  void settle(const std::string& path) { tree_.forbid(path); }
  // Puts the proofs of this run in the place of those of the last; their paths below the output folder, in
  // order. Nothing when the disk refuses.
  std::optional<std::vector<std::string>> finish();

 private:
  support::FileSystem& disk_;
  std::string folder_;
  OutputTree tree_;
  std::mutex mutex_;
  std::vector<std::string> paths_;
};

}  // namespace mandature::publishing
