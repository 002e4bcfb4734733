#include <cstdio>

#include "cli/options.h"
#include "cli/run.h"

int main(int count, char** arguments) {
  const mandature::cli::Parsed parsed = mandature::cli::parse_command_line(count, arguments);
  if (!parsed.options) {
    std::fputs(parsed.message.c_str(), parsed.status == 0 ? stdout : stderr);
    return parsed.status;
  }
  return mandature::cli::run(*parsed.options);
}
