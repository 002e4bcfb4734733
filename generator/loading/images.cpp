#include "loading/images.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/translation.h"
#include "graphics/svg_file.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using document::Block;
using document::Blocks;
using document::Image;

constexpr std::string_view kChart = "graphique:";
constexpr std::string_view kEvidence = "materiau:";
constexpr std::string_view kWords = "parole:";

// Walks the images of one text in order, so that each is found again where its author wrote it.
struct Walk {
  diagnostics::Span text;
  const model::Evaluation* evaluation = nullptr;  // outside a report, nothing
  Reading& reading;
  std::size_t from = 0;

  diagnostics::Span place_of_target(std::string_view target) {
    if (text.file == nullptr) return text;
    const std::string_view whole =
        std::string_view(text.file->text()).substr(text.begin, text.end - text.begin);
    const std::string written = "](" + std::string(target);
    std::size_t at = whole.find(written, from);
    // Notes are read last, wherever they were written.
    if (at == std::string_view::npos) at = whole.find(written);
    if (at == std::string_view::npos) return text;
    from = at + 2 + target.size();
    return diagnostics::subspan(text, at + 2, target.size());
  }
};

void tell_unknown(Walk& walk, const Image& image, const std::string& message,
                  const std::vector<std::string>& known) {
  const auto near = support::nearest(image.path.substr(image.path.find(':') + 1), known);
  walk.reading.diagnostics().error(walk.place_of_target(image.path), message,
                                   near ? tr("did you mean \"{}\"?", *near) : std::string());
}

void place_chart(Walk& walk, Block& block, const Image& image) {
  const std::string id = image.path.substr(kChart.size());
  std::vector<std::string> known;
  for (const graphics::Chart& chart : walk.evaluation->charts) {
    known.push_back(chart.id);
    if (chart.id != id) continue;
    walk.place_of_target(image.path);
    block.content = document::Figure{chart};
    return;
  }
  tell_unknown(walk, image, tr("unknown chart \"{}\"", id), known);
}

// The piece an image stands for; nothing, and a message, when there is none of this name.
const model::Evidence* find_evidence(Walk& walk, const Image& image, std::string_view scheme) {
  const std::string id = image.path.substr(scheme.size());
  if (const model::Evidence* evidence = walk.evaluation->find(model::EvidenceId{id})) return evidence;
  std::vector<std::string> known;
  for (const model::Evidence& evidence : walk.evaluation->evidence) known.push_back(evidence.id.value);
  tell_unknown(walk, image, tr("unknown evidence \"{}\"", id), known);
  return nullptr;
}

void place_evidence(Walk& walk, Block& block, const Image& image) {
  const model::Evidence* evidence = find_evidence(walk, image, kEvidence);
  if (evidence == nullptr) return;
  walk.place_of_target(image.path);
  block.content = document::EvidenceCard{evidence->id.value, {}, evidence->title, {}, {}};
}

// The words of somebody, under the name to which they agreed. The card of a piece that is withheld takes
// their place, and says so.
void place_words(Walk& walk, Block& block, const Image& image) {
  const model::Evidence* evidence = find_evidence(walk, image, kWords);
  if (evidence == nullptr) return;
  const diagnostics::Span place = walk.place_of_target(image.path);
  if (evidence->withheld) {
    block.content = document::EvidenceCard{evidence->id.value, {}, evidence->title, {}, {}};
    return;
  }
  if (evidence->words.empty()) {
    walk.reading.diagnostics().error(place, tr("the piece \"{}\" holds no words", evidence->id.value),
                                     tr("write them in the column \"parole\" of its row"));
    return;
  }
  block.content = document::Verbatim{{document::paragraph(evidence->words)}, evidence->author, {}};
}

void read_drawing(const Reading& reading, Image& image) {
  Reading file{reading.content, image.path};
  const diagnostics::SourceFile* text = open_text(file);
  if (text == nullptr || text->text().empty()) return;
  if (auto scene = graphics::read_svg(*text, reading.diagnostics())) {
    image.drawing = std::make_shared<const graphics::Scene>(*std::move(scene));
  }
}

// What the file of an image shows; a file that is no picture has neither pixels nor shapes.
void read_file(const Reading& reading, const diagnostics::Span& place, Image& image) {
  if (const auto info = check_media(reading, image.path, place)) {
    image.width = info->width;
    image.height = info->height;
  }
  if (support::file_extension(image.path) == "svg") read_drawing(reading, image);
}

void settle_file(Walk& walk, Image& image) {
  const diagnostics::Span place = walk.place_of_target(image.path);
  if (image.path.find(':') != std::string::npos) {
    walk.reading.diagnostics().error(place, tr("the image \"{}\" is not a file of the content", image.path),
                                     tr("put the image beside the text, and name its file"));
    return;
  }
  const auto path = path_from(walk.reading, image.path);
  if (!path) {
    walk.reading.diagnostics().error(place, tr("the file \"{}\" is outside the content folder", image.path),
                                     tr("paths are relative to the file that names them"));
    return;
  }
  walk.reading.used.push_back(*path);
  image.where = place;
  if (walk.reading.content.has(*path)) {
    image.path = *path;
    read_file(walk.reading, place, image);
  } else {
    walk.reading.diagnostics().error(place, tr("the file \"{}\" does not exist", image.path),
                                     tr("looked for: {}", *path));
  }
}

void settle(Walk& walk, Blocks& blocks) {
  for (Block& block : blocks) {
    if (const Image* image = std::get_if<Image>(&block.content)) {
      Image copy = *image;  // the block may change its kind
      if (walk.evaluation != nullptr && copy.path.starts_with(kChart)) {
        place_chart(walk, block, copy);
      } else if (walk.evaluation != nullptr && copy.path.starts_with(kEvidence)) {
        place_evidence(walk, block, copy);
      } else if (walk.evaluation != nullptr && copy.path.starts_with(kWords)) {
        place_words(walk, block, copy);
      } else {
        settle_file(walk, copy);
        block.content = std::move(copy);
      }
    }
    for (Blocks* inner : document::inside(block)) settle(walk, *inner);
  }
}

}  // namespace

std::optional<Image> read_picture(const std::string& path, const diagnostics::Span& place, Reading& reading) {
  Image image;
  image.path = path;
  image.where = place;
  const bool drawing = support::file_extension(path) == "svg";
  if (!drawing && !media::Pictures::is_picture(path)) {
    reading.diagnostics().error(place, tr("the file \"{}\" is not a picture", path),
                                tr("accepted: {}", "JPEG, PNG, WebP, SVG"));
    return {};
  }
  read_file(reading, place, image);
  if (image.width == 0 && image.drawing == nullptr) return {};
  return image;
}

void settle_images(Blocks& blocks, const diagnostics::Span& text, Reading& reading) {
  Walk walk{text, nullptr, reading};
  settle(walk, blocks);
}

void place_materials(Blocks& blocks, const diagnostics::Span& text, const model::Evaluation& evaluation,
                     Reading& reading) {
  Walk walk{text, &evaluation, reading};
  settle(walk, blocks);
}

}  // namespace mandature::loading
