#pragma once

#include <map>
#include <string>

#include "diagnostics/diagnostic.h"
#include "support/date.h"
#include "support/file_system.h"

namespace mandature::publishing {

// A line of the ledger: since when an address has been published.
struct LedgerLine {
  support::Date since;
  diagnostics::Span where;
};

// Every address the site ever published, pages, files and anchors, as paths from the web root. Kept with the
// content, so that no run can lose one without saying so.
using Ledger = std::map<std::string, LedgerLine>;

// The file of the ledger below the content folder: one address and its first day per line, sorted, so that
// versions compare line by line.
inline constexpr const char* kLedgerFile = "liens.tsv";

// The ledger of a content folder; empty when it has none yet. Lines that are damaged are told and left out.
Ledger read_ledger(const support::FileSystem& disk, const std::string& content,
                   diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

std::string ledger_text(const Ledger& ledger);

}  // namespace mandature::publishing
