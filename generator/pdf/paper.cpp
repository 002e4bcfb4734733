#include "pdf/paper.h"

#include "pdf/compact.h"

namespace mandature::pdf {

using Inks = diagnostics::Result<std::shared_ptr<const InkConverter>>;

Paper::Paper(const theme::PressCondition& condition)
    : name_(condition.name),
      identifier_(condition.identifier),
      profile_(condition.profile),
      packed_profile_(deflated(condition.profile)),
      ink_limit_(condition.ink_limit) {}

const Inks& Paper::inks() const {
  std::call_once(once_, [&] { inks_ = std::make_unique<Inks>(InkConverter::make(profile_, ink_limit_)); });
  return *inks_;
}

}  // namespace mandature::pdf
