#include <fmt/format.h>

#include "html/blocks.h"
#include "html/escape.h"

namespace mandature::html {
namespace {

using document::Visitor;

std::string element(std::string_view name, const document::Inlines& children, Writing& writing) {
  return fmt::format("<{0}>{1}</{0}>", name, write_inlines(children, writing));
}

std::string write_reference(const document::FootnoteReference& reference, Writing& writing) {
  using theme::String;
  writing.called_notes.push_back(reference.number);
  const std::string note = fmt::format("note-{}-{}", writing.scope, reference.number);
  const std::string id = unique_id(fmt::format("appel-{}-{}", writing.scope, reference.number), writing);
  const std::string label =
      writing.theme.strings(String::kWebNote, {{"n", fmt::format("{}", reference.number)}});
  return fmt::format(R"(<a class="appel" href="#{}" id="{}" aria-label="{}">{}</a>)", note, id,
                     text(label, writing), reference.number);
}

}  // namespace

std::string write_inlines(const document::Inlines& inlines, Writing& writing) {
  std::string html;
  for (const document::Inline& part : inlines) {
    html +=
        std::visit(Visitor{
                       [&](const document::Text& i) { return text(i.text, writing); },
                       [&](const document::Emphasis& i) { return element("em", i.children, writing); },
                       [&](const document::Strong& i) { return element("strong", i.children, writing); },
                       [&](const document::Strikethrough& i) { return element("s", i.children, writing); },
                       [&](const document::Code& i) { return "<code>" + escape(i.text) + "</code>"; },
                       [&](const document::Link& i) {
                         return fmt::format(R"(<a href="{}">{}</a>)", escape(address(i.target, writing.root)),
                                            write_inlines(i.children, writing));
                       },
                       [&](const document::Styled& i) {
                         return fmt::format(R"(<span class="s-{}">{}</span>)", escape(i.style),
                                            write_inlines(i.children, writing));
                       },
                       [&](const document::LineBreak&) { return std::string("<br>"); },
                       [&](const document::FootnoteReference& i) { return write_reference(i, writing); },
                   },
                   part.content);
  }
  return html;
}

}  // namespace mandature::html
