#include "html/blocks.h"

#include <algorithm>

#include <fmt/format.h>

#include "html/boards.h"
#include "html/charts.h"
#include "html/escape.h"
#include "html/pictures.h"
#include "html/svg.h"
#include "html/tables.h"

namespace mandature::html {
namespace {

using document::Block;
using document::Blocks;
using document::Visitor;
using theme::String;

constexpr int kPortrait = 72;  // pixels of style sheets

// Writes one text of a page from its first block to its last.
class BlockWriter {
 public:
  explicit BlockWriter(Writing& writing) : writing_(writing) {}

  std::string write_all(const Blocks& blocks) {
    keep_notes(blocks);
    std::string html;
    for (std::size_t i = 0; i < blocks.size();) {
      html += write_group(blocks, i);
      html += write_called_notes();
    }
    return html;
  }

  std::string write_nested(const Blocks& blocks) {
    std::string html;
    for (std::size_t i = 0; i < blocks.size();) html += write_group(blocks, i);
    return html;
  }

 private:
  // Writes the block at `i`, with its neighbours of the same kind, and moves `i` behind them.
  std::string write_group(const Blocks& blocks, std::size_t& i) {
    if (std::holds_alternative<document::KeyFigure>(blocks[i].content)) return write_key_figures(blocks, i);
    if (std::holds_alternative<document::Item>(blocks[i].content)) return write_items(blocks, i);
    if (std::holds_alternative<document::Voice>(blocks[i].content)) return write_voices(blocks, i);
    return write_block(blocks[i++]);
  }

  std::string write_block(const Block& block);
  std::string write_key_figures(const Blocks& blocks, std::size_t& i);
  std::string write_items(const Blocks& blocks, std::size_t& i);
  std::string write_voices(const Blocks& blocks, std::size_t& i);
  std::string write(const document::Paragraph& block);
  std::string write(const document::Heading& block);
  std::string write(const document::List& block);
  std::string write(const document::Verbatim& block);
  std::string write(const document::Voice& block);
  std::string write(const document::Item& block);
  std::string write(const document::Image& block);
  std::string write(const document::EvidenceCard& block);
  std::string write(const document::Recording& block);
  std::string write(const document::Table& block);
  std::string write(const document::Assessment& block);
  std::string write(const std::vector<document::Definition>& definitions);
  std::string write_item_content(const Blocks& blocks);

  void keep_notes(const Blocks& blocks);
  std::string write_called_notes();
  std::string write_note(const document::Footnotes::Note& note);

  std::string said(std::string_view words) const { return text(words, writing_); }

