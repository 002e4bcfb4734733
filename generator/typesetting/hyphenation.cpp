#include "typesetting/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "support/text.h"

namespace mandature::typesetting {
namespace {

constexpr int kLeastBefore = 2;
constexpr int kLeastAfter = 3;

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool starts_with_capital(std::string_view word) { return support::lower_case(word) != word; }

}  // namespace

struct Hyphenator::Dictionary {
  HyphenDict* patterns = nullptr;
  ~Dictionary() {
    if (patterns != nullptr) hnj_hyphen_free(patterns);
  }

  // Cuts of one bare lower-case word, as numbers of code points.
  std::vector<std::size_t> cuts(const std::string& word, std::size_t length) const {
    std::vector<char> marks(word.size() + 5, '0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* lengths = nullptr;
    const int failed = hnj_hyphen_hyphenate3(patterns, word.c_str(), static_cast<int>(word.size()),
                                             marks.data(), nullptr, &replacements, &positions, &lengths,
                                             kLeastBefore, kLeastAfter, kLeastBefore, kLeastAfter);
    std::free(positions);
    std::free(lengths);
    if (replacements != nullptr) {
      for (std::size_t i = 0; i < word.size(); ++i) std::free(replacements[i]);
      std::free(static_cast<void*>(replacements));
    }
    std::vector<std::size_t> result;
    if (failed != 0) return result;
    for (std::size_t i = kLeastBefore; i + kLeastAfter <= length; ++i) {
      if ((marks[i - 1] & 1) != 0) result.push_back(i);
    }
    return result;
  }
};

Hyphenator::Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

Hyphenator::Hyphenator(std::string dictionary) {
  // libhyphen only reads files: a file in memory stands for one.
  std::FILE* file = dictionary.empty() ? nullptr : fmemopen(dictionary.data(), dictionary.size(), "r");
  if (file == nullptr) return;
  HyphenDict* patterns = hnj_hyphen_load_file(file);
  std::fclose(file);
  if (patterns == nullptr) return;
  dictionary_ = std::make_unique<Dictionary>();
  dictionary_->patterns = patterns;
}

bool Hyphenator::empty() const { return dictionary_ == nullptr; }

std::vector<std::size_t> Hyphenator::cuts(std::string_view word) const {
  std::vector<std::size_t> result;
  if (empty()) return result;
  const std::u32string points = support::decode_utf8(word);
  if (std::any_of(points.begin(), points.end(), is_digit)) return result;
  std::size_t offset = 0;
  for (std::size_t begin = 0; begin < points.size();) {
    std::size_t end = begin;
    while (end < points.size() && is_letter(points[end])) ++end;
    // Between apostrophes and hyphens each part is a word of its own: no cut falls right after an elision.
    const std::string part = support::encode_utf8(std::u32string_view(points).substr(begin, end - begin));
    if (end - begin >= kLeastBefore + kLeastAfter && !starts_with_capital(part)) {
      for (const std::size_t cut : dictionary_->cuts(part, end - begin)) {
        result.push_back(offset +
                         support::encode_utf8(std::u32string_view(points).substr(begin, cut)).size());
      }
    }
    if (end == begin) ++end;
    offset += support::encode_utf8(std::u32string_view(points).substr(begin, end - begin)).size();
    begin = end;
  }
  return result;
}

}  // namespace mandature::typesetting
