#pragma once

#include "document/block.h"
#include "loading/reading.h"
#include "model/evaluation.h"

namespace mandature::loading {

// Turns the paths of images from relative to the file into relative to the content root. A file that does not
// exist or lies outside is an error at its place in `text`, the part of the file that holds the Markdown.
void settle_images(document::Blocks& blocks, const diagnostics::Span& text, Reading& reading);

// A file of the content as a picture: its size in pixels, or the shapes of a drawing. A file that is no
// picture, or cannot be shown, is an error at `place`.
std::optional<document::Image> read_picture(const std::string& path, const diagnostics::Span& place,
                                            Reading& reading);

// The same for a chapter of a report, where an image "graphique:<id>" stands for a chart and "materiau:<id>"
// for an evidence card (its id and title; what it says of itself is for the edition to set), "parole:<id>" for
// the words of a testimony, under the name to which the person agreed.
void place_materials(document::Blocks& blocks, const diagnostics::Span& text,
                     const model::Evaluation& evaluation, Reading& reading);

}  // namespace mandature::loading
