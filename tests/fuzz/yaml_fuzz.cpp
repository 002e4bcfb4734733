#include "fuzz/input.h"
#include "sources/text_file.h"
#include "sources/yaml.h"

using namespace mandature;

// Whatever the bytes, the YAML loader ends, and every value lies inside the file.
namespace {

void check(const sources::Value& value) {
  if (value.span.file != nullptr) {
    support::require(value.span.begin <= value.span.end && value.span.end <= value.span.file->text().size(),
                     "a value lies inside its file");
  }
  for (const sources::Value& item : value.items) check(item);
  for (const sources::Entry& entry : value.entries) check(entry.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto& file = sources::add_text_file(files, "fuzz.yaml", fuzz::text_of(data, size), diagnostics);
  const auto value = sources::read_yaml(file, diagnostics);
  support::require(value.has_value() || diagnostics.has_errors(), "what cannot be read is said");
  if (value) check(*value);
  fuzz::check_messages(diagnostics);
  return 0;
}
