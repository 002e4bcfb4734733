#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace mandature::theme {

// Every text an edition itself says (labels, sentences about what is missing…). The words are the theme's
// (strings/<language>.yaml); the list of what must be said is ours: string_names.inc, one row each.
enum class String {
#define MANDATURE_STRING(name, key) name,
#include "theme/string_names.inc"
#undef MANDATURE_STRING
  kCount
};

// The key of a string in the theme's files: "affiche.missions".
std::string_view key_of(String string);

class Strings {
 public:
  // One text may have three forms, told apart by a count: none, one, several.
  struct Forms {
    std::string none;  // empty: `several` is used
    std::string one;   // empty: `several` is used
    std::string several;
  };
  using Replacements = std::initializer_list<std::pair<std::string_view, std::string>>;

  void set(String string, Forms forms) { forms_[static_cast<std::size_t>(string)] = std::move(forms); }

  const std::string& operator()(String string) const {
    return forms_[static_cast<std::size_t>(string)].several;
  }
  // "{nom}" replaced by its value.
  std::string operator()(String string, Replacements replacements) const;
  // The form for a count; "{n}" is replaced by `number`, the count as the language writes it.
  std::string count(String string, int n, const std::string& number, Replacements replacements = {}) const;

 private:
  std::array<Forms, static_cast<std::size_t>(String::kCount)> forms_;
};

}  // namespace mandature::theme
