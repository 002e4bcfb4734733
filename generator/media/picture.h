#pragma once

#include <string>

namespace mandature::media {

enum class FileKind { kJpeg, kPng, kWebp };
enum class ColourKind { kGrey, kRgb, kCmyk };

// What the head of a picture file says.
struct PictureInfo {
  FileKind file = FileKind::kJpeg;
  int width = 0, height = 0;  // pixels as they are seen: the camera's turn counted in
  ColourKind colour = ColourKind::kRgb;
  bool alpha = false;
};

enum class Form {
  kSmallest,  // a JPEG file for a photograph, pixels for a drawing
  kPixels,    // for who has to convert the colours
};

// What a picture is needed for. It is never enlarged.
struct PictureRequest {
  int width = 0, height = 0;  // the box it will fill, in pixels: more of them would not be seen
  Form form = Form::kSmallest;
};

// Eight-bit samples, in rows from the top, without padding.
struct Raster {
  int width = 0, height = 0;
  int channels = 3;
  std::string samples;
};

// A picture ready for a document: upright, in sRGB or grey, eight bits, without metadata.
struct Picture {
  int width = 0, height = 0;
  int channels = 3;     // 1 for grey
  std::string jpeg;     // a whole JPEG file; or else
  std::string samples;  // the pixels, as in a Raster
  std::string mask;     // how opaque each pixel is; empty when all are
};

}  // namespace mandature::media
