#include "publishing/permalinks.h"

#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "html/references.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;

constexpr auto kKept =
    std::to_array<std::string_view>({"html", "pdf", "csv", "txt", "xml", "json", "zip", "epub"});
// Files for machines that ask for them by these names, or that pages load for themselves.
constexpr auto kNotKept = std::to_array<std::string_view>({"404.html", "robots.txt", "sitemap.xml"});
constexpr auto kNotKeptFolders = std::to_array<std::string_view>({"statique/", "recherche/", "/medias/"});

std::string page_of(const std::string& address) { return address.substr(0, address.find('#')); }
bool is_anchor(const std::string& address) { return address.find('#') != std::string::npos; }

std::set<std::string> redirected(const model::Publication& publication) {
  std::set<std::string> addresses;
  for (const model::Redirect& redirect : publication.redirects) addresses.insert(redirect.from);
  return addresses;
}

// Addresses in the folder of one that is lost, or anchors of its page: one of them may be its new name.
std::vector<std::string> neighbours(const std::string& lost, const std::set<std::string>& published) {
  const std::size_t end = is_anchor(lost) ? lost.find('#') : lost.rfind('/');
  const std::string prefix = end == std::string::npos ? "" : lost.substr(0, end + 1);
  std::vector<std::string> found;
  for (auto at = published.lower_bound(prefix); at != published.end() && at->starts_with(prefix); ++at) {
    const std::string rest = at->substr(prefix.size());
    if (rest.find('/') == std::string::npos && is_anchor(*at) == is_anchor(lost) &&
        support::file_extension(page_of(*at)) == support::file_extension(page_of(lost)))
      found.push_back(*at);
  }
  return found;
}

// The nearest name; for a record whose name changed altogether, the only new neighbour.
std::string successor(const std::string& lost, const std::set<std::string>& published, const Ledger& ledger) {
  const std::vector<std::string> known = neighbours(lost, published);
  std::vector<std::string> fresh;
  std::copy_if(known.begin(), known.end(), std::back_inserter(fresh),
               [&](const std::string& address) { return !ledger.contains(address); });
  if (const auto near = support::nearest(lost, fresh)) return *near;
  if (fresh.size() == 1) return fresh.front();
  return {};
}

void tell_lost(const std::string& address, const Ledger& ledger, const PermalinkRun& run,
               Diagnostics& diagnostics) {
  const LedgerLine& line = ledger.at(address);
  const std::string next = successor(address, run.published, ledger);
  const std::string ready =
      address + ";" + next + ";" + run.today.iso() + ";" + (next.empty() ? "supprimé" : "renommé");
  diagnostics.error(line.where,
                    is_anchor(address)
                        ? tr("this anchor was published on {} and is no longer in its page", line.since.iso())
                        : tr("this address was published on {} and is no longer made", line.since.iso()),
                    tr("bring it back, or add this line to redirections.csv: {}", ready));
}

// Whether an address that is missing is missing with good reason.
bool is_settled(const std::string& address, const std::set<std::string>& settled) {
  return settled.contains(address) || settled.contains(page_of(address));
}

void check_redirects(const PermalinkRun& run, Diagnostics& diagnostics) {
  const std::vector<std::string> known(run.published.begin(), run.published.end());
  const std::set<std::string> withheld(run.withheld.begin(), run.withheld.end());
  for (const model::Redirect& redirect : run.publication.redirects) {
    if (run.published.contains(redirect.from)) {
      diagnostics.error(redirect.where, tr("\"{}\" is still an address of the site", redirect.from),
                        tr("a redirect would hide it: remove this line"));
    }
    const bool elsewhere = redirect.to.find("://") != std::string::npos;
    if (redirect.to.empty() || elsewhere || run.published.contains(redirect.to)) continue;
    if (withheld.contains(page_of(redirect.to))) continue;
    // An anchor that nobody keeps, such as that of a heading, leads to its page all the same.
    if (is_anchor(redirect.to) && !is_anchor(redirect.from) && run.published.contains(page_of(redirect.to)))
      continue;
    const auto near = support::nearest(redirect.to, known);
    diagnostics.error(redirect.where, tr("\"{}\" is not published", redirect.to),
                      near ? tr("did you mean \"{}\"?", *near) : std::string());
  }
}

}  // namespace

bool PublishedAddresses::is_kept(const std::string& path) {
  const std::string extension = support::file_extension(path);
  const bool folder = std::any_of(kNotKeptFolders.begin(), kNotKeptFolders.end(), [&](std::string_view name) {
    return path.find(name) != std::string::npos;
  });
  return !folder && !path.starts_with('.') && !path.starts_with("sitemap-") &&
         std::find(kNotKept.begin(), kNotKept.end(), path) == kNotKept.end() &&
         std::find(kKept.begin(), kKept.end(), extension) != kKept.end();
}

void PublishedAddresses::add(const std::string& path) {
  if (!is_kept(path)) return;
  const std::scoped_lock lock(mutex_);
  addresses_.insert(path);
}

void PublishedAddresses::add_page(const std::string& path, const std::string& html) {
  if (!is_kept(path)) return;
  const std::vector<std::string> anchors = html::lasting_anchors(html);
  const std::scoped_lock lock(mutex_);
  for (const std::string& anchor : anchors) addresses_.insert(path + "#" + anchor);
}

std::map<std::string, std::map<std::string, std::string>> moved_anchors(
    const model::Publication& publication) {
  std::map<std::string, std::map<std::string, std::string>> moved;
  for (const model::Redirect& redirect : publication.redirects) {
    const std::size_t from = redirect.from.find('#');
    const std::size_t to = redirect.to.find('#');
    if (from == std::string::npos || to == std::string::npos) continue;
    moved[page_of(redirect.from)].emplace(redirect.from.substr(from + 1), redirect.to.substr(to + 1));
  }
  return moved;
}

void keep_permalinks(Ledger& ledger, const PermalinkRun& run, Diagnostics& diagnostics) {
  std::set<std::string> settled = redirected(run.publication);
  settled.insert(run.withheld.begin(), run.withheld.end());
  check_redirects(run, diagnostics);
  for (const auto& [address, line] : ledger) {
    if (run.published.contains(address) || is_settled(address, settled)) continue;
    // Of a page that is gone, one message is enough.
    if (is_anchor(address) && ledger.contains(page_of(address)) && !run.published.contains(page_of(address)))
      continue;
    tell_lost(address, ledger, run, diagnostics);
  }
  for (const std::string& address : run.published) ledger.try_emplace(address, LedgerLine{run.today, {}});
}

}  // namespace mandature::publishing
