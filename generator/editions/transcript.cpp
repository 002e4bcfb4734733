#include "editions/transcript.h"

#include <fmt/format.h>

#include <set>

#include "support/text.h"

namespace mandature::editions {
namespace {

constexpr long kPause = 2000;

// The chapter that has begun by this moment, or -1 before the first. Captions may start a little before the
// chapter their speaker opens: half a second of grace.
int chapter_at(const model::Testimonial& testimonial, long start) {
  int chapter = -1;
  for (const model::Chapter& candidate : testimonial.chapters) {
    if (candidate.start <= start + 500) ++chapter;
  }
  return chapter;
}

// "t-1-05"; question and answer of the same second become "t-1-05" and "t-1-05-2".
std::string free_anchor(long start, std::set<std::string>& taken) {
  const std::string wanted = "t-" + support::replace_all(moment(start), ":", "-");
  std::string anchor = wanted;
  for (int n = 2; !taken.insert(anchor).second; ++n) anchor = fmt::format("{}-{}", wanted, n);
  return anchor;
}

}  // namespace

std::vector<TranscriptPart> transcript(const model::Testimonial& testimonial) {
  std::vector<TranscriptPart> parts;
  int current = -2;
  long last_end = 0;
  std::set<std::string> anchors;
  for (const document::Caption& cue : testimonial.cues) {
    const int chapter = chapter_at(testimonial, cue.start);
    if (chapter != current) {
      current = chapter;
      TranscriptPart part;
      part.start = cue.start;
      if (chapter >= 0) part.title = testimonial.chapters[static_cast<std::size_t>(chapter)].title;
      parts.push_back(std::move(part));
    }
    std::vector<Turn>& turns = parts.back().turns;
    const bool continues =
        !turns.empty() && turns.back().speaker == cue.speaker && cue.start - last_end <= kPause;
    if (continues) {
      turns.back().text += " " + cue.text;
    } else {
      turns.push_back({cue.start, cue.speaker, cue.text, free_anchor(cue.start, anchors)});
    }
    last_end = cue.end;
  }
  return parts;
}

std::string transcript_text(const model::Testimonial& testimonial) {
  std::string text =
      testimonial.title + "\n" + testimonial.person.name + ", " + testimonial.person.role + "\n";
  for (const TranscriptPart& part : transcript(testimonial)) {
    if (!part.title.empty()) text += "\n" + part.title + "\n";
    for (const Turn& turn : part.turns) {
      text += fmt::format("\n{} {}\n{}\n", moment(turn.start), turn.speaker, turn.text);
    }
  }
  return text;
}

std::string moment(long milliseconds) {
  const long seconds = milliseconds / 1000;
  if (seconds >= 3600) return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace mandature::editions
