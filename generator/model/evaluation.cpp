#include "model/evaluation.h"

#include <algorithm>

namespace mandature::model {

const Evidence* Evaluation::find(const EvidenceId& piece) const {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [&](const Evidence& candidate) { return candidate.id == piece; });
  return found == evidence.end() ? nullptr : &*found;
}

}  // namespace mandature::model
