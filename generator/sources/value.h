#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source_file.h"

namespace mandature::sources {

struct Entry;

// A positioned value of a YAML file: what was written, and where.
struct Value {
  enum class Kind { kNull, kScalar, kSequence, kMapping };

  Kind kind = Kind::kNull;
  std::string scalar;          // kScalar: the text, always as written (no number or date is guessed)
  std::vector<Value> items;    // kSequence
  std::vector<Entry> entries;  // kMapping, in the order of the file
  diagnostics::Span span;      // the value itself; for a collection, its first line

  // The value under a key (compared folded: case, accents and apostrophes do not matter), or nothing.
  const Value* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  diagnostics::Span key_span;
  Value value;
};

}  // namespace mandature::sources
