#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "document/block.h"
#include "editions/open_data.h"
#include "model/commission.h"

namespace mandature::editions {

// How the table of a set of data is written down: columns with their getters, from which a DataSet is made.

// What a getter may return besides texts, identifiers, whole numbers, numbers, amounts, dates and lists.
struct YearCell {
  int year = 0;
};
struct AddressCell {
  std::string address;
};

// One row of a set of parts: the part, its place among its like (from 1), and the record it belongs to.
template <typename Value, typename Parent>
struct PartOf {
  const Parent* parent = nullptr;
  const Value* value = nullptr;
  std::int64_t rank = 0;
};

// A cell and the type of its column, by the type of what a getter returns.
template <typename T>
struct CellOf;

template <>
struct CellOf<std::string> {
  static constexpr auto kType = interchange::CellType::kText;
  static interchange::Cell cell(std::string text) {
    return text.empty() ? interchange::Cell() : interchange::Cell(std::move(text));
  }
};
template <typename Tag>
struct CellOf<model::Identifier<Tag>> {
  static constexpr auto kType = interchange::CellType::kText;
  static interchange::Cell cell(const model::Identifier<Tag>& id) {
    return CellOf<std::string>::cell(id.value);
  }
};
template <>
struct CellOf<std::int64_t> {
  static constexpr auto kType = interchange::CellType::kInteger;
  static interchange::Cell cell(std::int64_t number) { return number; }
};
template <>
struct CellOf<int> : CellOf<std::int64_t> {};
template <>
struct CellOf<double> {
  static constexpr auto kType = interchange::CellType::kNumber;
  static interchange::Cell cell(double number) { return number; }
};
template <>
struct CellOf<support::Money> {
  static constexpr auto kType = interchange::CellType::kAmount;
  static interchange::Cell cell(support::Money amount) { return amount; }
};
template <>
struct CellOf<support::Date> {
  static constexpr auto kType = interchange::CellType::kDate;
  static interchange::Cell cell(support::Date date) { return date; }
};
template <>
struct CellOf<support::Period> {
  static constexpr auto kType = interchange::CellType::kPeriod;
  static interchange::Cell cell(support::Period period) { return period; }
};
template <>
struct CellOf<YearCell> {
  static constexpr auto kType = interchange::CellType::kYear;
  static interchange::Cell cell(YearCell year) { return std::int64_t{year.year}; }
};
template <>
struct CellOf<AddressCell> {
  static constexpr auto kType = interchange::CellType::kAddress;
  static interchange::Cell cell(AddressCell address) {
    return CellOf<std::string>::cell(std::move(address.address));
  }
};
template <>
struct CellOf<std::vector<std::string>> {
  static constexpr auto kType = interchange::CellType::kList;
  static interchange::Cell cell(std::vector<std::string> texts) {
    return texts.empty() ? interchange::Cell() : interchange::Cell(std::move(texts));
  }
};
template <typename Tag>
struct CellOf<std::vector<model::Identifier<Tag>>> {
  static constexpr auto kType = interchange::CellType::kList;
  static interchange::Cell cell(const std::vector<model::Identifier<Tag>>& ids) {
    std::vector<std::string> texts;
    for (const auto& id : ids) texts.push_back(id.value);
    return CellOf<std::vector<std::string>>::cell(std::move(texts));
  }
};
template <typename T>
struct CellOf<std::optional<T>> {
  static constexpr auto kType = CellOf<T>::kType;
  static interchange::Cell cell(const std::optional<T>& value) {
    return value ? CellOf<T>::cell(*value) : interchange::Cell();
  }
};

// The columns of a set, in their order. A getter takes the record, or the scope and the record.
template <typename Record>
class Columns {
 public:
  using Value = std::function<interchange::Cell(const DataScope&, const Record&)>;

  template <typename Getter>
  Columns& must(std::string name, std::string description, Getter get,
                std::vector<std::string> choices = {}) {
    return add(
        {std::move(name), {}, interchange::Need::kRequired, std::move(description), std::move(choices)},
        std::move(get));
  }
  template <typename Getter>
  Columns& may(std::string name, std::string description, Getter get, std::vector<std::string> choices = {}) {
    return add(
        {std::move(name), {}, interchange::Need::kOptional, std::move(description), std::move(choices)},
        std::move(get));
  }
  // Who a figure comes from, when, and where it can be read.
  template <typename Getter>
  Columns& source(Getter get) {
    may("source", "D’où vient le chiffre.", [get](const Record& record) { return get(record).name; });
    may("source_date", "Date de la source.", [get](const Record& record) { return get(record).date; });
    return may("source_adresse", "Adresse où lire la source.",
               [get](const Record& record) { return AddressCell{get(record).link}; });
  }

