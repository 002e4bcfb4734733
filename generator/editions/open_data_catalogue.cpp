#include <algorithm>
#include <array>

#include "editions/address.h"
#include "editions/open_data.h"
#include "interchange/catalogue.h"
#include "interchange/data_package.h"
#include "interchange/naming.h"
#include "interchange/popolo.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using interchange::CellType;
using interchange::Column;
using interchange::Need;
using theme::String;

constexpr int kLastMonth = 12;
constexpr int kLastDay = 31;

struct Coverage {
  support::Date from;
  support::Date to;
};

// The years of the accounts, or the mandate until the day the publication was frozen.
std::optional<Coverage> coverage(const DataPlace& place, const DataSet& set) {
  std::optional<Coverage> all;
  const auto add = [&](support::Date from, support::Date to) {
    all = all ? Coverage{std::min(all->from, from), std::max(all->to, to)} : Coverage{from, to};
  };
  for (const model::Authority* authority : place.authorities) {
    if (set.notes.family == DataFamily::kBudget) {
      for (const model::BudgetLine& line : authority->budget.lines)
        add({line.year, 1, 1}, {line.year, kLastMonth, kLastDay});
    } else if (!authority->mandates.empty()) {
      const support::Date from = authority->current_mandate().start;
      add(from, std::max(from, place.context.publication.frozen_on));
    }
  }
  return all;
}

// A name that stays when the site moves: after the official number of the authority.
std::string lasting_id(const DataPlace& place, const std::string& name) {
  const std::string owner = place.authority == nullptr       ? place.context.publication.base_url
                            : place.authority->siren.empty() ? place.authority->id.value
                                                             : place.authority->siren;
  return interchange::stable_id(owner + "/donnees/" + name);
}

std::optional<std::size_t> weight(const FileSizes& sizes, const std::string& path) {
  const auto found = sizes.find(path);
  return found == sizes.end() ? std::nullopt : std::optional(found->second);
}

std::string title_at(const DataPlace& place) {
  return place.context.theme.strings(String::kDataTitle,
                                     {{"nom", publisher_of(place.context, place.authority)}});
}

std::vector<std::string> keywords(const DataSet& set) {
  constexpr std::array<const char*, kDataFamilyCount> kFamilies{"assemblée", "commissions", "budget",
                                                                "projets",   "instances",   "évaluation"};
  return {kFamilies[static_cast<std::size_t>(set.notes.family)], support::lower_case(set.notes.title),
          "mandature"};
}

std::string place_name(const DataPlace& place) {
  return place.authority == nullptr ? std::string() : place.authority->short_name;
}

std::string anchored_page(const DataPlace& place, const DataSet& set) {
  return public_address(place.context.publication, place.page()) + "#" + set.notes.name;
}

// --- the catalogue of https://schema.data.gouv.fr/scdl/catalogue/ (0.1.3)

// The number of the authority's own establishment, as its budgets tell it: nine digits do not hold it.
std::string siret_of(const model::Authority& authority) {
  std::string first;
  for (const model::BudgetLine& line : authority.budget.lines) {
    const bool own = authority.siren.empty() || line.siret.starts_with(authority.siren);
    if (own && !line.siret.empty() && (first.empty() || line.siret < first)) first = line.siret;
  }
  return first;
}

std::string mesh_of(model::AuthorityKind kind) {
  switch (kind) {
    case model::AuthorityKind::kMunicipality:
      return "Communale";
    case model::AuthorityKind::kIntermunicipality:
      return "Intercommunale";
    case model::AuthorityKind::kDepartment:
      return "Départementale";
    case model::AuthorityKind::kRegion:
      return "Régionale";
    case model::AuthorityKind::kJointBoard:
      return "Autre";
  }
  return {};
}

