#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "document/block.h"
#include "model/identifier.h"
#include "support/date.h"

namespace mandature::model {

// Where a figure comes from.
struct Source {
  std::string name;
  std::optional<support::Period> date;
  std::string link;
  std::string file;

  bool empty() const { return name.empty() && link.empty() && file.empty(); }
};

enum class MissionNature { kObligation, kChoice };

struct Mission {
  std::string title;
  document::Inlines text;
  std::string legal_reference;
  MissionNature nature = MissionNature::kObligation;
};

struct KeyFigure {
  std::string value;
  std::string label;
  std::optional<support::Period> date;
  Source source;
  std::string previous_value;
  std::string previous_date;
  diagnostics::Span where;
};

// What a political group writes on a commission's poster. Reproduced as it was received.
struct Statement {
  GroupId group;
  document::Blocks text;
  document::Blocks long_text;  // for the booklet, which has more room; empty: the same text
  std::optional<support::Date> received_on;
  diagnostics::Span where;
};

struct StaffStatement {
  document::Blocks text;
  std::string signature;
  std::optional<support::Date> date;
};

struct OutsideObservation {
  std::string author;
  std::string standing;
  document::Blocks text;
  std::optional<support::Date> date;
};

enum class SeatRole { kChair, kViceChair, kMember };

struct Seat {
  MemberId member;
  SeatRole role = SeatRole::kMember;
  std::string role_label;  // as written: "présidente"
  std::optional<GroupId> on_behalf_of;
  diagnostics::Span where;
};

struct Commission {
  Commission();
  Commission(const Commission&);
  Commission(Commission&&) noexcept;
  Commission& operator=(const Commission&);
  Commission& operator=(Commission&&) noexcept;
  ~Commission();

  CommissionId id;
  int number = 0;
  std::string name;
  std::string short_name;
  std::string pictogram;
  std::optional<support::Date> formed_on;
  document::Blocks introduction;
  std::vector<Mission> missions;
  std::vector<KeyFigure> key_figures;
  std::vector<Statement> statements;
  std::optional<StaffStatement> staff;
  std::vector<OutsideObservation> outside;
  std::string
      scope_change;         // says that the perimeter changed since the previous mandate; empty if it did not
  std::vector<Seat> seats;  // chair first, then vice-chairs, then members, each in the order of the file
  diagnostics::Span where;
};

}  // namespace mandature::model
