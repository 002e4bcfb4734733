#include "pdf/content.h"

#include <cmath>
#include <optional>

#include "document/block.h"
#include "pdf/bookmarks.h"
#include "pdf/numbers.h"

namespace mandature::pdf {
namespace {

using document::Visitor;
using layout::GlyphRun;
using layout::ImageItem;
using layout::LinkItem;
using layout::ShapeItem;
using support::Length;

constexpr double kLeastKern = 0.5;  // thousandths of the size: finer is not seen

class PagePainter {
 public:
  PagePainter(const ContentContext& context, Dictionary page)
      : context_(context),
        page_(page),
        bleed_(context.bleed),
        top_(context.document.height + context.bleed) {}

  std::string paint(const layout::Page& page) {
    context_.colours.forget();
    for (const layout::PageItem& item : page.items) {
      std::visit(Visitor{
                     [&](const GlyphRun& run) { text(run); },
                     [&](const ShapeItem& shape) { draw(shape); },
                     [&](const ImageItem& image) { show(image); },
                     [&](const LinkItem& link) { annotate(link); },
                 },
                 item);
    }
    close();
    if (links_) page_.add("Annots", *links_);
    return std::move(out_);
  }

 private:
  // --- marked content
  void enter(int node) {
    if (open_ && node_ == node) return;
    close();
    if (context_.structure == nullptr) return;
    out_ += context_.structure->open(node);
    open_ = true;
    node_ = node;
  }

  void close() {
    if (open_) out_ += "EMC\n";
    open_ = false;
  }

  // --- coordinates: ours from the top left of the trimmed sheet, PDF's from the bottom left of the sheet
  // with bleed
  void point(Length x, Length y) {
    append_length(out_, x + bleed_);
    out_ += ' ';
    append_length(out_, top_ - y);
    out_ += ' ';
  }

  void point(const graphics::Point& p) { point(Length::from_points(p.x), Length::from_points(p.y)); }

  // --- shapes
  void path(const graphics::Path& commands) {
    for (const graphics::PathCommand& command : commands) {
      std::visit(Visitor{
                     [&](const graphics::MoveTo& c) { point(c.to), out_ += "m\n"; },
                     [&](const graphics::LineTo& c) { point(c.to), out_ += "l\n"; },
                     [&](const graphics::CurveTo& c) {
                       point(c.control_1), point(c.control_2), point(c.to), out_ += "c\n";
                     },
                     [&](const graphics::ClosePath&) { out_ += "h\n"; },
                 },
                 command);
    }
  }

  void draw(const ShapeItem& shape) {
    if (shape.path.empty() || (shape.fill.empty() && !shape.stroke)) return;
    enter(shape.node);
    if (!shape.fill.empty()) context_.colours.area(out_, shape.fill, shape.path);
    if (shape.stroke) line(*shape.stroke);
    if (shape.clip) clip(*shape.clip);
    path(shape.path);
    const bool crossing = shape.rule == graphics::FillRule::kEvenOdd && !shape.fill.empty();
    out_ += shape.fill.empty() ? "S" : shape.stroke ? "B" : "f";
    out_ += crossing ? "*\n" : "\n";
    if (shape.clip) out_ += "Q\n";
  }

  // How the line is drawn holds until it is said otherwise: only what changes is said.
  void line(const graphics::Stroke& stroke) {
    context_.colours.stroke(out_, stroke.paint, stroke.width);
    append_number(out_, stroke.width);
    out_ += " w\n";
    if (stroke.cap != line_.cap) out_ += std::to_string(static_cast<int>(stroke.cap)) + " J\n";
    if (stroke.join != line_.join) out_ += std::to_string(static_cast<int>(stroke.join)) + " j\n";
    if (stroke.miter_limit != line_.miter_limit) {
      append_number(out_, stroke.miter_limit);
      out_ += " M\n";
    }
    line_ = stroke;
  }

  void clip(const layout::Box& box) {
    out_ += "q ";
    point(box.left, box.bottom());
    append_length(out_, box.width);
    out_ += ' ';
    append_length(out_, box.height);
    out_ += " re W n\n";
  }

  // --- pictures: one unit wide and high, until they are stretched over their box
  void show(const ImageItem& image) {
    if (context_.images == nullptr) return;
    const Dictionary object = context_.images->of(image);
    if (object.handle() == nullptr) return;
    enter(image.node);
    if (image.clip) clip(*image.clip);
    out_ += "q ";
    append_length(out_, image.box.width);
    out_ += " 0 0 ";
    append_length(out_, image.box.height);
    out_ += ' ';
    point(image.box.left, image.box.bottom());
    out_ += "cm /" + context_.haru.object_name(page_, object) + " Do Q\n";
    if (image.clip) out_ += "Q\n";
  }

  // --- text
  void text(const GlyphRun& run) {
    if (run.glyphs.empty() || run.face == nullptr) return;
    enter(run.node);
    context_.colours.text(out_, run.token);
    DocumentFont& font = context_.fonts.of(*run.face);
    auto [name, is_new] = names_.try_emplace(run.face);
    if (is_new) name->second = context_.haru.font_name(page_, font.dictionary());
    out_ += "BT /";
    out_ += name->second;
    out_ += ' ';
    append_length(out_, run.size);
    out_ += " Tf ";
    append_number(out_, run.stretch);
    out_ += " 0 0 1 ";
    point(run.origin.x, run.origin.y);
    out_ += "Tm\n";
    glyphs(run, font);
    out_ += "ET\n";
  }

