#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/result.h"

namespace mandature::pdf {

// What a PDF says: the text of each page in the order in which it was painted, which in our files is the
// order in which it is read, and the files that travel with it, by name.
struct ReadPdf {
  std::vector<std::string> pages;
  std::map<std::string, std::string> attachments;
};

// Reads any PDF, ours or not. Fails when the bytes are none, or are locked with a password.
diagnostics::Result<ReadPdf> read_pdf(std::string_view bytes);

}  // namespace mandature::pdf
