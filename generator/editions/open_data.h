#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "editions/edition.h"
#include "interchange/data_table.h"
#include "model/authority.h"

namespace mandature::editions {

// The records as open data: each kind is described once, by a table of columns, and this table makes its CSV,
// its JSON, its Table Schema, and what the page "Données ouvertes" tells of it.

// Under which heading a set stands on the page.
enum class DataFamily { kAssembly, kCommissions, kBudget, kProjects, kBodies, kEvaluations };
inline constexpr std::size_t kDataFamilyCount = 6;

// The authority whose rows are asked for.
struct DataScope {
  const Context& context;
  const model::Authority& authority;
};

// What a set of data is, besides its columns. Titles and descriptions are the definition of the format, in
// the language of the content's own keys.
struct DataSetNotes {
  std::string name;  // of its files: "elus"
  DataFamily family = DataFamily::kAssembly;
  std::string title;               // "Élus"
  std::string description;         // what a row is
  std::string content_file = {};   // the file of the content it can be read back as: "elus.csv"; may be empty
  std::string parent = {};         // the set of records of which its rows are parts; may be empty
  std::string parent_column = {};  // which column tells them
  std::string conforms_to = {};    // the address of an official schema it obeys; may be empty
};

// A set of data. Its rows come in groups: one per record, or one per record they are parts of.
struct DataSet {
  DataSetNotes notes;
  interchange::TableSchema schema;
  std::function<std::size_t(const DataScope&)> groups;
  std::function<std::size_t(const DataScope&, std::size_t group)> count;
  std::function<void(const DataScope&, std::size_t group, const interchange::RowSink&)> rows;
  // The page of a record, as a path from the web root; nothing for sets of parts.
  std::function<std::string(const DataScope&, std::size_t group)> page;
};

// Every set, in the order of the page.
std::span<const DataSet> data_sets();
// A set that has rows in a place.
struct FilledSet {
  const DataSet* set = nullptr;
  std::size_t rows = 0;
};

// Whose data are asked for: those of one authority, or of all together (nullptr). Rows are counted once.
struct DataPlace {
  DataPlace(const Context& all, const model::Authority* one);

  const Context& context;
  const model::Authority* authority = nullptr;
  std::vector<const model::Authority*> authorities;
  std::vector<FilledSet> sets;  // in the order of data_sets()

  // A file of this place, as a path from the web root.
  std::string file(const std::string& name) const;
  std::string page() const { return file("index.html"); }
};

// The columns of a set in a place: where the data of several authorities stand together, a first column tells
// them apart. Sets that obey an official schema tell it with columns of their own.
interchange::TableSchema schema_at(const DataPlace& place, const DataSet& set);
interchange::RowSource rows_at(const DataPlace& place, const DataSet& set);

// Who publishes the data of an authority, or (nullptr) of all.
std::string publisher_of(const Context& context, const model::Authority* authority);
// What stands around rows in JSON.
interchange::Provenance provenance(const Context& context, const model::Authority* authority,
                                   const std::string& title);
// Where a set comes from, in a sentence.
std::string source_of(const DataPlace& place, const DataSet& set);

// What describes all the sets of a place to programs.
std::string data_package_text(const DataPlace& place, const FileSizes& sizes);
std::string dcat_text(const DataPlace& place, const FileSizes& sizes);
std::string scdl_catalogue_text(const DataPlace& place, const FileSizes& sizes);
std::string popolo_text(const DataPlace& place, const FileSizes& sizes);
// The page that presents them.
document::Page data_page(const DataPlace& place, const FileSizes& sizes);

// The files and pages under donnees/ of all authorities and of the whole site. Made again by every run of the
// site, like feeds: a run of one authority must not leave elsewhere what somebody withdrew.
void add_open_data(const Context& context, Outputs& outputs);

// Each record of an authority that has a page, as JSON beside it.
void add_record_files(const Context& context, const model::Authority& authority, Outputs& outputs);
// Whether such a file stands beside a page of the authority.
bool has_record_file(const model::Authority& authority, const std::string& page);

// The folders in which only the files of the last run may stay, as paths from the web root.
std::vector<std::string> data_folders(const model::Publication& publication);

}  // namespace mandature::editions
