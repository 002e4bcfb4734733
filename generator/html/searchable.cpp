#include "html/searchable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "html/tags.h"
#include "support/text.h"

namespace mandature::html {
namespace {

using search::Entry;
using search::Passage;

constexpr auto kInline =
    std::to_array<std::string_view>({"a", "abbr", "b", "cite", "code", "del", "em", "i", "mark", "q", "s",
                                     "small", "span", "strong", "sub", "sup", "time"});
constexpr auto kNotRead = std::to_array<std::string_view>(
    {"button", "form", "nav", "noscript", "script", "style", "summary", "svg", "template"});

// A passage this long may end where the next identifier stands; a shorter one takes the next lines in.
constexpr std::size_t kShortestPassage = 100;  // bytes

// Inline elements that themes set apart without a space: a number and its label, a name and its role.
constexpr auto kSetApart = std::to_array<std::string_view>({"a", "b", "small", "span", "time"});
// Links to files say their format and weight, which nobody looks for.
constexpr auto kFileEndings = std::to_array<std::string_view>(
    {".avif", ".bib", ".csv", ".ics", ".jpg", ".json", ".m4a", ".mp3", ".mp4", ".ogg", ".pdf", ".png", ".svg",
     ".txt", ".vtt", ".webm", ".webp", ".xml", ".zip"});

bool is_left_out(const Tag& tag) {
  if (is_one_of(kNotRead, tag.name) || attribute(tag, " data-recherche=\"") == "non") return true;
  const std::string_view target = tag.name == "a" ? attribute(tag, " href=\"") : std::string_view();
  return std::any_of(kFileEndings.begin(), kFileEndings.end(),
                     [&](std::string_view ending) { return target.ends_with(ending); });
}

// A letter or a digit; of other alphabets, any byte.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string unescape(std::string_view text) {
  std::string plain(text);
  if (text.find('&') == std::string_view::npos) return plain;
  plain = support::replace_all(std::move(plain), "&lt;", "<");
  plain = support::replace_all(std::move(plain), "&gt;", ">");
  plain = support::replace_all(std::move(plain), "&quot;", "\"");
  plain = support::replace_all(std::move(plain), "&#39;", "'");
  return support::replace_all(std::move(plain), "&amp;", "&");
}

// Where to cut a text that is too long: after a sentence, or a word, or between two characters.
std::size_t cut_at(std::string_view text, std::size_t longest) {
  const std::size_t sentence = text.rfind(". ", longest - 1);
  if (sentence != std::string_view::npos && sentence > longest / 2) return sentence + 1;
  const std::size_t space = text.rfind(' ', longest);
  if (space != std::string_view::npos && space > 0) return space;
  std::size_t at = longest;
  while (at > 1 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

// Walks through a page once, from the first byte to the last.
class PageReader {
 public:
  Entry read(std::string_view html) {
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t open = std::min(html.find('<', at), html.size());
      if (is_read()) add_text(html.substr(at, open - at));
      if (open == html.size()) break;
      const std::size_t close = end_of_tag(html, open);
      const Tag tag = parse_tag(html.substr(open + 1, close - open - 1));
      if (tag.closing) {
        leave(tag);
      } else {
        enter(tag);
      }
      at = close + 1;
    }
    close_passage();
    return std::move(entry_);
  }

 private:
  bool is_read() const { return main_depth_ && !skipped_depth_; }

  void enter(const Tag& tag) {
    if (is_read()) {
      meet(tag);
      const std::string_view id = attribute(tag, " id=\"");
      if (is_left_out(tag) && !tag.alone) {
        skipped_depth_ = open_.size();
      } else if (!id.empty()) {
        if (passage_.text.size() >= kShortestPassage) close_passage();
        anchor_ = id;
      }
    }
    if (tag.alone) return;
    if (tag.name == "main" && !main_depth_) main_depth_ = open_.size();
    open_.push_back(tag.name);
  }

  void leave(const Tag& tag) {
    if (is_read()) meet(tag);
    if (open_.empty()) return;
    open_.pop_back();
    if (skipped_depth_ == open_.size()) skipped_depth_.reset();
    if (main_depth_ == open_.size()) main_depth_.reset();
  }

  // What a tag, opening or closing, does to the text around it.
  void meet(const Tag& tag) {
    if (!is_one_of(kInline, tag.name)) close_block();
    if (is_one_of(kSetApart, tag.name)) set_apart_ = true;
  }

  void add_text(std::string_view text) {
    if (text.empty()) return;
    if (std::exchange(set_apart_, false) && !block_.empty() && is_of_word(block_.back()) &&
        is_of_word(text.front()))
      block_ += ' ';
    for (const char c : unescape(text)) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) {
        block_ += c;
      } else if (!block_.empty() && block_.back() != ' ') {
        block_ += ' ';
      }
    }
  }

  bool is_inside(std::string_view name) const { return is_one_of(open_, name); }

  void close_block() {
    const std::string block(support::trim(block_));
    block_.clear();
    if (block.empty()) return;
    if (is_inside("h1")) {
      entry_.title += (entry_.title.empty() ? "" : " ") + block;
    } else if (is_inside("h2") || is_inside("h3") || is_inside("h4") || is_inside("h5") || is_inside("h6")) {
      close_passage();
      heading_ += (heading_.empty() ? "" : " ") + block;
    } else {
      add_block(block);
    }
  }

  void add_block(std::string_view block) {
    if (!passage_.text.empty() && passage_.text.size() + block.size() + 4 > search::kLongestPassage)
      close_passage();
    while (block.size() > search::kLongestPassage) {
      const std::size_t cut = cut_at(block, search::kLongestPassage);
      append(block.substr(0, cut));
      close_passage();
      block = support::trim(block.substr(cut));
    }
    append(block);
  }

  void append(std::string_view block) {
    if (block.empty()) return;
    if (passage_.text.empty()) {
      passage_.anchor = anchor_;
      passage_.heading = std::exchange(heading_, {});
    } else {
      // Cells of a table and names of a list would run into each other.
      const bool ended = std::string_view(".!?:;").find(passage_.text.back()) != std::string_view::npos;
      passage_.text += ended ? " " : " · ";
    }
    passage_.text += block;
  }

  void close_passage() {
    if (!passage_.text.empty()) entry_.passages.push_back(std::move(passage_));
    passage_ = {};
  }

  Entry entry_;
  std::vector<std::string_view> open_;
  std::optional<std::size_t> main_depth_;
  std::optional<std::size_t> skipped_depth_;
  std::string block_;
  bool set_apart_ = false;  // a word ends where the last tag stood
  std::string heading_;
  std::string anchor_;
  Passage passage_;
};

}  // namespace

search::Entry read_for_search(std::string_view html) { return PageReader().read(html); }

}  // namespace mandature::html
