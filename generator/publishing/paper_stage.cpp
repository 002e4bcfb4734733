#include "publishing/paper_stage.h"

#include <functional>

#include "editions/address.h"
#include "publishing/book.h"
#include "publishing/parallel.h"
#include "publishing/series.h"

namespace mandature::publishing {
namespace {

// Documents of a series stand at the sizes that suit all of them, so that all are laid out before the first
// is written. `weigh` is told what each PDF weighs, from several threads.
bool print_series(Run& run, const editions::Context& context, const Press& press,
                  const std::vector<const editions::PrintJob*>& jobs,
                  const std::function<void(const editions::PrintJob*, std::size_t)>& weigh) {
  std::vector<Sheet> sheets;
  if (jobs.front()->book) {
    sheets.push_back(lay_out_book(*jobs.front(), context, press, run.diagnostics));
  } else {
    sheets = lay_out_series(jobs, context, press, run.diagnostics);
  }
  return in_parallel(sheets.size(), [&](std::size_t i) {
    const editions::PrintJob& job = *sheets[i].job;
    const auto from = made_from(context.theme, authority_of(context.publication, job.path));
    if (sheets[i].pages.overset.empty()) run.settle(job.path);
    for (const MadeFile& file : print(std::move(sheets[i]), context, press, run.diagnostics)) {
      if (!run.sink(file, from)) return false;
      if (file.path != job.path) continue;
      weigh(&job, file.bytes.size());
      if (job.audience != editions::Audience::kPublic) continue;
      if (!run.sink({"site/" + editions::download_path(job.path), file.bytes}, from)) return false;
    }
    return true;
  });
}

}  // namespace

bool print_all(Run& run, const editions::Context& context, const editions::Outputs& outputs,
               const Press& press, editions::FileSizes& sizes) {
  std::vector<std::size_t> weights(outputs.print.size());
  const auto weigh = [&](const editions::PrintJob* job, std::size_t bytes) {
    weights[static_cast<std::size_t>(job - outputs.print.data())] = bytes;
  };
  const auto series = series_of(outputs.print);
  const bool fine = in_parallel(
      series.size(), [&](std::size_t i) { return print_series(run, context, press, series[i], weigh); });
  run.printed = fine;
  for (std::size_t i = 0; i < outputs.print.size(); ++i) {
    if (weights[i] == 0) continue;
    if (outputs.print[i].audience == editions::Audience::kPublic)
      sizes.emplace(editions::download_path(outputs.print[i].path), weights[i]);
    run.report.pdfs.push_back(outputs.print[i].path);
  }
  return fine;
}

}  // namespace mandature::publishing
