#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "loading/reading.h"
#include "model/authority.h"
#include "support/file_system.h"

namespace mandature::loading {

struct LoadOptions {
  unsigned jobs = 1;  // threads that read files; the result is the same whatever their number
  Seals seals = Seals::kHeld;
};

// Reads a whole content folder: every file into records, then every name of a record in another one.
// All that is wrong is told at once in `diagnostics`; what could be read is returned, so a publication that
// came with errors may be incomplete and must not be published. Nothing only when publication.yaml itself
// cannot be read. Paths of media in the model are relative to `content_folder`.
std::optional<model::Publication> load_publication(const support::FileSystem& files,
                                                   const std::string& content_folder,
                                                   diagnostics::SourceFiles& sources,
                                                   diagnostics::Diagnostics& diagnostics,
                                                   const LoadOptions& options = {});

// What an authority says of itself and of where its files come from (collectivite.yaml, sources.csv), without
// its other records: what an import must know. Nothing, with a message, when collectivite.yaml cannot be read.
std::optional<model::Authority> load_identity(const support::FileSystem& files,
                                              const std::string& content_folder,
                                              const model::AuthorityId& authority,
                                              diagnostics::SourceFiles& sources,
                                              diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::loading
