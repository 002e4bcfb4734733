#include "media/pictures.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "media/jpeg_file.h"
#include "media/pixels.h"
#include "support/golden.h"

using namespace mandature;
using media::ColourKind;
using media::FileKind;
using media::Form;
using media::Picture;
using media::PictureRequest;

namespace {

const support::DiskFileSystem disk;
const std::string kFolder = test::source_path("tests/unit/media/files");
constexpr PictureRequest kPixels{1000, 1000, Form::kPixels};

std::string bytes_of(const std::string& name) {
  auto bytes = disk.read(support::join_path(kFolder, name));
  REQUIRE(bytes);
  return *bytes;
}

Picture prepared(const std::string& name, const PictureRequest& request = kPixels) {
  const media::Pictures pictures(disk, kFolder);
  auto picture = pictures.prepare(name, request);
  REQUIRE_MESSAGE(picture, (picture ? "" : picture.failure().message));
  return *picture;
}

// The failures of both ways to ask for a picture, which are the same.
std::string failure_of(std::string bytes) {
  const support::MemoryFileSystem files({{"a.jpg", std::move(bytes)}});
  const media::Pictures pictures(files, "");
  const auto info = pictures.info("a.jpg");
  const auto picture = pictures.prepare("a.jpg", kPixels);
  REQUIRE_FALSE(picture);
  if (!info) CHECK(info.failure().message == picture.failure().message);
  return picture.failure().message;
}

using Sample = std::array<int, 3>;
constexpr Sample kRed{200, 40, 40}, kGreen{40, 160, 60}, kBlue{40, 60, 200}, kGrey{240, 240, 240};

Sample sample(const Picture& picture, int x, int y) {
  Sample found{};
  const int at = (y * picture.width + x) * picture.channels;
  for (int c = 0; c < 3; ++c) {
    const int channel = picture.channels == 1 ? 0 : c;
    found[static_cast<std::size_t>(c)] =
        static_cast<unsigned char>(picture.samples[static_cast<std::size_t>(at + channel)]);
  }
  return found;
}

bool near(const Sample& a, const Sample& b, int tolerance) {
  for (std::size_t c = 0; c < 3; ++c) {
    if (std::abs(a[c] - b[c]) > tolerance) return false;
  }
  return true;
}

// The colours of the four quarters, from the top left as one reads.
std::array<Sample, 4> quarters(const Picture& picture) {
  const int left = picture.width / 4, right = picture.width * 3 / 4;
  const int top = picture.height / 4, bottom = picture.height * 3 / 4;
  return {sample(picture, left, top), sample(picture, right, top), sample(picture, left, bottom),
          sample(picture, right, bottom)};
}

void check_quarters(const Picture& picture, const std::array<Sample, 4>& expected, int tolerance) {
  const auto found = quarters(picture);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK_MESSAGE(near(found[i], expected[i], tolerance),
                  "quarter " << i << ": " << found[i][0] << " " << found[i][1] << " " << found[i][2]);
  }
}

// A JPEG file with a note of how the camera was held, and of where it was.
std::string turned(const std::string& jpeg, char orientation) {
  std::string tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
  tiff += orientation;
  tiff += std::string("\0\0\0\0\0\0GPS 48.85", 15);
  const std::string exif = std::string("Exif\0\0", 6) + tiff;
  const std::size_t length = exif.size() + 2;
  return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) +
         exif + jpeg.substr(2);
}

// A photograph of the size of a good telephone: 24 million pixels, different all over.
std::string large_photograph() {
  media::Raster raster{6000, 4000, 3, std::string(6000UL * 4000 * 3, '\0')};
  std::uint32_t noise = 1;
  for (std::size_t i = 0; i < raster.samples.size(); ++i) {
    noise = noise * 1664525 + 1013904223;
    raster.samples[i] = static_cast<char>((i / 18000 + i % 18000 / 97) % 200 + (noise >> 27));
  }
  return *media::encode_jpeg(raster);
}

// What the process held at most since the last time it was asked, in megabytes; nothing where the system does
// not tell.
double peak_since_reset() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}
void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

}  // namespace

TEST_CASE("the head of a picture tells its size, its colours and its kind") {
  const media::Pictures pictures(disk, kFolder);
  const auto info = [&](const char* name) { return *pictures.info(name); };
  CHECK(info("quarters.jpg").width == 32);
  CHECK(info("quarters.jpg").height == 24);
  CHECK(info("quarters.jpg").file == FileKind::kJpeg);
  CHECK(info("cmyk.jpg").colour == ColourKind::kCmyk);
  CHECK(info("grey.jpg").colour == ColourKind::kGrey);
  CHECK(info("one-bit.png").colour == ColourKind::kGrey);
  CHECK(info("quarters.webp").file == FileKind::kWebp);
  CHECK(info("interlaced-alpha.png").alpha);
  CHECK(info("palette-alpha.png").alpha);
  CHECK_FALSE(info("palette.png").alpha);
}

