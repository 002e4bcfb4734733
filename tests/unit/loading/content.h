#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render.h"
#include "diagnostics/source_file.h"
#include "loading/load.h"
#include "support/file_system.h"

namespace mandature::test {

// The least content that is sound: one authority, "bourg".
inline std::map<std::string, std::string> sound_content() {
  return {
      {"publication.yaml",
       "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\narrete_au: 2025-08-31\n"
       "collectivites: [bourg]\nmentions: {editeur: E, directeur: D, hebergeur: H, contact: C}\n"},
      {"bourg/collectivite.yaml", "nom: Ville de Bourg\nnature: commune\npopulation: {2024: 1200}\n"},
      {"bourg/mandats.yaml", "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2021, 2020]}\n"}};
}

// A content folder held in memory, read, with what was said of it.
struct Loaded {
  diagnostics::SourceFiles sources;
  diagnostics::Diagnostics diagnostics;
  std::optional<model::Publication> publication;

  using Files = std::initializer_list<std::pair<const std::string, std::string>>;
  // The sound content with other files laid over it.
  explicit Loaded(Files files) {
    support::MemoryFileSystem content(sound_content());
    for (const auto& [path, text] : files) content.write(path, text);
    publication = loading::load_publication(content, "", sources, diagnostics);
  }
  std::string messages() const {
    return diagnostics::render(diagnostics.sorted(), diagnostics::Format::kShort);
  }
  const model::Authority& authority() const { return publication->authorities.front(); }
};

}  // namespace mandature::test
