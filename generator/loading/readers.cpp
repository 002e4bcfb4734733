#include "loading/readers.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "diagnostics/translation.h"
#include "loading/images.h"
#include "sources/markdown.h"
#include "sources/scalar_place.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using sources::Value;

// A reader of scalars from a function of the text that gives nothing after a message of its own.
template <typename T, typename Read>
Reader<T> scalar_reader(Shape shape, std::string name, Read read) {
  return {{shape, std::move(name), {}, {}, {}},
          [read](const Value& value, Reading& reading) -> std::optional<T> {
            const std::string* scalar = expect_scalar(value, reading);
            if (scalar == nullptr) return {};
            return read(*scalar, value, reading);
          }};
}

std::string without_spaces(std::string_view text) {
  std::string result(text);
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    result = support::replace_all(result, space, "");
  return result;
}

template <typename Number>
std::optional<Number> parse_number(const std::string& text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stop != end) return {};
  return number;
}

template <typename Number>
std::optional<Number> bounded(std::optional<Number> number, Number least, Number most, const Value& value,
                              Reading& reading) {
  if (!number) {
    reading.diagnostics().error(value.span, tr("\"{}\" is not a number", value.scalar));
    return {};
  }
  if (*number >= least && *number <= most) return number;
  reading.diagnostics().error(value.span, tr("{} is out of bounds", value.scalar),
                              tr("at least {}, at most {}", least, most));
  return {};
}

// Whether a text has the form of a day, so that what is wrong is the day itself.
bool looks_like_a_day(std::string_view text) {
  std::string form(text);
  for (char& c : form) {
    if (c >= '0' && c <= '9') c = '9';
  }
  constexpr std::array<std::string_view, 5> kForms{"9999-99-99", "99/99/9999", "9/99/9999", "99/9/9999",
                                                   "9/9/9999"};
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}

void tell_bad_date(const std::string& text, const std::string& examples, const Value& value,
                   Reading& reading) {
  if (looks_like_a_day(text)) {
    reading.diagnostics().error(value.span, tr("the date \"{}\" does not exist", text));
  } else {
    reading.diagnostics().error(value.span, tr("\"{}\" is not a date", text), tr("write it as {}", examples));
  }
}

// The key of Luhn (ISO/IEC 7812-1), which every SIREN satisfies.
bool has_luhn_key(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) digit *= 2;
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 == 0;
}

std::optional<long> parse_moment(std::string_view text) {
  const std::vector<std::string_view> parts = support::split(text, ':');
  if (parts.size() < 2 || parts.size() > 3) return {};
  long seconds = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = parse_number<int>(std::string(parts[i]));
    const bool sexagesimal = i > 0;
    if (!part || *part < 0 || *part > 5999 || (sexagesimal && (parts[i].size() != 2 || *part > 59)))
      return {};
    seconds = seconds * 60 + *part;
  }
  return seconds * 1000;
}

std::string nearest_file(const Reading& reading, const std::string& wanted) {
  const std::vector<std::string> siblings = reading.content.below(support::parent_path(wanted));
  const auto near = support::nearest(wanted, siblings);
  return near ? tr("did you mean \"{}\"?", near->substr(near->rfind('/') + 1)) : tr("looked for: {}", wanted);
}

std::optional<int> parse_year(const sources::Entry& entry, Reading& reading) {
  const auto year = parse_number<int>(entry.key);
  if (year && *year >= 1900 && *year <= 2100) return year;
  reading.diagnostics().error(entry.key_span, tr("\"{}\" is not a year", entry.key));
  return {};
}

}  // namespace

const std::string* expect_scalar(const Value& value, Reading& reading) {
  if (value.kind == Value::Kind::kScalar) return &value.scalar;
  reading.diagnostics().error(value.span, tr("a single value is expected here"));
  return nullptr;
}

bool expect_list(const Value& value, Reading& reading) {
  if (value.kind == Value::Kind::kSequence) return true;
  reading.diagnostics().error(value.span, tr("a list is expected here"),
                              tr("begin each line of the list with a hyphen and a space"));
  return false;
}

