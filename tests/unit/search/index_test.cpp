#include "search/index.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "search/words_file.h"

using namespace mandature::search;

namespace {

Entry entry(std::string address, std::string authority, std::string title, std::vector<Passage> passages) {
  return {std::move(address), std::move(authority), "Entretien", std::move(title), std::move(passages)};
}

std::map<std::string, std::string> files_of(const std::vector<Entry>& entries,
                                            const std::vector<Owner>& owners) {
  std::map<std::string, std::string> files;
  for (const IndexFile& file : build_index(entries, owners)) files.emplace(file.path, file.bytes);
  return files;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::vector<Owner> kOwners = {{"bourg", "Ville de \"Bourg\""}, {"val", "Le Val"}, {"", "Le site"}};

// Pages of 250 words drawn as words of a language are: the second half as often as the first, and so on.
std::vector<Entry> many_pages(std::size_t count, const std::vector<Owner>& owners) {
  constexpr std::size_t kVocabulary = 40'000;
  std::mt19937 draw(7);  // NOLINT: the same pages every time
  const auto word = [&] {
    const double position = static_cast<double>(draw()) / 4294967296.0;
    const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(kVocabulary), position)) - 1;
    return fmt::format("mot{}",
                       std::string(1, static_cast<char>('a' + rank % 26)) + fmt::format("{:x}", rank));
  };
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    Entry page =
        entry(fmt::format("collectivite-{}/temoignages/une-personne-entendue-{}.html", i % owners.size(), i),
              owners[i % owners.size()].authority, "« Un titre " + word() + " » " + word(), {});
    page.kind = fmt::format("Nature {}", i % 10);
    for (int p = 0; p < 5; ++p) {
      Passage passage{fmt::format("t-{}", p * 60), "", ""};
      for (int w = 0; w < 50; ++w) passage.text += word() + " ";
      passage.text.resize(std::min(passage.text.size(), kLongestPassage));
      page.passages.push_back(std::move(passage));
    }
    entries.push_back(std::move(page));
  }
  return entries;
}

}  // namespace

TEST_CASE("words lead to pages and passages, titles before texts") {
  const auto files = files_of({entry("val/b.html", "val", "La cantine", {{"p1", "", "On y mange."}}),
                               entry("bourg/a.html", "bourg", "Le bus",
                                     {{"t-0", "", "Bonjour."}, {"t-9", "Matin", "Les cantines ouvrent."}})},
                              kOwners);
  // Page 0 is of the first owner: its second passage; then page 1, by its title.
  CHECK(contains(files.at("mots/0.js"), " cantin A0.1E1"));
  CHECK(contains(files.at("mots/0.js"), " matin B0.1"));
  CHECK_FALSE(contains(files.at("mots/0.js"), " les "));
  CHECK(files.at("pages/0.js") ==
        "mandatureRecherche.recevoir(\"pages/0\",[[\"bourg/a.html\",\"Le bus\",0],"
        "[\"val/b.html\",\"La cantine\",2]]);\n");
  CHECK(contains(files.at("textes/0.js"), "[\"t-9\",\"Les cantines ouvrent.\"],[\"p1\",\"On y mange.\"]"));
  CHECK(
      contains(files.at("index.js"), R"(["bourg","Ville de \"Bourg\"",[0,1]],["val","Le Val",[0,1]],["",)"));
}

TEST_CASE("the order of the entries changes nothing") {
  std::vector<Entry> entries = many_pages(60, kOwners);
  const auto files = files_of(entries, kOwners);
  std::reverse(entries.begin(), entries.end());
  CHECK(files_of(entries, kOwners) == files);
}

TEST_CASE("a site without pages has an index that finds nothing") {
  const auto files = files_of({}, {});
  REQUIRE(files.size() == 1);
  CHECK(contains(files.at("index.js"), "\"pages\":0"));
  CHECK(contains(files.at("index.js"), "\"mots\":\"\""));
}

TEST_CASE("text cannot leave its quotes") {
  const auto files =
      files_of({entry("a\\b.html", "", "\"); alert(1); (\"", {{"", "", "ligne\nnouvelle"}})}, {});
  CHECK(contains(files.at("pages/0.js"), R"(["a\\b.html","\"); alert(1); (\"",0])"));
  CHECK(contains(files.at("textes/0.js"), "ligne nouvelle"));
}

TEST_CASE("of a word that is everywhere, a small authority keeps its part") {
  std::vector<Entry> entries;
  for (int i = 0; i < 3000; ++i)
    entries.push_back(entry(fmt::format("bourg/{:04}.html", i), "bourg", "Budget", {}));
  for (int i = 0; i < 20; ++i)
    entries.push_back(entry(fmt::format("val/{:04}.html", i), "val", "Page", {{"", "", "budget"}}));
  const auto words = collect_words(entries);
  const auto budget =
      std::find_if(words.begin(), words.end(), [](const Word& word) { return word.word == "budget"; });
  REQUIRE(budget != words.end());
  const std::string written = write_word(*budget, entries);
  CHECK(written.starts_with("budget =2bw"));  // 3 020 in base 36
  CHECK(std::count(written.begin(), written.end(), 'E') == 780);
  CHECK(std::count(written.begin(), written.end(), 'A') == 20);
}

TEST_CASE("at 10 000 pages the first result waits for less than 30 kB, not compressed") {
  std::vector<Owner> owners;
  for (int i = 0; i < 40; ++i)
    owners.push_back({fmt::format("collectivite-{}", i), fmt::format("Communauté de communes nº {}", i)});
  std::map<std::string, std::size_t> largest;
  for (const IndexFile& file : build_index(many_pages(10'000, owners), owners)) {
    std::size_t& size = largest[file.path.substr(0, file.path.find('/'))];
    size = std::max(size, file.bytes.size());
  }
  CAPTURE(largest["index.js"]);
  CAPTURE(largest["mots"]);
  CAPTURE(largest["pages"]);
  CAPTURE(largest["textes"]);
  CHECK(largest["mots"] <= kLargestWordFile + 50);  // its call around it
  // The manifest, two files of words when a beginning goes over their edge, a page and its text.
  CHECK(largest["index.js"] + 2 * largest["mots"] + largest["pages"] + largest["textes"] < 30'000);
}
