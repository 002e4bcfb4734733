#pragma once

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "publishing/press.h"

namespace mandature::publishing {

// Lays out the parts of a book, each with its master, and binds them. Parts name the pages of other parts:
// the book is composed and laid out again until these numbers are right.
Sheet lay_out_book(const editions::PrintJob& job, const editions::Context& context, const Press& press,
                   diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
