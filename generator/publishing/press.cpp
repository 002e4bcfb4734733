#include "publishing/press.h"

#include "diagnostics/translation.h"
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

std::vector<MadeFile> print(const editions::PrintJob& job, const editions::Context& context,
                            const Press& press, diagnostics::Diagnostics& diagnostics) {
  const auto master = press.masters.find(job.master);
  if (master == press.masters.end()) return {};
  const document::Document document = job.compose();
  const layout::PagedDocument pages =
      layout::lay_out(document, {master->second, context.theme, press.fonts}, diagnostics);
  pdf::Options options;
  options.date = context.publication.frozen_on;
  auto bytes = pdf::write_pdf(pages, context.theme.tokens, options);
  if (!bytes) {
    diagnostics.error_in(job.path, tr("this PDF cannot be written: {}", bytes.failure().message));
    return {};
  }
  const std::string name = job.path.substr(0, job.path.size() - support::file_extension(job.path).size());
  std::vector<MadeFile> made;
  made.push_back({"layout/" + name + "json", layout::dump(pages)});
  made.push_back({job.path, *std::move(bytes)});
  return made;
}

}  // namespace mandature::publishing
