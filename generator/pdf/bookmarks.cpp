#include "pdf/bookmarks.h"

#include <algorithm>
#include <iterator>

namespace mandature::pdf {

std::optional<std::string> destination_name(const layout::PagedDocument& document, std::string_view target) {
  const auto found =
      document.destinations.find(std::string(target.substr(std::min<std::size_t>(1, target.size()))));
  if (found == document.destinations.end()) return {};
  return "d" + std::to_string(std::distance(document.destinations.begin(), found));
}

void write_destinations(const Haru& haru, const layout::PagedDocument& document,
                        const std::vector<Dictionary>& pages, support::Length bleed) {
  if (document.destinations.empty()) return;
  const Dictionary names = haru.indirect_dictionary();
  for (const auto& [name, place] : document.destinations) {
    const Array destination = haru.array();
    destination.add(pages[place.page]);
    destination.add_name("FitH");
    destination.add_real((document.height + bleed - place.top).points());
    names.add(destination_name(document, "#" + name)->c_str(), destination);
  }
  haru.catalog().add("Dests", names);
}

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
