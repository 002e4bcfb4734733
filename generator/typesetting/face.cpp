#include "typesetting/face.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "diagnostics/translation.h"

namespace mandature::typesetting {
namespace {

using diagnostics::Failure;
using diagnostics::tr;

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct FaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct InputDeleter {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
struct PlanDeleter {
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;
using HbFace = std::unique_ptr<hb_face_t, FaceDeleter>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, InputDeleter>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, PlanDeleter>;

// Text is shaped and embedded without these tables; keeping them would only weigh.
constexpr const char* kDroppedTables[] = {"GSUB", "GPOS", "GDEF", "name", "post", "cmap",
                                          "OS/2", "kern", "DSIG", "STAT", "gasp", "MVAR",
                                          "BASE", "HVAR", "meta", "prep", "fpgm", "cvt "};

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob blob(hb_face_reference_table(face, tag));
  return hb_blob_get_length(blob.get()) > 0;
}

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto byte = at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : std::uint8_t{0};
    word = word << 8 | byte;
  }
  return word;
}

// Whether every table is what its checksum says (OpenType, "otff"). HarfBuzz 6.0 may crash when it sets the
// axes of a damaged font; it bears others.
bool is_intact(std::string_view bytes) {
  constexpr std::uint32_t kHead = 0x68656164;
  constexpr std::size_t kDirectory = 12, kRecord = 16;
  const std::size_t tables = word_at(bytes, 4) >> 16;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t record = kDirectory + i * kRecord;
    const std::size_t begin = word_at(bytes, record + 8), length = word_at(bytes, record + 12);
    if (begin > bytes.size() || length > bytes.size() - begin) return false;
    const std::string_view table = bytes.substr(begin, length);
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < length; at += 4) sum += word_at(table, at);
    if (word_at(bytes, record) == kHead) sum -= word_at(table, 8);
    if (sum != word_at(bytes, record + 4)) return false;
  }
  return tables > 0;
}

// A static font from a variable one: every glyph and layout rule, every axis pinned.
HbFace instance(hb_face_t* face, const std::map<std::string, double>& axes) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return nullptr;
  const auto keep_all = [](hb_set_t* set) {
    hb_set_clear(set);  // some sets are not empty by default: inverting them would drop kerning
    hb_set_invert(set);
  };
  keep_all(hb_subset_input_unicode_set(input.get()));
  keep_all(hb_subset_input_glyph_set(input.get()));
  keep_all(hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  std::vector<hb_ot_var_axis_info_t> infos(hb_ot_var_get_axis_count(face));
  auto count = static_cast<unsigned>(infos.size());
  hb_ot_var_get_axis_infos(face, 0, &count, infos.data());
  for (const hb_ot_var_axis_info_t& info : infos) {
    char tag[5] = {};
    hb_tag_to_string(info.tag, tag);
    const auto wanted = axes.find(std::string(tag, 4));
    const double value = wanted == axes.end() ? double{info.default_value} : wanted->second;
    hb_subset_input_pin_axis_location(input.get(), face, info.tag, static_cast<float>(value));
  }
  const HbFace pinned(hb_subset_or_fail(face, input.get()));
  if (!pinned) return nullptr;
  const Blob blob(hb_face_reference_blob(pinned.get()));
  return HbFace(hb_face_create(blob.get(), 0));
}

FaceMetrics measure(hb_font_t* font, unsigned units_per_em) {
  FaceMetrics metrics;
  metrics.units_per_em = static_cast<int>(units_per_em);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascender = extents.ascender;
  metrics.descender = extents.descender;
  hb_position_t value = 0;
  if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &value)) metrics.cap_height = value;
  if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_X_HEIGHT, &value)) metrics.x_height = value;
  if (metrics.cap_height <= 0) metrics.cap_height = metrics.units_per_em * 7 / 10;
  metrics.italic_angle = double{hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)};
  metrics.weight = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
  return metrics;
}

