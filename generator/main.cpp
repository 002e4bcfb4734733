#include "cli/run.h"

int main(int count, char** arguments) { return mandature::cli::run(count, arguments); }
