#pragma once

#include <string>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// The SHA-256 of what every copy of the atlas says, 64 hexadecimal digits: of the words and the numbers of
// its documents in their order, not of a file, so that the body itself can print it.
std::string content_fingerprint(const std::vector<document::Document>& body);

// One numbered cover sheet per declared candidate, in the order of their numbers, then the register of
// deliveries to sign. Names of candidates stand here and nowhere else.
document::Document compose_copies(const Context& context, const model::Authority& authority);

// Nothing without candidates.
void add_copies(const Context& context, const model::Authority& authority, Outputs& outputs);

}  // namespace mandature::editions