std::string postscript_name_of(hb_face_t* face) {
  char buffer[64] = {};
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, nullptr, &size, buffer);
  std::string name = buffer;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-') c = '_';
  }
  return name.empty() ? "Font" : name;
}

}  // namespace

diagnostics::Result<std::shared_ptr<const Face>> Face::read(std::string bytes, Name name,
                                                            const std::map<std::string, double>& axes) {
  const Blob blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE,
                                 nullptr, nullptr));
  HbFace face(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(face.get()) == 0) return Failure{tr("this file is not a usable font")};
  const bool truetype = has_table(face.get(), hb_tag_from_string("glyf", 4));
  if (!truetype && !has_table(face.get(), hb_tag_from_string("CFF ", 4))) {
    return Failure{tr("this font has neither TrueType nor CFF outlines")};
  }
  if (hb_ot_var_has_data(face.get()) != 0) face = is_intact(bytes) ? instance(face.get(), axes) : nullptr;
  if (!face) return Failure{tr("this variable font is damaged, or cannot be set to the axes asked for")};
  std::shared_ptr<Face> result(new Face);
  result->name_ = std::move(name);
  result->outlines_ = truetype ? Outlines::kTrueType : Outlines::kPostScript;
  result->postscript_name_ = postscript_name_of(face.get());
  for (const auto& [axis, value] : axes) {
    result->postscript_name_ += "-" + axis + std::to_string(std::lround(value));
  }
  const unsigned units_per_em = hb_face_get_upem(face.get());
  result->font_ = hb_font_create(face.get());
  hb_font_set_scale(result->font_, static_cast<int>(units_per_em), static_cast<int>(units_per_em));
  hb_ot_font_set_funcs(result->font_);
  result->metrics_ = measure(result->font_, units_per_em);
  result->space_advance_ = result->advance_of(result->glyph_of(U' '));
  hb_font_make_immutable(result->font_);
  hb_face_make_immutable(face.get());
  return std::shared_ptr<const Face>(std::move(result));
}

Face::~Face() { hb_font_destroy(font_); }

std::uint32_t Face::glyph_of(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, code_point, &glyph) != 0 ? glyph : 0;
}

int Face::advance_of(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

FaceSubset Face::subset(const std::set<std::uint32_t>& glyphs) const {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return {};
  for (const std::uint32_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  // A CFF font inside a PDF is addressed by its own glyph numbers: they must stay as they are.
  const bool postscript = outlines_ == Outlines::kPostScript;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                             (postscript ? unsigned{HB_SUBSET_FLAGS_RETAIN_GIDS} : 0u));
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* table : kDroppedTables) hb_set_add(dropped, hb_tag_from_string(table, 4));
  const SubsetPlan plan(hb_subset_plan_create_or_fail(hb_font_get_face(font_), input.get()));
  if (!plan) return {};
  const HbFace cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return {};
  const Blob blob(postscript ? hb_face_reference_table(cut.get(), hb_tag_from_string("CFF ", 4))
                             : hb_face_reference_blob(cut.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return {};
  FaceSubset result;
  result.bytes.assign(data, length);
  const hb_map_t* new_of_old = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  result.top = metrics_.ascender;
  result.bottom = metrics_.descender;
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t cut_glyph = postscript ? glyph : hb_map_get(new_of_old, glyph);
    result.glyphs[glyph] = cut_glyph == HB_MAP_VALUE_INVALID ? 0 : cut_glyph;
    hb_glyph_extents_t box{};
    if (hb_font_get_glyph_extents(font_, glyph, &box) == 0) continue;
    result.left = std::min(result.left, int{box.x_bearing});
    result.right = std::max(result.right, int{box.x_bearing + box.width});
    result.top = std::max(result.top, int{box.y_bearing});
    result.bottom = std::min(result.bottom, int{box.y_bearing + box.height});
  }
  return result;
}

}  // namespace mandature::typesetting
