#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/date.h"

namespace mandature::interchange {

// People and organisations as https://www.popoloproject.com writes them; what is empty is not said.

struct PopoloPerson {
  std::string id;
  std::string name;
  std::string family_name;
  std::string given_name;
  std::string sort_name;
  std::string page;
};

struct PopoloOrganization {
  std::string id;
  std::string name;
  std::string other_name;
  std::string classification;  // "collectivité", "groupe politique", "commission"
  std::string parent;          // the id of the organisation it is part of
  std::optional<support::Date> founded;
  std::vector<std::pair<std::string, std::string>> identifiers;  // scheme and value: "SIREN"
  std::string page;
};

struct PopoloMembership {
  std::string id;
  std::string person;
  std::string organization;
  std::string role;
  std::string label;
  std::string on_behalf_of;  // the id of an organisation
  std::optional<support::Date> since;
};

struct Popolo {
  std::vector<PopoloPerson> persons;
  std::vector<PopoloOrganization> organizations;
  std::vector<PopoloMembership> memberships;
};

std::string write_popolo(const Popolo& popolo);

}  // namespace mandature::interchange
