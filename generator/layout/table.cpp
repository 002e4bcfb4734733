#include <algorithm>
#include <numeric>

#include "diagnostics/translation.h"
#include "layout/composer.h"

namespace mandature::layout {
namespace {

using namespace document;

// Wide enough for any cell on one line.
constexpr Length kEndless = Length::from_millipoints(100'000'000);

struct Columns {
  std::vector<Length> left, width;  // of the text, padding excluded
};

struct Needs {
  std::vector<Length> least, natural;
};

// The longest word and the whole text of every column, on one line.
Needs needs_of(Composer& composer, const Table& table, std::size_t columns) {
  Needs needs{std::vector<Length>(columns), std::vector<Length>(columns)};
  const auto measure = [&](const TableRow& row, const char* style_name) {
    const theme::ParagraphStyle& style = composer.style(style_name);
    for (std::size_t i = 0; i < std::min(columns, row.cells.size()); ++i) {
      const std::string text = plain_text(row.cells[i].text);
      Length plain;
      composer.label(text, style, kArtifact, plain);
      const Length width = right_edge(composer.text(row.cells[i].text, style, {kArtifact, kEndless, {}}));
      const double larger =
          plain > Length() ? ratio(width, plain) : 1;  // words that stand in a style of theirs
      needs.natural[i] = std::max(needs.natural[i], width);
      if (row.cells[i].chart != nullptr) {
        needs.least[i] = std::max(needs.least[i], composer.measures().table_chart_width);
        needs.natural[i] = std::max(needs.natural[i], needs.least[i]);
      }
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        Length word;
        if (end > begin) composer.label(text.substr(begin, end - begin), style, kArtifact, word);
        needs.least[i] = std::max(needs.least[i], word * larger);
        begin = end + 1;
      }
    }
  };
  measure(table.header, "tableau-tete");
  for (const TableRow& row : table.rows) measure(row, "tableau");
  return needs;
}

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length());
}

// Each column its longest word; what is left goes to those that would use it.
Columns columns_of(const Needs& needs, Length width, Length padding) {
  const std::size_t count = needs.least.size();
  Columns columns;
  const Length room = width - padding * static_cast<int>(2 * count);
  const Length least = sum(needs.least);
  const Length wish = sum(needs.natural) - least;
  const Length spare = room - least;
  Length left;
  for (std::size_t i = 0; i < count; ++i) {
    Length own = needs.least[i];
    if (spare < Length() && least > Length()) own = own * std::max(0.1, ratio(room, least));
    if (spare > Length() && wish > Length()) {
      own += (needs.natural[i] - needs.least[i]) * std::min(1.0, ratio(spare, wish));
    }
    if (spare > wish) own += (spare - wish) / static_cast<int>(count);
    columns.left.push_back(left + padding);
    columns.width.push_back(own);
    left += own + padding * 2;
  }
  return columns;
}

theme::TextAlignment alignment_of(const Table& table, std::size_t column) {
  if (column >= table.alignments.size()) return theme::TextAlignment::kStart;
  switch (table.alignments[column]) {
    case Alignment::kStart:
      return theme::TextAlignment::kStart;
    case Alignment::kCentre:
      return theme::TextAlignment::kCentre;
    case Alignment::kEnd:
      return theme::TextAlignment::kEnd;
  }
  return theme::TextAlignment::kStart;
}

struct RowKind {
  const char* style;
  HeaderScope scope;  // of every cell of a head; of the first cell of a row
  bool all_headers;
  Length rule;   // below
  int parent;    // node of the head or body it belongs to
  Length least;  // height
};

