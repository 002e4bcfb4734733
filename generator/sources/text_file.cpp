#include "sources/text_file.h"

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::tr;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Spans count bytes in 32 bits; Windows-1252 can triple in UTF-8.
constexpr std::size_t kLargestFile = 1'000'000'000;

// Lone carriage returns (files of the old Mac OS) end lines; other control characters, which no reader wants
// and which yaml-cpp would take for the end of the file, become spaces. Lengths do not change.
void clean_control_characters(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) text[i] = '\n';
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) text[i] = ' ';
  }
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
    // The mark promises UTF-8: a stray byte is then damage, shown as U+FFFD, not another encoding.
    if (support::first_invalid_utf8(bytes)) {
      return {support::encode_utf8(support::decode_utf8(bytes)), Encoding::kUtf8WithMark};
    }
    return {std::string(bytes), Encoding::kUtf8WithMark};
  }
  if (!support::first_invalid_utf8(bytes)) return {std::string(bytes), Encoding::kUtf8};
  return {support::utf8_from_windows1252(bytes), Encoding::kWindows1252};
}

const diagnostics::SourceFile& add_text_file(diagnostics::SourceFiles& files, std::string path,
                                             std::string_view bytes, diagnostics::Diagnostics& diagnostics,
                                             std::vector<std::uint32_t> lines) {
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool binary = bytes.find('\0') != std::string_view::npos;
  if (!utf16 && !binary && bytes.size() <= kLargestFile) {
    std::string text = decode_text(bytes).text;
    clean_control_characters(text);
    return files.add(std::move(path), std::move(text), {}, std::move(lines));
  }
  const diagnostics::SourceFile& empty = files.add(std::move(path), {});
  const diagnostics::Span span{&empty, 0, 0};
  if (utf16) {
    diagnostics.error(span, tr("this file is encoded in UTF-16"), tr("save it as UTF-8"));
  } else if (binary) {
    diagnostics.error(span, tr("this is not a text file"), tr("save it as plain text in UTF-8"));
  } else {
    diagnostics.error(span, tr("this file is larger than {} MB", kLargestFile / 1'000'000));
  }
  return empty;
}

}  // namespace mandature::sources
