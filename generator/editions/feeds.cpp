#include "editions/feeds.h"

#include <algorithm>

#include "editions/address.h"
#include "editions/share_cards.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "editions/transcript.h"
#include "interchange/atom.h"
#include "interchange/media_type.h"
#include "interchange/naming.h"
#include "interchange/podcast.h"

namespace mandature::editions {
namespace {

using interchange::AtomEntry;
using interchange::AtomFeed;
using theme::String;

constexpr std::size_t kNewest = 50;  // entries of a feed: programs ask for it again and again

// Names of records that stay when the site moves: the official number of the authority, or its identifier.
std::string lasting_id(const model::Authority& authority, const std::string& record) {
  const std::string& owner = authority.siren.empty() ? authority.id.value : authority.siren;
  return interchange::stable_id(owner + "/" + record);
}

std::string interview_id(const model::Authority& authority, const model::Testimonial& testimonial) {
  return lasting_id(authority, "temoignages/" + testimonial.id.value);
}

support::Date settled_on(const model::Testimonial& testimonial) {
  return testimonial.reviewed_on.value_or(testimonial.filmed_on);
}

std::string person_and_role(const model::Testimonial& testimonial) {
  const std::string& role = testimonial.person.role;
  return role.empty() ? testimonial.person.name : testimonial.person.name + ", " + role;
}

AtomEntry interview_entry(const Context& context, const model::Authority& authority,
                          const model::Testimonial& testimonial) {
  AtomEntry entry;
  entry.id = interview_id(authority, testimonial);
  entry.title = quoted(context, testimonial.title);
  entry.address = public_address(context.publication, testimonial_path(authority.id, testimonial.id));
  entry.published = settled_on(testimonial);
  entry.updated = entry.published;
  entry.authors = {authority.name};
  entry.summary = person_and_role(testimonial);
  entry.categories = testimonial.themes;
  return entry;
}

AtomEntry evaluation_entry(const Context& context, const model::Authority& authority,
                           const model::Evaluation& evaluation) {
  AtomEntry entry;
  entry.id = lasting_id(authority, "evaluations/" + evaluation.id.value);
  entry.title = evaluation.title;
  entry.address = public_address(context.publication, evaluation_path(authority.id, evaluation.id));
  entry.published = evaluation.date;
  entry.updated = evaluation.date;
  for (const model::Correction& correction : evaluation.corrections)
    entry.updated = std::max(entry.updated, correction.date);
  for (const model::Evaluator& evaluator : evaluation.evaluators) entry.authors.push_back(evaluator.name);
  if (entry.authors.empty()) entry.authors = {authority.name};
  entry.summary = evaluation.lede;
  return entry;
}

void add_entries(const Context& context, const model::Authority& authority, std::vector<AtomEntry>& entries) {
  for (const model::Testimonial* testimonial : published(context, authority))
    entries.push_back(interview_entry(context, authority, *testimonial));
  for (const model::Evaluation& evaluation : authority.evaluations)
    entries.push_back(evaluation_entry(context, authority, evaluation));
}

void keep_newest(const Context& context, AtomFeed& feed) {
  std::sort(feed.entries.begin(), feed.entries.end(), [](const AtomEntry& a, const AtomEntry& b) {
    return a.updated != b.updated ? a.updated > b.updated : a.id < b.id;
  });
  if (feed.entries.size() > kNewest) feed.entries.resize(kNewest);
  feed.updated = feed.entries.empty() ? context.publication.frozen_on : feed.entries.front().updated;
}

AtomFeed feed_frame(const Context& context, const std::string& path, const std::string& page) {
  AtomFeed feed;
  feed.language = context.language.tag();
  feed.address = public_address(context.publication, path);
  feed.page = public_address(context.publication, page);
  feed.rights = context.theme.strings(String::kFooterRights, {{"licence", context.publication.licence}});
  return feed;
}

std::string authority_feed(const Context& context, const model::Authority& authority) {
  AtomFeed feed = feed_frame(context, feed_path(authority.id), space_path(authority.id));
  feed.id = lasting_id(authority, "flux");
  feed.title = authority.name + " - " + context.publication.title;
  feed.subtitle = context.theme.strings(String::kSpaceDescription, {{"nom", authority.name}});
  feed.author = authority.name;
  add_entries(context, authority, feed.entries);
  keep_newest(context, feed);
  return interchange::write_atom(feed);
}

std::string portal_feed(const Context& context) {
  AtomFeed feed = feed_frame(context, feed_path(), portal_path());
  feed.id = interchange::stable_id(context.publication.base_url + "/flux");
  feed.title = context.publication.title;
  feed.subtitle = context.theme.strings(String::kSiteTagline);
  feed.author = context.publication.title;
  for (const model::Authority& authority : context.publication.authorities)
    add_entries(context, authority, feed.entries);
  keep_newest(context, feed);
  return interchange::write_atom(feed);
}

interchange::Episode episode_of(const Context& context, const model::Authority& authority,
                                const model::Testimonial& testimonial, const FileSizes& sizes) {
  const auto address = [&](const std::string& path) { return public_address(context.publication, path); };
  interchange::Episode episode;
  episode.id = interview_id(authority, testimonial);
  episode.title = quoted(context, testimonial.title);
  episode.page = address(testimonial_path(authority.id, testimonial.id));
  episode.description = person_and_role(testimonial);
  episode.guest = testimonial.person.name;
  episode.published = settled_on(testimonial);
  episode.audio = address(testimonial.audio);
  episode.audio_type = interchange::media_type(testimonial.audio);
  const auto size = sizes.find(testimonial.audio);
  if (size != sizes.end()) episode.audio_bytes = size->second;
  episode.duration = testimonial.duration();
  for (const std::string& path : {testimonial.captions, transcript_path(authority.id, testimonial.id)})
    episode.transcripts.push_back({address(path), interchange::media_type(path), testimonial.language});
  if (!testimonial.chapters.empty()) episode.chapters = address(chapters_path(authority.id, testimonial.id));
  return episode;
}

std::string podcast(const Context& context, const model::Authority& authority, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  interchange::Podcast podcast;
  podcast.title = say(String::kTestimonialsTitle) + " - " + authority.name;
  podcast.description = say(String::kTestimonialsLede, {{"nom", authority.short_name}});
  podcast.language = context.language.tag();
  podcast.address = public_address(context.publication, podcast_path(authority.id));
  podcast.page = public_address(context.publication, testimonials_path(authority.id));
  podcast.author = authority.name;
  podcast.rights = say(String::kFooterRights, {{"licence", context.publication.licence}});
  podcast.image = public_address(context.publication, podcast_cover_path(authority.id));
  for (const model::Testimonial* testimonial : published(context, authority)) {
    if (!testimonial->audio.empty())
      podcast.episodes.push_back(episode_of(context, authority, *testimonial, sizes));
  }
  std::stable_sort(podcast.episodes.begin(), podcast.episodes.end(),
                   [](const auto& a, const auto& b) { return a.published > b.published; });
  return interchange::write_podcast(podcast);
}

std::string spoken_text(const model::Testimonial& testimonial) {
  std::string text;
  for (const TranscriptPart& part : transcript(testimonial)) {
    for (const Turn& turn : part.turns) {
      if (!text.empty()) text += '\n';
      text += turn.text;
    }
  }
  return text;
}

}  // namespace

bool has_podcast(const Context& context, const model::Authority& authority) {
  const InterviewList& interviews = published(context, authority);
  return std::any_of(interviews.begin(), interviews.end(),
                     [](const model::Testimonial* testimonial) { return !testimonial->audio.empty(); });
}

std::string chapters_text(const model::Testimonial& testimonial) {
  std::vector<interchange::ChapterMark> marks;
  for (const model::Chapter& chapter : testimonial.chapters) marks.push_back({chapter.start, chapter.title});
  return interchange::write_chapters(marks);
}

interchange::Film film_of(const Context& context, const model::Authority& authority,
                          const model::Testimonial& testimonial) {
  const auto address = [&](const std::string& path) {
    return path.empty() ? path : public_address(context.publication, path);
  };
  interchange::Film film;
  film.name = quoted(context, testimonial.title);
  film.description = person_and_role(testimonial);
  film.page = address(testimonial_path(authority.id, testimonial.id));
  film.content = address(testimonial.video->file);
  if (!film.content.empty()) film.type = interchange::media_type(testimonial.video->file);
  film.elsewhere = testimonial.video->peertube;
  film.thumbnail = address(own_card_path(testimonial_path(authority.id, testimonial.id)));
  film.language = testimonial.language;
  film.transcript = spoken_text(testimonial);
  film.recorded = testimonial.filmed_on;
  film.uploaded = settled_on(testimonial);
  film.duration = testimonial.duration();
  film.person = testimonial.person.name;
  film.role = testimonial.person.role;
  for (const TranscriptPart& part : transcript(testimonial)) {
    if (part.title.empty() || part.turns.empty()) continue;
    if (!film.clips.empty()) film.clips.back().end = part.start;
    film.clips.push_back(
        {part.title, film.page + "#" + part.turns.front().anchor, part.start, film.duration});
  }
  return film;
}

void add_feeds(const Context& context, Outputs& outputs) {
  outputs.files.push_back({feed_path(), [&context](const FileSizes&) { return portal_feed(context); }});
  for (const model::Authority& authority : context.publication.authorities) {
    outputs.files.push_back({feed_path(authority.id), [&context, &authority](const FileSizes&) {
                               return authority_feed(context, authority);
                             }});
    if (!has_podcast(context, authority)) continue;
    outputs.files.push_back({podcast_path(authority.id), [&context, &authority](const FileSizes& sizes) {
                               return podcast(context, authority, sizes);
                             }});
    // A feed tells what its sound files weigh, also those of authorities this run does not make.
    for (const model::Testimonial* testimonial : published(context, authority)) {
      if (!testimonial->audio.empty()) outputs.media.push_back(testimonial->audio);
    }
  }
}

}  // namespace mandature::editions
