#include "layout/inline_text.h"

namespace mandature::layout {
namespace {

using document::Inline;
using document::Inlines;
using document::Visitor;
using typesetting::MarkKind;

// In which face words stand that are both strong and emphasised, when the theme has it.
constexpr const char* kBoldItalic = "bold-italic";

class Flattener {
 public:
  Flattener(const theme::ParagraphStyle& style, const theme::Master& master,
            const std::function<void(const std::string&)>& unknown_style)
      : style_(style), master_(master), unknown_style_(unknown_style) {}

  InlineText take() { return std::move(result_); }

  void add(const Inlines& inlines, const WordRun& as) {
    for (const Inline& part : inlines) {
      std::visit(
          Visitor{
              [&](const document::Text& i) { append(i.text, as, i.span); },
              [&](const document::Emphasis& i) { add(i.children, emphasised(as)); },
              [&](const document::Strong& i) { add(i.children, strong(as)); },
              [&](const document::Strikethrough& i) { add(i.children, as); },
              [&](const document::Code& i) { append(i.text, code(as), {}); },
              [&](const document::Link& i) { add(i.children, link(as, i.target)); },
              [&](const document::Styled& i) { add(i.children, styled(as, i.style)); },
              [&](const document::LineBreak&) { append("\n", as, {}); },
              [&](const document::FootnoteReference& i) { append(std::to_string(i.number), call(as), {}); },
          },
          part.content);
    }
  }

 private:
  void append(const std::string& text, WordRun as, diagnostics::Span span) {
    if (text.empty()) return;
    as.span = span;
    as.begin = static_cast<std::uint32_t>(result_.text.size());
    result_.text += text;
    as.end = static_cast<std::uint32_t>(result_.text.size());
    result_.runs.push_back(std::move(as));
  }

  WordRun emphasised(WordRun run) const {
    run.style.face = run.style.face == style_.strong_face ? kBoldItalic : style_.emphasis_face;
    return run;
  }

  WordRun strong(WordRun run) const {
    run.style.face = run.style.face == style_.emphasis_face ? kBoldItalic : style_.strong_face;
    return run;
  }

  WordRun code(const WordRun& as) {
    WordRun run = styled(as, "code");
    run.role = StructureRole::kCode;
    return run;
  }

  WordRun call(const WordRun& as) {
    WordRun run = styled(as, "appel");
    run.role = StructureRole::kReference;
    return run;
  }

  WordRun link(WordRun run, const std::string& target) {
    run.role = StructureRole::kLink;
    run.target = target;
    run.link = ++links_;
    return run;
  }

  WordRun styled(WordRun run, const std::string& name) const {
    const auto found = master_.characters.find(name);
    if (found == master_.characters.end()) {
      unknown_style_(name);
      return run;
    }
    const theme::CharacterStyle& style = found->second;
    if (style.family) run.style.family = *style.family;
    if (style.face) run.style.face = *style.face;
    if (style.token) run.style.token = *style.token;
    if (style.size) run.style.size = *style.size;
    if (style.features) run.style.features = *style.features;
    run.style.raise = style.raise;
    return run;
  }

  const theme::ParagraphStyle& style_;
  const theme::Master& master_;
  const std::function<void(const std::string&)>& unknown_style_;
  InlineText result_;
  int links_ = 0;
};

// The same text after the rules of its language, the runs moved with it. Code keeps every sign.
InlineText by_the_rules(const InlineText& source, typesetting::Shaper& shaper) {
  std::vector<typesetting::SourceRange> kept;
  for (const WordRun& run : source.runs) {
    if (run.role == StructureRole::kCode) kept.push_back({run.begin, run.end});
  }
  const typesetting::SetText& set = shaper.set(source.text, kept);
  InlineText result{set.text, {}};
  std::size_t run = 0;
  std::size_t mark = 0;
  const auto size = static_cast<std::uint32_t>(set.text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    std::size_t at = run;
    while (at + 1 < source.runs.size() && source.runs[at + 1].begin <= set.origin[i]) ++at;
    while (mark < set.marks.size() && set.marks[mark].end <= i) ++mark;
    const bool marked = mark < set.marks.size() && set.marks[mark].begin <= i;
    const MarkKind kind = marked ? set.marks[mark].kind : MarkKind::kNone;
    if (result.runs.empty() || at != run || kind != result.runs.back().mark) {
      result.runs.push_back(source.runs[at]);
      result.runs.back().begin = i;
      result.runs.back().mark = kind;
    }
    run = at;
    result.runs.back().end = i + 1;
  }
  return result;
}

}  // namespace

InlineText flatten(const Inlines& inlines, const theme::ParagraphStyle& style, const theme::Master& master,
                   typesetting::Shaper& shaper,
                   const std::function<void(const std::string&)>& unknown_style) {
  WordRun plain;
  plain.style = {style.family, style.face, style.token, style.size, style.features, style.tracking, 0};
  Flattener flattener(style, master, unknown_style);
  flattener.add(inlines, plain);
  InlineText text = flattener.take();
  return text.runs.empty() ? text : by_the_rules(text, shaper);
}

std::string joined_features(const std::vector<std::string>& features) {
  std::string text;
  for (const std::string& feature : features) text += (text.empty() ? "" : ",") + feature;
  return text;
}

}  // namespace mandature::layout
