#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "publishing/publish.h"

namespace mandature::publishing {

enum class Trial { kReal, kDry };

// What a withdrawal did, or would do.
struct WithdrawalReport {
  Outcome outcome = Outcome::kDone;
  std::vector<std::string> removed;      // files of the content
  std::vector<std::string> unpublished;  // files of the output
  std::string proof;                     // the text handed to the person
  std::string proof_path;                // where it was written; empty for a dry run
};

// Removes somebody from the content and from the output, all of it or nothing. `person` is a name or the
// identifier of an interview. The records that are theirs go with their media; retraits/registre.csv keeps
// the fingerprints, so that nobody can bring them back unnoticed, and redirections.csv the addresses, so that
// servers say that they are gone. The name of an elected member stays where it stands for a public office;
// where it stands otherwise, in words that people wrote, is an error at its place: they must be mended first.
WithdrawalReport withdraw(const Request& request, const std::string& person, Trial trial,
                          support::FileSystem& disk, diagnostics::SourceFiles& files,
                          diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
