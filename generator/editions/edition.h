#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "document/page.h"
#include "editions/interviews.h"
#include "model/authority.h"
#include "support/date.h"
#include "support/language.h"
#include "theme/theme.h"

namespace mandature::editions {

// What every edition is made from: validated records, the theme's words, and the only "today" there is.
struct Context {
  const model::Publication& publication;
  const theme::Theme& theme;
  support::Date today;
  support::Language language;
  std::shared_ptr<const Interviews> interviews = {};  // those of the publication; the site needs them
  std::vector<std::string> gone = {};  // addresses that were published and may not be shown any more
};

// The pages on which the parts of a book begin, by the names of the parts, and those on which the sections of
// these parts that have an id do. Empty until it was laid out once.
using PartPages = std::map<std::string, int>;

// A spread begins on the left; the back cover is the last page of the last sheet.
enum class PartStart { kNextPage, kLeftPage, kLastPage };

// A document that takes some pages of a book.
struct BookPart {
  std::string name;    // links to "#name" lead to its first page; empty for none
  std::string master;  // parts of one master stand at one type size
  PartStart start = PartStart::kNextPage;
  document::Document document;
  int level = 1;  // in the contents
};

struct Book {
  document::Document cover;  // the title of the whole; without sections
  std::vector<BookPart> parts;
  BookPart filler;  // one page: before a spread that would begin on the right, and before the back cover, at
                    // least once, until the pages are a multiple of four
};

// How a book is made: composed again when it is known on which pages its parts begin.
struct BookPlan {
  std::vector<std::string> masters;  // of all parts
  std::function<Book(const PartPages&)> compose;
};

// Who a PDF is for: everybody, so that the site offers a copy of it; or people named in it, and then no copy
// of it leaves print/.
enum class Audience { kPublic, kNamed };

// A PDF to be: where it goes under output/, which master of the theme lays it out, and its document.
struct PrintJob {
  std::string path;    // "print/valbrune/affiches/solidarites.pdf"
  std::string master;  // "affiche"; of a book, that of its first part
  std::string series;  // the jobs that stand at one type size: "valbrune/affiche"; empty for one alone
  std::function<document::Document()> compose;  // nothing for a book
  Audience audience = Audience::kPublic;
  std::optional<BookPlan> book = {};
};

// What the files that pages offer weigh, in bytes, by path under output/site/: links tell format and weight.
using FileSizes = std::map<std::string, std::size_t>;

// A web page to be, at its path under output/site/. Composed last, when the files it offers are made.
struct PageJob {
  std::string path;
  std::function<document::Page(const FileSizes&)> compose;
};

// What the pages of the site weigh, known once all others are written: bytes as they are sent, uncompressed,
// films and sounds apart.
struct SiteFigures {
  std::size_t pages = 0;
  std::size_t median = 0;    // bytes of a page with all that it calls for
  std::size_t heaviest = 0;  // bytes
  std::string heaviest_path;
  std::size_t most_requests = 0;
  std::size_t median_requests = 0;
  std::size_t scripts = 0;  // bytes of all scripts
  std::size_t styles = 0;   // bytes of all style sheets
  std::size_t films = 0;    // bytes of all films and sounds, which play on demand only
};

// What a page may weigh with all that it calls for, and how many files it may call, films and sounds apart
// (RGESN 2024, 6.1 asks for limits; these are ours).
struct PageBudget {
  std::size_t bytes = 200'000;
  std::size_t requests = 15;
};
inline constexpr PageBudget kPageBudget;

// A page that tells figures of all the others, made last.
struct ClosingJob {
  std::string path;
  std::function<document::Page(const FileSizes&, const SiteFigures&)> compose;
};

// A plain file to be, at its path under output/site/: a transcript, a table, a feed. Told what the media
// weigh.
struct FileJob {
  std::string path;
  std::function<std::string(const FileSizes&)> compose;
};

// What goes into an archive: a file of this run, by its path under output/, left out when the run does not
// make it; or, without a path, a text.
struct ArchivePart {
  std::string name;  // in the archive
  std::string file = {};
  std::function<std::string()> compose = {};
};

// A ZIP file to be, at its path under output/site/.
struct ArchiveJob {
  std::string path;
  std::vector<ArchivePart> parts;
};

// A drawing to be, as <path>.svg and <path>.png under output/site/.
struct DrawingJob {
  std::string path;
  std::function<graphics::Scene()> compose;
};

// A file of the content that a page shows, copied under output/site/ at the same path.
using MediaPath = std::string;

// What one edition makes for one authority. Jobs are small; documents and pages are only composed when their
// turn comes, so that a large site is never held in memory.
struct Outputs {
  std::vector<PrintJob> print;
  std::vector<PageJob> pages;
  std::vector<ClosingJob> closing;
  std::vector<FileJob> files;
  std::vector<FileJob> beside;  // for who runs the server of the site: paths under output/, never online
  std::vector<MediaPath> media;
  std::vector<DrawingJob> drawings;
  std::vector<ArchiveJob> archives;
};

// Adds what blocks show to the media of a site.
inline void add_media(const document::Blocks& blocks, Outputs& outputs) {
  for (std::string& path : document::media_paths(blocks)) outputs.media.push_back(std::move(path));
}

// A row of the registry. Functions may be null: not every edition has both a paper and a web form.
struct Edition {
  std::string_view name;     // as `--edition` takes it: "affiche"
  std::string_view purpose;  // one French line for `--help`
  void (*for_authority)(const Context&, const model::Authority&, Outputs&);
  void (*for_publication)(const Context&, Outputs&);
};

// Every edition, in the order in which they are listed to people.
std::span<const Edition> registry();

}  // namespace mandature::editions
