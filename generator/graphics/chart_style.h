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

  double tick_line = 0;  // what a row of a table compares its bar with…
  double tick_halo = 0;  // …on white of this width

  double column_width = 0;
  double column_pitch = 0;
  double column_gap = 0;        // more between two series
  double column_height = 0;     // of the longest
  double column_headroom = 0;   // above the longest column, for the values
  double column_label_gap = 0;  // from the top of a column up to the baseline of its value
  double axis_label_drop = 0;   // from the base to the baseline of the years
  double axis_name_drop = 0;    // from there to the names of the series; 0: they are not written

  double slice_width = 0;
  double slice_tab = 0;           // how far the current slice sticks out
  double slice_cut = 0;           // white line between slices
  double slice_label_drop = 0;    // from the top of a slice to the baseline of its number
  double slice_current_drop = 0;  // the same in the current one
  double slice_least_label = 0;   // slices thinner than this keep their number silent
  double slice_foot = 0;          // no number stands lower than this above the foot
  double slice_bleed = 0;         // how far the outer slices run off the sheet

  double band_margin = 0;  // at both sides of a cover's bands: numbers left of it, pictograms from it
  double band_least = 0;   // smaller pictograms are left out

  double line_pitch = 0;  // from baseline to baseline where a label takes several lines
  double dot_open = 0;    // diameters of the dots of lines and timelines
  double dot_solid = 0;

  double slope_height = 0;  // of the axes, more when the labels need it
  double slope_line = 0;
  double slope_strong_line = 0;  // of the series that the text speaks of
  double slope_label_gap = 0;    // from an axis to its labels
  double slope_label_width = 0;  // the most that labels take at the right
  double slope_head = 0;         // above the axes, for what they stand for

  double ribbon_width = 0;   // of a stack
  double ribbon_gap = 0;     // between two stacks, and before the fan
  double ribbon_height = 0;  // of the largest stack, where the room gives no height
  double ribbon_head = 0;    // above the largest stack, for its head
  double ribbon_cut = 0;     // white line between two ribbons
  double ribbon_tile = 0;    // width of the tiles in which ribbons end; 0: they end with the last stack
  double ribbon_label_height = 0;
  double ribbon_padding = 0;  // around a label
  double hatch_line = 0;
  double hatch_pitch = 0;
  double hatch_dot = 0;  // diameter

  double pair_width = 0;   // of one column
  double pair_pitch = 0;   // from one pair to the next
  double pair_height = 0;  // of the longest column

  double spark_height = 0;  // where the room gives no height
  double spark_line = 0;
  double spark_base = 0;

  double timeline_line = 0;
  double timeline_label_width = 0;  // of an event where they stand side by side
  double timeline_drop = 0;         // from the line to the first baseline

  double gantt_bar = 0;    // height of the bar of an action
  double gantt_line = 0;   // between two periods
  double gantt_dash = 0;   // length of the dashes around an action that was dropped
  double gantt_today = 0;  // width of the line of today

  std::string value_style;  // character styles of the labels
  std::string note_style;
  std::string column_style;  // first and last value of columns
  std::string axis_style;
  std::string slice_style;
  std::string slice_current_style;
  std::string slice_token;  // colour of the slices that are not in question
  std::string slice_ink;    // of the numbers on them
  std::string ribbon_number_style;
  std::string ribbon_value_style;
  std::string ribbon_head_style;
  std::string ribbon_total_style;
  std::string ribbon_ink;   // colour of what is drawn on the colours of commissions
  std::string ribbon_rest;  // colour of what belongs to no commission
  std::string timeline_date_style;
  std::string timeline_text_style;
};

}  // namespace mandature::graphics
