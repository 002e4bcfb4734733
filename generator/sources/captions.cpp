#include "sources/captions.h"

#include <charconv>
#include <string>
#include <string_view>

#include "diagnostics/translation.h"
#include "sources/entities.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;
using document::Caption;

constexpr std::string_view kArrow = "-->";

struct Voice {
  std::string speaker;
  std::string text;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Lines as spans, without their ends.
std::vector<Span> lines_of(const diagnostics::SourceFile& file) {
  std::vector<Span> lines;
  std::uint32_t begin = 0;
  for (std::string_view line : support::split(file.text(), '\n')) {
    const auto length = static_cast<std::uint32_t>(line.size());
    lines.push_back({&file, begin, begin + length - (line.ends_with('\r') ? 1U : 0U)});
    begin += length + 1;
  }
  return lines;
}

std::string_view text_of(const Span& span) {
  return std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
}

// A number of 1 to `most` digits at the start of `text`, which moves past it; -1 when there is none.
long take_number(std::string_view& text, std::size_t most) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length == 0 || length > most) return -1;
  const std::string_view digits = text.substr(0, length);
  long value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  text.remove_prefix(length);
  return value;
}

// "01:02:03.400", "02:03.400" and, for SubRip, "01:02:03,400", in milliseconds; -1 when it is something else.
long parse_time(std::string_view text) {
  long parts[3] = {0, 0, 0};
  int count = 0;
  while (count < 3) {
    parts[count] = take_number(text, count == 0 ? 4 : 2);
    if (parts[count++] < 0) return -1;
    if (!text.starts_with(':')) break;
    text.remove_prefix(1);
  }
  if (count < 2) return -1;
  const long seconds = parts[count - 1];
  const long minutes = parts[count - 2];
  const long hours = count == 3 ? parts[0] : 0;
  long milliseconds = 0;
  if (text.starts_with('.') || text.starts_with(',')) {
    text.remove_prefix(1);
    const std::size_t digits = text.size();
    milliseconds = take_number(text, 3);
    if (milliseconds < 0) return -1;
    for (std::size_t i = digits; i < 3; ++i) milliseconds *= 10;
  }
  if (!text.empty() || seconds > 59 || minutes > 59) return -1;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

// The length of a tag at the start of `text` (`<i>`, `</v>`, `<00:01.000>`, SubRip's `{\an8}`), or 0: "3 < 4"
// has none.
std::size_t tag_length(std::string_view text) {
  if (text.starts_with("{\\")) {
    const std::size_t end = text.find('}');
    return end == std::string_view::npos ? 0 : end + 1;
  }
  if (text.size() < 3 || text[0] != '<') return 0;
  const char next = text[1];
  if (next != '/' && !is_digit(next) && !(next >= 'a' && next <= 'z') && !(next >= 'A' && next <= 'Z'))
    return 0;
  const std::size_t end = text.find_first_of("<>", 1);
  return end == std::string_view::npos || text[end] == '<' ? 0 : end + 1;
}

// The name in `<v Name>` or `<v.loud Name>`; nothing for another tag.
std::optional<std::string> voice_of(std::string_view tag) {
  if (!tag.starts_with("<v ") && !tag.starts_with("<v.") && !tag.starts_with("<v\t")) return {};
  tag = tag.substr(0, tag.size() - 1);
  const std::size_t name = tag.find_first_of(" \t");
  if (name == std::string_view::npos) return {};
  return std::string(support::trim(undo_entities(tag.substr(name))));
}

void append_word_space(std::string& text) {
  if (!text.empty() && text.back() != ' ') text += ' ';
}

// The words of a caption without markup, one part per voice.
std::vector<Voice> voices_of(std::string_view text) {
  std::vector<Voice> voices(1);
  while (!text.empty()) {
    if (const std::size_t length = tag_length(text); length > 0) {
      const std::string_view tag = text.substr(0, length);
      if (const auto speaker = voice_of(tag)) voices.push_back({*speaker, {}});
      if (tag.starts_with("<br")) append_word_space(voices.back().text);
      text.remove_prefix(length);
    } else if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' || text[0] == '\r') {
      append_word_space(voices.back().text);
      text.remove_prefix(1);
    } else {
      voices.back().text += text[0];
      text.remove_prefix(1);
    }
  }
  for (Voice& voice : voices) voice.text = undo_entities(support::trim(voice.text));
  return voices;
}

