#include "layout/article.h"

#include <algorithm>

#include "support/text.h"
#include "theme/strings.h"

namespace mandature::layout {
namespace {

using namespace document;

// Headings of these levels that open a section are its title; those inside a text are lower.
constexpr int kTitleLevel = 2;
constexpr const char* kNumber = "numero";
constexpr const char* kLabel = "bandeau";
constexpr const char* kPull = "exergue";
constexpr const char* kContinued = "suite";
// A text bears so many things beside it, and more the longer it is; others stand in its columns.
constexpr std::size_t kFewParts = 4;
constexpr std::size_t kSignsOfPart = 1100;
// A picture loses at most so much of its height when it is cropped.
constexpr double kLeastOfPicture = 0.7;

bool is_head(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.content)) return heading->level <= kTitleLevel;
  if (std::holds_alternative<Assessment>(block.content)) return true;
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && !paragraph->style.empty() && paragraph->style != kPull;
}

bool is_pull(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == kPull;
}

// What needs a width of its own, and so never stands in a column of text.
bool needs_place(const Block& block) {
  return std::holds_alternative<Table>(block.content) || std::holds_alternative<PlanBoard>(block.content) ||
         std::holds_alternative<StateTally>(block.content) ||
         std::holds_alternative<WritingBand>(block.content) || is_pull(block);
}

bool may_float(const Block& block) {
  return needs_place(block) || std::holds_alternative<Figure>(block.content) ||
         std::holds_alternative<Image>(block.content) || std::holds_alternative<Verbatim>(block.content) ||
         std::holds_alternative<EvidenceCard>(block.content) ||
         std::holds_alternative<Voice>(block.content) || std::holds_alternative<KeyFigure>(block.content) ||
         std::holds_alternative<Drawing>(block.content) || std::holds_alternative<QrCode>(block.content);
}

bool joins(const Blocks& blocks, const Block& block) {
  return !blocks.empty() && std::holds_alternative<KeyFigure>(blocks.back().content) &&
         std::holds_alternative<KeyFigure>(block.content);
}

void take_apart(const Section& section, Article& article) {
  std::size_t i = 0;
  while (i < section.blocks.size() && is_head(section.blocks[i])) article.head.push_back(section.blocks[i++]);
  const std::size_t signs = support::count_characters(plain_text(section.blocks));
  std::size_t room = kFewParts + signs / kSignsOfPart;
  bool follows_part = false;  // a run of key figures is one part
  for (; i < section.blocks.size(); ++i) {
    const Block& block = section.blocks[i];
    if (follows_part && joins(article.parts.back().blocks, block)) {
      article.parts.back().blocks.push_back(block);
      continue;
    }
    follows_part = may_float(block) && (room > 0 || needs_place(block));
    if (!follows_part) {
      article.story.push_back(block);
      continue;
    }
    if (room > 0) --room;
    article.parts.push_back({{block}, nullptr, article.story.size(), is_pull(block)});
  }
}

// Words that stand at the left of the others over the height of the head.
Length set_number(Composer& composer, const Block& block, std::vector<PageItem>& items, int node) {
  const auto& number = std::get<Paragraph>(block.content);
  const int paragraph = composer.add_node(StructureRole::kParagraph, node);
  const Length most = composer.master().width;
  Galley galley = composer.text(number.text, composer.style(kNumber), {paragraph, most, {}});
  const Length width = right_edge(galley);
  std::vector<PageItem> set = flatten(std::move(galley));
  std::move(set.begin(), set.end(), std::back_inserter(items));
  return width + composer.master().gutter;
}

bool has_style(const Block& block, const char* style) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == style;
}

// What stands above the rest of an article that began on the page before: for the eye only.
SetHead continued_head(Composer& composer, const Article& article, Length width) {
  SetHead head;
  std::string title = article.section->heading;
  for (const Block& block : article.head) {
    if (const auto* heading = std::get_if<Heading>(&block.content)) title = plain_text(heading->text);
  }
  if (title.empty()) return head;
  const theme::Strings& say = composer.workshop().theme.strings;
  Galley words = composer.text(say(theme::String::kArticleContinued, {{"titre", title}}), kContinued,
                               {kArtifact, width, {}});
  head.height = words.height() + composer.measures().head_gap;
  head.items = flatten(std::move(words));
  return head;
}

