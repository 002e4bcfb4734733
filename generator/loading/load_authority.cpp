#include "loading/load_authority.h"

#include <algorithm>
#include <utility>

#include "diagnostics/translation.h"
#include "loading/images.h"
#include "loading/kinds.h"
#include "loading/sheet_template.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Authority;
using model::Member;
using model::Project;
using model::Review;

void tell_missing_file(const Shelf& shelf, std::string_view name) {
  shelf.content.diagnostics.error_in(support::join_path(shelf.content.root, shelf.path(name)),
                                     tr("missing file"), tr("every authority needs one"));
}

void read_mandates(Shelf& shelf, Authority& authority) {
  const std::string path = shelf.path("mandats.yaml");
  if (!shelf.content.has(path)) tell_missing_file(shelf, "mandats.yaml");
  auto file = read_yaml_file(shelf, path, mandates_kind());
  if (!file) return;
  authority.mandates = std::move(file->mandates);
  for (model::Mandate& mandate : authority.mandates) std::sort(mandate.years.begin(), mandate.years.end());
  std::stable_sort(authority.mandates.begin(), authority.mandates.end(),
                   [](const model::Mandate& a, const model::Mandate& b) { return a.start < b.start; });
}

void read_groups(Shelf& shelf, Authority& authority) {
  auto file = read_yaml_file(shelf, shelf.path("groupes.yaml"), groups_kind());
  if (!file) return;
  authority.groups = std::move(file->groups);
  authority.group_order = std::move(file->order);
}

constexpr std::string_view kPortraits = "medias/portraits";

// A register has no column for portraits: the file named after a member is theirs.
std::optional<document::Image> portrait_in_folder(Reading& reading, const std::string& folder,
                                                  const Member& member) {
  for (const std::string_view extension : {".jpg", ".jpeg", ".png", ".webp", ".svg"}) {
    const std::string path = support::join_path(folder, member.id.value + std::string(extension));
    if (reading.content.has(path)) return read_picture(path, member.where, reading);
  }
  return {};
}

void read_members(Shelf& shelf, Authority& authority) {
  const auto path = find_table(shelf, "elus");
  if (!path) return;
  if (!load_members(shelf, *path, authority)) shelf.unreadable.insert(*path);
  Reading reading{shelf.content, *path};
  for (Member& member : authority.members) {
    if (member.id.empty()) member.id.value = support::slug(member.full_name());
    if (!member.portrait) member.portrait = portrait_in_folder(reading, shelf.path(kPortraits), member);
  }
  shelf.absorb(std::move(reading));
}

std::optional<model::SheetTemplate> read_template(Reading& reading) {
  const auto value = open_yaml(reading);
  if (!value) return {};
  auto sheet = read_record(sheet_template_kind(), *value, reading);
  if (sheet) sheet->id = id_of_file(reading.path, reading);
  return sheet;
}

std::optional<Project> read_project(Reading& reading, const std::vector<model::SheetTemplate>& templates) {
  auto file = open_markdown(reading);
  if (!file || !has_front_matter(*file, reading)) return {};
  auto project = read_record(project_kind(), file->front_matter, reading);
  if (!project) return {};
  project->id.value = id_of_file(reading.path, reading);
  for (const sources::Entry& entry : file->front_matter.entries) {
    project->places[support::fold(entry.key)] = entry.value.span;
  }
  check_against_template(*project, file->front_matter, templates, reading);
  project->notes = std::move(file->body);
  settle_images(project->notes, file->body_span, reading);
  reading.services_words.push_back(file->body_span);
  return project;
}

// Whatever a review names must be a project of its own commission.
std::optional<Review> read_review(Reading& reading) {
  const auto value = open_yaml(reading);
  if (!value) return {};
  auto review = read_record(review_kind(), *value, reading);
  if (!review) return {};
  for (Reference& reference : reading.references) {
    if (reference.target == Target::kProject) reference.within = review->commission.value;
  }
  return review;
}

template <typename Record>
void sort_by_id(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return a.id < b.id; });
}

// A file that is not there but whose records others name is told once, in place of each name.
void tell_if_missed(Shelf& shelf, Target target, const std::string& file) {
  const bool named = std::any_of(shelf.references.begin(), shelf.references.end(),
                                 [&](const Reference& reference) { return reference.target == target; });
  if (!named) return;
  tell_missing_file(shelf, file);
  shelf.unreadable.insert(shelf.path(file));
}

}  // namespace

LoadedAuthority load_authority(const Content& content, const model::AuthorityId& id) {
  Shelf shelf{content, id.value};
  const std::string path = shelf.path("collectivite.yaml");
  if (!content.has(path)) tell_missing_file(shelf, "collectivite.yaml");
  Authority authority = read_yaml_file(shelf, path, authority_kind()).value_or(Authority{});
  authority.id = id;
  if (authority.short_name.empty()) authority.short_name = authority.name;
  read_mandates(shelf, authority);
  read_groups(shelf, authority);
  read_members(shelf, authority);
  authority.commissions = load_commissions(shelf);
  authority.sheet_templates = read_files<model::SheetTemplate>(
      shelf, files_of(shelf, "apercus/gabarits", {"yaml", "yml"}), read_template);
  authority.projects = read_files<Project>(shelf, files_of(shelf, "apercus", {"md"}), [&](Reading& reading) {
    return read_project(reading, authority.sheet_templates);
  });
  check_templates(authority, content.diagnostics);
  authority.reviews = read_files<Review>(shelf, files_of(shelf, "bilans", {"yaml", "yml"}), read_review);
  authority.budget = load_budget(shelf, authority);
  if (auto bodies = read_yaml_file(shelf, shelf.path("instances.yaml"), bodies_kind())) {
    authority.bodies = std::move(bodies->bodies);
  }
  authority.testimonials = load_testimonials(shelf);
  authority.evaluations = load_evaluations(shelf);
  authority.candidates = read_table_file(shelf, "candidats", candidate_kind());
  authority.data_sources = read_table_file(shelf, "sources", data_source_kind());
  load_compared_figures(shelf, authority);
  load_territory(shelf, authority);
  load_acts(shelf, authority);
  sort_by_id(authority.projects);
  sort_by_id(authority.testimonials);
  sort_by_id(authority.evaluations);
  check_acts(authority, content.diagnostics);
  if (!find_table(shelf, "elus")) tell_if_missed(shelf, Target::kMember, "elus.csv");
  if (!content.has(shelf.path("groupes.yaml"))) tell_if_missed(shelf, Target::kGroup, "groupes.yaml");
  warn_of_unread_files(shelf);
  authority.services_words = std::move(shelf.services_words);
  return {std::move(authority), std::move(shelf.references), std::move(shelf.unreadable)};
}

}  // namespace mandature::loading
