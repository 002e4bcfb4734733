#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mandature::html {

// A tag of a page that this program wrote: names are in small letters, every value stands between double
// quotes.
struct Tag {
  std::string_view name;
  std::string_view attributes;
  bool closing = false;
  bool alone = false;  // nothing closes it
};

// Where the tag that begins at `open` ends: '>' may stand in a value.
std::size_t end_of_tag(std::string_view html, std::size_t open);
// What stands between '<' and '>'.
Tag parse_tag(std::string_view inside);
// The value of an attribute, by how it begins: " href=\"". Empty when the tag has none.
std::string_view attribute(const Tag& tag, std::string_view beginning);

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace mandature::html
