#include <algorithm>
#include <cmath>

#include "diagnostics/translation.h"
#include "layout/composer.h"

namespace mandature::layout {
namespace {

using diagnostics::tr;
using document::Image;

// A picture of too few pixels is stretched so far beyond what they suffice for, and then stays smaller.
constexpr double kMostStretch = 1.2;

struct Size {
  Length width, height;
};

// As wide as `most`, unless it would be too high: at most `highest`, if that is given.
Size fitted(Length most, Length highest, double proportion) {
  Size size{most, most * proportion};
  if (highest > Length() && size.height > highest) size = {highest * (1 / proportion), highest};
  return size;
}

int pixels_needed(Length width, int resolution) {
  return static_cast<int>(std::ceil(width.points() / 72 * resolution));
}

// The size of a picture whose head was read, and a warning if it has too few pixels for the press.
Size size_on_paper(Composer& composer, const Image& image, Length measure) {
  const int resolution = composer.master().least_resolution;
  const double proportion = static_cast<double>(image.height) / image.width;
  const Size wished = fitted(measure, composer.measures().picture_height, proportion);
  const Length most = Length::from_points(image.width * 72.0 / resolution * kMostStretch);
  const Size size = wished.width <= most ? wished : fitted(most, {}, proportion);
  composer.warn_if_coarse(image, wished.width);
  return size;
}

// Shapes are fine at any size.
Strip strip_of(Composer& composer, const graphics::Scene& scene, const BlockPlace& place, int node) {
  const Size size = fitted(place.width, composer.measures().picture_height, scene.height / scene.width);
  Strip strip = composer.drawing(scene, size.width.points() / scene.width, node);
  if (place.at_end) move(strip.items, place.width - size.width, {});
  return strip;
}

Strip strip_of(Composer& composer, const Image& image, const BlockPlace& place, int node) {
  Strip strip;
  if (image.width > 0 && image.height > 0) {
    const Size size = size_on_paper(composer, image, place.width);
    const Length left = place.at_end ? place.width - size.width : Length();
    strip.height = size.height;
    strip.items.push_back(
        ImageItem{{left, {}, size.width, size.height}, image.path, image.width, image.height, node});
  } else {
    // What has no size, because nothing read its file, stands there by what it says.
    Galley words = composer.text(image.alternative, "image", {node, place.width, {}});
    strip.height = words.height();
    strip.items = flatten(std::move(words));
  }
  if (node != kArtifact) strip.figures.push_back(node);
  return strip;
}

// Lets a photograph be higher than its proportions: it loses as much at its sides.
void crop_sides(Strip& strip) {
  constexpr double kMostLoss = 0.12;  // of its width
  if (strip.items.empty() || !std::holds_alternative<ImageItem>(strip.items.front())) return;
  const Length natural = strip.height;
  strip.grow = natural * (1 / (1 - kMostLoss) - 1);
  strip.stretch = [natural](Strip& s, Length height) {
    if (height <= natural) return std::vector<Strip>();
    auto& image = std::get<ImageItem>(s.items.front());
    image.clip = Box{image.box.left, image.box.top, image.box.width, height};
    const Length width = image.box.width * ratio(height, natural);
    image.box = {image.box.left - (width - image.box.width) / 2, image.box.top, width, height};
    return std::vector<Strip>();
  };
}

}  // namespace

void Composer::warn_if_coarse(const Image& image, Length width) {
  const int needed = pixels_needed(width, master_.least_resolution);
  if (image.width >= needed) return;
  std::string message = tr("the picture \"{}\" has too few pixels to be printed well: {} × {}", image.path,
                           image.width, image.height);
  std::string hint = tr("give one that is at least {} pixels wide", needed);
  if (image.where.file != nullptr) {
    diagnostics_.warning(image.where, std::move(message), std::move(hint));
  } else {
    diagnostics_.warning_in(image.path, std::move(message), std::move(hint));
  }
}

Galley Composer::picture(const Image& image, const BlockPlace& place) {
  const int figure = add_node(StructureRole::kFigure, place.node);
  if (figure != kArtifact)
    node(figure).alternative = image.alternative.empty() ? image.caption : image.alternative;
  Galley galley;
  galley.strips.push_back(image.drawing != nullptr ? strip_of(*this, *image.drawing, place, figure)
                                                   : strip_of(*this, image, place, figure));
  if (place.growth > 0 && image.drawing == nullptr) crop_sides(galley.strips.back());
  galley.strips.back().where = image.where;
  galley.strips.back().space_after = measures().picture_gap;
  // Beside the figure, not inside it: where there is an alternative, what is inside is not read.
  const bool captioned = !image.caption.empty() || !image.credit.empty();
  const int caption = captioned ? add_node(StructureRole::kCaption, place.node) : kArtifact;
  for (const std::string& words : {image.caption, image.credit}) {
    if (!words.empty()) galley.append(text(words, "image", {caption, place.width, {}}));
  }
  for (std::size_t i = 1; i < galley.strips.size(); ++i)
    galley.strips[i].break_before = BreakBefore::kForbidden;
  galley.strips.front().space_before = std::max(galley.strips.front().space_before, measures().block_gap);
  galley.strips.back().space_after = std::max(galley.strips.back().space_after, measures().block_gap);
  return galley;
}

}  // namespace mandature::layout
