#include "graphics/svg_style.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graphics/svg_numbers.h"
#include "support/text.h"

namespace mandature::graphics {
namespace {

std::string small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return text;
}

// "rgb(12, 34, 56)" or "rgb(10%, 20%, 30%)".
std::optional<Rgb> rgb_function(std::string text) {
  if (!text.starts_with("rgb(") || !text.ends_with(')')) return std::nullopt;
  text = text.substr(4, text.size() - 5);
  const bool shares = text.find('%') != std::string::npos;
  std::replace(text.begin(), text.end(), '%', ' ');
  const auto numbers = svg_numbers(text);
  if (!numbers || numbers->size() != 3) return std::nullopt;
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double full = shares ? (*numbers)[i] * 255 / 100 : (*numbers)[i];
    parts[i] = static_cast<int>(std::lround(std::clamp(full, 0.0, 255.0)));
  }
  return Rgb{parts[0], parts[1], parts[2]};
}

std::optional<Rgb> read_colour(const std::string& text) {
  constexpr std::size_t kShort = 4;
  if (text.size() == kShort && text[0] == '#') {
    return Rgb::parse({'#', text[1], text[1], text[2], text[2], text[3], text[3]});
  }
  if (text.starts_with('#')) return Rgb::parse(text);
  static constexpr std::array kNames = {
#define MANDATURE_COLOUR(name, value) std::pair<const char*, const char*>{name, value},
#include "graphics/svg_colours.inc"
#undef MANDATURE_COLOUR
  };
  for (const auto& [name, value] : kNames) {
    if (text == name) return Rgb::parse(value);
  }
  return rgb_function(text);
}

Understood set_paint(Paint& paint, const std::string& value, const SvgStyle& style) {
  const std::string text = small_letters(value);
  if (text == "inherit") return Understood::kYes;
  if (text == "none" || text == "transparent") {
    paint = Paint();
  } else if (text == "currentcolor") {
    paint = style.colour;
  } else if (const auto colour = read_colour(text)) {
    paint = *colour;
  } else {
    return text.starts_with("url(") || text.starts_with("rgba(") || text.starts_with("hsl")
               ? Understood::kNotDrawable
               : Understood::kUnreadable;
  }
  return Understood::kYes;
}

Understood set_length(double& length, const std::string& value) {
  const auto read = svg_length(value);
  if (!read || *read < 0) return Understood::kUnreadable;
  length = *read;
  return Understood::kYes;
}

// `known`: pairs of a word and what it means.
template <typename Choice, typename Choices>
Understood choose(Choice& choice, const std::string& value, const Choices& known) {
  for (const auto& [name, meant] : known) {
    if (value == name) {
      choice = meant;
      return Understood::kYes;
    }
  }
  return value == "inherit" ? Understood::kYes : Understood::kUnreadable;
}

// Wholly opaque or not there at all: half a colour is not printed.
Understood opacity(const std::string& value, bool& there) {
  const auto number = SvgNumbers(value).number();
  const bool percent = value.ends_with('%');
  if (!number) return Understood::kUnreadable;
  if (*number >= (percent ? 100 : 1)) return Understood::kYes;
  if (*number > 0) return Understood::kNotDrawable;
  there = false;
  return Understood::kYes;
}

Understood set_line(SvgStyle& style, const std::string& name, const std::string& value) {
  using Cap = std::pair<std::string_view, LineCap>;
  using Join = std::pair<std::string_view, LineJoin>;
  if (name == "stroke-width") return set_length(style.stroke_width, value);
  if (name == "stroke-miterlimit") return set_length(style.miter_limit, value);
  if (name == "stroke-linecap") {
    return choose(style.cap, value,
                  std::array{Cap{"butt", LineCap::kButt}, Cap{"round", LineCap::kRound},
                             Cap{"square", LineCap::kSquare}});
  }
  return choose(style.join, value,
                std::array{Join{"miter", LineJoin::kMiter}, Join{"round", LineJoin::kRound},
                           Join{"bevel", LineJoin::kBevel}});
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What must have its plain value, because nothing else can be drawn.
bool is_plain(const std::string& name, const std::string& value) {
  if (is_one_of(name, {"stroke-dasharray", "filter", "mask", "clip-path", "marker", "marker-start",
                       "marker-mid", "marker-end"}))
    return value == "none" || value == "inherit";
  if (name == "mix-blend-mode") return value == "normal";
  return true;
}

}  // namespace

Understood set_property(SvgStyle& style, const std::string& name, const std::string& written) {
  using Rule = std::pair<std::string_view, FillRule>;
  const std::string value(support::trim(written));
  if (name == "color") return set_paint(style.colour, value, style);
  if (name == "fill") return set_paint(style.fill, value, style);
  if (name == "stroke") return set_paint(style.stroke, value, style);
  if (name == "fill-rule") {
    return choose(style.rule, value,
                  std::array{Rule{"nonzero", FillRule::kNonZero}, Rule{"evenodd", FillRule::kEvenOdd}});
  }
  if (is_one_of(name, {"stroke-width", "stroke-miterlimit", "stroke-linecap", "stroke-linejoin"}))
    return set_line(style, name, value);
  if (name == "opacity") return opacity(value, style.shown);
  if (name == "fill-opacity") return opacity(value, style.filled);
  if (name == "stroke-opacity") return opacity(value, style.stroked);
  if (name == "display") style.shown = style.shown && value != "none";
  if (name == "visibility") style.visible = value == "visible" || (value == "inherit" && style.visible);
  return is_plain(name, value) ? Understood::kYes : Understood::kNotDrawable;
}

std::vector<SvgDeclaration> read_declarations(std::string_view text) {
  std::vector<SvgDeclaration> declarations;
  for (const std::string_view part : support::split(text, ';')) {
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos) continue;
    std::string value(support::trim(part.substr(colon + 1)));
    if (const auto mark = value.find("!important"); mark != std::string::npos) value.resize(mark);
    declarations.emplace_back(small_letters(std::string(support::trim(part.substr(0, colon)))),
                              std::move(value));
  }
  return declarations;
}

std::optional<std::vector<SvgRule>> read_style_sheet(std::string_view text) {
  std::string sheet(text);
  for (std::size_t at = sheet.find("/*"); at != std::string::npos; at = sheet.find("/*")) {
    const std::size_t end = sheet.find("*/", at + 2);
    sheet.erase(at, end == std::string::npos ? std::string::npos : end + 2 - at);
  }
  std::vector<SvgRule> rules;
  std::string_view rest = sheet;
  while (!support::trim(rest).empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    const auto declarations = read_declarations(rest.substr(open + 1, close - open - 1));
    for (const std::string_view selector : support::split(rest.substr(0, open), ',')) {
      const std::string name(support::trim(selector));
      const bool one_class =
          name.size() > 1 && name[0] == '.' && name.find_first_of(" .#:>+~[*", 1) == std::string::npos;
      if (!one_class) return std::nullopt;
      rules.push_back({name.substr(1), declarations});
    }
    rest.remove_prefix(close + 1);
  }
  return rules;
}

}  // namespace mandature::graphics
