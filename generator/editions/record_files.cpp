#include <algorithm>

#include "editions/address.h"
#include "editions/open_data.h"
#include "support/file_system.h"

namespace mandature::editions {
namespace {

interchange::RecordPart part(const DataScope& scope, const DataSet& set, std::size_t group) {
  return {set.notes.name, &set.schema,
          [scope, &set, group](const interchange::RowSink& sink) { set.rows(scope, group, sink); },
          set.notes.parent_column};
}

std::string record_text(const DataScope& scope, const DataSet& set, std::size_t group) {
  std::vector<interchange::RecordPart> parts;
  for (const DataSet& other : data_sets()) {
    if (other.notes.parent == set.notes.name) parts.push_back(part(scope, other, group));
  }
  return interchange::write_record(provenance(scope.context, &scope.authority, set.notes.title),
                                   public_address(scope.context.publication, set.page(scope, group)),
                                   part(scope, set, group), parts);
}

template <typename Id, typename Record>
bool holds(const std::vector<Record>& records, const Id& id) {
  return std::any_of(records.begin(), records.end(), [&](const Record& record) { return record.id == id; });
}

}  // namespace

void add_record_files(const Context& context, const model::Authority& authority, Outputs& outputs) {
  const DataScope scope{context, authority};
  for (const DataSet& set : data_sets()) {
    if (!set.page) continue;
    for (std::size_t group = 0; group < set.groups(scope); ++group) {
      outputs.files.push_back(
          {record_file_path(set.page(scope, group)), [&context, &authority, &set, group](const FileSizes&) {
             return record_text({context, authority}, set, group);
           }});
    }
  }
}

bool has_record_file(const model::Authority& authority, const std::string& page) {
  // The name of the page is the identifier of its record: a look at the lists, not at the path of each
  // record, since thousands of pages ask.
  const std::string id = support::file_stem(page);
  const auto is = [&](const std::string& path) { return path == page; };
  return is(space_path(authority.id)) ||
         (is(group_path(authority.id, {id})) && holds(authority.groups, model::GroupId{id})) ||
         (is(member_path(authority.id, {id})) && holds(authority.members, model::MemberId{id})) ||
         (is(commission_path(authority.id, {id})) && holds(authority.commissions, model::CommissionId{id})) ||
         (is(project_path(authority.id, {id})) && holds(authority.projects, model::ProjectId{id})) ||
         (is(review_path(authority.id, {id})) && authority.review_of({id}) != nullptr) ||
         (is(body_path(authority.id, {id})) && holds(authority.bodies, model::BodyId{id})) ||
         (is(testimonial_path(authority.id, {id})) &&
          holds(authority.testimonials, model::TestimonialId{id})) ||
         (is(evaluation_path(authority.id, {id})) && holds(authority.evaluations, model::EvaluationId{id}));
}

}  // namespace mandature::editions
