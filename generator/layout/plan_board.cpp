#include <algorithm>

#include "graphics/draw_gantt.h"
#include "layout/composer.h"

namespace mandature::layout {
namespace {

using document::PlanBoard;
using document::StateTally;

constexpr double kPointsPerMillimetre = 72 / 25.4;

// A column of a board, measured from the left edge of the left page.
struct BoardColumn {
  PlanBoard::Column kind = PlanBoard::Column::kAction;
  std::string name;
  Length left, width;
};

Length share_of(const theme::Measures& m, PlanBoard::Column column) {
  switch (column) {
    case PlanBoard::Column::kNumber:
      return m.board_number;
    case PlanBoard::Column::kAction:
      return m.board_action;
    case PlanBoard::Column::kOwner:
      return m.board_owner;
    case PlanBoard::Column::kCalendar:
      return m.board_calendar;
    case PlanBoard::Column::kState:
      return m.board_state;
    case PlanBoard::Column::kReason:
      return m.board_reason;
    case PlanBoard::Column::kProof:
      return m.board_proof;
    case PlanBoard::Column::kFindings:
      break;
  }
  return m.board_findings;
}

const char* style_of(PlanBoard::Column column) {
  switch (column) {
    case PlanBoard::Column::kNumber:
      return "suivi-numero";
    case PlanBoard::Column::kAction:
      return "suivi-action";
    case PlanBoard::Column::kReason:
      return "suivi-texte";
    case PlanBoard::Column::kState:
      return "suivi-etat";
    case PlanBoard::Column::kOwner:
    case PlanBoard::Column::kCalendar:
    case PlanBoard::Column::kProof:
    case PlanBoard::Column::kFindings:
      break;
  }
  return "suivi-donnee";
}

// Lays out the rows of a board over one page, or over two that face each other.
class BoardSetter {
 public:
  BoardSetter(Composer& composer, const PlanBoard& board, const BlockPlace& place)
      : composer_(composer), m_(composer.measures()), board_(board), place_(place) {
    const std::size_t fold = board.fold > 0 ? std::min(board.fold, board.heads.size()) : board.heads.size();
    add_columns(0, fold, {});
    add_columns(fold, board.heads.size(), place.width + place.fold);
  }

  Galley set() {
    root_ = composer_.add_node(StructureRole::kTable, place_.node);
    Galley galley;
    Strip head = head_row(composer_.add_node(StructureRole::kTableHead, root_));
    Strip again = head;
    make_artifacts(again.items);
    galley.heads.push_back({std::move(again)});
    galley.strips.push_back(std::move(head));
    body_ = composer_.add_node(StructureRole::kTableBody, root_);
    const Length share = share_of_rows(galley.strips.front().height);
    std::size_t action = 0;
    for (const PlanBoard::Group& group : board_.groups) {
      if (!group.heading.empty()) galley.strips.push_back(group_row(group.heading));
      for (const PlanBoard::Row& row : group.rows) {
        const bool announced = !group.heading.empty() && &row == &group.rows.front();
        const bool given = action < place_.row_heights.size();
        galley.strips.push_back(action_row(row, given ? place_.row_heights[action] : share));
        ++action;
        if (announced) galley.strips.back().break_before = BreakBefore::kForbidden;
        galley.strips.back().head = 1;
      }
    }
    if (galley.strips.size() > 1) galley.strips[1].break_before = BreakBefore::kForbidden;
    return galley;
  }

 private:
  void add_columns(std::size_t first, std::size_t end, Length left) {
    Length wished;
    for (std::size_t i = first; i < end; ++i) wished += share_of(m_, board_.heads[i].column);
    const Length room = place_.width - m_.board_gap * static_cast<int>(std::max(first + 1, end) - first - 1);
    for (std::size_t i = first; i < end; ++i) {
      const PlanBoard::Head& head = board_.heads[i];
      const Length width = room * (share_of(m_, head.column).points() / std::max(wished.points(), 1.0));
      columns_.push_back({head.column, head.name, left, width});
      left += width + m_.board_gap;
    }
  }

  bool folded() const { return board_.fold > 0 && board_.fold < board_.heads.size(); }

  // A line over the whole board, interrupted at the fold.
  void line_across(Strip& strip, Length top, Length thickness) const {
    strip.items.push_back(filled({{}, top, place_.width, thickness}, "ink"));
    if (folded())
      strip.items.push_back(filled({place_.width + place_.fold, top, place_.width, thickness}, "ink"));
  }

