#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::rules {

// The tone of French texts, judged by expressions: words that do not inform but praise or promise.

enum class ToneKind { kSuperlative, kPraise, kPromise, kAllowed };

// One row of data/ton.fr.csv. `expression` is words one after the other, "nous avons réussi|su": alternatives
// of one word are parted by a bar, "~erons" is any longer word with that end.
struct ToneExpression {
  ToneKind kind = ToneKind::kSuperlative;
  std::string_view expression;
  std::string_view advice;  // what to write instead, in French
};
std::span<const ToneExpression> tone_expressions();

// A place of a text, in bytes.
struct ToneHit {
  ToneKind kind = ToneKind::kSuperlative;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view advice;
};

// What a text says in such expressions, from left to right and without overlap. It may be raw Markdown or
// YAML: words in quotation marks (« », “ ”), quoted lines (>) and addresses of links are passed over, and an
// expression may run over a line end. What `allowed` or a row of kind kAllowed covers is let through.
std::vector<ToneHit> tone_of(std::string_view text, const std::vector<std::string>& allowed = {});

}  // namespace mandature::rules
