#pragma once

#include <string>
#include <vector>

namespace mandature::pdf {

// A page of one file, as it is to be shown on a page of another.
struct Placement {
  std::size_t page = 0;   // index
  std::string operators;  // before it: where it may be seen and how it is moved
};

// The file `sheets` with the pages of the file `pages` drawn under what its own pages show: on each, those of
// the list of its index. Colours, fonts and inks stay as they are. Packed as compact() does; empty when a
// file is not a sound PDF.
std::string overlay(const std::string& sheets, const std::string& pages,
                    const std::vector<std::vector<Placement>>& placements);

}  // namespace mandature::pdf
