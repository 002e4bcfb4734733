#include "fuzz/input.h"
#include "sources/captions.h"
#include "sources/text_file.h"

using namespace mandature;

// Whatever the bytes, captions are in order and end after they start.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "fuzz.vtt", fuzz::text_of(data, size), diagnostics);
  long previous = 0;
  const auto captions = sources::read_captions(file, diagnostics);
  if (!diagnostics.has_errors()) {
    for (const document::Caption& caption : captions) {
      support::require(previous <= caption.start && caption.start <= caption.end, "captions are in order");
      previous = caption.start;
    }
  }
  fuzz::check_messages(diagnostics);
  return 0;
}
