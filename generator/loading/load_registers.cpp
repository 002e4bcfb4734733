#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/load_authority.h"
#include "opendata/acts.h"
#include "opendata/compared_figures.h"
#include "opendata/member_register.h"
#include "opendata/territory.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Authority;
using model::Member;

// The path of a file below the folder of its authority.
std::string name_within(const Shelf& shelf, const std::string& path) {
  return path.substr(shelf.folder.size() + 1);
}

bool is_text(const std::string& path) {
  const std::string extension = support::file_extension(path);
  return extension != "xlsx" && extension != "ods";
}

std::vector<Member> members_of_table(Reading& reading, const opendata::RegisterScope& scope, bool& read) {
  const auto table = open_table(reading);
  read = table.has_value();
  if (!table) return {};
  if (!opendata::is_member_register(*table)) return read_rows(member_kind(), *table, reading);
  return opendata::read_member_register(*table, scope, reading.diagnostics()).members;
}

// A table of the shelf that may only be read with `read`; told when it is another.
template <typename Read>
void read_official(Shelf& shelf, std::string_view name, bool (*is_it)(const sources::Table&),
                   const std::string& expected, const Read& read) {
  const auto path = find_table(shelf, name);
  if (!path) return;
  Reading reading{shelf.content, *path};
  if (const auto table = open_table(reading)) {
    if (is_it(*table)) {
      read(*table, name_within(shelf, *path));
    } else {
      reading.diagnostics().error(table->span, tr("these are not the columns of this file"),
                                  tr("expected: {}", expected));
    }
  }
  shelf.absorb(std::move(reading));
}

// The population of its own years that nobody typed.
void complete_population(Authority& authority) {
  const bool whole = authority.kind == model::AuthorityKind::kIntermunicipality;
  std::map<int, int> counted;
  for (const model::MemberTown& town : authority.territory.towns) {
    if (!whole && town.insee_code != authority.insee_code) continue;
    for (const auto& [year, count] : town.population) counted[year] += count;
  }
  authority.population.merge(counted);
}

template <typename Known>
void check_names(const model::Project& project, const std::vector<std::string>& names, std::string_view key,
                 const Known& known, const std::vector<std::string>& all,
                 diagnostics::Diagnostics& diagnostics) {
  for (const std::string& name : names) {
    if (known(name)) continue;
    const auto place = project.places.find(std::string(key));
    const auto near = support::nearest(name, all);
    diagnostics.error(place == project.places.end() ? project.where : place->second,
                      tr("no row of {}.csv answers to \"{}\"", key, name),
                      near ? tr("did you mean \"{}\"?", *near) : std::string());
  }
}

}  // namespace

bool load_members(Shelf& shelf, const std::string& path, Authority& authority) {
  const opendata::RegisterScope scope{authority.siren, authority.insee_code, authority.department};
  Reading reading{shelf.content, path};
  bool read = true;
  bool settled = false;
  if (is_text(path)) {
    opendata::RegisterSelection selection(scope);
    const sources::SelectedRows rows = open_selected(reading, selection);
    settled = rows.recognised || rows.failed;
    read = rows.table.has_value();
    if (rows.table)
      authority.members = opendata::read_member_register(*rows.table, scope, reading.diagnostics()).members;
  }
  if (!settled) authority.members = members_of_table(reading, scope, read);
  shelf.absorb(std::move(reading));
  return read;
}

void load_compared_figures(Shelf& shelf, Authority& authority) {
  for (const std::string& path : files_of(shelf, "comparaisons", {"csv", "xlsx", "ods"})) {
    Reading reading{shelf.content, path};
    opendata::FigureSelection selection({authority.siren, authority.insee_code});
    const sources::SelectedRows rows = open_selected(reading, selection);
    if (rows.table) {
      auto figures = opendata::read_figures(*rows.table, selection, reading.diagnostics()).figures;
      for (model::ComparedFigure& figure : figures) figure.file = name_within(shelf, path);
      std::move(figures.begin(), figures.end(), std::back_inserter(authority.compared));
    } else if (!rows.recognised && !rows.failed) {
      reading.diagnostics().error_in(reading.full_path(), tr("these are not the columns of this file"),
                                     tr("expected: {}",
                                        "OFGL (Exercice, Agrégat, Montant…), "
                                        "comptes individuels (an, dep, icom, prod, fprod…)"));
    }
    shelf.absorb(std::move(reading));
  }
  // In the order in which aggregates are shown. A figure with the mean of its stratum comes before the same
  // without, so that files complete each other.
  const auto aggregates = opendata::official_aggregates();
  const auto key = [&](const model::ComparedFigure& figure) {
    const auto place = std::find_if(aggregates.begin(), aggregates.end(),
                                    [&](const auto& one) { return one.id == figure.aggregate; });
    return std::tuple(figure.year, place - aggregates.begin(), !figure.stratum);
  };
  std::stable_sort(authority.compared.begin(), authority.compared.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto twins = std::unique(
      authority.compared.begin(), authority.compared.end(),
      [](const auto& a, const auto& b) { return a.year == b.year && a.aggregate == b.aggregate; });
  authority.compared.erase(twins, authority.compared.end());
}

void load_territory(Shelf& shelf, Authority& authority) {
  diagnostics::Diagnostics& told = shelf.content.diagnostics;
  read_official(shelf, "communes", opendata::is_intermunicipality_file, "siren, insee, nom_membre, ptot_2025",
                [&](const sources::Table& table, const std::string&) {
                  opendata::read_intermunicipality(table, authority, authority.territory, told);
                });
  read_official(shelf, "voisines", opendata::is_adjacency_file, "insee, insee_voisins",
                [&](const sources::Table& table, const std::string&) {
                  opendata::read_adjacency(table, authority, authority.territory, told);
                });
  complete_population(authority);
}

void load_acts(Shelf& shelf, Authority& authority) {
  diagnostics::Diagnostics& told = shelf.content.diagnostics;
  read_official(shelf, "deliberations", opendata::is_decision_file, "DELIB_ID, DELIB_DATE, DELIB_OBJET…",
                [&](const sources::Table& table, const std::string& name) {
                  authority.decisions = opendata::read_decisions(table, authority.siren, told).records;
                  for (model::Decision& decision : authority.decisions) decision.file = name;
                });
  read_official(shelf, "subventions", opendata::is_grant_file,
                "nomAttribuant, nomBeneficiaire, objet, montant…",
                [&](const sources::Table& table, const std::string& name) {
                  authority.grants = opendata::read_grants(table, authority.siren, told).records;
                  for (model::Grant& grant : authority.grants) grant.file = name;
                });
}

void check_acts(const Authority& authority, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> decisions;
  for (const model::Decision& decision : authority.decisions) decisions.push_back(decision.id);
  std::vector<std::string> grants;
  for (const model::Grant& grant : authority.grants) {
    grants.insert(grants.end(), {grant.reference, grant.beneficiary_siret, grant.beneficiary});
  }
  const auto is_decision = [&](const std::string& name) {
    return std::find(decisions.begin(), decisions.end(), name) != decisions.end();
  };
  const auto is_grant = [&](const std::string& name) {
    return std::any_of(grants.begin(), grants.end(), [&](const std::string& known) {
      return known == name || support::fold(known) == support::fold(name);
    });
  };
  for (const model::Project& project : authority.projects) {
    check_names(project, project.decisions, "deliberations", is_decision, decisions, diagnostics);
    check_names(project, project.grants, "subventions", is_grant, grants, diagnostics);
  }
}

}  // namespace mandature::loading
