#include "layout/overset.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::layout {
namespace {

using diagnostics::tr;

constexpr int kTens = 10;

int in_tens(double signs) { return static_cast<int>(std::ceil(signs / kTens)) * kTens; }

// The lines of text among some items, and the signs they hold.
struct Count {
  std::set<std::int64_t> baselines;
  std::size_t signs = 0;
};

Count count(const std::vector<PageItem>& items) {
  Count result;
  for (const PageItem& item : items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    result.signs += support::count_characters(run->text);
    result.baselines.insert(run->origin.y.millipoints());
  }
  return result;
}

bool same_place(const diagnostics::Span& a, const diagnostics::Span& b) {
  return a.file == b.file && a.begin == b.begin;
}

bool holds_picture(const std::vector<Strip>& strips) {
  return std::any_of(strips.begin(), strips.end(), [](const Strip& strip) { return !strip.figures.empty(); });
}

// A line of a paragraph can be cut away alone; a project with its figure cannot.
bool is_made_of_lines(const std::vector<Strip>& strips) {
  return std::all_of(strips.begin(), strips.end(),
                     [](const Strip& strip) { return count(strip.items).baselines.size() <= 1; });
}

// The part of what is left over that one author typed.
Overset overset_of(const Shortage& shortage, std::vector<Strip> strips) {
  Overset overset;
  overset.role = shortage.role;
  overset.page = shortage.page;
  overset.cause = holds_picture(strips) ? OversetCause::kPictureTooHigh : shortage.cause;
  overset.have = shortage.have;
  overset.need = shortage.need;
  overset.columns_needed = shortage.columns_needed;
  overset.where = strips.front().where;
  overset.tail_width = shortage.width;
  const bool lines = is_made_of_lines(strips);
  Galley tail;
  tail.strips = std::move(strips);
  overset.tail_height = tail.height();
  overset.tail = flatten(std::move(tail));
  const Count left = count(overset.tail);
  overset.lines_over = static_cast<int>(left.baselines.size());
  double signs = static_cast<double>(left.signs);
  // Of what falls as a whole, only the part that is too much has to go.
  const Length over = shortage.need - shortage.have;
  if (!lines && over > Length() && over < overset.tail_height) signs *= ratio(over, overset.tail_height);
  overset.signs_over = in_tens(signs);
  return overset;
}

std::string cause_in_words(OversetCause cause) {
  switch (cause) {
    case OversetCause::kTextTooLong:
      return tr("the text is too long");
    case OversetCause::kFixedHeight:
      return tr("the master gives it this height");
    case OversetCause::kUnbreakableWord:
      return tr("a word cannot be divided");
    case OversetCause::kKeptTogether:
      return tr("it cannot be parted");
    case OversetCause::kPictureTooHigh:
      return tr("a picture is too high");
  }
  return {};
}

std::string advice(const Overset& overset) {
  std::string text =
      overset.signs_over > 0
          ? tr("shorten its text by about {} signs ({} line(s))", overset.signs_over, overset.lines_over)
          : tr("{:.0f} mm are missing: shorten it, or give it more room in the theme",
               (overset.need - overset.have).millimetres());
  if (overset.columns_needed > 0) text += tr(", or give it {} columns in the theme", overset.columns_needed);
  return text;
}

}  // namespace

void report_overset(Composer& composer, PagedDocument& result, Overset overset) {
  std::string message =
      tr("the part \"{}\" needs {:.0f} mm of height and has {:.0f}: {}", overset.role,
         overset.need.millimetres(), overset.have.millimetres(), cause_in_words(overset.cause));
  if (overset.where.file != nullptr) {
    composer.diagnostics().error(overset.where, std::move(message), advice(overset));
  } else {
    composer.diagnostics().error_in(result.id, std::move(message), advice(overset));
  }
  result.overset.push_back(std::move(overset));
}

void report_left_over(Composer& composer, PagedDocument& result, const Shortage& shortage,
                      std::vector<Strip> left) {
  // Strips of one text follow each other or stand side by side: they are gathered by the place they come
  // from.
  std::vector<std::vector<Strip>> texts;
  for (std::size_t i = 0; i < left.size(); ++i) {
    // What is drawn only at its final height hands back all its lines when it is given none.
    const auto stretch = std::exchange(left[i].stretch, nullptr);
    if (stretch != nullptr && left[i].grow >= kAnyHeight) {
      std::vector<Strip> lines = stretch(left[i], Length());
      left.insert(left.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
      continue;
    }
    Strip& strip = left[i];
    if (strip.items.empty()) continue;
    if (shortage.where) strip.where = *shortage.where;
    const auto known = std::find_if(texts.begin(), texts.end(), [&](const std::vector<Strip>& text) {
      return same_place(text.front().where, strip.where);
    });
    if (known == texts.end()) {
      texts.emplace_back();
      texts.back().push_back(std::move(strip));
    } else {
      known->push_back(std::move(strip));
    }
  }
  for (std::vector<Strip>& text : texts) {
    report_overset(composer, result, overset_of(shortage, std::move(text)));
  }
}

Length measure(const Composer& composer, const document::Section& section, const BlockPlace& place,
               Length rule) {
  constexpr double kEndless = 1e6;
  diagnostics::Diagnostics unheard;
  Composer probe(composer.document(), composer.workshop(), unheard);
  BlockPlace trial = place;
  trial.node = kArtifact;
  const Length height = probe.section(section, trial, rule).height();
  return unheard.has_errors() ? Length::from_points(kEndless) : height;
}

}  // namespace mandature::layout
