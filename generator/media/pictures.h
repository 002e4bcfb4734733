#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "diagnostics/result.h"
#include "media/picture.h"
#include "support/file_system.h"

namespace mandature::media {

// The pictures of a content folder. Paths are relative to it; failures say what is wrong with the file. Safe
// to use from several threads; heads are read once.
class Pictures {
 public:
  // `disk` must outlive the pictures.
  Pictures(const support::FileSystem& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

  // Whether a file can be a picture made of pixels, by its name.
  static bool is_picture(std::string_view path);

  // Reads the head of a file and sees that its end is there.
  diagnostics::Result<PictureInfo> info(const std::string& path) const;
  // A JPEG file that suits as it is keeps its pixels to the bit; any other is decoded, turned, brought to
  // sRGB and to the size that is needed. A damaged file is a failure, never half a picture. Memory is bounded
  // by what is asked for, not by what the file holds.
  diagnostics::Result<Picture> prepare(const std::string& path, const PictureRequest& request) const;

 private:
  const support::FileSystem& disk_;
  std::string folder_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, diagnostics::Result<PictureInfo>> known_;
};

}  // namespace mandature::media