interchange::TableSchema catalogue_schema() {
  interchange::TableSchema schema;
  for (const char* name : {"COLL_NOM",
                           "COLL_SIRET",
                           "ID",
                           "TITRE",
                           "DESCRIPTION",
                           "THEME",
                           "PRODUCTEUR_NOM",
                           "PRODUCTEUR_SIRET",
                           "COUV_SPAT_MAILLE",
                           "COUV_SPAT_NOM",
                           "COUV_TEMP_DEBUT",
                           "COUV_TEMP_FIN",
                           "DATE_PUBL",
                           "FREQ_MAJ",
                           "DATE_MAJ",
                           "MOTS_CLES",
                           "LICENCE",
                           "NOMBRE_RESSOURCES",
                           "FORMAT_RESSOURCES",
                           "URL"})
    schema.columns.push_back({name, CellType::kText, Need::kRequired, {}, {}});
  return schema;
}

interchange::Row catalogue_row(const DataPlace& place, const DataSet& set, const std::string& siret) {
  const model::Publication& publication = place.context.publication;
  const support::Date day = publication.frozen_on;
  const Coverage covered = coverage(place, set).value_or(Coverage{day, day});
  const model::Authority& authority = *place.authority;
  return {authority.name,
          siret,
          authority.id.value + "-" + set.notes.name,
          set.notes.title + " - " + authority.name,
          set.notes.description,
          std::string("Administration locale"),
          authority.name,
          siret,
          mesh_of(authority.kind),
          authority.short_name,
          covered.from,
          covered.to,
          day,
          std::string("Irrégulière"),
          day,
          support::join(keywords(set), ";"),
          interchange::licence_named(publication.licence).scdl,
          std::int64_t{2},
          std::string("csv;json"),
          anchored_page(place, set)};
}

// --- Popolo

// Identifiers are unique in one authority and kind only.
std::string popolo_id(const model::Authority& authority, const std::string& kind, const std::string& id) {
  return authority.id.value + "/" + kind + "/" + id;
}

void add_organizations(const DataPlace& place, const model::Authority& authority,
                       interchange::Popolo& popolo) {
  const auto page = [&](const std::string& path) { return public_address(place.context.publication, path); };
  interchange::PopoloOrganization whole{
      authority.id.value, authority.name, {}, "collectivité", {}, {}, {}, page(space_path(authority.id))};
  if (authority.short_name != authority.name) whole.other_name = authority.short_name;
  if (!authority.siren.empty()) whole.identifiers.emplace_back("SIREN", authority.siren);
  if (!authority.insee_code.empty()) whole.identifiers.emplace_back("INSEE", authority.insee_code);
  popolo.organizations.push_back(std::move(whole));
  for (const model::PoliticalGroup& group : authority.groups) {
    popolo.organizations.push_back({popolo_id(authority, "groupes", group.id.value),
                                    group.name,
                                    group.abbreviation,
                                    "groupe politique",
                                    authority.id.value,
                                    {},
                                    {},
                                    page(group_path(authority.id, group.id))});
  }
  for (const model::Commission& commission : authority.commissions) {
    popolo.organizations.push_back({popolo_id(authority, "commissions", commission.id.value),
                                    commission.name,
                                    {},
                                    "commission",
                                    authority.id.value,
                                    commission.formed_on,
                                    {},
                                    page(commission_path(authority.id, commission.id))});
  }
}

void add_people(const DataPlace& place, const model::Authority& authority, interchange::Popolo& popolo) {
  for (const model::Member& member : authority.members) {
    const std::string person = popolo_id(authority, "elus", member.id.value);
    popolo.persons.push_back(
        {person, member.full_name(), member.family_name, member.given_name,
         support::join(std::vector<std::string>{member.filed_name(), member.behind_filed_name()}, " "),
         public_address(place.context.publication, member_path(authority.id, member.id))});
    popolo.memberships.push_back({person + "@" + authority.id.value,
                                  person,
                                  authority.id.value,
                                  support::join(member.offices, ", "),
                                  member.portfolio,
                                  {},
                                  member.since});
    if (!member.group) continue;
    const std::string group = popolo_id(authority, "groupes", member.group->value);
    popolo.memberships.push_back({person + "@" + group, person, group, {}, {}, {}, {}});
  }
}

