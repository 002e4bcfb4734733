#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/render.h"
#include "property/draw.h"
#include "support/date.h"
#include "support/money.h"
#include "support/text.h"

using namespace mandature::support;
using mandature::test::Draw;

TEST_CASE("any bytes decode, and what was decoded is valid for ever after") {
  Draw draw(1);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = draw.bytes(40);
    const std::string text = encode_utf8(decode_utf8(bytes));
    CHECK_FALSE(first_invalid_utf8(text));
    if (!first_invalid_utf8(bytes)) CHECK(text == bytes);
    CHECK_FALSE(first_invalid_utf8(utf8_from_windows1252(bytes)));
  }
}

TEST_CASE("folding and slugs settle at once, whatever the text") {
  Draw draw(2);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = draw.text(12);
    CAPTURE(text);
    CHECK(fold(fold(text)) == fold(text));
    CHECK(fold(lower_case(text)) == fold(text));
    CHECK(slug(slug(text)) == slug(text));
    CHECK((slug(text).empty() || is_slug(slug(text))));
  }
}

TEST_CASE("an amount written in any French way is read back to the cent") {
  Draw draw(3);
  const std::vector<std::string> spaces{"", " ", "\u00A0", "\u202F"};
  for (int i = 0; i < 3000; ++i) {
    const auto cents = static_cast<std::int64_t>(draw.below(2'000'000'000)) * draw.between(1, 1000);
    std::string whole = std::to_string(cents / 100);
    const std::string& space = spaces[draw.below(4)];
    for (auto at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
      whole.insert(static_cast<std::size_t>(at), space);
    const std::string decimals = std::to_string(100 + cents % 100).substr(1);
    const std::string sign = draw.below(2) == 0 ? "" : "-";
    const std::string text = sign + whole + (draw.below(2) == 0 ? "." : ",") + decimals;
    CAPTURE(text);
    CHECK(Money::parse(text) == (sign.empty() ? Money::from_cents(cents) : -Money::from_cents(cents)));
  }
}

TEST_CASE("every day of four centuries is written and read back, in order") {
  Draw draw(4);
  for (int i = 0; i < 3000; ++i) {
    const Date date{draw.between(1700, 2100), draw.between(1, 12), draw.between(1, 31)};
    const auto read = Date::parse(date.iso());
    CHECK(read.has_value() == date.exists());
    if (read) CHECK(*read == date);
  }
}

TEST_CASE("alphabetical order is an order") {
  Draw draw(5);
  std::vector<std::string> names(60);
  for (std::string& name : names) name = draw.text(4);
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      if (alphabetically_before(a, b)) CHECK_FALSE(alphabetically_before(b, a));
    }
  }
  std::vector<std::string> sorted = names;
  std::stable_sort(sorted.begin(), sorted.end(), alphabetically_before);
  for (std::size_t i = 1; i < sorted.size(); ++i)
    CHECK_FALSE(alphabetically_before(sorted[i], sorted[i - 1]));
}

TEST_CASE("any place in any file is shown without harm, the caret inside the line") {
  using namespace mandature::diagnostics;
  Draw draw(6);
  for (int i = 0; i < 1000; ++i) {
    const SourceFile file("f", draw.bytes(300));
    const auto size = static_cast<std::uint32_t>(file.text().size());
    const std::uint32_t begin = draw.below(size + 2);
    const Diagnostic d{Severity::kError, "m", {&file, begin, begin + draw.below(200)}, {}, {}};
    const std::string shown = render({d}, Format::kHuman);
    CHECK(shown.find('^') != std::string::npos);
    CHECK_FALSE(first_invalid_utf8(shown));
    CHECK(render({d}, Format::kShort).starts_with("f:"));
  }
}
