#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mandature::publishing {

// A text as phrases are compared: the letters a to z and digits that it has, in small letters. Spaces, signs,
// accented letters, entities and escapes are left out, so that the same sentence is found on a page, in a
// feed or in a script, whatever was done to its typography.
std::string squeezed(std::string_view text);
// The same of what stands outside the tags of a page.
std::string squeezed_outside_tags(std::string_view html);

// Many phrases looked for in one pass over a text (Rabin and Karp, 1987).
class Phrases {
 public:
  // The shortest phrase that is looked for, in letters that count; shorter ones are too common.
  static constexpr std::size_t kShortest = 24;

  // Adds each sentence of a text that is long enough.
  void add_sentences(std::string_view text, std::size_t owner);
  void add(std::string_view phrase, std::size_t owner);
  // Calls `meet` with the owner and the text of each phrase found in a squeezed text.
  void search(std::string_view squeezed_text,
              const std::function<void(std::size_t owner, const std::string& phrase)>& meet) const;
  // Drops the phrases that a squeezed text holds.
  void forget(std::string_view squeezed_text);
  bool empty() const { return phrases_.empty(); }

 private:
  struct Phrase {
    std::string text;  // squeezed
    std::size_t owner;
    bool forgotten = false;
  };
  void scan(std::string_view text, const std::function<void(std::size_t phrase)>& meet) const;

  std::vector<Phrase> phrases_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_beginning_;  // hash of the first kShortest
};

}  // namespace mandature::publishing
