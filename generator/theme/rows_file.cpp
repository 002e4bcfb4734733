#include "theme/rows_file.h"

#include "diagnostics/translation.h"
#include "theme/makeup_file.h"
#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr int kMostBlocks = 1000;
constexpr int kMostSigns = 1'000'000;
constexpr int kMostColumns = 48;
constexpr int kMostPages = 8;

class RowsReader {
 public:
  RowsReader(int columns, Diagnostics& diagnostics) : columns_(columns), diagnostics_(diagnostics) {}

  Row read_row(const Value& value) {
    refuse_unknown_keys(value,
                        {"page", "hauteur", "hauteurs", "minimum", "souhait", "avant", "fond", "surplus",
                         "ordre", "si", "cadres"},
                        diagnostics_);
    Row row;
    row.where = value.span;
    count(value, "page", 1, kMostPages, row.page);
    length(value, "hauteur", row.height);
    length(value, "minimum", row.least);
    length(value, "souhait", row.wish);
    length(value, "avant", row.space_before);
    if (const Value* background = value.find("fond")) row.background = read_background(*background);
    if (const Value* surplus = value.find("surplus")) {
      row.surplus = static_cast<Surplus>(read_choice(*surplus, {"non", "oui"}, diagnostics_));
    }
    if (const Value* heights = value.find("hauteurs")) {
      row.heights = static_cast<RowHeights>(read_choice(*heights, {"fixes", "maximales"}, diagnostics_));
    }
    if (const Value* order = value.find("ordre")) {
      row.order = static_cast<RowOrder>(read_choice(*order, {"gabarit", "document"}, diagnostics_));
    }
    if (const Value* conditions = value.find("si")) {
      for (const Value& condition : conditions->items) row.conditions.push_back(read_condition(condition));
    }
    if (const Value* frames = required(value, "cadres", diagnostics_)) {
      for (const Value& frame : frames->items) row.frames.push_back(read_frame(frame));
    }
    check_spans(row);
    check_story(row);
    return row;
  }

  EdgeFrame read_edge(const Value& value) {
    refuse_unknown_keys(value, {"role", "gauche", "haut", "largeur", "hauteur", "dessous"}, diagnostics_);
    EdgeFrame edge;
    edge.where = value.span;
    if (const Value* role = required(value, "role", diagnostics_)) edge.role = read_text(*role, diagnostics_);
    length(value, "gauche", edge.left);
    length(value, "haut", edge.top);
    length(value, "largeur", edge.width);
    length(value, "hauteur", edge.height);
    if (const Value* under = value.find("dessous"))
      edge.layer = static_cast<Layer>(read_choice(*under, {"non", "oui"}, diagnostics_));
    return edge;
  }

 private:
  // Frames of one role in a row share a story: lines set for the first fit the others, and it ends somewhere.
  void check_story(const Row& row) {
    for (std::size_t i = 1; i < row.frames.size(); ++i) {
      for (std::size_t before = 0; before < i; ++before) {
        const Frame& a = row.frames[before];
        const Frame& b = row.frames[i];
        if (a.role != b.role || (a.span == b.span && a.height)) continue;
        diagnostics_.error(b.where,
                           tr("frames of one role are of the same width, and the first has a height"));
      }
    }
  }

  std::optional<Background> read_background(const Value& value) {
    refuse_unknown_keys(value, {"couleur", "gauche", "droite", "haut", "bas", "contour"}, diagnostics_);
    Background background;
    if (const Value* token = required(value, "couleur", diagnostics_))
      background.token = read_text(*token, diagnostics_);
    length(value, "gauche", background.left);
    length(value, "droite", background.right);
    length(value, "haut", background.top);
    length(value, "bas", background.bottom);
    length(value, "contour", background.outline);
    return background;
  }

