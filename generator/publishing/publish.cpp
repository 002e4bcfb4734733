#include "publishing/publish.h"

#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <thread>

#include "diagnostics/translation.h"
#include "editions/open_data.h"
#include "editions/site.h"
#include "layout/lay_out.h"
#include "loading/load.h"
#include "model/withheld.h"
#include "publishing/archives.h"
#include "publishing/leaks.h"
#include "publishing/ledger.h"
#include "publishing/paper_stage.h"
#include "publishing/permalinks.h"
#include "publishing/plan.h"
#include "publishing/proofs.h"
#include "publishing/run.h"
#include "publishing/search_index.h"
#include "publishing/site_stage.h"
#include "support/file_system.h"
#include "theme/theme.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;

class Stopwatch {
 public:
  explicit Stopwatch(Report& report) : report_(report) {}
  void lap(std::string stage) {
    const auto now = std::chrono::steady_clock::now();
    report_.timings.emplace_back(std::move(stage), std::chrono::duration<double>(now - since_).count());
    since_ = now;
  }

 private:
  Report& report_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

bool is_whole(const Request& request) { return request.editions.empty() && request.authorities.empty(); }

std::string theme_folder(const Request& request, const support::FileSystem& disk, const std::string& name) {
  if (!request.theme.empty()) return request.theme;
  for (const std::string& folder : request.theme_folders) {
    const std::string path = support::join_path(folder, name);
    if (disk.exists(support::join_path(path, "theme.yaml"))) return path;
  }
  return support::join_path(request.theme_folders.empty() ? "themes" : request.theme_folders.front(), name);
}

// What the rules need to know of this run.
rules::Occasion occasion_of(const editions::Context& context, const Press& press) {
  using theme::String;
  rules::Occasion occasion{context.today, {}, rules::Printing::kNone};
  occasion.missing_statement = context.theme.strings(
      String::kMissingStatement, {{"date", context.language.long_date(context.publication.frozen_on)}});
  if (!press.masters.empty()) occasion.printing = rules::Printing::kPaper;
  if (!press.papers.empty()) occasion.printing = rules::Printing::kPress;
  return occasion;
}

void renew_data(Run& run, const editions::Context& context) {
  for (const std::string& folder : editions::data_folders(context.publication)) run.renew("site/" + folder);
}

// What is withheld goes whatever is built, and with it an index and data in which it could still be found: a
// run of the site makes them anew.
void forbid_withheld(Run& run, const editions::Context& context, const std::vector<std::string>& withheld) {
  for (const std::string& path : withheld) {
    run.forbid(path);
    if (!run.disk.exists(support::join_path(run.request.output, "site/" + path))) continue;
    run.renew(kSearchFolder);
    renew_data(run, context);
    renew_lists(run, context, {});
  }
}

// Everything the run makes is looked at on its way to the disk.
void watch(Run& run, const editions::Context& context, LeakGuard& guard) {
  run.sink = [&run, &context, &guard, write = run.sink](const MadeFile& file, std::vector<std::string> from) {
    guard.inspect(file);
    constexpr std::string_view kSite = "site/";
    if (file.path.starts_with(kSite)) {
      const std::string path = file.path.substr(kSite.size());
      if (!editions::is_signpost(context, path)) run.addresses.add(path);
    }
    return write(file, std::move(from));
  };
}

// The ledger is kept from the day on which the site went online; before, nothing can be lost.
Ledger read_ledger_of(Run& run, const model::Publication& publication) {
  if (!publication.online_since || run.request.today < *publication.online_since) return {};
  return read_ledger(run.disk, run.request.content, run.files, run.diagnostics);
}

void keep_ledger(Run& run, const editions::Context& context, const std::vector<std::string>& withheld,
                 Ledger ledger) {
  const model::Publication& publication = context.publication;
  const bool online = publication.online_since && *publication.online_since <= run.request.today;
  if (run.request.links == Links::kIgnored || !is_whole(run.request) || !online) return;
  keep_permalinks(ledger, {publication, run.addresses.all(), withheld, run.request.today}, run.diagnostics);
  run.ledger = ledger_text(ledger);
}

// Content and theme to the last page: each stage begins only if the one before found no mistake.
bool make_everything(Run& run) {
  Stopwatch stopwatch(run.report);
  const unsigned jobs = run.request.jobs > 0 ? static_cast<unsigned>(run.request.jobs)
                                             : std::max(1U, std::thread::hardware_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);

  auto publication =
      loading::load_publication(run.disk, run.request.content, run.files, run.diagnostics, {jobs});
  stopwatch.lap(tr("content"));
  if (!publication) return true;
  const auto theme = theme::load_theme(run.disk, theme_folder(run.request, run.disk, publication->theme),
                                       run.files, run.diagnostics);
  stopwatch.lap(tr("theme"));
  if (!theme || run.diagnostics.has_errors()) return true;

  const model::Withheld withheld = model::take_out_withheld(*publication, run.request.today);
  editions::Context context{*publication, *theme, run.request.today, support::Language(theme->language),
                            editions::sort_interviews(*publication, run.request.today)};
  const std::vector<std::string> hidden = editions::withheld_paths(context, withheld);
  Ledger ledger = read_ledger_of(run, *publication);
  std::copy_if(hidden.begin(), hidden.end(), std::back_inserter(context.gone),
               [&](const std::string& path) { return ledger.contains(path); });
  const editions::Outputs outputs = plan(run.request, context, run.diagnostics);
  forbid_withheld(run, context, hidden);
  // A run of the site makes all data again: a set that became empty leaves no file behind.
  if (!outputs.pages.empty()) renew_data(run, context);
  if (run.diagnostics.has_errors()) return true;
  LeakGuard guard(withheld, context, run.disk, run.request.content, run.diagnostics);
  watch(run, context, guard);

  const media::Pictures pictures(run.disk, run.request.content);
  Press press = set_up_press(run.disk, context.theme, outputs.print, run.files, run.diagnostics);
  press.pictures = &pictures;
  if (outputs.print.empty() && !outputs.pages.empty())
    press.fonts = layout::load_theme_fonts(run.disk, context.theme, run.diagnostics);
  run.report.verdict = rules::apply(*publication, occasion_of(context, press), run.diagnostics);
  stopwatch.lap(tr("rules"));
  if (run.diagnostics.has_errors()) return true;

  SiteMaterials materials;
  bool fine = outputs.pages.empty() || make_materials(run, context, outputs, press.fonts, materials);
  stopwatch.lap(tr("pictures and fonts"));
  if (!fine || run.diagnostics.has_errors()) return fine;

  KeptFiles kept(outputs.archives);
  const Sink sink = run.sink;
  run.sink = [&](const MadeFile& file, std::vector<std::string> from) {
    kept.offer(file);
    return sink(file, std::move(from));
  };
  editions::FileSizes sizes;
  fine = print_all(run, context, outputs, press, sizes);
  stopwatch.lap(tr("paper"));
  fine = fine && make_files(run, context, outputs, press, kept, sizes);
  stopwatch.lap(tr("media"));
  if (!fine || run.diagnostics.has_errors()) return fine;
  fine = write_site(run, context, outputs, sizes, materials);
  stopwatch.lap(tr("site"));
  if (fine) keep_ledger(run, context, hidden, std::move(ledger));
  if (!outputs.pages.empty()) run.report.first_page = "site/" + outputs.pages.front().path;
  return fine;
}

std::string cache_folder(const Request& request) { return support::join_path(request.output, ".cache"); }

// The ledger is written last: what was not published is not promised.
bool write_ledger(const Run& run, support::FileSystem& disk) {
  if (!run.ledger) return true;
  const std::string path = support::join_path(run.request.content, kLedgerFile);
  return disk.read(path) == run.ledger || disk.write(path, *run.ledger);
}

}  // namespace

