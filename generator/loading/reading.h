#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "media/pictures.h"
#include "sources/markdown.h"
#include "sources/selected_rows.h"
#include "sources/table.h"
#include "sources/value.h"
#include "support/file_system.h"

namespace mandature::loading {

// Whether evaluations are held against their seals; when one is sealed again, they are not.
enum class Seals { kHeld, kIgnored };

// The content folder of a run, the same for every file of it.
struct Content {
  const support::FileSystem& files;
  std::string root;
  std::vector<std::string> paths;  // every file, relative to the root, sorted
  diagnostics::SourceFiles& sources;
  diagnostics::Diagnostics& diagnostics;
  unsigned jobs = 1;
  media::Pictures pictures{files, root};
  Seals seals = Seals::kHeld;

  bool has(const std::string& path) const;
  // The files below a folder, as paths relative to the root.
  std::vector<std::string> below(std::string_view folder) const;
};

// What a record can name.
enum class Target {
  kAuthority,
  kMember,
  kGroup,
  kCommission,
  kProject,
  kBody,
  kEvidence,
  kFinding,
  kAction,
  kTestimonial,
  kKindOfBody,
  kTheme
};

// A name of one record inside another, kept until everything is read (see resolve.h).
struct Reference {
  Target target = Target::kMember;
  std::string written;
  diagnostics::Span span;
  std::string
      within;  // kEvidence, kFinding, kAction: their evaluation; kProject: the commission it must belong to, if any
};

// One file while it is read: what its values need to know of it, and what it leaves behind.
struct Reading {
  const Content& content;
  std::string path;  // relative to the content root
  std::vector<Reference> references = {};
  std::vector<std::string> used = {};                  // files it read or named, relative to the root
  std::vector<diagnostics::Span> services_words = {};  // see of_services()

  diagnostics::Diagnostics& diagnostics() const { return content.diagnostics; }
  std::string full_path() const { return support::join_path(content.root, path); }
};

// The file of a reading, as YAML, Markdown or a spreadsheet; nothing (and a message) when it cannot be read.
const diagnostics::SourceFile* open_text(Reading& reading);
std::optional<sources::Value> open_yaml(Reading& reading);
std::optional<sources::MarkdownFile> open_markdown(Reading& reading);
// A spreadsheet may have lines above its header that are left out.
std::optional<sources::Table> open_table(Reading& reading, std::size_t skipped = 0);
// The rows of a large table that are wanted, without the others (see sources/selected_rows.h).
sources::SelectedRows open_selected(Reading& reading, sources::RowSelection& selection);

// The root-relative path a file means by a relative one; nothing when it would leave the content.
std::optional<std::string> path_from(const Reading& reading, std::string_view relative);

// A file named at `place` that holds nothing, or says it is a picture and cannot be shown, is an error. The
// head of a picture made of pixels; nothing for any other file.
std::optional<media::PictureInfo> check_media(const Reading& reading, const std::string& path,
                                              diagnostics::Span place);

// A span as "line 12 of valbrune/groupes.yaml", for hints that name another place.
std::string place_of(const diagnostics::Span& span);

}  // namespace mandature::loading
