#include "rules/tone.h"

#include <algorithm>
#include <array>
#include <map>

#include "diagnostics/translation.h"
#include "rules/calendar.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;

constexpr std::array kExpressions{std::to_array<ToneExpression>({
#include "tone_fr.inc"
})};

// A stand-in for what is passed over: no word, and no expression runs across it.
constexpr char kGap = '|';

struct Word {
  std::string text;  // lower case
  std::size_t begin = 0;
  std::size_t end = 0;
  bool joined = false;  // only spaces, hyphens, apostrophes or marks of emphasis since the word before
};

// The length of the letter or digit at the start of a text, 0 for anything else. Letters are those of Latin
// (U+00C0 to U+024F, but × and ÷).
std::size_t letter_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9'))
    return 1;
  if (first < 0xC3 || first > 0xC9 || text.size() < 2) return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  return first == 0xC3 && (second == 0x97 || second == 0xB7) ? 0 : 2;
}

bool joins(std::string_view between) {
  for (const std::string_view mark : {"’", "\u00A0", "\u202F"}) {
    while (between.starts_with(mark)) between.remove_prefix(mark.size());
  }
  return between.find_first_not_of(" \t\r\n'-*_") == std::string_view::npos;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size()) {
      const std::size_t length = letter_length(text.substr(end));
      if (length == 0) break;
      end += length;
    }
    if (end == at) {
      ++at;
      continue;
    }
    const bool joined = !words.empty() && joins(text.substr(words.back().end, at - words.back().end));
    words.push_back({support::lower_case(text.substr(at, end - at)), at, end, joined});
    at = end;
  }
  return words;
}

void blank(std::string& text, std::size_t begin, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
            text.begin() + static_cast<std::ptrdiff_t>(std::min(end, text.size())), kGap);
}

void blank_between(std::string& text, std::string_view open, std::string_view close) {
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + open.size())) {
    const std::size_t end = text.find(close, at + open.size());
    if (end == std::string::npos) return;
    blank(text, at, end + close.size());
  }
}

void blank_addresses(std::string& text) {
  for (std::size_t at = text.find("://"); at != std::string::npos; at = text.find("://", at + 1)) {
    blank(text, at, text.find_first_of(" \t\r\n)>", at));
  }
}

void blank_quoted_lines(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (support::trim(std::string_view(text).substr(at, end - at)).starts_with('>')) blank(text, at, end);
    at = end + 1;
  }
}

// The words of the services only, each byte where it was.
std::string own_words(std::string_view text) {
  std::string own(text);
  blank_between(own, "«", "»");
  blank_between(own, "“", "”");
  blank_between(own, "](", ")");
  blank_addresses(own);
  blank_quoted_lines(own);
  return own;
}

using Step = std::vector<std::string>;  // the alternatives of one word
struct Pattern {
  std::vector<Step> steps;
  const ToneExpression* row = nullptr;
};

Pattern pattern_of(std::string_view expression, const ToneExpression* row) {
  Pattern pattern{{}, row};
  const std::string lower = support::lower_case(support::replace_all(std::string(expression), "’", " "));
  for (const std::string_view word : support::split(lower, ' ')) {
    if (word.empty()) continue;
    Step step;
    for (const std::string_view one : support::split(word, '|')) step.emplace_back(one);
    pattern.steps.push_back(std::move(step));
  }
  return pattern;
}

bool fits(const Step& step, const std::string& word) {
  return std::any_of(step.begin(), step.end(), [&](const std::string& one) {
    if (!one.starts_with('~')) return word == one;
    const std::string_view end = std::string_view(one).substr(1);
    return word.size() > end.size() && word.ends_with(end);
  });
}

bool fits_at(const Pattern& pattern, const std::vector<Word>& words, std::size_t at) {
  if (pattern.steps.empty() || at + pattern.steps.size() > words.size()) return false;
  for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
    if (i > 0 && !words[at + i].joined) return false;
    if (!fits(pattern.steps[i], words[at + i].text)) return false;
  }
  return true;
}

// Patterns under each word they may begin with; no expression begins with an open end.
using Index = std::map<std::string, std::vector<Pattern>, std::less<>>;

void add(Index& index, const Pattern& pattern) {
  if (pattern.steps.empty()) return;
  for (const std::string& first : pattern.steps.front()) index[first].push_back(pattern);
}

