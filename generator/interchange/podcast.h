#pragma once

#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

struct Transcript {
  std::string address;
  std::string type;      // "text/vtt"
  std::string language;  // BCP 47
};

// One interview to listen to; all addresses are whole.
struct Episode {
  std::string id;  // never changes: see stable_id
  std::string title;
  std::string page;
  std::string description;
  std::string guest;
  support::Date published;
  std::string audio;
  std::string audio_type;  // "audio/mp4"
  std::size_t audio_bytes = 0;
  long duration = 0;  // milliseconds
  std::vector<Transcript> transcripts;
  std::string chapters;  // address of a file of write_chapters; empty for none
};

struct Podcast {
  std::string title;
  std::string description;
  std::string language;  // BCP 47
  std::string address;   // of the feed itself
  std::string page;
  std::string author;
  std::string rights;
  std::string image = {};  // address of its square cover, as JPEG or PNG; empty for none
  std::vector<Episode> episodes;  // newest first
};

struct ChapterMark {
  long start = 0;  // milliseconds
  std::string title;
};

// RSS 2.0 with the additions of Apple and of https://podcastindex.org/namespace/1.0.
std::string write_podcast(const Podcast& podcast);

// The chapters of an episode as JSON, version 1.2.0 of the format of the same namespace.
std::string write_chapters(const std::vector<ChapterMark>& chapters);

}  // namespace mandature::interchange
