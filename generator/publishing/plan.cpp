#include "publishing/plan.h"

#include <algorithm>
#include <set>

#include "diagnostics/translation.h"
#include "publishing/web_pictures.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;

bool chosen(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

// Editions were checked with the command line; authorities are known only now.
void check_authorities(const std::vector<std::string>& asked, const model::Publication& publication,
                       diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const model::Authority& authority : publication.authorities) known.push_back(authority.id.value);
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto near = support::nearest(name, known);
    diagnostics.error(publication.where, tr("there is no authority \"{}\" in this content", name),
                      near ? tr("did you mean \"{}\"?", *near) : std::string());
  }
}

// Two outputs at one address would overwrite each other: an identifier such as "index" takes the place of a
// list.
void check_addresses(const editions::Outputs& outputs, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const editions::PrintJob& job : outputs.print) paths.push_back(job.path);
  for (const editions::PageJob& job : outputs.pages) paths.push_back(job.path);
  for (const editions::ClosingJob& job : outputs.closing) paths.push_back(job.path);
  for (const editions::FileJob& job : outputs.files) paths.push_back(job.path);
  for (const editions::ArchiveJob& job : outputs.archives) paths.push_back(job.path);
  for (const editions::FileJob& job : outputs.beside) paths.push_back(job.path);
  std::sort(paths.begin(), paths.end());
  for (auto twin = std::adjacent_find(paths.begin(), paths.end()); twin != paths.end();
       twin = std::adjacent_find(std::next(twin), paths.end())) {
    diagnostics.error_in(*twin, tr("two pages would have this address"),
                         tr("give another identifier to the record that takes the place of a list"));
  }
}

// What a run of all authorities would make.
editions::Outputs outputs_of_all(const Request& request, const editions::Context& context) {
  editions::Outputs everything;
  for (const editions::Edition& edition : editions::registry()) {
    if (edition.for_authority == nullptr || !chosen(request.editions, edition.name)) continue;
    for (const model::Authority& authority : context.publication.authorities)
      edition.for_authority(context, authority, everything);
  }
  return everything;
}

// Pages of one authority show pictures of the others: cards of interviews.
void add_pictures_elsewhere(const Request& request, const editions::Context& context,
                            editions::Outputs& outputs) {
  if (request.authorities.empty() || outputs.pages.empty()) return;
  for (std::string& media : outputs_of_all(request, context).media) {
    if (PictureShop::is_picture(media)) outputs.media.push_back(std::move(media));
  }
}

}  // namespace

editions::Outputs plan(const Request& request, const editions::Context& context,
                       diagnostics::Diagnostics& diagnostics) {
  check_authorities(request.authorities, context.publication, diagnostics);
  editions::Outputs outputs;
  for (const editions::Edition& edition : editions::registry()) {
    if (!chosen(request.editions, edition.name)) continue;
    // What serves all authorities is made again even for one of them: its lists name everybody.
    if (edition.for_publication != nullptr) edition.for_publication(context, outputs);
    if (edition.for_authority == nullptr) continue;
    for (const model::Authority& authority : context.publication.authorities) {
      if (chosen(request.authorities, authority.id.value)) edition.for_authority(context, authority, outputs);
    }
  }
  check_addresses(outputs, diagnostics);
  add_pictures_elsewhere(request, context, outputs);
  std::sort(outputs.media.begin(), outputs.media.end());
  outputs.media.erase(std::unique(outputs.media.begin(), outputs.media.end()), outputs.media.end());
  return outputs;
}

std::vector<editions::PageJob> pages_elsewhere(const Request& request, const editions::Context& context,
                                               const editions::Outputs& outputs) {
  if (request.authorities.empty()) return {};
  std::set<std::string> written;
  for (const editions::PageJob& job : outputs.pages) written.insert(job.path);
  editions::Outputs everything = outputs_of_all(request, context);
  std::erase_if(everything.pages, [&](const editions::PageJob& job) { return written.contains(job.path); });
  return std::move(everything.pages);
}

}  // namespace mandature::publishing
