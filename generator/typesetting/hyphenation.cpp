#include "typesetting/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <utility>

#include "support/text.h"
#include "typesetting/characters.h"

namespace mandature::typesetting {
namespace {

constexpr int kLeastBefore = 2;
constexpr int kLeastAfter = 3;
constexpr char32_t kSoftHyphen = 0xAD;

struct Letter {
  char32_t point = 0;
  std::uint32_t offset = 0;
};

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  letters.reserve(word.size() + 1);
  for_each_sign(word, [&](char32_t point, std::size_t offset, std::size_t) {
    letters.push_back({point, static_cast<std::uint32_t>(offset)});
  });
  return letters;
}

std::vector<std::uint32_t> after_soft_hyphens(const std::vector<Letter>& letters) {
  std::vector<std::uint32_t> result;
  for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
    if (letters[i].point == kSoftHyphen) result.push_back(letters[i + 1].offset);
  }
  return result;
}

}  // namespace

struct Hyphenator::Dictionary {
  std::string bytes;
  std::once_flag read;
  HyphenDict* patterns = nullptr;
  ~Dictionary() {
    if (patterns != nullptr) hnj_hyphen_free(patterns);
  }

  // libhyphen only reads files: a file in memory stands for one.
  void load() {
    std::FILE* file = bytes.empty() ? nullptr : fmemopen(bytes.data(), bytes.size(), "r");
    if (file == nullptr) return;
    patterns = hnj_hyphen_load_file(file);
    std::fclose(file);
  }

  // Cuts of one bare lower-case word, as numbers of letters before them.
  std::vector<std::size_t> cuts(const std::string& word, std::size_t length) {
    std::call_once(read, [this] { load(); });
    std::vector<std::size_t> result;
    if (patterns == nullptr) return result;
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

Hyphenator::Hyphenator(std::string dictionary) : dictionary_(std::make_unique<Dictionary>()) {
  dictionary_->bytes = std::move(dictionary);
}

std::vector<std::uint32_t> Hyphenator::cuts(std::string_view word, WordPlace place) const {
  std::vector<Letter> letters = letters_of(word);
  const auto is = [&](auto property) {
    return std::any_of(letters.begin(), letters.end(), [&](const Letter& l) { return property(l.point); });
  };
  letters.push_back({0, static_cast<std::uint32_t>(word.size())});
  if (is([](char32_t c) { return c == kSoftHyphen; })) return after_soft_hyphens(letters);
  std::vector<std::uint32_t> result;
  if (dictionary_ == nullptr || is(is_digit)) return result;
  bool opens = place == WordPlace::kSentenceStart;
  for (std::size_t begin = 0; begin + 1 < letters.size();) {
    std::size_t end = begin;
    while (is_letter(letters[end].point)) ++end;
    // Between apostrophes and hyphens each part is a word of its own: no cut falls right after an elision.
    const std::size_t length = end - begin;
    if (length >= kLeastBefore + kLeastAfter) {
      const std::string part(word.substr(letters[begin].offset, letters[end].offset - letters[begin].offset));
      const std::string lower = support::lower_case(part);
      const std::size_t capital = letters[begin + 1].offset - letters[begin].offset;
      // A name keeps whole; so does a word with a capital inside.
      const bool plain = lower == part || (opens && std::string_view(lower).substr(capital) ==
                                                        std::string_view(part).substr(capital));
      // Lower-casing keeps the number of letters, if not of bytes: cuts are counted in letters.
      if (plain) {
        for (const std::size_t cut : dictionary_->cuts(lower, length))
          result.push_back(letters[begin + cut].offset);
      }
    }
    if (length > 0) opens = false;
    begin = end == begin ? begin + 1 : end;
  }
  return result;
}

}  // namespace mandature::typesetting
