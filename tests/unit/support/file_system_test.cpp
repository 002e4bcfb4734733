#include "support/file_system.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace mandature::support;

namespace {

// A fresh folder, removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "mandature-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

using Paths = std::vector<std::string>;

// What both file systems promise. `at` gives the path of a name on the one under test.
template <typename At>
void check_contract(FileSystem& files, const At& at) {
  CHECK_FALSE(files.exists(at("a.md")));
  CHECK_FALSE(files.read(at("a.md")));
  CHECK_FALSE(files.remove(at("a.md")));
  CHECK_FALSE(files.rename(at("a.md"), at("b.md")));
  CHECK(files.list(at("nowhere")).empty());

  // Bytes come back as they went, folders are made on the way.
  const std::string bytes("é\0\r\n\xFF", 6);
  CHECK(files.write(at("tree/deep/a.md"), bytes));
  CHECK(files.read(at("tree/deep/a.md")) == bytes);
  CHECK(files.size(at("tree/deep/a.md")) == 6);
  CHECK_FALSE(files.size(at("tree/deep")));
  CHECK(files.exists(at("tree/deep")));
  CHECK_FALSE(files.read(at("tree/deep")));
  CHECK(files.write(at("tree/deep/a.md"), ""));
  CHECK(files.read(at("tree/deep/a.md")) == "");

  // Lists are sorted by bytes, relative, without hidden files and folders.
  for (const char* name :
       {"tree/b.md", "tree/Z.md", "tree/.hidden", "tree/.git/config", "tree/deep/.x/y", "treetop.md"}) {
    CHECK(files.write(at(name), name));
  }
  CHECK(files.list(at("tree")) == Paths{"Z.md", "b.md", "deep/a.md"});
  CHECK(files.list(at("tree/")) == files.list(at("tree")));
  CHECK(files.exists(at("tree/.git/config")));

  // A moved file replaces what was there; a moved folder takes all it holds along.
  CHECK(files.rename(at("tree/b.md"), at("tree/Z.md")));
  CHECK(files.read(at("tree/Z.md")) == "tree/b.md");
  CHECK(files.rename(at("tree"), at("new/tree")));
  CHECK_FALSE(files.exists(at("tree")));
  CHECK(files.list(at("new")) == Paths{"tree/Z.md", "tree/deep/a.md"});
  CHECK(files.read(at("new/tree/.git/config")) == "tree/.git/config");

  CHECK(files.remove(at("new/tree/Z.md")));
  CHECK_FALSE(files.exists(at("new/tree/Z.md")));
}

}  // namespace

TEST_CASE("the disk keeps the promises of a file system") {
  const TemporaryFolder folder;
  DiskFileSystem files;
  check_contract(files, [&](const std::string& name) { return folder.file(name); });
}

TEST_CASE("the twin in memory keeps the same promises") {
  MemoryFileSystem files;
  check_contract(files, [](const std::string& name) { return "root/" + name; });
  MemoryFileSystem without_root;
  check_contract(without_root, [](const std::string& name) { return name; });
}

TEST_CASE("a write the disk refuses leaves nothing behind") {
  const TemporaryFolder folder;
  DiskFileSystem files;
  REQUIRE(files.write(folder.file("taken/file"), "x"));
  CHECK_FALSE(files.write(folder.file("taken"), "y"));        // a folder is there
  CHECK_FALSE(files.write(folder.file("taken/file/z"), ""));  // a file stands where a folder is needed
  CHECK(files.list(folder.file("")) == Paths{"taken/file"});
}

TEST_CASE("a link to a file is listed under its own name") {
  const TemporaryFolder folder;
  DiskFileSystem files;
  REQUIRE(files.write(folder.file("elsewhere/real.md"), "x"));
  REQUIRE(files.write(folder.file("tree/a.md"), "x"));
  std::filesystem::create_symlink(folder.file("elsewhere/real.md"), folder.file("tree/link.md"));
  std::filesystem::create_symlink(folder.file("nothing"), folder.file("tree/broken.md"));
  CHECK(files.list(folder.file("tree")) == Paths{"a.md", "link.md"});
}

TEST_CASE("a path is taken apart and put together") {
  CHECK(join_path("a/b", "c") == "a/b/c");
  CHECK(join_path("a/", "c") == "a/c");
  CHECK(join_path("", "c") == "c");
  CHECK(parent_path("a/b.md") == "a");
  CHECK(parent_path("b.md").empty());
  CHECK(file_stem("a.d/b.c.md") == "b.c");
  CHECK(file_stem("a/.hidden") == ".hidden");
  CHECK(file_extension("a/b.MD") == "md");
  CHECK(file_extension("a.d/b").empty());
  CHECK(file_extension(".hidden").empty());
}

TEST_CASE("a path that would climb above its start is refused") {
  CHECK(normal_path("a/./b/../c") == "a/c");
  CHECK(normal_path("a//b/") == "a/b");
  CHECK(normal_path("") == "");
  CHECK(normal_path("a/..") == "");
  CHECK_FALSE(normal_path("../a"));
  CHECK_FALSE(normal_path("a/../../b"));
}
