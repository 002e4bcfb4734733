#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render.h"
#include "support/require.h"

namespace mandature::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Every message must point inside its file and be shown without harm, in each form.
inline void check_messages(const diagnostics::Diagnostics& diagnostics) {
  const auto all = diagnostics.sorted();
  for (const diagnostics::Diagnostic& d : all) {
    if (d.span.file == nullptr) continue;
    support::require(d.span.begin <= d.span.end && d.span.end <= d.span.file->text().size(),
                     "a message points inside its file");
  }
  for (const auto format :
       {diagnostics::Format::kHuman, diagnostics::Format::kShort, diagnostics::Format::kJson}) {
    diagnostics::render(all, format);
  }
}

}  // namespace mandature::fuzz
