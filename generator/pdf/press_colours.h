#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "pdf/colours.h"

namespace mandature::pdf {

// The ink of a mark that prints on every plate (PDF 1.7, 8.6.6.4).
constexpr const char* kAllInks = "All";

// Colours in inks, by the rules of the press room: words and thin lines in black alone, which overprints, so
// that no plate must meet another on them; black enriched with other inks only where it covers more than a
// centimetre each way; inks of their own as separations.
class PressColours : public ColourWriter {
 public:
  // The inks of a colour that is no token: that of a logo.
  using OwnInks = std::function<theme::Cmyk(graphics::Rgb)>;

  // `ink_limit`, per cent, is shared by the plates of a mark in all inks.
  PressColours(const Haru& haru, const theme::Tokens& tokens, int accent, double ink_limit, OwnInks own_inks);

  void begin_page(Dictionary page) override;
  void forget() override { fill_ = stroke_ = {}; }
  void text(std::string& out, const std::string& token) override;
  void area(std::string& out, const graphics::Paint& paint, const graphics::Path& path) override;
  void stroke(std::string& out, const graphics::Paint& paint, double width) override;

 private:
  enum class Tool { kFill, kStroke };
  struct State {
    std::string colour;  // the operators that set it
    bool overprints = false;
  };

  theme::Colour colour_of(const graphics::Paint& paint) const;
  void set(std::string& out, const theme::Colour& colour, Tool tool, bool overprints);
  void set_overprint(std::string& out, bool fill, bool stroke);
  std::string operators(const theme::Colour& colour, Tool tool);
  const std::string& separation(const theme::Colour& colour);

  const Haru& haru_;
  const theme::Tokens& tokens_;
  int accent_;
  double share_of_each_plate_;  // of a mark on all plates, from 0 to 1
  OwnInks own_inks_;
  Dictionary page_;
  State fill_, stroke_;
  std::map<std::string, std::string> separations_;  // of this page: the ink's name → its colour space's
  std::set<std::string> states_;                    // of this page, the names of overprints
};

}  // namespace mandature::pdf