  static std::string_view text_of(const GlyphRun& run, const layout::PlacedGlyph& glyph) {
    return std::string_view(run.text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
  }

  // The text of the sign a glyph helps to draw, when several glyphs draw it and somebody may read it aloud.
  std::string_view cluster_at(const GlyphRun& run, std::size_t index) const {
    if (context_.structure == nullptr) return {};
    const auto stands_for_nothing = [&](std::size_t i) {
      return run.glyphs[i].text_begin == run.glyphs[i].text_end;
    };
    if (!stands_for_nothing(index) && (index + 1 == run.glyphs.size() || !stands_for_nothing(index + 1)))
      return {};
    while (index > 0 && stands_for_nothing(index)) --index;
    return text_of(run, run.glyphs[index]);
  }

  void open_cluster(std::string_view text) {
    out_ += "/Span <</ActualText <FEFF";
    append_utf16_hex(out_, text);
    out_ += ">>> BDC ";
  }

  // One array of codes with the differences between where the pen is and where the font would put it.
  void glyphs(const GlyphRun& run, DocumentFont& font) {
    const double per_size = 1000 / (run.size.points() * run.stretch);
    double owed = 0;  // by the font's own widths, thousandths of the size
    Length rise;
    bool in_codes = false;
    std::string_view cluster;  // the text of the sign that several glyphs draw
    out_ += '[';
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      const layout::PlacedGlyph& glyph = run.glyphs[i];
      if (const std::string_view next = cluster_at(run, i); next.data() != cluster.data()) {
        out_ += in_codes ? ">] TJ " : "] TJ ";
        in_codes = false;
        if (!cluster.empty()) out_ += "EMC ";
        if (!next.empty()) open_cluster(next);
        out_ += '[';
        cluster = next;
      }
      if (glyph.y_offset != rise) {
        out_ += in_codes ? ">] TJ " : "] TJ ";
        in_codes = false;
        append_length(out_, glyph.y_offset);
        out_ += " Ts [";
        rise = glyph.y_offset;
      }
      const double offset = glyph.x_offset.points() * per_size;
      const double kern = std::round((owed - offset) * 10) / 10;
      if (std::abs(kern) >= kLeastKern) {
        if (in_codes) out_ += '>';
        in_codes = false;
        append_number(out_, kern);
        owed -= kern;
      }
      if (!in_codes) out_ += '<';
      in_codes = true;
      append_hex(out_, font.code(glyph.id, std::string(cluster.empty() ? text_of(run, glyph) : cluster)));
      owed += font.width(glyph.id) - glyph.advance.points() * per_size;
    }
    out_ += in_codes ? ">] TJ " : "] TJ ";
    if (!cluster.empty()) out_ += "EMC ";
    if (rise != Length()) out_ += "0 Ts ";
  }

  // --- links
  void annotate(const LinkItem& link) {
    if (context_.structure == nullptr) return;  // paper has no links, and PDF/X-4 no annotations on the sheet
    // A part of a book printed alone has not the places of the book.
    if (link.target.starts_with('#') && !destination_name(context_.document, link.target)) return;
    const Dictionary annotation = context_.haru.indirect_dictionary();
    annotation.add_name("Type", "Annot");
    annotation.add_name("Subtype", "Link");
    const double left = (link.box.left + bleed_).points();
    const double bottom = (top_ - link.box.bottom()).points();
    annotation.add("Rect", context_.haru.numbers({left, bottom, left + link.box.width.points(),
                                                  bottom + link.box.height.points()}));
    annotation.add("Border", context_.haru.numbers({0, 0, 0}));
    annotation.add_number("F", 4);  // printed: PDF/A wants it said
    annotation.add_text("Contents", link.description.empty() ? link.target : link.description);
    const Dictionary action = context_.haru.dictionary();
    const bool within = link.target.starts_with('#');
    action.add_name("S", within ? "GoTo" : "URI");
    if (within) {
      action.add_name("D", *destination_name(context_.document, link.target));
    } else {
      action.add_bytes("URI", link.target);
    }
    annotation.add("A", action);
    if (!links_) links_ = context_.haru.array();
    links_->add(annotation);
    // The words of a link are painted after this: their node stands before the annotation's reference.
    enter(link.node);
    context_.structure->add_annotation(link.node, annotation);
  }

  const ContentContext& context_;
  Dictionary page_;
  Length bleed_, top_;
  std::string out_;
  bool open_ = false;
  int node_ = layout::kArtifact;
  graphics::Stroke line_{
      {}, 1, graphics::LineCap::kButt, graphics::LineJoin::kMiter, 10};  // as a page begins
  std::map<const typesetting::Face*, std::string> names_;
  std::optional<Array> links_;
};

}  // namespace

DocumentFont& FontTable::of(const typesetting::Face& face) {
  const auto [found, is_new] = index_.try_emplace(&face, fonts_.size());
  if (is_new) fonts_.push_back(std::make_unique<DocumentFont>(haru_, face));
  return *fonts_[found->second];
}

bool FontTable::finish() {
  bool all = true;
  for (const auto& font : fonts_) all = font->finish(haru_) && all;
  return all;
}

std::string page_content(const ContentContext& context, const layout::Page& page,
                         Dictionary page_dictionary) {
  return PagePainter(context, page_dictionary).paint(page);
}

}  // namespace mandature::pdf