  Writing& writing_;
  std::vector<document::Footnotes::Note> notes_;
  int last_level_ = 2;
};

std::string BlockWriter::write_block(const Block& block) {
  return std::visit(
      Visitor{
          [&](const document::Paragraph& b) { return write(b); },
          [&](const document::Heading& b) { return write(b); },
          [&](const document::List& b) { return write(b); },
          [&](const document::Quote& b) { return "<blockquote>" + write_nested(b.blocks) + "</blockquote>"; },
          [&](const document::Verbatim& b) { return write(b); },
          [&](const document::CodeBlock& b) { return "<pre><code>" + escape(b.text) + "</code></pre>"; },
          [&](const document::Table& b) { return write(b); },
          [&](const document::DefinitionList& b) { return write(b.definitions); },
          [&](const document::KeyFigure&) { return std::string(); },  // written in its group
          [&](const document::Item&) { return std::string(); },       // written in its group
          [&](const document::PersonList& b) { return write_persons(b, writing_); },
          [&](const document::Voice& b) { return write(b); },
          [&](const document::Figure& b) { return write_figure(b, writing_); },
          [&](const document::Drawing& b) {
            return fmt::format(R"(<div class="dessin-{}">{}</div>)", escape(b.role),
                               write_svg(b.scene, writing_));
          },
          [&](const document::Image& b) { return write(b); },
          [&](const document::QrCode&) {
            return std::string();
          },  // it leads to the very page it would stand on
          // Shown on paper only, by the style sheet.
          [&](const document::WritingBand&) {
            return std::string(R"(<div class="main" aria-hidden="true"></div>)");
          },
          [&](const document::ThematicBreak&) { return std::string("<hr>"); },
          [&](const document::EvidenceCard& b) { return write(b); },
          [&](const document::PlanBoard& b) { return write_board(b, writing_); },
          [&](const document::StateTally& b) { return write_tally(b, writing_); },
          [&](const document::Assessment& b) { return write(b); },
          [&](const document::Footnotes&) {
            return std::string();
          },  // each note follows the block that calls it
          [&](const document::Recording& b) { return write(b); },
      },
      block.content);
}

std::string BlockWriter::write_key_figures(const Blocks& blocks, std::size_t& i) {
  std::string html = R"(<ul class="chiffres">)";
  for (; i < blocks.size(); ++i) {
    const auto* figure = std::get_if<document::KeyFigure>(&blocks[i].content);
    if (figure == nullptr) break;
    html += fmt::format(R"(<li class="cle"><b>{}</b><span class="quoi">{}</span>)", said(figure->value),
                        said(figure->label));
    if (!figure->detail.empty()) html += fmt::format("<small>{}</small>", said(figure->detail));
    html += "</li>";
  }
  return html + "</ul>";
}

std::string BlockWriter::write_items(const Blocks& blocks, std::size_t& i) {
  std::string html = R"(<ol class="reussites">)";
  for (; i < blocks.size(); ++i) {
    const auto* item = std::get_if<document::Item>(&blocks[i].content);
    if (item == nullptr) break;
    html += write(*item);
  }
  return html + "</ol>";
}

std::string BlockWriter::write_voices(const Blocks& blocks, std::size_t& i) {
  const std::string family = std::get<document::Voice>(blocks[i].content).family;
  std::string frames;
  std::size_t count = 0;
  for (; i < blocks.size(); ++i, ++count) {
    const auto* voice = std::get_if<document::Voice>(&blocks[i].content);
    if (voice == nullptr || voice->family != family) break;
    frames += write(*voice);
  }
  return fmt::format(R"(<div class="expressions par-{} {}">{}</div>)", count, escape(family), frames);
}

std::string BlockWriter::write(const document::Paragraph& block) {
  const std::string style =
      block.style.empty() ? std::string() : fmt::format(R"( class="s-{}")", escape(block.style));
  return fmt::format("<p{}{}>{}{}</p>", name_attribute(block.anchor), style,
                     write_inlines(block.text, writing_), copy_link(block.anchor, writing_));
}

std::string BlockWriter::write(const document::Heading& block) {
  // One below the heading of the region, and never more than one below the heading before it.
  const int level = std::clamp(std::max(block.level, 2) + 1, 3, std::min(last_level_ + 1, 6));
  last_level_ = level;
  const std::string id =
      block.id.empty() ? std::string() : fmt::format(R"( id="{}")", escape(unique_id(block.id, writing_)));
  return fmt::format("<h{0}{1}>{2}</h{0}>", level, id, write_inlines(block.text, writing_));
}

// A lone paragraph needs no element of its own.
std::string BlockWriter::write_item_content(const Blocks& blocks) {
  if (blocks.size() == 1) {
    if (const auto* lone = std::get_if<document::Paragraph>(&blocks[0].content))
      return write_inlines(lone->text, writing_);
  }
  return write_nested(blocks);
}

std::string BlockWriter::write(const document::List& block) {
  const std::string name = name_attribute(block.anchor);
  std::string html = fmt::format(R"(<ul class="puces"{}>)", name);
  if (block.ordered) {
    html = block.start == 1 ? fmt::format(R"(<ol class="nombres"{}>)", name)
                            : fmt::format(R"(<ol class="nombres" start="{}"{}>)", block.start, name);
  }
  for (const Blocks& item : block.items) {
    const bool last = &item == &block.items.back();
    html += "<li>" + write_item_content(item) + (last ? copy_link(block.anchor, writing_) : "") + "</li>";
  }
  return html + (block.ordered ? "</ol>" : "</ul>");
}

std::string BlockWriter::write(const document::Verbatim& block) {
  std::string portrait;
  if (!block.portrait.empty())
    portrait = write_picture({block.portrait, {}, {}, {}, kPortrait, kPortrait}, "verbatim", writing_);
  const std::string who = said(block.attribution);
  return fmt::format(
      R"(<figure class="verbatim{}"{} role="figure" aria-label="{}">{}<blockquote>{}</blockquote>)"
      "<figcaption>{}{}</figcaption></figure>",
      portrait.empty() ? " sans-portrait" : "", name_attribute(block.anchor), who, portrait,
      write_nested(block.words), who, copy_link(block.anchor, writing_));
}

std::string BlockWriter::write(const document::Voice& block) {
  // Without a name there is no heading, and what has no heading is no article.
  const std::string_view element = block.speaker.empty() ? "div" : "article";
  std::string html = fmt::format(R"(<{} class="expression">)", element);
  const std::string standing =
      block.standing.empty() ? std::string() : fmt::format("<small>{}</small>", said(block.standing));
  if (!block.speaker.empty()) html += fmt::format("<h3>{}{}</h3>", said(block.speaker), standing);
  html += block.words.empty() ? fmt::format(R"(<p class="absent">{}</p>)", said(block.missing))
                              : write_nested(block.words);
  if (!block.signature.empty()) html += fmt::format(R"(<p class="signe">{}</p>)", said(block.signature));
  return html + fmt::format("</{}>", element);
}

std::string BlockWriter::write(const document::Item& block) {
  std::string title = write_inlines(block.title, writing_);
  if (!block.target.empty()) {
    title = fmt::format(R"(<a href="{}">{}</a>)", escape(address(block.target, writing_.root)), title);
  }
  std::string html = fmt::format("<li><h3>{}</h3>", title);
  if (!block.figure.empty()) html += fmt::format(R"(<p class="chiffre">{}</p>)", said(block.figure));
  if (!block.text.empty()) html += fmt::format("<p>{}</p>", write_inlines(block.text, writing_));
  if (!block.reference.empty()) html += fmt::format(R"(<p class="petit">{}</p>)", said(block.reference));
  return html + "</li>";
}

std::string BlockWriter::write(const document::Image& block) {
  const std::string image = write_picture(block, "texte", writing_);
  const std::string name = name_attribute(block.anchor);
  if (block.caption.empty() && block.credit.empty())
    return fmt::format(R"(<div class="image"{}>{}</div>)", name, image);
  const std::string credit =
      block.credit.empty() ? std::string() : fmt::format(R"( <small>{}</small>)", said(block.credit));
  return fmt::format(
      R"(<figure class="image"{3} role="figure" aria-label="{0}">{1}<figcaption>{0}{2}{4}</figcaption></figure>)",
      said(block.caption), image, credit, name, copy_link(block.anchor, writing_));
}

std::string BlockWriter::write(const std::vector<document::Definition>& definitions) {
  std::string html = "<dl>";
  for (const document::Definition& definition : definitions) {
    html += fmt::format("<dt>{}</dt><dd>{}</dd>", write_inlines(definition.term, writing_),
                        write_item_content(definition.description));
  }
  return html + "</dl>";
}

std::string BlockWriter::write(const document::EvidenceCard& block) {
  const std::string id = unique_id("piece-" + block.id, writing_);
  return fmt::format(
      R"(<article class="preuve" id="{0}"><p class="code">{1}{2}</p><h3>{3}</h3>{4}{5}{6}</article>)",
      escape(id), said(block.label), copy_link(id, writing_), said(block.title), write_nested(block.contents),
      write(block.facts), write_references(block.links, writing_));
}

// Nothing is loaded before somebody plays; captions are shown from the start.
std::string BlockWriter::write(const document::Recording& block) {
  const auto media = [&](const std::string& path) { return escape(media_address(path, writing_)); };
  const bool film = block.medium == document::Recording::Medium::kFilm;
  std::string track;
  if (!block.captions.empty()) {
    track = fmt::format(R"(<track kind="captions" src="{}" srclang="{}" label="{}" default>)",
                        media(block.captions), escape(block.language),
                        said(writing_.theme.strings(String::kWebCaptions)));
  }
  const std::string poster =
      block.poster.empty() ? std::string()
                           : fmt::format(R"( poster="{}")", escape(picture_address(block.poster, writing_)));
  return fmt::format(
      R"(<{0} class="{1}" controls preload="none"{2} aria-label="{3}"><source src="{4}" type="{5}">{6}</{0}>)",
      film ? "video" : "audio", film ? "ecran" : "son", poster, said(block.title), media(block.path),
      escape(block.type), track);
}

std::string BlockWriter::write(const document::Table& block) {
  const std::string table = write_table(block, writing_);
  if (block.anchor.empty()) return table;
  return fmt::format(R"(<div class="citable"{}>{}<p class="petit">{}</p></div>)",
                     name_attribute(block.anchor), table, copy_link(block.anchor, writing_));
}

std::string BlockWriter::write(const document::Assessment& block) {
  const graphics::Scene discs = graphics::draw_confidence(block.confidence);
  const std::string style =
      block.style.empty() ? std::string() : fmt::format(R"( class="s-{}")", escape(block.style));
  return fmt::format(R"(<p{}>{} <span class="certitude">{}{}</span></p>)", style,
                     write_inlines(block.text, writing_), write_svg(discs, writing_), said(block.words));
}

void BlockWriter::keep_notes(const Blocks& blocks) {
  for (const Block& block : blocks) {
    if (const auto* notes = std::get_if<document::Footnotes>(&block.content)) {
      notes_.insert(notes_.end(), notes->notes.begin(), notes->notes.end());
    }
  }
}

std::string BlockWriter::write_called_notes() {
  std::string html;
  for (const int number : std::exchange(writing_.called_notes, {})) {
    const auto found =
        std::find_if(notes_.begin(), notes_.end(), [&](const auto& note) { return note.number == number; });
    if (found == notes_.end()) continue;
    const document::Footnotes::Note note = std::move(*found);
    notes_.erase(found);
    html += write_note(note);
  }
  return html;
}

std::string BlockWriter::write_note(const document::Footnotes::Note& note) {
  const theme::Strings& strings = writing_.theme.strings;
  const std::string n = fmt::format("{}", note.number);
  const std::string id = fmt::format("{}-{}", writing_.scope, n);
  return fmt::format(
      R"(<aside class="marge" id="note-{0}" aria-label="{1}"><b>{2}.</b> {3} <a href="#appel-{0}">{4}</a></aside>)",
      id, said(strings(String::kWebNote, {{"n", n}})), n, write_item_content(note.blocks),
      said(strings(String::kWebBackToText, {{"n", n}})));
}

}  // namespace

std::string write_blocks(const document::Blocks& blocks, Writing& writing) {
  ++writing.scope;
  writing.called_notes.clear();
  return BlockWriter(writing).write_all(blocks);
}

}  // namespace mandature::html
