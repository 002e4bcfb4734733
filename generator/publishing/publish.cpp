#include "publishing/publish.h"

#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <thread>

#include "diagnostics/translation.h"
#include "editions/address.h"
#include "editions/open_data.h"
#include "editions/site.h"
#include "layout/lay_out.h"
#include "loading/load.h"
#include "publishing/archives.h"
#include "publishing/book.h"
#include "publishing/cache.h"
#include "publishing/drawings.h"
#include "publishing/parallel.h"
#include "publishing/plan.h"
#include "publishing/press.h"
#include "publishing/proofs.h"
#include "publishing/search_index.h"
#include "publishing/series.h"
#include "publishing/web_fonts.h"
#include "publishing/web_pictures.h"
#include "publishing/website.h"
#include "support/file_system.h"
#include "support/text.h"
#include "theme/theme.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;

// Takes each file of the run as soon as it is made; false stops the run: the machine refuses.
using Sink = std::function<bool(const MadeFile&, std::vector<std::string> made_from)>;

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

// What all the stages of one run share.
struct Run {
  const Request& request;
  const support::FileSystem& disk;
  diagnostics::SourceFiles& files;
  Diagnostics& diagnostics;
  Sink sink;
  // What an earlier run wrote of this file and may not stay: its path from the web root and in the content.
  std::function<void(const std::string& path)> forbid;
  std::function<void(const std::string& folder)> renew;  // of which nothing of an earlier run may stay
  std::function<void(const std::string& path)> settle;   // a document of which nothing is left over
  Cache& cache;
  Purpose purpose;
  Report report;
  bool printed = false;  // every document was laid out
};

std::string theme_folder(const Request& request, const support::FileSystem& disk, const std::string& name) {
  if (!request.theme.empty()) return request.theme;
  for (const std::string& folder : request.theme_folders) {
    const std::string path = support::join_path(folder, name);
    if (disk.exists(support::join_path(path, "theme.yaml"))) return path;
  }
  return support::join_path(request.theme_folders.empty() ? "themes" : request.theme_folders.front(), name);
}

// What a path under output/ was made from, without the places of this machine: the folder of its authority,
// or all of the content, and the theme.
std::vector<std::string> made_from(const theme::Theme& theme, const std::string& authority) {
  return {authority.empty() ? "content" : "content/" + authority,
          "themes/" + support::file_stem(theme.folder)};
}

std::string authority_of(const model::Publication& publication, const std::string& path) {
  for (const std::string_view part : support::split(path, '/')) {
    const std::string id(part);
    if (publication.find(model::AuthorityId{id}) != nullptr) return id;
  }
  return {};
}

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

// The PDFs, their layout dumps, and their copies under the web root. Their weights go to the pages that offer
// them.
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

// The pictures of the content as the site shows them, and its fonts.
bool make_materials(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                    const typesetting::FontLibrary& fonts, SiteMaterials& materials) {
  const std::string& folder = context.theme.folder;
  materials.images = theme::read_web_images(run.disk, folder, run.files, run.diagnostics);
  const theme::WebFonts wanted = theme::read_web_fonts(run.disk, folder, run.files, run.diagnostics);
  if (run.diagnostics.has_errors()) return true;
  PictureShop shop(run.disk, run.request.content, materials.images, run.cache);
  shop.set_purpose(run.purpose);
  std::vector<std::string> pictures;
  std::copy_if(outputs.media.begin(), outputs.media.end(), std::back_inserter(pictures),
               &PictureShop::is_picture);
  const auto sink = [&](const MadeFile& file, const std::string& media) {
    return run.sink({"site/" + file.path, file.bytes}, {support::join_path("content", media)});
  };
  const bool fine = shop.make(pictures, sink, run.files, run.diagnostics);
  materials.pictures = shop.pictures();
  materials.fonts =
      make_site_fonts({wanted, fonts, run.disk, run.request.content}, run.cache, run.diagnostics);
  return fine;
}

// The films, sounds and captions of the site, and its plain files: some tell what these weigh.
bool copy_files(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                editions::FileSizes& sizes) {
  for (const std::string& media : outputs.media) {
    if (PictureShop::is_picture(media)) continue;
    const std::string source = support::join_path(run.request.content, media);
    auto bytes = run.disk.read(source);
    if (!bytes) {
      run.diagnostics.error_in(source, tr("this file cannot be read"));
      continue;
    }
    sizes.emplace(media, bytes->size());
    if (!run.sink({"site/" + media, *std::move(bytes)}, {support::join_path("content", media)})) return false;
  }
  for (const editions::FileJob& job : outputs.files) {
    const MadeFile file{"site/" + job.path, job.compose(sizes)};
    sizes.emplace(job.path, file.bytes.size());
    if (!run.sink(file, made_from(context.theme, authority_of(context.publication, job.path)))) return false;
  }
  for (const editions::FileJob& job : outputs.beside) {
    if (!run.sink({job.path, job.compose(sizes)}, made_from(context.theme, {}))) return false;
  }
  return true;
}

// The search serves all authorities: nothing of an earlier index stays, lest words that were withdrawn do.
bool write_index(Run& run, const editions::Context& context, SearchIndex& index) {
  run.renew(kSearchFolder);
  const std::vector<MadeFile> files = index.finish();
  return in_parallel(files.size(),
                     [&](std::size_t i) { return run.sink(files[i], made_from(context.theme, {})); });
}

