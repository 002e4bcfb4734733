#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "sources/value.h"
#include "support/file_system.h"
#include "theme/tokens.h"

namespace mandature::theme {

// What the files of a theme have in common: small typed readings of a YAML value, each telling its mistake in
// place.

// A file of the theme as a value; nothing when it is missing (an error) or unreadable.
std::optional<sources::Value> read_theme_file(const support::FileSystem& disk, const std::string& path,
                                              diagnostics::SourceFiles& files,
                                              diagnostics::Diagnostics& diagnostics);

// Keys of a mapping that are none of `known` are errors, with the nearest one as a hint. Also when it is no
// mapping.
void refuse_unknown_keys(const sources::Value& value, const std::vector<std::string>& known,
                         diagnostics::Diagnostics& diagnostics);

// The value under a key; a missing key is an error at the mapping.
const sources::Value* required(const sources::Value& mapping, std::string_view key,
                               diagnostics::Diagnostics& diagnostics);

std::string read_text(const sources::Value& value, diagnostics::Diagnostics& diagnostics);
std::optional<double> read_number(const sources::Value& value, diagnostics::Diagnostics& diagnostics);
// One of a few words, as its place among them; an error, and the first of them, when it is none.
std::size_t read_choice(const sources::Value& value, const std::vector<std::string>& words,
                        diagnostics::Diagnostics& diagnostics);
// "#rrggbb"; the message tells the form that is expected.
std::optional<Rgb> read_rgb(const sources::Value& value, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
