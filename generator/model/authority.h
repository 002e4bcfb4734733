#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"
#include "document/block.h"
#include "model/budget.h"
#include "model/commission.h"
#include "model/evaluation.h"
#include "model/identifier.h"
#include "model/project.h"
#include "model/public_record.h"
#include "model/redirect.h"
#include "model/rule_setting.h"
#include "model/taxonomy.h"
#include "model/testimonial.h"
#include "support/date.h"

namespace mandature::model {

struct Contact {
  std::string service;
  std::string email;
  std::string telephone;
  std::string address;
};

// The two colours an authority owns on the web, as "#rrggbb".
struct Colours {
  std::string strong;
  std::string bright;
};

// A term of office of the council.
struct Mandate {
  MandateId id;
  support::Date start;
  std::optional<support::Date> end;
  std::vector<int> years;  // its budget years, ascending
  diagnostics::Span where;

  std::string label() const { return id.value; }
};

enum class Position { kMajority, kOpposition, kOther };

struct PoliticalGroup {
  GroupId id;
  std::string name;
  std::string abbreviation;
  Position position = Position::kOther;
  int seats = 0;
  std::optional<MemberId> leader;
  diagnostics::Span where;
};

// How groups are ordered, the same for every edition, printed beside their statements.
struct GroupOrder {
  enum class Rule { kSeats, kDrawn, kAlphabetical };
  Rule rule = Rule::kSeats;
  int seed = 0;          // kDrawn: recorded so that anybody can draw again
  bool shifted = false;  // moved on by one from poster to poster
  std::string sentence;
  std::vector<GroupId> outcome;  // the order as it was drawn or decided, for anybody to check; may be empty
  diagnostics::Span where;
};

struct Member {
  MemberId id;
  std::string family_name;
  std::string given_name;
  std::optional<GroupId> group;
  std::vector<std::string> offices;  // "Maire", "1re adjointe"; several when a register lists several
  std::optional<int> rank;
  std::string portfolio;  // délégation
  std::optional<support::Date> since;
  std::optional<document::Image> portrait;
  std::string filed_as;  // the family name to file under, where the usual rule is not the person's own
  // Of the register, kept only when somebody asks; no edition shows them.
  std::optional<int> birth_year;
  std::string profession;
  std::string nationality;
  diagnostics::Span where;

  std::string full_name() const { return given_name.empty() ? family_name : given_name + " " + family_name; }
  // Bytes whose order is that of a list of people (see support/filing.h).
  std::string filing_key() const;
  // The part of the name that files them, and what stays behind it: "La Fontaine" and "Jean de".
  std::string filed_name() const;
  std::string behind_filed_name() const;
};

// A person who stands at the election; kept for the numbered paper copies, never published.
struct Candidate {
  int number = 0;
  std::string family_name;
  std::string given_name;
  std::string list;
  std::optional<support::Date> delivered_on;
  diagnostics::Span where;
};

struct Authority {
  Authority();
  Authority(const Authority&);
  Authority(Authority&&) noexcept;
  Authority& operator=(const Authority&);
  Authority& operator=(Authority&&) noexcept;
  ~Authority();

  AuthorityId id;
  std::string name;         // "Ville de Valbrune"
  std::string short_name;   // "Valbrune"
  std::string designation;  // "la Ville": inside sentences
  AuthorityKind kind = AuthorityKind::kMunicipality;
  std::string siren;
  std::string insee_code;
  std::string department;
  std::map<int, int> population;  // inhabitants by year
  int seats = 0;
  std::string summary;
  Colours colours;
  std::string logo;
  std::string intermunicipality;  // SIREN of the EPCI it belongs to; may be empty
  std::vector<AuthorityId>
      neighbours;  // declared by either side, listed in voisines.csv, or of the same EPCI
  Contact contact;

