#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <sstream>

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

std::string edition_list() {
  std::string text = "Éditions :\n";
  for (const editions::Edition& edition : editions::registry()) {
    text += "  " + std::string(edition.name) + "  " + std::string(edition.purpose) + "\n";
  }
  return text;
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

void add_common(CLI::App& command, Options& options) {
  static const std::map<std::string, diagnostics::Format> kFormats{{"human", diagnostics::Format::kHuman},
                                                                   {"short", diagnostics::Format::kShort},
                                                                   {"json", diagnostics::Format::kJson}};
  static const std::map<std::string, diagnostics::MessageLanguage> kLanguages{
      {"fr", diagnostics::MessageLanguage::kFrench}, {"en", diagnostics::MessageLanguage::kEnglish}};
  command.add_option("--diagnostics", options.format, "Forme des messages : human, short, json")
      ->transform(CLI::CheckedTransformer(kFormats, CLI::ignore_case));
  command.add_option("--lang", options.language, "Langue des messages : fr, en")
      ->transform(CLI::CheckedTransformer(kLanguages, CLI::ignore_case));
  command.add_flag_callback(
      "--quiet", [&] { options.verbosity = Verbosity::kQuiet; }, "Ne dire que les erreurs");
  command.add_flag_callback(
      "--verbose", [&] { options.verbosity = Verbosity::kVerbose; }, "Nommer chaque fichier écrit");
  command.add_flag("--timings", options.timings, "Dire le temps de chaque étape");
}

void add_sources(CLI::App& command, Options& options, std::string& date) {
  publishing::Request& request = options.request;
  command.add_option("CONTENT", request.content, "Le dossier des contenus")->capture_default_str();
  command.add_option("--theme", request.theme, "Le dossier du thème (sinon celui de publication.yaml)");
  command.add_option("--edition", request.editions, "Ne faire que cette édition (répétable)")
      ->check(CLI::IsMember(edition_names()));
  command.add_option("--authority", request.authorities, "Ne faire que cette collectivité (répétable)");
  command.add_option("--at", date, "La date du jour, AAAA-MM-JJ")->check([](const std::string& text) {
    return support::Date::parse(text) ? std::string() : "AAAA-MM-JJ attendu, une date qui existe";
  });
  command.add_option("--jobs", request.jobs, "Nombre de tâches à la fois (0 : autant que de cœurs)")
      ->check(CLI::Range(0, 256));
}

}  // namespace

Parsed parse_command_line(int count, const char* const* arguments) {
  Options options;
  std::string date;
  CLI::App app{"mandature : des dossiers d’une collectivité au papier et au web"};
  app.set_version_flag("--version", "mandature " MANDATURE_VERSION);
  app.require_subcommand(1);
  app.footer(edition_list());

  CLI::App* build = app.add_subcommand("build", "Fabriquer toutes les éditions dans le dossier de sortie");
  add_sources(*build, options, date);
  build->add_option("-o,--output", options.request.output, "Le dossier de sortie")->capture_default_str();
  build->callback([&] { refuse_output_in_content(options.request); });
  add_common(*build, options);

  CLI::App* check = app.add_subcommand("check", "Dire tout ce qui est faux ou manque, sans rien écrire");
  add_sources(*check, options, date);
  check->add_flag_callback(
      "--strict", [&] { options.strictness = Strictness::kWarningsToo; },
      "Les avertissements comptent comme des erreurs");
  add_common(*check, options);

  CLI::App* schema = app.add_subcommand("schema", "Écrire le schéma JSON d’une sorte de fiche");
  schema->add_option("KIND", options.kind, "La sorte de fiche : collectivite, commission, apercu…")
      ->required();
  add_common(*schema, options);

  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = app.exit(error, out, err);
    return {{}, out.str() + err.str(), status == 0 ? 0 : 2};
  }
  if (*check) options.command = Command::kCheck;
  if (*schema) options.command = Command::kSchema;
  options.request.today = support::Date::parse(date).value_or(clock_date());
  // A theme beside the content comes before one of the same name that was installed with the program.
  options.request.theme_folders = {
      support::join_path(support::parent_path(options.request.content), "themes"), "themes",
      MANDATURE_DATA_FOLDER "/themes"};
  return {std::move(options), {}, 0};
}

}  // namespace mandature::cli
