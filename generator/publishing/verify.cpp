#include "publishing/verify.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "editions/sealing.h"
#include "html/searchable.h"
#include "pdf/read_pdf.h"
#include "support/fingerprint.h"
#include "support/letters.h"

namespace mandature::publishing {
namespace {

using diagnostics::Failure;
using diagnostics::Result;
using diagnostics::tr;

// An edition as it was read: the letters of its pages, and the sealed text it carries.
struct Edition {
  std::vector<std::string> pages;
  std::string canonical;
};

// Whether a text stands in the pages: whole on one, or cut once or more, always at the end of what a page
// holds of it, and going on further in the edition. Where a page ends is not known of a jump ("suite page
// 3"), so that any place may be the end; but each piece must be long enough not to be there by chance.
class Search {
 public:
  // `notes`: the letters of what may stand between the two halves of a text, at the foot of a column.
  Search(const std::vector<std::string>& pages, std::vector<std::string> notes)
      : pages_(pages), notes_(std::move(notes)) {}

  bool holds(const std::string& letters) const { return found_from(0, letters); }

 private:
  static constexpr std::size_t kShortestPiece = 8;  // letters

  bool found_from(std::size_t first, std::string_view letters) const {
    for (std::size_t page = first; page < pages_.size(); ++page) {
      if (pages_[page].find(letters) != std::string::npos) return true;
    }
    for (std::size_t page = first; page < pages_.size(); ++page) {
      if (goes_on_after(page, longest_head(pages_[page], letters), letters)) return true;
    }
    return false;
  }

  // The first letters of what follows on the page may happen to be those that go on elsewhere.
  bool goes_on_after(std::size_t page, std::size_t head, std::string_view letters) const {
    constexpr std::size_t kByChance = 3;
    for (std::size_t length = head; length + kByChance >= head; --length) {
      if (length < kShortestPiece || letters.size() - length < kShortestPiece) return false;
      if (resumes_after_notes(pages_[page], length, letters)) return true;
      if (found_from(page + 1, letters.substr(length))) return true;
    }
    return false;
  }

  // A text goes from one column to the next over the notes at the foot of the first, which are sealed too:
  // nothing else may stand there.
  bool resumes_after_notes(std::string_view page, std::size_t head, std::string_view letters) const {
    std::size_t place = page.find(letters.substr(0, head)) + head;
    for (std::size_t note = note_at(page, place); note > 0; note = note_at(page, place)) {
      place += note;
      if (page.substr(place).starts_with(letters.substr(head))) return true;
    }
    return false;
  }

  // How many letters the note that begins here has, with its number; 0 when none begins here.
  std::size_t note_at(std::string_view page, std::size_t place) const {
    constexpr std::size_t kMostDigits = 3;
    for (std::size_t digits = 0; digits <= kMostDigits && place + digits < page.size(); ++digits) {
      const std::string_view rest = page.substr(place + digits);
      for (const std::string& note : notes_) {
        if (note.size() >= kShortestPiece && rest.starts_with(note)) return digits + note.size();
      }
    }
    return 0;
  }

  // How many of the first letters stand on the page: what holds for some holds for fewer.
  static std::size_t longest_head(const std::string& page, std::string_view letters) {
    std::size_t least = 0;
    std::size_t most = letters.size();
    while (least < most) {
      const std::size_t middle = (least + most + 1) / 2;
      if (page.find(letters.substr(0, middle)) != std::string::npos) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  const std::vector<std::string>& pages_;
  std::vector<std::string> notes_;
};

Result<Edition> read_pdf_edition(const std::string& bytes) {
  auto pdf = pdf::read_pdf(bytes);
  if (!pdf) return pdf.failure();
  Edition edition;
  for (const std::string& page : pdf->pages) edition.pages.push_back(support::letters_of(page));
  const auto carried = pdf->attachments.find(std::string(editions::kSealedTextName));
  if (carried != pdf->attachments.end()) edition.canonical = carried->second;
  return edition;
}

std::string letters_of_page(const std::string& html) {
  const search::Entry entry = html::read_for_search(html);
  std::string text = entry.title;
  for (const search::Passage& passage : entry.passages) text += passage.heading + " " + passage.text + " ";
  return support::letters_of(text);
}

// The pages below a folder, and the sealed text in it.
Result<Edition> read_folder_edition(const std::string& folder, const support::FileSystem& disk) {
  Edition edition;
  for (const std::string& path : disk.list(folder)) {
    const auto bytes = disk.read(support::join_path(folder, path));
    if (!bytes) return Failure{tr("\"{}\" cannot be read", path)};
    if (path == editions::kSealedTextName) edition.canonical = *bytes;
    if (support::file_extension(path) == "html") edition.pages.push_back(letters_of_page(*bytes));
  }
  if (edition.pages.empty()) return Failure{tr("there is no page and no PDF to verify here")};
  return edition;
}

// A page of the site, with the folder of the same name that holds what belongs to it.
Result<Edition> read_page_edition(const std::string& path, const std::string& html,
                                  const support::FileSystem& disk) {
  const std::string folder = support::join_path(support::parent_path(path), support::file_stem(path));
  Edition edition{{letters_of_page(html)}, {}};
  edition.canonical = disk.read(support::join_path(folder, editions::kSealedTextName)).value_or("");
  return edition;
}

Result<Edition> read_edition(const std::string& path, const support::FileSystem& disk) {
  const auto bytes = disk.read(path);
  if (!bytes) {
    // The folder of a page of the site holds older editions too: its own page stands beside it.
    const std::string folder = path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
    const std::string page = folder + ".html";
    if (const auto html = disk.read(page)) return read_page_edition(page, *html, disk);
    return read_folder_edition(folder, disk);
  }
  if (support::file_extension(path) == "html") return read_page_edition(path, *bytes, disk);
  return read_pdf_edition(*bytes);
}

}  // namespace

Result<Verification> verify(const std::string& path, const support::FileSystem& disk) {
  const auto edition = read_edition(path, disk);
  if (!edition) return edition.failure();
  Verification found;
  if (edition->canonical.empty()) return found;
  found.fingerprint = support::sha256(edition->canonical);
  std::vector<model::SealedPart> parts = model::read_canonical_text(edition->canonical);
  std::erase_if(parts,
                [](const model::SealedPart& part) { return part.nature != model::SealedNature::kWords; });
  std::vector<std::string> letters;
  for (const model::SealedPart& part : parts) letters.push_back(support::letters_of(part.text));
  const Search search(edition->pages, letters);
  found.printed = search.holds(found.fingerprint);
  found.words = parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!search.holds(letters[i])) found.missing.push_back(std::move(parts[i]));
  }
  return found;
}

}  // namespace mandature::publishing
