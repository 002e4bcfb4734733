#include "diagnostics/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::diagnostics {
namespace {

// A spreadsheet row or a long paragraph is shown around the place only.
constexpr std::size_t kWidestLine = 120;

struct Paint {
  Colour colour;
  std::string operator()(std::string_view code, std::string_view text) const {
    if (colour == Colour::kNone) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }
};

std::string severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return tr("error");
    case Severity::kWarning:
      return tr("warning");
    case Severity::kNote:
      break;
  }
  return tr("note");
}

// "error", or "error[ton]" for what a rule says.
std::string label(const Diagnostic& d) {
  return d.rule.empty() ? severity_name(d.severity)
                        : fmt::format("{}[{}]", severity_name(d.severity), d.rule);
}

std::string_view hue_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "1;31";
    case Severity::kWarning:
      return "1;33";
    case Severity::kNote:
      break;
  }
  return "1;36";
}

// Programs read these names: they are the same in every language.
std::string_view machine_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kNote:
      break;
  }
  return "note";
}

// "content/elus.csv:3:12" or "content/elus.xlsx!Feuille1!C12".
std::string place(const Diagnostic& d) {
  if (d.span.file == nullptr) return d.path;
  const std::string cell = d.span.file->cell_at(d.span.begin);
  if (!cell.empty()) return fmt::format("{}!{}", d.span.file->path(), cell);
  const auto position = d.span.file->position(d.span.begin);
  return fmt::format("{}:{}:{}", d.span.file->path(), position.line, position.column);
}

struct Excerpt {
  std::string line;
  std::size_t caret = 0;   // characters before the caret
  std::size_t length = 1;  // characters underlined
};

// The part of the line that is shown: all of it, or a window around the place.
Excerpt excerpt(const Span& span) {
  const std::string_view line = span.file->line_at(span.begin);
  const std::size_t start = span.file->line_start(span.begin);
  const std::size_t begin = std::min<std::size_t>(span.begin - start, line.size());
  const std::size_t end = std::clamp<std::size_t>(std::max(span.end, span.begin) - start, begin, line.size());
  // Windows are cut between code points; carets are counted in characters, as they show on a terminal.
  const std::u32string before = support::decode_utf8(line.substr(0, begin));
  const std::u32string marked = support::decode_utf8(line.substr(begin, end - begin));
  const std::u32string after = support::decode_utf8(line.substr(end));

  constexpr std::size_t kHalf = kWidestLine / 2;
  const bool wide = before.size() + marked.size() + after.size() > kWidestLine;
  const std::size_t skipped = wide && before.size() > kHalf ? before.size() - kHalf : 0;
  const std::size_t room = wide ? kWidestLine - (before.size() - skipped) : std::u32string::npos;
  const std::string head = (skipped > 0 ? "…" : "") + support::encode_utf8(before.substr(skipped));
  const std::string middle = support::encode_utf8(marked.substr(0, room));
  const std::string tail = support::encode_utf8(after.substr(0, room - std::min(room, marked.size())));
  const bool cut = marked.size() + after.size() > room;

  Excerpt result;
  result.line = support::replace_all(head + middle + tail + (cut ? "…" : ""), "\t", " ");
  result.caret = support::count_characters(head);
  result.length = std::max<std::size_t>(1, support::count_characters(middle));
  return result;
}

std::string render_human(const Diagnostic& d, const Paint& paint) {
  const std::string_view hue = hue_of(d.severity);
  std::string out = fmt::format("{}: {}\n", paint(hue, label(d)), paint("1", d.message));
  if (d.span.file != nullptr) {
    const std::string number = fmt::format("{}", d.span.file->position(d.span.begin).line);
    const std::string margin(number.size(), ' ');
    const Excerpt shown = excerpt(d.span);
    out += fmt::format("{}{} {}\n", margin, paint("34", "-->"), place(d));
    out += fmt::format("{} {}\n", margin, paint("34", "|"));
    out += fmt::format("{} {} {}\n", paint("34", number), paint("34", "|"), shown.line);
    out += fmt::format("{} {} {}{}\n", margin, paint("34", "|"), std::string(shown.caret, ' '),
                       paint(hue, std::string(shown.length, '^')));
  } else if (!d.path.empty()) {
    out += fmt::format(" {} {}\n", paint("34", "-->"), d.path);
  }
  if (!d.hint.empty()) out += fmt::format("{}: {}\n", paint("36", tr("hint")), d.hint);
  return out + "\n";
}

std::string render_short(const Diagnostic& d) {
  const std::string where = place(d).empty() ? "" : place(d) + ": ";
  // One line per message: what is to be pasted over several is for the other forms.
  const std::string hint = d.hint.empty() ? "" : fmt::format(" ({})", d.hint.substr(0, d.hint.find('\n')));
  return fmt::format("{}{}: {}{}\n", where, label(d), d.message, hint);
}

nlohmann::ordered_json to_json(const Diagnostic& d) {
  nlohmann::ordered_json json;
  json["severity"] = machine_name(d.severity);
  if (!d.rule.empty()) json["rule"] = d.rule;
  json["file"] = d.span.file != nullptr ? d.span.file->path() : d.path;
  if (d.span.file != nullptr) {
    const auto begin = d.span.file->position(d.span.begin);
    const auto end = d.span.file->position(d.span.end);
    json["line"] = begin.line;
    json["column"] = begin.column;
    json["end_line"] = end.line;
    json["end_column"] = end.column;
    const std::string cell = d.span.file->cell_at(d.span.begin);
    if (!cell.empty()) json["cell"] = cell;
  }
  json["message"] = d.message;
  if (!d.hint.empty()) json["hint"] = d.hint;
  return json;
}

}  // namespace

std::string render(const std::vector<Diagnostic>& diagnostics, Format format, Colour colour) {
  if (format == Format::kJson) {
    auto array = nlohmann::ordered_json::array();
    for (const Diagnostic& d : diagnostics) array.push_back(to_json(d));
    return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  }
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += format == Format::kShort ? render_short(d) : render_human(d, Paint{colour});
  }
  return out;
}

}  // namespace mandature::diagnostics
