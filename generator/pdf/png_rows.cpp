#include "pdf/png_rows.h"

#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace mandature::pdf {
namespace {

enum Filter { kNone, kSub, kUp, kAverage, kPaeth, kFilters };

int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int from_left = std::abs(guess - left);
  const int from_above = std::abs(guess - above);
  const int from_corner = std::abs(guess - corner);
  if (from_left <= from_above && from_left <= from_corner) return left;
  return from_above <= from_corner ? above : corner;
}

int predicted(Filter filter, int left, int above, int corner) {
  switch (filter) {
    case kSub:
      return left;
    case kUp:
      return above;
    case kAverage:
      return (left + above) / 2;
    case kPaeth:
      return paeth(left, above, corner);
    case kNone:
    case kFilters:
      return 0;
  }
  return 0;
}

// A row and the one above it; an empty `above` stands for zeros.
struct Rows {
  std::string_view row, above;
  std::size_t step = 1;  // bytes per pixel

  int at(std::string_view line, std::size_t i) const {
    return i < line.size() ? static_cast<unsigned char>(line[i]) : 0;
  }
  std::string filtered(Filter filter) const {
    std::string out(row.size(), '\0');
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int left = i < step ? 0 : at(row, i - step);
      const int corner = i < step ? 0 : at(above, i - step);
      out[i] = static_cast<char>(at(row, i) - predicted(filter, left, at(above, i), corner));
    }
    return out;
  }
};

// The sum of the distances from zero: the rule of thumb of the PNG standard, 12.8.
long roughness(std::string_view row) {
  long sum = 0;
  for (const char c : row) sum += std::abs(static_cast<int>(static_cast<signed char>(c)));
  return sum;
}

}  // namespace

std::string png_rows(const media::Raster& raster) {
  const auto step = static_cast<std::size_t>(raster.channels);
  const std::size_t length = static_cast<std::size_t>(raster.width) * step;
  const auto height = static_cast<std::size_t>(raster.height);
  const std::string_view samples = raster.samples;
  std::string out;
  out.reserve((length + 1) * height);
  for (std::size_t y = 0; y < height; ++y) {
    const Rows rows{samples.substr(y * length, length),
                    y == 0 ? std::string_view() : samples.substr((y - 1) * length, length), step};
    std::string best(rows.row);
    int chosen = kNone;
    long least = roughness(best);
    for (int filter = kSub; filter < kFilters; ++filter) {
      std::string tried = rows.filtered(static_cast<Filter>(filter));
      const long rough = roughness(tried);
      if (rough >= least) continue;
      best = std::move(tried);
      chosen = filter;
      least = rough;
    }
    out += static_cast<char>(chosen);
    out += best;
  }
  return out;
}

}  // namespace mandature::pdf
