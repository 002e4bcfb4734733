#pragma once

#include <functional>
#include <string>

#include "diagnostics/render.h"
#include "diagnostics/translation.h"
#include "publishing/publish.h"

namespace CLI {
class App;
}

namespace mandature::cli {

enum class Verbosity { kQuiet, kNormal, kVerbose };

// What the command line asks for, whatever the command: where to read and write, and how to speak.
struct Options {
  publishing::Request request;
  std::string date;  // as typed after --at; empty for today
  diagnostics::Format format = diagnostics::Format::kHuman;
  diagnostics::MessageLanguage language = diagnostics::MessageLanguage::kFrench;
  Verbosity verbosity = Verbosity::kNormal;
  bool timings = false;
};

// What follows keeps CLI11 out of most commands: its headers take longer to compile than what they say.

// A command of the program, or a part of another one.
CLI::App* add_command(CLI::App& above, const std::string& name, const std::string& purpose);

// A word that people type: an argument, or after an option ("--motif"). What may be left out shows what
// stands in for it.
enum class Need { kOptional, kRequired };
void add_word(CLI::App& line, const std::string& name, std::string& word, const std::string& purpose,
              Need need);

// An option without a value; `given` is called when it is typed.
void add_switch(CLI::App& line, const std::string& name, const std::function<void()>& given,
                const std::string& purpose);

// The options of every command: how to speak.
void add_common(CLI::App& command, Options& options);

// The content folder, the theme and the day, of commands that read them.
void add_sources(CLI::App& command, Options& options);

// Of commands that make only some editions or authorities.
void add_selection(CLI::App& command, Options& options);

// The output folder; one among the sources, which the next run would read as content, is refused.
void add_output(CLI::App& command, Options& options);

// What follows from the options once all are read: the day, and the folders themes are looked for in.
void complete(Options& options);

}  // namespace mandature::cli
