#pragma once

#include <string>
#include <vector>

#include "document/block.h"

namespace mandature::editions {

// The SHA-256 of what documents say, as 64 hexadecimal digits: of their words and the numbers of their charts
// in order, not of a file, so that they can print it themselves.
std::string content_fingerprint(const std::vector<document::Document>& documents);

// A fingerprint in eights, for those who compare by eye.
std::string in_eights(const std::string& fingerprint);

}  // namespace mandature::editions