void add_seats(const model::Authority& authority, interchange::Popolo& popolo) {
  for (const model::Commission& commission : authority.commissions) {
    const std::string organization = popolo_id(authority, "commissions", commission.id.value);
    for (const model::Seat& seat : commission.seats) {
      const std::string person = popolo_id(authority, "elus", seat.member.value);
      std::string group;
      if (seat.on_behalf_of) group = popolo_id(authority, "groupes", seat.on_behalf_of->value);
      popolo.memberships.push_back(
          {person + "@" + organization, person, organization, seat.role_label, {}, group, {}});
    }
  }
}

}  // namespace

std::string data_package_text(const DataPlace& place, const FileSizes& sizes) {
  const model::Publication& publication = place.context.publication;
  std::vector<interchange::TableSchema> schemas;
  schemas.reserve(place.sets.size());  // resources point into it
  interchange::DataPackage package;
  package.name = place.authority == nullptr ? "donnees" : place.authority->id.value;
  package.id = lasting_id(place, "datapackage");
  package.title = title_at(place);
  package.description = place.context.theme.strings(String::kDataDescription,
                                                    {{"nom", publisher_of(place.context, place.authority)}});
  package.homepage = public_address(publication, place.page());
  package.version = publication.edition;
  package.updated = publication.frozen_on;
  package.licence = interchange::licence_named(publication.licence);
  package.publisher = publisher_of(place.context, place.authority);
  for (const auto& [set, rows] : place.sets) {
    schemas.push_back(schema_at(place, *set));
    const std::string file = set->notes.name + ".csv";
    package.resources.push_back({set->notes.name, file, set->notes.title, set->notes.description,
                                 source_of(place, *set), &schemas.back(), set->notes.conforms_to,
                                 weight(sizes, place.file(file))});
  }
  return interchange::write_data_package(package);
}

std::string dcat_text(const DataPlace& place, const FileSizes& sizes) {
  const model::Publication& publication = place.context.publication;
  interchange::Catalogue catalogue;
  catalogue.id = lasting_id(place, "catalogue");
  catalogue.title = title_at(place);
  catalogue.description = place.context.theme.strings(
      String::kDataDescription, {{"nom", publisher_of(place.context, place.authority)}});
  catalogue.page = public_address(publication, place.page());
  catalogue.language = place.context.language.tag();
  catalogue.publisher = publisher_of(place.context, place.authority);
  catalogue.updated = publication.frozen_on;
  catalogue.licence = interchange::licence_named(publication.licence);
  for (const auto& [set, rows] : place.sets) {
    interchange::CataloguedData data;
    data.id = lasting_id(place, set->notes.name);
    data.title = set->notes.title;
    data.description = set->notes.description;
    data.page = anchored_page(place, *set);
    data.keywords = keywords(*set);
    data.publisher = publisher_of(place.context, place.authority);
    data.updated = publication.frozen_on;
    data.spatial = place_name(place);
    if (const auto covered = coverage(place, *set)) {
      data.covers_from = covered->from;
      data.covers_to = covered->to;
    }
    for (const auto& [extension, type] : {std::pair(".csv", "text/csv"), {".json", "application/json"}}) {
      const std::string path = place.file(set->notes.name + extension);
      data.files.push_back(
          {set->notes.name + extension, public_address(publication, path), type, weight(sizes, path)});
    }
    catalogue.data.push_back(std::move(data));
  }
  return interchange::write_dcat(catalogue);
}

std::string scdl_catalogue_text(const DataPlace& place, const FileSizes&) {
  return interchange::write_csv(catalogue_schema(), [&](const interchange::RowSink& sink) {
    for (const model::Authority* authority : place.authorities) {
      const DataPlace own(place.context, authority);
      const std::string siret = siret_of(*authority);
      for (const FilledSet& filled : own.sets) sink(catalogue_row(own, *filled.set, siret));
    }
  });
}

std::string popolo_text(const DataPlace& place, const FileSizes&) {
  interchange::Popolo popolo;
  for (const model::Authority* authority : place.authorities) {
    add_organizations(place, *authority, popolo);
    add_people(place, *authority, popolo);
    add_seats(*authority, popolo);
  }
  return interchange::write_popolo(popolo);
}

}  // namespace mandature::editions