void append(std::vector<PageItem>& items, std::vector<PageItem> more, Length left, Length top) {
  move(more, left, top);
  std::move(more.begin(), more.end(), std::back_inserter(items));
}

// Shows less of a picture at its top and foot, so that it and its caption are so high together.
void crop(Galley& galley, Length height) {
  const Length excess = galley.height() - height;
  if (excess <= Length() || galley.strips.empty()) return;
  Strip& strip = galley.strips.front();
  for (PageItem& item : strip.items) {
    auto* image = std::get_if<ImageItem>(&item);
    if (image == nullptr) continue;
    const Length shown = image->box.height - excess;
    image->clip = Box{image->box.left, image->box.top, image->box.width, shown};
    image->box.top -= excess / 2;
    strip.height -= excess;
    return;
  }
}

// The height that words with a ladder of sizes may take so that all that stands with them fits its own.
Length room_of_words(Composer& composer, const Blocks& blocks, BlockPlace place) {
  constexpr int kMostTries = 3;
  place.node = kArtifact;
  const Length height = *place.most_height;
  for (int tried = 0; tried < kMostTries; ++tried) {
    const Length over = composer.blocks(blocks, place).height() - height;
    if (over <= Length()) return *place.most_height;
    place.most_height = std::max(Length(), *place.most_height - over);
  }
  return *place.most_height;
}

}  // namespace

bool only_picture(const ArticlePart& part) {
  if (part.blocks.size() != 1) return false;
  const auto* image = std::get_if<Image>(&part.blocks.front().content);
  return image != nullptr && image->drawing == nullptr && image->width > 0;
}

std::vector<std::shared_ptr<Article>> articles_of(const Document& document, const theme::Makeup& makeup,
                                                  const std::function<bool(const Section&)>& skip) {
  std::vector<std::shared_ptr<Article>> articles;
  for (const Section& section : document.sections) {
    const theme::Dressing* dressing = makeup.find(section.role);
    if (dressing == nullptr || skip(section)) continue;
    auto article = std::make_shared<Article>();
    article->section = &section;
    article->dressing = dressing;
    article->measure = dressing->measure;
    take_apart(section, *article);
    if (dressing->kind == theme::ArticleKind::kSidebar && !articles.empty()) {
      Article& host = *articles.back();
      host.parts.push_back({{}, std::move(article), host.story.size(), false});
    } else {
      articles.push_back(std::move(article));
    }
  }
  return articles;
}

PageMeasures::PageMeasures(const theme::Master& master)
    : step_(master.step), top_(master.makeup->top), gutter_(master.gutter), columns_(master.makeup->columns) {
  column_ = (master.width - master.left - master.right - gutter_ * (columns_ - 1)) / columns_;
  steps_ = static_cast<int>((master.height - master.bottom - top_).millipoints() / step_.millipoints());
}

int PageMeasures::steps_of(Length height) const {
  return static_cast<int>((height.millipoints() + step_.millipoints() - 1) / step_.millipoints());
}

Length inset_of(const theme::Dressing& dressing) {
  return dressing.ground.empty() && dressing.frame <= Length() ? Length() : dressing.padding;
}

