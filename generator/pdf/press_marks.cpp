#include "pdf/press_marks.h"

#include <algorithm>

#include "pdf/press_colours.h"
#include "support/text.h"
#include "typesetting/paragraph.h"

namespace mandature::pdf {
namespace {

using layout::GlyphRun;
using layout::PagedDocument;
using layout::PageItem;
using layout::ShapeItem;
using support::Length;

// Distances in millimetres. With 3 mm of bleed an A3 sheet and its marks fit SRA3 (320 × 450).
constexpr double kLeastBleed = 3;
constexpr double kRoom = 8.5;  // for the marks, beyond the bleed
constexpr double kGap = 0.5;   // between the bleed and a mark
constexpr double kCropLength = 5;
constexpr double kDash = 1;
constexpr double kTarget = 2;        // radius of a registration mark
constexpr double kPatch = 4;         // side of a patch of the control bar
constexpr double kCorner = 8;        // kept free beside the crop marks
constexpr double kMarkWidth = 0.25;  // points
constexpr double kSlugSize = 7;      // points
constexpr double kSlugLeading = 2.9;
constexpr double kPointsPerMillimetre = 72 / 25.4;

// Tokens begin with a sign that no key of a theme does.
constexpr const char* kAll =
    "\x01"
    "all";
constexpr const char* kInkTokens[] = {
    "\x01"
    "cyan",
    "\x01"
    "magenta",
    "\x01"
    "yellow",
    "\x01"
    "black"};

struct Patch {
  const char* token;
  theme::Cmyk inks;
};
// Full inks, then two by two, then half tints, then the grey that three inks make beside that of black alone.
constexpr Patch kPatches[] = {
    {kInkTokens[0], {100, 0, 0, 0}},
    {kInkTokens[1], {0, 100, 0, 0}},
    {kInkTokens[2], {0, 0, 100, 0}},
    {kInkTokens[3], {0, 0, 0, 100}},
    {"\x01"
     "cm",
     {100, 100, 0, 0}},
    {"\x01"
     "cy",
     {100, 0, 100, 0}},
    {"\x01"
     "my",
     {0, 100, 100, 0}},
    {"\x01"
     "c50",
     {50, 0, 0, 0}},
    {"\x01"
     "m50",
     {0, 50, 0, 0}},
    {"\x01"
     "y50",
     {0, 0, 50, 0}},
    {"\x01"
     "k50",
     {0, 0, 0, 50}},
    {"\x01"
     "grey",
     {50, 40, 40, 0}},
};

double mm(Length length) { return length.millimetres(); }
double points(double millimetres) { return millimetres * kPointsPerMillimetre; }
double bleed_of(const PagedDocument& document) { return std::max(mm(document.bleed), kLeastBleed); }

// The marks of one page. Coordinates in millimetres from the top left corner of the trimmed sheet.
class Marks {
 public:
  Marks(const PagedDocument& document, const std::optional<Length>& fold)
      : width_(mm(document.width)),
        height_(mm(document.height)),
        bleed_(bleed_of(document)),
        middle_(width_ / (fold ? 4 : 2)) {
    if (fold) dashes(mm(*fold));
  }

  void crop() {
    const double from = bleed_ + kGap, to = from + kCropLength;
    for (const double x : {0.0, width_}) {
      line(x, -from, x, -to);
      line(x, height_ + from, x, height_ + to);
    }
    for (const double y : {0.0, height_}) {
      line(-from, y, -to, y);
      line(width_ + from, y, width_ + to, y);
    }
  }

  void registration() {
    const double out = bleed_ + kRoom / 2;
    for (const double x : {middle_, width_ - middle_}) {
      target(x, -out);
      target(x, height_ + out);
      if (middle_ == width_ - middle_) break;
    }
    target(-out, height_ / 2);
    target(width_ + out, height_ / 2);
  }

  // As many patches as stand between the corner and the mark in the middle.
  void control_bar(const theme::Tokens& tokens, int accent) {
    double x = kCorner;
    const double y = -bleed_ - (kRoom + kPatch) / 2;
    const auto patch = [&](const std::string& token) {
      if (x + kPatch > middle_ - 2 * kTarget) return;
      items_.push_back(ShapeItem{graphics::rectangle(points(x), points(y), points(kPatch), points(kPatch)),
                                 token,
                                 {},
                                 layout::kArtifact});
      x += kPatch;
    };
    for (const Patch& each : kPatches) patch(each.token);
    for (const auto& [token, colour] : tokens.colours) {
      if (!colour.spot.empty() && colour.spot != kAllInks) patch(token);
    }
    const theme::Colour* own = tokens.find("accent", accent);
    if (own != nullptr && !own->spot.empty()) patch("accent");
  }

