#include "editions/sealing.h"

#include "editions/address.h"
#include "editions/fingerprint.h"
#include "support/file_system.h"

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

std::string sealed_text_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  const std::string page = evaluation_path(authority, evaluation);
  const std::string folder = support::join_path(support::parent_path(page), support::file_stem(page));
  return support::join_path(folder, kSealedTextName);
}

void publish_sealed_text(const model::Authority& authority, const model::Evaluation& evaluation,
                         Outputs& outputs) {
  if (!evaluation.seal) return;
  outputs.files.push_back({sealed_text_path(authority.id, evaluation.id),
                           [&evaluation](const FileSizes&) { return evaluation.seal->canonical; }});
}

}  // namespace mandature::editions
