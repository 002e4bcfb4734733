#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/block.h"
#include "loading/field.h"
#include "model/identifier.h"
#include "support/date.h"
#include "support/money.h"

namespace mandature::loading {

// The types of values content is made of. Each reader tells its own mistakes at the value.

Reader<std::string> text();
// A text of at most so many characters.
Reader<std::string> short_text(std::size_t most_characters);
// An address that begins with http:// or https://.
Reader<std::string> web_address();
Reader<int> integer(int least, int most);
Reader<double> decimal(double least, double most);
Reader<bool> yes_or_no();
Reader<support::Money> amount();  // from 0 to 10^12 euros
Reader<support::Date> date();
Reader<support::Period> period();
Reader<std::string> colour();  // "#rrggbb"
Reader<std::string> siren();
// A moment of a film, "m:ss" or "h:mm:ss", in milliseconds.
Reader<long> moment();
// A file named relative to the one that names it, as a path relative to the content root. It must exist
// there.
Reader<std::string> file();
// The same for a picture or a drawing.
Reader<document::Image> picture();
Reader<document::Blocks> markdown();
Reader<document::Inlines> inline_markdown();
Reader<std::map<int, int>> population();
// A mapping whose keys are free, in its order.
Reader<std::vector<std::pair<std::string, std::string>>> free_fields();

// Remembers where the words of a value stand, at any depth of it.
void note_services_words(const sources::Value& value, Reading& reading);

// What the services themselves write, in the name of nobody: the rule on tone reads it. Never around the
// words that a group, the staff, an outsider or a journalist signed, nor those of an interview.
template <typename T>
Reader<T> of_services(Reader<T> reader) {
  return {std::move(reader.type),
          [read = std::move(reader.read)](const sources::Value& value, Reading& reading) {
            note_services_words(value, reading);
            return read(value, reading);
          }};
}

// The texts under readers that are templates.
const std::string* expect_scalar(const sources::Value& value, Reading& reading);
std::optional<std::string> read_identifier(const sources::Value& value, Reading& reading);
std::optional<std::string> read_reference(Target target, const sources::Value& value, Reading& reading);
std::optional<std::size_t> read_choice(const std::vector<std::vector<std::string>>& words,
                                       const sources::Value& value, Reading& reading);
bool expect_list(const sources::Value& value, Reading& reading);
// The parts of a cell that holds several values.
std::vector<sources::Value> split_cell(const sources::Value& value, char separator);

template <typename Id>
Reader<Id> identifier() {
  return {{Shape::kIdentifier, "identifiant", {}, {}, {}}, [](const sources::Value& value, Reading& reading) {
            const auto id = read_identifier(value, reading);
            return id ? std::optional(Id{*id}) : std::nullopt;
          }};
}

// The id of another record, checked once everything is read.
template <typename Id>
Reader<Id> reference(Target target, std::string name) {
  return {{Shape::kText, std::move(name), {}, {}, {}},
          [target](const sources::Value& value, Reading& reading) {
            const auto id = read_reference(target, value, reading);
            return id ? std::optional(Id{*id}) : std::nullopt;
          }};
}

// One word among several; each meaning may have several spellings, the first of which is told to people.
template <typename Enum>
struct Choice {
  Enum meaning;
  std::vector<std::string> words;
};

template <typename Enum>
Reader<Enum> choice(std::vector<Choice<Enum>> choices) {
  ValueType type{Shape::kChoice, "choix", {}, {}, {}};
  std::vector<std::vector<std::string>> words;
  for (const Choice<Enum>& one : choices) {
    type.choices.push_back(one.words.front());
    words.push_back(one.words);
  }
  return {std::move(type), [choices = std::move(choices), words = std::move(words)](
                               const sources::Value& value, Reading& reading) {
            const auto found = read_choice(words, value, reading);
            return found ? std::optional(choices[*found].meaning) : std::nullopt;
          }};
}

// A word among several, kept as the first spelling of it.
Reader<std::string> word_among(std::vector<std::vector<std::string>> words);

template <typename T>
std::vector<T> read_each(const std::function<std::optional<T>(const sources::Value&, Reading&)>& read,
                         const std::vector<sources::Value>& items, Reading& reading) {
  std::vector<T> result;
  for (const sources::Value& item : items) {
    if (auto one = read(item, reading)) result.push_back(std::move(*one));
  }
  return result;
}

template <typename T>
Reader<std::vector<T>> list(Reader<T> reader) {
  ValueType type{Shape::kList, "liste", {}, std::make_shared<ValueType>(reader.type), {}};
  return {std::move(type), [read = std::move(reader.read)](const sources::Value& value, Reading& reading) {
            if (!expect_list(value, reading)) return std::optional<std::vector<T>>();
            return std::optional(read_each(read, value.items, reading));
          }};
}

// Several values in one cell.
template <typename T>
Reader<std::vector<T>> separated(Reader<T> reader, char separator) {
  ValueType type{Shape::kText, reader.type.name + " (plusieurs : séparés par " + separator + ")", {}, {}, {}};
  return {std::move(type),
          [read = std::move(reader.read), separator](const sources::Value& value, Reading& reading) {
            if (expect_scalar(value, reading) == nullptr) return std::optional<std::vector<T>>();
            return std::optional(read_each(read, split_cell(value, separator), reading));
          }};
}

}  // namespace mandature::loading
