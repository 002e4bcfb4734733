#pragma once

#include <string>
#include <string_view>

namespace mandature::sources {

// Undoes once the character references of HTML that captions and disguised links use: numbers (&#106; &#x6A;)
// and the names of ASCII punctuation, spaces and direction marks. An unknown or malformed reference stays as
// it is.
std::string undo_entities(std::string_view text);

}  // namespace mandature::sources
