#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "loading/description.h"
#include "loading/reading.h"
#include "sources/table.h"
#include "sources/value.h"

namespace mandature::loading {

// How a type of value is told to people, and read. `read` gives nothing after a message.
template <typename T>
struct Reader {
  ValueType type;
  std::function<std::optional<T>(const sources::Value&, Reading&)> read;
};

// One row of a kind's table: all that the program knows of a key or column.
template <typename Record>
struct Field {
  std::string key;
  Presence presence = Presence::kOptional;
  ValueType type;
  std::string description;
  std::function<void(const sources::Value&, Record&, Reading&)> read;
};

// The part of a field that does not depend on the record.
struct KeyRule {
  std::string key;
  std::string folded;
  Presence presence = Presence::kOptional;
};
KeyRule key_rule(std::string key, Presence presence);

// A kind of record: its table drives reading, the messages on unknown and missing keys, the reference page
// and the JSON Schema.
template <typename Record>
struct Kind {
  std::string id;
  std::string name;
  std::string files;
  Form form = Form::kPart;
  std::string body;
  std::vector<Field<Record>> fields;
  // What a record must satisfy as a whole; may be empty.
  std::function<void(const Record&, const sources::Value&, Reading&)> check = {};
  std::vector<KeyRule> rules = {};  // one per field, filled in by prepared()
};

// A kind ready to read with.
template <typename Record>
Kind<Record> prepared(Kind<Record> kind) {
  for (const Field<Record>& field : kind.fields) kind.rules.push_back(key_rule(field.key, field.presence));
  return kind;
}

// `target` is a data member of the record, or a function (Record&, T) that puts the value where it belongs.
template <typename Record, typename T, typename Member>
Field<Record> field(std::string key, Presence presence, Reader<T> reader, std::string description,
                    Member Record::* target) {
  auto read = [read_value = std::move(reader.read), target](const sources::Value& value, Record& record,
                                                            Reading& reading) {
    if (auto result = read_value(value, reading)) record.*target = std::move(*result);
  };
  return {std::move(key), presence, std::move(reader.type), std::move(description), std::move(read)};
}

template <typename Record, typename T, typename Set>
  requires std::invocable<Set, Record&, T>
Field<Record> field(std::string key, Presence presence, Reader<T> reader, std::string description, Set set) {
  auto read = [read_value = std::move(reader.read), set](const sources::Value& value, Record& record,
                                                         Reading& reading) {
    if (auto result = read_value(value, reading)) set(record, std::move(*result));
  };
  return {std::move(key), presence, std::move(reader.type), std::move(description), std::move(read)};
}

template <typename Record, typename T, typename Member>
Field<Record> required(std::string key, Reader<T> reader, std::string description, Member Record::* target) {
  return field(std::move(key), Presence::kRequired, std::move(reader), std::move(description), target);
}

template <typename Record, typename T, typename Member>
Field<Record> optional(std::string key, Reader<T> reader, std::string description, Member Record::* target) {
  return field(std::move(key), Presence::kOptional, std::move(reader), std::move(description), target);
}

template <typename Record, typename T, std::invocable<Record&, T> Set>
Field<Record> required(std::string key, Reader<T> reader, std::string description, Set set) {
  return field<Record>(std::move(key), Presence::kRequired, std::move(reader), std::move(description), set);
}

template <typename Record, typename T, std::invocable<Record&, T> Set>
Field<Record> optional(std::string key, Reader<T> reader, std::string description, Set set) {
  return field<Record>(std::move(key), Presence::kOptional, std::move(reader), std::move(description), set);
}

template <typename Record>
KindDescription describe(const Kind<Record>& kind) {
  KindDescription description{kind.id, kind.name, kind.files, kind.form, kind.body, {}};
  for (const Field<Record>& field : kind.fields) {
    description.fields.push_back({field.key, field.presence, field.type, field.description});
  }
  return description;
}

// The value of each key, in the order of the rules (null when absent or empty), telling unknown and missing
// ones. Keys in `excused` are not missed: their column does not exist, and that was said once.
std::vector<const sources::Value*> match_keys(const std::vector<KeyRule>& rules,
                                              const sources::Value& mapping,
                                              const std::set<std::string>& excused, Reading& reading);
// Tells unknown and missing columns; returns the missing ones.
std::set<std::string> check_columns(const std::vector<KeyRule>& rules, const sources::Table& table,
                                    Reading& reading);
// A row as a mapping of the columns it has values for.
sources::Value row_mapping(const std::vector<KeyRule>& rules, const sources::Table& table, std::size_t row);

template <typename Record>
Record fill_record(const Kind<Record>& kind, const sources::Value& mapping,
                   const std::set<std::string>& excused, Reading& reading) {
  Record record;
  if constexpr (requires { record.where; }) record.where = mapping.span;
  const std::vector<const sources::Value*> values = match_keys(kind.rules, mapping, excused, reading);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] != nullptr) kind.fields[i].read(*values[i], record, reading);
  }
  if (kind.check) kind.check(record, mapping, reading);
  return record;
}

// Whether a value is a mapping; an error if not.
bool expect_mapping(const sources::Value& value, Reading& reading);

// A record from a mapping. Nothing only when the value is not a mapping; else what could be read of it.
template <typename Record>
std::optional<Record> read_record(const Kind<Record>& kind, const sources::Value& value, Reading& reading) {
  if (!expect_mapping(value, reading)) return {};
  return fill_record(kind, value, {}, reading);
}

// One record per row.
template <typename Record>
std::vector<Record> read_rows(const Kind<Record>& kind, const sources::Table& table, Reading& reading) {
  const std::set<std::string> excused = check_columns(kind.rules, table, reading);
  std::vector<Record> records;
  records.reserve(table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    records.push_back(fill_record(kind, row_mapping(kind.rules, table, row), excused, reading));
  }
  return records;
}

// A value with its place and its own words, for checks that come after reading.
template <typename T>
struct Located {
  T value{};
  std::string written;
  diagnostics::Span span;
};

template <typename T>
Reader<Located<T>> located(Reader<T> reader) {
  return {std::move(reader.type),
          [read = std::move(reader.read)](const sources::Value& value, Reading& reading) {
            auto result = read(value, reading);
            return result ? std::optional(Located<T>{std::move(*result), value.scalar, value.span})
                          : std::nullopt;
          }};
}

// A nested record.
template <typename Record>
Reader<Record> record(const Kind<Record>& kind) {
  ValueType type{Shape::kRecord, kind.name, {}, {}, std::make_shared<KindDescription>(describe(kind))};
  return {std::move(type), [&kind](const sources::Value& value, Reading& reading) {
            return read_record(kind, value, reading);
          }};
}

}  // namespace mandature::loading
