#include <doctest/doctest.h>

#include "publishing/cache.h"

using namespace mandature;
using publishing::Cache;

TEST_CASE("what was kept is found by the next run, unless its recipe or its bytes differ") {
  support::MemoryFileSystem disk;
  Cache(disk, &disk, "c").keep(Cache::key("avif 3", "picture"), "coded");
  Cache next(disk, &disk, "c");
  CHECK(next.find(Cache::key("avif 3", "picture")) == "coded");
  CHECK_FALSE(next.find(Cache::key("avif 4", "picture")));
  CHECK_FALSE(next.find(Cache::key("avif 3", "another")));
}

TEST_CASE("an entry damaged on the disk is as good as none") {
  support::MemoryFileSystem disk;
  const std::string key = Cache::key("r", "b");
  Cache(disk, &disk, "c").keep(key, "coded");
  disk.write("c/" + key, disk.read("c/" + key)->substr(0, 66));
  CHECK_FALSE(Cache(disk, &disk, "c").find(key));
}

TEST_CASE("what a run did not use goes, and nothing that is not ours") {
  support::MemoryFileSystem disk;
  const std::string old = Cache::key("r", "old"), used = Cache::key("r", "used");
  Cache(disk, &disk, "c").keep(old, "1");
  Cache(disk, &disk, "c").keep(used, "2");
  disk.write("c/note.txt", "mine");
  Cache cache(disk, &disk, "c");
  CHECK(cache.find(used) == "2");
  cache.prune();
  CHECK_FALSE(disk.exists("c/" + old));
  CHECK(disk.exists("c/" + used));
  CHECK(disk.exists("c/note.txt"));
}

TEST_CASE("a run that only checks keeps nothing") {
  support::MemoryFileSystem disk;
  Cache cache(disk, nullptr, "c");
  cache.keep(Cache::key("r", "b"), "coded");
  cache.prune();
  CHECK(disk.list("c").empty());
}
