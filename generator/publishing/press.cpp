#include "publishing/press.h"

#include <set>

#include "diagnostics/translation.h"
#include "layout/proof.h"
#include "pdf/imposition.h"
#include "pdf/write_pdf.h"
#include "pdf/write_press_pdf.h"
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

void keep(diagnostics::Result<std::string> bytes, const std::string& path, std::vector<MadeFile>& made,
          diagnostics::Diagnostics& diagnostics) {
  if (bytes) {
    made.push_back({path, *std::move(bytes)});
  } else {
    diagnostics.error_in(path, tr("this PDF cannot be written: {}", bytes.failure().message));
  }
}

// What the files of one job for a printer have in common.
struct PressJob {
  const editions::PrintJob& job;
  const theme::Master& master;
  const editions::Context& context;
  const Press& press;
  const pdf::Options& options;
};

// The pages in inks, and the sheets they are printed on when the master asks for a booklet.
void print_for_press(const layout::PagedDocument& pages, const PressJob& job, std::vector<MadeFile>& made,
                     diagnostics::Diagnostics& diagnostics) {
  const theme::Tokens& tokens = job.context.theme.tokens;
  const theme::PressOrder& order = *job.master.press;
  const pdf::Paper& paper = job.press.papers.at(order.paper);
  const auto slug = [&](String stamp) { return slug_of(stamp, job.master, job.context, job.press); };
  keep(pdf::write_press_pdf(pages, tokens, paper, slug(String::kPressStamp), job.options),
       beside(job.job.path, "press.pdf"), made, diagnostics);
  if (order.imposition == theme::Imposition::kNone) return;
  keep(pdf::write_imposed_pdf(pages, tokens, paper, {slug(String::kPressSheetStamp), order.creep},
                              job.options),
       beside(job.job.path, "imposition.pdf"), made, diagnostics);
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
  pdf::Options options;
  options.date = context.publication.frozen_on;
  options.pictures = press.pictures;
  std::vector<MadeFile> made;
  if (!pages.overset.empty()) {
    layout::make_proof(pages, sheet.document, {master.at_fit(pages.fit), context.theme, press.fonts});
    keep(pdf::write_pdf(pages, context.theme.tokens, options), std::string(kProofs) + "/" + job.path, made,
         diagnostics);
    return made;
  }
  // Names that only the paper may carry stand in one file.
  if (job.audience == editions::Audience::kPublic)
    made.push_back({"layout/" + beside(job.path, "json"), layout::dump(pages)});
  keep(pdf::write_pdf(pages, context.theme.tokens, options), job.path, made, diagnostics);
  if (master.press && press.papers.contains(master.press->paper))
    print_for_press(pages, {job, master, context, press, options}, made, diagnostics);
  return made;
}

}  // namespace mandature::publishing
