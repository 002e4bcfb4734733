#include "pdf/press_colours.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>

#include "document/block.h"
#include "pdf/numbers.h"
#include "support/length.h"

namespace mandature::pdf {
namespace {

using theme::Cmyk;
using theme::Colour;

constexpr double kLeastArea = 10 * 72 / 25.4;    // points: a centimetre
constexpr double kThickestLine = 4;              // points: rules up to this width print in one ink
constexpr double kFull = 100;                    // per cent
constexpr const char* kInkOfAreas = "ink-area";  // the token of an enriched black, where the theme has one
constexpr double kDark = 80;                     // per cent of black from which other inks only enrich it

bool is_black_alone(const Cmyk& inks) { return inks.black > 0 && inks.total() == inks.black; }
bool is_full_black(const Cmyk& inks) { return is_black_alone(inks) && inks.black >= kFull; }

// The same colour without the inks that only enrich a black.
Colour in_one_ink(Colour colour) {
  if (colour.spot.empty() && colour.press.black >= kDark) colour.press = {0, 0, 0, colour.press.black};
  return colour;
}

// One outline that covers more than a centimetre each way; many small ones are a pattern, not an area.
bool is_area(const graphics::Path& path) {
  constexpr double kFar = std::numeric_limits<double>::max();
  double left = kFar, top = kFar, right = -kFar, bottom = -kFar;
  int outlines = 0;
  const auto reach = [&](const graphics::Point& point) {
    left = std::min(left, point.x), right = std::max(right, point.x);
    top = std::min(top, point.y), bottom = std::max(bottom, point.y);
  };
  for (const graphics::PathCommand& command : path) {
    std::visit(document::Visitor{
                   [&](const graphics::MoveTo& c) { reach(c.to), ++outlines; },
                   [&](const graphics::LineTo& c) { reach(c.to); },
                   [&](const graphics::CurveTo& c) { reach(c.control_1), reach(c.control_2), reach(c.to); },
                   [](const graphics::ClosePath&) {},
               },
               command);
  }
  return outlines == 1 && right - left > kLeastArea && bottom - top > kLeastArea;
}

// A name as PDF writes it: other signs than letters and digits as #xx (PDF 1.7, 7.3.5).
std::string pdf_name(const std::string& text) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out = "/";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    if (plain) {
      out += c;
    } else {
      out += {'#', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return out;
}

// A mark on every plate keeps to the limit of the paper too, with one per cent to spare for the rounding of
// plates.
double share_of_each_plate(const theme::Tokens& tokens, int accent, double ink_limit) {
  std::set<std::string> plates = {"Cyan", "Magenta", "Yellow", "Black"};
  const auto add = [&](const Colour& colour) {
    if (!colour.spot.empty() && colour.spot != kAllInks) plates.insert(colour.spot);
  };
  for (const auto& [token, colour] : tokens.colours) add(colour);
  if (const Colour* colour = tokens.find("accent", accent)) add(*colour);
  return std::min(1.0, (ink_limit / static_cast<double>(plates.size()) - 1) / kFull);
}

void append_shares(std::string& out, const Cmyk& inks) {
  for (const double ink : {inks.cyan, inks.magenta, inks.yellow, inks.black}) {
    append_number(out, ink / 100);
    out += ' ';
  }
}

}  // namespace

PressColours::PressColours(const Haru& haru, const theme::Tokens& tokens, int accent, double ink_limit,
                           OwnInks own_inks)
    : haru_(haru),
      tokens_(tokens),
      accent_(accent),
      share_of_each_plate_(share_of_each_plate(tokens, accent, ink_limit)),
      own_inks_(std::move(own_inks)) {}

void PressColours::begin_page(Dictionary page) {
  page_ = page;
  separations_.clear();
  states_.clear();
}

void PressColours::text(std::string& out, const std::string& token) {
  const Colour colour = in_one_ink(colour_of(token));
  set(out, colour, Tool::kFill, is_full_black(colour.press));
}

void PressColours::area(std::string& out, const graphics::Paint& paint, const graphics::Path& path) {
  const Colour colour = colour_of(paint);
  if (is_area(path)) {
    const Colour* enriched = is_full_black(colour.press) ? tokens_.find(kInkOfAreas, accent_) : nullptr;
    return set(out, enriched != nullptr ? *enriched : colour, Tool::kFill, false);
  }
  const Colour plain = in_one_ink(colour);
  set(out, plain, Tool::kFill, is_full_black(plain.press));
}

void PressColours::stroke(std::string& out, const graphics::Paint& paint, double width) {
  const Colour colour = colour_of(paint);
  const Colour drawn = width <= kThickestLine ? in_one_ink(colour) : colour;
  set(out, drawn, Tool::kStroke, is_full_black(drawn.press));
}

Colour PressColours::colour_of(const graphics::Paint& paint) const {
  if (paint.own()) {
    Colour own;
    own.press = own_inks_(*paint.own());
    return own;
  }
  const Colour* found = tokens_.find(paint.token(), accent_);
  if (found != nullptr) return *found;
  Colour black;
  black.press.black = kFull;
  return black;
}

void PressColours::set(std::string& out, const Colour& colour, Tool tool, bool overprints) {
  State& state = tool == Tool::kFill ? fill_ : stroke_;
  // The overprint of strokes, told alone, would be that of fills too: both are always told.
  if (state.overprints != overprints) {
    state.overprints = overprints;
    set_overprint(out, fill_.overprints, stroke_.overprints);
  }
  std::string wanted = operators(colour, tool);
  if (wanted == state.colour) return;
  out += wanted;
  state.colour = std::move(wanted);
}

void PressColours::set_overprint(std::string& out, bool fill, bool stroke) {
  const std::string name = std::string("O") + (fill ? "f" : "") + (stroke ? "s" : "");
  if (states_.insert(name).second) {
    const Dictionary state = haru_.dictionary();
    state.add_name("Type", "ExtGState");
    state.add_boolean("op", fill);
    state.add_boolean("OP", stroke);
    state.add_number("OPM", 1);  // an ink of 0 % leaves what lies below
    haru_.resources(page_, "ExtGState").add(name.c_str(), state);
  }
  out += "/" + name + " gs\n";
}

std::string PressColours::operators(const Colour& colour, Tool tool) {
  std::string out;
  if (!colour.spot.empty()) {
    out += "/" + separation(colour) + (tool == Tool::kFill ? " cs " : " CS ");
    append_number(out, colour.spot == kAllInks ? share_of_each_plate_ : 1);
    return out + (tool == Tool::kFill ? " scn\n" : " SCN\n");
  }
  append_shares(out, colour.press);
  return out + (tool == Tool::kFill ? "k\n" : "K\n");
}

const std::string& PressColours::separation(const Colour& colour) {
  const auto [found, is_new] =
      separations_.try_emplace(colour.spot, "S" + std::to_string(separations_.size() + 1));
  if (is_new) {
    std::string space = "[/Separation " + pdf_name(colour.spot) +
                        " /DeviceCMYK <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [";
    append_shares(space, colour.press);
    haru_.add_written(haru_.resources(page_, "ColorSpace"), found->second, space + "]>>]");
  }
  return found->second;
}

}  // namespace mandature::pdf
