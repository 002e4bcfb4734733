#include "editions/sealing.h"

#include "editions/fingerprint.h"

namespace mandature::editions {

using theme::String;

std::string seal_sentence(const Context& context, const model::Evaluation& evaluation) {
  if (!evaluation.seal) return {};
  const theme::Strings& say = context.theme.strings;
  std::string text = say(String::kSealed, {{"date", context.language.long_date(evaluation.seal->date)},
                                           {"empreinte", in_eights(evaluation.seal->fingerprint)}});
  for (const model::FormerSeal& former : evaluation.seal->former) {
    text += " " + say(String::kSealedBefore,
                      {{"date", context.language.long_date(former.date)}, {"motif", former.reason}});
  }
  return text;
}

void carry_sealed_text(const Context& context, const model::Evaluation& evaluation,
                       document::Document& document) {
  if (!evaluation.seal) return;
  document.files.push_back({std::string(kSealedTextName), "text/plain",
                            context.theme.strings(String::kSealedText), evaluation.seal->canonical});
}

void publish_sealed_text(const model::Evaluation& evaluation, const std::string& path, Outputs& outputs) {
  if (!evaluation.seal) return;
  outputs.files.push_back({path, [&evaluation](const FileSizes&) { return evaluation.seal->canonical; }});
}

}  // namespace mandature::editions
