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
  return severity == Severity::kError ? tr("error") : tr("warning");
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

Excerpt excerpt(const Span& span) {
  const std::u32string line =
      support::decode_utf8(support::replace_all(std::string(span.file->line_at(span.begin)), "\t", " "));
  const std::size_t start = span.file->line_start(span.begin);
  const std::string_view text = span.file->text();
  const auto characters = [&](std::size_t from, std::size_t to) {
    return support::decode_utf8(text.substr(from, std::max(to, from) - from)).size();
  };
  Excerpt result;
  result.caret = std::min(characters(start, span.begin), line.size());
  const std::size_t line_end = start + span.file->line_at(span.begin).size();
  result.length = std::max<std::size_t>(1, characters(span.begin, std::min<std::size_t>(span.end, line_end)));

  std::size_t from = 0;
  if (line.size() > kWidestLine && result.caret > kWidestLine / 2) from = result.caret - kWidestLine / 2;
  const std::size_t to = std::min(line.size(), from + kWidestLine);
  result.line = (from > 0 ? "…" : "") +
                support::encode_utf8(std::u32string_view(line).substr(from, to - from)) +
                (to < line.size() ? "…" : "");
  result.caret = result.caret - from + (from > 0 ? 1 : 0);
  result.length = std::min(result.length, kWidestLine);
  return result;
}

std::string render_human(const Diagnostic& d, const Paint& paint) {
  const std::string_view hue = d.severity == Severity::kError ? "1;31" : "1;33";
  std::string out = fmt::format("{}: {}\n", paint(hue, severity_name(d.severity)), paint("1", d.message));
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
  const std::string hint = d.hint.empty() ? "" : fmt::format(" ({})", d.hint);
  return fmt::format("{}: {}: {}{}\n", place(d), severity_name(d.severity), d.message, hint);
}

nlohmann::ordered_json to_json(const Diagnostic& d) {
  nlohmann::ordered_json json;
  json["severity"] = d.severity == Severity::kError ? "error" : "warning";
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
