#pragma once

#include <map>
#include <optional>
#include <string>

#include "diagnostics/result.h"
#include "layout/paged_document.h"
#include "pdf/haru.h"
#include "pdf/packed_pictures.h"

namespace mandature::pdf {

// A picture as an object of the file, and what shows through as a mask beside it.
Dictionary image_object(const Haru& haru, const PackedPicture& picture);

// Where the pictures of a document come from, and for what.
struct ImageSource {
  PackedPictures* pictures = nullptr;  // may be missing when the document shows none
  int resolution = 300;                // pixels per inch beyond which nothing is seen
  const Paper* paper = nullptr;        // for the press: in its inks
};

// The pictures of a document, each in the file once, at the largest size in which a page shows it.
class ImageTable {
 public:
  ImageTable(const Haru& haru, const layout::PagedDocument& document, const ImageSource& source);

  // The object of a picture of the document; an empty one after a failure.
  Dictionary of(const layout::ImageItem& item);
  // The first picture that could not be had.
  const std::optional<diagnostics::Failure>& failure() const { return failure_; }
  // Of all that was put into the file.
  std::string fingerprint() const { return fingerprint_; }

 private:
  Dictionary refuse(const std::string& path, const std::string& reason);

  const Haru& haru_;
  PackedPictures* pictures_;
  std::map<std::string, PictureUse> uses_;
  std::map<std::string, Dictionary> objects_;
  std::optional<diagnostics::Failure> failure_;
  std::string fingerprint_;
};

}  // namespace mandature::pdf
