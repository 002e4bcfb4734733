#include "layout/rows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "diagnostics/translation.h"
#include "layout/overset.h"
#include "layout/row_order.h"
#include "layout/spans.h"
#include "support/text.h"

namespace mandature::layout {
namespace {

using document::Document;
using document::Section;

// A recommendation stands above its actions on a line of its own.
int lines_of(const document::PlanBoard& board) {
  std::size_t lines = 0;
  for (const document::PlanBoard::Group& group : board.groups) lines += 1 + group.rows.size();
  return static_cast<int>(lines);
}

int blocks_of(const Document& document, const std::string& role) {
  int count = 0;
  for (const Section& section : document.sections) {
    if (section.role != role) continue;
    for (const document::Block& block : section.blocks) {
      const auto* persons = std::get_if<document::PersonList>(&block.content);
      const auto* table = std::get_if<document::Table>(&block.content);
      const auto* board = std::get_if<document::PlanBoard>(&block.content);
      count += persons != nullptr ? static_cast<int>(persons->persons.size())
               : table != nullptr ? static_cast<int>(table->rows.size())
               : board != nullptr ? lines_of(*board)
                                  : 1;
    }
  }
  return count;
}

// The signs of the longest block of a part.
int longest_of(const Document& document, const std::string& role) {
  std::size_t longest = 0;
  for (const Section& section : document.sections) {
    if (section.role != role) continue;
    for (const document::Block& block : section.blocks)
      longest = std::max(longest, support::count_characters(document::plain_text(document::Blocks{block})));
  }
  return static_cast<int>(std::min<std::size_t>(longest, std::numeric_limits<int>::max()));
}

bool applies(const theme::Row& row, const Document& document) {
  return std::all_of(row.conditions.begin(), row.conditions.end(), [&](const theme::RowCondition& condition) {
    const int count = blocks_of(document, condition.role);
    if (count < condition.least || count > condition.most) return false;
    const int signs = longest_of(document, condition.role);
    return signs >= condition.least_signs && signs <= condition.most_signs;
  });
}

class RowsLayout {
 public:
  RowsLayout(Composer& composer, const Document& document, PagedDocument& result)
      : composer_(composer), master_(composer.master()), document_(document), result_(result) {
    for (const theme::Row& row : master_.rows) {
      if (applies(row, document_)) rows_.push_back({&row, {}, {}, {}, {}});
    }
    follow_document(rows_, document_);
    for (SetRow& row : rows_) {
      for (const theme::Frame& frame : row.row->frames) row.spans.push_back(frame.span);
    }
  }

  // Headings and paragraphs whose style may take several sizes.
  void climb_ladders() {
    for (const SetRow& row : rows_) {
      for (const theme::Frame& frame : row.row->frames) {
        for (const Section& section : document_.sections) {
          if (section.role != frame.role || !has_ladder(section)) continue;
          BlockPlace place = place_of(frame, frame.span);
          place.node = kArtifact;
          composer_.section(section, place, frame.rule);
        }
      }
    }
  }

  void lay_out(theme::Spans spans, Jump* jump) {
    if (spans == theme::Spans::kAdaptive) adapt();
    set_sections();
    for (SetRow& row : rows_) row.height = row.row->height ? *row.row->height : snapped(need_of(row));
    for (SetRow& row : rows_) {
      if (row.row->heights == theme::RowHeights::kAtMost) tighten(composer_, row, spare_room(row.row->page));
    }
    int pages = 1;
    for (const SetRow& row : rows_) pages = std::max(pages, row.row->page);
    for (int page = 1; page <= pages; ++page) share_out(page);
    paint_rows(composer_, document_, rows_, result_, jump);
  }

 private:
  // Sections are set in the order of the document: it is the reading order of the structure tree.
  void set_sections() {
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
      const std::string& role = document_.sections[i].role;
      bool placed = document_.sections[i].blocks.empty() || is_at_edge(role);
      for (SetRow& row : rows_) {
        for (std::size_t frame = 0; frame < row.row->frames.size(); ++frame) {
          if (row.row->frames[frame].role != role) continue;
          row.frames.push_back(frame_of(row, frame, i));
          // A story of several frames begins in the first: the others take what it leaves.
          row.frames.back().continues = placed && !document_.sections[i].blocks.empty();
          if (!placed) set(row, frame, row.frames.back());
          placed = true;
        }
      }
      if (!placed) {
        composer_.diagnostics().error_in(master_.path,
                                         diagnostics::tr("no frame takes the part \"{}\"", role));
      }
    }
  }