  static void put(Strip& strip, std::vector<PageItem> items, Length left, Length top) {
    move(items, left, top);
    std::move(items.begin(), items.end(), std::back_inserter(strip.items));
  }

  Strip head_row(int parent) {
    const int row = composer_.add_node(StructureRole::kTableRow, parent);
    Strip strip;
    std::vector<Galley> cells;
    for (const BoardColumn& column : columns_) {
      const int cell = composer_.add_node(StructureRole::kTableHeader, row);
      if (cell != kArtifact) composer_.node(cell).scope = HeaderScope::kColumn;
      cells.push_back(composer_.text(column.name, "tableau-tete", {cell, column.width, {}}));
      strip.height = std::max(strip.height, cells.back().height());
    }
    const Length line = strip.height;
    strip.height = line * 2;  // the periods stand below the name of their column
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool calendar = columns_[i].kind == PlanBoard::Column::kCalendar;
      const Length top = calendar ? Length() : strip.height - cells[i].height();
      put(strip, flatten(std::move(cells[i])), columns_[i].left, top);
      if (!calendar) continue;
      Strip periods = composer_.drawing(
          graphics::draw_gantt_head(board_.scale, {columns_[i].width.millimetres(), line.millimetres()},
                                    composer_.master().charts),
          kPointsPerMillimetre, kArtifact);
      put(strip, std::move(periods.items), columns_[i].left, line);
    }
    strip.space_after = m_.table_padding_y;
    return strip;
  }

  Strip group_row(const std::string& heading) {
    const int row = composer_.add_node(StructureRole::kTableRow, body_);
    Strip strip;
    const int cell = composer_.add_node(StructureRole::kTableHeader, row);
    if (cell != kArtifact) composer_.node(cell).scope = HeaderScope::kRow;
    for (std::size_t i = 1; i < columns_.size(); ++i) composer_.add_node(StructureRole::kTableData, row);
    Galley words = composer_.text(heading, "rubrique", {cell, place_.width, {}});
    line_across(strip, {}, m_.board_group_rule);
    const Length top = m_.board_group_rule + m_.rule_gap;
    strip.height = top + words.height() + m_.rule_gap;
    put(strip, flatten(std::move(words)), {}, top);
    return strip;
  }

  // What every action has of the height given to the rows, their heads and the recommendations apart.
  Length share_of_rows(Length head) const {
    if (!place_.rows) return m_.board_row;
    int rows = 0;
    Length taken = head + m_.table_padding_y;
    for (const PlanBoard::Group& group : board_.groups) {
      rows += static_cast<int>(group.rows.size());
      if (!group.heading.empty())
        taken += m_.board_group_rule + m_.rule_gap * 2 + composer_.style("rubrique").leading;
    }
    return rows > 0 ? std::max(m_.board_row, (*place_.rows - taken) / rows) : m_.board_row;
  }

  Strip action_row(const PlanBoard::Row& row, Length least) {
    const int node = composer_.add_node(StructureRole::kTableRow, body_);
    std::vector<Galley> cells;
    std::vector<int> nodes;
    Strip strip;
    strip.where = row.where;
    strip.height = least;
    for (const BoardColumn& column : columns_) {
      const bool names = column.kind == PlanBoard::Column::kAction;
      const int cell =
          composer_.add_node(names ? StructureRole::kTableHeader : StructureRole::kTableData, node);
      if (names && cell != kArtifact) composer_.node(cell).scope = HeaderScope::kRow;
      nodes.push_back(cell);
      cells.push_back(words_of(row, column, cell));
      strip.height = std::max(strip.height, cells.back().height() + m_.table_padding_y * 2 + m_.table_rule);
    }
    line_across(strip, {}, m_.table_rule);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const BoardColumn& column = columns_[i];
      if (column.kind == PlanBoard::Column::kCalendar) {
        calendar(strip, row, column, nodes[i]);
        continue;
      }
      Length left = column.left;
      if (column.kind == PlanBoard::Column::kState) left += mark(strip, row, column);
      const Length top = (strip.height - cells[i].height()) / 2;
      put(strip, flatten(std::move(cells[i])), left, top);
    }
    return strip;
  }

  Galley words_of(const PlanBoard::Row& row, const BoardColumn& column, int cell) {
    if (column.kind == PlanBoard::Column::kCalendar) return {};
    const bool marked = column.kind == PlanBoard::Column::kState;
    const Length width = marked ? column.width - m_.board_mark - m_.table_padding_x : column.width;
    return composer_.text(row_words(row, column.kind), composer_.style(style_of(column.kind)),
                          {cell, width, {}});
  }

