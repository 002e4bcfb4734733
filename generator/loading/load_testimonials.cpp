#include <algorithm>
#include <cstdint>

#include "diagnostics/translation.h"
#include "loading/images.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "media/film_length.h"
#include "sources/captions.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Testimonial;
using sources::Value;

std::vector<document::Caption> read_caption_file(const std::string& path, const Value* place,
                                                 Reading& reading) {
  const std::string extension = support::file_extension(path);
  if (extension != "vtt" && extension != "srt") {
    reading.diagnostics().error(place->span, tr("captions are files .vtt or .srt"));
    return {};
  }
  Reading captions{reading.content, path};
  const diagnostics::SourceFile* file = open_text(captions);
  if (file == nullptr) return {};
  return sources::read_captions(*file, reading.diagnostics());
}

// A chapter that starts when all has been said would lead nowhere.
void check_chapters_in_film(const Testimonial& testimonial, const Value& front_matter, Reading& reading) {
  const Value* chapters = front_matter.find("chapitres");
  if (chapters == nullptr || testimonial.cues.empty()) return;
  if (chapters->items.size() != testimonial.chapters.size()) return;
  for (std::size_t i = 0; i < testimonial.chapters.size(); ++i) {
    const Value* start = chapters->items[i].find("a");
    if (start == nullptr || testimonial.chapters[i].start < testimonial.duration()) continue;
    reading.diagnostics().error(start->span, tr("this chapter starts after the end of the captions"));
  }
}

// Captions made for another cut of the film run on after its end. Films too large to be read whole are not
// measured.
void check_captions_in_film(const Testimonial& testimonial, Reading& reading) {
  constexpr std::uint64_t kLargest = 256U << 20U;  // bytes
  constexpr long kRounding = 1000;                 // milliseconds: players round the end of a film
  if (testimonial.cues.empty() || !testimonial.video || testimonial.video->file.empty()) return;
  const std::string path = support::join_path(reading.content.root, testimonial.video->file);
  if (reading.content.files.size(path).value_or(kLargest + 1) > kLargest) return;
  const auto bytes = reading.content.files.read(path);
  const auto length = bytes ? media::film_length(*bytes) : std::nullopt;
  if (!length) return;
  const auto late = std::find_if(testimonial.cues.begin(), testimonial.cues.end(),
                                 [&](const document::Caption& cue) { return cue.end > *length + kRounding; });
  if (late == testimonial.cues.end()) return;
  reading.diagnostics().warning(
      late->span,
      tr("this caption ends after the film, which lasts {:.1f} seconds", static_cast<double>(*length) / 1000),
      tr("these captions may belong to another cut of the film"));
}

std::optional<Testimonial> read_testimonial(Reading& reading) {
  auto file = open_markdown(reading);
  if (!file || !has_front_matter(*file, reading)) return {};
  auto testimonial = read_record(testimonial_kind(), file->front_matter, reading);
  if (!testimonial) return {};
  testimonial->id.value = id_of_file(reading.path, reading);
  if (testimonial->language.empty()) testimonial->language = "fr";
  if (!testimonial->captions.empty()) {
    const Value* place = file->front_matter.find("sous_titres");
    testimonial->cues = read_caption_file(testimonial->captions, place, reading);
  }
  check_chapters_in_film(*testimonial, file->front_matter, reading);
  check_captions_in_film(*testimonial, reading);
  testimonial->notes = std::move(file->body);
  settle_images(testimonial->notes, file->body_span, reading);
  return testimonial;
}

}  // namespace

std::vector<Testimonial> load_testimonials(Shelf& shelf) {
  return read_files<Testimonial>(shelf, files_of(shelf, "temoignages", {"md"}), read_testimonial);
}

}  // namespace mandature::loading