  // Title above, stamp below; on the other half the name of each ink, printed in it.
  void slug(const PagedDocument& document, std::size_t page, const Slug& slug) {
    if (slug.face == nullptr || slug.fonts == nullptr) return;
    typesetting::Shaper shaper(*slug.fonts);
    const double line_1 = height_ + bleed_ + kGap + kSlugLeading, line_2 = line_1 + kSlugLeading;
    const double room = middle_ - kCorner - 2 * kTarget;
    words(shaper, slug, document.title, kInkTokens[3], {kCorner, line_1, room});
    std::string stamp = support::replace_all(slug.stamp, "{page}", std::to_string(page + 1));
    stamp = support::replace_all(stamp, "{pages}", std::to_string(document.pages.size()));
    words(shaper, slug, stamp, kInkTokens[3], {kCorner, line_2, room});
    double x = width_ / 2 + 2 * kTarget + kCorner / 2;
    for (std::size_t ink = 0; ink < slug.inks.size(); ++ink) {
      x += words(shaper, slug, slug.inks[ink], kInkTokens[ink], {x, line_2, width_ - kCorner - x}) +
           kSlugLeading;
    }
  }

  std::vector<PageItem> take() { return std::move(items_); }

 private:
  struct Place {
    double x, y, room;
  };

  void line(double x0, double y0, double x1, double y1) {
    stroke(graphics::line({points(x0), points(y0)}, {points(x1), points(y1)}));
  }

  void stroke(graphics::Path path) {
    items_.push_back(ShapeItem{std::move(path), {}, graphics::Stroke{kAll, kMarkWidth}, layout::kArtifact});
  }

  // Where the sheet is folded: short lines, so that nobody cuts there.
  void dashes(double x) {
    for (double from = bleed_ + kGap; from + kDash < bleed_ + kRoom; from += 2 * kDash) {
      line(x, -from, x, -from - kDash);
      line(x, height_ + from, x, height_ + from + kDash);
    }
  }

  void target(double x, double y) {
    stroke(graphics::circle({points(x), points(y)}, points(kTarget / 2)));
    line(x - kTarget, y, x + kTarget, y);
    line(x, y - kTarget, x, y + kTarget);
  }

  // Words on one line, cut where their room ends; how wide they are.
  double words(typesetting::Shaper& shaper, const Slug& slug, std::string text, const char* token,
               const Place& place) {
    typesetting::Line line = set(shaper, slug, text);
    while (mm(line.width) > place.room && !text.empty()) {
      const std::size_t cut = text.find_last_of(' ');
      text = cut == std::string::npos ? std::string() : text.substr(0, cut) + "…";
      line = set(shaper, slug, text);
    }
    for (const typesetting::Segment& segment : line.segments) {
      GlyphRun run;
      run.face = segment.face;
      run.size = Length::from_points(kSlugSize);
      run.token = token;
      run.origin = {Length::from_millimetres(place.x) + segment.left, Length::from_millimetres(place.y)};
      run.width = segment.width;
      run.glyphs = segment.glyphs;
      run.text = segment.text;
      items_.push_back(std::move(run));
    }
    return mm(line.width);
  }

  static typesetting::Line set(typesetting::Shaper& shaper, const Slug& slug, const std::string& text) {
    const typesetting::TextStyle style{slug.face, Length::from_points(kSlugSize), {}, 0, {}};
    return typesetting::set_line(shaper, {text, {{0, static_cast<std::uint32_t>(text.size()), style}}});
  }

  double width_, height_, bleed_;
  double middle_;  // of the sheet, or of its part before the fold
  std::vector<PageItem> items_;
};

}  // namespace

Length marks_margin(const PagedDocument& document) {
  return Length::from_millimetres(bleed_of(document) + kRoom);
}

theme::Tokens with_mark_colours(const theme::Tokens& tokens) {
  theme::Tokens all = tokens;
  for (const Patch& patch : kPatches) all.colours[patch.token].press = patch.inks;
  theme::Colour& every = all.colours[kAll];
  every.press = {100, 100, 100, 100};
  every.spot = kAllInks;
  return all;
}

std::vector<PageItem> press_marks(const PagedDocument& document, std::size_t page,
                                  const theme::Tokens& tokens, const Slug& slug) {
  Marks marks(document, slug.fold);
  marks.crop();
  marks.registration();
  marks.control_bar(tokens, document.accent);
  marks.slug(document, page, slug);
  return marks.take();
}

}  // namespace mandature::pdf
