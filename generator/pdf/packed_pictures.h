#pragma once

#include <compare>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "diagnostics/result.h"
#include "layout/paged_document.h"
#include "media/pictures.h"
#include "pdf/paper.h"

namespace mandature::pdf {

// A picture as it will stand in a file: a whole JPEG file, or rows that were filtered and packed.
struct PackedPicture {
  enum class Coding { kJpeg, kRows };

  int width = 0, height = 0;
  int channels = 3;  // grey (1), sRGB (3) or inks (4)
  Coding coding = Coding::kJpeg;
  std::string bytes;
  std::string mask;         // rows of how opaque each pixel is; empty when all are
  std::string fingerprint;  // of its pixels
};

// What a file wants of a picture: so many pixels, and on the press the inks of a paper.
struct PictureUse {
  std::string path;
  int width = 0, height = 0;     // pixels of the largest box that shows it
  const Paper* paper = nullptr;  // nothing for the screen
  auto operator<=>(const PictureUse&) const = default;
};

// The pictures of a document, by path, for a file of so many pixels per inch.
std::vector<PictureUse> pictures_of(const layout::PagedDocument& document, int resolution,
                                    const Paper* paper);

// Pictures made ready once for all files that want them alike: the sheets of a booklet show those of its
// pages. Safe to use from several threads; what was made is kept as long as this lives.
class PackedPictures {
 public:
  explicit PackedPictures(const media::Pictures& pictures) : pictures_(pictures) {}

  // Made when first asked for.
  const diagnostics::Result<PackedPicture>& of(const PictureUse& use);

 private:
  struct Slot {
    std::once_flag once;
    std::unique_ptr<const diagnostics::Result<PackedPicture>> picture;
  };

  diagnostics::Result<PackedPicture> make(const PictureUse& use) const;

  const media::Pictures& pictures_;
  std::mutex mutex_;
  std::map<PictureUse, Slot> slots_;
};

}  // namespace mandature::pdf
