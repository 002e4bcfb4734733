#pragma once

#include <string>
#include <string_view>

namespace mandature::html {

// The five characters of HTML that mean something, as references; for text and for attribute values between
// quotes.
std::string escape(std::string_view text);

// JSON as a data block of a page, which browsers never run. The signs that could end it are written as JSON
// escapes them, so that no text of the data can. Source:
// https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
std::string write_data_block(std::string_view json);

// The target itself, or "#" when it has another scheme than http, https, mailto and tel, or names another
// machine without any. Not escaped yet.
std::string safe_address(std::string_view target);

// An address of the page from what content or editions wrote: a whole address with a safe scheme (http,
// https, mailto, tel), an anchor and a relative address stay; a path of the site gets the way to the root
// before it. Safe as above, and not escaped yet.
std::string address(std::string_view target, std::string_view root);

}  // namespace mandature::html
