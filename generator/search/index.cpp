#include "search/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "search/words_file.h"
#include "support/text.h"

namespace mandature::search {
namespace {

// A string as scripts write it.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result += ' ';
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string list_of(const std::vector<std::string>& values) {
  std::string list = "[";
  for (const std::string& value : values) list += (list.size() > 1 ? "," : "") + value;
  return list + "]";
}

std::string list_of_strings(std::vector<std::string> values) {
  for (std::string& value : values) value = quoted(value);
  return list_of(values);
}

IndexFile file(const std::string& name, const std::string& content) {
  return {name + ".js", fmt::format("mandatureRecherche.recevoir({},{});\n", quoted(name), content)};
}

// By owner, then by kind, so that each is one range of page numbers and nothing needs to be said of a page.
void sort_entries(std::vector<Entry>& entries, const std::vector<Owner>& owners) {
  std::map<std::string_view, std::size_t> ranks;
  for (const Owner& owner : owners) ranks.emplace(owner.authority, ranks.size());
  const auto rank = [&](const Entry& entry) {
    const auto found = ranks.find(entry.authority);
    return found == ranks.end() ? ranks.size() : found->second;
  };
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return std::tuple(rank(a), std::string_view(a.kind), std::string_view(a.address)) <
           std::tuple(rank(b), std::string_view(b.kind), std::string_view(b.address));
  });
}

std::vector<std::string> kinds_of(const std::vector<Entry>& entries) {
  std::vector<std::string> kinds;
  for (const Entry& entry : entries) kinds.push_back(entry.kind);
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

// Of each owner, [identifier, name, [number of a kind, how many pages, number of the next kind…]].
std::vector<std::string> ranges_of(const std::vector<Entry>& entries, const std::vector<Owner>& owners,
                                   const std::vector<std::string>& kinds) {
  std::vector<std::string> ranges;
  auto entry = entries.begin();
  for (const Owner& owner : owners) {
    std::vector<std::string> numbers;
    while (entry != entries.end() && entry->authority == owner.authority) {
      const auto next = std::find_if(entry, entries.end(), [&](const Entry& other) {
        return other.authority != entry->authority || other.kind != entry->kind;
      });
      const auto kind = std::lower_bound(kinds.begin(), kinds.end(), entry->kind);
      numbers.push_back(fmt::format("{},{}", kind - kinds.begin(), next - entry));
      entry = next;
    }
    ranges.push_back(list_of({quoted(owner.authority), quoted(owner.name), list_of(numbers)}));
  }
  return ranges;
}

// The shortest beginning of `word` that still stands after `before`: enough to find a file by.
std::string sign_of(const std::string& word, const std::string& before) {
  std::size_t length = 0;
  while (length < word.size() && length < before.size() && word[length] == before[length]) ++length;
  ++length;
  while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) ++length;
  return word.substr(0, length);
}

// Signs in one line, each as how many characters it has in common with the one before (one digit in base 36)
// and the rest of it: there are hundreds, and everybody loads them.
std::string short_signs(const std::vector<std::string>& signs) {
  constexpr std::size_t kMostInCommon = 35;
  std::string line;
  std::u32string before;
  for (const std::string& sign : signs) {
    const std::u32string characters = support::decode_utf8(sign);
    std::size_t common = 0;
    while (common < std::min({characters.size(), before.size(), kMostInCommon}) &&
           characters[common] == before[common])
      ++common;
    line += (line.empty() ? "" : " ") + base36(common);
    line += support::encode_utf8(std::u32string_view(characters).substr(common));
    before = characters;
  }
  return line;
}

// Files of words, and the sign under which each is found.
std::vector<std::string> add_words(const std::vector<Entry>& entries, std::vector<IndexFile>& files) {
  std::vector<std::string> signs;
  std::string content;
  std::string last;
  const auto close = [&] {
    if (!content.empty()) files.push_back(file(fmt::format("mots/{}", signs.size() - 1), quoted(content)));
    content.clear();
  };
  for (const Word& word : collect_words(entries)) {
    const std::string written = write_word(word, entries);
    if (content.empty() || content.size() + written.size() + 1 > kLargestWordFile) {
      close();
      signs.push_back(sign_of(word.word, last));
    }
    content += (content.empty() ? "" : " ") + written;
    last = word.word;
  }
  close();
  return signs;
}

// Cuts `rows` into files of `size` rows.
void add_rows(const std::string& folder, const std::vector<std::string>& rows, std::size_t size,
              std::vector<IndexFile>& files) {
  for (std::size_t at = 0; at < rows.size(); at += size) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + size, rows.size()));
    files.push_back(file(fmt::format("{}/{}", folder, at / size), list_of({first, last})));
  }
}

}  // namespace

std::vector<IndexFile> build_index(std::vector<Entry> entries, const std::vector<Owner>& owners) {
  sort_entries(entries, owners);
  std::vector<IndexFile> files;
  const std::vector<std::string> signs = add_words(entries, files);
  std::vector<std::string> pages;
  std::vector<std::string> passages;
  for (const Entry& entry : entries) {
    pages.push_back(fmt::format("[{},{},{}]", quoted(entry.address), quoted(entry.title), passages.size()));
    for (const Passage& passage : entry.passages)
      passages.push_back(list_of_strings({passage.anchor, passage.text}));
  }
  add_rows("pages", pages, kPagesPerFile, files);
  add_rows("textes", passages, kPassagesPerFile, files);
  const std::vector<std::string> kinds = kinds_of(entries);
  files.push_back(
      file("index", fmt::format(R"({{"pages":{},"parPages":{},"textes":{},"parTextes":{},"collectivites":{},)"
                                R"("natures":{},"vides":{},"mots":{}}})",
                                pages.size(), kPagesPerFile, passages.size(), kPassagesPerFile,
                                list_of(ranges_of(entries, owners, kinds)), list_of_strings(kinds),
                                list_of_strings(empty_words()), quoted(short_signs(signs)))));
  return files;
}

}  // namespace mandature::search
