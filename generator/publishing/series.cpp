#include "publishing/series.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "layout/lay_out.h"
#include "publishing/parallel.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;

// A document of the series and how it was laid out last.
struct Member {
  std::size_t place = 0;  // in the series
  const document::Document* document = nullptr;
  Trial last;

  bool fits() const { return last.pages.overset.empty(); }
};

class SeriesLayout {
 public:
  SeriesLayout(std::vector<Member> members, const layout::Workshop& workshop)
      : members_(std::move(members)), workshop_(workshop) {}

  std::vector<Member> lay_out() {
    // Ladders are climbed down by each document for itself; then all stand at the smallest.
    const std::map<std::string, support::Length> sizes = common_sizes();
    const std::vector<theme::Fit> fits = layout::fits_of(workshop_.master);
    bool all_fit = false;
    for (std::size_t i = 0; i < fits.size() && !all_fit; ++i) {
      theme::Fit fit = fits[i];
      fit.sizes = sizes;
      // One that failed before is the first that will again.
      std::stable_partition(members_.begin(), members_.end(),
                            [](const Member& member) { return !member.fits(); });
      all_fit = try_all(fit, i + 1 == fits.size() ? Effort::kAll : Effort::kUntilOneFails);
    }
    return std::move(members_);
  }

 private:
  enum class Effort { kAll, kUntilOneFails };

  bool try_all(const theme::Fit& fit, Effort effort) {
    const auto lay_out_one = [&](std::size_t i) {
      Member& member = members_[i];
      member.last.told = std::make_unique<Diagnostics>();
      member.last.pages = layout::lay_out(*member.document, workshop_, fit, *member.last.told);
      return effort == Effort::kAll || member.fits();
    };
    // The first alone: when it fails, the others need not be tried.
    if (!lay_out_one(0)) return false;
    if (!in_parallel(members_.size() - 1, [&](std::size_t i) { return lay_out_one(i + 1); })) return false;
    return std::all_of(members_.begin(), members_.end(), [](const Member& member) { return member.fits(); });
  }

  std::map<std::string, support::Length> common_sizes() const {
    theme::Fit fit;
    for (const Member& member : members_) {
      fit = layout::common(fit, layout::climb_ladders(*member.document, workshop_));
    }
    return fit.sizes;
  }

  std::vector<Member> members_;
  const layout::Workshop& workshop_;
};

}  // namespace

std::vector<std::vector<const editions::PrintJob*>> series_of(const std::vector<editions::PrintJob>& jobs) {
  std::vector<std::vector<const editions::PrintJob*>> series;
  std::map<std::string, std::size_t> known;
  for (const editions::PrintJob& job : jobs) {
    const auto [found, is_new] = known.try_emplace(job.series, series.size());
    if (job.series.empty() || is_new) {
      found->second = series.size();
      series.emplace_back();
    }
    series[found->second].push_back(&job);
  }
  return series;
}

std::vector<Trial> lay_out_alike(const std::vector<const document::Document*>& documents,
                                 const layout::Workshop& workshop) {
  std::vector<Member> members;
  for (const document::Document* document : documents) {
    members.push_back({members.size(), document, {}});
  }
  std::vector<Trial> result(documents.size());
  for (Member& member : SeriesLayout(std::move(members), workshop).lay_out())
    result[member.place] = std::move(member.last);
  return result;
}

std::vector<Sheet> lay_out_series(const std::vector<const editions::PrintJob*>& jobs,
                                  const editions::Context& context, const Press& press,
                                  Diagnostics& diagnostics) {
  const auto master = press.masters.find(jobs.front()->master);
  if (master == press.masters.end()) return {};
  std::vector<Sheet> sheets;
  std::vector<const document::Document*> documents;
  for (const editions::PrintJob* job : jobs) sheets.push_back({job, job->compose(), {}});
  for (const Sheet& sheet : sheets) documents.push_back(&sheet.document);
  auto trials = lay_out_alike(documents, {master->second, context.theme, press.fonts});
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    diagnostics.append(*trials[i].told);
    sheets[i].pages = std::move(trials[i].pages);
  }
  return sheets;
}

}  // namespace mandature::publishing
