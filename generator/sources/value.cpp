#include "sources/value.h"

#include "support/text.h"

namespace mandature::sources {

const Value* Value::find(std::string_view key) const {
  const std::string wanted = support::fold(key);
  for (const Entry& entry : entries) {
    if (support::fold(entry.key) == wanted) return &entry.value;
  }
  return nullptr;
}

}  // namespace mandature::sources
