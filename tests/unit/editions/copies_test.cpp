#include "editions/copies.h"

#include <vector>

#include "editions/fingerprint.h"
#include "village.h"

using namespace mandature;
using test::context;
using test::village;

namespace {

model::Authority with_candidates() {
  model::Authority authority = village();
  authority.candidates = {{12, "Roy", "Ana", "Liste deux", {}, {}},
                          {2, "Abel", "Bo", "Liste un", support::Date{2025, 9, 2}, {}}};
  return authority;
}

std::vector<std::string> texts(const document::Document& copies) {
  std::vector<std::string> result;
  for (const document::Section& section : copies.sections) {
    if (section.role != "tranche") result.push_back(document::plain_text(section.blocks));
  }
  return result;
}

// The groups of eight digits that follow the words for them.
std::string fingerprint_in(const std::string& text) {
  const std::string words = "exemplaires.empreinte ";
  const std::size_t at = text.find(words);
  return at == std::string::npos ? std::string() : text.substr(at + words.size(), 8 * 8 + 7);
}

}  // namespace

TEST_CASE("copies follow the numbers of candidates, and the register names them all") {
  const document::Document copies = editions::compose_copies(context(), with_candidates());
  const std::vector<std::string> pages = texts(copies);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].find("Bo Abel") != std::string::npos);
  CHECK(pages[0].find(context().language.long_date({2025, 9, 2})) != std::string::npos);
  CHECK(pages[0].find("Ana Roy") == std::string::npos);
  CHECK(pages[1].find("Ana Roy") != std::string::npos);
  const auto& blocks = copies.sections[2].blocks;
  const auto& table = std::get<document::Table>(blocks.back().content);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.row_headers);
  CHECK(document::plain_text(table.rows[0].cells[1].text) == "Bo Abel");
  CHECK(table.rows[1].cells[4].text.empty());
}

TEST_CASE("all copies carry one fingerprint, that of what the atlas says") {
  model::Authority authority = with_candidates();
  const std::vector<std::string> pages = texts(editions::compose_copies(context(), authority));
  const std::string first = fingerprint_in(pages[0]);
  CHECK(first.size() == 71);
  for (const std::string& page : pages) CHECK(fingerprint_in(page) == first);
  authority.candidates.pop_back();
  CHECK(fingerprint_in(texts(editions::compose_copies(context(), authority))[0]) == first);
  authority.commissions[0].missions = {{"Écoles", {}, {}, model::MissionNature::kObligation}};
  CHECK(fingerprint_in(texts(editions::compose_copies(context(), authority))[0]) != first);
}

TEST_CASE("two contents never have one fingerprint because their parts run together") {
  document::Document one;
  one.sections = {{"a", "bc", {}, {}}};
  document::Document two;
  two.sections = {{"ab", "c", {}, {}}};
  CHECK(editions::content_fingerprint({one}) != editions::content_fingerprint({two}));
  CHECK(editions::content_fingerprint({one}) == editions::content_fingerprint({one}));
}

TEST_CASE("copies are made only for declared candidates, and only for them to read") {
  editions::Outputs none;
  const model::Authority nobody = village();
  editions::add_copies(context(), nobody, none);
  CHECK(none.print.empty());
  editions::Outputs some;
  const model::Authority authority = with_candidates();
  editions::add_copies(context(), authority, some);
  REQUIRE(some.print.size() == 1);
  CHECK(some.print[0].audience == editions::Audience::kNamed);
  CHECK(some.pages.empty());
  CHECK(some.files.empty());
}
