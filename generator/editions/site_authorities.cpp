#include <algorithm>
#include <map>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "graphics/neighbourhood.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using model::Authority;
using model::AuthorityKind;
using theme::String;

constexpr std::size_t kMostPlaces = 24;  // on a map whose names can still be read

String name_of(AuthorityKind kind) {
  switch (kind) {
    case AuthorityKind::kMunicipality:
      return String::kMunicipalities;
    case AuthorityKind::kIntermunicipality:
      return String::kIntermunicipalities;
    case AuthorityKind::kDepartment:
      return String::kDepartments;
    case AuthorityKind::kRegion:
      return String::kRegions;
    case AuthorityKind::kJointBoard:
      break;
  }
  return String::kJointBoards;
}

// Who of these borders on whom, each pair once.
graphics::Neighbourhood neighbourhood_of(const std::vector<const Authority*>& authorities,
                                         const Authority* here, const std::string& from) {
  graphics::Neighbourhood neighbourhood;
  std::map<model::AuthorityId, std::size_t> numbers;
  for (const Authority* authority : authorities) {
    numbers.emplace(authority->id, numbers.size());
    neighbourhood.places.push_back(
        {authority->short_name, authority == here ? "" : relative_address(from, space_path(authority->id)),
         authority == here});
  }
  for (std::size_t i = 0; i < authorities.size(); ++i) {
    for (const model::AuthorityId& id : authorities[i]->neighbours) {
      const auto other = numbers.find(id);
      if (other != numbers.end() && other->second > i) neighbourhood.borders.emplace_back(i, other->second);
    }
  }
  return neighbourhood;
}

// The map in words: who stands beside whom.
std::string told(const Context& context, const std::vector<const Authority*>& authorities) {
  std::string text;
  for (const Authority* authority : authorities) {
    std::vector<std::string> names;
    for (const model::AuthorityId& id : authority->neighbours) {
      const auto found = std::find_if(authorities.begin(), authorities.end(),
                                      [&](const Authority* other) { return other->id == id; });
      if (found != authorities.end()) names.push_back((*found)->short_name);
    }
    if (names.empty()) continue;
    text += (text.empty() ? "" : " ") +
            context.theme.strings(String::kNeighboursTold,
                                  {{"nom", authority->short_name}, {"voisines", support::join(names, ", ")}});
  }
  return text;
}

std::optional<graphics::Scene> drawn(const Context& context, const std::vector<const Authority*>& authorities,
                                     const Authority* here, const std::string& from) {
  const graphics::Neighbourhood neighbourhood = neighbourhood_of(authorities, here, from);
  if (neighbourhood.borders.empty() || authorities.size() > kMostPlaces) return {};
  graphics::Scene scene = graphics::neighbourhood_map(neighbourhood);
  scene.title = here == nullptr
                    ? context.theme.strings(String::kNeighbourhoodMap)
                    : context.theme.strings(String::kNeighbourhoodOf, {{"nom", here->short_name}});
  scene.description = told(context, authorities);
  return scene;
}

std::string facts_of(const Context& context, const Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  std::vector<std::string> facts;
  if (const auto inhabitants = authority.inhabitants(context.publication.frozen_on.year))
    facts.push_back(say.count(String::kInhabitants, *inhabitants, context.language.number(*inhabitants)));
  const auto interviews = static_cast<int>(published(context, authority).size());
  facts.push_back(say.count(String::kTestimonialCount, interviews, context.language.number(interviews)));
  return support::join(facts, " · ");
}

// By département, then by kind in the order of the law's; names in the order of the alphabet.
using Sorted = std::map<std::string, std::map<AuthorityKind, std::vector<const Authority*>>>;

Sorted sorted(const model::Publication& publication) {
  Sorted by_department;
  for (const Authority& authority : publication.authorities)
    by_department[authority.department][authority.kind].push_back(&authority);
  for (auto& [department, kinds] : by_department) {
    for (auto& [kind, authorities] : kinds) {
      std::stable_sort(authorities.begin(), authorities.end(), [](const Authority* a, const Authority* b) {
        return support::alphabetically_before(a->name, b->name);
      });
    }
  }
  return by_department;
}

document::Page authorities_page(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = authorities_path();
  document::Page page = frame_page(context, nullptr,
                                   {path,
                                    "collectivites",
                                    say(String::kMenuAuthorities),
                                    say(String::kAuthoritiesLede),
                                    Rubric::kNone,
                                    {}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kMenuAuthorities)).set("CHAPO", say(String::kAuthoritiesLede));
  for (const auto& [department, kinds] : sorted(context.publication)) {
    Fields branch;
    const bool known = !department.empty();
    branch
        .set("TITRE", known ? say(String::kDepartmentOf, {{"code", department}}) : say(String::kNoDepartment))
        .set("ID", known ? "d-" + support::slug(department) : std::string("sans-departement"));
    for (const auto& [kind, authorities] : kinds) {
      Fields group;
      group.set("TITRE", say(name_of(kind)));
      for (const Authority* authority : authorities) {
        Fields row = page_link(authority->name, path, space_path(authority->id));
        row.set("DETAIL", facts_of(context, *authority)).set("PALETTE_COLLECTIVITE", authority->id.value);
        group.add("LIGNES", std::move(row));
      }
      branch.add("NATURES", std::move(group));
    }
    fields.add("DEPARTEMENTS", std::move(branch));
  }
  if (auto map = neighbourhood_map(context, path)) fields.set("CARTE_HTML", *std::move(map));
  return page;
}

}  // namespace

std::optional<graphics::Scene> neighbourhood_map(const Context& context, const std::string& from) {
  std::vector<const Authority*> authorities;
  for (const Authority& authority : context.publication.authorities) authorities.push_back(&authority);
  return drawn(context, authorities, nullptr, from);
}

std::optional<graphics::Scene> neighbourhood_map(const Context& context, const Authority& authority,
                                                 const std::string& from) {
  std::vector<const Authority*> authorities{&authority};
  for (const model::AuthorityId& id : authority.neighbours) {
    if (const Authority* neighbour = authority_of(context, id)) authorities.push_back(neighbour);
  }
  return drawn(context, authorities, &authority, from);
}

void add_authorities_page(const Context& context, Outputs& outputs) {
  outputs.pages.push_back(
      {authorities_path(), [&context](const FileSizes&) { return authorities_page(context); }});
}

}  // namespace mandature::editions
