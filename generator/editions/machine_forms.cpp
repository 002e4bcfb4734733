#include <algorithm>
#include <memory>
#include <set>
#include <span>

#include "editions/address.h"
#include "editions/feeds.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "interchange/naming.h"
#include "interchange/redirects.h"
#include "interchange/server.h"
#include "interchange/sitemap.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using Addresses = std::vector<std::string>;

Addresses public_addresses(const Context& context, const std::vector<std::string>& pages) {
  Addresses addresses;
  for (const std::string& page : pages) {
    if (!is_signpost(context, page)) addresses.push_back(public_address(context.publication, page));
  }
  std::sort(addresses.begin(), addresses.end());
  return addresses;
}

void add_sitemap(const Context& context, const std::vector<std::string>& pages, Outputs& outputs) {
  const auto addresses = std::make_shared<const Addresses>(public_addresses(context, pages));
  if (addresses->size() <= interchange::kSitemapSize) {
    outputs.files.push_back(
        {sitemap_path(), [addresses](const FileSizes&) { return interchange::write_sitemap(*addresses); }});
    return;
  }
  Addresses parts;
  for (std::size_t begin = 0; begin < addresses->size(); begin += interchange::kSitemapSize) {
    const std::string path = sitemap_path(parts.size() + 1);
    parts.push_back(public_address(context.publication, path));
    const std::size_t count = std::min(interchange::kSitemapSize, addresses->size() - begin);
    outputs.files.push_back({path, [addresses, begin, count](const FileSizes&) {
                               return interchange::write_sitemap(std::span(*addresses).subspan(begin, count));
                             }});
  }
  outputs.files.push_back({sitemap_path(), [parts = std::move(parts)](const FileSizes&) {
                             return interchange::write_sitemap_index(parts);
                           }});
}

// People write an address of mail, or a page, or a sentence: this one stands in the legal notices.
std::string contact_address(const model::Publication& publication) {
  const std::string& contact = publication.notices.contact;
  const bool one_word = !contact.empty() && contact.find_first_of(" \n<>") == std::string::npos;
  if (one_word && contact.starts_with("https://")) return contact;
  if (one_word && contact.find('@') != std::string::npos) return "mailto:" + contact;
  return public_address(publication, notices_path()) + "#contact";
}

// The machines that show films of published interviews, sorted.
interchange::Players players_of(const Context& context) {
  std::set<std::string> hosts;
  for (const model::Authority& authority : context.publication.authorities) {
    for (const model::Testimonial* testimonial : published(context, authority)) {
      if (!testimonial->video || !testimonial->video->peertube.starts_with("https://")) continue;
      const auto parts = support::split(testimonial->video->peertube, '/');
      hosts.insert("https://" + std::string(parts[2]));
    }
  }
  return {hosts.begin(), hosts.end()};
}

// What servers are told of old addresses, folders included: "a/index.html" is also "a/".
std::vector<interchange::ServerRedirect> server_redirects(const Context& context) {
  const std::string root = root_path(context.publication);
  std::vector<interchange::ServerRedirect> redirects;
  const auto add = [&](const std::string& from, const std::string& to) {
    redirects.push_back({root + from, to});
    constexpr std::string_view kIndex = "index.html";
    if (from.ends_with(kIndex)) redirects.push_back({root + from.substr(0, from.size() - kIndex.size()), to});
  };
  for (const model::Redirect& redirect : context.publication.redirects) {
    if (redirect.from.find('#') != std::string::npos) continue;
    const std::string to = redirect.to.substr(0, redirect.to.find('#'));
    add(redirect.from, to.empty() || to.find("://") != std::string::npos ? to : root + to);
  }
  for (const std::string& path : context.gone) {
    if (!is_signpost(context, path)) add(path, {});
  }
  return redirects;
}

std::string error_page(const Context& context) { return root_path(context.publication) + not_found_path(); }

void add_server_files(const Context& context, Outputs& outputs) {
  using interchange::Transport;
  const Transport transport =
      context.publication.base_url.starts_with("https://") ? Transport::kEncrypted : Transport::kPlain;
  const interchange::Players players = players_of(context);
  const auto add = [&](std::vector<FileJob>& files, std::string path, auto headers, auto redirects) {
    files.push_back(
        {std::move(path), [&context, transport, players, headers, redirects](const FileSizes&) {
           return headers(transport, players) + redirects(server_redirects(context), error_page(context));
         }});
  };
  add(outputs.files, ".htaccess", &interchange::write_apache_headers, &interchange::write_apache_redirects);
  add(outputs.beside, "serveur/nginx.conf", &interchange::write_nginx_headers,
      &interchange::write_nginx_redirects);
  add(outputs.beside, "serveur/Caddyfile", &interchange::write_caddy_headers,
      &interchange::write_caddy_redirects);
  outputs.files.push_back(
      {"_headers", [transport, players](const FileSizes&) {
         return interchange::write_hosts_headers(transport, players);
       }});
  outputs.files.push_back({"_redirects", [&context](const FileSizes&) {
                             return interchange::write_hosts_redirects(server_redirects(context));
                           }});
  const std::string path = ".well-known/security.txt";
  outputs.files.push_back({path, [&context, path](const FileSizes&) {
                             return interchange::write_security_txt(
                                 {contact_address(context.publication),
                                  interchange::year_after(context.publication.frozen_on),
                                  context.language.tag(), public_address(context.publication, path),
                                  public_address(context.publication, security_path())});
                           }});
}

}  // namespace

void add_machine_forms(const Context& context, const std::vector<std::string>& pages, Outputs& outputs) {
  add_sitemap(context, pages, outputs);
  add_feeds(context, outputs);
  add_server_files(context, outputs);
  outputs.files.push_back({robots_path(), [&context](const FileSizes&) {
                             return interchange::write_robots(
                                 public_address(context.publication, sitemap_path()));
                           }});
}

}  // namespace mandature::editions
