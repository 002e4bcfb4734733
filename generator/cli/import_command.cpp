#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/saying.h"
#include "importing/import.h"
#include "opendata/format.h"
#include "support/text.h"

namespace mandature::cli {
namespace {

using diagnostics::tr;
using importing::Request;
using importing::Summary;

// A line of the table: what it is called, then how much, both in columns.
void say_line(const std::string& label, const std::string& value) {
  constexpr std::size_t kLabel = 58, kValue = 20;
  const auto padding = [](std::size_t width, const std::string& text) {
    const std::size_t length = support::count_characters(text);
    return std::string(length < width ? width - length : 0, ' ');
  };
  fmt::print("  {}{}{}{}\n", label, padding(kLabel, label), padding(kValue, value), value);
}

void say_summary(const Summary& summary) {
  fmt::print("{} ({})\n", summary.file, summary.format);
  say_line(tr("rows read"), std::to_string(summary.rows_read));
  say_line(tr("rows kept"), std::to_string(summary.rows_kept));
  for (const auto& [reason, count] : summary.ignored) {
    if (count > 0) say_line(tr("ignored: {}", reason), std::to_string(count));
  }
  for (const auto& [label, value] : summary.totals) say_line(label, value);
  if (!summary.to_read_over.empty()) fmt::print("{}\n", tr("names put in ordinary case, to be read over:"));
  for (const auto& [written, proposed] : summary.to_read_over) fmt::print("  {} → {}\n", written, proposed);
}

int import_files(Request request, const Options& options) {
  support::DiskFileSystem disk;
  // The last argument may be the content folder, as for other commands.
  if (request.files.size() > 1 && disk.exists(support::join_path(request.files.back(), "publication.yaml"))) {
    request.content = request.files.back();
    request.files.pop_back();
  }
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  const auto summaries = importing::import_files(request, disk, files, diagnostics);
  if (options.verbosity != Verbosity::kQuiet) {
    for (const Summary& summary : summaries) say_summary(summary);
  }
  say(diagnostics, options, Strictness::kErrorsOnly);
  if (diagnostics.has_errors()) {
    fmt::print(stderr, "{}\n", tr("nothing was imported"));
    return 1;
  }
  const bool only_say = request.effect == importing::Effect::kOnlySay;
  for (const Summary& summary : summaries) {
    if (summary.unchanged) fmt::print("{}\n", tr("all of it stood there already"));
    for (const std::string& path : summary.written) {
      const std::string whole = support::join_path(request.content, path);
      fmt::print("{}\n", only_say ? tr("would be written: {}", whole) : tr("written: {}", whole));
    }
    for (const std::string& path : summary.replaced) {
      const std::string whole = support::join_path(request.content, path);
      fmt::print("{}\n", only_say ? tr("would be replaced: {}", whole) : tr("replaced: {}", whole));
    }
  }
  return 0;
}

void add_options(CLI::App& line, Request& request, std::string& date) {
  using opendata::PersonalDetail;
  static const std::map<std::string, PersonalDetail> kDetails{{"naissance", PersonalDetail::kBirthYear},
                                                              {"profession", PersonalDetail::kProfession},
                                                              {"nationalite", PersonalDetail::kNationality}};
  line.add_option("FORMAT", request.format,
                  "rne, scdl-budget, totem, ofgl, comptes-individuels, banatic, adjacence, deliberations, "
                  "subventions, plan ou auto")
      ->required();
  line.add_option("FILE", request.files, "Les fichiers ; le dossier des contenus peut venir en dernier")
      ->required();
  line.add_option("--into", request.authority, "La collectivité : un dossier des contenus")->required();
  line.add_option("--content", request.content, "Le dossier des contenus")->default_val("content");
  line.add_option("--date", date, "Date des données : AAAA, AAAA-MM ou AAAA-MM-JJ")
      ->check([](const std::string& text) {
        return support::Period::parse(text) ? std::string() : "AAAA, AAAA-MM ou AAAA-MM-JJ attendu";
      });
  line.add_option("--source", request.source, "Qui publie les données, si ce n’est pas l’éditeur habituel");
  line.add_option("--link", request.link, "Où les trouver");
  line.add_option("--evaluation", request.evaluation, "plan : l’évaluation dont ce sera le plan d’action");
  line.add_option("--commission", request.commission, "plan : la commission dont ce seront les aperçus");
  line.add_option_function<std::vector<std::string>>(
          "--keep",
          [&request](const std::vector<std::string>& names) {
            for (const std::string& name : names) request.kept.insert(kDetails.at(name));
          },
          "rne : garder aussi naissance (l’année), profession, nationalite")
      ->check(CLI::IsMember({"naissance", "profession", "nationalite"}));
  line.add_flag_callback(
      "--dry-run", [&request] { request.effect = importing::Effect::kOnlySay; }, "Tout dire, ne rien écrire");
  line.add_flag_callback(
      "--force", [&request] { request.hand_made = importing::HandMade::kReplace; },
      "Remplacer aussi ce qui a été corrigé à la main");
}

}  // namespace

Command add_import(CLI::App& program, Options& options) {
  CLI::App* line = program.add_subcommand("import", "Faire entrer des fichiers officiels dans les contenus");
  const auto request = std::make_shared<Request>();
  const auto date = std::make_shared<std::string>();
  add_options(*line, *request, *date);
  add_common(*line, options);
  return {line, [request, date, &options] {
            if (!date->empty()) request->date = support::Period::parse(*date);
            return import_files(*request, options);
          }};
}

}  // namespace mandature::cli
