#include "publishing/output_tree.h"

#include <doctest/doctest.h>

using mandature::publishing::Coverage;
using mandature::publishing::OutputTree;
using mandature::support::MemoryFileSystem;

TEST_CASE("nothing is in the output folder before the run is over") {
  MemoryFileSystem disk;
  OutputTree tree(disk, "output", Coverage::kWhole);
  REQUIRE(tree.add("site/index.html", "<p>bonjour</p>", {"content"}));
  CHECK_FALSE(disk.read("output/site/index.html"));
  REQUIRE(tree.commit());
  CHECK(disk.read("output/site/index.html") == "<p>bonjour</p>");
  CHECK(disk.read("output/manifest.json")->find("site/index.html") != std::string::npos);
}

TEST_CASE("a run that is given up leaves the last one as it was") {
  MemoryFileSystem disk;
  disk.write("output/site/index.html", "old");
  {
    OutputTree tree(disk, "output", Coverage::kWhole);
    tree.add("site/index.html", "new", {});
    tree.add("site/more.html", "more", {});
  }
  CHECK(disk.read("output/site/index.html") == "old");
  CHECK(disk.list("output").size() == 1);
}

TEST_CASE("what did not change is not written, what is no longer made goes, what is not ours stays") {
  MemoryFileSystem disk;
  {
    OutputTree first(disk, "output", Coverage::kWhole);
    first.add("site/a.html", "a", {});
    first.add("site/b.html", "b", {});
    first.commit();
  }
  disk.write("output/site/notes.txt", "mine");
  OutputTree second(disk, "output", Coverage::kWhole);
  second.add("site/a.html", "a", {});
  second.add("site/c.html", "c", {});
  const auto changes = second.commit();
  REQUIRE(changes);
  CHECK(changes->unchanged == 1);
  CHECK(changes->written == 1);
  CHECK(changes->removed == 1);
  CHECK_FALSE(disk.exists("output/site/b.html"));
  CHECK(disk.read("output/site/notes.txt") == "mine");
}

TEST_CASE("a manifest changed by hand cannot make us delete outside the output folder") {
  MemoryFileSystem disk(
      {{"output/manifest.json", R"({"files": [{"path": "../content/elus.csv"}, {"path": 3}]})"},
       {"content/elus.csv", "nom"}});
  OutputTree tree(disk, "output", Coverage::kWhole);
  tree.add("site/a.html", "a", {});
  REQUIRE(tree.commit());
  CHECK(disk.exists("content/elus.csv"));
}

TEST_CASE("a run of one edition leaves the files of the others, and remembers them") {
  MemoryFileSystem disk;
  {
    OutputTree first(disk, "output", Coverage::kWhole);
    first.add("site/a.html", "a", {"content"});
    first.add("print/b.pdf", "b", {"content"});
    first.commit();
  }
  {
    OutputTree part(disk, "output", Coverage::kPart);
    part.add("print/b.pdf", "b2", {"content"});
    REQUIRE(part.commit()->removed == 0);
  }
  CHECK(disk.exists("output/site/a.html"));
  OutputTree last(disk, "output", Coverage::kWhole);
  last.add("print/b.pdf", "b2", {"content"});
  CHECK(last.commit()->removed == 1);
}

TEST_CASE("what may not stay goes even in a run of another edition") {
  MemoryFileSystem disk;
  {
    OutputTree first(disk, "output", Coverage::kWhole);
    first.add("site/nadia.html", "a", {"content"});
    first.commit();
  }
  OutputTree part(disk, "output", Coverage::kPart);
  part.forbid("site/nadia.html");
  part.add("print/b.pdf", "b", {"content"});
  CHECK(part.commit()->removed == 1);
  CHECK_FALSE(disk.exists("output/site/nadia.html"));
}

TEST_CASE("of a folder that is made anew only the new files stay, even in a run of one authority") {
  MemoryFileSystem disk;
  {
    OutputTree first(disk, "output", Coverage::kWhole);
    first.add("site/recherche/textes/0.js", "a", {"content"});
    first.add("site/recherche/textes/1.js", "words of Nadia", {"content"});
    first.add("site/recherche.html", "page", {"content"});
    first.commit();
  }
  OutputTree part(disk, "output", Coverage::kPart);
  part.renew("site/recherche");
  part.add("site/recherche/textes/0.js", "b", {"content"});
  CHECK(part.commit()->removed == 1);
  CHECK_FALSE(disk.exists("output/site/recherche/textes/1.js"));
  CHECK(disk.exists("output/site/recherche.html"));
}
