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

// The figure of an item and where to read more, at the right.
Galley item_figure(Composer& composer, const Item& item, int node, Length width) {
  Galley figure;
  const auto add = [&](const std::string& words, const char* style) {
    if (words.empty()) return;
    const int paragraph = composer.add_node(StructureRole::kParagraph, node);
    figure.append(composer.text(words, style, {paragraph, width, {}}));
  };
  add(item.figure, "item-chiffre");
  add(item.reference, "item-reference");
  return figure;
}

// The widest line of a galley.
Length widest_line(const Galley& galley) {
  Length widest;
  for (const Strip& strip : galley.strips) {
    Length left = Length::from_points(1e6), right;
    for (const PageItem& item : strip.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      left = std::min(left, run->origin.x);
      right = std::max(right, run->origin.x + run->width);
    }
    widest = std::max(widest, right - left);
  }
  return widest;
}

Strip set_item(Composer& composer, const Item& entry, Length width, Length figure_width, int list) {
  const int body =
      composer.add_node(StructureRole::kListBody, composer.add_node(StructureRole::kListItem, list));
  const Length words_width = width - figure_width;
  const auto paragraph = [&] { return composer.add_node(StructureRole::kParagraph, body); };
  Inlines title = entry.title;
  if (!entry.target.empty()) title = {Inline{Link{entry.target, entry.title}}};
  Galley words = composer.text(title, composer.style("item-titre"), {paragraph(), words_width, {}});
  if (!entry.text.empty()) {
    words.append(composer.text(entry.text, composer.style("item-texte"), {paragraph(), words_width, {}}));
  }
  Galley figure = item_figure(composer, entry, body, figure_width);
  Strip strip;
  strip.height = std::max(words.height(), figure.height());
  put(strip, std::move(words), {}, {});
  put(strip, std::move(figure), words_width, {});
  return strip;
}

// A name, its role and its group on one baseline, over a hairline.
Strip person(Composer& composer, const Person& person, Length width, int list) {
  const theme::Measures& m = composer.measures();
  const int body =
      composer.add_node(StructureRole::kListBody, composer.add_node(StructureRole::kListItem, list));
  Inlines words = inline_text(person.name);
  if (!person.role.empty()) {
    words.push_back(Inline{Text{" ", {}}});
    words.push_back(Inline{Styled{"role", inline_text(person.role)}});
  }
  Length group_width;
  std::vector<PageItem> group =
      composer.label(person.group, composer.style("personne-groupe"), body, group_width);
  const Length name_width = width - group_width - m.list_indent / 2;
  Galley name = composer.text(words, composer.style("personne"), {body, name_width, {}});
  Strip strip;
  strip.height = std::max(m.person_pitch, name.height() + m.person_rule);
  put(strip, std::move(name), {}, {});
  Length baseline;
  for (const PageItem& item : strip.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && baseline == Length()) baseline = run->origin.y;
  }
  move(group, width - group_width, baseline);
  std::move(group.begin(), group.end(), std::back_inserter(strip.items));
  strip.items.push_back(filled({{}, strip.height - m.person_rule, width, m.person_rule}, "ink"));
  return strip;
}

}  // namespace

int Composer::begin_section(const Section& section, int parent) {
  role_ = section.role;
  const int index = add_node(StructureRole::kSection, parent);
  if (index != kArtifact) node(index).title = section.heading;
  return index;
}

Galley Composer::section(const Section& section, const BlockPlace& place, Length rule) {
  Galley galley;
  BlockPlace inside = place;
  inside.node = begin_section(section, place.node);
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
  // The figures of a list have one width, no more than they need: the words take the rest.
  const Length most = std::min(measures().item_figure_width, place.width / 2);
  Length figure_width;
  for (const Item* entry : entries) {
    figure_width = std::max(figure_width, widest_line(item_figure(*this, *entry, kArtifact, most)));
  }
  if (figure_width > Length()) figure_width = std::min(most, figure_width + measures().item_figure_gap);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Strip strip = set_item(*this, *entries[i], place.width, figure_width, list);
    strip.where = first_span(entries[i]->text.empty() ? entries[i]->title : entries[i]->text);
    const Length above = i == 0 ? Length() : measures().item_padding;
    move(strip.items, {}, above);
    strip.height += above;
    if (i > 0) strip.items.push_back(filled({{}, {}, place.width, measures().item_rule}, "ink"));
    if (i + 1 < entries.size()) {
      const Length own = i == 0 ? measures().item_padding : Length();
      strip.height = std::max(strip.height + measures().item_padding, measures().item_least_pitch - own);
      strip.grow = std::max(Length(), measures().item_pitch - own - strip.height);
    }
    galley.strips.push_back(std::move(strip));
  }
  return galley;
}

Galley Composer::persons(const PersonList& list, const BlockPlace& place) {
  const int node = add_node(StructureRole::kList, place.node);
  const auto columns = static_cast<std::size_t>(std::max(1, place.columns));
  const std::size_t rows = (list.persons.size() + columns - 1) / columns;
  const Length pitch = (place.width + master_.gutter) / static_cast<int>(columns);
  Galley galley;
  galley.strips.resize(rows);
  // Down the first column, then the next.
  for (std::size_t i = 0; i < list.persons.size(); ++i) {
    Strip entry = person(*this, list.persons[i], pitch - master_.gutter, node);
    Strip& row = galley.strips[i % rows];
    row.height = std::max(row.height, entry.height);
    move(entry.items, pitch * static_cast<int>(i / rows), {});
    std::move(entry.items.begin(), entry.items.end(), std::back_inserter(row.items));
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
  strip.grow = kAnyHeight;
  const Length label_width = band.label.empty() ? Length() : m.hand_label_width;
  strip.stretch = [m, pitch, label_height, label_width, width = place.width](Strip& s, Length height) {
    s.height = height;
    // The first line runs beside the label, the others below it over the whole width.
    for (Length y = label_height; y + m.hand_rule <= height; y += pitch) {
      const Length left = y == label_height ? label_width : Length();
      if (left < width) s.items.push_back(filled({left, y, width - left, m.hand_rule}, "ink"));
    }
    return std::vector<Strip>();
  };
  Galley galley;
  galley.strips.push_back(std::move(strip));
  return galley;
}

}  // namespace mandature::layout
