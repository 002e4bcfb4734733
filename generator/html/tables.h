#pragma once

#include <string>

#include "document/block.h"
#include "html/writing.h"

namespace mandature::html {

// A data table with its caption; wide ones scroll in a region of their own that the keyboard can reach.
std::string write_table(const document::Table& table, Writing& writing);

// The members of a commission with their function and their group.
std::string write_persons(const document::PersonList& list, Writing& writing);

// The anchor of a block that people cite, as an attribute; nothing for none.
std::string name_attribute(const std::string& anchor);
// The link that names such a block: to follow, or to copy. The theme's script copies it; without one,
// browsers do.
std::string copy_link(const std::string& anchor, const Writing& writing);
// Links that stand beside a block, as a list; nothing for none.
std::string write_references(const std::vector<document::Reference>& links, const Writing& writing);

// Where a media file of the content stands, seen from the page: media are published below "medias/".
std::string media_address(const std::string& path, const Writing& writing);

}  // namespace mandature::html
