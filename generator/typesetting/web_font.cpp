#include "typesetting/web_font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <woff2/encode.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <mutex>
#include <utility>

#include "diagnostics/translation.h"

namespace mandature::typesetting {
namespace {

using diagnostics::Failure;
using diagnostics::Result;
using diagnostics::tr;

template <auto destroy>
struct Destroyer {
  template <typename Object>
  void operator()(Object* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;

hb_tag_t tag_of(const std::string& name) {
  return hb_tag_from_string(name.c_str(), static_cast<int>(name.size()));
}

// The library tells the sizes of each font on standard error, where only our messages belong; glibc lets a
// program name another stream for it. One font at a time, as the name is one for all threads.
class Hush {
 public:
  Hush() : alone_(mutex()), kept_(stderr), nowhere_(fmemopen(words_.data(), words_.size(), "w")) {
    if (nowhere_ != nullptr) stderr = nowhere_;
  }
  ~Hush() {
    stderr = kept_;
    if (nowhere_ != nullptr) std::fclose(nowhere_);
  }
  Hush(const Hush&) = delete;
  Hush& operator=(const Hush&) = delete;

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }

  std::array<char, 4096> words_{};
  std::scoped_lock<std::mutex> alone_;
  std::FILE* kept_;
  std::FILE* nowhere_;
};

// Where a variable font stands on its axes, by tag.
std::vector<std::pair<hb_tag_t, float>> axes_of(const Face& face) {
  hb_face_t* whole = hb_font_get_face(face.shaper_font());
  std::vector<hb_ot_var_axis_info_t> infos(hb_ot_var_get_axis_count(whole));
  auto count = static_cast<unsigned>(infos.size());
  hb_ot_var_get_axis_infos(whole, 0, &count, infos.data());
  unsigned known = 0;
  const float* places = hb_font_get_var_coords_design(face.shaper_font(), &known);
  std::vector<std::pair<hb_tag_t, float>> axes;
  for (unsigned i = 0; i < count && i < known; ++i) axes.emplace_back(infos[i].tag, places[i]);
  return axes;
}

}  // namespace

Result<std::string> cut_for_web(const Face& face, const WebCut& cut) {
  const Failure failure{tr("this font cannot be cut")};
  hb_face_t* whole = hb_font_get_face(face.shaper_font());
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return failure;
  for (const char32_t sign : cut.signs) hb_set_add(hb_subset_input_unicode_set(input.get()), sign);
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const std::string& feature : cut.features) hb_set_add(features, tag_of(feature));
  hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), tag_of("DSIG"));
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  // HarfBuzz 6.0 pins all axes or none: pinning some of them damages the font.
  if (cut.axes == Axes::kPinned) {
    for (const auto& [tag, value] : axes_of(face))
      hb_subset_input_pin_axis_location(input.get(), whole, tag, value);
  }
  const HbFace part(hb_subset_or_fail(whole, input.get()));
  if (!part) return failure;
  const Blob blob(hb_face_reference_blob(part.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return failure;
  return std::string(data, length);
}

Result<std::string> pack_woff2(std::string_view font) {
  const Hush hush;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(font.data());
  std::size_t size = woff2::MaxWOFF2CompressedSize(bytes, font.size());
  std::string packed(size, '\0');
  if (!woff2::ConvertTTFToWOFF2(bytes, font.size(), reinterpret_cast<std::uint8_t*>(packed.data()), &size))
    return Failure{tr("this font cannot be packed for the web")};
  packed.resize(size);
  return packed;
}

}  // namespace mandature::typesetting
