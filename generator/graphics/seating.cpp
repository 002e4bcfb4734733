#include "graphics/seating.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace mandature::graphics {
namespace {

constexpr double kLine = 1.5;
constexpr int kMostSeats = 500;
constexpr int kMostHours = 744;  // of a month
// Of the blocks of gauges.
constexpr double kBlockWidth = 22;
constexpr double kBlockHeight = 18;
constexpr double kBlockPitch = 27;
constexpr double kRowPitch = 24;

// Where the seats are, in order, their radius, and the furniture.
struct Room {
  double width = 100;
  double height = 100;
  std::vector<Point> seats;
  double radius = 0;
  Path table;
};

std::vector<Point> spread(Point from, Point to, int count) {
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) {
    const double t = count == 1 ? 0.5 : static_cast<double>(i) / (count - 1);
    points.push_back({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)});
  }
  return points;
}

void add(std::vector<Point>& points, const std::vector<Point>& more) {
  points.insert(points.end(), more.begin(), more.end());
}

// Half of what separates two neighbours, less a gap.
double radius_for(double distance, double most) { return std::min(most, distance * 0.42); }

Room ring(int seats) {
  constexpr Point kCentre{50, 50};
  constexpr double kRadius = 39;
  Room room;
  for (int i = 0; i < seats; ++i) {
    const double angle = 2 * std::numbers::pi * i / seats;
    room.seats.push_back({kCentre.x + kRadius * std::sin(angle), kCentre.y - kRadius * std::cos(angle)});
  }
  room.radius = radius_for(2 * kRadius * std::sin(std::numbers::pi / std::max(seats, 2)), 6);
  room.table = circle(kCentre, kRadius - room.radius - 5);
  return room;
}

Room horseshoe(int seats) {
  Room room;
  const int side = seats / 3;
  const int head = seats - 2 * side;
  const double edge = head > 5 ? 16.0 : 29.6;
  add(room.seats, spread({edge, 16}, {100 - edge, 16}, head));
  add(room.seats, spread({84, 24}, {84, 84}, side));
  add(room.seats, spread({16, 84}, {16, 24}, side));
  const double across = (100 - 2 * edge) / std::max(head - 1, 1);
  room.radius = radius_for(std::min(across, 60.0 / std::max(side - 1, 1)), 5.6);
  room.table = {MoveTo{{29, 88}}, LineTo{{29, 29}}, LineTo{{71, 29}}, LineTo{{71, 88}}};
  return room;
}

Room facing(int seats) {
  Room room;
  const int top = (seats + 1) / 2;
  add(room.seats, spread({14, 28}, {86, 28}, top));
  add(room.seats, spread({14, 72}, {86, 72}, seats - top));
  room.radius = radius_for(72.0 / std::max(top - 1, 1), 6);
  room.table = rectangle(8, 41, 84, 18);
  return room;
}

Room rows(int seats) {
  Room room;
  room.seats.push_back({50, 16});
  const int others = seats - 1;
  const int columns = std::max(5, static_cast<int>(std::ceil(std::sqrt(others * 1.3))));
  const double across = 70.0 / (columns - 1);
  const int lines = std::max(1, (others + columns - 1) / columns);
  const double down = lines == 1 ? 0 : std::min(16.0, 48.0 / (lines - 1));
  for (int i = 0; i < others; ++i) {
    const int row = i / columns;
    room.seats.push_back({15 + across * (i % columns), 42 + down * row});
  }
  room.radius = radius_for(std::min(across, lines == 1 ? across : down), 5);
  room.table = line({30, 28}, {70, 28});
  return room;
}

struct PlacedSeat {
  double angle = 0;
  double distance = 0;
};

// As many rows as the seats need, each with its part of them by length.
std::vector<PlacedSeat> hemicycle_seats(int seats, double pitch, double spacing) {
  const double inner = 2.2 * pitch;
  int row_count = 1;
  int capacity = 0;
  while (true) {
    capacity += 1 + static_cast<int>(std::numbers::pi * (inner + (row_count - 1) * pitch) / spacing);
    if (capacity >= seats) break;
    ++row_count;
  }
  double length = 0;
  for (int row = 0; row < row_count; ++row) length += inner + row * pitch;
  std::vector<PlacedSeat> placed;
  int left = seats;
  for (int row = row_count - 1; row >= 0; --row) {
    const double distance = inner + row * pitch;
    const int here =
        row == 0 ? left : std::min(left, static_cast<int>(std::lround(seats * distance / length)));
    for (int i = 0; i < here; ++i) {
      placed.push_back({here == 1 ? 0.5 * std::numbers::pi : std::numbers::pi * i / (here - 1), distance});
    }
    left -= here;
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedSeat& a, const PlacedSeat& b) { return a.angle < b.angle - 1e-9; });
  return placed;
}

