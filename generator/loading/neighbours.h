#pragma once

#include "loading/shelf.h"
#include "model/authority.h"

namespace mandature::loading {

// Completes the neighbours of all authorities: those of voisines.csv, those that the official
// files of each authority tell, and those of the same EPCI (with the
// EPCI itself) come after those each declared; and whoever is a neighbour has one. A folder that does not
// exist is an error at its place; a code of a place that is not of the publication is passed over, so that
// a national file can be used as it is.
void settle_neighbours(Shelf& shelf, model::Publication& publication);

}  // namespace mandature::loading
