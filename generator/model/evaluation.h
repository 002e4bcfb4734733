#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "document/block.h"
#include "graphics/chart.h"
#include "model/commission.h"
#include "model/identifier.h"
#include "model/project.h"
#include "model/seal.h"
#include "support/date.h"

namespace mandature::model {

enum class Certainty { kUnstated, kStrong, kMedium, kWeak };
enum class EvaluationState { kRunning, kFinal };
// The sheet the newspaper is printed on.
enum class PaperFormat { kTabloid, kA3, kBerliner };
// How much room a text claims among its neighbours.
enum class Priority { kLead, kUsual, kBrief };

struct Evaluator {
  std::string name;
  std::string standing;
};

struct Finding {
  FindingId id;
  std::string text;
  Certainty certainty = Certainty::kUnstated;
  std::string reserve;
  std::vector<EvidenceId> evidence;
  diagnostics::Span where;
};

// What the people shown or heard in a piece of evidence agreed to: to be named, to appear under another name,
// or not to appear.
enum class Agreement { kUnstated, kNamed, kPseudonym, kNone };

// A piece of evidence of any nature. What people did not agree to never stands here: loading puts the
// pseudonym in the place of the name, and empties a piece that is withheld.
struct Evidence {
  EvidenceId id;
  std::string title;
  std::string nature;
  std::string author;
  std::optional<support::Period> date;
  std::string place;
  std::string shows;
  std::string limits;
  std::string consent;
  std::string criterion;
  std::string file;
  std::vector<std::string> more_files;
  Agreement agreement = Agreement::kUnstated;
  std::string pseudonym;
  std::string words;        // as they were said, for a chapter to quote
  std::string alternative;  // what a picture shows, for who does not see it
  std::string captions;     // of a film or a sound
  std::string poster;       // still of a film
  std::string credit;
  std::optional<TestimonialId> interview;  // on the site
  bool withheld = false;                   // its people did not agree, or nobody says that they did
  diagnostics::Span where;
};

// A text of its own beside a chapter: a portrait, a definition, an example.
struct Sidebar {
  std::string title;
  document::Blocks body;
};

struct ReportChapter {
  std::string id;
  std::string kicker;  // above the title: the theme in two or three words
  std::string title;
  std::string deck;  // below the title: one or two sentences
  std::string pull;  // a sentence of the chapter that may be shown large
  std::vector<Sidebar> sidebars;
  Priority priority = Priority::kUsual;
  std::string question;
  std::string criterion;
  std::string reading;
  Certainty certainty = Certainty::kUnstated;
  document::Blocks body;
  diagnostics::Span where;
};

// What the first page shows; whatever is empty is chosen from the rest of the report.
struct FrontPage {
  std::string chart;      // id
  document::Blocks text;  // begins on the first page and goes on inside if it is long
  std::vector<KeyFigure> figures;
  std::string quote, quote_by;
  diagnostics::Span where;
};

// An option that was examined and not retained.
struct DiscardedOption {
  std::string text;
  std::string reason;
};

struct GlossaryEntry {
  std::string term;
  std::string definition;
};

struct Correction {
  support::Date date;
  std::string text;
};

// An edition of a report: the last one is the current one, the others are kept as they were.
struct ReportVersion {
  std::string id;  // "v1"
  support::Date date;
  std::string change;  // what is new in it
  diagnostics::Span where;
};

enum class ActionState { kToDo, kUnderWay, kDone, kBlocked, kDropped };
// As the final steering committee decided.
enum class ActionPriority { kUndecided, kHigh, kMedium, kLow };

// A step of an action, and the day on which its owner is reminded of it.
struct Task {
  ActionId action;
  std::string title;
  std::string owner;  // empty: that of the action
  std::optional<support::Date> due;
  std::optional<support::Date> reminder;
  bool done = false;
  diagnostics::Span where;
};

// Who carries actions, and until when.
struct Owner {
  std::string name;
  std::string role;
  std::optional<support::Date> until;  // the last day of somebody who left, or is to leave
  diagnostics::Span where;
};

// A step of the plan that answers a recommendation.
struct Action {
  ActionId id;
  std::string recommendation;
  std::string title;
  std::string owner;
  std::optional<support::Period> start;
  std::optional<support::Period> due;
  ActionState state = ActionState::kToDo;
  std::string reason;
  std::string proof;
  ActionPriority priority = ActionPriority::kUndecided;
  std::vector<FindingId> findings;
  std::vector<ActionId> after;  // what must be done before it can begin
  std::vector<Task> tasks;
  diagnostics::Span where;
};

// A journalist's text, told apart from the evaluator's.
struct Contribution {
  std::string id;
  std::string title;
  std::string author;
  std::string outlet;
  std::string deck;
  std::string interests;  // ties with those the text is about, as the author states them
  support::Date date;
  std::string licence;
  std::string fee;
  std::optional<support::Date> embargo;  // shown from this day on
  document::Blocks body;
  diagnostics::Span where;
};

struct Evaluation {
  Evaluation();
  Evaluation(const Evaluation&);
  Evaluation(Evaluation&&) noexcept;
  Evaluation& operator=(const Evaluation&);
  Evaluation& operator=(Evaluation&&) noexcept;
  ~Evaluation();

  EvaluationId id;
  std::string title;
  std::string question;
  EvaluationState state = EvaluationState::kRunning;
  support::Date date;
  std::optional<support::Date> embargo;  // shown from this day on
  std::string lede;
  std::vector<Evaluator> evaluators;
  std::string sponsor;
  std::string cost;
  PaperFormat format = PaperFormat::kTabloid;
  int issue = 0;  // of the newspaper; 0 when it has no number
  FrontPage front;
  std::optional<support::Date> next_review;  // the day the actions are looked at again in public
  std::vector<DiscardedOption> discarded;
  std::vector<Finding> findings;
  std::vector<graphics::Chart> charts;
  document::Blocks method;
  std::vector<std::string> limits;
  document::Blocks participants;
  std::vector<TimelineEntry> calendar;
  std::vector<GlossaryEntry> glossary;
  std::vector<std::string> open_questions;
  std::string call;  // how to contribute
  std::vector<std::string> committee;
  std::vector<Correction> corrections;
  document::Blocks release;  // what the press is told
  std::string press_contact;
  std::vector<ReportVersion> versions;
  std::vector<ReportChapter> chapters;
  std::vector<Evidence> evidence;
  std::vector<Action> actions;
  std::vector<Owner> owners;  // none: nobody said who may carry actions
  std::vector<Contribution> contributions;
  std::optional<Seal> seal;        // of the text as the steering committee received it
  std::vector<Evaluation> frozen;  // earlier editions, as they were published
  std::string version;             // of a frozen edition: its id; empty for the current one
  diagnostics::Span where;

  const Evidence* find(const EvidenceId& piece) const;
};

}  // namespace mandature::model
