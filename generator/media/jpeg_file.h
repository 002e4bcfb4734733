#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mandature::media {

// What the markers of a JPEG file say, without decoding it (ITU-T T.81, annex B).
struct JpegStructure {
  int scans = 0;
  bool progressive = false;
  // Eight bits, Huffman coded, grey or three components whose colours no reader can mistake: what every
  // reader of PDF decodes.
  bool common = false;
};

// Nothing when the file ends before its picture does.
std::optional<JpegStructure> read_jpeg_structure(std::string_view bytes);

// The same picture to the bit, without what only accompanies it: places, dates and names of cameras,
// profiles, previews, comments. Of a file whose structure could be read.
std::string without_metadata(std::string_view bytes);

}  // namespace mandature::media
