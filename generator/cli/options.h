#pragma once

#include <optional>
#include <string>

#include "diagnostics/render.h"
#include "diagnostics/translation.h"
#include "publishing/publish.h"

namespace mandature::cli {

enum class Command { kBuild, kCheck, kSchema };
enum class Verbosity { kQuiet, kNormal, kVerbose };
enum class Strictness { kErrorsOnly, kWarningsToo };

// What the command line asks for.
struct Options {
  Command command = Command::kBuild;
  publishing::Request request;
  std::string kind;  // schema
  Strictness strictness = Strictness::kErrorsOnly;
  diagnostics::Format format = diagnostics::Format::kHuman;
  diagnostics::MessageLanguage language = diagnostics::MessageLanguage::kFrench;
  Verbosity verbosity = Verbosity::kNormal;
  bool timings = false;
};

// How the reading of a command line ends: with options, or with what to print and the status to exit with
// (help and version: 0; a wrong command line: 2).
struct Parsed {
  std::optional<Options> options;
  std::string message;
  int status = 0;
};

Parsed parse_command_line(int count, const char* const* arguments);

}  // namespace mandature::cli