  static document::Inlines row_words(const PlanBoard::Row& row, PlanBoard::Column column) {
    const PlanBoard one{{}, {{column, {}}}, 0, {}, {{{}, {row}}}};
    return document::as_table(one).rows.front().cells.front().text;
  }

  void calendar(Strip& strip, const PlanBoard::Row& row, const BoardColumn& column, int cell) {
    const int figure = composer_.add_node(StructureRole::kFigure, cell);
    if (figure != kArtifact)
      composer_.node(figure).alternative = row.calendar.empty() ? row.state : row.calendar;
    Strip drawn =
        composer_.drawing(graphics::draw_gantt_row(row.task, board_.scale,
                                                   {column.width.millimetres(), strip.height.millimetres()},
                                                   composer_.master().charts),
                          kPointsPerMillimetre, figure);
    put(strip, std::move(drawn.items), column.left, {});
    strip.figures.insert(strip.figures.end(), drawn.figures.begin(), drawn.figures.end());
  }

  // Draws the mark of a state and returns how far the word stands from the left.
  Length mark(Strip& strip, const PlanBoard::Row& row, const BoardColumn& column) {
    const graphics::Scene scene = graphics::draw_state_mark(row.task.state, m_.board_mark.millimetres());
    Strip drawn = composer_.drawing(scene, kPointsPerMillimetre, kArtifact);
    put(strip, std::move(drawn.items), column.left, (strip.height - m_.board_mark) / 2);
    return m_.board_mark + m_.table_padding_x;
  }

  Composer& composer_;
  const theme::Measures& m_;
  const PlanBoard& board_;
  BlockPlace place_;
  std::vector<BoardColumn> columns_;
  int root_ = 0, body_ = 0;
};

// One state of a tally: its marks side by side over the count in words.
Strip tally_entry(Composer& composer, const StateTally::Entry& entry, Length width, int list) {
  const theme::Measures& m = composer.measures();
  const int item = composer.add_node(StructureRole::kListItem, list);
  const int body = composer.add_node(StructureRole::kListBody, item);
  const Length pitch = m.tally_mark + m.tally_gap;
  const int across = std::max(1, static_cast<int>((width + m.tally_gap).points() / pitch.points()));
  Strip strip;
  for (int i = 0; i < entry.count; ++i) {
    Strip mark = composer.drawing(graphics::draw_state_mark(entry.state, m.tally_mark.millimetres()),
                                  kPointsPerMillimetre, kArtifact);
    move(mark.items, pitch * (i % across), pitch * (i / across));
    std::move(mark.items.begin(), mark.items.end(), std::back_inserter(strip.items));
  }
  const Length top = pitch * ((entry.count + across - 1) / across);
  Galley words = composer.text(entry.words, "suivi-compte", {body, std::max(width, pitch * 2), {}});
  strip.height = top + words.height();
  std::vector<PageItem> items = flatten(std::move(words));
  move(items, {}, top);
  std::move(items.begin(), items.end(), std::back_inserter(strip.items));
  return strip;
}

}  // namespace

Galley Composer::plan_board(const PlanBoard& board, const BlockPlace& place) {
  return BoardSetter(*this, board, place).set();
}

Galley Composer::state_tally(const StateTally& tally, const BlockPlace& place) {
  const Length between = measures().tally_gap * 3;
  const int list = add_node(StructureRole::kList, place.node);
  int marks = 0, entries = 0;
  for (const StateTally::Entry& entry : tally.entries) {
    if (entry.count > 0) ++entries;
    marks += entry.count;
  }
  Galley galley;
  if (marks == 0) return galley;
  // Every state has the room of its marks on one line; a long plan puts them on several lines.
  const Length pitch = measures().tally_mark + measures().tally_gap;
  const Length least = pitch * 2;  // of the words
  Length wished;
  for (const StateTally::Entry& entry : tally.entries) {
    if (entry.count > 0) wished += std::max(least, pitch * entry.count);
  }
  const Length room = place.width - between * (entries - 1);
  const double share = std::min(1.0, room.points() / std::max(wished.points(), 1.0));
  Strip row;
  Length left;
  for (const StateTally::Entry& entry : tally.entries) {
    if (entry.count == 0) continue;
    const Length width = std::max(least, pitch * entry.count) * share;
    Strip set = tally_entry(*this, entry, width, list);
    row.height = std::max(row.height, set.height);
    move(set.items, left, {});
    std::move(set.items.begin(), set.items.end(), std::back_inserter(row.items));
    left += width + between;
  }
  galley.strips.push_back(std::move(row));
  return galley;
}

}  // namespace mandature::layout
