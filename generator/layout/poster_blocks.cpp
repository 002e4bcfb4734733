#include <algorithm>

#include "layout/composer.h"

namespace mandature::layout {
namespace {

using namespace document;

constexpr int kSectionHeadingLevel = 2;

// Puts a galley's items into a strip at a place of it.
void put(Strip& strip, Galley galley, Length left, Length top) {
  std::vector<PageItem> items = flatten(std::move(galley));
  move(items, left, top);
  std::move(items.begin(), items.end(), std::back_inserter(strip.items));
}

Strip key_figure(Composer& composer, const KeyFigure& figure, Length width, int list) {
  const int entry = composer.add_node(StructureRole::kListItem, list);
  const int body = composer.add_node(StructureRole::kListBody, entry);
  Galley galley;
  const auto add = [&](const std::string& words, const char* style) {
    if (words.empty()) return;
    galley.append(
        composer.text(words, style, {composer.add_node(StructureRole::kParagraph, body), width, {}}));
  };
  add(figure.value, "chiffre");
  add(figure.label, "chiffre-libelle");
  add(figure.detail, "chiffre-detail");
  Strip strip;
  strip.height = galley.height();
  put(strip, std::move(galley), {}, {});
  return strip;
}

Length width_of(const std::vector<PageItem>& items) {
  Length right;
  for (const PageItem& item : items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) right = std::max(right, run->origin.x + run->width);
  }
  return right;
}

// The heading of a section; its remark on the same baseline when there is room, else below.
Galley section_heading(Composer& composer, const Section& section, const BlockPlace& place) {
  const int node = composer.add_node(StructureRole::kHeading2, place.node);
  Galley galley = composer.text(section.heading, "rubrique", {node, place.width, {}});
  if (galley.strips.empty()) return galley;
  galley.strips.front().bookmark = section.heading;
  galley.strips.front().bookmark_level = kSectionHeadingLevel;
  if (section.remark.empty()) return galley;
  const Length taken = width_of(galley.strips.back().items) + composer.master().gutter;
  const int remark = composer.add_node(StructureRole::kParagraph, place.node);
  Galley beside;
  if (taken < place.width) {
    beside = composer.text(section.remark, "remarque", {remark, place.width - taken, {}});
  }
  const Strip& last = galley.strips.back();
  if (beside.strips.empty() || beside.height() > last.height) {
    galley.append(composer.text(section.remark, "legende", {remark, place.width, {}}));
    return galley;
  }
  const Length drop = (last.height - beside.height()) / 2;
  put(galley.strips.back(), std::move(beside), taken, drop + last.height / 8);
  return galley;
}

struct ItemColumns {
  Length text, figure;
};

Strip item(Composer& composer, const Item& entry, const ItemColumns& columns, int list) {
  const int node = composer.add_node(StructureRole::kListItem, list);
  const int body = composer.add_node(StructureRole::kListBody, node);
  const auto paragraph = [&] { return composer.add_node(StructureRole::kParagraph, body); };
  Inlines title = entry.title;
  if (!entry.target.empty()) title = {Inline{Link{entry.target, entry.title}}};
  Galley words = composer.text(title, composer.style("item-titre"), {paragraph(), columns.text, {}});
  if (!entry.text.empty()) {
    words.append(composer.text(entry.text, composer.style("item-texte"), {paragraph(), columns.text, {}}));
  }
  Galley figure;
  if (!entry.figure.empty()) {
    figure.append(composer.text(entry.figure, "item-chiffre", {paragraph(), columns.figure, {}}));
  }
  if (!entry.reference.empty()) {
    figure.append(composer.text(entry.reference, "item-reference", {paragraph(), columns.figure, {}}));
  }
  Strip strip;
  strip.height = std::max(words.height(), figure.height());
  put(strip, std::move(words), {}, {});
  put(strip, std::move(figure), columns.text, {});
  return strip;
}

}  // namespace

Galley Composer::section(const Section& section, const BlockPlace& place, Length rule) {
  Galley galley;
  BlockPlace inside = place;
  inside.node = add_node(StructureRole::kSection, place.node);
  if (inside.node != kArtifact) node(inside.node).title = section.heading;
  if (rule > Length()) {
    Strip strip;
    strip.height = rule;
    strip.space_after = measures().rule_gap;
    strip.items.push_back(filled({{}, {}, place.width, rule}, "ink"));
    galley.strips.push_back(std::move(strip));
  }
  if (!section.heading.empty()) galley.append(section_heading(*this, section, inside));
  const std::size_t head = galley.strips.size();
  if (head > 0) {
    const bool framed =
        !section.blocks.empty() && std::holds_alternative<Voice>(section.blocks.front().content);
    galley.strips.back().space_after = section.heading.empty() ? measures().rule_gap
                                       : framed                ? measures().frames_gap
                                                               : measures().heading_gap;
  }
  galley.append(blocks(section.blocks, inside));
  for (std::size_t i = 1; i <= head && i < galley.strips.size(); ++i) {
    galley.strips[i].break_before = BreakBefore::kForbidden;
  }
  return galley;
}

