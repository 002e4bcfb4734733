#pragma once

#include <map>
#include <string>

#include "diagnostics/diagnostic.h"
#include "graphics/scene.h"
#include "sources/value.h"

namespace mandature::theme {

// Reads pictogrammes.yaml: under each name a list of toy blocks on a grid of 4 × 4 modules, origin top left,
// each written `form: [x, y, width, height]` in modules. Forms: carre, disque, anneau, dome, bol, triangle,
// quart-gauche, quart-droit, feuille-gauche, feuille-droite, and carre-raye, dome-raye, bol-raye, ruled with
// horizontal bars. The scenes are inked only and have no title: the number and the name beside them say what
// they stand for.
std::map<std::string, graphics::Scene> read_pictograms(const sources::Value& root,
                                                       diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::theme