  bool has_ladder(const Section& section) const {
    return std::any_of(section.blocks.begin(), section.blocks.end(), [&](const document::Block& block) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
      if (paragraph == nullptr) return std::holds_alternative<document::Heading>(block.content);
      const theme::ParagraphStyle* style = master_.find_paragraph(paragraph->style);
      return style != nullptr && !style->ladder.empty();
    });
  }

  bool is_at_edge(const std::string& role) const {
    return std::any_of(master_.edges.begin(), master_.edges.end(),
                       [&](const theme::EdgeFrame& edge) { return edge.role == role; });
  }

  Length column_pitch() const {
    return (master_.width - master_.left - master_.right + master_.gutter) / master_.columns;
  }

  BlockPlace place_of(const theme::Frame& frame, int span) const {
    BlockPlace place;
    place.width = column_pitch() * span - master_.gutter;
    place.columns = frame.columns;
    place.drawing = frame.drawing;
    place.rows = frame.rows;
    place.at_end = frame.alignment == theme::FrameAlignment::kEnd;
    place.most_height = frame.height;
    return place;
  }

  SetFrame frame_of(const SetRow& row, std::size_t index, std::size_t section) const {
    const theme::Frame& frame = row.row->frames[index];
    int column = frame.column;
    for (std::size_t i = 0; i < index; ++i) {
      const theme::Frame& before = row.row->frames[i];
      if (before.column < frame.column) column += row.spans[i] - before.span;
    }
    SetFrame result;
    result.frame = &frame;
    result.top = frame.top;
    result.height = frame.height;
    result.section = section;
    result.span = row.spans[index];
    const Length margin = master_.left_of(result_.first_page + row.row->page - 1);
    result.box = {margin + column_pitch() * (column - 1), {}, place_of(frame, result.span).width, {}};
    return result;
  }

  void set(const SetRow& row, std::size_t index, SetFrame& result) {
    const theme::Frame& frame = row.row->frames[index];
    const Section& section = document_.sections[result.section];
    BlockPlace place = place_of(frame, row.spans[index]);
    constexpr double kOfPicture = 4;
    if (row.row->surplus == theme::Surplus::kTakes) place.growth = kOfPicture;
    result.galley = composer_.section(section, place, frame.rule);
    result.need = result.galley.height();
  }

  // --- heights

  Length snapped(Length height) const {
    const auto steps = (height.millipoints() + master_.step.millipoints() - 1) / master_.step.millipoints();
    return master_.step * static_cast<int>(steps);
  }

  Length need_of(const SetRow& row) const {
    Length need = row.row->least;
    for (const SetFrame& frame : row.frames) {
      const Length height = frame.frame->height ? *frame.frame->height : frame.need;
      need = std::max(need, height + (frame.frame->bottom ? *frame.frame->bottom : frame.frame->top));
    }
    return need;
  }

  // The height a page has and its rows do not take; less than nothing when they take too much.
  Length surplus_of(int page) const {
    Length surplus = master_.height - master_.bottom - master_.top;
    for (const SetRow& row : rows_) {
      if (row.row->page == page) surplus -= row.row->space_before + row.height;
    }
    return surplus;
  }

  SpareRoom spare_room(int page) const {
    SpareRoom room{std::max(Length(), surplus_of(page)), {}};
    for (const SetRow& row : rows_) {
      if (row.row->page != page || row.row->surplus == theme::Surplus::kLeaves) continue;
      Length most;
      for (const SetFrame& frame : row.frames) most = std::max(most, frame.galley.elasticity());
      room.useful += most;
    }
    return room;
  }

  // Wider frames for longer texts, on pages that are too full with those of the master.
  void adapt() {
    for (SetRow& row : rows_) {
      row.height = row.row->least;
      for (const theme::Frame& frame : row.row->frames) {
        row.height = std::max(row.height, need_at(frame, frame.span));
      }
      row.height = row.row->height ? *row.row->height : snapped(row.height);
    }
    std::set<int> full;
    for (const SetRow& row : rows_) {
      if (surplus_of(row.row->page) < Length()) full.insert(row.row->page);
    }
    for (SetRow& row : rows_) {
      const auto need = [&](std::size_t frame, int span) { return need_at(row.row->frames[frame], span); };
      if (full.contains(row.row->page)) row.spans = best_spans(*row.row, need);
    }
  }

