#include "publishing/press.h"

#include "diagnostics/translation.h"
#include "layout/proof.h"
#include "pdf/write_pdf.h"
#include "support/file_system.h"

namespace mandature::publishing {

using diagnostics::tr;

Press set_up_press(const support::FileSystem& disk, const theme::Theme& theme,
                   const std::vector<editions::PrintJob>& jobs, diagnostics::SourceFiles& files,
                   diagnostics::Diagnostics& diagnostics) {
  Press press;
  if (jobs.empty()) return press;
  for (const editions::PrintJob& job : jobs) {
    if (press.masters.contains(job.master)) continue;
    if (auto master = theme::load_master(disk, theme.folder, job.master, files, diagnostics)) {
      press.masters.emplace(job.master, std::move(*master));
    }
  }
  press.fonts = layout::load_theme_fonts(disk, theme, diagnostics);
  return press;
}

std::vector<std::vector<std::size_t>> series_of(const std::vector<editions::PrintJob>& jobs) {
  std::vector<std::vector<std::size_t>> series;
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const auto [found, is_new] = known.try_emplace(jobs[i].series, series.size());
    if (jobs[i].series.empty() || is_new) {
      found->second = series.size();
      series.emplace_back();
    }
    series[found->second].push_back(i);
  }
  return series;
}

std::optional<Sheet> compose(const editions::PrintJob& job, const editions::Context& context,
                             const Press& press) {
  const auto master = press.masters.find(job.master);
  if (master == press.masters.end()) return std::nullopt;
  Sheet sheet{&job, job.compose(), {}};
  sheet.fit = layout::find_fit(sheet.document, {master->second, context.theme, press.fonts});
  return sheet;
}

std::vector<MadeFile> print(const Sheet& sheet, const editions::Context& context, const Press& press,
                            diagnostics::Diagnostics& diagnostics) {
  const editions::PrintJob& job = *sheet.job;
  const theme::Master& master = press.masters.at(job.master);
  layout::PagedDocument pages =
      layout::lay_out(sheet.document, {master, context.theme, press.fonts}, sheet.fit, diagnostics);
  const bool proof = !pages.overset.empty();
  if (proof) {
    layout::make_proof(pages, sheet.document, {master.at_fit(pages.fit), context.theme, press.fonts});
  }
  pdf::Options options;
  options.date = context.publication.frozen_on;
  auto bytes = pdf::write_pdf(pages, context.theme.tokens, options);
  if (!bytes) {
    diagnostics.error_in(job.path, tr("this PDF cannot be written: {}", bytes.failure().message));
    return {};
  }
  if (proof) return {{std::string(kProofs) + "/" + job.path, *std::move(bytes)}};
  const std::string name = job.path.substr(0, job.path.size() - support::file_extension(job.path).size());
  std::vector<MadeFile> made;
  made.push_back({"layout/" + name + "json", layout::dump(pages)});
  made.push_back({job.path, *std::move(bytes)});
  return made;
}

}  // namespace mandature::publishing
