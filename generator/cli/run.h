#pragma once

namespace mandature::cli {

// Does what the command line asks; gives the exit status: 0 fine, 1 mistakes in content or theme, 2 a wrong
// command line, 3 trouble with the machine. Results go to standard output, messages to standard error.
int run(int count, const char* const* arguments);

}  // namespace mandature::cli