Strip set_row(Composer& composer, const Table& table, const TableRow& row, const Columns& columns,
              const RowKind& kind) {
  const Length padding = composer.measures().table_padding_y;
  const int node = composer.add_node(StructureRole::kTableRow, kind.parent);
  Strip strip;
  for (std::size_t i = 0; i < columns.width.size(); ++i) {
    const bool header = kind.all_headers || (i == 0 && kind.scope == HeaderScope::kRow);
    const int cell =
        composer.add_node(header ? StructureRole::kTableHeader : StructureRole::kTableData, node);
    if (header && cell != kArtifact) composer.node(cell).scope = kind.scope;
    if (i >= row.cells.size()) continue;
    theme::ParagraphStyle style = composer.style(kind.style);
    style.alignment = alignment_of(table, i);
    Galley galley = composer.text(row.cells[i].text, style, {cell, columns.width[i], {}});
    if (const auto& chart = row.cells[i].chart) {
      const Length width = std::min(columns.width[i], composer.measures().table_chart_width);
      galley.strips.push_back(composer.marks(*chart, width, cell));
    }
    strip.height = std::max(strip.height, galley.height());
    std::vector<PageItem> items = flatten(std::move(galley));
    move(items, columns.left[i], padding);
    std::move(items.begin(), items.end(), std::back_inserter(strip.items));
  }
  strip.height += padding * 2 + kind.rule;
  // The names of columns stand on the rule below them, whatever room there is above.
  if (kind.all_headers && kind.least > strip.height) move(strip.items, {}, kind.least - strip.height);
  strip.height = std::max(strip.height, kind.least);
  const Length right = columns.left.empty() ? Length() : columns.left.back() + columns.width.back();
  const Length width = right + composer.measures().table_padding_x;
  strip.items.push_back(filled({{}, strip.height - kind.rule, width, kind.rule}, "ink"));
  return strip;
}

// A row with room to spare has it above and below its words; its rule, painted last, stays at its foot.
void let_row_grow(Strip& row) {
  constexpr double kMostAir = 0.35;  // of the height of the row
  const Length natural = row.height;
  row.grow = natural * kMostAir;
  row.stretch = [natural](Strip& strip, Length height) {
    const Length more = std::max(Length(), height - natural);
    for (PageItem& item : strip.items) move(item, {}, &item == &strip.items.back() ? more : more / 2);
    return std::vector<Strip>();
  };
}

}  // namespace

Galley Composer::table(const Table& table, const BlockPlace& place) {
  Galley galley;
  std::size_t count = table.header.cells.size();
  for (const TableRow& row : table.rows) count = std::max(count, row.cells.size());
  if (count == 0) return galley;
  const Needs needs = needs_of(*this, table, count);
  const Length padding = measures().table_padding_x;
  if (sum(needs.least) + padding * static_cast<int>(2 * count) > place.width) {
    ++misfits_;
    const diagnostics::Span where = first_span(Blocks{Block{table}});
    const std::string message =
        diagnostics::tr("this table is too wide for its column of {:.0f} mm", place.width.millimetres());
    const std::string hint = diagnostics::tr("shorten its longest words");
    where.file != nullptr ? diagnostics_.error(where, message, hint)
                          : diagnostics_.error_in(document_.id, message, hint);
  }
  const Columns columns = columns_of(needs, place.width, padding);
  const int root = add_node(StructureRole::kTable, place.node);
  if (!table.caption.empty()) {
    galley = text(table.caption, "tableau-titre", {add_node(StructureRole::kCaption, root), place.width, {}});
  }
  const bool has_head = !table.header.cells.empty();
  const Length rest = place.rows && place.most_height ? *place.most_height - *place.rows : Length();
  if (has_head) {
    const int head = add_node(StructureRole::kTableHead, root);
    Strip strip =
        set_row(*this, table, table.header, columns,
                {"tableau-tete", HeaderScope::kColumn, true, measures().table_head_rule, head, rest});
    Strip again = strip;
    make_artifacts(again.items);
    galley.heads.push_back({std::move(again)});
    galley.strips.push_back(std::move(strip));
  }
  const int body = add_node(StructureRole::kTableBody, root);
  const std::size_t first_row = galley.strips.size();
  const Length share =
      place.rows && !table.rows.empty() ? *place.rows / static_cast<int>(table.rows.size()) : Length();
  for (const TableRow& row : table.rows) {
    const HeaderScope scope = table.row_headers ? HeaderScope::kRow : HeaderScope::kNone;
    galley.strips.push_back(
        set_row(*this, table, row, columns, {"tableau", scope, false, measures().table_rule, body, share}));
    galley.strips.back().head = has_head ? 1 : 0;
    if (place.growth > 0) let_row_grow(galley.strips.back());
  }
  // A head keeps two rows, and the last row has another above it.
  for (std::size_t i = 1; i <= first_row + 1 && i < galley.strips.size(); ++i) {
    galley.strips[i].break_before = BreakBefore::kForbidden;
  }
  if (galley.strips.size() > first_row + 2) galley.strips.back().break_before = BreakBefore::kForbidden;
  if (!galley.strips.empty()) {
    galley.strips.front().space_before = measures().block_gap;
    galley.strips.back().space_after = measures().block_gap;
  }
  return galley;
}

}  // namespace mandature::layout
