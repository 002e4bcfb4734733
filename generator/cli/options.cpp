#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <filesystem>
#include <map>

#include "editions/edition.h"
#include "support/file_system.h"

namespace mandature::cli {
namespace {

// The only clock of the program: today, unless --at says otherwise.
support::Date clock_date() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date(days);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::vector<std::string> edition_names() {
  std::vector<std::string> names;
  for (const editions::Edition& edition : editions::registry()) names.emplace_back(edition.name);
  return names;
}

// Output among the sources would be read as content by the next run.
void refuse_output_in_content(const publishing::Request& request) {
  namespace fs = std::filesystem;
  const auto whole = [](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path)).generic_string() + "/";
  };
  if (request.output.empty()) throw CLI::ValidationError("--output", "il faut nommer un dossier");
  if (whole(request.output).starts_with(whole(request.content))) {
    throw CLI::ValidationError("--output", "le dossier de sortie ne peut pas être dans les contenus");
  }
}

}  // namespace

CLI::App* add_command(CLI::App& above, const std::string& name, const std::string& purpose) {
  return above.add_subcommand(name, purpose);
}

void add_word(CLI::App& line, const std::string& name, std::string& word, const std::string& purpose,
              Need need) {
  CLI::Option* option = line.add_option(name, word, purpose);
  if (need == Need::kRequired) {
    option->required();
  } else {
    option->capture_default_str();
  }
}

void add_switch(CLI::App& line, const std::string& name, const std::function<void()>& given,
                const std::string& purpose) {
  line.add_flag_callback(name, given, purpose);
}

void add_common(CLI::App& command, Options& options) {
  static const std::map<std::string, diagnostics::Format> kFormats{{"human", diagnostics::Format::kHuman},
                                                                   {"short", diagnostics::Format::kShort},
                                                                   {"json", diagnostics::Format::kJson}};
  static const std::map<std::string, diagnostics::MessageLanguage> kLanguages{
      {"fr", diagnostics::MessageLanguage::kFrench}, {"en", diagnostics::MessageLanguage::kEnglish}};
  command.add_option("--diagnostics", options.format, "Forme des messages : human, short, json")
      ->transform(CLI::CheckedTransformer(kFormats, CLI::ignore_case))
      ->option_text("FORME");
  command.add_option("--lang", options.language, "Langue des messages : fr, en")
      ->transform(CLI::CheckedTransformer(kLanguages, CLI::ignore_case))
      ->option_text("LANGUE");
  add_switch(command, "--quiet", [&] { options.verbosity = Verbosity::kQuiet; }, "Ne dire que les erreurs");
  add_switch(
      command, "--verbose", [&] { options.verbosity = Verbosity::kVerbose; }, "Nommer chaque fichier écrit");
  command.add_flag("--timings", options.timings, "Dire le temps de chaque étape");
}

void add_sources(CLI::App& command, Options& options) {
  publishing::Request& request = options.request;
  add_word(command, "--theme", request.theme, "Le dossier du thème (sinon celui de publication.yaml)",
           Need::kOptional);
  command.add_option("--at", options.date, "La date du jour, AAAA-MM-JJ")->check([](const std::string& text) {
    return support::Date::parse(text) ? std::string() : "AAAA-MM-JJ attendu, une date qui existe";
  });
  command.add_option("--jobs", request.jobs, "Nombre de tâches à la fois (0 : autant que de cœurs)")
      ->check(CLI::Range(0, 256))
      ->option_text("NOMBRE");
  add_word(command, "CONTENT", request.content, "Le dossier des contenus", Need::kOptional);
}

void add_selection(CLI::App& command, Options& options) {
  publishing::Request& request = options.request;
  command.add_option("--edition", request.editions, "Ne faire que cette édition (répétable)")
      ->check(CLI::IsMember(edition_names()))
      ->option_text("ÉDITION");
  command.add_option("--authority", request.authorities, "Ne faire que cette collectivité (répétable)")
      ->option_text("COLLECTIVITÉ");
}

void add_output(CLI::App& command, Options& options) {
  add_word(command, "-o,--output", options.request.output, "Le dossier de sortie", Need::kOptional);
  command.callback([&options] { refuse_output_in_content(options.request); });
}

void complete(Options& options) {
  const support::Date clock = clock_date();
  options.request.today = support::Date::parse(options.date).value_or(clock);
  if (options.request.today == clock) options.request.links = publishing::Links::kKept;
  // A theme beside the content comes before one of the same name that was installed with the program.
  options.request.theme_folders = {
      support::join_path(support::parent_path(options.request.content), "themes"), "themes",
      MANDATURE_DATA_FOLDER "/themes"};
}

}  // namespace mandature::cli
