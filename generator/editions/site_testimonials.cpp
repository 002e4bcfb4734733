#include <fmt/format.h>

#include <algorithm>

#include "editions/address.h"
#include "editions/citation.h"
#include "editions/feeds.h"
#include "editions/share_cards.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "editions/transcript.h"
#include "interchange/media_type.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

constexpr std::size_t kNext = 2;
// Of a film whose size is not told: a browser corrects them with the first picture.
constexpr int kUsualWidth = 1280, kUsualHeight = 720;

// "MP4, 4,1 Mo".
std::string format_and_weight(const Context& context, const FileSizes& sizes, const std::string& path) {
  const std::string format = support::upper_case(support::file_extension(path));
  const auto size = sizes.find(path);
  return size == sizes.end() ? format : format + ", " + context.language.file_size(size->second);
}

// An Ogg file may be sound or film; here it is a film.
std::string film_type(const std::string& path) {
  const std::string type = interchange::media_type(path);
  return type == "audio/ogg" ? "video/ogg" : type;
}

// The player of a film on PeerTube: https://host/w/ID and https://host/videos/watch/ID lead to the page
// around it. Nothing is shared with other viewers (docs.joinpeertube.org/api/embed-player). Empty for other
// addresses.
std::string player_address(const std::string& watch) {
  const auto parts = support::split(watch, '/');
  const bool brief = parts.size() == 5 && parts[3] == "w";
  const bool whole = parts.size() == 6 && parts[3] == "videos" && parts[4] == "watch";
  if (parts.empty() || parts[0] != "https:" || !(brief || whole)) return {};
  const std::string_view id = parts.back().substr(0, parts.back().find_first_of("?;#"));
  return fmt::format("https://{}/videos/embed/{}?title=0&warningTitle=0&p2p=0&peertubeLink=0&autoplay=1",
                     parts[2], id);
}

void add_film(const Context& context, const model::Testimonial& testimonial, const std::string& from,
              Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  document::Blocks poster;
  if (!testimonial.poster.empty())
    poster.push_back({document::Image{testimonial.poster, testimonial.poster_alternative, {}, {}}});
  Fields film;
  if (testimonial.video && !testimonial.video->file.empty()) {
    film.set("ADRESSE", relative_address(from, testimonial.video->file))
        .set("TYPE", film_type(testimonial.video->file))
        .set("LIBELLE", say(String::kFilmLabel, {{"nom", testimonial.person.name},
                                                 {"duree", duration_text(context, testimonial.duration())}}))
        .set("ADRESSE_SOUS_TITRES", relative_address(from, testimonial.captions))
        .set("LANGUE_VIDEO", testimonial.language)
        .set("LANGUE_NOM", say(String::kLanguageName));
    if (!poster.empty()) film.set("ADRESSE_AFFICHE", poster);
    const bool known = testimonial.video->width > 0 && testimonial.video->height > 0;
    film.set("LARGEUR", fmt::format("{}", known ? testimonial.video->width : kUsualWidth))
        .set("HAUTEUR", fmt::format("{}", known ? testimonial.video->height : kUsualHeight));
    fields.add("VIDEO", std::move(film));
  } else if (testimonial.video && !testimonial.video->peertube.empty()) {
    const auto parts = support::split(testimonial.video->peertube, '/');
    film.set("ADRESSE", testimonial.video->peertube)
        .set("HOTE", std::string(parts.size() > 2 ? parts[2] : parts[0]))
        .set("ADRESSE_LECTEUR", player_address(testimonial.video->peertube))
        .set("LIBELLE", say(String::kFilmLabel, {{"nom", testimonial.person.name},
                                                 {"duree", duration_text(context, testimonial.duration())}}))
        .set("FILM_HTML", poster);
    fields.add("LECTEUR", std::move(film));
  } else {
    film.set("FILM_HTML", poster);
    fields.add("IMAGE", std::move(film));
    fields.set("FILM_ABSENT", say(String::kFilmMissing));
  }
}

