#pragma once

#include <vips/vips8>

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string_view>

#include "diagnostics/result.h"

namespace mandature::media {

// For this room only: libvips started once per process, and asked so that what it says is told of the right
// file.

// Must be called before anything else of libvips; guarded() does.
void start_vips();
// Which libvips makes the pictures: another may make other bytes.
std::string_view vips_release();
// The first line of what libvips says of a file.
diagnostics::Failure vips_failure();

// The bytes stay ours.
struct Unref {
  void operator()(VipsBlob* blob) const { vips_area_unref(reinterpret_cast<VipsArea*>(blob)); }
};
using Blob = std::unique_ptr<VipsBlob, Unref>;

inline Blob blob_of(std::string_view bytes) {
  return Blob(vips_blob_new(nullptr, bytes.data(), bytes.size()));
}

// What libvips wrote, as bytes of ours.
std::string bytes_of(VipsBlob* written);

// Many may work beside one another; who has to be told what went wrong works alone.
std::shared_mutex& words_of_vips();

// Runs what may throw, and says what libvips found wrong. It keeps what it says of all threads in one place:
// to know what is said of this file, what failed is tried again while the others wait.
template <typename Value, typename Make>
diagnostics::Result<Value> guarded(Make make) {
  std::shared_mutex& words = words_of_vips();
  start_vips();
  try {
    const std::shared_lock beside_others(words);
    return make();
  } catch (const vips::VError&) {
    const std::unique_lock alone(words);
    vips_error_clear();
    try {
      return make();
    } catch (const vips::VError&) {
      return vips_failure();
    }
  }
}

}  // namespace mandature::media
