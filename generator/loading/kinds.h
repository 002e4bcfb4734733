#pragma once

#include <string>
#include <utility>
#include <vector>

#include "loading/field.h"
#include "model/authority.h"
#include "opendata/table_reading.h"

namespace mandature::loading {

// What stands in one file, where the model keeps it elsewhere.

struct PublicationFile {
  model::Publication publication;
  std::vector<Located<model::AuthorityId>> folders;
  diagnostics::Span where;
};

using RuleSettings = std::vector<model::RuleSetting>;

struct MandatesFile {
  std::vector<model::Mandate> mandates;
};

struct GroupsFile {
  model::GroupOrder order;
  std::vector<model::PoliticalGroup> groups;
};

struct SeatRow {
  model::CommissionId commission;
  model::Seat seat;
  diagnostics::Span where;
};

struct BodiesFile {
  std::vector<model::Body> bodies;
};

// Two authorities side by side, by folder or Insee code, as a row of voisines.csv tells it.
struct NeighbourRow {
  Located<std::string> authority;
  Located<std::string> neighbour;
};

// A chart of an evaluation before its data are read.
struct ChartEntry {
  graphics::Chart chart;
  Located<std::string> data;  // path relative to the content root
  diagnostics::Span where;
};

struct ReportFile {
  model::Evaluation evaluation;
  std::vector<ChartEntry> charts;
  diagnostics::Span where;
};

// The table of every kind, made once.
const Kind<PublicationFile>& publication_kind();
const Kind<NeighbourRow>& neighbour_kind();
const Kind<model::Authority>& authority_kind();
const Kind<MandatesFile>& mandates_kind();
const Kind<GroupsFile>& groups_kind();
const Kind<model::Member>& member_kind();
const Kind<model::Candidate>& candidate_kind();
const Kind<model::Commission>& commission_kind();
const Kind<SeatRow>& seat_kind();
const Kind<model::Project>& project_kind();
const Kind<model::SheetTemplate>& sheet_template_kind();
const Kind<model::Review>& review_kind();
const Kind<model::FunctionRule>& function_rule_kind();
const Kind<model::VotedTotal>& voted_total_kind();
const Kind<opendata::TableReading>& table_reading_kind();
const Kind<BodiesFile>& bodies_kind();
const Kind<model::Testimonial>& testimonial_kind();
const Kind<ReportFile>& report_kind();
const Kind<model::ReportChapter>& chapter_kind();
const Kind<model::Evidence>& evidence_kind();
const Kind<model::Action>& action_kind();
const Kind<model::Task>& task_kind();
const Kind<model::Owner>& owner_kind();
const Kind<model::Contribution>& contribution_kind();
const Kind<model::Seal>& seal_kind();
const Kind<model::Redirect>& redirect_kind();
const Kind<model::Withdrawal>& withdrawal_kind();
const Kind<model::DataSource>& data_source_kind();

// Parts that several kinds share.
Reader<model::Source> source();
const Kind<model::KeyFigure>& key_figure_kind();
const Kind<model::TimelineEntry>& timeline_kind();
const Kind<RuleSettings>& rule_settings_kind();
const Kind<model::Taxonomy>& taxonomy_kind();
const Kind<model::RolePath>& role_path_kind();
const Kind<model::Accessibility>& accessibility_kind();
Reader<model::Certainty> certainty();

}  // namespace mandature::loading
