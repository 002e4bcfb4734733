#pragma once

#include <map>
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
  diagnostics::Span where;
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
  std::optional<support::Period> date;
  Source source;
  diagnostics::Span where;
};

struct Crossing {
  std::optional<CommissionId> commission;
  std::string text;
};

struct Opinion {
  GroupId group;
  std::string text;
  diagnostics::Span where;
};

// How far a result that was expected was reached, as its authors say.
enum class Achievement { kUnknown, kReached, kPartly, kMissed };

// A result obtained, beside the expected one of the same place.
struct Outcome {
  std::string text;
  Achievement achievement = Achievement::kUnknown;
};

// A project sheet (aperçu politique).
struct Project {
  Project();
  Project(const Project&);
  Project(Project&&) noexcept;
  Project& operator=(const Project&);
  Project& operator=(Project&&) noexcept;
  ~Project();

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
  std::vector<Outcome> obtained;
  document::Blocks difficulties;
  std::vector<Crossing> crossings;
  std::vector<Opinion> opinions;
  std::vector<std::pair<std::string, std::string>> service_fields;  // the service's own fields, in its order
  std::vector<std::string> decisions;  // deliberations that made it, by their numbers
  std::vector<std::string> grants;  // by reference of the decision, or by number or name of the beneficiary
  document::Blocks notes;
  diagnostics::Span where;
  std::map<std::string, diagnostics::Span> places;  // of what stands under each key, for messages
};

// The parts of a project sheet that a service may order, name and bound.
enum class SheetPart {
  kProblem,
  kAudience,
  kCost,
  kKeyFigures,
  kTimeline,
  kExpected,
  kObtained,
  kPeople,
  kDifficulties,
  kCrossings,
  kServiceFields,
  kOpinions,
};

// What a service asks of one part. Each text of the part has at most so many signs, each list so many
// entries; 0 for any number.
struct SheetRule {
  SheetPart part = SheetPart::kProblem;
  std::string heading;  // in place of the theme's; may be empty
  int most_signs = 0;
  int most_entries = 0;
  bool required = false;
};

// A field of the service's own.
struct ServiceField {
  std::string name;
  int most_signs = 0;
  bool required = false;
};

// The sheet a service gave itself: the order of its parts, their names and bounds, and its own fields. Parts
// it does not name follow in the usual order.
struct SheetTemplate {
  std::string id;
  std::vector<std::string> services;  // whose sheets follow it, as they are written in them
  std::vector<SheetRule> parts;
  std::vector<ServiceField> fields;
  diagnostics::Span where;

  bool serves(const std::string& service) const;
  const SheetRule* rule_of(SheetPart part) const;
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
  diagnostics::Span where;
};

struct Challenge {
  std::string title;
  std::string text;
  std::string figure;
  std::optional<support::Period> date;  // of the figure
  Source source;
  diagnostics::Span where;
};

// A group's own selection beside the common one.
struct DissentingSelection {
  GroupId group;
  std::vector<ProjectId> prides;
  std::vector<Challenge> challenges;
  std::string text;
  diagnostics::Span where;
};

// A commission's own review (bilan).
struct Review {
  Review();
  Review(const Review&);
  Review(Review&&) noexcept;
  Review& operator=(const Review&);
  Review& operator=(Review&&) noexcept;
  ~Review();

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
