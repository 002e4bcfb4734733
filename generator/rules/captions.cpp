#include <algorithm>

#include "diagnostics/translation.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using document::Caption;
using model::Testimonial;

// Two voices of one caption share its times.
bool same_moment(const Caption& a, const Caption& b) { return a.start == b.start && a.end == b.end; }

// The first caption that fails in a way, and how many do: a file with a bad habit is told once.
struct Habit {
  const Caption* first = nullptr;
  int count = 0;

  void add(const Caption& caption) {
    if (first == nullptr) first = &caption;
    ++count;
  }
};

std::string others(const Habit& habit) {
  return habit.count == 1 ? std::string()
                          : tr("the same is true of {} more captions of this file", habit.count - 1);
}

void check_order(const Testimonial& testimonial, Inspection& inspection) {
  const std::vector<Caption>& cues = testimonial.cues;
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (cues[i].start >= cues[i - 1].end || same_moment(cues[i - 1], cues[i])) continue;
    inspection.finding(cues[i].span, tr("this caption begins before the one above it has ended"),
                       tr("players show both at once, or one of them"));
  }
}

// The signs shown together: those of all voices of the moment.
void check_speed(const Testimonial& testimonial, Inspection& inspection) {
  const std::vector<Caption>& cues = testimonial.cues;
  const double most = inspection.number("signes-seconde");
  for (std::size_t i = 0; i < cues.size();) {
    std::size_t signs = 0;
    std::size_t next = i;
    for (; next < cues.size() && same_moment(cues[i], cues[next]); ++next)
      signs += support::count_characters(cues[next].text);
    const double seconds = static_cast<double>(cues[i].end - cues[i].start) / 1000;
    if (static_cast<double>(signs) > most * seconds) {
      inspection.finding(cues[i].span, tr("{} signs in {:.1f} seconds cannot be read", signs, seconds),
                         tr("show it longer, or part it: {} signs per second at most", most));
    }
    i = next;
  }
}

void check_shape(const Testimonial& testimonial, Inspection& inspection) {
  Habit long_lines;
  Habit many_lines;
  for (const Caption& caption : testimonial.cues) {
    if (caption.longest_line > inspection.whole("signes-ligne")) long_lines.add(caption);
    if (caption.lines > inspection.whole("lignes")) many_lines.add(caption);
  }
  if (long_lines.first != nullptr)
    inspection.finding(long_lines.first->span,
                       tr("a line of {} signs, {} at most", long_lines.first->longest_line,
                          inspection.whole("signes-ligne")),
                       others(long_lines));
  if (many_lines.first != nullptr)
    inspection.finding(many_lines.first->span,
                       tr("{} lines, {} at most", many_lines.first->lines, inspection.whole("lignes")),
                       others(many_lines));
}

void check_voices(const Testimonial& testimonial, Inspection& inspection) {
  Habit unnamed;
  for (const Caption& caption : testimonial.cues) {
    if (caption.speaker.empty()) unnamed.add(caption);
  }
  if (unnamed.first == nullptr) return;
  inspection.finding(unnamed.first->span,
                     tr("nothing says who speaks here ({} captions without a voice)", unnamed.count),
                     tr("write <v Name> before the words, and <v Question> before questions"));
}

}  // namespace

void check_captions(Inspection& inspection) {
  for (const model::Authority& authority : inspection.publication().authorities) {
    for (const Testimonial& testimonial : authority.testimonials) {
      check_order(testimonial, inspection);
      check_speed(testimonial, inspection);
      check_shape(testimonial, inspection);
      check_voices(testimonial, inspection);
    }
  }
}

void check_alternatives(Inspection& inspection) {
  for (const model::Authority& authority : inspection.publication().authorities) {
    for (const Testimonial& testimonial : authority.testimonials) {
      if (!testimonial.poster.empty() && testimonial.poster_alternative.empty())
        inspection.finding(testimonial.where, tr("nothing says what the still of the film shows"),
                           tr("add \"{}\"", "affiche_alt: …"));
      const model::Interviewee& person = testimonial.person;
      if (!person.portrait.empty() && person.portrait_alternative.empty())
        inspection.finding(testimonial.where, tr("nothing says what the portrait of {} shows", person.name),
                           tr("add \"{}\"", "portrait_alt: …"));
    }
  }
}

}  // namespace mandature::rules
