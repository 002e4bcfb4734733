#include "editions/address.h"

#include <fmt/format.h>

#include "interchange/naming.h"
#include "support/text.h"

namespace mandature::editions {

std::string portal_path() { return "index.html"; }
std::string space_path(const model::AuthorityId& authority) { return authority.value + "/index.html"; }
std::string bodies_path(const model::AuthorityId& authority) {
  return authority.value + "/instances/index.html";
}

std::string body_path(const model::AuthorityId& authority, const model::BodyId& body) {
  return fmt::format("{}/instances/{}.html", authority.value, body.value);
}

std::string testimonials_path(const model::AuthorityId& authority) {
  return authority.value + "/temoignages/index.html";
}

std::string testimonial_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial) {
  return fmt::format("{}/temoignages/{}.html", authority.value, testimonial.value);
}

std::string transcript_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial) {
  return fmt::format("{}/temoignages/{}.txt", authority.value, testimonial.value);
}

std::string list_path(const model::Authority* authority, const std::string& filters, std::size_t page) {
  const std::string folder = authority == nullptr ? "entretiens/" : authority->id.value + "/temoignages/";
  if (filters.empty()) return page == 1 ? folder + "index.html" : fmt::format("{}tous/{}.html", folder, page);
  return page == 1 ? fmt::format("{}{}/index.html", folder, filters)
                   : fmt::format("{}{}/{}.html", folder, filters, page);
}

std::string citation_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial) {
  return fmt::format("{}/temoignages/{}.bib", authority.value, testimonial.value);
}

namespace {

std::string preparation_folder(const model::Authority* authority) {
  return authority == nullptr ? "preparer/" : authority->id.value + "/preparer/";
}

}  // namespace

std::string role_paths_path(const model::Authority* authority) {
  return preparation_folder(authority) + "index.html";
}
std::string role_path_path(const model::Authority* authority, const std::string& role) {
  return preparation_folder(authority) + role + ".html";
}
std::string checklist_path(const model::Authority* authority, const std::string& role) {
  return preparation_folder(authority) + role + "/a-cocher.html";
}

std::string atlas_path(const model::AuthorityId& authority) { return authority.value + "/atlas/index.html"; }

std::string commission_path(const model::AuthorityId& authority, const model::CommissionId& commission) {
  return fmt::format("{}/atlas/{}.html", authority.value, commission.value);
}

std::string comparison_path(const model::AuthorityId& authority) {
  return authority.value + "/atlas/comparaison.html";
}

std::string chart_data_path(const model::AuthorityId& authority, const std::string& chart) {
  return fmt::format("{}/atlas/donnees/{}.csv", authority.value, chart);
}

std::string projects_path(const model::AuthorityId& authority) {
  return authority.value + "/apercus/index.html";
}

std::string project_path(const model::AuthorityId& authority, const model::ProjectId& project) {
  return fmt::format("{}/apercus/{}.html", authority.value, project.value);
}

std::string review_path(const model::AuthorityId& authority, const model::CommissionId& commission) {
  return fmt::format("{}/bilans/{}.html", authority.value, commission.value);
}

std::string members_path(const model::AuthorityId& authority) { return authority.value + "/elus/index.html"; }

std::string member_path(const model::AuthorityId& authority, const model::MemberId& member) {
  return fmt::format("{}/elus/{}.html", authority.value, member.value);
}

std::string group_path(const model::AuthorityId& authority, const model::GroupId& group) {
  return fmt::format("{}/groupes/{}.html", authority.value, group.value);
}

std::string evaluations_path(const model::AuthorityId& authority) {
  return authority.value + "/evaluations/index.html";
}

std::string evaluation_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("{}/evaluations/{}.html", authority.value, evaluation.value);
}

std::string follow_up_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("{}/evaluations/{}/suivi.html", authority.value, evaluation.value);
}

std::string follow_up_table_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("{}/evaluations/{}/suivi.csv", authority.value, evaluation.value);
}

std::string follow_up_calendar_path(const model::AuthorityId& authority,
                                    const model::EvaluationId& evaluation) {
  return fmt::format("{}/evaluations/{}/suivi.ics", authority.value, evaluation.value);
}

std::string follow_up_review_path(const model::AuthorityId& authority) {
  return authority.value + "/evaluations/bilan.html";
}

std::string report_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                        const std::string& version) {
  if (version.empty()) return evaluation_path(authority, evaluation);
  return report_part_path(authority, evaluation, version, "index.html");
}

std::string report_part_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                             const std::string& version, const std::string& part) {
  const std::string edition = version.empty() ? std::string() : version + "/";
  return fmt::format("{}/evaluations/{}/{}{}", authority.value, evaluation.value, edition, part);
}

