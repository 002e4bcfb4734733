#pragma once

#include <string>
#include <vector>

namespace mandature::interchange {

struct ArchiveFile {
  std::string name;  // path in the archive
  std::string bytes;
};

// A ZIP file (APPNOTE 6.3.10) of files as they are: pictures and PDFs are packed already. Files keep their
// order and all bear the first day ZIP knows, so that the same files give the same bytes.
std::string write_archive(const std::vector<ArchiveFile>& files);

}  // namespace mandature::interchange
