#include "publishing/ledger.h"

#include <algorithm>
#include <utility>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::Span;
using diagnostics::tr;

constexpr std::string_view kHeader = "adresse\tdepuis";

bool is_address(std::string_view text) {
  const std::string path(text.substr(0, text.find('#')));
  const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' ||
           std::string_view("\"<>\\").find(c) != std::string_view::npos;
  });
  return plain && !path.empty() && !path.starts_with('/') && support::normal_path(path) == path;
}

// One line, without its end, at `where`.
void read_line(std::string_view line, Span where, Ledger& ledger, diagnostics::Diagnostics& diagnostics) {
  const std::size_t tab = line.find('\t');
  const auto since =
      tab == std::string_view::npos ? std::nullopt : support::Date::parse(line.substr(tab + 1));
  if (!since || !is_address(line.substr(0, tab))) {
    diagnostics.error(where, tr("this line of the ledger of links is damaged"),
                      tr("take the file back from its last version: a line is an address, a tab and a date"));
    return;
  }
  const auto [known, inserted] =
      ledger.try_emplace(std::string(line.substr(0, tab)), LedgerLine{*since, where});
  if (inserted) return;
  diagnostics.error(where, tr("the ledger of links has this address twice"),
                    tr("remove the later of the two lines"));
}

}  // namespace

Ledger read_ledger(const support::FileSystem& disk, const std::string& content,
                   diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics) {
  Ledger ledger;
  const std::string path = support::join_path(content, kLedgerFile);
  const auto bytes = disk.read(path);
  if (!bytes) return ledger;
  if (support::first_invalid_utf8(*bytes)) {
    diagnostics.error_in(
        path, tr("this line of the ledger of links is damaged"),
        tr("take the file back from its last version: a line is an address, a tab and a date"));
    return ledger;
  }
  const diagnostics::SourceFile& file = files.add(path, *bytes);
  std::size_t begin = 0;
  bool first = true;
  for (std::string_view line : support::split(file.text(), '\n')) {
    const Span where{&file, static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(begin + line.size())};
    begin += line.size() + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool header = std::exchange(first, false) && line == kHeader;
    if (!header && !line.empty()) read_line(line, where, ledger, diagnostics);
  }
  return ledger;
}

std::string ledger_text(const Ledger& ledger) {
  std::string text = std::string(kHeader) + "\n";
  for (const auto& [address, line] : ledger) text += address + "\t" + line.since.iso() + "\n";
  return text;
}

}  // namespace mandature::publishing
