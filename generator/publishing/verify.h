#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/result.h"
#include "model/seal.h"
#include "support/file_system.h"

namespace mandature::publishing {

// What was found of the sealed text in an edition.
struct Verification {
  std::string fingerprint;  // of the sealed text the edition carries; empty when it carries none
  bool printed = false;     // the edition shows that fingerprint
  std::size_t words = 0;    // how many parts an edition must show
  std::vector<model::SealedPart> missing;  // those that it does not show as they were sealed

  bool sound() const { return !fingerprint.empty() && printed && missing.empty(); }
};

// Holds an edition against the sealed text it carries: a PDF, a page of the
// site, or a folder of it. Letters and digits
// count, in their order; spaces, hyphens and pictures do not. Fails when there is nothing to read at `path`.
diagnostics::Result<Verification> verify(const std::string& path, const support::FileSystem& disk);

}  // namespace mandature::publishing
