#include "sources/markdown_blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "diagnostics/translation.h"
#include "sources/link_target.h"
#include "sources/markdown_bounds.h"
#include "sources/markdown_inlines.h"
#include "support/text.h"

namespace mandature::sources {
namespace {

using diagnostics::Span;
using diagnostics::tr;
using document::Blocks;

constexpr int kDeepest = 64;
constexpr std::string_view kEmDash = "— ";
constexpr std::string_view kEnDash = "– ";

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

Tree parse(std::string_view text) {
  // cmark keeps its extensions in a list of the process.
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::unique_ptr<cmark_parser, FreeParser> parser(
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8));
  for (const char* name : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

// The first node deeper than `deepest`, found without recursion; none when the tree is shallow enough.
cmark_node* too_deep(cmark_node* root, int deepest) {
  int depth = 0;
  for (cmark_node* node = root; node != nullptr;) {
    if (depth > deepest) return node;
    if (cmark_node* child = cmark_node_first_child(node)) {
      node = child;
      ++depth;
      continue;
    }
    while (node != nullptr && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
    }
    if (node != nullptr) node = cmark_node_next(node);
  }
  return nullptr;
}

bool is_type(cmark_node* node, std::string_view type) {
  return node != nullptr && type == cmark_node_get_type_string(node);
}

// The node that begins the attribution of a quotation: the text "— Name" at the beginning of its last line.
cmark_node* attribution_of(cmark_node* quote) {
  cmark_node* last = cmark_node_last_child(quote);
  if (!is_type(last, "paragraph")) return nullptr;
  cmark_node* line = cmark_node_first_child(last);
  for (cmark_node* node = line; node != nullptr; node = cmark_node_next(node)) {
    if (is_type(node, "softbreak") || is_type(node, "linebreak")) line = cmark_node_next(node);
  }
  if (!is_type(line, "text")) return nullptr;
  const std::string_view literal = literal_of(line);
  return literal.starts_with(kEmDash) || literal.starts_with(kEnDash) ? line : nullptr;
}

class BlockMaker {
 public:
  BlockMaker(const MarkdownText& text, diagnostics::Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics), inlines_(text, diagnostics) {}

  Blocks make(cmark_node* root) {
    Blocks blocks = children(root);
    if (!notes_.notes.empty()) blocks.push_back({std::move(notes_)});
    tell_unused_notes();
    return blocks;
  }

 private:
  using Maker = void (BlockMaker::*)(cmark_node*, Blocks&);

  Blocks children(cmark_node* node) {
    Blocks blocks;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      add(child, blocks);
    }
    return blocks;
  }

  void add(cmark_node* node, Blocks& blocks) {
    static constexpr std::array<std::pair<std::string_view, Maker>, 8> kMakers{{
        {"paragraph", &BlockMaker::add_paragraph},
        {"heading", &BlockMaker::add_heading},
        {"list", &BlockMaker::add_list},
        {"block_quote", &BlockMaker::add_quote},
        {"code_block", &BlockMaker::add_code},
        {"thematic_break", &BlockMaker::add_thematic_break},
        {"table", &BlockMaker::add_table},
        {"html_block", &BlockMaker::refuse_html},
    }};
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) return add_note(node);
    const std::string_view type = cmark_node_get_type_string(node);
    for (const auto& [name, maker] : kMakers) {
      if (name == type) return (this->*maker)(node, blocks);
    }
  }

