#include "html/boards.h"

#include <fmt/format.h>

#include <numeric>
#include <string_view>

#include "html/blocks.h"
#include "html/escape.h"
#include "html/svg.h"

namespace mandature::html {
namespace {

using document::PlanBoard;
using document::StateTally;
using graphics::TaskState;
using Column = PlanBoard::Column;

constexpr double kMark = 16;    // units of the drawing
constexpr int kCountable = 60;  // more marks than this say nothing to the eye

// The names that the style sheet colours.
std::string_view style_of(TaskState state) {
  switch (state) {
    case TaskState::kToDo:
      return "avenir";
    case TaskState::kUnderWay:
      return "encours";
    case TaskState::kDone:
      return "fait";
    case TaskState::kBlocked:
      return "bloque";
    case TaskState::kDropped:
      break;
  }
  return "abandon";
}

std::string write_mark(TaskState state, Writing& writing) {
  return write_svg(graphics::draw_state_mark(state, kMark), writing);
}

// What is told below the action it is about, each with the name of its column.
bool stands_below(Column column) { return column == Column::kReason || column == Column::kProof; }

class BoardWriter {
 public:
  BoardWriter(const PlanBoard& board, Writing& writing)
      : board_(board), table_(document::as_table(board)), writing_(writing) {}

  std::string write() {
    std::string html =
        fmt::format(R"(<table class="tab actions suivi"><caption class="vh">{}</caption><thead><tr>)",
                    text(board_.caption, writing_));
    for (const PlanBoard::Head& head : board_.heads) {
      if (has_cell(head.column)) html += fmt::format(R"(<th scope="col">{}</th>)", text(head.name, writing_));
    }
    html += "</tr></thead><tbody>";
    auto words = table_.rows.begin();
    for (const PlanBoard::Group& group : board_.groups) {
      for (const PlanBoard::Row& row : group.rows) html += write_row(row.task.state, *words++);
    }
    return html + "</tbody></table>";
  }

 private:
  static bool has_cell(Column column) { return column != Column::kNumber && !stands_below(column); }

  std::string write_row(TaskState state, const document::TableRow& words) {
    std::string html = "<tr>";
    for (std::size_t i = 0; i < board_.heads.size(); ++i) {
      const PlanBoard::Head& head = board_.heads[i];
      if (!has_cell(head.column)) continue;
      std::string content = write_inlines(words.cells[i].text, writing_);
      if (head.column == Column::kAction) {
        html += write_action(words);
        continue;
      }
      if (head.column == Column::kState)
        content = fmt::format(R"(<span class="etat {}">{}{}</span>)", style_of(state),
                              write_mark(state, writing_), content);
      // An empty cell is not worth a line of its own on a telephone.
      html += content.empty() ? std::string("<td></td>")
                              : fmt::format(R"(<td data-t="{}">{}</td>)", text(head.name, writing_), content);
    }
    return html + "</tr>";
  }

  std::string write_action(const document::TableRow& words) {
    std::string number, title, below;
    for (std::size_t i = 0; i < board_.heads.size(); ++i) {
      const PlanBoard::Head& head = board_.heads[i];
      const std::string content = write_inlines(words.cells[i].text, writing_);
      if (content.empty()) continue;
      if (head.column == Column::kNumber) number = fmt::format(R"(<span class="no">{}</span> )", content);
      if (head.column == Column::kAction) title = content;
      if (head.column == Column::kReason)
        below += fmt::format(R"( <span class="petit sous">{}</span>)", content);
      if (head.column == Column::kProof)
        below += fmt::format(R"( <span class="petit sous"><b>{}</b> {}</span>)",
                             text(head.name, writing_), content);
    }
    return fmt::format(R"(<th scope="row">{}{}{}</th>)", number, title, below);
  }

  const PlanBoard& board_;
  const document::Table table_;
  Writing& writing_;
};

}  // namespace

std::string write_board(const PlanBoard& board, Writing& writing) {
  return BoardWriter(board, writing).write();
}

std::string write_tally(const StateTally& tally, Writing& writing) {
  const int all = std::accumulate(tally.entries.begin(), tally.entries.end(), 0,
                                  [](int sum, const StateTally::Entry& entry) { return sum + entry.count; });
  std::string html = R"(<ul class="decompte">)";
  for (const StateTally::Entry& entry : tally.entries) {
    std::string marks;
    for (int i = 0; i < (all > kCountable ? 1 : entry.count); ++i) marks += write_mark(entry.state, writing);
    html += fmt::format(R"(<li class="{}"><span class="marques">{}</span> <b>{}</b></li>)",
                        style_of(entry.state), marks, text(entry.words, writing));
  }
  return html + "</ul>";
}

}  // namespace mandature::html