std::string authorities_path() { return "collectivites.html"; }
std::string site_map_path() { return "plan.html"; }
std::string search_path() { return "recherche.html"; }
std::string notices_path() { return "mentions.html"; }
std::string accessibility_path() { return "accessibilite.html"; }
std::string ecodesign_path() { return "ecoconception.html"; }
std::string security_path() { return "securite.html"; }
std::string not_found_path() { return "404.html"; }

std::string sitemap_path() { return "sitemap.xml"; }
std::string sitemap_path(std::size_t part) { return fmt::format("sitemap-{}.xml", part); }
std::string robots_path() { return "robots.txt"; }
std::string feed_path() { return "flux.xml"; }
std::string feed_path(const model::AuthorityId& authority) { return authority.value + "/flux.xml"; }
std::string podcast_path(const model::AuthorityId& authority) {
  return authority.value + "/temoignages/balado.xml";
}
std::string chapters_path(const model::AuthorityId& authority, const model::TestimonialId& testimonial) {
  return fmt::format("{}/temoignages/{}.chapitres.json", authority.value, testimonial.value);
}

std::string data_page_path() { return data_file_path("index.html"); }
std::string data_page_path(const model::AuthorityId& authority) {
  return data_file_path(authority, "index.html");
}
std::string data_file_path(const std::string& file) { return "donnees/" + file; }
std::string data_file_path(const model::AuthorityId& authority, const std::string& file) {
  return fmt::format("{}/donnees/{}", authority.value, file);
}
std::string record_file_path(const std::string& page) {
  return page.substr(0, page.size() - std::string_view("html").size()) + "json";
}

std::string poster_file(const model::AuthorityId& authority, const model::CommissionId& commission) {
  return fmt::format("print/{}/affiches/{}.pdf", authority.value, commission.value);
}

std::string poster_file(const model::AuthorityId& authority, const model::CommissionId& commission,
                        const std::string& format) {
  return fmt::format("print/{}/affiches/{}-{}.pdf", authority.value, commission.value, format);
}

std::string panel_file(const model::AuthorityId& authority, const std::string& panel,
                       const std::string& format) {
  return fmt::format("print/{}/exposition/{}-{}.pdf", authority.value, panel, format);
}

std::string project_sheet_file(const model::AuthorityId& authority, const model::ProjectId& project) {
  return fmt::format("print/{}/apercus/{}.pdf", authority.value, project.value);
}

std::string review_file(const model::AuthorityId& authority, const model::CommissionId& commission) {
  return fmt::format("print/{}/bilans/{}.pdf", authority.value, commission.value);
}

std::string panorama_file(const model::AuthorityId& authority) {
  return fmt::format("print/{}/panorama.pdf", authority.value);
}

std::string atlas_file(const model::AuthorityId& authority) {
  return fmt::format("print/{}/atlas.pdf", authority.value);
}

std::string directory_file(const model::AuthorityId& authority) {
  return fmt::format("print/{}/trombinoscope.pdf", authority.value);
}

std::string copies_file(const model::AuthorityId& authority) {
  return fmt::format("print/{}/exemplaires.pdf", authority.value);
}

std::string report_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("print/{}/evaluations/{}/journal.pdf", authority.value, evaluation.value);
}

std::string office_report_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("print/{}/evaluations/{}/rapport.pdf", authority.value, evaluation.value);
}

std::string follow_up_file(const model::AuthorityId& authority, const model::EvaluationId& evaluation) {
  return fmt::format("print/{}/evaluations/{}/suivi.pdf", authority.value, evaluation.value);
}

std::string follow_up_review_file(const model::AuthorityId& authority) {
  return fmt::format("print/{}/evaluations/bilan.pdf", authority.value);
}

std::string download_path(const std::string& print_path) {
  // print/<authority>/<rest>.pdf → <authority>/telechargements/<rest with hyphens>.pdf
  const auto parts = support::split(print_path, '/');
  std::string name;
  for (std::size_t i = 2; i < parts.size(); ++i) {
    if (!name.empty()) name += '-';
    name += parts[i];
  }
  return fmt::format("{}/telechargements/{}", parts[1], name);
}

std::string public_address(const model::Publication& publication, const std::string& path) {
  return interchange::absolute_address(publication.base_url, path);
}

std::string root_path(const model::Publication& publication) {
  const std::string& base = publication.base_url;
  const std::size_t machine = base.find("://");
  const std::size_t path = machine == std::string::npos ? machine : base.find('/', machine + 3);
  return path == std::string::npos ? "/" : base.substr(path) + "/";
}

std::string relative_address(const std::string& from, const std::string& to) {
  const auto start = support::split(from, '/');
  const auto end = support::split(to, '/');
  std::size_t common = 0;
  while (common + 1 < start.size() && common + 1 < end.size() && start[common] == end[common]) ++common;
  std::string address;
  for (std::size_t i = common + 1; i < start.size(); ++i) address += "../";
  for (std::size_t i = common; i < end.size(); ++i) {
    address += end[i];
    if (i + 1 < end.size()) address += '/';
  }
  return address;
}

}  // namespace mandature::editions
