#pragma once

#include "cli/options.h"

namespace mandature::cli {

// Does what the command line asks; gives the exit status: 0 fine, 1 mistakes in content or theme, 3 trouble
// with the machine. Results go to standard output, messages to standard error.
int run(const Options& options);

}  // namespace mandature::cli