  RowCondition read_condition(const Value& value) {
    refuse_unknown_keys(value, {"role", "de", "a", "signes_de", "signes_a"}, diagnostics_);
    RowCondition condition;
    condition.most = kMostBlocks;
    condition.most_signs = kMostSigns;
    if (const Value* role = required(value, "role", diagnostics_))
      condition.role = read_text(*role, diagnostics_);
    count(value, "de", 0, kMostBlocks, condition.least);
    count(value, "a", 0, kMostBlocks, condition.most);
    count(value, "signes_de", 0, kMostSigns, condition.least_signs);
    count(value, "signes_a", 0, kMostSigns, condition.most_signs);
    return condition;
  }

  Frame read_frame(const Value& value) {
    refuse_unknown_keys(value,
                        {"role", "colonne", "largeur", "souplesse", "haut", "hauteur", "bas", "filet",
                         "de_front", "dessin", "rangs", "alignement"},
                        diagnostics_);
    Frame frame;
    frame.where = value.span;
    if (const Value* role = required(value, "role", diagnostics_))
      frame.role = read_text(*role, diagnostics_);
    count(value, "colonne", 1, columns_, frame.column);
    count(value, "largeur", 1, columns_, frame.span);
    if (frame.column + frame.span - 1 > columns_) {
      diagnostics_.error(value.span, tr("this frame is wider than the grid of {} columns", columns_));
      frame.span = columns_ - frame.column + 1;
    }
    frame.least_span = frame.most_span = frame.span;
    if (const Value* range = value.find("souplesse")) read_range(*range, frame);
    length(value, "haut", frame.top);
    length(value, "hauteur", frame.height);
    length(value, "bas", frame.bottom);
    if (frame.bottom && !frame.height) {
      diagnostics_.error(value.span, tr("a frame placed from the foot of its row has a height"));
      frame.bottom.reset();
    }
    length(value, "filet", frame.rule);
    count(value, "de_front", 1, kMostColumns, frame.columns);
    length(value, "dessin", frame.drawing);
    length(value, "rangs", frame.rows);
    if (const Value* alignment = value.find("alignement")) {
      frame.alignment =
          static_cast<FrameAlignment>(read_choice(*alignment, {"gauche", "droite"}, diagnostics_));
    }
    return frame;
  }

  // "[3, 6]": from how many columns to how many.
  void read_range(const Value& range, Frame& frame) {
    if (range.items.size() != 2) {
      diagnostics_.error(range.span, tr("two numbers of columns are expected here: \"[3, 6]\""));
      return;
    }
    frame.least_span = read_count(range.items[0], 1, frame.span, diagnostics_);
    frame.most_span = read_count(range.items[1], frame.span, columns_, diagnostics_);
  }

  // Frames that may change their width follow each other, so that one gives what another takes.
  void check_spans(const Row& row) {
    bool adapts = false;
    bool follow = true;
    for (std::size_t i = 0; i < row.frames.size(); ++i) {
      adapts = adapts || row.frames[i].least_span != row.frames[i].most_span;
      if (i > 0) follow = follow && row.frames[i].column == row.frames[i - 1].column + row.frames[i - 1].span;
    }
    if (adapts && !follow) {
      diagnostics_.error(row.where,
                         tr("frames with a \"souplesse\" follow each other without gap or overlap"));
    }
  }

  void length(const Value& mapping, const char* key, Length& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void length(const Value& mapping, const char* key, std::optional<Length>& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void count(const Value& mapping, const char* key, int least, int most, int& target) {
    if (const Value* value = mapping.find(key)) target = read_count(*value, least, most, diagnostics_);
  }

  int columns_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_rows(const Value& root, Master& master, Diagnostics& diagnostics) {
  RowsReader reader(master.columns, diagnostics);
  if (const Value* rows = root.find("rangees")) {
    master.rows.clear();
    for (const Value& row : rows->items) master.rows.push_back(reader.read_row(row));
  }
  if (const Value* edges = root.find("bord")) {
    master.edges.clear();
    for (const Value& edge : edges->items) master.edges.push_back(reader.read_edge(edge));
  }
  if (const Value* makeup = root.find("maquette")) read_makeup(*makeup, master, diagnostics);
}

}  // namespace mandature::theme
