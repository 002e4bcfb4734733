#include "publishing/press.h"

#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "diagnostics/translation.h"
#include "layout/proof.h"
#include "pdf/imposition.h"
#include "pdf/write_pdf.h"
#include "pdf/write_press_pdf.h"
#include "publishing/parallel.h"
#include "support/file_system.h"

namespace mandature::publishing {

using diagnostics::tr;

namespace {

constexpr const char* kSlugStyle = "folio";

// "print/x/journal.pdf" → "print/x/journal.press.pdf"
std::string beside(const std::string& path, const std::string& ending) {
  return path.substr(0, path.size() - support::file_extension(path).size()) + ending;
}

using theme::String;

pdf::Slug slug_of(String stamp, const theme::Master& master, const editions::Context& context,
                  const Press& press) {
  const theme::Strings& say = context.theme.strings;
  pdf::Slug slug;
  slug.stamp = say(stamp, {{"edition", context.publication.edition},
                           {"date", context.language.long_date(context.publication.frozen_on)},
                           {"papier", press.papers.at(master.press->paper).name()}});
  slug.inks = {say(String::kPressCyan), say(String::kPressMagenta), say(String::kPressYellow),
               say(String::kPressBlack)};
  slug.fonts = &press.fonts;
  if (const theme::ParagraphStyle* style = master.find_paragraph(kSlugStyle))
    slug.face = press.fonts.find(style->family, style->face);
  return slug;
}

// A PDF of a job, still to be written.
struct Order {
  std::string path;
  std::function<diagnostics::Result<std::string>()> write;
};

// The files in the order of the orders, however many threads write them.
std::vector<MadeFile> fill(const std::vector<Order>& orders, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::optional<diagnostics::Result<std::string>>> written(orders.size());
  in_parallel(orders.size(), [&](std::size_t i) {
    written[i] = orders[i].write();
    return true;
  });
  std::vector<MadeFile> made;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (*written[i]) {
      made.push_back({orders[i].path, **std::move(written[i])});
    } else {
      diagnostics.error_in(orders[i].path,
                           tr("this PDF cannot be written: {}", written[i]->failure().message));
    }
  }
  return made;
}

// What the files of one job have in common.
struct PressJob {
  const editions::PrintJob& job;
  const layout::PagedDocument& pages;
  const theme::Master& master;
  const editions::Context& context;
  const Press& press;
  const pdf::Options& options;

  const theme::Tokens& tokens() const { return context.theme.tokens; }
  // Nothing when the master is not for a printer.
  const pdf::Paper* paper() const {
    const auto found = master.press ? press.papers.find(master.press->paper) : press.papers.end();
    return found == press.papers.end() ? nullptr : &found->second;
  }
  pdf::Slug slug(String stamp) const { return slug_of(stamp, master, context, press); }
};

// The pages in inks, and the sheets they are printed on when the master asks for a booklet.
void order_for_press(const PressJob& job, const pdf::Paper& paper, std::vector<Order>& orders) {
  orders.push_back({beside(job.job.path, "press.pdf"), [&job, &paper] {
                      return pdf::write_press_pdf(job.pages, job.tokens(), paper,
                                                  job.slug(String::kPressStamp), job.options);
                    }});
  if (job.master.press->imposition == theme::Imposition::kNone) return;
  orders.push_back({beside(job.job.path, "imposition.pdf"), [&job, &paper] {
                      const pdf::Booklet booklet{job.slug(String::kPressSheetStamp), job.master.press->creep};
                      return pdf::write_imposed_pdf(job.pages, job.tokens(), paper, booklet, job.options);
                    }});
}

// Pictures take longer than the pages they stand on: all are made ready before the files ask for them, so
// that no file waits for another.
void pack_pictures(const PressJob& job, pdf::PackedPictures& packed) {
  std::vector<pdf::PictureUse> uses = pdf::pictures_of(job.pages, job.options.resolution, nullptr);
  if (const pdf::Paper* paper = job.paper()) {
    for (pdf::PictureUse& use : pdf::pictures_of(job.pages, pdf::kPressResolution, paper))
      uses.push_back(std::move(use));
  }
  in_parallel(uses.size(), [&](std::size_t i) {
    packed.of(uses[i]);
    return true;
  });
}

}  // namespace

Press set_up_press(const support::FileSystem& disk, const theme::Theme& theme,
                   const std::vector<editions::PrintJob>& jobs, diagnostics::SourceFiles& files,
                   diagnostics::Diagnostics& diagnostics) {
  Press press;
  if (jobs.empty()) return press;
  std::set<std::string> names;
  for (const editions::PrintJob& job : jobs) {
    names.insert(job.master);
    if (job.book) names.insert(job.book->masters.begin(), job.book->masters.end());
  }
  for (const std::string& name : names) {
    if (auto master = theme::load_master(disk, theme.folder, name, files, diagnostics)) {
      theme::check_colours(*master, theme.tokens, diagnostics);
      press.masters.emplace(name, std::move(*master));
    }
  }
  for (const auto& [name, master] : press.masters) {
    if (!master.press || press.papers.contains(master.press->paper)) continue;
    if (const auto* paper = theme::find_condition(theme.press, *master.press, diagnostics))
      press.papers.try_emplace(paper->id, *paper);
  }
  press.fonts = layout::load_theme_fonts(disk, theme, diagnostics);
  return press;
}

std::vector<MadeFile> print(Sheet sheet, const editions::Context& context, const Press& press,
                            diagnostics::Diagnostics& diagnostics) {
  const editions::PrintJob& job = *sheet.job;
  const theme::Master& master = press.masters.at(job.master);
  layout::PagedDocument& pages = sheet.pages;
  std::optional<pdf::PackedPictures> packed;
  if (press.pictures != nullptr) packed.emplace(*press.pictures);
  pdf::Options options;
  options.date = context.publication.frozen_on;
  options.pictures = packed ? &*packed : nullptr;
  const PressJob files{job, pages, master, context, press, options};
  const auto write_for_screen = [&] { return pdf::write_pdf(pages, context.theme.tokens, options); };
  if (!pages.overset.empty()) {
    layout::make_proof(pages, sheet.document, {master.at_fit(pages.fit), context.theme, press.fonts});
    return fill({{std::string(kProofs) + "/" + job.path, write_for_screen}}, diagnostics);
  }
  if (packed) pack_pictures(files, *packed);
  std::vector<Order> orders{{job.path, write_for_screen}};
  if (const pdf::Paper* paper = files.paper()) order_for_press(files, *paper, orders);
  std::vector<MadeFile> made = fill(orders, diagnostics);
  // Names that only the paper may carry stand in one file.
  if (job.audience == editions::Audience::kPublic)
    made.insert(made.begin(), {"layout/" + beside(job.path, "json"), layout::dump(pages)});
  return made;
}

}  // namespace mandature::publishing
