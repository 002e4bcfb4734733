#pragma once

#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

// A figure of a report, as programs and newsrooms are told of it. All addresses are whole.
struct FigureDescription {
  std::string id;
  int number = 0;
  std::string title, reading, note, source, unit;
  std::string report, publisher;
  std::vector<std::string> authors;
  support::Date published;
  std::string licence;
  std::string credit;       // to print beside it
  std::string page;         // of its own
  std::string report_page;  // where the report shows it
  std::vector<std::string> files;
};

// JSON with schema.org's names for a Dataset shown as a picture, for programs that know them.
std::string write_figure_description(const FigureDescription& figure);

}  // namespace mandature::interchange
