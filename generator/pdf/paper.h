#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "diagnostics/result.h"
#include "pdf/ink.h"
#include "theme/press.h"

namespace mandature::pdf {

// A paper as the press prints on it, made ready once per run: its profile packed for every file, and the
// conversion of pictures into its inks. Threads may share it.
class Paper {
 public:
  explicit Paper(const theme::PressCondition& condition);

  const std::string& name() const { return name_; }
  const std::string& identifier() const { return identifier_; }
  const std::string& packed_profile() const { return packed_profile_; }
  double ink_limit() const { return ink_limit_; }
  // Made when first asked for, as it takes longer than a page. Fails when the profile cannot be used.
  const diagnostics::Result<std::shared_ptr<const InkConverter>>& inks() const;
  // The inks of one colour; greys are black alone. Of a profile that cannot be used, black as dark.
  theme::Cmyk inks_of(graphics::Rgb colour) const;

 private:
  std::string name_, identifier_, profile_, packed_profile_;
  double ink_limit_ = 0;
  mutable std::once_flag once_;
  mutable std::unique_ptr<diagnostics::Result<std::shared_ptr<const InkConverter>>> inks_;
};

}  // namespace mandature::pdf
