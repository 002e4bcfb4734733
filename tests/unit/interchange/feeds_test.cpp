#include <doctest/doctest.h>

#include "interchange/atom.h"
#include "interchange/media_type.h"
#include "interchange/podcast.h"

using namespace mandature;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an Atom feed says who, when and where, and escapes what people wrote") {
  interchange::AtomFeed feed{
      "urn:uuid:1",          "Écoles & ponts", "", "fr",         "https://exemple.fr/flux.xml",
      "https://exemple.fr/", "Village",        "", {2025, 6, 2}, {}};
  feed.entries.push_back({"urn:uuid:2",
                          "« 1 < 2 »",
                          "https://exemple.fr/a.html",
                          {2025, 5, 1},
                          {2025, 6, 2},
                          {"Ada", "Bob"},
                          "",
                          {"ponts"}});
  const std::string xml = interchange::write_atom(feed);
  CHECK(contains(xml, "<title>Écoles &amp; ponts</title>"));
  CHECK(contains(xml, "<title>« 1 &lt; 2 »</title>"));
  CHECK(contains(xml, "<published>2025-05-01T00:00:00Z</published>"));
  CHECK(contains(xml, "<updated>2025-06-02T00:00:00Z</updated>"));
  CHECK(contains(xml, "<name>Bob</name>"));
  CHECK(contains(xml, "<category term=\"ponts\"/>"));
  CHECK_FALSE(contains(xml, "<summary"));
}

TEST_CASE("an episode names its sound file, its transcripts and its chapters") {
  interchange::Podcast podcast;
  interchange::Episode episode;
  episode.published = {2025, 6, 2};
  episode.audio = "https://exemple.fr/a.m4a";
  episode.audio_type = interchange::media_type("a.M4A");
  episode.audio_bytes = 1234;
  episode.duration = 61500;
  episode.transcripts = {{"https://exemple.fr/a.vtt", "text/vtt", "fr"}};
  podcast.episodes = {episode};
  const std::string without = interchange::write_podcast(podcast);
  CHECK(contains(without, "url=\"https://exemple.fr/a.m4a\" length=\"1234\" type=\"audio/mp4\""));
  CHECK(contains(without, "<itunes:duration>62</itunes:duration>"));
  CHECK(contains(without, "<podcast:transcript url=\"https://exemple.fr/a.vtt\" type=\"text/vtt\""));
  CHECK(contains(without, "<pubDate>Mon, 02 Jun 2025 00:00:00 +0000</pubDate>"));
  CHECK_FALSE(contains(without, "podcast:chapters"));
  CHECK_FALSE(contains(without, "itunes:image"));
  podcast.image = "https://exemple.fr/balado.png";
  CHECK(contains(interchange::write_podcast(podcast),
                 "<itunes:image href=\"https://exemple.fr/balado.png\"/>"));
  podcast.episodes.front().chapters = "https://exemple.fr/a.json";
  CHECK(contains(interchange::write_podcast(podcast), "<podcast:chapters url=\"https://exemple.fr/a.json\""));
}

TEST_CASE("chapters begin at seconds with decimals, and bear any title") {
  const std::string json = interchange::write_chapters({{0, "Début"}, {15250, "« \"Et\" après ? »\xFF"}});
  CHECK(contains(json, "\"startTime\": 15.25"));
  CHECK(contains(json, "\\\"Et\\\" après ? »\uFFFD"));
  CHECK(contains(json, "\"version\": \"1.2.0\""));
}
