#include "interchange/server.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "interchange/naming.h"

namespace mandature::interchange {
namespace {

using Header = std::pair<std::string_view, std::string>;

constexpr std::string_view kPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::string policy(const Players& players) {
  std::string text(kPolicy);
  if (players.empty()) return text;
  text += "; frame-src";
  for (const std::string& player : players) text += " " + player;
  return text;
}

std::vector<Header> headers(Transport transport, const Players& players) {
  std::vector<Header> all = {
      {"Content-Security-Policy", policy(players)},
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
  return fmt::format("Contact: {}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}\n", contact.contact,
                     day_start(contact.expires), contact.languages, contact.address);
}

std::string write_apache_headers(Transport transport, const Players& players) {
  std::string text = "<IfModule mod_headers.c>\n";
  for (const auto& [name, value] : headers(transport, players))
    text += fmt::format("  Header always set {} \"{}\"\n", name, value);
  return text +
         "</IfModule>\n<IfModule mod_mime.c>\n  AddType text/vtt .vtt\n"
         "  AddCharset utf-8 .css .csv .html .js .json .txt .vtt .xml\n</IfModule>\n";
}

std::string write_nginx_headers(Transport transport, const Players& players) {
  std::string text;
  for (const auto& [name, value] : headers(transport, players))
    text += fmt::format("add_header {} \"{}\" always;\n", name, value);
  return text + "charset utf-8;\ncharset_types text/css text/csv text/javascript text/plain text/vtt;\n";
}

std::string write_caddy_headers(Transport transport, const Players& players) {
  std::string text = "header {\n";
  for (const auto& [name, value] : headers(transport, players))
    text += fmt::format("\t{} \"{}\"\n", name, value);
  return text + "}\n";
}

std::string write_hosts_headers(Transport transport, const Players& players) {
  std::string text = "/*\n";
  for (const auto& [name, value] : headers(transport, players))
    text += fmt::format("  {}: {}\n", name, value);
  return text;
}

}  // namespace mandature::interchange
