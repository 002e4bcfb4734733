#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "model/commission.h"
#include "support/date.h"
#include "support/money.h"

namespace mandature::model {

// Where a file of the content comes from when others publish it: the name and date that the Licence Ouverte
// asks to be told, and the fingerprints by which a change made by hand is noticed.
struct DataSource {
  std::string file;    // below the authority: "elus.csv"
  std::string format;  // as `mandature import` names it: "rne"
  Source source;
  std::string licence;
  std::string original;              // the name of the file that was imported
  std::string original_fingerprint;  // its SHA-256
  std::string fingerprint;           // the SHA-256 of what was written
  diagnostics::Span where;
};

// One aggregate of the accounts of one year, as the State compares authorities of one size.
struct ComparedFigure {
  int year = 0;
  std::string aggregate;  // "dette": an id of opendata's table
  std::string label;      // "Encours de dette"
  std::optional<support::Money> amount;
  std::optional<double> per_inhabitant;  // euros
  std::optional<double> stratum;         // euros per inhabitant, on average of the same stratum
  int stratum_size = 0;  // how many authorities the average was worked out from here; 0: the file gave it
  std::string file;      // below the authority
  diagnostics::Span where;
};

// A municipality of an intermunicipality.
struct MemberTown {
  std::string insee_code;
  std::string siren;
  std::string name;
  std::map<int, int> population;  // by year
};

// What official files say of the territory: who is next to whom, and who is in what.
struct Territory {
  std::vector<MemberTown> towns;        // of the intermunicipality that the authority is, or belongs to
  std::string intermunicipality_siren;  // its own when it is one; empty when unknown
  std::vector<std::string> adjacent;    // INSEE codes of the municipalities around
};

// A deliberation, as the SCDL publishes it.
struct Decision {
  std::string id;
  std::optional<support::Date> date;
  std::string subject;
  std::string matter;  // "Voirie"
  std::optional<int> votes_for, votes_against, abstentions;
  std::string link;
  std::string file;
  diagnostics::Span where;
};

// A grant, as the SCDL publishes it.
struct Grant {
  std::string reference;  // of the decision
  std::optional<support::Period> date;
  std::string giver, giver_siret;
  std::string beneficiary, beneficiary_siret;
  std::string purpose;
  support::Money amount;
  std::string file;
  diagnostics::Span where;
};

}  // namespace mandature::model
