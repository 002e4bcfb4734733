#include "document/page.h"

#include <algorithm>

namespace mandature::document {

Fields& Fields::set(std::string name, Value value) {
  values_.emplace_back(std::move(name), std::move(value));
  return *this;
}

Fields& Fields::add(const std::string& section, Fields fields) {
  auto found = std::find_if(lists_.begin(), lists_.end(),
                            [&](const NamedList& list) { return list.first == section; });
  if (found == lists_.end()) {
    lists_.emplace_back(section, std::vector<Fields>{});
    found = std::prev(lists_.end());
  }
  found->second.push_back(std::move(fields));
  return *this;
}

Fields& Fields::show(const std::string& section) { return add(section, Fields{}); }

}  // namespace mandature::document
