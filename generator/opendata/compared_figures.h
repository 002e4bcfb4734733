#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/public_record.h"
#include "opendata/official_columns.h"
#include "sources/selected_rows.h"
#include "sources/table.h"

namespace mandature::opendata {

// An aggregate of local accounts that is shown: what it is called by each publisher. The list is data
// (data/aggregates.csv); what a file has besides is not read.
struct OfficialAggregate {
  std::string_view id;
  std::string_view label;
  std::string_view ofgl;     // its name in the files of the OFGL
  std::string_view radical;  // of its columns in the "comptes individuels": "dette", "fdette", "mdette"
};
// In the order in which they are shown.
std::span<const OfficialAggregate> official_aggregates();
// What the OFGL calls an aggregate of the table; empty for any other id.
std::string_view ofgl_name(std::string_view id);

// Whose figures are wanted, by the codes of collectivite.yaml.
struct FigureScope {
  std::string siren;
  std::string insee_code;
};

enum class FigureFile { kNone, kOfgl, kIndividualAccounts };

// Which file these columns are of.
FigureFile figure_file(const OfficialColumns& columns);

// Chooses the rows of an authority, and meanwhile adds up those of its stratum: the files of the OFGL give no
// average, but a national one holds all that it takes to work it out.
class FigureSelection final : public sources::RowSelection {
 public:
  explicit FigureSelection(FigureScope scope) : scope_(std::move(scope)) {}
  bool begins(const std::vector<std::string>& header) override;
  bool wants(std::span<const std::string_view> cells) override;

  struct Mean {
    double euros = 0;
    double inhabitants = 0;
    int size = 0;  // authorities
  };
  // Of the authorities of a stratum, in a year, for an aggregate of the table.
  Mean mean_of(const std::string& stratum, int year, std::string_view aggregate) const;

 private:
  void add_to_stratum(std::span<const std::string_view> cells);

  FigureScope scope_;
  FigureFile file_ = FigureFile::kNone;
  std::optional<std::size_t> insee_, siren_, department_, town_;
  std::optional<std::size_t> year_, stratum_, aggregate_, amount_, population_, kind_;
  std::map<std::string, std::string_view, std::less<>> aggregates_;  // by what stands in the file
  std::map<std::tuple<std::string, int, std::string_view>, Mean> means_;
};

struct FigureReading {
  FigureFile file = FigureFile::kNone;
  std::vector<model::ComparedFigure> figures;
  std::size_t rows = 0;     // of the authority
  std::size_t ignored = 0;  // of them, aggregates that are not shown and budgets that are part of another
};

// The figures of the rows that `selection` chose. Amounts of the "comptes individuels" are in thousands of
// euros. A cell that is not a number is an error at its place.
FigureReading read_figures(const sources::Table& table, const FigureSelection& selection,
                           diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::opendata
