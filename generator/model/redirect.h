#pragma once

#include <string>

#include "diagnostics/source_file.h"
#include "support/date.h"

namespace mandature::model {

// An address of the site that people may still hold, and where it leads now. Addresses are paths from the web
// root, "#anchor" included when it is a passage that moved.
struct Redirect {
  std::string from;
  std::string to;  // a path, or a whole address elsewhere; empty: gone for good
  support::Date date;
  std::string reason;
  diagnostics::Span where;
};

// A file of the content that was withdrawn for good, of which nothing is kept but this.
struct Withdrawal {
  std::string fingerprint;  // SHA-256 of its bytes
  support::Date date;
  diagnostics::Span where;
};

}  // namespace mandature::model
