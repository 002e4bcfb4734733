#include "editions/open_data.h"

#include <algorithm>
#include <memory>

#include "editions/address.h"
#include "editions/open_data_table.h"
#include "interchange/licence.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using interchange::Cell;
using interchange::Row;
using theme::String;

constexpr std::string_view kAuthorityColumn = "collectivité";
constexpr std::string_view kAuthoritiesSet = "collectivites";

// Whether the rows of several authorities need a column that tells whose they are.
bool is_told_apart(const DataPlace& place, const DataSet& set) {
  return place.authority == nullptr && set.notes.name != kAuthoritiesSet && set.notes.conforms_to.empty();
}

std::size_t row_count(const DataSet& set, const DataScope& scope) {
  std::size_t rows = 0;
  for (std::size_t group = 0; group < set.groups(scope); ++group) rows += set.count(scope, group);
  return rows;
}

using SharedPlace = std::shared_ptr<const DataPlace>;

void add_set(const SharedPlace& place, const DataSet& set, Outputs& outputs) {
  outputs.files.push_back({place->file(set.notes.name + ".csv"), [place, &set](const FileSizes&) {
                             return interchange::write_csv(schema_at(*place, set), rows_at(*place, set));
                           }});
  outputs.files.push_back({place->file(set.notes.name + ".json"), [place, &set](const FileSizes&) {
                             return interchange::write_json(
                                 provenance(place->context, place->authority, set.notes.title),
                                 schema_at(*place, set), rows_at(*place, set));
                           }});
}

void add_place(const Context& context, const model::Authority* authority, Outputs& outputs) {
  const auto place = std::make_shared<const DataPlace>(context, authority);
  for (const FilledSet& filled : place->sets) add_set(place, *filled.set, outputs);
  const auto add = [&](const std::string& name, std::string (*write)(const DataPlace&, const FileSizes&)) {
    outputs.files.push_back(
        {place->file(name), [place, write](const FileSizes& sizes) { return write(*place, sizes); }});
  };
  // After the files whose weight they tell.
  add("popolo.json", &popolo_text);
  add("catalogue.csv", &scdl_catalogue_text);
  add("datapackage.json", &data_package_text);
  add("dcat.jsonld", &dcat_text);
  outputs.pages.push_back(
      {place->page(), [place](const FileSizes& sizes) { return data_page(*place, sizes); }});
}

}  // namespace

std::span<const DataSet> data_sets() {
  static const std::vector<DataSet> sets = [] {
    std::vector<DataSet> all;
    add_assembly_sets(all);
    add_commission_sets(all);
    add_budget_sets(all);
    add_project_sets(all);
    add_review_sets(all);
    add_body_sets(all);
    add_evaluation_sets(all);
    return all;
  }();
  return sets;
}

DataPlace::DataPlace(const Context& all, const model::Authority* one) : context(all), authority(one) {
  if (authority != nullptr) {
    authorities.push_back(authority);
  } else {
    for (const model::Authority& each : context.publication.authorities) authorities.push_back(&each);
  }
  for (const DataSet& set : data_sets()) {
    std::size_t rows = 0;
    for (const model::Authority* each : authorities) rows += row_count(set, {context, *each});
    if (rows > 0) sets.push_back({&set, rows});
  }
}

std::string DataPlace::file(const std::string& name) const {
  return authority == nullptr ? data_file_path(name) : data_file_path(authority->id, name);
}

interchange::TableSchema schema_at(const DataPlace& place, const DataSet& set) {
  interchange::TableSchema schema = set.schema;
  // A reference to a file that is not made would lead nowhere.
  const auto leads_nowhere = [&](const interchange::Reference& reference) {
    return std::none_of(place.sets.begin(), place.sets.end(),
                        [&](const FilledSet& filled) { return filled.set->notes.name == reference.table; });
  };
  std::erase_if(schema.references, leads_nowhere);
  if (!is_told_apart(place, set)) return schema;
  const std::string column(kAuthorityColumn);
  schema.columns.insert(schema.columns.begin(),
                        {column, interchange::CellType::kText, interchange::Need::kRequired,
                         "Collectivité dont parle la ligne."});
  if (!schema.key.empty()) schema.key.insert(schema.key.begin(), column);
  // Identifiers are those of one authority: only the authority itself can be followed from here.
  schema.references = {{column, std::string(kAuthoritiesSet), "id"}};
  return schema;
}

interchange::RowSource rows_at(const DataPlace& place, const DataSet& set) {
  const bool told_apart = is_told_apart(place, set);
  return [&place, &set, told_apart](const interchange::RowSink& sink) {
    for (const model::Authority* authority : place.authorities) {
      const DataScope scope{place.context, *authority};
      const interchange::RowSink with_authority = [&](Row row) {
        row.insert(row.begin(), Cell(authority->id.value));
        sink(std::move(row));
      };
      for (std::size_t group = 0; group < set.groups(scope); ++group)
        set.rows(scope, group, told_apart ? with_authority : sink);
    }
  };
}

AddressCell page_address(const DataScope& scope, const std::string& path) {
  return {public_address(scope.context.publication, path)};
}

std::string publisher_of(const Context& context, const model::Authority* authority) {
  return authority == nullptr ? context.publication.title : authority->name;
}

std::string source_of(const DataPlace& place, const DataSet& set) {
  const bool money = set.notes.family == DataFamily::kBudget;
  return place.context.theme.strings(money ? String::kDataSourceBudget : String::kDataSource,
                                     {{"nom", publisher_of(place.context, place.authority)}});
}

interchange::Provenance provenance(const Context& context, const model::Authority* authority,
                                   const std::string& title) {
  const model::Publication& publication = context.publication;
  const std::string publisher = publisher_of(context, authority);
  return {title,
          publisher,
          publication.licence,
          interchange::licence_named(publication.licence).address,
          context.theme.strings(String::kDataSource, {{"nom", publisher}}),
          publication.frozen_on};
}

std::vector<std::string> data_folders(const model::Publication& publication) {
  const auto folder = [](const std::string& page) { return page.substr(0, page.rfind('/')); };
  std::vector<std::string> folders{folder(data_page_path())};
  for (const model::Authority& authority : publication.authorities)
    folders.push_back(folder(data_page_path(authority.id)));
  return folders;
}

void add_open_data(const Context& context, Outputs& outputs) {
  add_place(context, nullptr, outputs);
  for (const model::Authority& authority : context.publication.authorities)
    add_place(context, &authority, outputs);
}

}  // namespace mandature::editions
