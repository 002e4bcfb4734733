#include "pdf/bookmarks.h"

namespace mandature::pdf {

void write_bookmarks(const Haru& haru, const layout::PagedDocument& document,
                     const std::vector<Dictionary>& pages, support::Length bleed) {
  struct Entry {
    Dictionary dictionary;
    Dictionary last;  // child
    int level = 0;
    int children = 0;
  };
  if (document.bookmarks.empty()) return;
  std::vector<Entry> open = {{haru.indirect_dictionary(), {}, 0, 0}};
  open[0].dictionary.add_name("Type", "Outlines");
  const auto close = [&] {
    const Entry& entry = open.back();
    if (entry.children > 0) {
      entry.dictionary.add("Last", entry.last);
      entry.dictionary.add_number("Count", entry.children);
    }
    open.pop_back();
  };
  const double top = document.height.points() + bleed.points();
  for (const layout::Bookmark& bookmark : document.bookmarks) {
    while (open.size() > 1 && open.back().level >= bookmark.level) close();
    Entry& parent = open.back();
    const Dictionary item = haru.indirect_dictionary();
    item.add_text("Title", bookmark.title);
    item.add("Parent", parent.dictionary);
    const Array destination = haru.array();
    destination.add(pages[bookmark.page]);
    destination.add_name("FitH");
    destination.add_real(top - bookmark.top.points());
    item.add("Dest", destination);
    if (parent.children == 0) {
      parent.dictionary.add("First", item);
    } else {
      item.add("Prev", parent.last);
      parent.last.add("Next", item);
    }
    parent.last = item;
    ++parent.children;
    open.push_back({item, {}, bookmark.level, 0});
  }
  while (!open.empty()) {
    if (open.size() == 1) haru.catalog().add("Outlines", open[0].dictionary);
    close();
  }
}

}  // namespace mandature::pdf
