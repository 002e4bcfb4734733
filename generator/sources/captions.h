#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "document/caption.h"

namespace mandature::sources {

// Reads WebVTT (the file begins with WEBVTT) or SubRip. Unreadable times, an end before its start and a start
// before the previous one's start are errors at their line; empty captions are skipped, and a file without
// any is an error. A caption in which two voices speak becomes two of the same moment.
std::vector<document::Caption> read_captions(const diagnostics::SourceFile& file,
                                             diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::sources
