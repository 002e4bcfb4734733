#pragma once

#include "editions/edition.h"
#include "publishing/run.h"
#include "typesetting/font_library.h"

namespace mandature::publishing {

// The pictures that stand for pages where people share them, of all authorities: laid out by masters of the
// theme, in the two colours of their authority, and painted as PNG of five pixels for each millimetre of the
// sheet. Those that did not change come from the cache. False when the machine refuses to take a file.
bool write_share_cards(Run& run, const editions::Context& context, const typesetting::FontLibrary& fonts);

}  // namespace mandature::publishing
