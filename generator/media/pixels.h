#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/result.h"
#include "media/picture.h"

namespace mandature::media {

// The head of a picture file as it is decoded.
struct Head {
  int width = 0, height = 0;  // as stored
  bool turned = false;        // by the camera: not stored upright
  bool sideways = false;      // turned so that width and height change places
  bool converted = false;     // colours in another space than sRGB or plain grey
  bool interlaced = false;    // must be held whole to be decoded
  ColourKind colour = ColourKind::kRgb;
  bool alpha = false;
};

// Pixels in sRGB or grey, and how opaque they are.
struct Decoded {
  Raster colours;
  std::string mask;  // empty without alpha
};

diagnostics::Result<Head> read_head(std::string_view bytes, FileKind kind);
// Reads a whole file and says what is wrong with it. To be asked before decode(), which shows what it can of
// a damaged file.
std::optional<diagnostics::Failure> find_damage(std::string_view bytes, FileKind kind, int height);
// Decodes at no more than the size asked for.
diagnostics::Result<Decoded> decode(std::string_view bytes, const Head& head, const PictureRequest& request);
diagnostics::Result<std::string> encode_jpeg(const Raster& raster);

}  // namespace mandature::media
