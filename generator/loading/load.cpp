#include "loading/load.h"

#include <algorithm>
#include <set>
#include <utility>

#include "diagnostics/translation.h"
#include "loading/checks.h"
#include "loading/kinds.h"
#include "loading/lasting_addresses.h"
#include "loading/load_authority.h"
#include "loading/neighbours.h"
#include "loading/resolve.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using Folder = Located<model::AuthorityId>;

std::vector<std::string> folders_of(const Content& content) {
  std::set<std::string> folders;
  for (const std::string& path : content.paths) {
    const std::size_t slash = path.find('/');
    if (slash != std::string::npos) folders.insert(path.substr(0, slash));
  }
  return {folders.begin(), folders.end()};
}

// The authorities to read: each folder that is listed, once, and exists.
std::vector<model::AuthorityId> present_authorities(const std::vector<Folder>& listed,
                                                    const Content& content) {
  const std::vector<std::string> folders = folders_of(content);
  std::vector<model::AuthorityId> present;
  for (const Folder& folder : listed) {
    const std::string& name = folder.value.value;
    if (std::find(present.begin(), present.end(), folder.value) != present.end()) {
      content.diagnostics.error(folder.span, tr("the authority \"{}\" is listed twice", name));
    } else if (std::find(folders.begin(), folders.end(), name) == folders.end()) {
      const auto near = support::nearest(name, folders);
      content.diagnostics.error(folder.span, tr("the folder \"{}\" does not exist", name),
                                near ? tr("did you mean \"{}\"?", *near) : std::string());
    } else {
      present.push_back(folder.value);
    }
  }
  return present;
}

// A folder somebody filled in and forgot to list would be left out in silence.
void warn_of_unlisted(const std::vector<Folder>& listed, const Content& content) {
  for (const std::string& folder : folders_of(content)) {
    const bool known = std::any_of(listed.begin(), listed.end(),
                                   [&](const Folder& one) { return one.value.value == folder; });
    if (known || !content.has(folder + "/collectivite.yaml")) continue;
    content.diagnostics.warning_in(support::join_path(content.root, folder),
                                   tr("this authority is not published"),
                                   tr("add \"{}\" to collectivites in publication.yaml", folder));
  }
}

SharedNames shared_names(const model::Publication& publication, const std::vector<Folder>& listed) {
  SharedNames names;
  for (const Folder& folder : listed) names.authorities.insert(folder.value.value);
  for (const std::string_view kind : model::kinds_of_body()) names.kinds_of_body.emplace(kind);
  names.kinds_of_body.insert(publication.taxonomy.bodies.begin(), publication.taxonomy.bodies.end());
  for (const model::Term& theme : publication.taxonomy.themes) names.themes.insert(theme.id);
  return names;
}

}  // namespace

std::optional<model::Publication> load_publication(const support::FileSystem& files,
                                                   const std::string& content_folder,
                                                   diagnostics::SourceFiles& sources,
                                                   diagnostics::Diagnostics& diagnostics,
                                                   const LoadOptions& options) {
  Content content{files, content_folder, files.list(content_folder), sources, diagnostics, options.jobs};
  content.seals = options.seals;
  Shelf shelf{content, {}};
  if (!content.has("publication.yaml")) {
    diagnostics.error_in(support::join_path(content_folder, "publication.yaml"), tr("missing file"),
                         tr("it names the publication and its authorities"));
    return {};
  }
  auto file = read_yaml_file(shelf, "publication.yaml", publication_kind());
  if (!file) return {};
  model::Publication publication = std::move(file->publication);
  publication.where = file->where;
  load_lasting_addresses(shelf, publication);
  warn_of_unlisted(file->folders, content);
  std::vector<LoadedAuthority> authorities;
  for (const model::AuthorityId& id : present_authorities(file->folders, content)) {
    authorities.push_back(load_authority(content, id));
  }
  // What publication.yaml itself names is looked up with what its first authority names.
  if (!authorities.empty()) {
    auto& references = authorities.front().references;
    references.insert(references.end(), shelf.references.begin(), shelf.references.end());
  }
  resolve(authorities, shared_names(publication, file->folders), diagnostics);
  for (LoadedAuthority& loaded : authorities) {
    check_authority(loaded.authority, diagnostics);
    publication.authorities.push_back(std::move(loaded.authority));
  }
  settle_neighbours(shelf, publication);
  return publication;
}

std::optional<model::Authority> load_identity(const support::FileSystem& files,
                                              const std::string& content_folder,
                                              const model::AuthorityId& authority,
                                              diagnostics::SourceFiles& sources,
                                              diagnostics::Diagnostics& diagnostics) {
  const Content content{files, content_folder, files.list(content_folder), sources, diagnostics, 1};
  Shelf shelf{content, authority.value};
  const std::string path = shelf.path("collectivite.yaml");
  if (!content.has(path)) {
    const auto near = support::nearest(authority.value, folders_of(content));
    diagnostics.error_in(support::join_path(content_folder, path), tr("missing file"),
                         near ? tr("did you mean \"{}\"?", *near) : tr("every authority needs one"));
    return {};
  }
  auto identity = read_yaml_file(shelf, path, authority_kind());
  if (!identity) return {};
  identity->id = authority;
  identity->data_sources = read_table_file(shelf, "sources", data_source_kind());
  return identity;
}

}  // namespace mandature::loading
