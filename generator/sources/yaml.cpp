#include "sources/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "diagnostics/translation.h"
#include "sources/scalar_place.h"
#include "sources/yaml_error.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;

constexpr std::size_t kLargestFile = 10'000'000;
constexpr std::size_t kDeepest = 32;
constexpr std::size_t kMostAliases = 64;
constexpr std::size_t kMostAliasNodes = 10'000;
constexpr std::size_t kMostNodes = 1'000'000;

// Ends the reading from inside yaml-cpp; caught in read_yaml.
struct Refusal {
  Span span;
  std::string message;
  std::string hint;
};

std::size_t count_nodes(const Value& value) {
  std::size_t count = 1;
  for (const Value& item : value.items) count += count_nodes(item);
  for (const Entry& entry : value.entries) count += 1 + count_nodes(entry.value);
  return count;
}

bool is_control(char c) { return (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

// Builds values from the events of yaml-cpp, and refuses what grows beyond bounds while it is being read.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const Span& part, diagnostics::Diagnostics& diagnostics)
      : part_(part), diagnostics_(diagnostics) {}

  Value take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    const Span span = rest_of_line(offset(mark));
    if (text_before(part_.end).substr(span.begin).starts_with("---")) {
      throw Refusal{span, tr("a second document begins here"),
                    tr("keep one document per file, without a line ---")};
    }
    const YamlError error = explain_yaml_error(YAML::ErrorMsg::END_OF_MAP, {});
    throw Refusal{span, error.message, error.hint};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Value value;
    value.span = place_of_nothing(offset(mark));
    if (expects_key()) throw Refusal{value.span, tr("a key is missing before the colon"), {}};
    add(std::move(value), anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& text) override {
    Value value;
    value.kind = Value::Kind::kScalar;
    value.scalar = text;
    value.span = locate_scalar(*part_.file, text, offset(mark), part_.end).span;
    refuse_open_quote(value.span);
    if (std::any_of(text.begin(), text.end(), is_control)) {
      diagnostics_.error(value.span, tr("there is a control character in this text"), tr("remove it"));
      std::replace_if(value.scalar.begin(), value.scalar.end(), is_control, ' ');
    }
    add(std::move(value), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Span span = word_at(offset(mark));
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) throw Refusal{span, tr("this alias refers to what surrounds it"), {}};
    alias_nodes_ += found->second.nodes;
    if (++aliases_ > kMostAliases || alias_nodes_ > kMostAliasNodes) {
      throw Refusal{span, tr("too many repetitions with * in this file"), tr("write the values out")};
    }
    add(Value(found->second.value), YAML::NullAnchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Value::Kind::kSequence, offset(mark), anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Value::Kind::kMapping, offset(mark), anchor);
  }
  void OnMapEnd() override { close(); }

  std::uint32_t offset(const YAML::Mark& mark) const {
    const std::size_t at = part_.begin + static_cast<std::size_t>(std::max(0, mark.pos));
    return static_cast<std::uint32_t>(std::min<std::size_t>(at, part_.end));
  }

  std::string_view text_before(std::uint32_t end) const {
    return std::string_view(part_.file->text()).substr(0, end);
  }

  std::string_view line_before(std::uint32_t end) const {
    const std::string_view text = text_before(end);
    return text.substr(text.rfind('\n') + 1);
  }

  // From an offset to the end of its line.
  Span rest_of_line(std::uint32_t begin) const {
    const std::string_view text = text_before(part_.end);
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    return {part_.file, begin, begin + static_cast<std::uint32_t>(support::trim(line).size())};
  }

 private:
  struct Anchored {
    Value value;
    std::size_t nodes = 0;
  };
  struct Open {  // a collection being read
    Value value;
    YAML::anchor_t anchor = YAML::NullAnchor;
    std::optional<Value> key;            // of a mapping, once read
    std::map<std::string, Span> places;  // of the keys, by folded name
  };

  bool expects_key() const {
    return !open_.empty() && open_.back().value.kind == Value::Kind::kMapping && !open_.back().key;
  }

  Span word_at(std::uint32_t begin) const {
    const Span line = rest_of_line(begin);
    const std::string_view text =
        std::string_view(part_.file->text()).substr(line.begin, line.end - line.begin);
    return subspan(line, 0, std::min(text.find_first_of(" \t,]}"), text.size()));
  }

  // yaml-cpp closes a quotation mark at the end of the file by itself.
  void refuse_open_quote(const Span& span) const {
    const std::string_view text = text_before(part_.end);
    const char quote = span.begin > part_.begin ? text[span.begin - 1] : ' ';
    if (quote != '"' && quote != '\'') return;
    if (text.find(quote, span.end) != std::string_view::npos) return;
    const YamlError error = explain_yaml_error(YAML::ErrorMsg::EOF_IN_SCALAR, {});
    throw Refusal{{span.file, span.begin - 1, span.begin}, error.message, error.hint};
  }

  // An empty value stands where its key or its dash does; yaml-cpp only tells what comes after it.
  Span place_of_nothing(std::uint32_t mark) const {
    const std::string_view text = text_before(part_.end);
    if (mark < text.size() && (text[mark] == '~' || support::fold(text.substr(mark, 4)) == "null")) {
      return word_at(mark);
    }
    if (!open_.empty() && open_.back().key) return open_.back().key->span;
    while (mark > part_.begin && (mark >= text.size() || text[mark - 1] == ' ' || text[mark - 1] == '\n' ||
                                  text[mark - 1] == '\r' || text[mark - 1] == '\t')) {
      --mark;
    }
    const std::uint32_t begin = mark > part_.begin ? mark - 1 : mark;
    return {part_.file, begin, mark};
  }

  void open(Value::Kind kind, std::uint32_t begin, YAML::anchor_t anchor) {
    const Span span = rest_of_line(begin);
    if (expects_key()) {
      throw Refusal{span, tr("a key cannot be a list or a group"), tr("put the text between quotes")};
    }
    if (open_.size() >= kDeepest) {
      throw Refusal{span, tr("more than {} levels inside one another", kDeepest), {}};
    }
    Open opened;
    opened.value.kind = kind;
    opened.value.span = span;
    opened.anchor = anchor;
    open_.push_back(std::move(opened));
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    add(std::move(closed.value), closed.anchor);
  }

  void add(Value value, YAML::anchor_t anchor) {
    if (++nodes_ > kMostNodes)
      throw Refusal{value.span, tr("more than {} values in one file", kMostNodes), {}};
    if (anchor != YAML::NullAnchor) {
      const std::size_t nodes = count_nodes(value);
      anchors_[anchor] = {nodes > kMostAliasNodes ? Value() : value, nodes};
    }
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.kind == Value::Kind::kSequence) {
      open_.back().value.items.push_back(std::move(value));
    } else if (!open_.back().key) {
      if (value.kind != Value::Kind::kScalar) {
        throw Refusal{value.span, tr("a key cannot be a list or a group"), tr("put the text between quotes")};
      }
      open_.back().key = std::move(value);
    } else {
      add_entry(open_.back(), std::move(value));
    }
  }

  void add_entry(Open& mapping, Value value) {
    Value key = *std::move(mapping.key);
    mapping.key.reset();
    const auto [first, fresh] = mapping.places.emplace(support::fold(key.scalar), key.span);
    if (!fresh) {
      const std::size_t line = part_.file->position(first->second.begin).line;
      diagnostics_.error(key.span, tr("the key \"{}\" is written twice", key.scalar),
                         tr("it already stands at line {}", line));
      return;
    }
    mapping.value.entries.push_back({std::move(key.scalar), key.span, std::move(value)});
  }

  Span part_;
  diagnostics::Diagnostics& diagnostics_;
  Value root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  std::size_t documents_ = 0;
  std::size_t aliases_ = 0;
  std::size_t alias_nodes_ = 0;
  std::size_t nodes_ = 0;
};

