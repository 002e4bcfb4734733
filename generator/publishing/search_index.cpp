#include "publishing/search_index.h"

#include "html/searchable.h"

namespace mandature::publishing {
namespace {

// Whose page it is: that of the first folder of its path.
std::string owner_of(const model::Publication& publication, const std::string& path) {
  const std::string folder = path.substr(0, path.find('/'));
  return publication.find(model::AuthorityId{folder}) == nullptr ? std::string() : folder;
}

}  // namespace

void SearchIndex::add(const document::Page& page, const std::string& html) {
  if (page.kind.empty()) return;
  search::Entry entry = html::read_for_search(html);
  entry.address = page.path;
  entry.kind = page.kind;
  entry.authority = owner_of(publication_, page.path);
  const std::scoped_lock lock(mutex_);
  entries_.push_back(std::move(entry));
}

std::vector<MadeFile> SearchIndex::finish() {
  std::vector<search::Owner> owners;
  for (const model::Authority& authority : publication_.authorities)
    owners.push_back({authority.id.value, authority.name});
  owners.push_back({"", publication_.title});
  std::vector<MadeFile> files;
  for (search::IndexFile& file : search::build_index(std::move(entries_), owners))
    files.push_back({std::string(kSearchFolder) + "/" + file.path, std::move(file.bytes)});
  entries_.clear();
  return files;
}

}  // namespace mandature::publishing
