#include "loading/field.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using sources::Value;

std::vector<std::string> keys_of(const std::vector<KeyRule>& rules) {
  std::vector<std::string> keys;
  for (const KeyRule& rule : rules) keys.push_back(rule.key);
  return keys;
}

std::string hint_for_key(const std::string& written, const std::vector<KeyRule>& rules) {
  const std::vector<std::string> keys = keys_of(rules);
  if (const auto near = support::nearest(written, keys)) return tr("did you mean \"{}\"?", *near);
  return tr("accepted: {}", support::join(keys, ", "));
}

std::optional<std::size_t> rule_for(const std::vector<KeyRule>& rules, std::string_view key) {
  const std::string folded = support::fold(key);
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const KeyRule& rule) { return rule.folded == folded; });
  if (found == rules.end()) return {};
  return static_cast<std::size_t>(found - rules.begin());
}

bool is_empty(const Value& value) {
  return value.kind == Value::Kind::kNull ||
         (value.kind == Value::Kind::kScalar && support::trim(value.scalar).empty());
}

}  // namespace

KeyRule key_rule(std::string key, Presence presence) {
  std::string folded = support::fold(key);
  return {std::move(key), std::move(folded), presence};
}

std::vector<const Value*> match_keys(const std::vector<KeyRule>& rules, const Value& mapping,
                                     const std::set<std::string>& excused, Reading& reading) {
  std::vector<const Value*> values(rules.size(), nullptr);
  std::vector<bool> empty(rules.size(), false);
  for (const sources::Entry& entry : mapping.entries) {
    const auto rule = rule_for(rules, entry.key);
    if (!rule) {
      reading.diagnostics().error(entry.key_span, tr("unknown key \"{}\"", entry.key),
                                  hint_for_key(entry.key, rules));
    } else if (!is_empty(entry.value)) {
      values[*rule] = &entry.value;
    } else if (rules[*rule].presence == Presence::kRequired) {
      empty[*rule] = true;
      reading.diagnostics().error(entry.key_span, tr("\"{}\" is empty", entry.key));
    }
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool needed = rules[i].presence == Presence::kRequired && !excused.contains(rules[i].key);
    if (!needed || values[i] != nullptr || empty[i]) continue;
    reading.diagnostics().error(mapping.span, tr("missing \"{}\"", rules[i].key));
  }
  return values;
}

std::set<std::string> check_columns(const std::vector<KeyRule>& rules, const sources::Table& table,
                                    Reading& reading) {
  std::set<std::string> missing;
  for (const sources::Cell& cell : table.header) {
    if (cell.text.empty() || rule_for(rules, cell.text)) continue;
    reading.diagnostics().error(cell.span, tr("unknown column \"{}\"", cell.text),
                                hint_for_key(cell.text, rules));
  }
  for (const KeyRule& rule : rules) {
    if (rule.presence != Presence::kRequired || table.column(rule.key)) continue;
    missing.insert(rule.key);
    reading.diagnostics().error(table.span, tr("missing column \"{}\"", rule.key));
  }
  return missing;
}

Value row_mapping(const std::vector<KeyRule>& rules, const sources::Table& table, std::size_t row) {
  const std::vector<sources::Cell>& cells = table.rows[row];
  Value mapping;
  mapping.kind = Value::Kind::kMapping;
  if (!cells.empty())
    mapping.span = {cells.front().span.file, cells.front().span.begin, cells.back().span.end};
  for (std::size_t column = 0; column < cells.size() && column < table.header.size(); ++column) {
    if (cells[column].text.empty() || !rule_for(rules, table.header[column].text)) continue;
    Value value;
    value.kind = Value::Kind::kScalar;
    value.scalar = cells[column].text;
    value.span = cells[column].span;
    mapping.entries.push_back({table.header[column].text, table.header[column].span, std::move(value)});
  }
  return mapping;
}

bool expect_mapping(const Value& value, Reading& reading) {
  if (value.kind == Value::Kind::kMapping) return true;
  reading.diagnostics().error(value.span, tr("keys and values are expected here"),
                              tr("write \"key: value\", one per line"));
  return false;
}

}  // namespace mandature::loading
