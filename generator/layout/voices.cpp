#include <algorithm>
#include <memory>

#include "layout/composer.h"

namespace mandature::layout {
namespace {

using namespace document;

// The parts of a voice, before the frames of its family have their common height.
struct SetVoice {
  Galley name, standing, words, signature;
  bool missing = false;
};

struct Grid {
  Length frame_width, pitch, gap;
  std::size_t columns = 1, rows = 1;
};

SetVoice set_voice(Composer& composer, const Voice& voice, Length width, int parent) {
  const int node = composer.add_node(StructureRole::kBlockQuote, parent);
  const auto paragraph = [&](const std::string& words, const char* style) {
    if (words.empty()) return Galley();
    return composer.text(words, style, {composer.add_node(StructureRole::kParagraph, node), width, {}});
  };
  SetVoice set;
  set.name = paragraph(voice.speaker, "voix-nom");
  set.standing = paragraph(voice.standing, "voix-qualite");
  BlockPlace place;
  place.node = node;
  place.width = width;
  place.text_style = "voix";
  set.missing = voice.words.empty();
  set.words = set.missing ? paragraph(voice.missing, "voix-manque") : composer.blocks(voice.words, place);
  set.signature = paragraph(voice.signature, "voix-signature");
  return set;
}

Length tallest(const std::vector<SetVoice>& voices, Galley SetVoice::* part) {
  Length height;
  for (const SetVoice& voice : voices) height = std::max(height, (voice.*part).height());
  return height;
}

// Names stand at the foot of their common height, so that what follows starts level in every frame.
Galley content(SetVoice voice, Length name_height, Length standing_height, Length gap) {
  Galley galley;
  Strip above;
  above.height = name_height - voice.name.height();
  galley.strips.push_back(std::move(above));
  galley.append(std::move(voice.name));
  const Length used = voice.standing.height();
  if (!voice.standing.strips.empty()) voice.standing.strips.back().space_after = Length();
  galley.append(std::move(voice.standing));
  if (standing_height > Length()) {
    Strip below;
    below.height = standing_height - used;
    below.space_after = gap;
    galley.strips.push_back(std::move(below));
  }
  galley.append(std::move(voice.words));
  return galley;
}

struct Frame {
  Galley content;
  std::vector<PageItem> signature;
  Length signature_height;
  diagnostics::Span where;
};

// Draws the lines of a frame that fit a height and hands back the others.
std::vector<Strip> draw_lines(Strip& strip, const Frame& frame, Position corner, Length height) {
  std::vector<Strip> left;
  Length top;
  const std::vector<Strip>& lines = frame.content.strips;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) top += gap(lines[i - 1], lines[i]);
    if (!left.empty() || top + lines[i].height > height) {
      left.push_back(lines[i]);
      left.back().where = frame.where;
      continue;
    }
    std::vector<PageItem> items = lines[i].items;
    move(items, corner.x, corner.y + top);
    std::move(items.begin(), items.end(), std::back_inserter(strip.items));
    top += lines[i].height;
  }
  return left;
}

// The frames of a family at their final height: all of them ruled for the hand, or none.
std::vector<Strip> draw_frames(Strip& strip, const std::vector<Frame>& frames, const Grid& grid,
                               const theme::Measures& m) {
  const auto rows = static_cast<int>(grid.rows);
  const Length height = (strip.height - grid.gap * (rows - 1)) / rows;
  const auto room = [&](const Frame& f) {
    return height - m.voice_padding_y * 2 - f.content.height() - f.signature_height;
  };
  const bool ruled =
      std::all_of(frames.begin(), frames.end(), [&](const Frame& f) { return room(f) >= m.voice_room; });
  std::vector<Strip> left_over;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    const Length left = grid.pitch * static_cast<int>(i % grid.columns);
    const Length top = (height + grid.gap) * static_cast<int>(i / grid.columns);
    strip.items.push_back(framed({left, top, grid.frame_width, height}, m.voice_frame, "ink"));
    const Position corner{left + m.voice_padding_x, top + m.voice_padding_y};
    const Length foot = top + height - m.voice_padding_y - frame.signature_height;
    std::vector<Strip> over = draw_lines(strip, frame, corner, foot - corner.y);
    std::move(over.begin(), over.end(), std::back_inserter(left_over));
    std::vector<PageItem> items = frame.signature;
    if (!items.empty() && foot < corner.y) {
      Strip signature;
      signature.height = frame.signature_height;
      signature.items = std::move(items);
      signature.where = frame.where;
      left_over.push_back(std::move(signature));
      continue;
    }
    move(items, corner.x, foot);
    std::move(items.begin(), items.end(), std::back_inserter(strip.items));
    const Length first = corner.y + frame.content.height() + m.hand_pitch / 2;
    for (Length y = foot - m.hand_pitch / 2; ruled && y > first; y -= m.hand_pitch) {
      strip.items.push_back(
          filled({corner.x, y, grid.frame_width - m.voice_padding_x * 2, m.hand_rule}, "ink"));
    }
  }
  return left_over;
}

}  // namespace

Galley Composer::voices(const std::vector<const Voice*>& voices, const BlockPlace& place) {
  const theme::Measures& m = measures();
  Grid grid;
  grid.columns = static_cast<std::size_t>(std::max(1, place.columns));
  grid.rows = (voices.size() + grid.columns - 1) / grid.columns;
  grid.pitch = (place.width + master_.gutter) / static_cast<int>(grid.columns);
  grid.frame_width = grid.pitch - master_.gutter;
  grid.gap = m.voice_gap;

  std::vector<SetVoice> set;
  for (const Voice* voice : voices) {
    set.push_back(set_voice(*this, *voice, grid.frame_width - m.voice_padding_x * 2, place.node));
  }
  const Length name_height = tallest(set, &SetVoice::name);
  const Length standing_height = tallest(set, &SetVoice::standing);
  const Length gap = style("voix-qualite").space_after;
  auto frames = std::make_shared<std::vector<Frame>>();
  Length need;
  for (SetVoice& voice : set) {
    Frame frame;
    frame.signature_height = voice.signature.height();
    frame.signature = flatten(std::move(voice.signature));
    frame.content = content(std::move(voice), name_height, standing_height, gap);
    frame.where = first_span(voices[frames->size()]->words);
    const Length between = frame.signature.empty() ? Length() : gap;
    need = std::max(need, frame.content.height() + between + frame.signature_height + m.voice_padding_y * 2);
    frames->push_back(std::move(frame));
  }
  Strip strip;
  const auto rows = static_cast<int>(grid.rows);
  strip.height = need * rows + grid.gap * (rows - 1);
  strip.space_before = strip.space_after = m.voice_gap;
  strip.grow = kAnyHeight;
  strip.stretch = [frames, grid, m](Strip& s, Length height) {
    s.height = height;
    return draw_frames(s, *frames, grid, m);
  };
  Galley galley;
  galley.strips.push_back(std::move(strip));
  return galley;
}

}  // namespace mandature::layout
