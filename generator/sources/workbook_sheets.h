#pragma once

#include <cstddef>
#include <string_view>

namespace mandature::sources {

enum class WorkbookKind { kXlsx, kOds };

// The number of the first sheet that is not hidden, from 0, in the order of the file; 0 when none can be
// told. orcus reads all sheets alike and does not say which are hidden.
std::size_t first_visible_sheet(std::string_view bytes, WorkbookKind kind);

}  // namespace mandature::sources
