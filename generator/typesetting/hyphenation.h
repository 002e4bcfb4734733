#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::typesetting {

// Where French words may be cut, from the dictionary of LibreOffice: at least 2 letters before and 3 after
// the cut, never right after an elision, never in a word with a digit or in an abbreviation in capitals.
class Hyphenator {
 public:
  Hyphenator();  // cuts nothing
  explicit Hyphenator(std::string dictionary);
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;
  ~Hyphenator();

  bool empty() const;
  // The byte offsets at which `word` (UTF-8, punctuation allowed around it) may be cut, in ascending order.
  std::vector<std::size_t> cuts(std::string_view word) const;

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace mandature::typesetting
