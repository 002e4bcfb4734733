#pragma once

#include <string>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

// A report as bibliographies name it. Names of people stay whole: no rule tells the family name in
// "Solène Le Bris".
struct BibliographicReference {
  std::string key;  // "samedi-gratuit-2025"
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::string edition;  // "v2"; may be empty
  support::Date published;
  std::string address;
  std::string language;  // BCP 47
};

// An entry @techreport of BibTeX, in UTF-8 as biber and current BibTeX read it.
std::string write_bibtex(const BibliographicReference& reference);

// The same as CSL-JSON, which reference managers read: https://docs.citationstyles.org
std::string write_csl(const BibliographicReference& reference);

}  // namespace mandature::interchange
