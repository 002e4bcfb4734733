#include "cli/run.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "cli/command.h"
#include "editions/edition.h"

namespace mandature::cli {
namespace {

// Every command, in the order in which they are listed to people.
constexpr auto kCommands = {add_build, add_check,  add_import,   add_explain, add_next,
                            add_seal,  add_verify, add_withdraw, add_schema};

std::string edition_list() {
  std::string text = "Éditions :\n";
  for (const editions::Edition& edition : editions::registry()) {
    text += "  " + std::string(edition.name) + "  " + std::string(edition.purpose) + "\n";
  }
  return text;
}

// CLI11 speaks English: the kind of mistake is said in French before its own words, which name the option.
std::string in_french(const CLI::App*, const CLI::Error& error) {
  static const std::map<std::string, std::string> kMistakes{
      {"ExtrasError", "argument inconnu"},
      {"RequiredError", "il manque une commande ou un argument"},
      {"ValidationError", "valeur refusée"},
      {"ConversionError", "valeur illisible"},
      {"ArgumentMismatch", "il manque la valeur d’une option"}};
  const auto found = kMistakes.find(error.get_name());
  const std::string mistake = found == kMistakes.end() ? "ligne de commande incorrecte" : found->second;
  return fmt::format("{} ({})\n« mandature --help » dit ce qui est possible.\n", mistake, error.what());
}

void speak_french(CLI::App& program) {
  program.set_help_flag("-h,--help", "Montrer cette aide");
  const auto formatter = program.get_formatter();
  for (const auto& [english, french] : std::map<std::string, std::string>{{"Usage", "Utilisation"},
                                                                          {"OPTIONS", "OPTIONS"},
                                                                          {"SUBCOMMAND", "COMMANDE"},
                                                                          {"Subcommands", "Commandes"},
                                                                          {"Positionals", "Arguments"},
                                                                          {"REQUIRED", "OBLIGATOIRE"},
                                                                          {"TEXT", "TEXTE"},
                                                                          {"INT", "NOMBRE"},
                                                                          {"ENUM", "MOT"}}) {
    formatter->label(english, french);
  }
  program.failure_message(in_french);
}

}  // namespace

int run(int count, const char* const* arguments) {
  Options options;
  CLI::App program{"mandature : des dossiers d’une collectivité au papier et au web"};
  speak_french(program);
  program.set_version_flag("--version", "mandature " MANDATURE_VERSION, "Montrer la version");
  program.require_subcommand(1);
  program.footer(edition_list());
  std::vector<Command> commands;
  for (const auto& add : kCommands) {
    commands.push_back(add(program, options));
    commands.back().line->group("Commandes");
  }
  try {
    program.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return program.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
  }
  complete(options);
  diagnostics::set_message_language(options.language);
  for (const Command& command : commands) {
    if (*command.line) return command.run();
  }
  return 2;
}

}  // namespace mandature::cli
