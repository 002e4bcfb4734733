#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"

namespace mandature::sources {

enum class Encoding { kUtf8, kUtf8WithMark, kWindows1252 };

struct DecodedText {
  std::string text;  // UTF-8, without byte order mark
  Encoding encoding = Encoding::kUtf8;
};

// UTF-8 if the bytes are (with or without mark), else Windows-1252, the encoding of older French files.
DecodedText decode_text(std::string_view bytes);

// Registers a text file, or an extract of one with the numbers of its lines. NUL bytes (a binary file under a
// text name) are an error, and the file is then empty.
const diagnostics::SourceFile& add_text_file(diagnostics::SourceFiles& files, std::string path,
                                             std::string_view bytes, diagnostics::Diagnostics& diagnostics,
                                             std::vector<std::uint32_t> lines = {});

}  // namespace mandature::sources
