#include "media/film_length.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using mandature::media::film_length;

namespace {

std::string big_endian(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFFU);
  return text;
}

std::string box(const std::string& kind, const std::string& inside) {
  return big_endian(inside.size() + 8, 4) + kind + inside;
}

std::string header(std::uint32_t scale, std::uint32_t units) {
  return box("mvhd", big_endian(0, 12) + big_endian(scale, 4) + big_endian(units, 4));
}

}  // namespace

TEST_CASE("a film says how long it lasts, wherever its header stands") {
  const std::string head = box("ftyp", "isom");
  const std::string film = box("mdat", std::string(5000, 'x'));
  const std::string movie = box("moov", box("free", "") + header(600, 90'300));
  CHECK(film_length(head + movie + film) == 150'500);
  CHECK(film_length(head + film + movie) == 150'500);
  const std::string wide =
      box("mvhd", std::string(1, '\1') + big_endian(0, 19) + big_endian(1000, 4) + big_endian(61'000, 8));
  CHECK(film_length(head + box("moov", wide)) == 61'000);
}

TEST_CASE("what is no film, or a damaged one, has no length") {
  const std::string movie = box("moov", header(600, 90'300));
  CHECK_FALSE(film_length(""));
  CHECK_FALSE(film_length("a text"));
  CHECK_FALSE(film_length(movie.substr(0, movie.size() - 6)));
  CHECK_FALSE(film_length(box("moov", header(0, 5))));
  CHECK_FALSE(film_length(box("moov", box("mvhd", ""))));
  CHECK_FALSE(film_length(big_endian(4, 4) + "moov"));
}
