#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "support/file_system.h"
#include "typesetting/face.h"
#include "typesetting/hyphenation.h"
#include "typesetting/word_cache.h"

namespace mandature::typesetting {

// A face as a theme asks for it: one file and, for a variable font, where on its axes to stand.
struct FaceRequest {
  std::string family;  // "texte"
  std::string face;    // "bold"
  std::string file;    // "Vollkorn-Bold.ttf"
  std::map<std::string, double> axes;
  diagnostics::Span where;
};

struct FontRequest {
  std::vector<FaceRequest> faces;
  std::vector<std::string> fallbacks;  // families tried in turn for a missing glyph
  std::vector<std::string> folders;    // searched in turn, with all that lies below them
  std::string hyphenation_folder;      // of the dictionaries of libhyphen; empty for none
  std::string language;                // BCP 47: the one whose dictionary must be there
};

// Every face a theme uses, read once and shared by all threads: nothing in it changes after loading, but for
// what shapers leave to the next.
// It must outlive the documents laid out with it, which point into it.
class FontLibrary {
 public:
  // Nothing when the family has no such face.
  const Face* find(std::string_view family, std::string_view face) const;
  // The faces that stand in for `face` when it lacks a glyph, nearest first: same name in each fallback
  // family.
  std::vector<const Face*> fallbacks_of(const Face& face) const;
  // For a BCP 47 tag, by its language alone; one that cuts nothing when there is no dictionary.
  const Hyphenator& hyphenator(std::string_view language) const;
  WordCachePool& caches() const { return *caches_; }

 private:
  friend FontLibrary load_fonts(const support::FileSystem&, const FontRequest&, diagnostics::Diagnostics&);

  std::map<std::string, std::map<std::string, std::shared_ptr<const Face>, std::less<>>, std::less<>>
      families_;
  std::vector<std::string> fallbacks_;
  std::map<std::string, Hyphenator, std::less<>> hyphenators_;
  Hyphenator none_;
  std::unique_ptr<WordCachePool> caches_ = std::make_unique<WordCachePool>();
};

// Reads the faces. A file that is missing or damaged is told at the place that asks for it: a warning that
// names the face standing in for it, an error when there is none.
FontLibrary load_fonts(const support::FileSystem& disk, const FontRequest& request,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::typesetting