Galley Composer::key_figures(const std::vector<const KeyFigure*>& figures, const BlockPlace& place) {
  Galley galley;
  const int list = add_node(StructureRole::kList, place.node);
  const auto columns = static_cast<std::size_t>(std::max(1, place.columns));
  const Length pitch = (place.width + master_.gutter) / static_cast<int>(columns);
  for (std::size_t first = 0; first < figures.size(); first += columns) {
    Strip row;
    row.space_before = measures().key_figure_gap;
    row.space_after = measures().key_figure_gap;
    for (std::size_t i = first; i < std::min(first + columns, figures.size()); ++i) {
      Strip figure = key_figure(*this, *figures[i], pitch - master_.gutter, list);
      row.height = std::max(row.height, figure.height);
      move(figure.items, pitch * static_cast<int>(i - first), {});
      std::move(figure.items.begin(), figure.items.end(), std::back_inserter(row.items));
    }
    galley.strips.push_back(std::move(row));
  }
  return galley;
}

Galley Composer::items(const std::vector<const Item*>& entries, const BlockPlace& place) {
  Galley galley;
  const int list = add_node(StructureRole::kList, place.node);
  const bool figures = std::any_of(entries.begin(), entries.end(),
                                   [](const Item* i) { return !i->figure.empty() || !i->reference.empty(); });
  const Length figure_width = figures ? std::min(measures().item_figure_width, place.width / 2) : Length();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Strip strip = item(*this, *entries[i], {place.width - figure_width, figure_width}, list);
    const Length above = i == 0 ? Length() : measures().item_padding;
    move(strip.items, {}, above);
    strip.height += above;
    if (i > 0) strip.items.push_back(filled({{}, {}, place.width, measures().item_rule}, "ink"));
    const Length pitch = i == 0 ? measures().item_pitch - measures().item_padding : measures().item_pitch;
    if (i + 1 < entries.size()) strip.height = std::max(strip.height + measures().item_padding, pitch);
    galley.strips.push_back(std::move(strip));
  }
  return galley;
}

Galley Composer::persons(const PersonList& list, const BlockPlace& place) {
  Galley galley;
  const int node = add_node(StructureRole::kList, place.node);
  const theme::ParagraphStyle& group_style = style("personne-groupe");
  for (const Person& person : list.persons) {
    const int entry = add_node(StructureRole::kListItem, node);
    const int body = add_node(StructureRole::kListBody, entry);
    Inlines words = inline_text(person.name);
    if (!person.role.empty()) {
      words.push_back(Inline{Text{" ", {}}});
      words.push_back(Inline{Styled{"role", inline_text(person.role)}});
    }
    Length group_width;
    std::vector<PageItem> group = label(person.group, group_style, body, group_width);
    Galley name =
        text(words, style("personne"), {body, place.width - group_width - measures().list_indent / 2, {}});
    Strip strip;
    const Length text_height = name.height();
    strip.height = std::max(measures().person_pitch, text_height + measures().person_rule);
    put(strip, std::move(name), {}, {});
    // On the baseline of the name.
    Length baseline = text_height * 0.7;
    for (const PageItem& item : strip.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) {
        baseline = run->origin.y;
        break;
      }
    }
    move(group, place.width - group_width, baseline);
    std::move(group.begin(), group.end(), std::back_inserter(strip.items));
    const Length foot = strip.height - measures().person_rule;
    strip.items.push_back(filled({{}, foot, place.width, measures().person_rule}, "ink"));
    galley.strips.push_back(std::move(strip));
  }
  return galley;
}

Galley Composer::writing_band(const WritingBand& band, const BlockPlace& place) {
  const theme::Measures& m = measures();
  const Length pitch = std::max(m.hand_pitch, Length::from_points(1));
  Strip strip;
  Length label_height;
  if (!band.label.empty()) {
    const int node = add_node(StructureRole::kParagraph, place.node);
    Galley words = text(band.label, "main", {node, place.width, {}});
    label_height = words.height();
    put(strip, std::move(words), {}, {});
  }
  strip.height = label_height + pitch * std::max(0, band.lines - 1) + m.hand_rule;
  strip.space_before = strip.space_after = m.block_gap;
  const Length label_width = band.label.empty() ? Length() : m.hand_label_width;
  strip.stretch = [m, pitch, label_height, label_width, width = place.width](Strip& s, Length height) {
    s.height = height;
    // The first line runs beside the label, the others below it over the whole width.
    for (Length y = label_height; y + m.hand_rule <= height; y += pitch) {
      const Length left = y == label_height ? label_width : Length();
      if (left < width) s.items.push_back(filled({left, y, width - left, m.hand_rule}, "ink"));
    }
  };
  Galley galley;
  galley.strips.push_back(std::move(strip));
  return galley;
}

}  // namespace mandature::layout