TEST_CASE("every kind of PNG gives the colours that were put in") {
  for (const char* name : {"rgb.png", "rgb16.png", "palette.png", "quarters.webp"}) {
    CAPTURE(name);
    const Picture picture = prepared(name);
    CHECK(picture.channels == 3);
    CHECK(picture.mask.empty());
    check_quarters(picture, {kRed, kGreen, kBlue, kGrey}, 0);
  }
  const Picture bits = prepared("one-bit.png");
  CHECK(bits.channels == 1);
  CHECK(sample(bits, 3, 3)[0] == 255);
  CHECK(sample(bits, 3, 20)[0] == 0);
}

TEST_CASE("what shows through becomes a mask beside the colours") {
  const Picture interlaced = prepared("interlaced-alpha.png");
  check_quarters(interlaced, {kRed, kGreen, kBlue, kGrey}, 0);
  REQUIRE(interlaced.mask.size() == 32 * 24);
  CHECK(static_cast<unsigned char>(interlaced.mask[0]) == 0);
  CHECK(static_cast<unsigned char>(interlaced.mask[5]) == 128);
  CHECK(static_cast<unsigned char>(interlaced.mask[9]) == 255);
  const Picture grey = prepared("grey-alpha.png");
  CHECK(grey.channels == 1);
  CHECK(sample(grey, 20, 20)[0] == 240);
  CHECK(grey.mask.size() == 32 * 24);
  const Picture palette = prepared("palette-alpha.png");
  CHECK(static_cast<unsigned char>(palette.mask[0]) == 0);
  CHECK(static_cast<unsigned char>(palette.mask[31]) == 128);
}

TEST_CASE("a shrunken picture keeps its colours and fits the box") {
  const Picture small = prepared("rgb16.png", {16, 100, Form::kPixels});
  CHECK(small.width == 16);
  CHECK(small.height == 12);
  check_quarters(small, {kRed, kGreen, kBlue, kGrey}, 12);
  const Picture masked = prepared("interlaced-alpha.png", {16, 12, Form::kPixels});
  CHECK(masked.mask.size() == 16 * 12);
}

TEST_CASE("inks of a CMYK photograph come out as the colours they print") {
  const Picture picture = prepared("cmyk.jpg");
  const auto found = quarters(picture);
  CHECK(near(found[0], {230, 30, 35}, 40));  // magenta and yellow
  CHECK(near(found[1], {0, 160, 75}, 50));   // cyan and yellow
  CHECK(near(found[2], {45, 50, 140}, 50));  // cyan and magenta
  CHECK(near(found[3], {35, 30, 30}, 30));   // black
}

TEST_CASE("colours of a telephone's wider space are brought to sRGB") {
  check_quarters(prepared("p3.jpg"), {kRed, kGreen, kBlue, kGrey}, 8);
  CHECK(prepared("p3.jpg", {32, 24}).jpeg.find("ICC_PROFILE") == std::string::npos);
}

TEST_CASE("a photograph is turned upright whichever way the camera was held") {
  // What stands in the four quarters, from the top left, once upright (EXIF 2.32, tag 274).
  const std::array<std::array<Sample, 4>, 8> upright{{{kRed, kGreen, kBlue, kGrey},
                                                      {kGreen, kRed, kGrey, kBlue},
                                                      {kGrey, kBlue, kGreen, kRed},
                                                      {kBlue, kGrey, kRed, kGreen},
                                                      {kRed, kBlue, kGreen, kGrey},
                                                      {kBlue, kRed, kGrey, kGreen},
                                                      {kGrey, kGreen, kBlue, kRed},
                                                      {kGreen, kGrey, kRed, kBlue}}};
  const std::string jpeg = bytes_of("quarters.jpg");
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const support::MemoryFileSystem files({{"a.jpg", turned(jpeg, static_cast<char>(orientation))}});
    const media::Pictures pictures(files, "");
    const bool sideways = orientation > 4;
    CHECK(pictures.info("a.jpg")->width == (sideways ? 24 : 32));
    const auto picture = pictures.prepare("a.jpg", kPixels);
    REQUIRE(picture);
    CHECK(picture->width == (sideways ? 24 : 32));
    CHECK(picture->height == (sideways ? 32 : 24));
    check_quarters(*picture, upright[static_cast<std::size_t>(orientation - 1)], 8);
  }
}

TEST_CASE("a JPEG file that suits keeps its picture to the bit and loses what only accompanies it") {
  const std::string jpeg = bytes_of("quarters.jpg");
  const support::MemoryFileSystem files({{"a.jpg", turned(jpeg, 1) + "a film after the picture"}});
  const auto picture = media::Pictures(files, "").prepare("a.jpg", {32, 24});
  REQUIRE(picture);
  CHECK(picture->jpeg == jpeg);
  CHECK(picture->samples.empty());
  for (const char* name : {"progressive.jpg", "grey.jpg"})
    CHECK(prepared(name, {32, 24}).jpeg == bytes_of(name));
}