  void enter(cmark_node* node) {
    inlines_.enter(text_.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node)),
                   text_.line_end(cmark_node_get_end_line(node)));
  }

  Span span_of(cmark_node* node) const {
    const std::size_t begin =
        text_.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    return text_.span(begin, text_.line_end(cmark_node_get_start_line(node)));
  }

  void add_paragraph(cmark_node* node, Blocks& blocks) {
    enter(node);
    if (is_images(node)) return add_images(node, blocks);
    blocks.push_back({document::Paragraph{inlines_.make(cmark_node_first_child(node), nullptr), {}}});
  }

  static bool is_images(cmark_node* paragraph) {
    bool images = false;
    for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr;
         node = cmark_node_next(node)) {
      const bool image = is_type(node, "image");
      if (!image && !is_type(node, "softbreak") && !is_type(node, "linebreak")) return false;
      images = images || image;
    }
    return images;
  }

  void add_images(cmark_node* paragraph, Blocks& blocks) {
    for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr;
         node = cmark_node_next(node)) {
      if (!is_type(node, "image")) continue;
      const Span span = inlines_.span_of(node);
      const LinkTarget target = check_image(cmark_node_get_url(node));
      if (!target.refused.empty()) {
        diagnostics_.error(span, tr("an image cannot come from \"{}\"", target.refused),
                           tr("copy its file beside the text and give its name"));
      } else if (target.target.empty()) {
        diagnostics_.error(span, tr("this image has no file"), tr("write its name between the parentheses"));
      } else {
        document::Image image;
        image.path = target.target;
        image.alternative = document::plain_text(inlines_.make(cmark_node_first_child(node), nullptr));
        image.caption = cmark_node_get_title(node);
        blocks.push_back({std::move(image)});
      }
    }
  }

  void add_heading(cmark_node* node, Blocks& blocks) {
    enter(node);
    document::Heading heading;
    heading.level = cmark_node_get_heading_level(node);
    heading.text = inlines_.make(cmark_node_first_child(node), nullptr);
    heading.id = unique_id(document::plain_text(heading.text));
    blocks.push_back({std::move(heading)});
  }

  std::string unique_id(std::string_view title) {
    std::string base = support::slug(title);
    if (base.empty()) base = "section";
    std::string id = base;
    for (int& same = same_titles_[base]; !ids_.insert(id).second;)
      id = fmt::format("{}-{}", base, ++same + 1);
    return id;
  }

  void add_list(cmark_node* node, Blocks& blocks) {
    document::List list;
    list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.start = list.ordered ? cmark_node_get_list_start(node) : 1;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      list.items.push_back(children(item));
    }
    blocks.push_back({std::move(list)});
  }

  void add_quote(cmark_node* node, Blocks& blocks) {
    cmark_node* attribution = attribution_of(node);
    if (attribution == nullptr) {
      blocks.push_back({document::Quote{children(node)}});
      return;
    }
    document::Verbatim verbatim;
    cmark_node* last = cmark_node_last_child(node);
    for (cmark_node* child = cmark_node_first_child(node); child != last; child = cmark_node_next(child)) {
      add(child, verbatim.words);
    }
    enter(last);
    if (cmark_node* line_end = cmark_node_previous(attribution)) {
      verbatim.words.push_back(
          {document::Paragraph{inlines_.make(cmark_node_first_child(last), line_end), {}}});
    }
    const std::string name = document::plain_text(inlines_.make(attribution, nullptr));
    verbatim.attribution = support::trim(std::string_view(name).substr(kEmDash.size()));
    blocks.push_back({std::move(verbatim)});
  }

  void add_code(cmark_node* node, Blocks& blocks) {
    const std::string_view info = cmark_node_get_fence_info(node);
    const std::string language(info.substr(0, info.find_first_of(" \t")));
    blocks.push_back({document::CodeBlock{std::string(literal_of(node)), language}});
    for (int line = cmark_node_get_start_line(node); line <= cmark_node_get_end_line(node); ++line) {
      code_lines_.insert(text_.line_begin(line));
    }
  }

  void add_thematic_break(cmark_node*, Blocks& blocks) { blocks.push_back({document::ThematicBreak{}}); }

  void add_table(cmark_node* node, Blocks& blocks) {
    document::Table table;
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (int i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i) {
      table.alignments.push_back(alignments[i] == 'c'   ? document::Alignment::kCentre
                                 : alignments[i] == 'r' ? document::Alignment::kEnd
                                                        : document::Alignment::kStart);
    }
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      const bool header = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
      (header ? table.header : table.rows.emplace_back()) = make_row(row);
    }
    blocks.push_back({std::move(table)});
  }

  document::TableRow make_row(cmark_node* node) {
    enter(node);
    document::TableRow row;
    for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr; cell = cmark_node_next(cell)) {
      row.cells.push_back({inlines_.make(cmark_node_first_child(cell), nullptr)});
    }
    return row;
  }

  void refuse_html(cmark_node* node, Blocks&) { refuse_html_at(span_of(node), diagnostics_); }

  // cmark puts the notes at the end, in the order in which the text refers to them.
  void add_note(cmark_node* node) {
    const int number = static_cast<int>(notes_.notes.size()) + 1;
    note_lines_.insert(text_.line_begin(cmark_node_get_start_line(node)));
    notes_.notes.push_back({note_id(number), number, children(node)});
  }

  // cmark drops the notes nobody refers to, words and all.
  void tell_unused_notes() {
    const std::string_view text = text_.text();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = support::trim(text.substr(begin, end - begin));
      const std::size_t close = line.starts_with("[^") ? line.find("]:") : std::string_view::npos;
      if (close != std::string_view::npos && !code_lines_.contains(begin) && !note_lines_.contains(begin)) {
        diagnostics_.error(text_.span(begin, end), tr("nothing in the text refers to this note"),
                           tr("write {} where it belongs", line.substr(0, close + 1)));
      }
      begin = end + 1;
    }
  }

  const MarkdownText& text_;
  diagnostics::Diagnostics& diagnostics_;
  InlineMaker inlines_;
  std::set<std::string> ids_;
  std::map<std::string, int> same_titles_;  // how many headings had each title before
  std::set<std::size_t> note_lines_;  // where the lines begin at which a note begins that is referred to
  std::set<std::size_t> code_lines_;  // where the lines of code blocks begin
  document::Footnotes notes_;
};

}  // namespace

Blocks make_blocks(const MarkdownText& text, diagnostics::Diagnostics& diagnostics) {
  if (!is_within_bounds(text, diagnostics)) return {};
  const Tree tree = parse(text.text());
  if (cmark_node* node = too_deep(tree.get(), kDeepest)) {
    const int line = cmark_node_get_start_line(node);
    diagnostics.error(text.span(text.line_begin(line), text.line_end(line)),
                      tr("more than {} levels inside one another", kDeepest));
    return {};
  }
  return BlockMaker(text, diagnostics).make(tree.get());
}

}  // namespace mandature::sources
