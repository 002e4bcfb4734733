#include "graphics/draw_confidence.h"

#include "graphics/chart_canvas.h"

namespace mandature::graphics {
namespace {

constexpr int kDiscs = 3;
constexpr double kDiameter = 18, kPitch = 25;  // from one centre to the next
constexpr double kRing = 1.6;                  // the line of an open disc

}  // namespace

Scene draw_confidence(Confidence confidence) {
  Scene scene{kPitch * (kDiscs - 1) + kDiameter, kDiameter, {}, {}, {}};
  const double radius = kDiameter / 2;
  for (int i = 0; i < kDiscs; ++i) {
    const Point centre{radius + kPitch * i, radius};
    if (i < static_cast<int>(confidence)) {
      scene.items.push_back(Shape{circle(centre, radius), kInk, std::nullopt, "plein"});
    } else {
      scene.items.push_back(Shape{circle(centre, radius - kRing / 2), {}, Stroke{kInk, kRing}, "vide"});
    }
  }
  return scene;
}

}  // namespace mandature::graphics
