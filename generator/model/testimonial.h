#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "document/block.h"
#include "document/caption.h"
#include "model/commission.h"
#include "model/identifier.h"
#include "support/date.h"

namespace mandature::model {

// What a position asks, from 0 (none) to 5 (entire).
struct BodyFunction {
  int note = 0;
  std::string text;
};

enum class Seating { kRing, kHorseshoe, kFacing, kRows, kHemicycle };

struct CalendarEntry {
  std::string when;
  std::string what;
};

struct RelatedDocument {
  std::string title;
  std::string link;
};

// A body (instance) where members sit: a school council, a tender board, a neighbourhood committee…
struct Body {
  Body();
  Body(const Body&);
  Body(Body&&) noexcept;
  Body& operator=(const Body&);
  Body& operator=(Body&&) noexcept;
  ~Body();

  BodyId id;
  std::string name;
  std::string type;  // as in the content: "école", "ccas"…
  std::string summary;
  Seating seating = Seating::kRing;
  int seats = 0;
  int member_seats = 0;  // of which held by elected members
  BodyFunction representation;
  BodyFunction consultation;
  BodyFunction decision;
  double hours_per_month = 0;
  std::string time_text;
  std::vector<std::string> expectations;
  std::vector<CalendarEntry> calendar;
  document::Blocks who_sits;
  std::vector<RelatedDocument> documents;
  Source source;
  diagnostics::Span where;
};

struct Chapter {
  long start = 0;  // milliseconds
  std::string title;
};

struct Interviewee {
  std::string name;
  std::string role;
  std::string portrait;  // media path relative to the content root
  std::string portrait_alternative;
};

struct Consent {
  support::Date signed_on;
  std::vector<std::string> media;  // "site", "affiche", "journal"
  std::optional<support::Date> expires_on;
  bool minor = false;
  // Of a minor: the days on which the holders of parental authority agreed, both of them unless there is only
  // one (articles 372 and 373-1 of the Code civil).
  std::vector<support::Date> parents_agreed_on;
  bool single_parent = false;
  std::optional<support::Date> withdrawn_on;
  std::string form;  // where the signed form is kept; never published
};

struct Video {
  std::string file;      // media path relative to the content root
  std::string peertube;  // address of the watch page
  int width = 0;         // pixels
  int height = 0;
};

// A filmed interview of a local actor who sits beside elected members.
struct Testimonial {
  Testimonial();
  Testimonial(const Testimonial&);
  Testimonial(Testimonial&&) noexcept;
  Testimonial& operator=(const Testimonial&);
  Testimonial& operator=(Testimonial&&) noexcept;
  ~Testimonial();

  TestimonialId id;
  std::string title;  // the quote, without guillemets
  Interviewee person;
  BodyId body;
  support::Date filmed_on;
  std::optional<support::Date> reviewed_on;
  std::optional<Video> video;
  std::string audio;
  std::string poster;
  std::string poster_alternative;
  std::string captions;  // media path of the caption file
  std::vector<document::Caption> cues;
  std::string language;
  std::vector<Chapter> chapters;
  std::vector<std::string> points;
  std::vector<std::string> expectations;
  std::vector<std::string> themes;
  Consent consent;
  std::optional<support::Date> embargo;         // shown from this day on
  std::optional<support::Date> withdrawn_from;  // no longer shown from this day on
  document::Blocks notes;
  diagnostics::Span where;

  // The end of the last caption, in milliseconds; 0 without captions.
  long duration() const { return cues.empty() ? 0 : cues.back().end; }
};

// Whether the person's consent covers a medium ("site", "affiche", "journal") on a day: named in it, signed,
// by the parents too when the person is a minor, not expired, not withdrawn.
bool may_publish(const Consent& consent, const std::string& medium, support::Date day);
// The same of an interview: its consent, its embargo, its withdrawal.
bool may_publish(const Testimonial& testimonial, const std::string& medium, support::Date day);
// Whether enough holders of parental authority agreed, on whatever day; always so for an adult.
bool parents_agreed(const Consent& consent);

}  // namespace mandature::model
