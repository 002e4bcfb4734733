#include "publishing/site_stage.h"

#include <algorithm>
#include <iterator>

#include "diagnostics/translation.h"
#include "editions/site.h"
#include "html/references.h"
#include "publishing/drawings.h"
#include "publishing/parallel.h"
#include "publishing/plan.h"
#include "publishing/search_index.h"
#include "publishing/share_cards.h"
#include "publishing/site_figures.h"
#include "publishing/web_fonts.h"
#include "publishing/web_pictures.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;

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

// Drawings as files of their own.
bool write_drawings(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                    const Press& press, editions::FileSizes& sizes) {
  std::vector<std::vector<MadeFile>> made(outputs.drawings.size());
  const bool fine = in_parallel(outputs.drawings.size(), [&](std::size_t i) {
    made[i] = make_drawing(outputs.drawings[i], {context.theme, press.fonts, run.cache}, run.diagnostics);
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

// The search serves all authorities: nothing of an earlier index stays, lest words that were withdrawn do.
bool write_index(Run& run, const editions::Context& context, SearchIndex& index) {
  run.renew(kSearchFolder);
  const std::vector<MadeFile> files = index.finish();
  return in_parallel(files.size(),
                     [&](std::size_t i) { return run.sink(files[i], made_from(context.theme, {})); });
}

}  // namespace

void renew_lists(Run& run, const editions::Context& context, const std::vector<std::string>& authorities) {
  const auto renew = [&](const model::Authority* authority) {
    for (const std::string& folder : editions::list_folders(authority)) run.renew("site/" + folder);
  };
  renew(nullptr);
  for (const model::Authority& authority : context.publication.authorities) {
    const bool named =
        std::find(authorities.begin(), authorities.end(), authority.id.value) != authorities.end();
    if (authorities.empty() || named) renew(&authority);
  }
}

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

bool make_files(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                const Press& press, const KeptFiles& kept, editions::FileSizes& sizes) {
  const bool online = !outputs.pages.empty();
  return write_drawings(run, context, outputs, press, sizes) &&
         (!online || write_share_cards(run, context, press.fonts)) &&
         copy_files(run, context, outputs, sizes) && write_archives(run, context, outputs, kept, sizes);
}

bool write_site(Run& run, const editions::Context& context, const editions::Outputs& outputs,
                const editions::FileSizes& sizes, const SiteMaterials& materials) {
  if (outputs.pages.empty()) return true;
  const Website website(context, run.disk, materials, run.files, run.diagnostics);
  if (run.diagnostics.has_errors()) return true;
  renew_lists(run, context, run.request.authorities);
  editions::FileSizes all_sizes = sizes;
  for (const MadeFile& file : website.shared_files()) {
    all_sizes.emplace(file.path, sent_size(file.path, file.bytes));
    if (!run.sink({"site/" + file.path, file.bytes}, {"themes/" + support::file_stem(context.theme.folder)}))
      return false;
  }
  SearchIndex index(context.publication);
  SiteScale scale(std::move(all_sizes));
  const auto moved = moved_anchors(context.publication);
  const auto write_page = [&](const document::Page& page) {
    std::string html = website.write(page, run.diagnostics);
    index.add(page, html);
    scale.add(page.path, html);
    if (!page.kind.empty()) run.addresses.add_page(page.path, html);
    const auto anchors = moved.find(page.path);
    return anchors == moved.end() ? html : html::keep_old_anchors(std::move(html), anchors->second);
  };
  const auto write = [&](const editions::PageJob& job) { return write_page(job.compose(sizes)); };
  const bool fine = in_parallel(outputs.pages.size(), [&](std::size_t i) {
    const editions::PageJob& job = outputs.pages[i];
    return run.sink({"site/" + job.path, write(job)},
                    made_from(context.theme, authority_of(context.publication, job.path)));
  });
  const auto elsewhere = pages_elsewhere(run.request, context, outputs);
  if (!fine || !in_parallel(elsewhere.size(), [&](std::size_t i) { return !write(elsewhere[i]).empty(); }))
    return false;
  const editions::SiteFigures figures = scale.finish(run.diagnostics);
  const bool closed =
      std::all_of(outputs.closing.begin(), outputs.closing.end(), [&](const editions::ClosingJob& job) {
        return run.sink({"site/" + job.path, write_page(job.compose(sizes, figures))},
                        made_from(context.theme, {}));
      });
  return closed && write_index(run, context, index);
}

}  // namespace mandature::publishing
