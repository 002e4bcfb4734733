#include "layout/bind.h"

#include <algorithm>
#include <utility>

#include "support/file_system.h"

namespace mandature::layout {
namespace {

constexpr const char* kAccent = "accent";

class Binder {
 public:
  explicit Binder(PagedDocument book) : book_(std::move(book)) {
    book_.structure = {StructureNode{StructureRole::kDocument, -1, {}, book_.title, {}, {}, {}, {}, {}}};
  }

  void add(BoundPart part) {
    pages_ = book_.pages.size();
    nodes_ = static_cast<int>(book_.structure.size());
    texts_ = static_cast<int>(book_.texts.size());
    accent_ = part.pages.accent > 0 ? kAccent + ("-" + std::to_string(part.pages.accent)) : kAccent;
    if (!part.name.empty()) book_.destinations[part.name] = {pages_, {}};
    for (const auto& [name, place] : part.pages.destinations)
      book_.destinations[name] = {pages_ + place.page, place.top};
    add_structure(part.pages);
    for (Page& page : part.pages.pages) {
      adopt(page.items);
      book_.pages.push_back(std::move(page));
    }
    for (SourceText& text : part.pages.texts) book_.texts.push_back(std::move(text));
    for (Bookmark& bookmark : part.pages.bookmarks) {
      bookmark.page += pages_;
      book_.bookmarks.push_back(std::move(bookmark));
    }
    for (Overset& overset : part.pages.overset) {
      overset.page += pages_;
      adopt(overset.tail);
      book_.overset.push_back(std::move(overset));
    }
    for (Attachment& file : part.pages.attachments) attach(std::move(file));
  }

  PagedDocument take() { return std::move(book_); }

 private:
  void add_structure(PagedDocument& part) {
    for (std::size_t i = 0; i < part.structure.size(); ++i) {
      StructureNode node = std::move(part.structure[i]);
      node.parent = i == 0 ? 0 : node.parent + nodes_;
      if (i == 0) {
        node.role = StructureRole::kSection;
        node.title = part.title;
        if (part.language != book_.language) node.language = part.language;
      }
      if (node.page >= 0) node.page += static_cast<int>(pages_);
      book_.structure.push_back(std::move(node));
    }
  }

  void adopt(std::vector<PageItem>& items) const {
    for (PageItem& item : items) {
      std::visit([&](auto& any) { any.node = any.node == kArtifact ? kArtifact : any.node + nodes_; }, item);
      if (auto* run = std::get_if<GlyphRun>(&item)) {
        if (run->source.text >= 0) run->source.text += texts_;
        if (run->token == kAccent) run->token = accent_;
      }
      if (auto* shape = std::get_if<ShapeItem>(&item)) {
        if (shape->fill.token() == kAccent) shape->fill = accent_;
        if (shape->stroke && shape->stroke->paint.token() == kAccent) shape->stroke->paint = accent_;
      }
    }
  }

  // The edge of every part shows the same numbers; other files may have the same name.
  void attach(Attachment file) {
    auto& files = book_.attachments;
    if (std::any_of(files.begin(), files.end(), [&](const Attachment& f) { return f.bytes == file.bytes; }))
      return;
    const auto taken = [&](const std::string& name) {
      return std::any_of(files.begin(), files.end(), [&](const Attachment& f) { return f.name == name; });
    };
    const std::string stem = support::file_stem(file.name);
    for (int number = 2; taken(file.name); ++number) file.name = stem + "-" + std::to_string(number) + ".csv";
    files.push_back(std::move(file));
  }

  PagedDocument book_;
  std::size_t pages_ = 0;  // of the parts before, as are:
  int nodes_ = 0, texts_ = 0;
  std::string accent_;  // the colour of the part, by its number
};

}  // namespace

PagedDocument bind(PagedDocument cover, std::vector<BoundPart> parts) {
  if (!parts.empty()) {
    const PagedDocument& first = parts.front().pages;
    cover.width = first.width;
    cover.height = first.height;
    cover.bleed = first.bleed;
    cover.safe = first.safe;
  }
  Binder binder(std::move(cover));
  for (BoundPart& part : parts) binder.add(std::move(part));
  return binder.take();
}

}  // namespace mandature::layout