void note_services_words(const Value& value, Reading& reading) {
  if (value.kind == Value::Kind::kScalar && value.span.file != nullptr)
    reading.services_words.push_back(sources::locate_scalar(value).span);
  for (const Value& item : value.items) note_services_words(item, reading);
  for (const sources::Entry& entry : value.entries) note_services_words(entry.value, reading);
}

Reader<std::string> text() {
  return scalar_reader<std::string>(Shape::kText, "texte",
                                    [](const std::string& scalar, const Value&, Reading&) {
                                      return std::optional(std::string(support::trim(scalar)));
                                    });
}

Reader<std::string> short_text(std::size_t most_characters) {
  return scalar_reader<std::string>(
      Shape::kText, "texte de " + std::to_string(most_characters) + " signes au plus",
      [most_characters](const std::string& scalar, const Value& value, Reading& reading) {
        std::string result(support::trim(scalar));
        const std::size_t length = support::count_characters(result);
        if (length > most_characters) {
          reading.diagnostics().error(
              value.span, tr("this text has {} characters, at most {} fit", length, most_characters));
        }
        return std::optional(std::move(result));
      });
}

Reader<std::string> web_address() {
  return scalar_reader<std::string>(
      Shape::kText, "adresse web",
      [](const std::string& scalar, const Value& value, Reading& reading) -> std::optional<std::string> {
        std::string address(support::trim(scalar));
        if (!address.starts_with("https://") && !address.starts_with("http://")) {
          reading.diagnostics().error(value.span, tr("\"{}\" is not a web address", scalar),
                                      tr("write it as {}", "https://exemple.fr"));
          return {};
        }
        return address;
      });
}

Reader<int> integer(int least, int most) {
  return scalar_reader<int>(Shape::kInteger, "nombre entier",
                            [least, most](const std::string& scalar, const Value& value, Reading& reading) {
                              return bounded(parse_number<int>(without_spaces(scalar)), least, most, value,
                                             reading);
                            });
}

Reader<double> decimal(double least, double most) {
  return scalar_reader<double>(
      Shape::kNumber, "nombre",
      [least, most](const std::string& scalar, const Value& value, Reading& reading) {
        const std::string number = support::replace_all(without_spaces(scalar), ",", ".");
        return bounded(parse_number<double>(number), least, most, value, reading);
      });
}

Reader<bool> yes_or_no() {
  ValueType type{Shape::kBoolean, "oui ou non", {}, {}, {}};
  return {std::move(type), [](const Value& value, Reading& reading) -> std::optional<bool> {
            const auto found =
                read_choice({{"oui", "true", "vrai", "yes"}, {"non", "false", "faux", "no"}}, value, reading);
            if (!found) return {};
            return *found == 0;
          }};
}

Reader<support::Money> amount() {
  return scalar_reader<support::Money>(
      Shape::kNumber, "montant en euros",
      [](const std::string& scalar, const Value& value, Reading& reading) -> std::optional<support::Money> {
        constexpr std::int64_t kMost = 1'000'000'000'000;
        const auto money = support::Money::parse(scalar);
        if (!money) {
          reading.diagnostics().error(value.span, tr("\"{}\" is not an amount", scalar),
                                      tr("write it as {}", "1234.56"));
        } else if (*money < support::Money()) {
          reading.diagnostics().error(value.span, tr("a cost cannot be negative"));
        } else if (*money > support::Money::from_euros(kMost)) {
          reading.diagnostics().error(value.span, tr("a cost cannot exceed a thousand billion euros"),
                                      tr("amounts are in euros, not in cents"));
        } else {
          return money;
        }
        return {};
      });
}

Reader<support::Date> date() {
  return scalar_reader<support::Date>(Shape::kDate, "date",
                                      [](const std::string& scalar, const Value& value, Reading& reading) {
                                        const auto result = support::Date::parse(scalar);
                                        if (!result) tell_bad_date(scalar, "2025-08-31", value, reading);
                                        return result;
                                      });
}

