#include "editions/certainty.h"

#include <optional>
#include <utility>

namespace mandature::editions {
namespace {

using graphics::Confidence;
using model::Certainty;
using theme::String;

struct Degree {
  Confidence confidence = Confidence::kWeak;
  String word = String::kCertaintyWeak;
};

std::optional<Degree> degree_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::kStrong:
      return Degree{Confidence::kStrong, String::kCertaintyStrong};
    case Certainty::kMedium:
      return Degree{Confidence::kMedium, String::kCertaintyMedium};
    case Certainty::kWeak:
      return Degree{Confidence::kWeak, String::kCertaintyWeak};
    case Certainty::kUnstated:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::string certainty_word(const Context& context, Certainty certainty) {
  const auto degree = degree_of(certainty);
  return degree ? context.theme.strings(degree->word) : std::string();
}

document::Block with_certainty(const Context& context, std::string text, std::string style,
                               Certainty certainty) {
  const auto degree = degree_of(certainty);
  if (!degree) return document::paragraph(std::move(text), std::move(style));
  return {document::Assessment{document::inline_text(std::move(text)), std::move(style), degree->confidence,
                               context.theme.strings(degree->word)}};
}

void set_certainty(const Context& context, Certainty certainty, document::Fields& fields) {
  const auto degree = degree_of(certainty);
  if (!degree) return;
  fields.set("CERTITUDE", context.theme.strings(degree->word))
      .set("CERTITUDE_HTML", graphics::draw_confidence(degree->confidence));
}

}  // namespace mandature::editions
