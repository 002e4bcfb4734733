#include "theme/styles_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/reading.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr double kFarthest = 5000;  // millimetres

// "texte/black": a family and a face.
void read_font(const Value& value, std::string& family, std::string& face, Diagnostics& diagnostics) {
  const std::string text = read_text(value, diagnostics);
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) {
    diagnostics.error(value.span, tr("a family and a face are expected here: \"texte/bold\""));
    return;
  }
  family = text.substr(0, slash);
  face = text.substr(slash + 1);
}

std::vector<std::string> read_features(const Value& value, Diagnostics& diagnostics) {
  std::vector<std::string> features;
  if (value.kind != Value::Kind::kSequence) diagnostics.error(value.span, tr("a list is expected here"));
  for (const Value& item : value.items) features.push_back(read_text(item, diagnostics));
  return features;
}

double read_share(const Value& value, Diagnostics& diagnostics) {
  return read_number(value, diagnostics).value_or(0);
}

// A share of the width of letters; more than a twentieth is seen.
double read_glyph_scale(const Value& value, Diagnostics& diagnostics) {
  constexpr double kMost = 0.05;
  const double share = read_share(value, diagnostics);
  if (share < 0 || share > kMost)
    diagnostics.error(value.span, tr("letters may be scaled by 0 to {}", kMost));
  return std::clamp(share, 0.0, kMost);
}

void read_paragraph(const Value& value, ParagraphStyle& style, Diagnostics& diagnostics) {
  refuse_unknown_keys(value,
                      {"police", "gras", "italique", "corps", "interligne", "avant", "apres", "alinea",
                       "retrait", "approche", "traits", "couleur", "alignement", "echelle_glyphes", "coupure",
                       "echelle", "lignes", "plancher", "solidaire"},
                      diagnostics);
  const auto length = [&](const char* key, Unit unit, Length& target) {
    if (const Value* found = value.find(key)) target = read_length(*found, unit, style.size, diagnostics);
  };
  const auto text = [&](const char* key, std::string& target) {
    if (const Value* found = value.find(key)) target = read_text(*found, diagnostics);
  };
  if (const Value* font = value.find("police")) read_font(*font, style.family, style.face, diagnostics);
  text("gras", style.strong_face);
  text("italique", style.emphasis_face);
  text("couleur", style.token);
  length("corps", Unit::kPoint, style.size);
  length("plancher", Unit::kPoint, style.floor);
  length("interligne", Unit::kMillimetre, style.leading);
  length("avant", Unit::kMillimetre, style.space_before);
  length("apres", Unit::kMillimetre, style.space_after);
  length("alinea", Unit::kMillimetre, style.first_indent);
  length("retrait", Unit::kMillimetre, style.indent);
  if (const Value* found = value.find("approche")) style.tracking = read_share(*found, diagnostics);
  if (const Value* found = value.find("traits")) style.features = read_features(*found, diagnostics);
  if (const Value* found = value.find("echelle")) {
    style.ladder.clear();
    for (const Value& size : found->items)
      style.ladder.push_back(read_length(size, Unit::kPoint, {}, diagnostics));
  }
  if (const Value* found = value.find("lignes")) style.most_lines = read_count(*found, 0, 1000, diagnostics);
  if (const Value* found = value.find("alignement")) {
    style.alignment = static_cast<TextAlignment>(
        read_choice(*found, {"gauche", "centre", "droite", "justifie"}, diagnostics));
  }
  if (const Value* found = value.find("echelle_glyphes"))
    style.glyph_scale = read_glyph_scale(*found, diagnostics);
  if (const Value* found = value.find("solidaire")) {
    style.keeps_with_next = read_choice(*found, {"non", "oui"}, diagnostics) == 1;
  }
  if (const Value* found = value.find("coupure")) {
    style.hyphenation = static_cast<Hyphenation>(read_choice(*found, {"non", "oui"}, diagnostics));
  }
}

void read_character(const Value& value, CharacterStyle& style, Diagnostics& diagnostics) {
  refuse_unknown_keys(value, {"police", "corps", "traits", "couleur", "decalage"}, diagnostics);
  if (const Value* found = value.find("police")) {
    std::string family, face;
    read_font(*found, family, face, diagnostics);
    style.family = std::move(family);
    style.face = std::move(face);
  }
  if (const Value* found = value.find("corps"))
    style.size = read_length(*found, Unit::kPoint, {}, diagnostics);
  if (const Value* found = value.find("traits")) style.features = read_features(*found, diagnostics);
  if (const Value* found = value.find("couleur")) style.token = read_text(*found, diagnostics);
  if (const Value* found = value.find("decalage")) style.raise = read_share(*found, diagnostics);
}

}  // namespace

Length read_length(const Value& value, Unit unit, Length size, Diagnostics& diagnostics) {
  const std::string_view text = support::trim(value.scalar);
  double number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view suffix =
      support::trim(text.substr(std::min(text.size(), static_cast<std::size_t>(end - text.data()))));
  const bool known = suffix.empty() || suffix == "mm" || suffix == "pt" || suffix == "em";
  if (value.kind != Value::Kind::kScalar || failure != std::errc() || !known ||
      !(std::abs(number) <= kFarthest)) {
    diagnostics.error(value.span,
                      tr("a length is expected here: \"12\", \"12 mm\", \"9.5 pt\" or \"0.9 em\""));
    return {};
  }
  if (suffix == "em") return size * number;
  if (suffix == "pt" || (suffix.empty() && unit == Unit::kPoint)) return Length::from_points(number);
  return Length::from_millimetres(number);
}

int read_count(const Value& value, int least, int most, Diagnostics& diagnostics) {
  const double number = read_number(value, diagnostics).value_or(least);
  if (number >= least && number <= most && number == std::floor(number)) return static_cast<int>(number);
  diagnostics.error(value.span, tr("a whole number from {} to {} is expected here", least, most));
  return least;
}

void read_styles(const Value& root, Master& master, Diagnostics& diagnostics) {
  if (const Value* styles = root.find("styles")) {
    for (const sources::Entry& entry : styles->entries) {
      ParagraphStyle& style = master.paragraphs[entry.key];
      style.name = entry.key;
      read_paragraph(entry.value, style, diagnostics);
      if (style.family.empty())
        diagnostics.error(entry.key_span, tr("the style \"{}\" names no font", entry.key));
      if (style.size <= Length() || style.leading <= Length()) {
        diagnostics.error(entry.key_span, tr("the style \"{}\" has no size or no leading", entry.key));
      }
    }
  }
  if (const Value* styles = root.find("caracteres")) {
    for (const sources::Entry& entry : styles->entries) {
      read_character(entry.value, master.characters[entry.key], diagnostics);
    }
  }
}

}  // namespace mandature::theme
