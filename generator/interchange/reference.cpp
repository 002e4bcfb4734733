#include "interchange/reference.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace mandature::interchange {
namespace {

// The signs that mean something to BibTeX, as letters.
std::string bibtex_text(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("&%$#_").find(c) != std::string_view::npos) {
      escaped += '\\';
      escaped += c;
    } else if (c == '{' || c == '}' || c == '\\') {
      escaped += ' ';
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string write_bibtex(const BibliographicReference& reference) {
  std::string authors;
  for (const std::string& author : reference.authors)
    authors += (authors.empty() ? "{" : " and {") + bibtex_text(author) + "}";
  std::string entry =
      fmt::format("@techreport{{{},\n  title = {{{{{}}}}},\n", reference.key, bibtex_text(reference.title));
  if (!authors.empty()) entry += fmt::format("  author = {{{}}},\n", authors);
  entry += fmt::format("  institution = {{{{{}}}}},\n  year = {{{}}},\n  month = {{{}}},\n",
                       bibtex_text(reference.publisher), reference.published.year, reference.published.month);
  if (!reference.edition.empty())
    entry += fmt::format("  number = {{{}}},\n", bibtex_text(reference.edition));
  return entry +
         fmt::format("  language = {{{}}},\n  url = {{{}}}\n}}\n", reference.language, reference.address);
}

std::string write_csl(const BibliographicReference& reference) {
  using Json = nlohmann::ordered_json;
  Json entry{{"id", reference.key}, {"type", "report"}, {"title", reference.title}};
  for (const std::string& author : reference.authors) entry["author"].push_back(Json{{"literal", author}});
  entry["publisher"] = reference.publisher;
  if (!reference.edition.empty()) entry["version"] = reference.edition;
  const support::Date day = reference.published;
  Json date;
  date["date-parts"] = Json::array({Json::array({day.year, day.month, day.day})});
  entry["issued"] = date;
  entry["language"] = reference.language;
  entry["URL"] = reference.address;
  return Json::array({entry}).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::interchange
