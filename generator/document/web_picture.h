#pragma once

#include <map>
#include <string>
#include <vector>

namespace mandature::document {

// One size of a picture, published under the web root.
struct PictureFile {
  std::string path;
  int width = 0, height = 0;  // pixels
};

// What the site shows of a picture of the content: the same picture in several kinds of file and sizes.
struct WebPicture {
  struct Kind {
    std::string type;                // "image/avif"
    std::vector<PictureFile> files;  // from the smallest; never empty
  };
  std::vector<Kind> kinds;  // the lightest first; the last is what every browser reads

  // The file that stands for the picture where only one can be named, and tells its proportions.
  const PictureFile& largest() const { return kinds.back().files.back(); }
};

// By the path of the picture in the content.
using WebPictures = std::map<std::string, WebPicture, std::less<>>;

}  // namespace mandature::document
