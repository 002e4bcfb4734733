#pragma once

#include <string>

#include "document/block.h"
#include "html/writing.h"

namespace mandature::html {

// A data table with its caption; wide ones scroll in a region of their own that the keyboard can reach.
std::string write_table(const document::Table& table, Writing& writing);

// The members of a commission with their function and their group.
std::string write_persons(const document::PersonList& list, Writing& writing);

// Where a media file of the content stands, seen from the page: media are published below "medias/".
std::string media_address(const std::string& path, const Writing& writing);

}  // namespace mandature::html