Reader<support::Period> period() {
  return scalar_reader<support::Period>(Shape::kPeriod, "date, mois ou année",
                                        [](const std::string& scalar, const Value& value, Reading& reading) {
                                          const auto result = support::Period::parse(scalar);
                                          if (!result)
                                            tell_bad_date(scalar, "2025-08-31, 2025-08, 2025", value,
                                                          reading);
                                          return result;
                                        });
}

Reader<std::string> colour() {
  return scalar_reader<std::string>(
      Shape::kColour, "couleur",
      [](const std::string& scalar, const Value& value, Reading& reading) -> std::optional<std::string> {
        constexpr std::size_t kLength = 7;
        const bool digits = scalar.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
        if (scalar.size() == kLength && scalar[0] == '#' && digits) return support::lower_case(scalar);
        reading.diagnostics().error(value.span, tr("\"{}\" is not a colour", scalar),
                                    tr("write it as {}", "\"#1d4a86\""));
        return {};
      });
}

Reader<std::string> siren() {
  return scalar_reader<std::string>(
      Shape::kText, "SIREN",
      [](const std::string& scalar, const Value& value, Reading& reading) -> std::optional<std::string> {
        const std::string digits = without_spaces(scalar);
        constexpr std::size_t kLength = 9;
        if (digits.size() != kLength || digits.find_first_not_of("0123456789") != std::string::npos) {
          reading.diagnostics().error(value.span, tr("a SIREN has nine digits"));
          return {};
        }
        if (!has_luhn_key(digits)) {
          reading.diagnostics().error(value.span, tr("this SIREN does not exist: its check digit is wrong"));
          return {};
        }
        return digits;
      });
}

Reader<long> moment() {
  return scalar_reader<long>(Shape::kText, "instant (m:ss ou h:mm:ss)",
                             [](const std::string& scalar, const Value& value, Reading& reading) {
                               const auto result = parse_moment(support::trim(scalar));
                               if (!result) {
                                 reading.diagnostics().error(value.span,
                                                             tr("\"{}\" is not a moment of a film", scalar),
                                                             tr("write it as {}", "\"0:48\", \"1:02:30\""));
                               }
                               return result;
                             });
}

Reader<std::string> file() {
  return scalar_reader<std::string>(
      Shape::kFile, "fichier",
      [](const std::string& scalar, const Value& value, Reading& reading) -> std::optional<std::string> {
        const auto path = path_from(reading, support::trim(scalar));
        if (!path) {
          reading.diagnostics().error(value.span, tr("the file \"{}\" is outside the content folder", scalar),
                                      tr("paths are relative to the file that names them"));
          return {};
        }
        reading.used.push_back(*path);
        if (reading.content.has(*path)) {
          check_media(reading, *path, value.span);
          return path;
        }
        reading.diagnostics().error(value.span, tr("the file \"{}\" does not exist", scalar),
                                    nearest_file(reading, *path));
        return {};
      });
}

Reader<document::Image> picture() {
  return {{Shape::kFile, "image (JPEG, PNG, WebP, SVG)", {}, {}, {}},
          [read = file().read](const Value& value, Reading& reading) -> std::optional<document::Image> {
            const auto path = read(value, reading);
            return path ? read_picture(*path, value.span, reading) : std::nullopt;
          }};
}

Reader<document::Blocks> markdown() {
  return {{Shape::kMarkdown, "texte Markdown", {}, {}, {}},
          [](const Value& value, Reading& reading) -> std::optional<document::Blocks> {
            if (expect_scalar(value, reading) == nullptr) return {};
            document::Blocks blocks = sources::read_markdown(value, reading.diagnostics());
            settle_images(blocks, value.span, reading);
            return blocks;
          }};
}

Reader<document::Inlines> inline_markdown() {
  return {{Shape::kMarkdown, "texte Markdown sur une ligne", {}, {}, {}},
          [](const Value& value, Reading& reading) -> std::optional<document::Inlines> {
            if (expect_scalar(value, reading) == nullptr) return {};
            return sources::read_inline_markdown(value, reading.diagnostics());
          }};
}