bool write_site(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                const editions::FileSizes& sizes, const SiteMaterials& materials) {
  if (outputs.pages.empty()) return true;
  const Website website(context, run.disk, materials, run.files, run.diagnostics);
  if (run.diagnostics.has_errors()) return true;
  for (const MadeFile& file : website.shared_files()) {
    if (!run.sink({"site/" + file.path, file.bytes}, {"themes/" + support::file_stem(context.theme.folder)}))
      return false;
  }
  SearchIndex index(context.publication);
  const auto write = [&](const editions::PageJob& job) {
    const document::Page page = job.compose(sizes);
    std::string html = website.write(page, run.diagnostics);
    index.add(page, html);
    return html;
  };
  const bool fine = in_parallel(outputs.pages.size(), [&](std::size_t i) {
    const editions::PageJob& job = outputs.pages[i];
    return run.sink({"site/" + job.path, write(job)},
                    made_from(context.theme, authority_of(context.publication, job.path)));
  });
  const auto elsewhere = pages_elsewhere(run.request, context, outputs);
  return fine && in_parallel(elsewhere.size(), [&](std::size_t i) { return !write(elsewhere[i]).empty(); }) &&
         write_index(run, context, index);
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

// Drawings as files of their own.
bool write_drawings(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                    const Press& press, editions::FileSizes& sizes) {
  std::vector<std::vector<MadeFile>> made(outputs.drawings.size());
  const bool fine = in_parallel(outputs.drawings.size(), [&](std::size_t i) {
    made[i] = make_drawing(outputs.drawings[i], context.theme, press.fonts, run.diagnostics);
    return std::all_of(made[i].begin(), made[i].end(), [&](const MadeFile& file) {
      return run.sink({"site/" + file.path, file.bytes},
                      made_from(context.theme, authority_of(context.publication, file.path)));
    });
  });
  for (const std::vector<MadeFile>& files : made) {
    for (const MadeFile& file : files) sizes.emplace(file.path, file.bytes.size());
  }
  return fine;
}

// Archives of files that this run made.
bool write_archives(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                    const KeptFiles& kept, editions::FileSizes& sizes) {
  return std::all_of(outputs.archives.begin(), outputs.archives.end(), [&](const editions::ArchiveJob& job) {
    const MadeFile archive = kept.pack(job);
    sizes.emplace(archive.path, archive.bytes.size());
    return run.sink({"site/" + archive.path, archive.bytes},
                    made_from(context.theme, authority_of(context.publication, archive.path)));
  });
}

void renew_data(Run& run, const editions::Context& context) {
  for (const std::string& folder : editions::data_folders(context.publication)) run.renew("site/" + folder);
}

// What is withheld goes whatever is built, and with it an index and data in which it could still be found: a
// run of the site makes them anew.
void forbid_withheld(Run& run, const editions::Context& context) {
  for (const std::string& path : editions::withheld_paths(context)) {
    run.forbid(path);
    if (!run.disk.exists(support::join_path(run.request.output, "site/" + path))) continue;
    run.renew(kSearchFolder);
    renew_data(run, context);
  }
}

// Content and theme to the last page: each stage begins only if the one before found no mistake.
bool make_everything(Run& run) {
  Stopwatch stopwatch(run.report);
  const unsigned jobs = run.request.jobs > 0 ? static_cast<unsigned>(run.request.jobs)
                                             : std::max(1U, std::thread::hardware_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);

  const auto publication =
      loading::load_publication(run.disk, run.request.content, run.files, run.diagnostics, {jobs});
  stopwatch.lap(tr("content"));
  if (!publication) return true;
  const auto theme = theme::load_theme(run.disk, theme_folder(run.request, run.disk, publication->theme),
                                       run.files, run.diagnostics);
  stopwatch.lap(tr("theme"));
  if (!theme || run.diagnostics.has_errors()) return true;

  const editions::Context context{*publication, *theme, run.request.today, support::Language(theme->language),
                                  editions::sort_interviews(*publication, run.request.today)};
  const editions::Outputs outputs = plan(run.request, context, run.diagnostics);
  forbid_withheld(run, context);
  // A run of the site makes all data again: a set that became empty leaves no file behind.
  if (!outputs.pages.empty()) renew_data(run, context);
  if (run.diagnostics.has_errors()) return true;

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
  fine = fine && write_drawings(run, context, outputs, press, sizes) &&
         copy_files(run, context, outputs, sizes) && write_archives(run, context, outputs, kept, sizes);
  stopwatch.lap(tr("media"));
  if (!fine || run.diagnostics.has_errors()) return fine;
  fine = write_site(run, context, outputs, sizes, materials);
  stopwatch.lap(tr("site"));
  if (!outputs.pages.empty()) run.report.first_page = "site/" + outputs.pages.front().path;
  return fine;
}

std::string cache_folder(const Request& request) { return support::join_path(request.output, ".cache"); }

}  // namespace

Report publish(const Request& request, support::FileSystem& disk, diagnostics::SourceFiles& files,
               Diagnostics& diagnostics) {
  const bool whole = request.editions.empty() && request.authorities.empty();
  const Coverage coverage = whole ? Coverage::kWhole : Coverage::kPart;
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
  const auto changes = fine ? tree.commit() : std::nullopt;
  if (!changes) {
    run.report.outcome = Outcome::kTrouble;
    diagnostics.error_in(request.output, tr("the machine refuses to write here"),
                         tr("check the rights on this folder and the room left on the disk"));
    return run.report;
  }
  if (whole) cache.prune();
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