  std::vector<interchange::Column> columns;
  std::vector<Value> values;

 private:
  template <typename Getter>
  Columns& add(interchange::Column column, Getter get) {
    if constexpr (std::is_invocable_v<Getter, const DataScope&, const Record&>) {
      using Result = std::decay_t<std::invoke_result_t<Getter, const DataScope&, const Record&>>;
      column.type = CellOf<Result>::kType;
      values.push_back([get = std::move(get)](const DataScope& scope, const Record& record) {
        return CellOf<Result>::cell(get(scope, record));
      });
    } else {
      using Result = std::decay_t<std::invoke_result_t<Getter, const Record&>>;
      column.type = CellOf<Result>::kType;
      values.push_back([get = std::move(get)](const DataScope&, const Record& record) {
        return CellOf<Result>::cell(get(record));
      });
    }
    columns.push_back(std::move(column));
    return *this;
  }
};

// Where the rows of a set come from.
template <typename Record>
struct RecordSource {
  std::function<std::size_t(const DataScope&)> groups;
  std::function<std::vector<Record>(const DataScope&, std::size_t group)> records;
};

// The whole table of a set.
template <typename Record>
struct TableOf {
  DataSetNotes notes;
  RecordSource<Record> source;
  Columns<Record> columns;
  std::vector<std::string> key;
  std::vector<interchange::Reference> references = {};
  std::function<std::string(const DataScope&, const Record&)> page = {};
};

template <typename Record>
DataSet data_set(TableOf<Record> table) {
  DataSet set;
  set.notes = std::move(table.notes);
  set.schema = {std::move(table.columns.columns), std::move(table.key), std::move(table.references)};
  const RecordSource<Record> source = std::move(table.source);
  set.groups = source.groups;
  set.count = [source](const DataScope& scope, std::size_t group) {
    return source.records(scope, group).size();
  };
  set.rows = [source, values = std::move(table.columns.values)](const DataScope& scope, std::size_t group,
                                                                const interchange::RowSink& sink) {
    for (const Record& record : source.records(scope, group)) {
      interchange::Row row;
      row.reserve(values.size());
      for (const auto& value : values) row.push_back(value(scope, record));
      sink(std::move(row));
    }
  };
  if (table.page) {
    set.page = [source, page = std::move(table.page)](const DataScope& scope, std::size_t group) {
      return page(scope, source.records(scope, group).front());
    };
  }
  return set;
}

// The records of an authority, one per group.
template <typename Record>
RecordSource<const Record*> each(std::vector<Record> model::Authority::* all) {
  return {[all](const DataScope& scope) { return (scope.authority.*all).size(); },
          [all](const DataScope& scope, std::size_t group) {
            return std::vector<const Record*>{&(scope.authority.*all)[group]};
          }};
}

template <typename Value, typename Parent>
std::vector<PartOf<Value, Parent>> parts(const Parent& parent, const std::vector<Value>& values) {
  std::vector<PartOf<Value, Parent>> all;
  for (const Value& value : values)
    all.push_back({&parent, &value, static_cast<std::int64_t>(all.size()) + 1});
  return all;
}

// The parts of the records of an authority, one group per record.
template <typename Parent, typename Value>
RecordSource<PartOf<Value, Parent>> each_part(std::vector<Parent> model::Authority::* all,
                                              std::vector<Value> Parent::* values) {
  return {[all](const DataScope& scope) { return (scope.authority.*all).size(); },
          [all, values](const DataScope& scope, std::size_t group) {
            const Parent& parent = (scope.authority.*all)[group];
            return parts(parent, parent.*values);
          }};
}

// Parts of the authority itself: a single group.
template <typename Value>
RecordSource<PartOf<Value, model::Authority>> each_of_authority(
    std::function<const std::vector<Value>&(const model::Authority&)> values) {
  return {[](const DataScope&) { return std::size_t{1}; },
          [values](const DataScope& scope, std::size_t) {
            return parts(scope.authority, values(scope.authority));
          }};
}

// The whole address of a page.
AddressCell page_address(const DataScope& scope, const std::string& path);

// The sets of each part of the content.
void add_assembly_sets(std::vector<DataSet>& sets);
void add_commission_sets(std::vector<DataSet>& sets);
void add_budget_sets(std::vector<DataSet>& sets);
void add_project_sets(std::vector<DataSet>& sets);
void add_review_sets(std::vector<DataSet>& sets);
void add_body_sets(std::vector<DataSet>& sets);
void add_evaluation_sets(std::vector<DataSet>& sets);

}  // namespace mandature::editions
