#include "editions/evaluation_data.h"

#include <algorithm>

#include "editions/address.h"
#include "editions/open_data.h"
#include "interchange/data_package.h"
#include "interchange/data_table.h"
#include "interchange/licence.h"
#include "interchange/naming.h"

namespace mandature::editions {
namespace {

constexpr std::string_view kActionsSet = "plan";

// The place of an evaluation among those of its authority: its rows are those of that group.
std::size_t group_of(const model::Authority& authority, const model::Evaluation& evaluation) {
  return static_cast<std::size_t>(&evaluation - authority.evaluations.data());
}

std::vector<const DataSet*> sets_of(const DataScope& scope, std::size_t group) {
  std::vector<const DataSet*> found;
  for (const DataSet& set : data_sets()) {
    if (set.notes.family != DataFamily::kEvaluations) continue;
    if (group < set.groups(scope) && set.count(scope, group) > 0) found.push_back(&set);
  }
  return found;
}

// References to tables of other packages are left out: they would lead nowhere.
interchange::TableSchema schema_of(const DataSet& set, const std::vector<const DataSet*>& sets) {
  interchange::TableSchema schema = set.schema;
  std::erase_if(schema.references, [&](const interchange::Reference& reference) {
    return std::none_of(sets.begin(), sets.end(),
                        [&](const DataSet* other) { return other->notes.name == reference.table; });
  });
  return schema;
}

std::string table_text(const DataScope& scope, const DataSet& set, std::size_t group) {
  return interchange::write_csv(set.schema,
                                [&](const interchange::RowSink& sink) { set.rows(scope, group, sink); });
}

std::string package_text(const DataScope& scope, const model::Evaluation& evaluation,
                         const FileSizes& sizes) {
  const model::Publication& publication = scope.context.publication;
  const auto sets = sets_of(scope, group_of(scope.authority, evaluation));
  std::vector<interchange::TableSchema> schemas;
  schemas.reserve(sets.size());  // resources point into it
  interchange::DataPackage package;
  package.name = evaluation.id.value;
  package.id =
      interchange::stable_id(scope.authority.id.value + "/evaluations/" + evaluation.id.value + "/donnees");
  package.title = evaluation.title;
  package.description = evaluation.question;
  package.homepage = public_address(publication, evaluation_path(scope.authority.id, evaluation.id));
  package.version = publication.edition;
  package.updated = evaluation.date;
  package.licence = interchange::licence_named(publication.licence);
  package.publisher = publisher_of(scope.context, &scope.authority);
  for (const DataSet* set : sets) {
    schemas.push_back(schema_of(*set, sets));
    const std::string file = set->notes.name + ".csv";
    const auto size = sizes.find(evaluation_data_path(scope.authority.id, evaluation.id, file));
    package.resources.push_back({set->notes.name, file, set->notes.title, set->notes.description,
                                 publisher_of(scope.context, &scope.authority), &schemas.back(),
                                 set->notes.conforms_to,
                                 size == sizes.end() ? std::nullopt : std::optional(size->second)});
  }
  return interchange::write_data_package(package);
}

}  // namespace

std::string evaluation_data_path(const model::AuthorityId& authority, const model::EvaluationId& evaluation,
                                 const std::string& file) {
  return report_part_path(authority, evaluation, {}, "donnees/" + file);
}

void add_evaluation_data(const Context& context, const model::Authority& authority,
                         const model::Evaluation& evaluation, Outputs& outputs) {
  const std::size_t group = group_of(authority, evaluation);
  for (const DataSet* set : sets_of({context, authority}, group)) {
    const auto write = [&context, &authority, set, group](const FileSizes&) {
      return table_text({context, authority}, *set, group);
    };
    outputs.files.push_back(
        {evaluation_data_path(authority.id, evaluation.id, set->notes.name + ".csv"), write});
    if (set->notes.name == kActionsSet)
      outputs.files.push_back({follow_up_table_path(authority.id, evaluation.id), write});
  }
  outputs.files.push_back({evaluation_data_path(authority.id, evaluation.id, "datapackage.json"),
                           [&context, &authority, &evaluation](const FileSizes& sizes) {
                             return package_text({context, authority}, evaluation, sizes);
                           }});
}

}  // namespace mandature::editions
