#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/source_file.h"
#include "support/file_system.h"

namespace mandature::theme {

enum class Slope { kUpright, kItalic };
// When the browser asks for a file.
enum class FileLoading {
  kWhenMet,  // when it comes to what needs it
  kAhead,    // with the page
};

// A font file of the site, cut from a face that paper uses too.
struct WebFace {
  std::string name;                    // as style sheets call it: "Vollkorn"
  std::string family, face;            // of the theme's fonts: "texte", "regular"
  int lightest = 400, heaviest = 400;  // weights it serves; several for a variable font
  Slope slope = Slope::kUpright;
  FileLoading loading = FileLoading::kWhenMet;
  diagnostics::Span where;
};

// The font of the reader's machine that stands in until ours is there, brought to its width.
struct StandIn {
  std::string name;                // "Vollkorn repli"
  std::string family, face;        // of the theme's fonts: what it stands for
  std::vector<std::string> local;  // names on the reader's machine, all of the same widths
  double mean_sign = 0;            // the mean width of a sign of French prose in it, in ems
};

// web/polices.yaml: the fonts of the site. None: style sheets name what the reader's machine has.
struct WebFonts {
  std::vector<WebFace> faces;
  std::vector<StandIn> stand_ins;
  std::vector<std::string> features;  // of OpenType
  std::set<char32_t> signs;           // every file has them, whatever the pages say
};

// A place of pictures on pages.
struct PicturePlace {
  std::string sizes = "100vw";  // how wide they are there, as the attribute "sizes" of HTML says it
  FileLoading loading = FileLoading::kWhenMet;
};

// web/images.yaml: how pictures of the content are shown.
struct WebImages {
  std::vector<int> widths{360, 720, 1440};  // pixels, from the smallest; a picture is never enlarged
  int avif_quality = 52, webp_quality = 76, jpeg_quality = 80;  // from 1 to 100
  int avif_effort = 3;                                          // from 0, quick, to 9, small
  std::map<std::string, PicturePlace> places;
};

// Each is read if the theme has it; every mistake is told at its place.
WebFonts read_web_fonts(const support::FileSystem& disk, const std::string& theme_folder,
                        diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);
WebImages read_web_images(const support::FileSystem& disk, const std::string& theme_folder,
                          diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
