#include "publishing/run.h"

#include "support/text.h"

namespace mandature::publishing {

std::vector<std::string> made_from(const theme::Theme& theme, const std::string& authority) {
  return {authority.empty() ? "content" : "content/" + authority,
          "themes/" + support::file_stem(theme.folder)};
}

std::string authority_of(const model::Publication& publication, const std::string& path) {
  for (const std::string_view part : support::split(path, '/')) {
    const std::string id(part);
    if (publication.find(model::AuthorityId{id}) != nullptr) return id;
  }
  return {};
}

}  // namespace mandature::publishing
