#include "pdf/images.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/content.h"
#include "pdf/png_rows.h"
#include "pdf/write_pdf.h"
#include "pdf/write_press_pdf.h"
#include "support/golden.h"
#include "support/length.h"
#include "unit/layout/samples.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;
using support::Length;

namespace {

const std::string kFolder = test::source_path("tests/unit/media/files");

layout::ImageItem shown(const std::string& path, double width) {
  const Length side = Length::from_millimetres(width);
  return {{Length::from_millimetres(20), Length::from_millimetres(20), side, side * 0.75}, path, 32, 24, 1};
}

// A page that shows pictures, each as the figure that is node 1.
layout::PagedDocument page_of(const std::vector<layout::ImageItem>& images) {
  layout::PagedDocument document;
  document.title = "Essai";
  document.language = "fr";
  document.width = Length::from_millimetres(210);
  document.height = Length::from_millimetres(297);
  layout::StructureNode root, figure;
  root.role = layout::StructureRole::kDocument;
  root.parent = -1;
  figure.role = layout::StructureRole::kFigure;
  figure.alternative = "Quatre couleurs";
  figure.page = 0;
  document.structure = {root, figure};
  document.pages.resize(1);
  for (const layout::ImageItem& image : images) document.pages.front().items.push_back(image);
  return document;
}

diagnostics::Result<std::string> written(const std::vector<layout::ImageItem>& images) {
  const support::DiskFileSystem disk;
  const media::Pictures pictures(disk, kFolder);
  pdf::Options options{{2025, 8, 31}, "mandature"};
  pdf::PackedPictures packed(pictures);
  options.pictures = &packed;
  auto bytes = pdf::write_pdf(page_of(images), {}, options);
  if (bytes) samples::show(images.front().path + ".pdf", *bytes);
  return bytes;
}

int count(std::string_view text, std::string_view word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

// The rows again, as a reader of PDF undoes the filters (ISO/IEC 15948, 9.2).
std::string unfiltered(const std::string& rows, std::size_t length, std::size_t step) {
  std::string out;
  for (std::size_t at = 0; at < rows.size(); at += length + 1) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < length; ++i) {
      const auto byte = [&](std::size_t back, bool known) {
        return known ? static_cast<int>(static_cast<unsigned char>(out[start + i - back])) : 0;
      };
      const int a = byte(step, i >= step), b = byte(length, start > 0);
      const int c = byte(length + step, i >= step && start > 0);
      const int p = a + b - c;
      const int nearest = std::abs(p - a) <= std::abs(p - b) && std::abs(p - a) <= std::abs(p - c) ? a
                          : std::abs(p - b) <= std::abs(p - c)                                     ? b
                                                                                                   : c;
      const int guesses[] = {0, a, b, (a + b) / 2, nearest};
      out += static_cast<char>(rows[at + 1 + i] + guesses[static_cast<int>(rows[at])]);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a JPEG file goes into the PDF as it is, once, however often it is shown") {
  const auto bytes = written({shown("quarters.jpg", 4), shown("quarters.jpg", 3)});
  REQUIRE(bytes);
  const auto file = support::DiskFileSystem().read(kFolder + "/quarters.jpg");
  CHECK(count(*bytes, *file) == 1);
  CHECK(count(*bytes, "/DCTDecode") == 1);
  CHECK(count(*bytes, "/Subtype /Image") == 1);
  CHECK(bytes->find("/Interpolate") == std::string::npos);
  CHECK(samples::opened(*bytes).find("/Alt (Quatre couleurs)") != std::string::npos);
}

TEST_CASE("what lies outside its clip is not seen of a picture") {
  layout::ImageItem cropped = shown("quarters.jpg", 4);
  CHECK(count(samples::opened(*written({cropped})), "re W n") == 0);
  cropped.clip = layout::Box{cropped.box.left, cropped.box.top, cropped.box.width / 2, cropped.box.height};
  const std::string opened = samples::opened(*written({cropped}));
  CHECK(count(opened, "re W n") == 1);
}

TEST_CASE("what shows through a picture is a mask beside it") {
  const auto bytes = written({shown("interlaced-alpha.png", 4)});
  REQUIRE(bytes);
  CHECK(count(*bytes, "/SMask") == 1);
  CHECK(count(*bytes, "/Predictor 15") == 2);
  CHECK(count(*bytes, "/DeviceGray") == 1);
}

TEST_CASE("a picture that cannot be read is a failure that names it") {
  const auto missing = written({shown("absent.jpg", 4)});
  REQUIRE_FALSE(missing);
  CHECK(missing.failure().message == "the picture \"absent.jpg\" cannot be shown: it cannot be read");
}

TEST_CASE("another picture at the same place is another document") {
  const auto one = written({shown("quarters.jpg", 4)});
  const auto other = written({shown("progressive.jpg", 4)});
  const auto identifier = [](const std::string& bytes) { return bytes.substr(bytes.find("/ID"), 60); };
  REQUIRE(one);
  REQUIRE(other);
  CHECK(identifier(*one) != identifier(*other));
  CHECK(*one == *written({shown("quarters.jpg", 4)}));
}

TEST_CASE("filtered rows give back the samples they were made from") {
  for (const int channels : {1, 3, 4}) {
    media::Raster raster{37, 23, channels, {}};
    std::uint32_t noise = 3;
    for (int i = 0; i < raster.width * raster.height * channels; ++i) {
      noise = noise * 1664525 + 1013904223;
      // A part that rises, a part that is flat, a part that is noise.
      const int row = i / (raster.width * channels);
      raster.samples += static_cast<char>(row < 8 ? i % 251 : row < 16 ? 40 : noise >> 24);
    }
    const auto length = static_cast<std::size_t>(raster.width * channels);
    const std::string rows = pdf::png_rows(raster);
    CHECK(rows.size() == (length + 1) * 23);
    CHECK(unfiltered(rows, length, static_cast<std::size_t>(channels)) == raster.samples);
  }
}

TEST_CASE("a shape is painted by its rule, inside its clip, with its line as it is") {
  layout::PagedDocument document = page_of({});
  layout::ShapeItem shape{graphics::rectangle(10, 10, 50, 50), graphics::Rgb{255, 0, 51}, graphics::Stroke{},
                          1};
  shape.rule = graphics::FillRule::kEvenOdd;
  shape.stroke = graphics::Stroke{graphics::Rgb{0, 0, 255}, 2, graphics::LineCap::kRound};
  shape.clip = layout::Box{Length::from_points(20), Length::from_points(20), Length::from_points(30),
                           Length::from_points(30)};
  document.pages.front().items = {shape};
  pdf::Haru haru;
  pdf::StructureWriter structure(haru, document, {});
  pdf::FontTable fonts(haru);
  const theme::Tokens tokens;
  pdf::ScreenColours colours(tokens, 1);
  const pdf::Dictionary page = haru.add_page(595, 842);
  structure.add_page(page);
  const std::string operators =
      pdf::page_content({haru, document, fonts, colours, &structure, {}}, document.pages.front(), page);
  CHECK(operators.find("1 0 0.2 rg\n0 0 1 RG\n2 w\n1 J\n4 M\nq 20 ") != std::string::npos);
  CHECK(operators.find(" 30 30 re W n\n") != std::string::npos);
  CHECK(operators.find("B*\nQ\n") != std::string::npos);
}

TEST_CASE("the press gets every picture in inks, none over what its paper bears") {
  const samples::Press shop;
  const pdf::Paper paper(shop.theme->press.at("non_couche"));
  const support::DiskFileSystem disk;
  const media::Pictures pictures(disk, kFolder);
  pdf::Options options{{2025, 8, 31}, "mandature"};
  pdf::PackedPictures packed(pictures);
  options.pictures = &packed;
  const auto document =
      page_of({shown("quarters.jpg", 4), shown("grey.jpg", 4), shown("interlaced-alpha.png", 4)});
  const auto bytes = pdf::write_press_pdf(document, shop.theme->tokens, paper, std::nullopt, options);
  REQUIRE(bytes);
  samples::show("images.press.pdf", *bytes);
  QPDF file;
  file.processMemoryFile("test", bytes->data(), bytes->size());
  int in_inks = 0, grey = 0;
  for (QPDFObjectHandle object : file.getAllObjects()) {
    if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) continue;
    CHECK_FALSE(object.getDict().getKey("/ColorSpace").isNameAndEquals("/DeviceRGB"));
    if (!object.getDict().getKey("/ColorSpace").isNameAndEquals("/DeviceCMYK")) {
      ++grey;
      continue;
    }
    ++in_inks;
    const auto data = object.getStreamData(qpdf_dl_all);
    REQUIRE(data->getSize() == 32 * 24 * 4);
    int most = 0;
    for (std::size_t i = 0; i < data->getSize(); i += 4) {
      const unsigned char* inks = data->getBuffer() + i;
      most = std::max(most, inks[0] + inks[1] + inks[2] + inks[3]);
    }
    CHECK(most <= paper.ink_limit() * 255 / 100);
  }
  CHECK(in_inks == 2);
  CHECK(grey == 2);  // the grey photograph, and the mask
}

TEST_CASE("the colours of a logo are inks on the press, its greys black alone") {
  const samples::Press shop;
  const pdf::Paper paper(shop.theme->press.at("couche"));
  CHECK(paper.inks_of({0, 0, 0}).black == 100);
  CHECK(paper.inks_of({0, 0, 0}).total() == 100);
  CHECK(paper.inks_of({255, 255, 255}).total() == 0);
  const theme::Cmyk grey = paper.inks_of({128, 128, 128});
  CHECK(grey.black == grey.total());
  const theme::Cmyk red = paper.inks_of({220, 20, 20});
  CHECK(red.magenta > 80);
  CHECK(red.cyan < 30);
}
