#include "theme/reading.h"

#include <charconv>

#include "diagnostics/translation.h"
#include "sources/text_file.h"
#include "sources/yaml.h"
#include "support/text.h"

namespace mandature::theme {

using diagnostics::tr;
using sources::Value;

std::optional<Value> read_theme_file(const support::FileSystem& disk, const std::string& path,
                                     diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics) {
  const auto bytes = disk.read(path);
  if (!bytes) {
    diagnostics.error_in(path, tr("the theme has no such file"));
    return std::nullopt;
  }
  return sources::read_yaml(sources::add_text_file(files, path, *bytes, diagnostics), diagnostics);
}

void refuse_unknown_keys(const Value& value, const std::vector<std::string>& known,
                         diagnostics::Diagnostics& diagnostics) {
  if (value.kind != Value::Kind::kMapping) {
    diagnostics.error(value.span, tr("keys and values are expected here"));
    return;
  }
  for (const sources::Entry& entry : value.entries) {
    bool found = false;
    for (const std::string& key : known) found = found || support::fold(key) == support::fold(entry.key);
    if (found) continue;
    const auto close = support::nearest(entry.key, known);
    diagnostics.error(entry.key_span, tr("unknown key \"{}\"", entry.key),
                      close ? tr("did you mean \"{}\"?", *close) : std::string());
  }
}

const Value* required(const Value& mapping, std::string_view key, diagnostics::Diagnostics& diagnostics) {
  const Value* found = mapping.find(key);
  if (found == nullptr) diagnostics.error(mapping.span, tr("the key \"{}\" is missing", std::string(key)));
  return found;
}

std::string read_text(const Value& value, diagnostics::Diagnostics& diagnostics) {
  if (value.kind != Value::Kind::kScalar) diagnostics.error(value.span, tr("a text is expected here"));
  return value.scalar;
}

std::optional<double> read_number(const Value& value, diagnostics::Diagnostics& diagnostics) {
  double number = 0;
  const char* end = value.scalar.data() + value.scalar.size();
  const auto result = std::from_chars(value.scalar.data(), end, number);
  if (value.kind == Value::Kind::kScalar && result.ec == std::errc() && result.ptr == end) return number;
  diagnostics.error(value.span, tr("a number is expected here"));
  return std::nullopt;
}

std::size_t read_choice(const Value& value, const std::vector<std::string>& words,
                        diagnostics::Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (support::fold(value.scalar) == words[i]) return i;
  }
  const auto close = support::nearest(value.scalar, words);
  diagnostics.error(
      value.span, tr("unknown value \"{}\"", value.scalar),
      close ? tr("did you mean \"{}\"?", *close) : tr("it is one of: {}", support::join(words, ", ")));
  return 0;
}

std::optional<Rgb> read_rgb(const Value& value, diagnostics::Diagnostics& diagnostics) {
  const auto colour = value.kind == Value::Kind::kScalar ? Rgb::parse(value.scalar) : std::nullopt;
  if (!colour) diagnostics.error(value.span, tr("a colour is written \"#rrggbb\", between quotes"));
  return colour;
}

}  // namespace mandature::theme
