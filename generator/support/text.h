#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::support {

// All text inside the program is UTF-8; these helpers never depend on a locale.

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

// The code points of valid UTF-8; each malformed byte becomes U+FFFD.
std::u32string decode_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);
std::string encode_utf8(std::u32string_view text);

// The offset of the first byte that is not valid UTF-8, if any.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Windows-1252, the encoding of French spreadsheets that are not UTF-8. The five bytes it leaves undefined
// become U+FFFD.
std::string utf8_from_windows1252(std::string_view bytes);

// The number of characters as a reader counts them (grapheme clusters).
std::size_t count_characters(std::string_view text);

// The first character in upper case: "trois points" → "Trois points".
std::string capitalised(std::string_view text);
std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);

// The form under which keys, column names and labels are compared: lower case, no accents, œ as oe, straight
// apostrophe, runs of spaces, underscores and hyphens as one underscore, trimmed.
std::string fold(std::string_view text);

// An identifier for addresses and file names: [a-z0-9-]+, or empty if nothing remains.
std::string slug(std::string_view text);
bool is_slug(std::string_view text);

// The candidate closest to `text` by edit distance on folded forms, if one is close enough to be a slip of
// the pen.
std::optional<std::string> nearest(std::string_view text, std::span<const std::string> candidates);

// French alphabetical order (accents and case only break ties), the same on every machine.
bool alphabetically_before(std::string_view a, std::string_view b);

}  // namespace mandature::support
