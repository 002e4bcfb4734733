#include <algorithm>

#include "layout/composer.h"
#include "layout/lay_out.h"
#include "layout/rows.h"

namespace mandature::layout {
namespace {

using theme::Fit;

bool has_adaptive_frames(const theme::Master& master) {
  return std::any_of(master.rows.begin(), master.rows.end(), [](const theme::Row& row) {
    return std::any_of(row.frames.begin(), row.frames.end(),
                       [](const theme::Frame& frame) { return frame.least_span != frame.most_span; });
  });
}

}  // namespace

// From the largest down, to be tried in turn and never by halving: the height of a text is not a steady
// function of its size, so that halving the distance could miss the best (measured: 18 texts of 40).
std::vector<Fit> fits_of(const theme::Master& master) {
  std::vector<double> shares = master.shares;
  if (shares.empty()) shares = {1};
  std::vector<Fit> fits;
  Fit fit;
  fit.share = shares.front();
  fits.push_back(fit);
  if (has_adaptive_frames(master)) {
    fit.spans = theme::Spans::kAdaptive;
    fits.push_back(fit);
  }
  for (std::size_t i = 1; i < shares.size(); ++i) {
    fit.share = shares[i];
    fits.push_back(fit);
  }
  if (master.tight_leading < 1) {
    fit.leading = theme::Leading::kTight;
    fits.push_back(fit);
  }
  return fits;
}

Fit common(const Fit& a, const Fit& b) {
  Fit both = a;
  both.share = std::min(a.share, b.share);
  both.leading = std::max(a.leading, b.leading);
  both.spans = std::max(a.spans, b.spans);
  for (const auto& [style, size] : b.sizes) {
    const auto [known, is_new] = both.sizes.try_emplace(style, size);
    if (!is_new) known->second = std::min(known->second, size);
  }
  return both;
}

Fit climb_ladders(const document::Document& document, const Workshop& workshop) {
  diagnostics::Diagnostics unheard;
  if (workshop.master.makeup) return {};
  if (workshop.master.rows.empty()) return lay_out(document, workshop, Fit{}, unheard).fit;
  Composer composer(document, workshop, unheard);
  climb_ladders(composer, document);
  return composer.fit_found({});
}

Fit find_fit(const document::Document& document, const Workshop& workshop) {
  const std::vector<Fit> fits = fits_of(workshop.master);
  for (const Fit& fit : fits) {
    diagnostics::Diagnostics unheard;
    const PagedDocument trial = lay_out(document, workshop, fit, unheard);
    if (trial.overset.empty() || &fit == &fits.back()) return trial.fit;
  }
  return {};
}

PagedDocument lay_out(const document::Document& document, const Workshop& workshop,
                      diagnostics::Diagnostics& diagnostics) {
  return lay_out(document, workshop, find_fit(document, workshop), diagnostics);
}

}  // namespace mandature::layout