void add_access(const Context& context, const model::Testimonial& testimonial, const std::string& from,
                const FileSizes& sizes, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto add = [&](String label, const std::string& path) {
    Fields entry;
    entry.set("LIBELLE", say(label))
        .set("ADRESSE", relative_address(from, path))
        .set("DETAIL", format_and_weight(context, sizes, path));
    fields.add("ACCES", std::move(entry));
  };
  if (!testimonial.audio.empty()) add(String::kListen, testimonial.audio);
  if (testimonial.video && !testimonial.video->file.empty())
    add(String::kDownloadFilm, testimonial.video->file);
  add(String::kCaptionsFile, testimonial.captions);
}

void add_transcript(const Context& context, const model::Testimonial& testimonial, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto chapters = static_cast<int>(testimonial.chapters.size());
  if (chapters > 0) {
    fields.set("CHAPITRES_TITRE", say.count(String::kChaptersTitle, chapters,
                                            support::capitalised(context.language.spelled(chapters)),
                                            {{"duree", duration_text(context, testimonial.duration())}}));
  }
  for (const TranscriptPart& part : transcript(testimonial)) {
    Fields entry;
    entry.set("TITRE", part.title);
    for (const Turn& turn : part.turns) {
      Fields spoken;
      spoken.set("ID", turn.anchor)
          .set("HEURE", moment(turn.start))
          .set("SECONDES", fmt::format("{}", turn.start / 1000))
          .set("TEXTE", turn.text);
      // Captions name the interviewer "Question".
      spoken.set(support::fold(turn.speaker) == "question" ? "QUESTION" : "VOIX",
                 turn.speaker.empty() ? testimonial.person.name : turn.speaker);
      entry.add("TOURS", std::move(spoken));
    }
    if (!part.title.empty()) {
      Fields chapter;
      chapter.set("ADRESSE", "#" + part.turns.front().anchor)
          .set("HEURE", moment(part.start))
          .set("TITRE", part.title);
      fields.add("CHAPITRES", std::move(chapter));
    }
    fields.add("PARTIES", std::move(entry));
  }
}

void add_texts(const Context& context, const model::Testimonial& testimonial, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto add = [&](const std::string& list, const std::string& text) {
    Fields entry;
    entry.set("TEXTE", text);
    fields.add(list, std::move(entry));
  };
  const auto points = static_cast<int>(testimonial.points.size());
  fields.set("POINTS_TITRE", say.count(String::kPointsTitle, points, context.language.spelled(points)));
  for (const std::string& point : testimonial.points) add("POINTS", point);
  for (const std::string& expectation : testimonial.expectations) add("ATTENDUS", expectation);
  fields.set("NOTES_HTML", testimonial.notes);
  std::string mention = say(String::kFilmedOn, {{"date", context.language.long_date(testimonial.filmed_on)}});
  if (testimonial.reviewed_on) {
    mention +=
        " " + say(String::kReviewedOn, {{"date", context.language.long_date(*testimonial.reviewed_on)}});
  }
  fields.set("MENTION_ENTRETIEN", mention);
}

// The same body first, then the same kind of body at the neighbours', then the same themes here, then the
// newest; the page's own interview left out.
std::vector<Interview> next_interviews(const Context& context, const Interview& own) {
  std::vector<Interview> next;
  const auto add = [&](const Interview& other) {
    const bool known = other.testimonial == own.testimonial ||
                       std::any_of(next.begin(), next.end(), [&](const Interview& one) {
                         return one.testimonial == other.testimonial;
                       });
    if (!known && next.size() < kNext) next.push_back(other);
  };
  const auto add_first = [&](const model::Authority& authority, const InterviewList& list) {
    for (std::size_t i = 0; i < list.size() && i <= kNext; ++i) add({&authority, nullptr, list[i]});
  };
  add_first(*own.authority, published_about(context, *own.authority, own.testimonial->body));
  if (own.body != nullptr) {
    for (const model::AuthorityId& id : own.authority->neighbours) {
      const model::Authority* neighbour = authority_of(context, id);
      if (neighbour != nullptr) add_first(*neighbour, published_of_type(context, *neighbour, own.body->type));
    }
  }
  const Catalogue& here = context.interviews->authorities.at(own.authority->id).catalogue;
  for (const std::string& theme : own.testimonial->themes) {
    const Catalogue::List* list = here.find({{Facet::kTheme, theme}});
    for (std::size_t i = 0; list != nullptr && i < list->size() && i <= kNext; ++i) add(here.all[(*list)[i]]);
  }
  add_first(*own.authority, published(context, *own.authority));
  return next;
}