TEST_CASE("no picture of ours says where it was taken, coded again or not") {
  const std::string jpeg = bytes_of("quarters.jpg");
  for (const int width : {32, 8}) {
    for (const char orientation : {'\x01', '\x06'}) {
      const support::MemoryFileSystem files({{"a.jpg", turned(jpeg, orientation)}});
      const auto picture = media::Pictures(files, "").prepare("a.jpg", {width, width});
      REQUIRE(picture);
      CHECK(picture->jpeg.find("GPS") == std::string::npos);
      CHECK(picture->jpeg.find("Exif") == std::string::npos);
    }
  }
}

TEST_CASE("a drawing keeps its flat colours, a photograph becomes a JPEG file") {
  const Picture drawing = prepared("rgb.png", {32, 24});
  CHECK(drawing.jpeg.empty());
  CHECK(drawing.samples.size() == 32 * 24 * 3);
  const Picture photograph = prepared("cmyk.jpg", {16, 12});
  CHECK((photograph.jpeg.starts_with("\xFF\xD8") || !photograph.samples.empty()));
}

TEST_CASE("a file cut short is a failure, never half a picture") {
  for (const char* name :
       {"quarters.jpg", "progressive.jpg", "rgb.png", "interlaced-alpha.png", "quarters.webp"}) {
    const std::string whole = bytes_of(name);
    for (std::size_t kept = 20; kept + 1 < whole.size(); kept += 7) {
      CAPTURE(name);
      CAPTURE(kept);
      CHECK(failure_of(whole.substr(0, kept)) == "its end is missing");
    }
  }
}

TEST_CASE("a file whose middle was lost is a failure when it is used") {
  std::string png = bytes_of("rgb.png");
  png.replace(50, 6, 6, '\x55');
  CHECK(failure_of(png).starts_with("it is damaged"));
  const std::string jpeg = bytes_of("quarters.jpg");
  const std::size_t scan = jpeg.find("\xFF\xDA");
  REQUIRE(scan != std::string::npos);
  CHECK(failure_of(jpeg.substr(0, scan + 16) + "\xFF\xD9").starts_with("it is damaged"));
}

TEST_CASE("what is no picture is told for what it is") {
  CHECK(failure_of("") == "it is empty");
  CHECK(failure_of("Bonjour") == "it is not a picture");
  CHECK(failure_of("GIF89a.....") == "it is a GIF file; save it as JPEG, PNG, WebP or SVG");
  CHECK(failure_of(std::string("\0\0\0\x18"
                               "ftypheic....",
                               16)) == "it is a HEIC file; save it as JPEG, PNG, WebP or SVG");
  CHECK(failure_of("\xFF\xD8\xFF") == "its end is missing");
  CHECK(failure_of("\xFF\xD8\xFF\xDA") == "its end is missing");
  const support::MemoryFileSystem none;
  CHECK(media::Pictures(none, "").info("a.jpg").failure().message == "it cannot be read");
}

TEST_CASE("a file that declares a huge picture is refused before it takes any memory") {
  reset_peak();
  const double before = peak_since_reset();
  CHECK(failure_of(bytes_of("bomb.png")).find("60000 × 60000") != std::string::npos);
  CHECK(failure_of(bytes_of("interlaced-bomb.png")).find("at most 50 million") != std::string::npos);
  CHECK(peak_since_reset() - before < 50);
}

TEST_CASE("any damage to a file is borne") {
  for (const char* name : {"quarters.jpg", "progressive.jpg", "cmyk.jpg", "p3.jpg", "palette-alpha.png",
                           "interlaced-alpha.png", "quarters.webp"}) {
    const std::string whole = bytes_of(name);
    std::uint32_t noise = 7;
    for (int round = 0; round < 120; ++round) {
      std::string spoilt = whole;
      for (int i = 0; i < 4; ++i) {
        noise = noise * 1664525 + 1013904223;
        spoilt[(noise >> 8) % spoilt.size()] = static_cast<char>(noise >> 24);
      }
      const support::MemoryFileSystem files({{"a.jpg", spoilt}});
      const auto picture = media::Pictures(files, "").prepare("a.jpg", {20, 20});
      if (picture) CHECK(picture->width * picture->height > 0);
    }
  }
}

TEST_CASE("a photograph of 24 million pixels takes little memory") {
  const support::MemoryFileSystem files({{"a.jpg", large_photograph()}});
  const media::Pictures pictures(files, "");
  reset_peak();
  const double before = peak_since_reset();
  const auto picture = pictures.prepare("a.jpg", {1500, 1500});
  REQUIRE(picture);
  CHECK(picture->width == 1500);
  CHECK(picture->height == 1000);
  CHECK_FALSE(picture->jpeg.empty());
  // The file, its copy, and the picture asked for; decoded whole it would take 72 MB.
  CHECK(peak_since_reset() - before < 60);
}

TEST_CASE("threads share the pictures, and the same picture has the same bytes") {
  const media::Pictures pictures(disk, kFolder);
  const std::string expected = prepared("p3.jpg", {16, 16}).jpeg;
  std::vector<std::thread> threads;
  std::vector<int> same(8);
  for (std::size_t i = 0; i < same.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 5; ++round) {
        if (pictures.info("p3.jpg") && pictures.prepare("p3.jpg", {16, 16})->jpeg == expected) ++same[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : same) CHECK(count == 5);
}
