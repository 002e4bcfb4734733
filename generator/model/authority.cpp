#include "model/authority.h"

#include <algorithm>
#include <cstdlib>

#include "support/filing.h"
#include "support/text.h"

namespace mandature::model {
namespace {

template <typename Record, typename Id>
const Record* find_by_id(const std::vector<Record>& records, const Id& id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Record& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

const PoliticalGroup* Authority::find(const GroupId& group) const { return find_by_id(groups, group); }
const Member* Authority::find(const MemberId& member) const { return find_by_id(members, member); }
const Commission* Authority::find(const CommissionId& commission) const {
  return find_by_id(commissions, commission);
}
const Project* Authority::find(const ProjectId& project) const { return find_by_id(projects, project); }
const Body* Authority::find(const BodyId& body) const { return find_by_id(bodies, body); }

const Review* Authority::review_of(const CommissionId& commission) const {
  const auto found = std::find_if(reviews.begin(), reviews.end(),
                                  [&](const Review& review) { return review.commission == commission; });
  return found == reviews.end() ? nullptr : &*found;
}

const SheetTemplate* Authority::template_of(const Project& project) const {
  const auto found = std::find_if(sheet_templates.begin(), sheet_templates.end(),
                                  [&](const SheetTemplate& sheet) { return sheet.serves(project.service); });
  return found == sheet_templates.end() ? nullptr : &*found;
}

const DataSource* Authority::source_of(const std::string& file) const {
  const auto found = std::find_if(data_sources.begin(), data_sources.end(),
                                  [&](const DataSource& source) { return source.file == file; });
  return found == data_sources.end() ? nullptr : &*found;
}

std::vector<const Decision*> Authority::decisions_of(const Project& project) const {
  std::vector<const Decision*> named;
  for (const Decision& decision : decisions) {
    if (std::find(project.decisions.begin(), project.decisions.end(), decision.id) != project.decisions.end())
      named.push_back(&decision);
  }
  return named;
}

std::vector<const Grant*> Authority::grants_of(const Project& project) const {
  std::vector<const Grant*> named;
  for (const Grant& grant : grants) {
    const std::string holder = support::fold(grant.beneficiary);
    if (std::any_of(project.grants.begin(), project.grants.end(), [&](const std::string& written) {
          return written == grant.reference || written == grant.beneficiary_siret ||
                 support::fold(written) == holder;
        }))
      named.push_back(&grant);
  }
  return named;
}

std::string Member::filing_key() const {
  return support::filing_key(filed_as.empty() ? family_name : filed_as, given_name);
}

std::string Member::filed_name() const {
  return filed_as.empty() ? support::filed_part(family_name) : filed_as;
}

std::string Member::behind_filed_name() const {
  const std::string filed = filed_name();
  if (!family_name.ends_with(filed)) return given_name;
  const std::string particle(
      support::trim(std::string_view(family_name).substr(0, family_name.size() - filed.size())));
  return given_name + (given_name.empty() || particle.empty() ? "" : " ") + particle;
}

std::optional<int> Authority::inhabitants(int year) const {
  const auto nearest = [&](const std::map<int, int>& known) {
    return std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
      return std::abs(a.first - year) < std::abs(b.first - year);
    });
  };
  if (const auto known = population.find(year); known != population.end()) return known->second;
  if (const auto told = budget.population.find(year); told != budget.population.end()) return told->second;
  const std::map<int, int>& known = population.empty() ? budget.population : population;
  if (known.empty()) return {};
  return nearest(known)->second;
}

const Authority* Publication::find(const AuthorityId& authority) const {
  return find_by_id(authorities, authority);
}

}  // namespace mandature::model
