#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandature::html {

// The files a browser calls for by itself when it shows a page that write_page() made: style sheets, scripts,
// the icon, pictures, stills of films. Films and sounds play on demand, and are not among them. Addresses as
// they stand in the page, each once; of pictures in several forms or sizes, the one every browser knows.
std::vector<std::string> page_calls(std::string_view html);

}  // namespace mandature::html
