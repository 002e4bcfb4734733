#include "publishing/phrases.h"

#include <algorithm>

namespace mandature::publishing {
namespace {

constexpr std::uint64_t kBase = 1099511628211ULL;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0;
  for (const char c : text) hash = hash * kBase + static_cast<unsigned char>(c);
  return hash;
}

constexpr std::uint64_t power(std::size_t exponent) {
  std::uint64_t result = 1;
  for (std::size_t i = 0; i < exponent; ++i) result *= kBase;
  return result;
}

constexpr std::uint64_t kLeaving = power(Phrases::kShortest - 1);

// Where the reading goes on after an entity ("&#39;") or an escape ("\u2019") at `at`; `at` for other signs.
std::size_t after_escape(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestEntity = 10;
  if (text[at] == '&') {
    const std::size_t end = text.substr(at, kLongestEntity).find(';');
    return end == std::string_view::npos ? at : at + end + 1;
  }
  if (text[at] != '\\') return at;
  constexpr std::size_t kUnicodeEscape = 6;
  const bool unicode = at + 1 < text.size() && text[at + 1] == 'u';
  return std::min(text.size(), at + (unicode ? kUnicodeEscape : 2));
}

void append_letter(std::string& letters, char c) {
  if (c >= 'A' && c <= 'Z') {
    letters += static_cast<char>(c - 'A' + 'a');
  } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    letters += c;
  }
}

std::string squeeze(std::string_view text, bool tags_too) {
  std::string letters;
  letters.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (!tags_too && text[i] == '<') {
      i = std::min(text.find('>', i), text.size() - 1) + 1;
      continue;
    }
    const std::size_t next = after_escape(text, i);
    if (next == i) append_letter(letters, text[i]);
    i = std::max(next, i + 1);
  }
  return letters;
}

}  // namespace

std::string squeezed(std::string_view text) { return squeeze(text, true); }
std::string squeezed_outside_tags(std::string_view html) { return squeeze(html, false); }

void Phrases::add_sentences(std::string_view text, std::size_t owner) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(".!?;:\n"), text.size() - 1);
    add(text.substr(0, end + 1), owner);
    text.remove_prefix(end + 1);
  }
}

void Phrases::add(std::string_view phrase, std::size_t owner) {
  std::string letters = squeezed(phrase);
  if (letters.size() < kShortest) return;
  by_beginning_[hash_of(std::string_view(letters).substr(0, kShortest))].push_back(phrases_.size());
  phrases_.push_back({std::move(letters), owner});
}

void Phrases::scan(std::string_view text, const std::function<void(std::size_t)>& meet) const {
  if (text.size() < kShortest || phrases_.empty()) return;
  std::uint64_t hash = hash_of(text.substr(0, kShortest));
  for (std::size_t begin = 0;; ++begin) {
    const auto found = by_beginning_.find(hash);
    if (found != by_beginning_.end()) {
      for (const std::size_t phrase : found->second) {
        if (text.substr(begin).starts_with(phrases_[phrase].text)) meet(phrase);
      }
    }
    if (begin + kShortest >= text.size()) return;
    hash -= static_cast<unsigned char>(text[begin]) * kLeaving;
    hash = hash * kBase + static_cast<unsigned char>(text[begin + kShortest]);
  }
}

void Phrases::search(std::string_view squeezed_text,
                     const std::function<void(std::size_t, const std::string&)>& meet) const {
  scan(squeezed_text, [&](std::size_t phrase) {
    if (!phrases_[phrase].forgotten) meet(phrases_[phrase].owner, phrases_[phrase].text);
  });
}

void Phrases::forget(std::string_view squeezed_text) {
  std::vector<std::size_t> found;
  scan(squeezed_text, [&](std::size_t phrase) { found.push_back(phrase); });
  for (const std::size_t phrase : found) phrases_[phrase].forgotten = true;
}

}  // namespace mandature::publishing
