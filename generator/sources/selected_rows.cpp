#include "sources/selected_rows.h"

#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "sources/text_file.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::tr;

constexpr std::size_t kLongestRow = 1'000'000;
constexpr std::size_t kTitleLines = 5;  // above the header at most
constexpr std::array kSeparators{'\t', ';', ','};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Cuts a row at its separators; quotation marks that a cell begins with hold what they enclose together.
// False when the last of them is not closed: the row goes on on the next line.
bool cut(std::string_view row, char separator, std::vector<std::string_view>& cells) {
  cells.clear();
  for (std::size_t at = 0;; ++at) {
    std::size_t end = at;
    if (at < row.size() && row[at] == '"') {
      std::size_t close = row.find('"', at + 1);
      while (close != std::string_view::npos && close + 1 < row.size() && row[close + 1] == '"')
        close = row.find('"', close + 2);
      if (close == std::string_view::npos) return false;
      end = std::min(row.find(separator, close), row.size());
      cells.push_back(end <= close + 2 ? row.substr(at + 1, close - at - 1) : row.substr(at, end - at));
    } else {
      end = std::min(row.find(separator, at), row.size());
      cells.push_back(row.substr(at, end - at));
    }
    if (end >= row.size()) return true;
    at = end;
  }
}

// Takes a file part by part and keeps the header and the wanted rows, as they stand in it.
class Sieve {
 public:
  explicit Sieve(RowSelection& selection) : selection_(selection) {}

  // False when the rest of the file is of no use.
  bool take(std::string_view part) {
    sum_.add(part);
    if (line_ == 0 && row_.empty()) {
      if (part.starts_with("\xFF\xFE") || part.starts_with("\xFE\xFF"))
        return stop(tr("this file is encoded in UTF-16"));
      if (part.starts_with("PK\x03\x04")) return stop(tr("this is a workbook under the name of a text file"));
      if (part.starts_with(kByteOrderMark)) {
        marked_ = true;
        part.remove_prefix(kByteOrderMark.size());
      }
    }
    if (part.find('\0') != std::string_view::npos) {
      const auto before = part.substr(0, part.find('\0'));
      line_ += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
      return stop(tr("this is not a text file"));
    }
    return take_lines(part);
  }

  void finish() {
    if (stopped() || other_) return;
    if (!row_.empty()) take_row(row_);
    if (continues_ && !stopped()) stop_at(begun_, tr("a quotation mark is never closed"));
  }

  bool recognised() const { return recognised_; }
  bool stopped() const { return !mistake_.empty(); }
  bool whole() const { return !stopped() && !other_; }
  const std::string& mistake() const { return mistake_; }
  std::uint32_t mistaken_line() const { return mistaken_line_; }
  std::size_t rows() const { return rows_; }
  std::string fingerprint() { return sum_.digits(); }
  // What was kept, with the number of each of its lines.
  std::string extract() { return (marked_ ? std::string(kByteOrderMark) : std::string()) + kept_; }
  std::vector<std::uint32_t> lines() { return std::move(lines_); }

 private:
  bool take_lines(std::string_view part) {
    std::size_t from = 0;
    for (std::size_t end = part.find('\n'); end != std::string_view::npos; end = part.find('\n', from)) {
      const std::string_view line = part.substr(from, end - from);
      from = end + 1;
      if (!continues_) begun_ = line_ + 1;
      ++line_;
      bool more = false;
      if (row_.empty()) {
        more = take_row(line);
        if (continues_) row_.assign(line).append("\n");
      } else {
        row_.append(line);
        more = take_row(row_);
        if (continues_) {
          row_.append("\n");
        } else {
          row_.clear();
        }
      }
      if (!more) return false;
    }
    if (row_.empty()) begun_ = line_ + 1;
    row_.append(part.substr(from));
    if (row_.size() > kLongestRow) {
      return stop_at(begun_, continues_ ? tr("a quotation mark is never closed")
                                        : tr("this line is longer than {} characters", kLongestRow));
    }
    return true;
  }

  // A whole row, or one that a quotation mark leaves open. False when no more is wanted.
  bool take_row(std::string_view row) {
    if (row.ends_with('\r')) row.remove_suffix(1);
    continues_ = false;
    if (row.empty()) return true;
    if (!recognised_) return take_header(row);
    if (!cut(row, separator_, cells_)) {
      continues_ = true;
      if (row.size() <= kLongestRow) return true;
      return stop_at(begun_, tr("a quotation mark is never closed"));
    }
    ++rows_;
    if (selection_.wants(cells_)) keep(row);
    return true;
  }

