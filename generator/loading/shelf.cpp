#include "loading/shelf.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;

struct KnownPlace {
  std::string_view folder;    // below the authority; empty for its own files
  std::string_view expected;  // what stands there
};

constexpr std::array<KnownPlace, 9> kPlaces{
    {{"commissions", "<id>.md, membres.csv, .xlsx, .ods"},
     {"apercus", "<id>.md, gabarits/<service>.yaml"},
     {"bilans", "<commission>.yaml"},
     {"budgets", ".csv, .xlsx, .ods, .xml, <fichier>.lecture.yaml"},
     {"comparaisons", ".csv, .xlsx, .ods (OFGL, comptes individuels)"},
     {"temoignages", "<id>.md"},
     {"evaluations", "<id>/rapport.yaml, chapitres/*.md, plan.csv, contributions/*.md, versions/<id>/"},
     {"medias", ""}}};

std::string hint_for_file(const std::string& name) {
  static const std::vector<std::string> known{
      "collectivite.yaml", "mandats.yaml", "groupes.yaml",  "instances.yaml",    "elus.csv",
      "elus.xlsx",         "elus.ods",     "candidats.csv", "candidats.xlsx",    "candidats.ods",
      "sources.csv",       "communes.csv", "voisines.csv",  "deliberations.csv", "subventions.csv"};
  if (const auto near = support::nearest(name, known)) return tr("did you mean \"{}\"?", *near);
  return {};
}

std::string hint_for_folder(const std::string& folder) {
  std::vector<std::string> known;
  for (const KnownPlace& place : kPlaces) known.emplace_back(place.folder);
  if (const auto near = support::nearest(folder, known)) return tr("did you mean \"{}\"?", *near);
  return tr("accepted: {}", support::join(known, ", "));
}

bool is_read_me(const std::string& path) {
  const std::string stem = support::fold(support::file_stem(path));
  return stem == "readme" || stem == "lisezmoi" || stem == "lisez_moi";
}

}  // namespace

void Shelf::absorb(Reading&& reading) {
  std::move(reading.references.begin(), reading.references.end(), std::back_inserter(references));
  std::move(reading.used.begin(), reading.used.end(), std::back_inserter(used));
  std::move(reading.services_words.begin(), reading.services_words.end(), std::back_inserter(services_words));
}

std::optional<std::string> find_table(Shelf& shelf, std::string_view name) {
  std::vector<std::string> found;
  for (const std::string_view extension : {".csv", ".xlsx", ".ods"}) {
    const std::string path = shelf.path(std::string(name).append(extension));
    if (shelf.content.has(path)) found.push_back(path);
  }
  if (found.empty()) return {};
  shelf.used.insert(shelf.used.end(), found.begin(), found.end());
  if (found.size() > 1) {
    shelf.content.diagnostics.error_in(
        support::join_path(shelf.content.root, found[1]), tr("two files give the same records"),
        tr("{} is read; remove one of the two", support::join_path(shelf.content.root, found[0])));
  }
  return found.front();
}

std::vector<std::string> files_of(const Shelf& shelf, std::string_view subfolder,
                                  const std::vector<std::string_view>& extensions) {
  const std::string folder = shelf.path(subfolder);
  std::vector<std::string> result;
  for (const std::string& path : shelf.content.below(folder)) {
    if (path.find('/', folder.size() + 1) != std::string::npos || is_read_me(path)) continue;
    const std::string extension = support::file_extension(path);
    if (std::find(extensions.begin(), extensions.end(), extension) != extensions.end())
      result.push_back(path);
  }
  return result;
}

std::string id_of_file(const std::string& path, const Reading& reading) {
  std::string id = support::file_stem(path);
  if (support::is_slug(id)) return id;
  reading.diagnostics().error_in(reading.full_path(), tr("the name of this file is not an identifier"),
                                 tr("name it \"{}\": small letters, digits and hyphens",
                                    support::slug(id) + "." + support::file_extension(path)));
  return support::slug(id);
}

bool has_front_matter(const sources::MarkdownFile& file, const Reading& reading) {
  if (file.front_matter.kind != sources::Value::Kind::kNull) return true;
  reading.diagnostics().error_in(reading.full_path(), tr("this file has no front matter"),
                                 tr("begin it with keys and values between two lines \"---\""));
  return false;
}

void warn_of_unread_files(const Shelf& shelf) {
  const std::set<std::string> read(shelf.used.begin(), shelf.used.end());
  for (const std::string& path : shelf.content.below(shelf.folder)) {
    const std::string name = path.substr(shelf.folder.size() + 1);
    const std::string full = support::join_path(shelf.content.root, path);
    if (read.contains(path) || is_read_me(path)) continue;
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) {
      shelf.content.diagnostics.warning_in(full, tr("this file is not read"), hint_for_file(name));
      continue;
    }
    const std::string folder = name.substr(0, slash);
    const auto place =
        std::find_if(kPlaces.begin(), kPlaces.end(), [&](const KnownPlace& p) { return p.folder == folder; });
    if (place == kPlaces.end()) {
      shelf.content.diagnostics.warning_in(full.substr(0, full.size() - name.size() + slash),
                                           tr("this folder is not read"), hint_for_folder(folder));
    } else if (!place->expected.empty() && name.find("/materiaux/") == std::string::npos) {
      shelf.content.diagnostics.warning_in(full, tr("this file is not read"),
                                           tr("expected here: {}", place->expected));
    }
  }
}

}  // namespace mandature::loading
