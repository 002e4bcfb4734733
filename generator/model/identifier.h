#pragma once

#include <compare>
#include <string>

namespace mandature::model {

// A slug that names one kind of record, so that a member cannot be taken for a commission.
template <typename Tag>
struct Identifier {
  std::string value;

  auto operator<=>(const Identifier&) const = default;
  bool empty() const { return value.empty(); }
};

using AuthorityId = Identifier<struct AuthorityTag>;
using MandateId = Identifier<struct MandateTag>;
using GroupId = Identifier<struct GroupTag>;
using MemberId = Identifier<struct MemberTag>;
using CommissionId = Identifier<struct CommissionTag>;
using ProjectId = Identifier<struct ProjectTag>;
using BodyId = Identifier<struct BodyTag>;
using TestimonialId = Identifier<struct TestimonialTag>;
using EvaluationId = Identifier<struct EvaluationTag>;
using EvidenceId = Identifier<struct EvidenceTag>;
using FindingId = Identifier<struct FindingTag>;
using ActionId = Identifier<struct ActionTag>;

}  // namespace mandature::model