Room hemicycle(int seats) {
  constexpr double kPitch = 17;
  constexpr double kSpacing = 15;
  const auto placed = hemicycle_seats(seats, kPitch, kSpacing);
  double reach = 0;
  for (const PlacedSeat& seat : placed) reach = std::max(reach, seat.distance);
  Room room;
  room.radius = 5.8;
  const double margin = room.radius + kLine;
  room.width = 2 * (reach + margin);
  room.height = reach + 2 * margin;
  for (const PlacedSeat& seat : placed) {
    room.seats.push_back({reach + margin - seat.distance * std::cos(seat.angle),
                          reach + margin - seat.distance * std::sin(seat.angle)});
  }
  return room;
}

Room room_for(SeatingShape shape, int seats) {
  switch (shape) {
    case SeatingShape::kRing:
      return ring(seats);
    case SeatingShape::kHorseshoe:
      return horseshoe(seats);
    case SeatingShape::kFacing:
      return facing(seats);
    case SeatingShape::kRows:
      return rows(seats);
    case SeatingShape::kHemicycle:
      return hemicycle(seats);
  }
  return ring(seats);
}

Shape seat(Point at, double radius, SeatKind kind) {
  switch (kind) {
    case SeatKind::kYours:
      return {circle(at, radius), "ink", Stroke{"ink", kLine}, "vous"};
    case SeatKind::kMember:
      return {circle(at, radius), "ink", Stroke{"ink", kLine}, "elu"};
    case SeatKind::kOther:
      return {circle(at, radius), "", Stroke{"ink", kLine}, "autre"};
  }
  return {};
}

}  // namespace

Scene seating_plan(SeatingShape shape, int seats, int member_seats, int yours) {
  seats = std::clamp(seats, 1, kMostSeats);
  if (yours < 0) yours = shape == SeatingShape::kHemicycle ? seats / 3 : 0;
  yours = std::min(yours, seats - 1);
  const Room room = room_for(shape, seats);
  Scene scene;
  scene.width = room.width;
  scene.height = room.height;
  if (!room.table.empty()) scene.items.emplace_back(Shape{room.table, "", Stroke{"ink", kLine}, "table"});
  int members_left = member_seats - 1;
  for (int i = 0; i < seats; ++i) {
    SeatKind kind = SeatKind::kYours;
    if (i != yours) kind = members_left-- > 0 ? SeatKind::kMember : SeatKind::kOther;
    scene.items.emplace_back(seat(room.seats[static_cast<std::size_t>(i)], room.radius, kind));
  }
  return scene;
}

Scene seat_mark(SeatKind kind) {
  Scene scene;
  scene.width = 16;
  scene.height = 16;
  scene.items.emplace_back(seat({8, 8}, 6.5, kind));
  return scene;
}

Scene hours_grid(int certain, int likely, int across) {
  across = std::max(across, 1);
  const int hours = std::clamp(certain + likely, 1, kMostHours);
  const int rows = (hours + across - 1) / across;
  Scene scene;
  scene.width = kBlockPitch * across - (kBlockPitch - kBlockWidth) + 2;
  scene.height = kRowPitch * rows - (kRowPitch - kBlockHeight) + 2;
  for (int i = 0; i < rows * across; ++i) {
    const double x = 1 + kBlockPitch * (i % across);
    const double y = 1 + kRowPitch * (i / across);
    const bool full = i < certain;
    const bool possible = !full && i < certain + likely;
    const std::string role = full ? "plein" : possible ? "possible" : "vide";
    scene.items.emplace_back(
        Shape{rectangle(x, y, kBlockWidth, kBlockHeight), full ? "ink" : "", Stroke{"ink", kLine}, role});
    // Half a block: seen in black and white, where two greys are one.
    if (possible)
      scene.items.emplace_back(Shape{rectangle(x, y + kBlockHeight / 2, kBlockWidth, kBlockHeight / 2), "ink",
                                     std::nullopt, "moitie"});
  }
  return scene;
}

Scene gauge(double full, int total) {
  constexpr double kWidth = kBlockWidth;
  constexpr double kHeight = kBlockHeight;
  constexpr double kPitch = kBlockPitch;
  Scene scene;
  scene.width = kPitch * std::max(total, 1) - (kPitch - kWidth) + 2;
  scene.height = kHeight + 2;
  for (int i = 0; i < total; ++i) {
    const double x = 1 + kPitch * i;
    const double part = std::clamp(full - i, 0.0, 1.0);
    const bool whole = part >= 1;
    scene.items.emplace_back(Shape{rectangle(x, 1, kWidth, kHeight), whole ? "ink" : "", Stroke{"ink", kLine},
                                   whole ? "plein" : "vide"});
    if (!whole && part > 0) {
      scene.items.emplace_back(
          Shape{rectangle(x, 1, kWidth * part, kHeight), "ink", Stroke{"ink", kLine}, "plein"});
    }
  }
  return scene;
}

}  // namespace mandature::graphics
