#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "publishing/output_tree.h"
#include "rules/apply.h"
#include "support/date.h"
#include "support/file_system.h"

namespace mandature::publishing {

// Whether a run is held against the links that were published and adds its own to them. Previews of other
// days are not: what is not published yet, or not any more, is missing there for good reasons.
enum class Links { kIgnored, kKept };

struct Request {
  std::string content = "content";
  std::string output = "output";
  std::string theme;  // folder; empty: the theme publication.yaml names, in `theme_folders`
  std::vector<std::string> theme_folders;  // searched in turn for the theme's name
  std::vector<std::string> editions;       // registry names; empty: all
  std::vector<std::string> authorities;    // ids; empty: all
  support::Date today;
  Links links = Links::kIgnored;
  std::vector<std::string> forbidden;  // files below the output folder that may not stay, whatever is made
  int jobs = 0;                        // threads; 0: as many as the machine has
};

enum class Outcome {
  kDone,
  kMistakes,  // in content or theme; output/ is as it was
  kTrouble,   // with the machine: disk, rights, fonts
};

struct Report {
  Outcome outcome = Outcome::kDone;
  OutputChanges changes;
  std::vector<std::string> pdfs;    // paths below the output folder
  std::vector<std::string> proofs;  // the same, of pages with mistakes: texts that do not fit
  std::string first_page;
  rules::Verdict verdict;  // empty when the content could not be held against the rules
  std::vector<std::pair<std::string, double>> timings;  // stage, seconds
};

// Content and theme → output. Reads like the drawing of the house.
Report publish(const Request& request, support::FileSystem& disk, diagnostics::SourceFiles& files,
               diagnostics::Diagnostics& diagnostics);

// The same up to the last page, without writing anything: says everything that is wrong or missing.
Report check(const Request& request, const support::FileSystem& disk, diagnostics::SourceFiles& files,
             diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
