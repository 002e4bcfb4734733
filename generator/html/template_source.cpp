#include "html/template_source.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::html {
namespace {

using diagnostics::SourceFile;
using diagnostics::Span;
using diagnostics::tr;

constexpr std::string_view kPragma = "%AUTOESCAPE context=\"HTML\"";
constexpr std::string_view kSeparatorEnd = "_separator";

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

enum class SectionKind { kList, kCondition, kSeparator };

struct OpenSection {
  std::string name;
  SectionKind kind = SectionKind::kList;
  Span where;
};

// Follows one template through its pieces, from the first byte to the last.
class Preparer {
 public:
  Preparer(const Pieces& pieces, diagnostics::Diagnostics& diagnostics)
      : pieces_(pieces), diagnostics_(diagnostics) {}

  std::optional<TemplateSource> prepare(const SourceFile& file) {
    if (!file.text().starts_with("{{" + std::string(kPragma) + "}}")) {
      refuse({&file, 0, 0}, tr("a template begins with {}", "{{" + std::string(kPragma) + "}}"));
    }
    read(file);
    for (const OpenSection& section : open_)
      refuse(section.where, tr("the section \"{}\" is never closed", section.name));
    if (refused_) return std::nullopt;
    return std::move(source_);
  }

 private:
  void refuse(Span where, std::string message, std::string hint = {}) {
    diagnostics_.error(where, std::move(message), std::move(hint));
    refused_ = true;
  }

  void read(const SourceFile& file) {
    reading_.push_back(&file);
    std::string_view text = file.text();
    // The line end of a piece is its file's, not the template's: a comma may follow it.
    if (reading_.size() > 1 && text.ends_with('\n')) text.remove_suffix(1);
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t open = std::min(text.find("{{", at), text.size());
      copy(file, at, open);
      if (open == text.size()) break;
      const std::size_t close = text.find("}}", open);
      const Span where{&file, static_cast<std::uint32_t>(open),
                       static_cast<std::uint32_t>(std::min(close, text.size() - 2) + 2)};
      if (close == std::string::npos) {
        refuse(where, tr("\"{}\" is never closed", "{{"));
        break;
      }
      read_mark(std::string(text.substr(open + 2, close - open - 2)), where);
      at = close + 2;
    }
    reading_.pop_back();
  }

