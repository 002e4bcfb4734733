#pragma once

#include <string>

namespace mandature::graphics {

// The sizes and styles of charts, all in the units of the scene to be drawn. A theme gives every one of them.
struct ChartStyle {
  double outline = 0;      // line around a frame that stands for 100 %, and around an outlined mark
  double base = 0;         // line under columns
  double ruled_line = 0;   // a previous mandate is ruled with such lines…
  double ruled_pitch = 0;  // …this far apart
  double least_mark = 0;   // the smallest length of a value that is not zero

  double bar_height = 0;
  double bar_pitch = 0;
  double bar_label_gap = 0;    // from the end of the bar to its label
  double bar_value_width = 0;  // from the start of the value to the start of its note
  double bar_label_width = 0;  // kBars: the most that labels at the left may take
  double sign_width = 0;       // a mean sign of a label: for the room it takes
  double label_drop = 0;       // from the middle of a mark down to the baseline of its label

  double column_width = 0;
  double column_pitch = 0;
  double column_gap = 0;        // more between two series
  double column_height = 0;     // of the longest
  double column_headroom = 0;   // above the longest column, for the values
  double column_label_gap = 0;  // from the top of a column up to the baseline of its value
  double axis_label_drop = 0;   // from the base to the baseline of the years

  double slice_width = 0;
  double slice_tab = 0;           // how far the current slice sticks out
  double slice_cut = 0;           // white line between slices
  double slice_label_drop = 0;    // from the top of a slice to the baseline of its number
  double slice_current_drop = 0;  // the same in the current one
  double slice_least_label = 0;   // slices thinner than this keep their number silent
  double slice_foot = 0;          // no number stands lower than this above the foot
  double slice_bleed = 0;         // how far the outer slices run off the sheet

  std::string value_style;  // character styles of the labels
  std::string note_style;
  std::string column_style;  // first and last value of columns
  std::string axis_style;
  std::string slice_style;
  std::string slice_current_style;
  std::string slice_token;  // colour of the slices that are not in question
};

}  // namespace mandature::graphics