// Lines as they are shown, without what is not read.
void measure_lines(const Span& words, Caption& caption) {
  caption.lines = 0;
  for (const std::string_view line : support::split(text_of(words), '\n')) {
    std::string shown;
    for (const Voice& voice : voices_of(line)) shown += (shown.empty() ? "" : " ") + voice.text;
    if (shown.empty()) continue;
    ++caption.lines;
    caption.longest_line = std::max(caption.longest_line, static_cast<int>(support::count_characters(shown)));
  }
}

class CaptionReader {
 public:
  CaptionReader(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics)
      : lines_(lines_of(file)), diagnostics_(diagnostics) {}

  std::vector<Caption> read() {
    const bool web = line().starts_with("WEBVTT");
    while (web && !at_end() && !blank() && !has_times()) ++at_;
    while (true) {
      while (!at_end() && blank()) ++at_;
      if (at_end()) return std::move(captions_);
      if (web && is_remark()) {
        skip_block();
      } else {
        read_cue();
      }
    }
  }

 private:
  bool at_end() const { return at_ >= lines_.size(); }
  std::string_view line() const { return text_of(lines_[at_]); }
  bool blank() const { return support::trim(line()).empty(); }
  bool has_times() const { return line().find(kArrow) != std::string_view::npos; }
  void skip_block() {
    while (!at_end() && !blank()) ++at_;
  }

  bool is_remark() const {
    const std::string_view word = line().substr(0, line().find_first_of(" \t"));
    return (word == "NOTE" || word == "STYLE" || word == "REGION") && !has_times();
  }

  void read_cue() {
    const Span first = lines_[at_];
    if (!has_times()) ++at_;  // the number or name of the caption
    if (at_end() || blank() || !has_times()) {
      diagnostics_.error(first, tr("a line of times is expected here"),
                         tr("write for example 00:00:01.000 --> 00:00:04.200"));
      return skip_block();
    }
    Caption caption;
    const bool usable = read_times(lines_[at_++], caption);
    Span words{first.file, 0, 0};
    for (; !at_end() && !blank() && !has_times(); ++at_) {
      if (words.end == 0) words.begin = lines_[at_].begin;
      words.end = lines_[at_].end;
    }
    if (!usable || words.end == 0) return;
    caption.span = words;
    measure_lines(words, caption);
    for (Voice& voice : voices_of(text_of(words))) {
      if (voice.text.empty()) continue;
      caption.speaker = std::move(voice.speaker);
      caption.text = std::move(voice.text);
      captions_.push_back(caption);
    }
  }

  // False, with a message, when there are no usable times.
  bool read_times(const Span& line, Caption& caption) {
    const std::string_view text = text_of(line);
    const std::size_t arrow = text.find(kArrow);
    const std::string_view start = support::trim(text.substr(0, arrow));
    const std::string_view rest = support::trim(text.substr(arrow + kArrow.size()));
    const std::string_view end = rest.substr(0, rest.find_first_of(" \t"));
    const auto span_of = [&](std::string_view part) {
      return part.empty() ? line
                          : subspan(line, static_cast<std::size_t>(part.data() - text.data()), part.size());
    };
    for (const std::string_view part : {start, end}) {
      if (parse_time(part) >= 0) continue;
      diagnostics_.error(span_of(part), tr("\"{}\" is not a time", part),
                         tr("write for example 00:00:04.200"));
      return false;
    }
    caption.start = parse_time(start);
    caption.end = parse_time(end);
    if (caption.end < caption.start) {
      diagnostics_.error(span_of(end), tr("this caption ends before it begins"));
      return false;
    }
    if (caption.start < latest_start_) {
      diagnostics_.error(span_of(start), tr("this caption begins before the one above it"),
                         tr("put the captions in the order of the film"));
    }
    latest_start_ = std::max(latest_start_, caption.start);
    return true;
  }

  std::vector<Span> lines_;
  diagnostics::Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  long latest_start_ = 0;
  std::vector<Caption> captions_;
};

}  // namespace

std::vector<Caption> read_captions(const diagnostics::SourceFile& file,
                                   diagnostics::Diagnostics& diagnostics) {
  if (file.text().find(kArrow) == std::string::npos) {
    diagnostics.error({&file, 0, 0}, tr("there are no captions in this file"),
                      tr("give a WebVTT (.vtt) or SubRip (.srt) file"));
    return {};
  }
  return CaptionReader(file, diagnostics).read();
}

}  // namespace mandature::sources
