#pragma once

#include <string>
#include <vector>

#include "model/testimonial.h"

namespace mandature::editions {

// One turn of speech: consecutive captions of a speaker, cut where the voice pauses for more than two
// seconds.
struct Turn {
  long start = 0;  // milliseconds
  std::string speaker;
  std::string text;
  std::string anchor;  // "t-1-05", unique in its transcript
};

struct TranscriptPart {
  std::string title;  // the chapter; empty for what comes before the first
  long start = 0;
  std::vector<Turn> turns;
};

// The transcript of an interview, from its captions: the only source, so that both always say the same.
std::vector<TranscriptPart> transcript(const model::Testimonial& testimonial);
// The same as a plain text file.
std::string transcript_text(const model::Testimonial& testimonial);
// A moment as "m:ss" or "h:mm:ss".
std::string moment(long milliseconds);

}  // namespace mandature::editions
