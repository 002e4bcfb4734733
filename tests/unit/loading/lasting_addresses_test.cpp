#include <doctest/doctest.h>

#include "content.h"

using mandature::test::Loaded;

namespace {

constexpr const char* kHead = "ancien;nouveau;date;raison\n";

std::string row(const std::string& from, const std::string& to) {
  return from + ";" + to + ";2026-01-15;essai\n";
}

bool says(const Loaded& loaded, const std::string& words) {
  return loaded.messages().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("old addresses are read as people write them, and chains are followed to their end") {
  const Loaded loaded(
      Loaded::Files{{"redirections.csv", kHead + row("https://essai.example/bourg/", "/b.html") +
                                             row("b.html", "c.html#p4") + row("d.html", "") +
                                             row("e.html", "https://ailleurs.example/x")}});
  CHECK(loaded.messages() == "");
  const auto& redirects = loaded.publication->redirects;
  REQUIRE(redirects.size() == 4);
  CHECK(redirects[0].from == "b.html");
  CHECK(redirects[1].from == "bourg/index.html");
  CHECK(redirects[1].to == "c.html#p4");
  CHECK(redirects[2].to == "");
  CHECK(redirects[3].to == "https://ailleurs.example/x");
}

TEST_CASE(
    "redirects that run in a circle, addresses given twice and what is no address are told at their line") {
  const Loaded loaded(
      Loaded::Files{{"redirections.csv", kHead + row("a.html", "b.html") + row("b.html", "a.html") +
                                             row("c.html", "d.html") + row("c.html", "e.html") +
                                             row("../x.html", "d.html") + row("f.html\" [R]", "d.html") +
                                             row("g.html#p1", "h.html#p2")}});
  CHECK(says(loaded, "redirections.csv:2:1: error: this redirect comes back"));
  CHECK(says(loaded, "redirections.csv:3:1: error: this redirect comes back"));
  CHECK(says(loaded, "redirections.csv:5:1: error: \"c.html\" already leads somewhere"));
  CHECK(says(loaded, "\"../x.html\" is not an address of the site"));
  CHECK(says(loaded, "an anchor moves within its page"));
  CHECK(loaded.publication->redirects.size() == 1);
}

TEST_CASE("the register of withdrawals holds fingerprints only") {
  const Loaded loaded(Loaded::Files{{"retraits/registre.csv", "empreinte;date\nnadia;2026-01-15\n"}});
  CHECK(says(loaded, "retraits/registre.csv:2"));
  CHECK(says(loaded, "a fingerprint has 64 digits"));
}
