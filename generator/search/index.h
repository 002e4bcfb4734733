#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mandature::search {

// Some lines of a page, short enough to be shown as they are under a result.
struct Passage {
  std::string anchor;   // the identifier in the page to which a result leads; may be empty
  std::string heading;  // the heading just above, when these lines are the first under it
  std::string text;
};

// A page as the search knows it.
struct Entry {
  std::string address;    // from the web root
  std::string authority;  // identifier; empty for the pages of the whole site
  std::string kind;       // as citizens are told it: "Entretien"
  std::string title;
  std::vector<Passage> passages;
};

// Whose pages are searched, in the order in which they are listed.
struct Owner {
  std::string authority;  // identifier; empty for the whole site
  std::string name;
};

struct IndexFile {
  std::string path;  // from the folder of the index: "mots/12.js"
  std::string bytes;
};

// What a browser may have to load before it shows the first result: index.js, two files of words, one of
// pages and one of texts. Together less than 30 kB at 10,000 pages, without compression; a unit test measures
// it.
inline constexpr std::size_t kLargestWordFile = 7000;  // bytes
inline constexpr std::size_t kPagesPerFile = 12;
inline constexpr std::size_t kPassagesPerFile = 10;
inline constexpr std::size_t kLongestPassage = 360;  // bytes
// Of a word that is almost everywhere only so many pages are kept, in turn from every authority, the best
// first.
inline constexpr std::size_t kMostPagesPerWord = 800;

// The index as scripts that a page loads one by one, as it needs them: no request that a strict policy
// refuses, none that a folder on a USB stick cannot answer. The same entries give the same bytes in whatever
// order they come. Each file calls mandatureRecherche.recevoir(name, content):
//   index.js     how many pages there are, in all and of each kind of each authority; the sign of each file
//   of words mots/N.js    "word postings word postings…": a posting is its weight (A to I), the distance from
//   the page
//                before in base 36, and, after a point, in which passage of the page the word stands
//   pages/N.js   address, title and first passage of twelve pages
//   textes/N.js  anchor and text of ten passages
// Every entry belongs to one of the owners.
std::vector<IndexFile> build_index(std::vector<Entry> entries, const std::vector<Owner>& owners);

}  // namespace mandature::search
