#include "support/overlay_file_system.h"

#include <doctest/doctest.h>

using mandature::support::MemoryFileSystem;
using mandature::support::OverlayFileSystem;

TEST_CASE("a disk with changes laid over it shows them and is not changed") {
  MemoryFileSystem disk({{"content/a.md", "a"}, {"content/b.md", "b"}});
  OverlayFileSystem tried(disk,
                          {{"content/a.md", std::nullopt}, {"content/b.md", "bb"}, {"content/c.md", "c"}});
  CHECK_FALSE(tried.exists("content/a.md"));
  CHECK(tried.read("content/b.md") == "bb");
  CHECK(tried.size("content/b.md") == 2);
  CHECK(tried.list("content") == std::vector<std::string>{"b.md", "c.md"});
  CHECK(disk.read("content/a.md") == "a");
  tried.write("output/x", "x");
  CHECK(disk.read("output/x") == "x");
}
