#include "pdf/srgb_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace mandature::pdf {
namespace {

void append_u16(std::string& out, unsigned value) {
  out += static_cast<char>((value >> 8) & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void append_u32(std::string& out, std::uint32_t value) {
  append_u16(out, value >> 16);
  append_u16(out, value & 0xFFFFU);
}

void append_fixed(std::string& out, double value) {
  append_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string element(std::string_view type) { return std::string(type) + std::string(4, '\0'); }

std::string xyz(const std::array<double, 3>& values) {
  std::string out = element("XYZ ");
  for (const double value : values) append_fixed(out, value);
  return out;
}

std::string text(std::string_view ascii) {
  std::string out = element("mluc");
  append_u32(out, 1);
  append_u32(out, 12);
  out += "enUS";
  append_u32(out, static_cast<std::uint32_t>(2 * ascii.size()));
  append_u32(out, 28);
  for (const char c : ascii) append_u16(out, static_cast<unsigned char>(c));
  return out;
}

// The curve of sRGB: linear near black, a power of 2.4 above (ICC.1, parametric curve type 3).
std::string curve() {
  std::string out = element("para");
  append_u16(out, 3);
  append_u16(out, 0);
  for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(out, value);
  return out;
}

// Bradford adaptation from D65 to the D50 of the connection space.
std::string adaptation() {
  std::string out = element("sf32");
  for (const double value :
       {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168}) {
    append_fixed(out, value);
  }
  return out;
}

std::string header(std::size_t size) {
  std::string out;
  append_u32(out, static_cast<std::uint32_t>(size));
  append_u32(out, 0);
  append_u32(out, 0x04200000);  // version 4.2
  out += "mntrRGB XYZ ";
  for (const unsigned part : {2024U, 1U, 1U, 0U, 0U, 0U}) append_u16(out, part);
  out += "acsp";
  out.append(24, '\0');  // platform, flags, manufacturer, model, attributes
  append_u32(out, 0);    // perceptual intent
  for (const double white : {0.9642, 1.0, 0.8249}) append_fixed(out, white);
  out.append(48, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string_view, std::string>> tags = {
      {"desc", text("sRGB")},
      {"cprt", text("No copyright, use freely")},
      {"wtpt", xyz({0.9642, 1.0, 0.8249})},
      {"chad", adaptation()},
      {"rXYZ", xyz({0.43607, 0.22249, 0.01392})},
      {"gXYZ", xyz({0.38515, 0.71687, 0.09708})},
      {"bXYZ", xyz({0.14307, 0.06061, 0.71410})},
      {"rTRC", curve()},
      {"gTRC", curve()},
      {"bTRC", curve()},
  };
  std::string table, data;
  append_u32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t start = 128 + 4 + 12 * tags.size();
  for (const auto& [name, bytes] : tags) {
    table += name;
    append_u32(table, static_cast<std::uint32_t>(start + data.size()));
    append_u32(table, static_cast<std::uint32_t>(bytes.size()));
    data += bytes;
    while (data.size() % 4 != 0) data += '\0';
  }
  return header(start + data.size()) + table + data;
}

}  // namespace mandature::pdf
