#include "pdf/compact.h"

#include <doctest/doctest.h>

#include "pdf/haru.h"
#include "unit/pdf/open_pdf.h"

using namespace mandature;

namespace {

std::string small_file() {
  pdf::Haru haru;
  const pdf::Dictionary page = haru.add_page(100, 200);
  haru.paint(page, "0 0 10 10 re f\n");
  for (int i = 0; i < 200; ++i)
    haru.catalog().add(("Key" + std::to_string(i)).c_str(), haru.indirect_dictionary());
  return haru.save();
}

}  // namespace

TEST_CASE("the last pass packs objects, puts the first page first and changes nothing that is said") {
  const std::string before = small_file();
  const std::string after = pdf::compact(before);
  REQUIRE_FALSE(after.empty());
  CHECK(after.size() < before.size());
  CHECK(after.find("/Linearized") != std::string::npos);
  CHECK(after.find("/ObjStm") != std::string::npos);
  CHECK(samples::opened(after).find("0 0 10 10 re f") != std::string::npos);
}

TEST_CASE("the last pass gives the same bytes each time, each stream ending on a line of its own") {
  const std::string file = small_file();
  const std::string first = pdf::compact(file);
  CHECK(first == pdf::compact(file));
  std::size_t streams = 0;
  for (std::size_t at = first.find("endstream"); at != std::string::npos;
       at = first.find("endstream", at + 1)) {
    CHECK(first[at - 1] == '\n');
    ++streams;
  }
  CHECK(streams > 1);
}

TEST_CASE("the last pass gives nothing for what is not a PDF") {
  CHECK(pdf::compact("").empty());
  CHECK(pdf::compact("%PDF-1.7\nnot really").empty());
}
