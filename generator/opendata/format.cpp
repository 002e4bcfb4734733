#include "opendata/format.h"

#include <algorithm>
#include <array>

#include "opendata/action_plan.h"
#include "opendata/acts.h"
#include "opendata/budget_file.h"
#include "opendata/compared_figures.h"
#include "opendata/member_register.h"
#include "opendata/territory.h"
#include "support/require.h"

namespace mandature::opendata {
namespace {

constexpr std::string_view kOpenLicence = "Licence Ouverte 2.0";

constexpr std::array kFormats{
    FormatDescription{Format::kMembers, "rne",
                      "Répertoire national des élus, ministère de l’Intérieur (data.gouv.fr)", kOpenLicence},
    FormatDescription{Format::kScdlBudget, "scdl-budget", "", kOpenLicence},
    FormatDescription{Format::kTotem, "totem", "", kOpenLicence},
    FormatDescription{Format::kOfgl, "ofgl",
                      "Observatoire des finances et de la gestion publique locales (data.ofgl.fr)",
                      kOpenLicence},
    FormatDescription{Format::kAccounts, "comptes-individuels",
                      "Comptes individuels des collectivités, direction générale des finances publiques",
                      kOpenLicence},
    FormatDescription{Format::kTerritory, "banatic",
                      "Liste des intercommunalités et de leurs membres, direction générale des collectivités "
                      "locales (Banatic)",
                      kOpenLicence},
    FormatDescription{Format::kAdjacency, "adjacence",
                      "Communes adjacentes, d’après les contributeurs d’OpenStreetMap", "ODbL 1.0"},
    FormatDescription{Format::kDecisions, "deliberations", "", kOpenLicence},
    FormatDescription{Format::kGrants, "subventions", "", kOpenLicence},
    FormatDescription{Format::kPlan, "plan", "", ""},
};

}  // namespace

std::span<const FormatDescription> formats() { return kFormats; }

const FormatDescription& describe(Format format) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const FormatDescription& one) { return one.format == format; });
  support::require(found != kFormats.end(), "every format is described");
  return *found;
}

std::optional<Format> format_named(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const FormatDescription& one) { return one.name == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

std::optional<Format> recognise(const sources::Table& table) {
  if (is_member_register(table)) return Format::kMembers;
  if (is_budget_file(table)) return Format::kScdlBudget;
  const FigureFile figures = figure_file(OfficialColumns(table));
  if (figures == FigureFile::kOfgl) return Format::kOfgl;
  if (figures == FigureFile::kIndividualAccounts) return Format::kAccounts;
  if (is_intermunicipality_file(table)) return Format::kTerritory;
  if (is_adjacency_file(table)) return Format::kAdjacency;
  if (is_decision_file(table)) return Format::kDecisions;
  if (is_grant_file(table)) return Format::kGrants;
  if (is_action_plan(table)) return Format::kPlan;
  return {};
}

}  // namespace mandature::opendata