const Index& shipped_index() {
  static const Index index = [] {
    Index made;
    for (const ToneExpression& row : kExpressions) add(made, pattern_of(row.expression, &row));
    return made;
  }();
  return index;
}

// The longest match of each kind of pattern at a word.
void collect(const Index& index, const std::vector<Word>& words, std::size_t at, std::vector<ToneHit>& hits) {
  const auto found = index.find(words[at].text);
  if (found == index.end()) return;
  for (const Pattern& pattern : found->second) {
    if (!fits_at(pattern, words, at)) continue;
    const std::size_t end = words[at + pattern.steps.size() - 1].end;
    const ToneKind kind = pattern.row == nullptr ? ToneKind::kAllowed : pattern.row->kind;
    hits.push_back({kind, words[at].begin, end, pattern.row == nullptr ? "" : pattern.row->advice});
  }
}

// Which bytes of a text are taken, so that a text of nothing but praise is judged in one walk.
class Taken {
 public:
  explicit Taken(std::size_t size) : bytes_(size, false) {}
  bool touches(const ToneHit& hit) const {
    return std::find(at(hit.begin), at(hit.end), true) != at(hit.end);
  }
  void take(const ToneHit& hit) {
    for (std::size_t i = hit.begin; i < hit.end; ++i) bytes_[i] = true;
  }

 private:
  std::vector<bool>::const_iterator at(std::size_t i) const {
    return bytes_.begin() + static_cast<std::ptrdiff_t>(i);
  }
  std::vector<bool> bytes_;
};

}  // namespace

std::span<const ToneExpression> tone_expressions() { return kExpressions; }

std::vector<ToneHit> tone_of(std::string_view text, const std::vector<std::string>& allowed) {
  Index let_through;
  for (const std::string& expression : allowed) add(let_through, pattern_of(expression, nullptr));
  const std::vector<Word> words = words_of(own_words(text));
  std::vector<ToneHit> all;
  for (std::size_t at = 0; at < words.size(); ++at) {
    collect(shipped_index(), words, at, all);
    collect(let_through, words, at, all);
  }
  // What is allowed first, then the longest, so that a hit is told once and as a whole.
  const auto is_told = [](const ToneHit& hit) { return hit.kind != ToneKind::kAllowed; };
  std::stable_sort(all.begin(), all.end(), [&](const ToneHit& a, const ToneHit& b) {
    if (is_told(a) != is_told(b)) return is_told(b);
    return a.end - a.begin > b.end - b.begin;
  });
  Taken taken(text.size());
  std::vector<ToneHit> hits;
  for (const ToneHit& hit : all) {
    if (is_told(hit)) {
      if (taken.touches(hit)) continue;
      hits.push_back(hit);
    }
    taken.take(hit);
  }
  std::sort(hits.begin(), hits.end(), [](const ToneHit& a, const ToneHit& b) { return a.begin < b.begin; });
  return hits;
}

namespace {

std::string message_of(ToneKind kind, std::string_view words) {
  switch (kind) {
    case ToneKind::kSuperlative:
      return tr("superlative in a text of the services: \"{}\"", words);
    case ToneKind::kPraise:
      return tr("praise in a text of the services: \"{}\"", words);
    case ToneKind::kPromise:
    case ToneKind::kAllowed:
      break;
  }
  return tr("promise in a text of the services: \"{}\"", words);
}

}  // namespace

void check_tone(Inspection& inspection) {
  const model::Publication& publication = inspection.publication();
  if (!inspection.says_yes("toujours") && !within_reserved_period(publication, inspection.occasion().today))
    return;
  static const std::vector<std::string> kNothing;
  const auto& allowed = inspection.setting() == nullptr ? kNothing : inspection.setting()->allowed;
  for (const model::Authority& authority : publication.authorities) {
    for (const diagnostics::Span& span : authority.services_words) {
      const std::string_view text =
          std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
      for (const ToneHit& hit : tone_of(text, allowed)) {
        const std::string words =
            support::replace_all(std::string(text.substr(hit.begin, hit.end - hit.begin)), "\n", " ");
        inspection.finding(diagnostics::subspan(span, hit.begin, hit.end - hit.begin),
                           message_of(hit.kind, words), std::string(hit.advice));
      }
    }
  }
}

}  // namespace mandature::rules