Report publish(const Request& request, support::FileSystem& disk, diagnostics::SourceFiles& files,
               Diagnostics& diagnostics) {
  const Coverage coverage = is_whole(request) ? Coverage::kWhole : Coverage::kPart;
  Proofs proofs(disk, request.output, coverage);
  OutputTree tree(disk, request.output, coverage);
  Cache cache(disk, &disk, cache_folder(request));
  Run run{request,
          disk,
          files,
          diagnostics,
          [&](const MadeFile& file, std::vector<std::string> from) {
            return Proofs::is_one(file) ? proofs.add(file) : tree.add(file.path, file.bytes, std::move(from));
          },
          [&](const std::string& path) {
            tree.forbid("site/" + path);
            tree.forbid_made_from(support::join_path("content", path));
          },
          [&](const std::string& folder) { tree.renew(folder); },
          [&](const std::string& path) { proofs.settle(path); },
          cache,
          Purpose::kWrite,
          {}};
  for (const std::string& path : request.forbidden) {
    tree.forbid(path);
    // Pictures are published under names of ours: what was made from the file goes with it.
    if (path.starts_with("site/"))
      tree.forbid_made_from(support::join_path("content", path.substr(std::string_view("site/").size())));
  }
  bool fine = make_everything(run);
  if (fine && run.printed) {
    const auto paths = proofs.finish();
    fine = paths.has_value();
    if (fine) run.report.proofs = *paths;
  }
  if (fine && diagnostics.has_errors()) {
    run.report.outcome = Outcome::kMistakes;
    return run.report;
  }
  auto changes = fine ? tree.commit(request.today.iso()) : std::nullopt;
  if (changes && !write_ledger(run, disk)) changes.reset();
  if (!changes) {
    run.report.outcome = Outcome::kTrouble;
    diagnostics.error_in(request.output, tr("the machine refuses to write here"),
                         tr("check the rights on this folder and the room left on the disk"));
    return run.report;
  }
  // What a run of the whole site did not ask for may be a picture of somebody who withdrew.
  if (!run.report.first_page.empty() && request.authorities.empty()) cache.prune();
  run.report.changes = *changes;
  return run.report;
}

Report check(const Request& request, const support::FileSystem& disk, diagnostics::SourceFiles& files,
             Diagnostics& diagnostics) {
  Cache cache(disk, nullptr, cache_folder(request));
  Run run{request,
          disk,
          files,
          diagnostics,
          [](const MadeFile&, const std::vector<std::string>&) { return true; },
          [](const std::string&) {},
          [](const std::string&) {},
          [](const std::string&) {},
          cache,
          Purpose::kCheck,
          {}};
  make_everything(run);
  if (diagnostics.has_errors()) run.report.outcome = Outcome::kMistakes;
  return run.report;
}

}  // namespace mandature::publishing
