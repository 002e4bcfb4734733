#include <algorithm>

#include "layout/composer.h"

namespace mandature::layout {
namespace {

using namespace document;

// Faces stand in the upper half of a picture: of what is cut away, only so much is taken from its head.
constexpr double kHead = 0.3;

// The place of a picture of some proportions (height by width) that covers a box: what runs over is cut.
Box covering(Length width, Length height, double proportion) {
  Box box{{}, {}, width, width * proportion};
  if (box.height < height) {
    box.height = height;
    box.width = height * (1 / proportion);
  }
  box.left = (width - box.width) / 2;
  box.top = (height - box.height) * kHead;
  return box;
}

std::vector<PageItem> drawn(Composer& composer, const graphics::Scene& scene, const Box& frame, int node) {
  const Box box = covering(frame.width, frame.height, scene.height / scene.width);
  Strip strip = composer.drawing(scene, box.width.points() / scene.width, node);
  move(strip.items, box.left, box.top);
  for (PageItem& item : strip.items) {
    if (auto* shape = std::get_if<ShapeItem>(&item)) shape->clip = frame;
  }
  return std::move(strip.items);
}

std::vector<PageItem> initials(Composer& composer, const std::string& letters, const Box& frame) {
  Length width;
  const theme::ParagraphStyle& style = composer.style("portrait-initiales");
  std::vector<PageItem> items = composer.label(letters, style, kArtifact, width);
  move(items, (frame.width - width) / 2, frame.height / 2 + style.size / 3);
  return items;
}

// The picture of a person in a frame that is the same for all; initials are not read aloud: the name follows.
std::vector<PageItem> portrait(Composer& composer, const Person& person, int parent) {
  const theme::Measures& m = composer.measures();
  const Box frame{{}, {}, m.portrait_width, m.portrait_height};
  std::vector<PageItem> items;
  const Image* image = person.portrait.get();
  const bool shown =
      image != nullptr && (image->drawing != nullptr || (image->width > 0 && image->height > 0));
  if (!shown) {
    items = initials(composer, person.initials, frame);
  } else {
    const int figure = composer.add_node(StructureRole::kFigure, parent);
    if (figure != kArtifact) composer.node(figure).alternative = image->alternative;
    if (image->drawing != nullptr) {
      items = drawn(composer, *image->drawing, frame, figure);
    } else {
      const Box box = covering(frame.width, frame.height, static_cast<double>(image->height) / image->width);
      composer.warn_if_coarse(*image, box.width);
      items.push_back(ImageItem{box, image->path, image->width, image->height, figure, frame});
    }
  }
  items.push_back(framed(frame, m.portrait_frame, "ink"));
  return items;
}

Strip entry(Composer& composer, const Person& person, Length width, int list) {
  const theme::Measures& m = composer.measures();
  const int body =
      composer.add_node(StructureRole::kListBody, composer.add_node(StructureRole::kListItem, list));
  Strip strip;
  strip.items = portrait(composer, person, body);
  Galley words;
  const auto add = [&](const std::string& text, const char* style) {
    if (text.empty()) return;
    const int node = composer.add_node(StructureRole::kParagraph, body);
    words.append(composer.text(text, style, {node, width, {}}));
  };
  add(person.name, "portrait-nom");
  add(person.role, "portrait-role");
  add(person.group_name, "portrait-role");
  const Length below = m.portrait_height + m.portrait_gap;
  strip.height = below + words.height();
  std::vector<PageItem> lines = flatten(std::move(words));
  move(lines, {}, below);
  std::move(lines.begin(), lines.end(), std::back_inserter(strip.items));
  return strip;
}

}  // namespace

Galley Composer::portraits(const PersonList& list, const BlockPlace& place) {
  const theme::Measures& m = measures();
  const int node = add_node(StructureRole::kList, place.node);
  const Length least = std::max(m.portrait_width, Length::from_points(1)) + master_.gutter;
  const int columns = std::max(1, static_cast<int>(ratio(place.width + master_.gutter, least) + 1e-6));
  const Length pitch = (place.width + master_.gutter) / columns;
  Galley galley;
  for (std::size_t i = 0; i < list.persons.size(); ++i) {
    const int column = static_cast<int>(i) % columns;
    if (column == 0) {
      galley.strips.emplace_back();
      galley.strips.back().space_before = galley.strips.back().space_after = m.portrait_row_gap;
    }
    Strip& row = galley.strips.back();
    Strip one = entry(*this, list.persons[i], pitch - master_.gutter, node);
    move(one.items, pitch * column, {});
    row.height = std::max(row.height, one.height);
    std::move(one.items.begin(), one.items.end(), std::back_inserter(row.items));
  }
  return galley;
}

}  // namespace mandature::layout
