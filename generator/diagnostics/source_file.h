#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::diagnostics {

// A cell of a spreadsheet inside the text that stands for it.
struct CellMark {
  std::uint32_t begin = 0;  // byte offset in SourceFile::text()
  std::string name;         // "Feuille1!C12"
};

// A file as its author sees it: a path and UTF-8 text. A binary spreadsheet is represented by one line of
// text per row, with the name of each cell, so that messages can show the row and point into it.
class SourceFile {
 public:
  // `lines`: where the text is an extract, the number of each of its lines in the whole file.
  SourceFile(std::string path, std::string text, std::vector<CellMark> cells = {},
             std::vector<std::uint32_t> lines = {});

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }

  struct Position {
    std::size_t line = 1;    // from 1
    std::size_t column = 1;  // from 1, in characters
  };
  Position position(std::uint32_t offset) const;
  // The whole line around an offset, without its line end.
  std::string_view line_at(std::uint32_t offset) const;
  std::uint32_t line_start(std::uint32_t offset) const;
  // "Feuille1!C12" for spreadsheets, empty for text.
  std::string cell_at(std::uint32_t offset) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<CellMark> cells_;
  std::vector<std::uint32_t> lines_;
};

// Owns the files of a run; addresses stay valid. Safe to add to from several threads.
class SourceFiles {
 public:
  const SourceFile& add(std::string path, std::string text, std::vector<CellMark> cells = {},
                        std::vector<std::uint32_t> lines = {});

 private:
  std::mutex mutex_;
  std::deque<SourceFile> files_;
};

// A range of bytes [begin, end) of a file; no file for what the program made itself.
struct Span {
  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The part of a span that starts `offset` bytes into it and is `length` bytes long.
Span subspan(Span span, std::size_t offset, std::size_t length);

}  // namespace mandature::diagnostics
