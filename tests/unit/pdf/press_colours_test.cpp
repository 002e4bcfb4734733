#include "pdf/press_colours.h"

#include <doctest/doctest.h>

#include <utility>

using namespace mandature;

namespace {

theme::Tokens inks() {
  theme::Tokens tokens;
  tokens.colours["ink"].press = {0, 0, 0, 100};
  tokens.colours["ink-area"].press = {40, 0, 0, 100};
  tokens.colours["paper"].press = {0, 0, 0, 0};
  tokens.colours["flag"] = {"flag", {}, {0, 90, 80, 0}, {}, "PANTONE 485 C"};
  tokens.colours["every"] = {"every", {}, {100, 100, 100, 100}, {}, "All"};
  tokens.accents.push_back({"coral", {}, {0, 56, 50, 0}, {}, {}});
  return tokens;
}

struct PressRoom {
  pdf::Haru haru;
  theme::Tokens tokens = inks();
  pdf::PressColours colours{haru, tokens, 1, 240,
                            [](graphics::Rgb colour) { return theme::Cmyk{colour.red / 2.55, 0, 0, 0}; }};
  std::string out;

  PressRoom() { colours.begin_page(haru.add_page(100, 100)); }
  std::string take() { return std::exchange(out, {}); }
  std::string area(const char* token, double side) {
    colours.area(out, token, graphics::rectangle(0, 0, side, side));
    return take();
  }
};

constexpr double kCentimetre = 72 / 2.54;

}  // namespace

TEST_CASE("words in black print in black alone and overprint what lies below") {
  PressRoom room;
  room.colours.text(room.out, "ink");
  CHECK(room.take() == "/Of gs\n0 0 0 1 k\n");
  room.colours.text(room.out, "ink-area");
  CHECK(room.take().empty());
}

TEST_CASE("words in white knock out, and colours are not said twice") {
  PressRoom room;
  room.colours.text(room.out, "ink");
  room.take();
  room.colours.text(room.out, "paper");
  CHECK(room.take() == "/O gs\n0 0 0 0 k\n");
  room.colours.text(room.out, "paper");
  CHECK(room.take().empty());
}

TEST_CASE("black is enriched where it covers more than a centimetre each way, and only there") {
  PressRoom room;
  CHECK(room.area("ink", 2 * kCentimetre) == "0.4 0 0 1 k\n");
  CHECK(room.area("ink-area", 0.5 * kCentimetre) == "/Of gs\n0 0 0 1 k\n");
  graphics::Path pattern = graphics::rectangle(0, 0, 5, 5);
  graphics::append(pattern, graphics::rectangle(90, 90, 5, 5));
  room.colours.area(room.out, "ink", pattern);
  CHECK(room.take().empty());  // black alone, as before
}

TEST_CASE("the overprint of lines does not change that of fills") {
  PressRoom room;
  room.colours.stroke(room.out, "ink", 0.5);
  CHECK(room.take() == "/Os gs\n0 0 0 1 K\n");
  CHECK(room.area("accent", 100) == "0 0.56 0.5 0 k\n");
  room.colours.text(room.out, "ink");
  CHECK(room.take() == "/Ofs gs\n0 0 0 1 k\n");
}

TEST_CASE("an ink of its own is a separation whose name keeps its spaces") {
  PressRoom room;
  CHECK(room.area("flag", 100) == "/S1 cs 1 scn\n");
  const std::string file = room.haru.save();
  CHECK(file.find("/Separation /PANTONE#20485#20C /DeviceCMYK") != std::string::npos);
}

TEST_CASE("a mark in all inks, those of their own too, keeps to the limit of the paper") {
  PressRoom room;
  room.colours.stroke(room.out, "every", 0.25);
  CHECK(room.take() == "/S1 CS 0.47 SCN\n");
}

TEST_CASE("a colour that is no token is mixed from inks, and its black overprints as any other") {
  PressRoom room;
  room.colours.area(room.out, graphics::Rgb{255, 0, 0}, graphics::rectangle(0, 0, 99, 99));
  CHECK(room.take() == "1 0 0 0 k\n");
  room.colours.stroke(room.out, graphics::Rgb{51, 0, 0}, 9);
  CHECK(room.take() == "0.2 0 0 0 K\n");
}
