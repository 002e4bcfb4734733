#include "pdf/png_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mandature::pdf {
namespace {

using Byte = std::uint8_t;

// Sixteen bits hold all that comes up, and processors take eight of them at once: these loops are written
// for that, without branches and with zeros before each row instead of a first pixel of its own.
using Level = std::int16_t;

Level distance(Level a, Level b) { return static_cast<Level>(a > b ? a - b : b - a); }

Byte predict_nothing(Level, Level, Level) { return 0; }
Byte predict_left(Level left, Level, Level) { return static_cast<Byte>(left); }
Byte predict_above(Level, Level above, Level) { return static_cast<Byte>(above); }
Byte predict_mean(Level left, Level above, Level) { return static_cast<Byte>((left + above) / 2); }
// Whichever is nearest to left + above - corner (Paeth).
Byte predict_nearest(Level left, Level above, Level corner) {
  const Level from_left = distance(above, corner);
  const Level from_above = distance(left, corner);
  const Level from_corner = distance(static_cast<Level>(left + above), static_cast<Level>(2 * corner));
  const Level upper = from_above <= from_corner ? above : corner;
  return static_cast<Byte>((from_left <= from_above) & (from_left <= from_corner) ? left : upper);
}

// Two rows, each behind the zeros that stand for a pixel left of it.
struct Rows {
  std::vector<Byte> row, above;
  std::size_t step = 1;  // bytes per pixel
};

// A row as a filter leaves it.
struct Filtered {
  std::vector<Byte> bytes;
  // The sum of the distances from zero: the rule of thumb of the PNG standard, 12.8.
  std::uint64_t roughness = 0;
};

template <Byte predict(Level, Level, Level)>
void filter(const Rows& rows, Filtered& out) {
  const std::size_t length = out.bytes.size(), step = rows.step;
  const Byte* const here = rows.row.data();
  const Byte* const above = rows.above.data();
  Byte* const to = out.bytes.data();
  for (std::size_t i = 0; i < length; ++i)
    to[i] = static_cast<Byte>(here[i + step] - predict(here[i], above[i + step], above[i]));
  std::uint32_t sum = 0;  // of no more than 2^25 bytes
  for (std::size_t i = 0; i < length; ++i) sum += to[i] < 128 ? to[i] : 256U - to[i];
  out.roughness = sum;
}

// By the number of the filter.
constexpr std::array kFilters{filter<predict_nothing>, filter<predict_left>, filter<predict_above>,
                              filter<predict_mean>, filter<predict_nearest>};

}  // namespace

std::string png_rows(const media::Raster& raster) {
  const auto step = static_cast<std::size_t>(raster.channels);
  const std::size_t length = static_cast<std::size_t>(raster.width) * step;
  const auto height = static_cast<std::size_t>(raster.height);
  Rows rows{std::vector<Byte>(step + length), std::vector<Byte>(step + length), step};
  std::array<Filtered, kFilters.size()> tried;
  for (Filtered& one : tried) one.bytes.resize(length);
  std::string out;
  out.reserve((length + 1) * height);
  for (std::size_t y = 0; y < height; ++y) {
    rows.row.swap(rows.above);
    const std::string_view samples = std::string_view(raster.samples).substr(y * length, length);
    std::copy(samples.begin(), samples.end(), rows.row.begin() + static_cast<std::ptrdiff_t>(step));
    std::size_t best = 0;
    for (std::size_t i = 0; i < kFilters.size(); ++i) {
      kFilters[i](rows, tried[i]);
      if (tried[i].roughness < tried[best].roughness) best = i;
    }
    out += static_cast<char>(best);
    out.append(tried[best].bytes.begin(), tried[best].bytes.end());
  }
  return out;
}

}  // namespace mandature::pdf
