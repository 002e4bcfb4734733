#pragma once

#include "document/block.h"
#include "editions/edition.h"
#include "model/evaluation.h"

namespace mandature::editions {

// The name of the first page, to which links lead.
inline constexpr const char* kFrontPage = "page-une";

// The chart of the first page: the one its report names, else the first that is read at a glance, best one
// that no chapter shows, or at least one whose chapter has others left. Nothing when the report has none.
const graphics::Chart* front_chart(const model::Evaluation& evaluation);

// A newspaper shows a chart once: where the one of its first page stands in a text, a line leads there
// instead.
document::Blocks with_charts_once(const Context& context, const model::Evaluation& evaluation,
                                  document::Blocks blocks);

}  // namespace mandature::editions
