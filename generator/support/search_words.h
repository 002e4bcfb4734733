#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandature::support {

// How the search of the site reads French. The script of the theme does the same on what people type;
// tests/search/words.tsv holds both to it.

// The words of a text in the form under which they are found: lower case, without accents, œ as oe, an elided
// article or pronoun (l’, d’, qu’…) dropped, hyphens parting. Single letters are dropped.
std::vector<std::string> search_words(std::string_view text);

// The part that the singular, the plural, the masculine and the feminine of a folded word share most often:
// "ecoles" and "ecole" → "ecol". Words with a digit stay as they are.
std::string search_stem(std::string_view word);

}  // namespace mandature::support