SetHead set_head(Composer& composer, const Article& article, const Rest& rest, Length width, int node) {
  if (rest.begun()) return continued_head(composer, article, width);
  const theme::Measures& m = composer.measures();
  const theme::Dressing& dressing = *article.dressing;
  SetHead head;
  const bool grounded = !dressing.head_ground.empty() && !article.head.empty();
  const Length inset = grounded ? dressing.padding : Length();
  if (dressing.rule > Length()) {
    head.items.push_back(filled({{}, {}, width, dressing.rule}, "ink"));
    head.height = dressing.rule + m.rule_gap;
  }
  const Length ground_top = head.height;
  std::vector<PageItem> words;
  Length indent = inset;
  Length number_height;
  head.height += inset;
  Galley galley;
  for (const Block& block : article.head) {
    BlockPlace place;
    place.node = node;
    place.width = width - indent - inset;
    if (has_style(block, kLabel) && !dressing.label_ground.empty()) {
      Galley label = composer.block(block, place);
      const Length bar = label.height() + m.rule_gap * 2;
      head.items.push_back(filled({{}, head.height, width, bar}, dressing.label_ground));
      append(head.items, flatten(std::move(label)), m.rule_gap * 2, head.height + m.rule_gap);
      head.height += bar + m.rule_gap * 2;
    } else if (has_style(block, kNumber)) {
      const Length left = indent;
      std::vector<PageItem> number;
      indent += set_number(composer, block, number, node);
      number_height = composer.style(kNumber).leading;
      append(words, std::move(number), left, head.height);
    } else {
      galley.append(composer.block(block, place));
    }
  }
  if (!article.section->heading.empty()) {
    const int heading = composer.add_node(StructureRole::kHeading2, node);
    Galley name = composer.text(article.section->heading, "rubrique", {heading, width - indent - inset, {}});
    head.bookmark = article.section->heading;
    name.append(std::move(galley));
    galley = std::move(name);
  }
  for (const Strip& strip : galley.strips) {
    if (head.bookmark.empty()) head.bookmark = strip.bookmark;
  }
  const Length height = galley.height();
  append(words, flatten(std::move(galley)), indent, head.height);
  head.height += std::max(height, number_height) + inset;
  if (grounded)
    head.items.push_back(filled({{}, ground_top, width, head.height - ground_top}, dressing.head_ground));
  append(head.items, std::move(words), {}, {});
  if (height > Length() || dressing.rule > Length()) head.height += m.head_gap;
  return head;
}

Galley set_story(Composer& composer, const Article& article, Length width, int node) {
  if (article.carried) return *article.carried;
  BlockPlace place;
  place.width = width;
  place.node = node;
  place.flows = true;
  place.initial_lines = article.dressing->initial_lines;
  Galley galley = composer.blocks(article.story, place);
  set_on_grid(galley, composer.master().step);
  return galley;
}

Galley set_part(Composer& composer, const ArticlePart& part, Length width, std::optional<Length> height,
                int node) {
  BlockPlace place;
  place.width = width;
  place.node = node;
  place.most_height = height;
  place.growth = 1;
  if (!part.blocks.empty() && std::holds_alternative<KeyFigure>(part.blocks.front().content)) {
    // Side by side as far as their words stay readable.
    const double columns = width.points() / std::max(1.0, composer.measures().key_figure_width.points());
    place.columns = std::clamp(static_cast<int>(columns), 1, static_cast<int>(part.blocks.size()));
  }
  if (height) place.most_height = room_of_words(composer, part.blocks, place);
  Galley galley = composer.blocks(part.blocks, place);
  if (!part.blocks.empty() && is_pull(part.blocks.front())) let_lines_grow(galley);
  if (height && only_picture(part)) crop(galley, *height);
  if (height) grow(galley, *height - galley.height());
  return galley;
}

Extent extent_of(Composer& probe, const ArticlePart& part, Length width) {
  const int before = probe.misfits();
  Extent extent;
  const Galley whole = set_part(probe, part, width, std::nullopt, kArtifact);
  const Length natural = whole.height();
  const Length more = whole.elasticity();
  extent.elastic = more >= kAnyHeight;
  extent.most = extent.elastic ? natural : natural + more;
  extent.least = natural;
  if (only_picture(part)) {
    const auto& image = std::get<Image>(part.blocks.front().content);
    const Length picture = width * (static_cast<double>(image.height) / image.width);
    extent.least = natural - std::min(picture, natural) * (1 - kLeastOfPicture);
  } else if (!extent.elastic) {
    // Words with a ladder of sizes take the smallest when they have no height at all.
    extent.least = std::min(natural, set_part(probe, part, width, Length(), kArtifact).height());
  }
  extent.fits = probe.misfits() == before;
  return extent;
}

}  // namespace mandature::layout