// The lists in which this interview is found.
void add_themes(const Context& context, const Interview& own, const std::string& from, Fields& fields) {
  const Catalogue& here = context.interviews->authorities.at(own.authority->id).catalogue;
  for (const Filter& filter : filters_of(own)) {
    if (filter.facet != Facet::kTheme) continue;
    fields.add("THEMES",
               page_link(here.names.at(filter), from, list_path(own.authority, address_part({filter}), 1)));
  }
}

void add_citation(const Context& context, const model::Authority& authority,
                  const model::Testimonial& testimonial, const std::string& from, Fields& fields) {
  fields.set("CITATION", citation(context, authority, testimonial))
      .set("ADRESSE_BIBTEX", relative_address(from, citation_path(authority.id, testimonial.id)))
      .set("LICENCE",
           context.theme.strings(String::kInterviewLicence, {{"licence", context.publication.licence}}));
}

document::Page testimonial_page(const Context& context, const model::Authority& authority,
                                const model::Testimonial& testimonial, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = testimonial_path(authority.id, testimonial.id);
  const model::Body* body = authority.find(testimonial.body);
  PageHead head{path,
                "entretien",
                testimonial.person.name,
                quoted(context, testimonial.title),
                Rubric::kTestimonials,
                {},
                say(String::kKindTestimonial)};
  if (testimonial.video) head.about.emplace_back(film_of(context, authority, testimonial));
  if (body != nullptr) head.above.emplace_back(body_path(authority.id, body->id), body->name);
  document::Page page = frame_page(context, &authority, head);
  Fields& fields = page.fields;
  fields.set("TITRE", quoted(context, testimonial.title))
      .set("PERSONNE", testimonial.person.name)
      .set("ROLE", testimonial.person.role)
      .set("ROLE_DATE",
           say(String::kRoleAsOf, {{"date", context.language.long_date(testimonial.filmed_on)}}));
  add_film(context, testimonial, path, fields);
  add_access(context, testimonial, path, sizes, fields);
  add_transcript(context, testimonial, fields);
  add_texts(context, testimonial, fields);
  const std::string text_path = transcript_path(authority.id, testimonial.id);
  fields.set("ADRESSE_TEXTE", relative_address(path, text_path));
  fields.set("TEXTE_LIBELLE",
             say(String::kPlainTranscript, {{"poids", format_and_weight(context, sizes, text_path)}}));
  if (body != nullptr) fields.add("PLACE", body_row(context, authority, *body, path));
  const Interview own{&authority, body, &testimonial};
  for (const Interview& next : next_interviews(context, own)) {
    fields.add("SUITE", testimonial_card(context, *next.authority, *next.testimonial, path,
                                         next.authority == &authority ? Tag::kNone : Tag::kAuthority));
  }
  add_themes(context, own, path, fields);
  add_citation(context, authority, testimonial, path, fields);
  fields.set("ADRESSE_RETRAIT", relative_address(path, notices_path()) + "#donnees-personnelles");
  return page;
}

}  // namespace

void add_testimonial_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  for (const model::Testimonial* testimonial : published(context, authority)) {
    outputs.pages.push_back({testimonial_path(authority.id, testimonial->id),
                             [&context, &authority, testimonial](const FileSizes& sizes) {
                               return testimonial_page(context, authority, *testimonial, sizes);
                             }});
    outputs.files.push_back({transcript_path(authority.id, testimonial->id),
                             [testimonial](const FileSizes&) { return transcript_text(*testimonial); }});
    outputs.files.push_back(
        {citation_path(authority.id, testimonial->id), [&context, &authority, testimonial](const FileSizes&) {
           return bibtex(context, authority, *testimonial);
         }});
    if (!testimonial->chapters.empty()) {
      outputs.files.push_back({chapters_path(authority.id, testimonial->id),
                               [testimonial](const FileSizes&) { return chapters_text(*testimonial); }});
    }
    outputs.media.push_back(testimonial->captions);
    add_media(testimonial->notes, outputs);
    for (const std::string& path : {testimonial->poster, testimonial->audio}) {
      if (!path.empty()) outputs.media.push_back(path);
    }
    if (testimonial->video && !testimonial->video->file.empty())
      outputs.media.push_back(testimonial->video->file);
  }
}

}  // namespace mandature::editions
