#include "loading/neighbours.h"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Authority;
using model::AuthorityId;

// Who stands beside whom, each once and in the order in which it was told.
class Neighbourhood {
 public:
  explicit Neighbourhood(model::Publication& publication) {
    for (Authority& authority : publication.authorities) {
      authorities_.emplace(authority.id, &authority);
      if (!authority.insee_code.empty()) by_code_.emplace(authority.insee_code, authority.id);
      known_[authority.id].insert(authority.neighbours.begin(), authority.neighbours.end());
    }
  }

  bool has(const AuthorityId& id) const { return authorities_.contains(id); }
  // The authority a row names; nothing when it is none of the publication.
  const AuthorityId* find(const std::string& written) const {
    const auto folder = authorities_.find(AuthorityId{written});
    if (folder != authorities_.end()) return &folder->first;
    const auto code = by_code_.find(written);
    return code == by_code_.end() ? nullptr : &code->second;
  }
  void join(const AuthorityId& one, const AuthorityId& other) {
    add(one, other);
    add(other, one);
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& [id, authority] : authorities_) names.push_back(id.value);
    return names;
  }

 private:
  void add(const AuthorityId& to, const AuthorityId& neighbour) {
    if (to != neighbour && known_[to].insert(neighbour).second)
      authorities_.at(to)->neighbours.push_back(neighbour);
  }

  std::map<AuthorityId, Authority*> authorities_;
  std::map<std::string, AuthorityId> by_code_;
  std::map<AuthorityId, std::set<AuthorityId>> known_;
};

bool is_insee_code(const std::string& written) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return written.size() == 5 && std::all_of(written.begin() + 2, written.end(), digit) && digit(written[0]);
}

void read_rows_of(Shelf& shelf, Neighbourhood& neighbourhood) {
  for (const NeighbourRow& row : read_table_file(shelf, "voisines", neighbour_kind())) {
    bool both = true;
    for (const Located<std::string>* name : {&row.authority, &row.neighbour}) {
      if (neighbourhood.find(name->value) != nullptr) continue;
      both = false;
      if (name->value.empty() || is_insee_code(name->value)) continue;
      const auto near = support::nearest(name->value, neighbourhood.names());
      shelf.content.diagnostics.error(name->span, tr("unknown authority \"{}\"", name->value),
                                      near ? tr("did you mean \"{}\"?", *near) : std::string());
    }
    if (both)
      neighbourhood.join(*neighbourhood.find(row.authority.value), *neighbourhood.find(row.neighbour.value));
  }
}

bool has_town(const Authority& authority, const Authority& town) {
  const auto& towns = authority.territory.towns;
  return !town.insee_code.empty() && std::any_of(towns.begin(), towns.end(), [&](const auto& one) {
    return one.insee_code == town.insee_code;
  });
}

bool is_adjacent(const Authority& authority, const Authority& other) {
  const auto& codes = authority.territory.adjacent;
  return std::find(codes.begin(), codes.end(), other.insee_code) != codes.end();
}

// What one of the two says of the other. The towns of a municipality are those of its intermunicipality.
bool tells_of(const Authority& authority, const Authority& other) {
  const std::string& whole = authority.territory.intermunicipality_siren;
  return is_adjacent(authority, other) || has_town(authority, other) ||
         (!whole.empty() && whole == other.siren);
}

void join_territories(const model::Publication& publication, Neighbourhood& neighbourhood) {
  for (const Authority& authority : publication.authorities) {
    for (const Authority& other : publication.authorities) {
      if (&other != &authority && tells_of(authority, other)) neighbourhood.join(authority.id, other.id);
    }
  }
}

}  // namespace

void settle_neighbours(Shelf& shelf, model::Publication& publication) {
  Neighbourhood neighbourhood(publication);
  for (const Authority& authority : publication.authorities) {
    const std::vector<AuthorityId> declared = authority.neighbours;
    for (const AuthorityId& neighbour : declared) {
      if (neighbourhood.has(neighbour)) neighbourhood.join(authority.id, neighbour);
    }
  }
  read_rows_of(shelf, neighbourhood);
  join_territories(publication, neighbourhood);
  std::map<std::string, std::vector<AuthorityId>> by_grouping;  // by the SIREN of the EPCI
  for (const Authority& authority : publication.authorities) {
    const bool is_one = authority.kind == model::AuthorityKind::kIntermunicipality;
    const std::string& siren = is_one ? authority.siren : authority.intermunicipality;
    if (!siren.empty()) by_grouping[siren].push_back(authority.id);
  }
  for (const auto& [siren, together] : by_grouping) {
    for (std::size_t i = 0; i < together.size(); ++i) {
      for (std::size_t j = i + 1; j < together.size(); ++j) neighbourhood.join(together[i], together[j]);
    }
  }
}

}  // namespace mandature::loading
