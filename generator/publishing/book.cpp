#include "publishing/book.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/translation.h"
#include "layout/bind.h"
#include "publishing/parallel.h"
#include "publishing/series.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using editions::Book;
using editions::BookPart;
using editions::PartPages;

// Numbers that were one sign wide may take two, and move what follows: they are right at the second try, or
// in a very tight book at the third.
constexpr int kMostTries = 4;
// Sheets are folded once: four pages.
constexpr int kPagesOfSheet = 4;

class BookLayout {
 public:
  BookLayout(const editions::PrintJob& job, const editions::Context& context, const Press& press)
      : plan_(*job.book), context_(context), press_(press) {}

  layout::PagedDocument lay_out(document::Document& cover, Diagnostics& diagnostics) {
    bool settled = false;
    for (int tried = 0; tried < kMostTries && !settled; ++tried) {
      book_ = plan_.compose(pages_);
      try_parts();
      const PartPages before = std::exchange(pages_, {});
      paginate();
      settled = pages_ == before;
    }
    if (!settled) {
      diagnostics.error_in(book_.cover.id, diagnostics::tr("the page numbers of this book do not settle"),
                           diagnostics::tr("a page is so full that a longer number moves the next ones: "
                                           "shorten what stands on it"));
    }
    cover = book_.cover;
    return bound(diagnostics);
  }

 private:
  // A part, or the filler, at its place.
  struct Placed {
    const BookPart* part = nullptr;
    std::size_t fit = 0;  // index in fits_
    int first_page = 1;
  };

  layout::Workshop workshop(const std::string& master) const {
    return {press_.masters.at(master), context_.theme, press_.fonts};
  }

  // All parts of one master stand alike; the filler is the last of the fits.
  void try_parts() {
    std::map<std::string, std::vector<std::size_t>> by_master;
    for (std::size_t i = 0; i < book_.parts.size(); ++i) by_master[book_.parts[i].master].push_back(i);
    fits_.assign(book_.parts.size(), {});
    tried_.clear();
    tried_.resize(book_.parts.size());
    for (const auto& [master, places] : by_master) {
      std::vector<const document::Document*> documents;
      for (const std::size_t i : places) documents.push_back(&book_.parts[i].document);
      auto tried = lay_out_alike(documents, workshop(master));
      for (std::size_t k = 0; k < places.size(); ++k) {
        fits_[places[k]] = tried[k].pages.fit;
        tried_[places[k]] = std::move(tried[k]);
      }
    }
    fits_.push_back(layout::fits_of(press_.masters.at(book_.filler.master)).front());
  }

  void paginate() {
    placed_.clear();
    int page = 1;
    const auto count = [&](std::size_t i) { return static_cast<int>(tried_[i].pages.pages.size()); };
    const auto fill = [&] { placed_.push_back({&book_.filler, book_.parts.size(), page++}); };
    for (std::size_t i = 0; i < book_.parts.size(); ++i) {
      const BookPart& part = book_.parts[i];
      if (part.start == editions::PartStart::kLastPage) {
        do {
          fill();
        } while ((page - 1 + count(i)) % kPagesOfSheet != 0);
      } else if (part.start == editions::PartStart::kLeftPage && page % 2 == 1) {
        fill();
      }
      placed_.push_back({&part, i, page});
      if (!part.name.empty()) pages_[part.name] = page;
      for (const auto& [name, place] : tried_[i].pages.destinations)
        pages_[name] = page + static_cast<int>(place.page);
      page += count(i);
    }
  }

  // A part that begins the book was tried where it stands: a newspaper is nothing else.
  layout::PagedDocument set(const Placed& placed, Diagnostics& told) {
    if (placed.first_page == 1 && placed.part != &book_.filler) {
      Trial& trial = tried_[placed.fit];
      told.append(*trial.told);
      return std::move(trial.pages);
    }
    return layout::lay_out(placed.part->document, workshop(placed.part->master), fits_[placed.fit], told,
                           placed.first_page);
  }

  layout::PagedDocument bound(Diagnostics& diagnostics) {
    std::vector<layout::BoundPart> parts(placed_.size());
    std::vector<Diagnostics> told(placed_.size());
    in_parallel(placed_.size(), [&](std::size_t i) {
      parts[i] = {set(placed_[i], told[i]), placed_[i].part->name};
      return true;
    });
    for (const Diagnostics& one : told) diagnostics.append(one);
    layout::PagedDocument cover;
    cover.id = book_.cover.id;
    cover.title = book_.cover.title;
    cover.subject = book_.cover.subject;
    cover.author = book_.cover.author;
    cover.language = book_.cover.language;
    return layout::bind(std::move(cover), std::move(parts));
  }

  const editions::BookPlan& plan_;
  const editions::Context& context_;
  const Press& press_;
  Book book_;
  std::vector<theme::Fit> fits_;  // of each part, then of the filler
  std::vector<Trial> tried_;      // each part as it was laid out last, as if it began the book
  std::vector<Placed> placed_;
  PartPages pages_;
};

}  // namespace

Sheet lay_out_book(const editions::PrintJob& job, const editions::Context& context, const Press& press,
                   Diagnostics& diagnostics) {
  Sheet sheet{&job, {}, {}};
  sheet.pages = BookLayout(job, context, press).lay_out(sheet.document, diagnostics);
  return sheet;
}

}  // namespace mandature::publishing
