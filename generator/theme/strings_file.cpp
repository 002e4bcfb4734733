#include "theme/strings_file.h"

#include <algorithm>
#include <vector>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::theme {
namespace {

using diagnostics::tr;
using sources::Value;

constexpr std::size_t kStringCount = static_cast<std::size_t>(String::kCount);

struct Reader {
  Strings strings;
  std::vector<std::string> keys;  // in the order of the enumeration
  std::vector<bool> told;
  diagnostics::Diagnostics& diagnostics;
};

bool is_form(std::string_view key) {
  const std::string folded = support::fold(key);
  return folded == "zero" || folded == "un" || folded == "plusieurs";
}

bool is_forms(const Value& value) {
  return value.kind == Value::Kind::kMapping && !value.entries.empty() &&
         std::all_of(value.entries.begin(), value.entries.end(),
                     [](const sources::Entry& entry) { return is_form(entry.key); });
}

std::string form(const Value& value, std::string_view key) {
  const Value* found = value.find(key);
  return found == nullptr ? std::string() : found->scalar;
}

void read_text(const std::string& key, const sources::Entry& entry, Reader& reader) {
  const auto found = std::find_if(reader.keys.begin(), reader.keys.end(), [&](const std::string& known) {
    return support::fold(known) == support::fold(key);
  });
  if (found == reader.keys.end()) {
    const auto close = support::nearest(key, reader.keys);
    reader.diagnostics.error(entry.key_span, tr("unknown text \"{}\"", key),
                             close ? tr("did you mean \"{}\"?", *close) : std::string());
    return;
  }
  const auto place = static_cast<std::size_t>(found - reader.keys.begin());
  reader.told[place] = true;
  if (entry.value.kind == Value::Kind::kScalar) {
    reader.strings.set(static_cast<String>(place), {{}, {}, entry.value.scalar});
  } else if (form(entry.value, "plusieurs").empty()) {
    reader.diagnostics.error(entry.value.span, tr("the text \"{}\" has no form \"plusieurs\"", key));
  } else {
    reader.strings.set(static_cast<String>(place),
                       {form(entry.value, "zero"), form(entry.value, "un"), form(entry.value, "plusieurs")});
  }
}

void read_level(const Value& value, const std::string& prefix, Reader& reader) {
  for (const sources::Entry& entry : value.entries) {
    const std::string key = prefix + entry.key;
    if (entry.value.kind == Value::Kind::kMapping && !is_forms(entry.value)) {
      read_level(entry.value, key + ".", reader);
    } else if (entry.value.kind == Value::Kind::kSequence || entry.value.kind == Value::Kind::kNull) {
      reader.diagnostics.error(entry.key_span, tr("\"{}\" must be a text", key));
    } else {
      read_text(key, entry, reader);
    }
  }
}

}  // namespace

Strings read_strings(const Value& root, const std::string& path, diagnostics::Diagnostics& diagnostics) {
  Reader reader{{}, {}, std::vector<bool>(kStringCount, false), diagnostics};
  for (std::size_t i = 0; i < kStringCount; ++i) reader.keys.emplace_back(key_of(static_cast<String>(i)));
  read_level(root, "", reader);
  for (std::size_t i = 0; i < kStringCount; ++i) {
    if (!reader.told[i]) diagnostics.error_in(path, tr("the text \"{}\" is missing", reader.keys[i]));
  }
  return std::move(reader.strings);
}

}  // namespace mandature::theme