  // Literal text, watching where tags begin and end.
  void copy(const SourceFile& file, std::size_t begin, std::size_t end) {
    const std::string& text = file.text();
    for (std::size_t i = begin; i < end; ++i) {
      const char c = text[i];
      if (!in_tag_) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        in_tag_ = c == '<' && (std::isalpha(static_cast<unsigned char>(next)) || next == '/' || next == '!');
        tag_.clear();
        tag_start_ = {&file, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)};
      } else if (c == '"') {
        in_quotes_ = !in_quotes_;
        tag_ += c;
      } else if (c == '>' && !in_quotes_) {
        in_tag_ = false;
        check_tag();
      } else if (!in_quotes_) {
        tag_ += c;
      }
    }
    source_.text.append(text, begin, end - begin);
  }

  // A strict content security policy refuses what is inline, so we do, before a reader's browser does.
  void check_tag() {
    std::string tag = support::lower_case(tag_);
    std::replace(tag.begin(), tag.end(), '\n', ' ');
    if (tag.starts_with("style")) refuse(tag_start_, tr("styles belong in web/static/, not in a template"));
    if (tag.find(" style=") != std::string::npos)
      refuse(tag_start_, tr("a style attribute is not allowed in a template"));
    if (tag.starts_with("script") && tag.find(" src=") == std::string::npos) {
      refuse(tag_start_, tr("scripts belong in web/static/, not in a template"));
    }
    const std::size_t handler = tag.find(" on");
    if (handler != std::string::npos &&
        tag.find('=', handler) == tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz", handler + 1)) {
      refuse(tag_start_, tr("an event attribute is not allowed in a template"));
    }
  }

  void read_mark(const std::string& mark, Span where) {
    switch (mark.empty() ? ' ' : mark.front()) {
      case '!':
        break;
      case '%':
        read_pragma(mark, where);
        break;
      case '#':
        open_section(mark.substr(1), where);
        break;
      case '/':
        close_section(mark.substr(1), where);
        break;
      case '>':
        read_piece(mark.substr(1), where);
        break;
      default:
        read_variable(mark, where);
    }
  }

  void read_pragma(const std::string& mark, Span where) {
    if (mark != kPragma) {
      refuse(where, tr("unknown instruction \"{}\"", mark));
    } else if (reading_.size() == 1) {
      source_.text += "{{" + mark + "}}";
    }
  }

  int depth() const {
    return static_cast<int>(std::count_if(open_.begin(), open_.end(), [](const OpenSection& section) {
      return section.kind == SectionKind::kList;
    }));
  }

  std::string path(const std::string& name) const {
    std::string dotted;
    for (const OpenSection& section : open_) {
      if (section.kind == SectionKind::kList) dotted += section.name + ".";
    }
    return dotted + name;
  }

  void open_section(const std::string& name, Span where) {
    OpenSection section{name, SectionKind::kList, where};
    std::string written = numbered(name, depth());
    if (name.ends_with(kSeparatorEnd)) {
      section.kind = SectionKind::kSeparator;
      const std::string list = name.substr(0, name.size() - kSeparatorEnd.size());
      if (open_.empty() || open_.back().name != list || open_.back().kind != SectionKind::kList) {
        refuse(where, tr("\"{}\" belongs directly inside the section \"{}\"", name, list));
      }
      written = numbered(list, depth() - 1) + std::string(kSeparatorEnd);
    } else if (!is_name(name)) {
      refuse(where, tr("\"{}\" is not a name: capitals, digits and underscores", name));
    } else if (name.starts_with("AVEC_") || name.starts_with("SANS_")) {
      section.kind = SectionKind::kCondition;
      const std::string asked = path(name.substr(5));
      source_.names.insert(asked);
      if (name.starts_with("SANS_")) source_.absences.insert(asked);
    } else {
      source_.names.insert(path(name));
    }
    source_.text += "{{#" + written + "}}";
    written_.push_back(written);
    open_.push_back(std::move(section));
  }

  void close_section(const std::string& name, Span where) {
    if (open_.empty() || open_.back().name != name) {
      refuse(where, open_.empty() ? tr("no section is open here")
                                  : tr("the section \"{}\" must be closed first", open_.back().name));
      return;
    }
    source_.text += "{{/" + written_.back() + "}}";
    open_.pop_back();
    written_.pop_back();
  }

  void read_piece(const std::string& name, Span where) {
    const auto found = pieces_.find(name);
    if (found == pieces_.end()) {
      std::vector<std::string> known;
      for (const auto& [piece, file] : pieces_) known.push_back(piece);
      const auto close = support::nearest(name, known);
      refuse(where, tr("unknown piece \"{}\"", name),
             close ? tr("did you mean \"{}\"?", *close) : std::string());
    } else if (std::find(reading_.begin(), reading_.end(), found->second) != reading_.end()) {
      refuse(where, tr("the piece \"{}\" contains itself", name));
    } else {
      read(*found->second);
    }
  }

  void read_variable(const std::string& mark, Span where) {
    const std::size_t colon = std::min(mark.find(':'), mark.size());
    const std::string name = mark.substr(0, colon);
    const std::string modifier = mark.substr(colon);
    const bool html = name.ends_with("_HTML");
    if (!is_name(name)) {
      refuse(where, tr("\"{}\" is not a name: capitals, digits and underscores", name));
    } else if (!modifier.empty() && modifier != ":none") {
      refuse(where, tr("the modifier \"{}\" is not allowed", modifier.substr(1)));
    } else if (modifier == ":none" && !html) {
      refuse(where, tr("only a name that ends in _HTML may be marked :none"));
    } else if (html && modifier.empty()) {
      refuse(where, tr("a name that ends in _HTML must be marked :none"));
    } else if (html && in_tag_) {
      refuse(where, tr("a name that ends in _HTML cannot stand inside a tag"));
    } else if (in_tag_ && !in_quotes_) {
      refuse(where, tr("a value inside a tag stands between double quotes"));
    }
    if (is_common(name)) {
      source_.text += "{{" + name + "}}";
      return;
    }
    source_.names.insert(path(name));
    source_.text += "{{" + numbered(name, depth()) + (is_address(name) ? ":none" : modifier) + "}}";
  }

  const Pieces& pieces_;
  diagnostics::Diagnostics& diagnostics_;
  TemplateSource source_;
  std::vector<const SourceFile*> reading_;
  std::vector<OpenSection> open_;
  std::vector<std::string> written_;
  bool refused_ = false;
  bool in_tag_ = false;
  bool in_quotes_ = false;
  std::string tag_;
  Span tag_start_;
};

}  // namespace

bool is_common(const std::string& name) { return name == "RACINE" || name == "LANGUE"; }

bool is_address(const std::string& name) { return name.starts_with("ADRESSE"); }

std::string numbered(const std::string& name, int depth) {
  return depth == 0 ? name : fmt::format("{}__{}", name, depth);
}

std::optional<TemplateSource> prepare_template(const SourceFile& file, const Pieces& pieces,
                                               diagnostics::Diagnostics& diagnostics) {
  return Preparer(pieces, diagnostics).prepare(file);
}

}  // namespace mandature::html
