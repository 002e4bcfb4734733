#include "interchange/server.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "interchange/naming.h"

namespace mandature::interchange {
namespace {

using Header = std::pair<std::string_view, std::string>;

constexpr std::string_view kPolicyName = "Content-Security-Policy";
constexpr std::string_view kPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
// A page that is made to stand in a frame of another site runs no script at all.
constexpr std::string_view kEmbeddedPolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors *";

std::string policy(const Players& players) {
  std::string text(kPolicy);
  if (players.empty()) return text;
  text += "; frame-src";
  for (const std::string& player : players) text += " " + player;
  return text;
}

// `policy`: of this kind of pages.
std::vector<Header> headers(Transport transport, const std::string& policy) {
  std::vector<Header> all = {
      {kPolicyName, policy},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "strict-origin-when-cross-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
  };
  // Only for this machine: its neighbours under the same domain may not be ready for it.
  if (transport == Transport::kEncrypted) all.emplace_back("Strict-Transport-Security", "max-age=31536000");
  return all;
}

}  // namespace

std::string write_security_txt(const SecurityContact& contact) {
  std::string text =
      fmt::format("Contact: {}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}\n", contact.contact,
                  day_start(contact.expires), contact.languages, contact.address);
  if (!contact.policy.empty()) text += fmt::format("Policy: {}\n", contact.policy);
  return text;
}

std::string write_apache_headers(Transport transport, const Players& players) {
  std::string text = "<IfModule mod_headers.c>\n";
  for (const auto& [name, value] : headers(transport, policy(players)))
    text += fmt::format("  Header always set {} \"{}\"\n", name, value);
  text += fmt::format("  <FilesMatch \"^{}$\">\n    Header always set {} \"{}\"\n  </FilesMatch>\n",
                      "integrer\\.html", kPolicyName, kEmbeddedPolicy);
  return text +
         "</IfModule>\n<IfModule mod_mime.c>\n  AddType text/vtt .vtt\n"
         "  AddCharset utf-8 .css .csv .html .js .json .txt .vtt .xml\n</IfModule>\n";
}

std::string write_nginx_headers(Transport transport, const Players& players) {
  std::string text;
  for (const auto& [name, value] : headers(transport, policy(players)))
    text += fmt::format("add_header {} \"{}\" always;\n", name, value);
  // A location with headers of its own has none of those around it.
  text += "location ~ /integrer\\.html$ {\n";
  for (const auto& [name, value] : headers(transport, std::string(kEmbeddedPolicy)))
    text += fmt::format("  add_header {} \"{}\" always;\n", name, value);
  return text + "}\ncharset utf-8;\ncharset_types text/css text/csv text/javascript text/plain text/vtt;\n";
}

std::string write_caddy_headers(Transport transport, const Players& players) {
  // Each page meets one policy: which of two would win depends on how Caddy sorts them.
  std::string text = "@pages not path */integrer.html\n@integrees path */integrer.html\n";
  text += fmt::format("header @pages {} \"{}\"\nheader @integrees {} \"{}\"\n", kPolicyName, policy(players),
                      kPolicyName, kEmbeddedPolicy);
  text += "header {\n";
  for (const auto& [name, value] : headers(transport, policy(players))) {
    if (name != kPolicyName) text += fmt::format("\t{} \"{}\"\n", name, value);
  }
  return text + "}\n";
}

std::string write_hosts_headers(Transport transport, const Players& players) {
  std::string text = "/*\n";
  for (const auto& [name, value] : headers(transport, policy(players)))
    text += fmt::format("  {}: {}\n", name, value);
  // "!" takes back what the rule above gave; hosts that do not know it keep the stricter policy.
  return text + fmt::format("/*/integrer.html\n  ! {0}\n  {0}: {1}\n", kPolicyName, kEmbeddedPolicy);
}

}  // namespace mandature::interchange
