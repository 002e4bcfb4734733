#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;

// Whether a text holds ten digits in a row, or eleven after a plus, however they are grouped.
bool has_telephone(std::string_view text) {
  constexpr std::size_t kDigits = 10;
  const std::string plain =
      support::replace_all(support::replace_all(std::string(text), "\u00A0", " "), "\u202F", " ");
  std::size_t digits = 0;
  for (const char c : plain) {
    if (c >= '0' && c <= '9') {
      if (++digits >= kDigits) return true;
    } else if (std::string_view(" .-+()").find(c) == std::string_view::npos) {
      digits = 0;
    }
  }
  return false;
}

bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 24> kTitles{
      "le",    "la",        "les",        "l",        "m",         "mme",        "monsieur", "madame",
      "maire", "president", "presidente", "de",       "directeur", "directrice", "du",       "des",
      "ville", "conseil",   "service",    "services", "generale",  "general",    "commune",  "publication"};
  const std::string folded = support::fold(word);
  return std::find(kTitles.begin(), kTitles.end(), folded) != kTitles.end();
}

// Whether a text names a person: two words in a row that begin with a capital and are no titles.
bool names_a_person(std::string_view text) {
  std::string plain = support::replace_all(std::string(text), "’", " ");
  for (char& c : plain) {
    if (c == '\'' || c == ',' || c == '.' || c == '\t' || c == '\n') c = ' ';
  }
  int names = 0;
  for (const std::string_view word : support::split(plain, ' ')) {
    if (word.empty()) continue;
    const bool capital = support::capitalised(word) == word && support::lower_case(word) != word;
    names = capital && !is_title(word) ? names + 1 : 0;
    if (names == 2) return true;
  }
  return false;
}

// Whether some word has the form of an e-mail address.
bool has_email(std::string_view text) {
  for (const std::string_view word : support::split(text, ' ')) {
    const std::size_t at = word.find('@');
    if (at == std::string_view::npos || at == 0) continue;
    const std::size_t dot = word.rfind('.');
    if (dot != std::string_view::npos && dot > at + 1 && dot + 2 < word.size()) return true;
  }
  return false;
}

bool is_reachable(std::string_view contact) {
  return has_email(contact) || contact.find("://") != std::string_view::npos || has_telephone(contact);
}

void check_printer(const model::LegalNotices& notices, Inspection& inspection) {
  if (!notices.printer.empty() || inspection.occasion().printing == Printing::kNone) return;
  const std::string message = tr("the printer is not named");
  const std::string hint =
      tr("add \"{}\" under mentions: what is printed names and locates its printer", "imprimeur: …");
  if (inspection.occasion().printing == Printing::kPress) {
    inspection.finding(notices.where, message, hint);
  } else {
    inspection.note(notices.where, message, hint);
  }
}

}  // namespace

void check_notices(Inspection& inspection) {
  const model::LegalNotices& notices = inspection.publication().notices;
  const diagnostics::Span where = notices.where;
  if (!has_telephone(notices.publisher)) {
    inspection.finding(where, tr("no telephone number in \"{}\"", "editeur"),
                       tr("the law asks for name, address and telephone number"));
  }
  if (!has_telephone(notices.host)) {
    inspection.finding(where, tr("no telephone number in \"{}\"", "hebergeur"),
                       tr("the law asks for name, address and telephone number"));
  }
  if (!names_a_person(notices.director)) {
    inspection.finding(where, tr("\"directeur\" names no person: \"{}\"", notices.director),
                       tr("write the given name and the family name"));
  }
  if (!is_reachable(notices.contact)) {
    inspection.finding(where, tr("nobody can write to \"{}\"", notices.contact),
                       tr("give an e-mail address, a web address or a telephone number"));
  }
  check_printer(notices, inspection);
}

}  // namespace mandature::rules
