#include "interchange/podcast.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "interchange/naming.h"
#include "interchange/xml.h"

namespace mandature::interchange {
namespace {

void write_episode(const Episode& episode, XmlWriter& xml) {
  xml.open("item").element("title", episode.title).element("link", episode.page);
  xml.element("guid", episode.id, {{"isPermaLink", "false"}});
  xml.element("pubDate", mail_day_start(episode.published)).element("description", episode.description);
  xml.element("enclosure", "",
              {{"url", episode.audio},
               {"length", fmt::format("{}", episode.audio_bytes)},
               {"type", episode.audio_type}});
  xml.element("itunes:duration", fmt::format("{}", (episode.duration + 500) / 1000));
  xml.element("itunes:explicit", "false");
  for (const Transcript& transcript : episode.transcripts) {
    xml.element("podcast:transcript", "",
                {{"url", transcript.address}, {"type", transcript.type}, {"language", transcript.language}});
  }
  if (!episode.chapters.empty()) {
    xml.element("podcast:chapters", "", {{"url", episode.chapters}, {"type", "application/json+chapters"}});
  }
  xml.element("podcast:person", episode.guest, {{"role", "guest"}}).close();
}

}  // namespace

std::string write_podcast(const Podcast& podcast) {
  XmlWriter xml;
  xml.open("rss", {{"version", "2.0"},
                   {"xmlns:atom", "http://www.w3.org/2005/Atom"},
                   {"xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"},
                   {"xmlns:podcast", "https://podcastindex.org/namespace/1.0"}});
  xml.open("channel").element("title", podcast.title).element("link", podcast.page);
  xml.element("description", podcast.description).element("language", podcast.language);
  xml.element("atom:link", "", {{"rel", "self"}, {"type", "application/rss+xml"}, {"href", podcast.address}});
  if (!podcast.rights.empty()) xml.element("copyright", podcast.rights);
  if (!podcast.episodes.empty()) xml.element("pubDate", mail_day_start(podcast.episodes.front().published));
  if (!podcast.image.empty()) xml.element("itunes:image", "", {{"href", podcast.image}});
  xml.element("itunes:author", podcast.author).element("itunes:explicit", "false");
  xml.element("itunes:category", "", {{"text", "Government"}});
  for (const Episode& episode : podcast.episodes) write_episode(episode, xml);
  return xml.finish();
}

std::string write_chapters(const std::vector<ChapterMark>& chapters) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const ChapterMark& chapter : chapters) {
    list.push_back({{"startTime", static_cast<double>(chapter.start) / 1000}, {"title", chapter.title}});
  }
  const Json file = {{"version", "1.2.0"}, {"chapters", std::move(list)}};
  return file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
