#pragma once

#include "graphics/scene.h"

namespace mandature::graphics {

// How people sit in a body.
enum class SeatingShape { kRing, kHorseshoe, kFacing, kRows, kHemicycle };

// Whose seat it is; its role in the scene is "vous", "elu" or "autre".
enum class SeatKind { kYours, kMember, kOther };

// The seats of a body seen from above, in units of a hundredth of the drawing's width. Seat number `yours`
// (from 0, in the order around the table) is the reader's; below 0 it is the first, or in a hemicycle one
// among the others, a third of the way round. The other `member_seats` - 1 seats of elected members are the
// first of the rest. Counts outside what can be drawn (1 to 500 seats) are brought back to it.
Scene seating_plan(SeatingShape shape, int seats, int member_seats, int yours = -1);

// One seat, for a key.
Scene seat_mark(SeatKind kind);

// `full` blocks of `total` are filled ("plein"), the last one partly when `full` is not whole; the rest are
// outlines ("vide"). For notes out of five and for hours.
Scene gauge(double full, int total);

// Hours of a month, one block each, in rows of `across`: full for those that are certain, half full for those
// that are likely, outlined to the end of the last row.
Scene hours_grid(int certain, int likely, int across);

}  // namespace mandature::graphics