  // The height of what stands in a frame if it had so many columns; endless if it cannot.
  Length need_at(const theme::Frame& frame, int span) {
    const auto [known, is_new] = needs_.try_emplace({&frame, span});
    if (is_new) known->second = measured_need(frame, span);
    return known->second;
  }

  Length measured_need(const theme::Frame& frame, int span) const {
    const auto section = std::find_if(document_.sections.begin(), document_.sections.end(),
                                      [&](const Section& s) { return s.role == frame.role; });
    if (section == document_.sections.end()) return {};
    const Length height =
        frame.height ? *frame.height : measure(composer_, *section, place_of(frame, span), frame.rule);
    return height + (frame.bottom ? *frame.bottom : frame.top);
  }

  void share_out(int page) {
    Length surplus = surplus_of(page);
    if (surplus < Length()) {
      squeeze(page, -surplus);
    } else {
      grant_wishes(page, surplus);
      spread(page, surplus);
    }
    Length top = master_.top;
    for (SetRow& row : rows_) {
      if (row.row->page != page) continue;
      row.top = top + row.row->space_before;
      top = row.top + row.height;
    }
  }

  // Rows grow to the height they would like, from the top of the sheet down, in steps of the grid.
  void grant_wishes(int page, Length& surplus) {
    for (SetRow& row : rows_) {
      if (row.row->page != page || row.row->height || row.row->wish <= row.height) continue;
      const auto affordable = static_cast<int>(surplus.millipoints() / master_.step.millipoints());
      const Length granted = std::min(row.row->wish - row.height, master_.step * affordable);
      row.height += granted;
      surplus -= granted;
    }
  }

  // What is left then goes to the rows that take it: the band to write on, first of all.
  void spread(int page, Length surplus) {
    const auto takes = [&](const SetRow& row) {
      return row.row->page == page && row.row->surplus == theme::Surplus::kTakes;
    };
    const auto takers = static_cast<int>(std::count_if(rows_.begin(), rows_.end(), takes));
    for (SetRow& row : rows_) {
      if (takes(row)) row.height += surplus / takers;
    }
  }

  // The page is too short: rows higher than the master wished give way first, those that go farthest beyond
  // it before the others, so that it is the longest texts that are left over and not their neighbours.
  void squeeze(int page, Length lacking) {
    const auto wished = [](const SetRow& row) {
      const Length wish = std::max(row.row->least, row.row->wish);
      return wish > Length() ? wish : row.height;
    };
    const auto least = [](const SetRow& row) {
      return row.row->least > Length() ? row.row->least : row.height;
    };
    // Frames at a fixed place of their row would run into each other in a lower one.
    const auto last = [&](const SetRow& row) {
      const bool fixed = std::any_of(row.row->frames.begin(), row.row->frames.end(),
                                     [](const theme::Frame& frame) { return frame.height.has_value(); });
      return fixed ? least(row) : Length();
    };
    const std::array<std::function<Length(const SetRow&)>, 3> bounds{wished, least, last};
    for (const auto& bound : bounds) {
      std::vector<SetRow*> order;
      for (SetRow& row : rows_) {
        if (row.row->page == page && !row.row->height && row.height > bound(row)) order.push_back(&row);
      }
      std::stable_sort(order.begin(), order.end(), [&](const SetRow* a, const SetRow* b) {
        return a->height - bound(*a) > b->height - bound(*b);
      });
      for (SetRow* row : order) {
        const Length given = std::min(row->height - bound(*row), lacking);
        row->height -= given;
        lacking -= given;
      }
      if (lacking <= Length()) return;
    }
  }

  Composer& composer_;
  const theme::Master& master_;
  const Document& document_;
  PagedDocument& result_;
  std::vector<SetRow> rows_;
  std::map<std::pair<const theme::Frame*, int>, Length> needs_;
};

}  // namespace

void climb_ladders(Composer& composer, const Document& document) {
  PagedDocument unused;
  RowsLayout(composer, document, unused).climb_ladders();
}

void lay_out_rows(Composer& composer, const Document& document, theme::Spans spans, PagedDocument& result,
                  Jump* jump) {
  RowsLayout(composer, document, result).lay_out(spans, jump);
}

}  // namespace mandature::layout