// What yaml-cpp must not see: it would take U+0004 for the end of the file.
bool is_fit(const Span& part, std::string_view text, diagnostics::Diagnostics& diagnostics) {
  if (text.size() > kLargestFile) {
    diagnostics.error({part.file, part.begin, part.begin},
                      tr("this file is larger than {} MB", kLargestFile / 1'000'000));
    return false;
  }
  const auto control = std::find_if(text.begin(), text.end(), is_control);
  if (control == text.end()) return true;
  diagnostics.error(subspan(part, static_cast<std::size_t>(control - text.begin()), 1),
                    tr("there is a control character in this text"), tr("remove it"));
  return false;
}

}  // namespace

std::optional<Value> read_yaml(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics) {
  return read_yaml(Span{&file, 0, static_cast<std::uint32_t>(file.text().size())}, diagnostics);
}

std::optional<Value> read_yaml(const Span& part, diagnostics::Diagnostics& diagnostics) {
  const std::string text = part.file->text().substr(part.begin, part.end - part.begin);
  if (!is_fit(part, text, diagnostics)) return {};
  TreeBuilder builder(part, diagnostics);
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    Value value = builder.take();
    if (value.span.file == nullptr) value.span = {part.file, part.begin, part.begin};
    return value;
  } catch (const Refusal& refusal) {
    diagnostics.error(refusal.span, refusal.message, refusal.hint);
  } catch (const YAML::Exception& exception) {
    const std::uint32_t place = builder.offset(exception.mark);
    const YamlError error = explain_yaml_error(exception.msg, builder.line_before(place));
    diagnostics.error(builder.rest_of_line(place), error.message, error.hint);
  }
  return {};
}

}  // namespace mandature::sources
