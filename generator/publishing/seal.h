#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "model/seal.h"
#include "publishing/publish.h"
#include "support/file_system.h"

namespace mandature::publishing {

struct SealRequest {
  std::string content;
  std::string evaluation;  // "cantines", or "valbrune/cantines" when two authorities have one of that name
  std::string reason;      // why a text that was sealed is sealed again; empty for a first seal
  support::Date today;
};

struct SealReport {
  Outcome outcome = Outcome::kDone;
  model::Seal seal;
  std::string folder;    // of the evaluation, on the disk
  bool changed = false;  // false: the text was sealed as it is
};

// Records the fingerprint of what the evaluators wrote, and the text itself, beside their report. A text that
// changed since it was sealed needs a reason, which is published with the former seal; a running evaluation
// is not sealed.
SealReport seal(const SealRequest& request, support::FileSystem& disk, diagnostics::SourceFiles& files,
                diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
