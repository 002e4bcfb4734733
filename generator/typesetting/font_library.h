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
  std::string hyphenation;             // a dictionary of libhyphen; empty for none
};

// Every face a theme uses, read once and shared by all threads: nothing in it changes after loading.
// It must outlive the documents laid out with it, which point into it.
class FontLibrary {
 public:
  // Nothing when the family has no such face.
  const Face* find(std::string_view family, std::string_view face) const;
  // The faces that stand in for `face` when it lacks a glyph, nearest first: same name in each fallback
  // family.
  std::vector<const Face*> fallbacks_of(const Face& face) const;
  const Hyphenator& hyphenator() const { return hyphenator_; }

 private:
  friend FontLibrary load_fonts(const support::FileSystem&, const FontRequest&, diagnostics::Diagnostics&);

  std::map<std::string, std::map<std::string, std::shared_ptr<const Face>, std::less<>>, std::less<>>
      families_;
  std::vector<std::string> fallbacks_;
  Hyphenator hyphenator_;
};

// Reads the faces. A file that is missing, damaged or not in TrueType form is an error at the place that asks
// for it.
FontLibrary load_fonts(const support::FileSystem& disk, const FontRequest& request,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::typesetting
