#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::html {

// The anchors of a page that people may cite: the identifiers of passages, findings and figures inside
// <main>. Those of headings, which come and go with what a page has to say, of forms and of drawings are
// none.
std::vector<std::string> lasting_anchors(std::string_view html);

// Every address a page names, in links, pictures, films and metadata, as it is written.
std::vector<std::string> named_addresses(std::string_view html);

// Lets anchors that moved lead on: each old one is added inside the element that has the new one. Those whose
// new anchor the page has not, or in an element that can hold none, are left out.
std::string keep_old_anchors(std::string html, const std::map<std::string, std::string>& new_by_old);

}  // namespace mandature::html
