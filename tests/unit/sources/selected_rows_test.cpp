#include "sources/selected_rows.h"

#include <doctest/doctest.h>

namespace {

using namespace mandature;

// Rows whose column "code" is the wanted one.
class ByCode final : public sources::RowSelection {
 public:
  explicit ByCode(std::string wanted) : wanted_(std::move(wanted)) {}
  bool begins(const std::vector<std::string>& header) override {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (header[i] == "code") column_ = i;
    }
    return column_.has_value();
  }
  bool wants(std::span<const std::string_view> cells) override {
    return *column_ < cells.size() && cells[*column_] == wanted_;
  }

 private:
  std::string wanted_;
  std::optional<std::size_t> column_;
};

struct Selected {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  sources::SelectedRows rows;

  explicit Selected(std::string bytes, const std::string& wanted = "b") {
    const support::MemoryFileSystem disk({{"t.csv", std::move(bytes)}});
    ByCode selection(wanted);
    rows = sources::read_selected_rows(files, disk, "t.csv", selection, diagnostics);
  }
  std::size_t line_of_first_message() {
    const auto messages = diagnostics.sorted();
    REQUIRE(!messages.empty());
    REQUIRE(messages[0].span.file != nullptr);
    return messages[0].span.file->position(messages[0].span.begin).line;
  }
};

TEST_CASE("only the wanted rows are kept, at the lines of the whole file") {
  Selected selected("Titre du rapport\r\ncode;nom\r\na;Un\r\nb;Deux\r\n\r\na;Trois\r\nb;Quatre");
  REQUIRE(selected.rows.table);
  REQUIRE(selected.rows.table->rows.size() == 2);
  CHECK(selected.rows.table->rows[1][1].text == "Quatre");
  const auto& span = selected.rows.table->rows[1][1].span;
  CHECK(span.file->position(span.begin).line == 7);
  CHECK(span.file->position(span.begin).column == 3);
  CHECK(selected.rows.rows_read == 4);
  CHECK(selected.rows.fingerprint.size() == 64);
}

TEST_CASE("a quoted cell with separators and line ends is one cell, and counts its lines") {
  Selected selected("nom,code\n\"Un, \"\"deux\"\"\nsuite\",b\nTrois,b\n");
  REQUIRE(selected.rows.table);
  REQUIRE(selected.rows.table->rows.size() == 2);
  CHECK(selected.rows.table->rows[0][0].text == "Un, \"deux\"\nsuite");
  CHECK(
      selected.rows.table->rows[1][0].span.file->position(selected.rows.table->rows[1][0].span.begin).line ==
      4);
}

TEST_CASE("older files are read in Windows-1252") {
  Selected selected("code;pr\xE9nom\nb;Zo\xE9\n");
  REQUIRE(selected.rows.table);
  CHECK(selected.rows.table->header[1].text == "prénom");
  CHECK(selected.rows.table->rows[0][1].text == "Zoé");
}

TEST_CASE("another table is left to others without a message") {
  Selected selected("nom;valeur\na;1\nb;2\n");
  CHECK_FALSE(selected.rows.recognised);
  CHECK_FALSE(selected.rows.failed);
  CHECK(selected.diagnostics.sorted().empty());
}

TEST_CASE("a quotation mark that is never closed is told at its line") {
  Selected selected("code;nom\na;Un\nb;\"Deux\nb;Trois\n");
  CHECK(selected.rows.failed);
  CHECK(selected.line_of_first_message() == 3);
}

TEST_CASE("zero bytes are told at their line, and a line without end stops the reading") {
  Selected zero(std::string("code;nom\na;Un\nb;\0x\n", 18));
  CHECK(zero.rows.failed);
  CHECK(zero.line_of_first_message() == 3);
  Selected endless("code;nom\n" + std::string(3'000'000, 'x'));
  CHECK(endless.rows.failed);
  CHECK(endless.line_of_first_message() == 2);
}

TEST_CASE("a file without any wanted row gives an empty table") {
  Selected selected("code;nom\na;Un\n", "z");
  REQUIRE(selected.rows.table);
  CHECK(selected.rows.table->rows.empty());
  CHECK(selected.rows.rows_read == 1);
}

TEST_CASE("a truncated last row is still a row") {
  Selected selected("code;nom;date\nb;Un;2026-01-01\nb;De");
  REQUIRE(selected.rows.table);
  REQUIRE(selected.rows.table->rows.size() == 2);
  CHECK(selected.rows.table->rows[1][2].text.empty());
}

}  // namespace
