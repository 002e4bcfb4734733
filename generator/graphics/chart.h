#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mandature::graphics {

// What a chart shows, before any drawing: both media draw it, tabulate it and describe it from these values.

struct ChartValue {
  std::string label;            // "2024", "Solidarités et santé"
  std::optional<double> value;  // nothing: not measured, drawn as a hatch and never as zero
  std::string text;             // the value as printed: "13,5 %"
  std::string note;             // printed after it: "2020–2026 71,3 M€"
};

// The mandate a series belongs to; drawn solid, ruled or outlined so that no colour is needed.
enum class SeriesState { kCurrent, kPrevious, kBefore };

struct ChartSeries {
  std::string name;
  SeriesState state = SeriesState::kCurrent;
  std::vector<ChartValue> values;
};

enum class ChartKind {
  kShareBars,  // one horizontal bar per value inside a frame that stands for 100 %
  kColumns,    // vertical columns in a row, one group per series
  kBars,       // horizontal bars from zero, one row per value
  kSlices,     // the whole cut into parts at their true size, one of them current
};

struct Chart {
  std::string id;
  ChartKind kind = ChartKind::kBars;
  std::string title;
  std::string reading;  // the finding in a sentence, also the text alternative
  std::string unit;
  std::string source;       // name and date
  std::string note;         // "Cadre = 100 % des dépenses ; même échelle partout."
  double full_scale = 0;    // the value of the longest possible mark; the same on every poster of an atlas
  std::size_t current = 0;  // kSlices: the slice in question
  std::vector<ChartSeries> series;
};

}  // namespace mandature::graphics