  bool take_header(std::string_view row) {
    const auto count = [&](char separator) { return std::count(row.begin(), row.end(), separator); };
    separator_ = *std::max_element(kSeparators.begin(), kSeparators.end(),
                                   [&](char a, char b) { return count(a) < count(b); });
    std::vector<std::string> names;
    if (cut(row, separator_, cells_)) {
      for (const std::string_view cell : cells_)
        names.emplace_back(support::trim(marked_ ? std::string(cell) : decode_text(cell).text));
      recognised_ = selection_.begins(names);
    }
    if (recognised_) keep(row);
    other_ = !recognised_ && ++titles_ >= kTitleLines;
    return !other_;
  }

  void keep(std::string_view row) {
    kept_.append(row).append("\n");
    const auto count = static_cast<std::uint32_t>(std::count(row.begin(), row.end(), '\n'));
    for (std::uint32_t i = 0; i <= count; ++i) lines_.push_back(begun_ + i);
  }

  bool stop(std::string mistake) { return stop_at(line_ + 1, std::move(mistake)); }
  bool stop_at(std::uint32_t line, std::string mistake) {
    mistake_ = std::move(mistake);
    mistaken_line_ = line;
    return false;
  }

  RowSelection& selection_;
  support::Sha256 sum_;
  char separator_ = ';';
  std::string row_;          // what was read of a row whose end is not there yet
  bool continues_ = false;   // ...because a quotation mark is open
  std::uint32_t line_ = 0;   // lines read so far
  std::uint32_t begun_ = 1;  // the line on which the row began
  std::vector<std::string_view> cells_;
  bool marked_ = false, recognised_ = false, other_ = false;
  std::size_t titles_ = 0, rows_ = 0;
  std::string kept_;
  std::vector<std::uint32_t> lines_;
  std::string mistake_;
  std::uint32_t mistaken_line_ = 0;
};

SelectedRows unreadable() { return {{}, false, true, 0, {}}; }

SelectedRows select_in_workbook(diagnostics::SourceFiles& files, const std::string& path,
                                std::string_view bytes, RowSelection& selection,
                                diagnostics::Diagnostics& diagnostics) {
  SelectedRows result;
  auto table = read_table(files, path, bytes, diagnostics);
  result.failed = !table;
  if (!table) return result;
  std::vector<std::string> names;
  for (const Cell& cell : table->header) names.push_back(cell.text);
  result.recognised = selection.begins(names);
  if (!result.recognised) return result;
  result.rows_read = table->rows.size();
  std::erase_if(table->rows, [&](const std::vector<Cell>& row) {
    std::vector<std::string_view> cells;
    for (const Cell& cell : row) cells.emplace_back(cell.text);
    return !selection.wants(cells);
  });
  result.fingerprint = support::sha256(bytes);
  result.table = std::move(table);
  return result;
}

}  // namespace

SelectedRows read_selected_rows(diagnostics::SourceFiles& files, const support::FileSystem& disk,
                                const std::string& path, RowSelection& selection,
                                diagnostics::Diagnostics& diagnostics) {
  const std::string extension = support::file_extension(path);
  if (extension == "xlsx" || extension == "ods") {
    if (const auto bytes = disk.read(path))
      return select_in_workbook(files, path, *bytes, selection, diagnostics);
    diagnostics.error_in(path, tr("this file cannot be read"));
    return unreadable();
  }
  Sieve sieve(selection);
  if (!disk.read_in_parts(path, [&](std::string_view part) { return sieve.take(part); })) {
    diagnostics.error_in(path, tr("this file cannot be read"));
    return unreadable();
  }
  sieve.finish();
  SelectedRows result{{}, sieve.recognised(), sieve.stopped(), sieve.rows(), {}};
  if (sieve.stopped()) {
    const auto& file = files.add(path, "", {}, {sieve.mistaken_line()});
    diagnostics.error({&file, 0, 0}, sieve.mistake());
    return result;
  }
  if (!sieve.recognised()) return result;
  if (sieve.whole()) result.fingerprint = sieve.fingerprint();
  const auto& file = add_text_file(files, path, sieve.extract(), diagnostics, sieve.lines());
  result.table = read_text_table(file, diagnostics);
  result.failed = !result.table;
  return result;
}

}  // namespace mandature::sources
