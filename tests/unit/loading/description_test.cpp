#include "loading/description.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "support/file_system.h"
#include "support/golden.h"

namespace {

using namespace mandature;

TEST_CASE("the reference of the content is up to date (UPDATE_GOLDEN=1 rewrites it)") {
  support::DiskFileSystem disk;
  const std::string path = test::source_path("docs/reference/contenu.md");
  if (const char* update = std::getenv("UPDATE_GOLDEN"); update != nullptr && std::string(update) == "1") {
    CHECK(disk.write(path, loading::reference_page()));
  }
  CHECK(disk.read(path).value_or("") == loading::reference_page());
}

TEST_CASE("every kind has a name of its own, files, and fields that say what they are") {
  std::set<std::string> ids;
  for (const loading::KindDescription& kind : loading::describe_kinds()) {
    CHECK(ids.insert(kind.id).second);
    CHECK_FALSE(kind.files.empty());
    CHECK(kind.form != loading::Form::kPart);
    for (const loading::FieldDescription& field : kind.fields) CHECK_FALSE(field.description.empty());
  }
  CHECK(ids.size() == 27);
}

TEST_CASE("a schema refuses other keys and asks for the required ones") {
  const std::string schema = loading::json_schema("mandats");
  CHECK(schema.find("\"additionalProperties\": false") != std::string::npos);
  CHECK(schema.find("\"required\": [\"id\", \"debut\", \"exercices\"]") != std::string::npos);
  CHECK(loading::json_schema("inconnu").empty());
}

}  // namespace
