#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "document/web_picture.h"
#include "publishing/cache.h"
#include "publishing/press.h"
#include "support/file_system.h"
#include "theme/web_files.h"

namespace mandature::publishing {

// Whether a run writes the site or only says what is wrong with it: then pictures are read and not coded.
enum class Purpose { kWrite, kCheck };

// Makes what the site shows of the pictures of a content folder: photographs in the sizes and formats of the
// theme, drawings as the shapes they are made of. Nothing else of a file is published: neither where a
// photograph was taken nor what somebody hid in a drawing.
class PictureShop {
 public:
  // Takes a file to be put under the web root, made from a picture; false stops the run.
  using Sink = std::function<bool(const MadeFile&, const std::string& media)>;

  // All of it must outlive the shop.
  PictureShop(const support::FileSystem& disk, std::string content, const theme::WebImages& images,
              Cache& cache)
      : disk_(disk), content_(std::move(content)), images_(images), cache_(cache) {}

  void set_purpose(Purpose purpose) { purpose_ = purpose; }

  // Whether the shop makes what the site shows of this file; others are copied.
  static bool is_picture(std::string_view path);

  // Makes all of them on all processors. What cannot be shown is told at its file. False when the sink said
  // no.
  bool make(const std::vector<std::string>& paths, const Sink& sink, diagnostics::SourceFiles& files,
            diagnostics::Diagnostics& diagnostics);

  const document::WebPictures& pictures() const { return pictures_; }

 private:
  bool make_drawing(const std::string& path, const Sink& sink, diagnostics::SourceFiles& files,
                    diagnostics::Diagnostics& diagnostics);
  bool make_photograph(const std::string& path, const Sink& sink, diagnostics::Diagnostics& diagnostics);
  void check_photograph(const std::string& path, std::string bytes, diagnostics::Diagnostics& diagnostics);
  void add(const std::string& path, document::WebPicture picture);

  const support::FileSystem& disk_;
  std::string content_;
  const theme::WebImages& images_;
  Cache& cache_;
  Purpose purpose_ = Purpose::kWrite;
  std::mutex mutex_;
  document::WebPictures pictures_;
};

}  // namespace mandature::publishing
