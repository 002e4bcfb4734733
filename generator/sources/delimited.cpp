#include "sources/delimited.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "diagnostics/translation.h"
#include "support/csv.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;

constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kMostColumns = 500;
constexpr std::size_t kMostCells = 20'000'000;
constexpr std::size_t kLongestQuotedCell = 200'000;  // a text longer than that is a quotation mark left open
constexpr std::size_t kRowsToCompare = 20;
constexpr std::array kSeparators{'\t', ';', ','};  // by preference when several suit

// Cuts a text into rows of cells, with the place of each.
class Tokenizer {
 public:
  Tokenizer(const diagnostics::SourceFile& file, char separator, std::size_t begin)
      : file_(file), text_(file.text()), separator_(separator), at_(begin) {}

  // Reads the next row into `row`; false at the end of the file or after a quotation mark that is never
  // closed.
  bool next(std::vector<Cell>& row) {
    row.clear();
    if (at_ >= text_.size() || open_quote_) return false;
    while (true) {
      row.push_back(cell());
      if (open_quote_) return false;
      const bool more = at_ < text_.size() && text_[at_] == separator_;
      if (at_ < text_.size()) ++at_;
      if (!more) return true;
    }
  }

  // Where a quotation mark is never closed.
  std::optional<Span> open_quote() const { return open_quote_; }

 private:
  Cell cell() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] == '\t' && separator_ != '\t'))) ++at_;
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    at_ = end_of_plain(begin);
    return trimmed(begin, at_);
  }

  std::size_t end_of_plain(std::size_t from) const {
    while (from < text_.size() && text_[from] != separator_ && text_[from] != '\n') ++from;
    return from;
  }

  Cell trimmed(std::size_t begin, std::size_t end) const {
    const std::string_view text = support::trim(text_.substr(begin, end - begin));
    const std::size_t start = text.empty() ? begin : static_cast<std::size_t>(text.data() - text_.data());
    return {std::string(support::without_guard(text)), span(start, start + text.size())};
  }

  Cell quoted_cell() {
    const std::size_t begin = at_ + 1;
    const std::size_t close = closing_quote(begin);
    if (close == std::string_view::npos || close - begin > kLongestQuotedCell) return leave_open(begin);
    at_ = close + 1;
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\r')) ++at_;
    if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
      return loosely_quoted_cell(begin, close);
    Cell cell = trimmed(begin, close);
    cell.text = support::replace_all(std::move(cell.text), "\"\"", "\"");
    return cell;
  }

  std::size_t closing_quote(std::size_t from) const {
    while (true) {
      const std::size_t quote = text_.find('"', from);
      if (quote == std::string_view::npos || quote + 1 >= text_.size() || text_[quote + 1] != '"')
        return quote;
      from = quote + 2;
    }
  }

  // "le "bon" mot": quotes inside that nobody doubled are taken as they are, within one line only; over
  // several lines it is a quotation mark left open that met the next row's.
  Cell loosely_quoted_cell(std::size_t begin, std::size_t close) {
    if (text_.substr(begin, close - begin).find('\n') != std::string_view::npos) return leave_open(begin);
    at_ = end_of_plain(close);
    const Cell whole = trimmed(begin - 1, at_);
    const bool closed = whole.text.size() > 1 && whole.text.ends_with('"');
    return closed ? trimmed(whole.span.begin + 1, whole.span.end - 1) : whole;
  }

  Cell leave_open(std::size_t begin) {
    open_quote_ = span(begin - 1, begin);
    return {};
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  const diagnostics::SourceFile& file_;
  std::string_view text_;
  char separator_;
  std::size_t at_;
  std::optional<Span> open_quote_;
};

bool is_empty(const std::vector<Cell>& row) {
  return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); });
}

// How many of the first rows have as many cells as the header, the first or (below a title) second one; 0
// when that is a single cell.
std::size_t agreement(const diagnostics::SourceFile& file, char separator, std::size_t begin) {
  Tokenizer tokenizer(file, separator, begin);
  std::vector<std::size_t> widths;
  std::vector<Cell> row;
  while (widths.size() < kRowsToCompare && tokenizer.next(row)) {
    if (!is_empty(row)) widths.push_back(row.size());
  }
  if (widths.size() > 1 && widths[0] == 1) widths.erase(widths.begin());
  if (widths.empty() || widths[0] == 1) return 0;
  return static_cast<std::size_t>(std::count(widths.begin(), widths.end(), widths[0]));
}

char find_separator(const diagnostics::SourceFile& file, std::size_t begin) {
  char best = ';';
  std::size_t best_agreement = 0;
  for (const char separator : kSeparators) {
    const std::size_t agreed = agreement(file, separator, begin);
    if (agreed <= best_agreement) continue;
    best = separator;
    best_agreement = agreed;
  }
  return best;
}

// Where the text begins that is left after some lines.
std::size_t after_lines(std::string_view text, std::size_t lines) {
  std::size_t at = 0;
  for (; lines > 0 && at < text.size(); --lines) {
    const std::size_t end = text.find('\n', at);
    at = end == std::string_view::npos ? text.size() : end + 1;
  }
  return at;
}

}  // namespace

std::optional<std::vector<std::vector<Cell>>> read_delimited(const diagnostics::SourceFile& file,
                                                             diagnostics::Diagnostics& diagnostics,
                                                             std::size_t skipped) {
  // Excel's own first line, which names the separator.
  const std::string_view text = file.text();
  const bool named = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r');
  const std::size_t begin = after_lines(text, skipped + (named ? 1 : 0));
  Tokenizer tokenizer(file, named ? text[4] : find_separator(file, begin), begin);
  std::vector<std::vector<Cell>> rows;
  std::vector<Cell> row;
  std::size_t cells = 0;
  while (tokenizer.next(row)) {
    if (is_empty(row)) continue;
    cells += row.size();
    if (row.size() > kMostColumns) {
      diagnostics.error(row[kMostColumns].span, tr("more than {} columns", kMostColumns));
      return {};
    }
    if (rows.size() >= kMostRows || cells > kMostCells) {
      diagnostics.error(row[0].span, tr("more than {} rows", kMostRows), tr("divide the file"));
      return {};
    }
    rows.push_back(std::move(row));
  }
  if (const auto quote = tokenizer.open_quote()) {
    diagnostics.error(*quote, tr("a quotation mark is never closed"), tr("add the closing quotation mark"));
    return {};
  }
  return rows;
}

}  // namespace mandature::sources
