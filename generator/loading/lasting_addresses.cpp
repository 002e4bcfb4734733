#include "loading/lasting_addresses.h"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Redirect;
using model::Withdrawal;

bool is_elsewhere(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

// Servers read these addresses in four languages of their own: what any of them could take for a pattern or
// the end of a word is refused.
bool is_plain(const std::string& address) {
  return std::all_of(address.begin(), address.end(), [](unsigned char c) {
    return c > ' ' && c < 0x7F &&
           std::string_view("\"'\\<>^$*{}|`;()[]+").find(static_cast<char>(c)) == std::string_view::npos;
  });
}

std::string page_of(const std::string& address) { return address.substr(0, address.find('#')); }
bool has_anchor(const std::string& address) { return address.find('#') != std::string::npos; }

// The path an address of this site means: "https://site/a/" and "/a/" are "a/index.html". Nothing when it
// climbs above the root.
std::optional<std::string> path_of(std::string address, const std::string& base) {
  if (address.starts_with(base + "/") || address == base) address.erase(0, base.size());
  const std::size_t hash = std::min(address.find('#'), address.size());
  const std::string anchor = address.substr(hash);
  std::string path = address.substr(0, hash);
  path.erase(0, path.find_first_not_of('/') == std::string::npos ? path.size() : path.find_first_not_of('/'));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  const auto normal = support::normal_path(path);
  if (!normal || *normal != path || path.find(':') != std::string::npos) return {};
  return path + anchor;
}

// Whether both addresses of a redirect are such that a server can be told of them; they become paths.
bool settle(Redirect& redirect, const std::string& base, diagnostics::Diagnostics& diagnostics) {
  for (std::string* address : {&redirect.from, &redirect.to}) {
    const bool is_target = address == &redirect.to;
    if (is_target && address->empty()) continue;
    if (!is_plain(*address)) {
      diagnostics.error(redirect.where, tr("\"{}\" is not an address of the site", *address),
                        tr("write the path of a page, as {}", "valbrune/temoignages/nadia-berkane.html"));
      return false;
    }
    if (is_target && is_elsewhere(*address) && !address->starts_with(base + "/")) continue;
    const auto path = path_of(*address, base);
    if (!path || is_elsewhere(*path) || path->find('?') != std::string::npos) {
      diagnostics.error(redirect.where, tr("\"{}\" is not an address of the site", *address),
                        tr("write the path of a page, as {}", "valbrune/temoignages/nadia-berkane.html"));
      return false;
    }
    *address = *path;
  }
  // Servers are never told the anchor, so that only the page itself can lead on from there.
  if (has_anchor(redirect.from) && !redirect.to.empty() &&
      (page_of(redirect.to) != page_of(redirect.from) || !has_anchor(redirect.to))) {
    diagnostics.error(redirect.where, tr("an anchor moves within its page"),
                      tr("name an anchor of {}, or leave nouveau empty and say why", page_of(redirect.from)));
    return false;
  }
  return true;
}

// Where a redirect ends when those it leads to are followed; nothing when it comes back to where it was.
std::optional<std::string> end_of(const Redirect& redirect,
                                  const std::map<std::string, const Redirect*>& by_address) {
  std::set<std::string> seen = {redirect.from};
  std::string to = redirect.to;
  for (auto next = by_address.find(to); next != by_address.end(); next = by_address.find(to)) {
    if (!seen.insert(to).second) return {};
    to = next->second->to;
  }
  if (seen.contains(to)) return {};
  return to;
}

void follow_chains(std::vector<Redirect>& redirects, diagnostics::Diagnostics& diagnostics) {
  std::map<std::string, const Redirect*> by_address;
  const std::vector<Redirect> given = redirects;
  for (const Redirect& redirect : given) by_address.emplace(redirect.from, &redirect);
  std::erase_if(redirects, [&](Redirect& redirect) {
    const auto end = end_of(redirect, by_address);
    if (!end) diagnostics.error(redirect.where, tr("this redirect comes back to where it starts"));
    redirect.to = end.value_or("");
    return !end;
  });
}

void refuse_repeated(std::vector<Redirect>& redirects, diagnostics::Diagnostics& diagnostics) {
  std::map<std::string, diagnostics::Span> first;
  std::erase_if(redirects, [&](const Redirect& redirect) {
    const auto [known, inserted] = first.try_emplace(redirect.from, redirect.where);
    if (inserted) return false;
    diagnostics.error(redirect.where, tr("\"{}\" already leads somewhere", redirect.from),
                      tr("the first is on {}", place_of(known->second)));
    return true;
  });
}

void check_withdrawal(const Withdrawal& withdrawal, const sources::Value& value, Reading& reading) {
  constexpr std::size_t kDigits = 64;
  const bool sound = withdrawal.fingerprint.size() == kDigits &&
                     withdrawal.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (sound || withdrawal.fingerprint.empty()) return;
  reading.diagnostics().error(value.find("empreinte")->span,
                              tr("a fingerprint has 64 digits from 0 to 9 and a to f"));
}

}  // namespace

const Kind<Redirect>& redirect_kind() {
  static const Kind<Redirect> kind = prepared<Redirect>(
      {"redirections",
       "ancienne adresse du site",
       "redirections.csv",
       Form::kTable,
       "",
       {
           required("ancien", text(), "adresse qui a été publiée", &Redirect::from),
           optional("nouveau", text(), "où elle mène maintenant ; vide si elle a disparu", &Redirect::to),
           required("date", date(), "jour du changement", &Redirect::date),
           required("raison", text(), "pourquoi", &Redirect::reason),
       }});
  return kind;
}

const Kind<Withdrawal>& withdrawal_kind() {
  static const Kind<Withdrawal> kind = prepared<Withdrawal>(
      {"retraits",
       "fichier retiré pour toujours",
       "retraits/registre.csv",
       Form::kTable,
       "",
       {
           required("empreinte", text(), "SHA-256 du fichier : rien d’autre n’en est gardé",
                    &Withdrawal::fingerprint),
           required("date", date(), "jour du retrait", &Withdrawal::date),
       },
       check_withdrawal});
  return kind;
}

void load_lasting_addresses(Shelf& shelf, model::Publication& publication) {
  diagnostics::Diagnostics& diagnostics = shelf.content.diagnostics;
  publication.withdrawals = read_table_file(shelf, "retraits/registre", withdrawal_kind());
  std::vector<Redirect> redirects = read_table_file(shelf, "redirections", redirect_kind());
  std::erase_if(redirects, [&](Redirect& redirect) {
    return redirect.from.empty() || !settle(redirect, publication.base_url, diagnostics);
  });
  refuse_repeated(redirects, diagnostics);
  follow_chains(redirects, diagnostics);
  std::sort(redirects.begin(), redirects.end(),
            [](const Redirect& a, const Redirect& b) { return a.from < b.from; });
  publication.redirects = std::move(redirects);
}

}  // namespace mandature::loading
