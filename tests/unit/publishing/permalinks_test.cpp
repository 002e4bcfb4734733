#include "publishing/permalinks.h"

#include <doctest/doctest.h>

#include "diagnostics/render.h"

namespace model = mandature::model;
namespace publishing = mandature::publishing;
using mandature::diagnostics::Diagnostics;
using mandature::diagnostics::Format;
using mandature::diagnostics::SourceFiles;
using mandature::support::MemoryFileSystem;

namespace {

// A run over a ledger as it stands in a file.
struct Held {
  SourceFiles files;
  Diagnostics diagnostics;
  model::Publication publication;
  publishing::Ledger ledger;
  std::vector<std::string> withheld;

  explicit Held(const std::string& text) {
    const MemoryFileSystem disk({{"content/liens.tsv", text}});
    ledger = publishing::read_ledger(disk, "content", files, diagnostics);
  }
  std::string publish(const std::set<std::string>& published) {
    publishing::keep_permalinks(ledger, {publication, published, withheld, {2026, 2, 1}}, diagnostics);
    return messages();
  }
  std::string messages() const {
    return mandature::diagnostics::render(diagnostics.sorted(), Format::kShort);
  }
};

constexpr const char* kBefore =
    "adresse\tdepuis\n"
    "bourg/temoignages/ada.html\t2025-09-01\n"
    "bourg/temoignages/ada.html#t-0-05\t2025-09-01\n";

bool says(const std::string& messages, const std::string& words) {
  return messages.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what is published for the first time is added to the ledger with its day, sorted") {
  Held held(kBefore);
  CHECK(held.publish({"bourg/temoignages/ada.html", "bourg/temoignages/ada.html#t-0-05", "accueil.html"}) ==
        "");
  CHECK(publishing::ledger_text(held.ledger) ==
        "adresse\tdepuis\naccueil.html\t2026-02-01\n"
        "bourg/temoignages/ada.html\t2025-09-01\nbourg/temoignages/ada.html#t-0-05\t2025-09-01\n");
}

TEST_CASE(
    "a page that is no longer made is one error at its line, with the line of the redirect to the nearest") {
  Held held(kBefore);
  const std::string said = held.publish({"bourg/temoignages/ada-b.html", "bourg/temoignages/zoe.html"});
  CHECK(says(said, "content/liens.tsv:2:1: error: this address was published on 2025-09-01"));
  CHECK(says(said, "bourg/temoignages/ada.html;bourg/temoignages/ada-b.html;2026-02-01;"));
  CHECK(held.diagnostics.sorted().size() == 1);
}

TEST_CASE("an anchor that left its page is an error, until a redirect names the one that took its place") {
  Held lost(kBefore);
  CHECK(says(lost.publish({"bourg/temoignages/ada.html", "bourg/temoignages/ada.html#t-0-06"}),
             "bourg/temoignages/ada.html#t-0-05;bourg/temoignages/ada.html#t-0-06;"));
  Held mended(kBefore);
  mended.publication.redirects = {{"bourg/temoignages/ada.html#t-0-05", "bourg/temoignages/ada.html#t-0-06"}};
  CHECK(mended.publish({"bourg/temoignages/ada.html", "bourg/temoignages/ada.html#t-0-06"}) == "");
}

TEST_CASE("a redirect, or a reason to be withheld, covers a page with its anchors") {
  Held moved(kBefore);
  moved.publication.redirects = {{"bourg/temoignages/ada.html", "bourg/temoignages/zoe.html"}};
  CHECK(moved.publish({"bourg/temoignages/zoe.html"}) == "");
  Held withheld(kBefore);
  withheld.withheld = {"bourg/temoignages/ada.html"};
  CHECK(withheld.publish({}) == "");
}

TEST_CASE("a redirect that leads nowhere or hides a page is an error") {
  Held held("");
  held.publication.redirects = {{"a.html", "bourg/temoignages/zo.html"}, {"b.html", "c.html"}};
  const std::string said = held.publish({"b.html", "c.html", "bourg/temoignages/zoe.html"});
  CHECK(says(said, "\"bourg/temoignages/zo.html\" is not published"));
  CHECK(says(said, "\"b.html\" is still an address of the site"));
}

TEST_CASE("a ledger that somebody damaged is told line by line") {
  const Held held(
      "adresse\tdepuis\n<<<<<<< HEAD\na.html\t2025-02-30\n../b.html\t2025-01-01\nc.html\t2025-01-01\n"
      "c.html\t2025-01-02\n");
  const std::string said = held.messages();
  for (const std::string line : {":2:1: error", ":3:1: error", ":4:1: error", ":6:1: error"})
    CHECK(says(said, "content/liens.tsv" + line));
  CHECK(held.ledger.size() == 1);
}

TEST_CASE("people keep the addresses of pages, documents and feeds, not of what pages are made of") {
  using Addresses = publishing::PublishedAddresses;
  for (const std::string path : {"index.html", "bourg/telechargements/atlas.pdf", "bourg/flux.xml"})
    CHECK(Addresses::is_kept(path));
  for (const std::string path : {"404.html", ".htaccess", "statique/agora.css", "recherche/index.js",
                                 "bourg/medias/ada.svg", "sitemap-1.xml"})
    CHECK_FALSE(Addresses::is_kept(path));
}
