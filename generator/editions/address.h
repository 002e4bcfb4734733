#pragma once

#include <string>

#include "model/authority.h"

namespace mandature::editions {

// Where every record's page stands, as a path from the web root without leading slash. The only place that
// knows.
std::string portal_path();
std::string space_path(const model::AuthorityId& authority);
std::string bodies_path(const model::AuthorityId& authority);
std::string body_path(const model::AuthorityId& authority, const model::BodyId& body);
std::string testimonials_path(const model::AuthorityId& authority);
std::string testimonial_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial);
std::string transcript_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial);
// A page of a list of interviews, from 1; of one authority, or of all when there is none. `filters` is the
// address part of a selection (see facets.h), empty for all interviews.
std::string list_path(const model::Authority* authority, const std::string& filters, std::size_t page);
std::string citation_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial);
// « Je me prépare »: the roles, one of them, its checklist; of one authority or of all.
std::string role_paths_path(const model::Authority* authority);
std::string role_path_path(const model::Authority* authority, const std::string& role);
std::string checklist_path(const model::Authority* authority, const std::string& role);
std::string atlas_path(const model::AuthorityId& authority);
std::string commission_path(const model::AuthorityId& authority, const model::CommissionId& commission);
std::string comparison_path(const model::AuthorityId& authority);
// The numbers of a chart, by the chart's identifier.
std::string chart_data_path(const model::AuthorityId& authority, const std::string& chart);
std::string projects_path(const model::AuthorityId& authority);
std::string project_path(const model::AuthorityId& authority, const model::ProjectId& project);
std::string review_path(const model::AuthorityId& authority, const model::CommissionId& commission);
std::string members_path(const model::AuthorityId& authority);
std::string member_path(const model::AuthorityId& authority, const model::MemberId& member);
std::string group_path(const model::AuthorityId& authority, const model::GroupId& group);
std::string evaluations_path(const model::AuthorityId& authority);
std::string evaluation_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
// The action board of an evaluation: its page, its table and its days to remember; and the state of the
// actions of all evaluations.
std::string follow_up_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
std::string follow_up_table_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
std::string follow_up_calendar_path(const model::AuthorityId& authority,
                                    const model::EvaluationId& evaluation);
std::string follow_up_review_path(const model::AuthorityId& authority);
// The same edition by edition: `version` names a frozen one, and is empty for the current one.
std::string report_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                        const std::string& version);
// What belongs to such an edition: "figures/voyages/index.html".
std::string report_part_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                             const std::string& version, const std::string& part);

std::string authorities_path();
std::string site_map_path();
std::string search_path();
std::string notices_path();
std::string accessibility_path();
std::string ecodesign_path();
std::string security_path();
std::string not_found_path();

// What programs read of the site.
std::string sitemap_path();
// The parts of a list of pages that is too long for one file, from 1.
std::string sitemap_path(std::size_t part);
std::string robots_path();
std::string feed_path();  // of all authorities
std::string feed_path(const model::AuthorityId& authority);
std::string podcast_path(const model::AuthorityId& authority);
std::string chapters_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial);

// The open data of an authority, or of all: their page, and the files beside it ("elus.csv").
std::string data_page_path();
std::string data_page_path(const model::AuthorityId& authority);
std::string data_file_path(const std::string& file);
std::string data_file_path(const model::AuthorityId& authority, const std::string& file);
// The record that a page shows, as a file beside the page.
std::string record_file_path(const std::string& page);

// Where the PDFs stand under output/, and their copies under the web root.
std::string poster_file(const model::AuthorityId& authority, const model::CommissionId& commission);
// The same poster in another format: "affiches/solidarites-A1.pdf".
std::string poster_file(const model::AuthorityId& authority, const model::CommissionId& commission,
                        const std::string& format);
// A panel of the exhibition: "exposition/panorama-A1.pdf".
std::string panel_file(const model::AuthorityId& authority, const std::string& panel,
                       const std::string& format);
std::string project_sheet_file(const model::AuthorityId& authority, const model::ProjectId& project);
std::string review_file(const model::AuthorityId& authority, const model::CommissionId& commission);
std::string panorama_file(const model::AuthorityId& authority);
std::string atlas_file(const model::AuthorityId& authority);
std::string directory_file(const model::AuthorityId& authority);
std::string copies_file(const model::AuthorityId& authority);
std::string report_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
std::string follow_up_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
std::string follow_up_review_file(const model::AuthorityId& authority);
// The same words on A4 pages, for the printer of an office.
std::string office_report_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation);
std::string download_path(const std::string& print_path);

// The whole address of a page or file once the site is online.
std::string public_address(const model::Publication& publication, const std::string& path);

// The root of the site as a browser asks its machine for it: "/", or "/folder/".
std::string root_path(const model::Publication& publication);

// The address of `to` as a link on the page `from`: relative, so that the site works from any folder or a USB
// stick.
std::string relative_address(const std::string& from, const std::string& to);

}  // namespace mandature::editions
