#pragma once

#include <string>

class QPDF;

namespace mandature::pdf {

// The last pass over a file: small objects packed into compressed streams, the first page first so that a
// browser shows it before the rest has come (linearised), and the line end before `endstream` that PDF/A
// wants (ISO 19005-3, 6.1.7.1). Streams keep their bytes; the identifier depends on the content alone. Empty
// when `file` is not a sound PDF.
std::string compact(const std::string& file);
// The same of a file that is open; throws what libqpdf throws.
std::string compact(QPDF& file);

}  // namespace mandature::pdf
