#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::typesetting {

// A word that begins a sentence has a capital without being a name.
enum class WordPlace { kWithin, kSentenceStart };

// Where words may be cut, from a dictionary of LibreOffice: at least 2 letters before and 3 after the cut,
// never right after an elision, never in a word with a digit, in a name or in an abbreviation in capitals. A
// word in which the author put soft hyphens is cut there and nowhere else.
class Hyphenator {
 public:
  Hyphenator();                                 // cuts at soft hyphens only
  explicit Hyphenator(std::string dictionary);  // read at the first word
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;
  ~Hyphenator();

  // The byte offsets at which `word` (UTF-8, punctuation allowed around it) may be cut, in ascending order.
  std::vector<std::uint32_t> cuts(std::string_view word, WordPlace place = WordPlace::kWithin) const;

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace mandature::typesetting
