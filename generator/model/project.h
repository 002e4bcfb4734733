#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/source_file.h"
#include "document/block.h"
#include "model/commission.h"
#include "model/identifier.h"
#include "support/date.h"
#include "support/money.h"

namespace mandature::model {

enum class ProjectState { kUnknown, kDone, kUnderWay, kPlanned, kDropped };

struct CostLine {
  std::string label;
  support::Money amount;
  Source source;
};

struct TimelineEntry {
  support::Period date;
  std::string text;
};

// The project's figure as a poster shows it: "14 → 9 %".
struct HeadlineFigure {
  std::string before;
  std::string value;
  std::string unit;
};

struct Crossing {
  std::optional<CommissionId> commission;
  std::string text;
};

struct Opinion {
  GroupId group;
  std::string text;
};

// A project sheet (aperçu politique).
struct Project {
  ProjectId id;
  std::string name;
  CommissionId commission;
  std::string service;
  ProjectState state = ProjectState::kUnknown;
  std::string summary;
  std::optional<HeadlineFigure> headline;
  std::string problem;
  std::string audience;
  std::vector<CostLine> costs;
  std::vector<CostLine> income;  // grants received, sales, spending avoided
  std::vector<KeyFigure> key_figures;
  std::vector<MemberId> members;
  std::vector<std::string> officers;
  std::vector<std::string> contractors;
  std::vector<std::string> holders;
  std::vector<TimelineEntry> timeline;
  std::vector<std::string> expected;
  std::vector<std::string> obtained;
  document::Blocks difficulties;
  std::vector<Crossing> crossings;
  std::vector<Opinion> opinions;
  std::vector<std::pair<std::string, std::string>> service_fields;  // the service's own fields, in its order
  document::Blocks notes;
  diagnostics::Span where;
};

struct ScaleLevel {
  std::string value;
  std::string label;
};

// The scale a commission defined for itself.
struct Scale {
  std::string name;
  std::string question;
  std::vector<ScaleLevel> levels;
};

struct RankedProject {
  ProjectId project;
  std::string level;
  std::string reason;
};

struct Challenge {
  std::string title;
  std::string text;
  std::string figure;
};

// A group's own selection beside the common one.
struct DissentingSelection {
  GroupId group;
  std::vector<ProjectId> prides;
  std::vector<Challenge> challenges;
  std::string text;
};

// A commission's own review (bilan).
struct Review {
  CommissionId commission;
  std::optional<support::Date> adopted_on;
  Scale scale;
  std::vector<RankedProject> ranking;
  std::vector<ProjectId> prides;
  std::vector<Challenge> challenges;
  std::vector<DissentingSelection> dissents;
  diagnostics::Span where;
};

}  // namespace mandature::model
