#pragma once

#include <string>

#include "graphics/scene.h"
#include "pdf/haru.h"
#include "theme/tokens.h"

namespace mandature::pdf {

// How a rendition says the colour of what is painted next: light for the screen, inks for the press.
// Operators are only written when the colour changes.
class ColourWriter {
 public:
  ColourWriter() = default;
  ColourWriter(const ColourWriter&) = delete;
  ColourWriter& operator=(const ColourWriter&) = delete;
  virtual ~ColourWriter() = default;

  // The page that is painted from now on.
  virtual void begin_page(Dictionary page) = 0;
  // No colour is set: the page begins, or its state was restored.
  virtual void forget() = 0;
  virtual void text(std::string& out, const std::string& token) = 0;
  virtual void area(std::string& out, const graphics::Paint& paint, const graphics::Path& path) = 0;
  virtual void stroke(std::string& out, const graphics::Paint& paint, double width) = 0;  // width in points
};

// Colours of the screen, in sRGB.
class ScreenColours : public ColourWriter {
 public:
  ScreenColours(const theme::Tokens& tokens, int accent) : tokens_(tokens), accent_(accent) {}

  void begin_page(Dictionary) override {}
  void forget() override;
  void text(std::string& out, const std::string& token) override;
  void area(std::string& out, const graphics::Paint& paint, const graphics::Path& path) override;
  void stroke(std::string& out, const graphics::Paint& paint, double width) override;

 private:
  void set(std::string& out, const graphics::Paint& paint, graphics::Paint& current,
           const char* operation) const;
  theme::Rgb screen_colour(const graphics::Paint& paint) const;

  const theme::Tokens& tokens_;
  int accent_;
  graphics::Paint fill_, stroke_;
};

}  // namespace mandature::pdf
