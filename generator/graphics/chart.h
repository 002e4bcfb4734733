#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graphics/scene.h"

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
  int number = 0;           // of a commission: its colour and its hatch; 0 for what belongs to none
  bool emphasised = false;  // kSlope: the text speaks of this line
  std::shared_ptr<const Scene> pictogram = {};  // kRibbons: drawn where its ribbon ends
};

enum class ChartKind {
  kShareBars,  // one horizontal bar per value inside a frame that stands for 100 %
  kColumns,    // vertical columns in a row, one group per series
  kBars,       // horizontal bars from zero, one row per value
  kSlices,     // the whole cut into parts at their true size, one of them current
  kBands,      // the whole cut into bands over its width, each with its pictogram again and again: a cover
  kSlope,      // one line per series from value to value, both ends labelled
  kRibbons,    // one stack per value, all on one scale, ribbons that follow each series and fan out to rows
  kPairs,      // small multiples: for each value the columns of all series side by side, on one scale
  kSparkline,  // one small line per series, without words
  kTimeline,   // events at their true time where the words leave room; a value is a year and its part
};

// Whether the values of a chart were measured, or only cut a list into parts of equal size.
enum class ChartNumbers { kMeasured, kIndexOnly };

struct Chart {
  std::string id;
  ChartKind kind = ChartKind::kBars;
  std::string title;
  std::string reading;  // the finding in a sentence, also the text alternative
  std::string unit;
  std::string source;     // name and date
  std::string note;       // "Cadre = 100 % des dépenses ; même échelle partout."
  double full_scale = 0;  // the value of the longest possible mark; the same on every poster of an atlas
  ChartNumbers numbers = ChartNumbers::kMeasured;
  std::size_t current = 0;  // kSlices: the slice in question
  std::vector<ChartSeries> series;
  std::vector<ChartValue> heads = {};  // kRibbons: what stands above each stack, "2020–2026" and "528 M€"
  std::string data_path = {};          // where its numbers stand as a file, from the web root; may be empty
  std::string data_label = {};         // "Données (CSV, 2 ko)"
};

}  // namespace mandature::graphics
