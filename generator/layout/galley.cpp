#include "layout/galley.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/block.h"

namespace mandature::layout {
using document::Visitor;

Length gap(const Strip& above, const Strip& below) { return std::max(above.space_after, below.space_before); }

Length Galley::height() const {
  Length total;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    total += strips[i].height;
    if (i > 0) total += gap(strips[i - 1], strips[i]);
  }
  return total;
}

Length Galley::elasticity() const {
  Length total;
  for (const Strip& strip : strips) {
    if (strip.grow >= kAnyHeight) return kAnyHeight;
    total += strip.grow;
  }
  return total;
}

void let_lines_grow(Galley& lines) {
  constexpr double kMostAir = 0.3;  // of the leading
  for (Strip& strip : lines.strips) strip.grow = strip.height * kMostAir;
}

Length grow(Galley& galley, Length spare) {
  const auto endless = std::find_if(galley.strips.begin(), galley.strips.end(),
                                    [](const Strip& strip) { return strip.grow >= kAnyHeight; });
  if (endless != galley.strips.end()) {
    endless->height = std::max(Length(), endless->height + spare);
    return {};
  }
  const Length most = galley.elasticity();
  if (most <= Length() || spare <= Length()) return spare;
  const double part = std::min(1.0, ratio(spare, most));
  Length left = spare;
  for (Strip& strip : galley.strips) {
    const Length given = std::min(left, strip.grow * part);  // roundings never add up to more than there is
    strip.height += given;
    left -= given;
  }
  return left;
}

void Galley::append(Galley more) {
  for (Strip& strip : more.strips) {
    if (strip.head > 0) strip.head += heads.size();
    strips.push_back(std::move(strip));
  }
  std::move(more.heads.begin(), more.heads.end(), std::back_inserter(heads));
}

void move(PageItem& item, Length right, Length down) {
  const double x = right.points();
  const double y = down.points();
  std::visit(Visitor{
                 [&](GlyphRun& run) {
                   run.origin.x += right;
                   run.origin.y += down;
                 },
                 [&](ShapeItem& shape) {
                   graphics::for_each_point(shape.path, [&](graphics::Point& point) {
                     point.x += x;
                     point.y += y;
                   });
                   if (shape.clip) {
                     shape.clip->left += right;
                     shape.clip->top += down;
                   }
                 },
                 [&](ImageItem& image) {
                   image.box.left += right;
                   image.box.top += down;
                   if (image.clip) {
                     image.clip->left += right;
                     image.clip->top += down;
                   }
                 },
                 [&](LinkItem& link) {
                   link.box.left += right;
                   link.box.top += down;
                 },
             },
             item);
}

void move(std::vector<PageItem>& items, Length right, Length down) {
  for (PageItem& item : items) move(item, right, down);
}

void move(Galley& galley, Length right) {
  for (Strip& strip : galley.strips) move(strip.items, right, {});
  for (auto& head : galley.heads) {
    for (Strip& strip : head) move(strip.items, right, {});
  }
}

Length left_edge(const PageItem& item) {
  return std::visit(
      Visitor{
          [](const GlyphRun& run) { return run.origin.x; },
          [](const ShapeItem& shape) { return Length::from_points(graphics::bounds_of(shape.path).left); },
          [](const ImageItem& image) { return image.box.left; },
          [](const LinkItem& link) { return link.box.left; },
      },
      item);
}

Length right_edge(const Galley& galley) {
  Length right;
  for (const Strip& strip : galley.strips) {
    for (const PageItem& item : strip.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->glyphs.empty()) continue;
      // The space that ends a line may hang out of its column: nobody sees it.
      const Length space = run->text.ends_with(' ') ? run->glyphs.back().advance : Length();
      right = std::max(right, run->origin.x + run->width - space);
    }
  }
  return right;
}

std::vector<PageItem> flatten(Galley galley) {
  std::vector<PageItem> items;
  Length top;
  for (std::size_t i = 0; i < galley.strips.size(); ++i) {
    Strip& strip = galley.strips[i];
    if (i > 0) top += gap(galley.strips[i - 1], strip);
    const Length height = strip.height;
    if (const auto stretch = std::exchange(strip.stretch, nullptr)) stretch(strip, height);
    move(strip.items, {}, top);
    std::move(strip.items.begin(), strip.items.end(), std::back_inserter(items));
    top += height;
  }
  return items;
}

void make_artifacts(std::vector<PageItem>& items) {
  std::erase_if(items, [](const PageItem& item) { return std::holds_alternative<LinkItem>(item); });
  for (PageItem& item : items) {
    std::visit([](auto& any) { any.node = kArtifact; }, item);
  }
}

ShapeItem filled(const Box& box, const std::string& token) {
  return {graphics::rectangle(box.left.points(), box.top.points(), box.width.points(), box.height.points()),
          token, std::nullopt};
}

ShapeItem framed(const Box& box, Length line, const std::string& token) {
  // The line lies inside the box.
  const double half = line.points() / 2;
  return {graphics::rectangle(box.left.points() + half, box.top.points() + half,
                              box.width.points() - line.points(), box.height.points() - line.points()),
          {},
          graphics::Stroke{token, line.points()}};
}

}  // namespace mandature::layout