  std::vector<Mandate> mandates;  // by start; the last is the current one
  std::vector<PoliticalGroup> groups;
  GroupOrder group_order;
  std::vector<Member> members;
  std::vector<Commission> commissions;  // by number
  std::vector<Project> projects;
  std::vector<SheetTemplate> sheet_templates;
  std::vector<Review> reviews;
  Budget budget;
  std::vector<Body> bodies;
  std::vector<Testimonial> testimonials;
  std::vector<Evaluation> evaluations;
  std::vector<Candidate> candidates;
  std::vector<DataSource> data_sources;
  std::vector<ComparedFigure> compared;  // by year and aggregate
  Territory territory;
  std::vector<Decision> decisions;
  std::vector<Grant> grants;
  // Where the words of the services themselves stand, never those that others signed or spoke.
  std::vector<diagnostics::Span> services_words;
  diagnostics::Span where;

  const Mandate& current_mandate() const { return mandates.back(); }
  const PoliticalGroup* find(const GroupId& group) const;
  const Member* find(const MemberId& member) const;
  const Commission* find(const CommissionId& commission) const;
  const Project* find(const ProjectId& project) const;
  const Body* find(const BodyId& body) const;
  const Review* review_of(const CommissionId& commission) const;
  // Where a file of the content, named from the authority's folder, comes from; nothing when nobody said.
  const DataSource* source_of(const std::string& file) const;
  // The decisions and the grants a project names, in the order of their files.
  std::vector<const Decision*> decisions_of(const Project& project) const;
  std::vector<const Grant*> grants_of(const Project& project) const;
  // The template of the service that a project names; nothing when it has none.
  const SheetTemplate* template_of(const Project& project) const;
  // Inhabitants in a year: that year's figure, else the one the budget files give for it, else the nearest
  // known one; nothing when none is known.
  std::optional<int> inhabitants(int year) const;
};

struct LegalNotices {
  std::string publisher;
  std::string director;
  std::string host;
  std::string printer;
  std::string contact;
  std::string data_officer;  // délégué à la protection des données, and how to reach them; may be empty
  std::string contribution;  // how to propose an interview or a correction; may be empty
  diagnostics::Span where;
};

// An accessibility audit held against the RGAA, as its report says.
struct AccessibilityAudit {
  support::Date date;
  double rate = 0;  // per cent of the criteria that are met
  std::string auditor;
  std::string report;  // address of the report; may be empty
  diagnostics::Span where;
};

// What the declaration of accessibility is made from (loi n° 2005-102, art. 47; décret n° 2019-768).
struct Accessibility {
  std::optional<AccessibilityAudit> audit;
  std::vector<std::string> defects;      // known, in words
  std::vector<std::string> derogations;  // for disproportionate burden, with the reason
  std::string scheme;                    // address of the multi-year scheme; may be empty
  std::string plan;                      // address of the plan of the year; may be empty
};

// All that one run publishes.
struct Publication {
  Publication();
  Publication(const Publication&);
  Publication(Publication&&) noexcept;
  Publication& operator=(const Publication&);
  Publication& operator=(Publication&&) noexcept;
  ~Publication();

  std::string title;
  std::string base_url;  // without final slash
  std::string theme;
  std::string edition;  // "2025-1"
  support::Date frozen_on;
  std::optional<support::Date> online_since;  // from this day on its links are kept in the ledger
  std::optional<support::Date> election;
  diagnostics::Span election_where;
  std::string licence;
  std::vector<std::string> poster_formats;  // besides A3: "A1", "economie"; each a master of the theme
  std::string exhibition_format;            // of the panels for the forum: "A1"; empty: none are made
  LegalNotices notices;
  std::vector<Redirect> redirects;      // by old address
  std::vector<Withdrawal> withdrawals;  // what was withdrawn for good
  Accessibility accessibility;
  Taxonomy taxonomy;
  std::vector<RolePath> role_paths;        // in place of the theme's; empty: the theme's are used
  std::vector<RuleSetting> rule_settings;  // what it changes of the rules, at most one per rule
  std::vector<Authority> authorities;      // in the order of publication.yaml
  diagnostics::Span where;

  const Authority* find(const AuthorityId& authority) const;
};

}  // namespace mandature::model