Reader<std::map<int, int>> population() {
  const Reader<int> inhabitants = integer(1, 100'000'000);
  ValueType type{Shape::kMap, "habitants par année", {}, std::make_shared<ValueType>(inhabitants.type), {}};
  return {std::move(type),
          [inhabitants](const Value& value, Reading& reading) -> std::optional<std::map<int, int>> {
            if (!expect_mapping(value, reading)) return {};
            std::map<int, int> result;
            for (const sources::Entry& entry : value.entries) {
              const auto year = parse_year(entry, reading);
              const auto number = inhabitants.read(entry.value, reading);
              if (year && number) result[*year] = *number;
            }
            return result;
          }};
}

Reader<std::vector<std::pair<std::string, std::string>>> free_fields() {
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  ValueType type{Shape::kMap, "rubriques libres", {}, std::make_shared<ValueType>(text().type), {}};
  return {std::move(type), [](const Value& value, Reading& reading) -> std::optional<Pairs> {
            if (!expect_mapping(value, reading)) return {};
            Pairs result;
            for (const sources::Entry& entry : value.entries) {
              if (entry.value.kind == Value::Kind::kNull) continue;
              if (const std::string* scalar = expect_scalar(entry.value, reading))
                result.emplace_back(entry.key, *scalar);
            }
            return result;
          }};
}

Reader<std::string> word_among(std::vector<std::vector<std::string>> words) {
  ValueType type{Shape::kChoice, "choix", {}, {}, {}};
  for (const auto& spellings : words) type.choices.push_back(spellings.front());
  return {std::move(type),
          [words = std::move(words)](const Value& value, Reading& reading) -> std::optional<std::string> {
            const auto found = read_choice(words, value, reading);
            if (!found) return {};
            return words[*found].front();
          }};
}

std::optional<std::string> read_identifier(const Value& value, Reading& reading) {
  const std::string* scalar = expect_scalar(value, reading);
  if (scalar == nullptr) return {};
  if (support::is_slug(*scalar)) return *scalar;
  reading.diagnostics().error(value.span, tr("\"{}\" is not an identifier", *scalar),
                              tr("write \"{}\": small letters, digits and hyphens", support::slug(*scalar)));
  return {};
}

std::optional<std::string> read_reference(Target target, const Value& value, Reading& reading) {
  const std::string* scalar = expect_scalar(value, reading);
  if (scalar == nullptr) return {};
  std::string written(support::trim(*scalar));
  if (written.empty()) return {};
  reading.references.push_back({target, written, value.span, {}});
  return written;
}

std::optional<std::size_t> read_choice(const std::vector<std::vector<std::string>>& words, const Value& value,
                                       Reading& reading) {
  const std::string* scalar = expect_scalar(value, reading);
  if (scalar == nullptr) return {};
  const std::string folded = support::fold(*scalar);
  std::vector<std::string> accepted;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::string& word : words[i]) {
      if (support::fold(word) == folded) return i;
    }
    accepted.push_back(words[i].front());
  }
  reading.diagnostics().error(value.span, tr("\"{}\" is not accepted here", *scalar),
                              tr("accepted: {}", support::join(accepted, ", ")));
  return {};
}

std::vector<Value> split_cell(const Value& value, char separator) {
  std::vector<Value> parts;
  const bool exact = value.span.end - value.span.begin == value.scalar.size();
  for (const std::string_view part : support::split(value.scalar, separator)) {
    const std::string_view trimmed = support::trim(part);
    if (!trimmed.empty()) {
      Value item = value;
      item.scalar = std::string(trimmed);
      const std::size_t begin = static_cast<std::size_t>(trimmed.data() - value.scalar.data());
      if (exact) item.span = diagnostics::subspan(value.span, begin, trimmed.size());
      parts.push_back(std::move(item));
    }
  }
  return parts;
}

}  // namespace mandature::loading
