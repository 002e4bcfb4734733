#pragma once

#include "layout/composer.h"

namespace mandature::layout {

// Lays out a document as a newspaper: the first page by the rows of the master, the others made up.
void lay_out_newspaper(Composer& composer, const document::Document& document, PagedDocument& result);

}  // namespace mandature::layout
