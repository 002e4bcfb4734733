#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "support/golden.h"
#include "unit/loading/content.h"

using namespace mandature;
using test::Loaded;

namespace {

// A real picture of 32 × 24 pixels.
std::string picture(const std::string& name) {
  const auto bytes = support::DiskFileSystem().read(test::source_path("tests/unit/media/files/") + name);
  REQUIRE(bytes);
  return *bytes;
}

const std::string kCommission = "bourg/commissions/voirie.md";
std::string commission(const std::string& body) {
  return "---\nnom: Voirie\nnumero: 1\nmissions: [{titre: Rues, texte: Les refaire.}]\n---\n" + body;
}

}  // namespace

TEST_CASE("an image of a text has the size of its file, and a place") {
  const Loaded loaded({{kCommission, commission("![Un rond-point](../medias/a.jpg)\n")},
                       {"bourg/medias/a.jpg", picture("quarters.jpg")}});
  CHECK(loaded.messages() == "");
  const auto& blocks = loaded.authority().commissions.front().introduction;
  REQUIRE(blocks.size() == 1);
  const auto& image = std::get<document::Image>(blocks.front().content);
  CHECK(image.path == "bourg/medias/a.jpg");
  CHECK(image.width == 32);
  CHECK(image.height == 24);
  CHECK(image.where.file != nullptr);
}

TEST_CASE("an empty file and a file cut short are errors where they are named") {
  const std::string whole = picture("quarters.jpg");
  const Loaded loaded({{kCommission, commission("![Vide](../medias/a.jpg)\n\n![Coupée](../medias/b.jpg)\n\n"
                                                "![Faux](../medias/c.png)\n")},
                       {"bourg/medias/a.jpg", ""},
                       {"bourg/medias/b.jpg", whole.substr(0, whole.size() / 2)},
                       {"bourg/medias/c.png", "du texte"}});
  CHECK(loaded.messages() ==
        "bourg/commissions/voirie.md:6:9: error: the file \"bourg/medias/a.jpg\" is empty\n"
        "bourg/commissions/voirie.md:8:11: error: the picture \"bourg/medias/b.jpg\" cannot be shown: its "
        "end is "
        "missing\n"
        "bourg/commissions/voirie.md:10:9: error: the picture \"bourg/medias/c.png\" cannot be shown: it is "
        "not a "
        "picture\n");
}

TEST_CASE("a file that a record names may not be empty") {
  const Loaded loaded(
      {{"bourg/collectivite.yaml",
        "nom: Ville de Bourg\nnature: commune\npopulation: {2024: 1200}\nlogo: medias/logo.svg\n"},
       {"bourg/medias/logo.svg", ""}});
  CHECK(loaded.messages() ==
        "bourg/collectivite.yaml:4:7: error: the file \"bourg/medias/logo.svg\" is empty\n");
}

TEST_CASE("images inside notes and lists are looked for as others are") {
  const Loaded loaded(
      {{kCommission, commission("Une note[^1].\n\n[^1]: Voir.\n\n    ![Perdue](../medias/a.jpg)\n\n"
                                "- point\n\n  ![Absente](../medias/b.jpg)\n")}});
  const std::string messages = loaded.messages();
  CHECK(messages.find("voirie.md:10:15: error: the file \"../medias/a.jpg\" does not exist") !=
        std::string::npos);
  CHECK(messages.find("voirie.md:14:14: error: the file \"../medias/b.jpg\" does not exist") !=
        std::string::npos);
}
