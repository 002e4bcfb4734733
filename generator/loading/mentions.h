#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "support/file_system.h"

namespace mandature::loading {

// A place of the content where a name stands.
struct Mention {
  std::string path;  // relative to the content root
  diagnostics::Span where;
};

// Every place of the content, texts and spreadsheets, where a name stands as whole words, whatever the case,
// the accents, and whether spaces or hyphens part its words. Files of `skipped` are not read.
std::vector<Mention> find_mentions(const support::FileSystem& disk, const std::string& content,
                                   const std::string& name, const std::vector<std::string>& skipped,
                                   diagnostics::SourceFiles& files);

}  // namespace mandature::loading
