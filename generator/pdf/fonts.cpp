#include "pdf/fonts.h"

#include <cmath>
#include <set>

#include "pdf/numbers.h"
#include "support/fingerprint.h"

namespace mandature::pdf {
namespace {

constexpr std::size_t kMostPerBlock = 100;  // entries of one bfchar block (Adobe Technical Note 5411)
constexpr int kSymbolic = 4;
constexpr int kItalic = 64;

// Six capitals that tell one subset from another, from its bytes.
std::string subset_tag(std::string_view bytes) {
  const std::string digits = support::sha256(bytes);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const int value = std::stoi(digits.substr(2 * i, 2), nullptr, 16);
    tag += static_cast<char>('A' + value % 26);
  }
  return tag;
}

int thousandths(int units, int units_per_em) {
  return static_cast<int>(std::lround(units * 1000.0 / units_per_em));
}

// An estimate from the weight, as no TrueType table says it.
int stem_width(int weight) { return static_cast<int>(std::lround(50 + std::pow(weight / 65.0, 2))); }

Dictionary system_info(const Haru& haru) {
  const Dictionary system = haru.dictionary();
  system.add_text("Registry", "Adobe");
  system.add_text("Ordering", "Identity");
  system.add_number("Supplement", 0);
  return system;
}

}  // namespace

DocumentFont::DocumentFont(const Haru& haru, const typesetting::Face& face)
    : face_(face), font_(haru.indirect_dictionary()), uses_{{0, {}}} {}

unsigned DocumentFont::code(std::uint32_t glyph, const std::string& text) {
  const auto [found, is_new] = codes_.try_emplace({glyph, text}, static_cast<unsigned>(uses_.size()));
  if (is_new) uses_.push_back({glyph, text});
  return found->second;
}

double DocumentFont::width(std::uint32_t glyph) const {
  return std::round(face_.advance_of(glyph) * 100000.0 / face_.metrics().units_per_em) / 100;
}

void DocumentFont::write_descriptor(const Haru& haru, Dictionary descriptor,
                                    const typesetting::FaceSubset& subset, const std::string& name) const {
  const typesetting::FaceMetrics& metrics = face_.metrics();
  const auto scaled = [&](int units) { return thousandths(units, metrics.units_per_em); };
  const bool italic = std::abs(metrics.italic_angle) > 0.01;
  descriptor.add_name("Type", "FontDescriptor");
  descriptor.add_name("FontName", name);
  descriptor.add_number("Flags", kSymbolic | (italic ? kItalic : 0));
  descriptor.add_real("ItalicAngle", metrics.italic_angle);
  descriptor.add_number("Ascent", scaled(metrics.ascender));
  descriptor.add_number("Descent", scaled(metrics.descender));
  descriptor.add_number("CapHeight", scaled(metrics.cap_height));
  descriptor.add_number("XHeight", scaled(metrics.x_height));
  descriptor.add_number("StemV", stem_width(metrics.weight));
  const Array box = haru.array();
  for (const int side : {subset.left, subset.bottom, subset.right, subset.top}) box.add_number(scaled(side));
  descriptor.add("FontBBox", box);
  const Dictionary file = haru.stream(subset.bytes, Compression::kFlate);
  if (face_.outlines() == typesetting::Outlines::kPostScript) {
    file.add_name("Subtype", "CIDFontType0C");
    descriptor.add("FontFile3", file);
  } else {
    file.add_number("Length1", static_cast<int>(subset.bytes.size()));
    descriptor.add("FontFile2", file);
  }
}

std::string DocumentFont::unicode_map() const {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  std::vector<unsigned> with_text;
  for (unsigned code = 1; code < uses_.size(); ++code) {
    if (!uses_[code].text.empty()) with_text.push_back(code);
  }
  for (std::size_t first = 0; first < with_text.size(); first += kMostPerBlock) {
    const std::size_t last = std::min(with_text.size(), first + kMostPerBlock);
    map += std::to_string(last - first) + " beginbfchar\n";
    for (std::size_t i = first; i < last; ++i) {
      map += '<';
      append_hex(map, with_text[i]);
      map += "> <";
      append_utf16_hex(map, uses_[with_text[i]].text);
      map += ">\n";
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string DocumentFont::glyph_map() const {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (Identity) /Supplement 0 >> def\n/CMapName /Mandature-Glyphs def\n/CMapType 1 def\n"
      "/WMode 0 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t first = 0; first < uses_.size(); first += kMostPerBlock) {
    const std::size_t last = std::min(uses_.size(), first + kMostPerBlock);
    map += std::to_string(last - first) + " begincidchar\n";
    for (std::size_t code = first; code < last; ++code) {
      map += '<';
      append_hex(map, static_cast<unsigned>(code));
      map += "> " + std::to_string(uses_[code].glyph) + "\n";
    }
    map += "endcidchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// Codes are the numbers of characters here, and a table leads to the glyphs of the subset.
void DocumentFont::write_truetype_glyphs(const Haru& haru, Dictionary descendant,
                                         const typesetting::FaceSubset& subset) const {
  descendant.add_name("Subtype", "CIDFontType2");
  const Array widths = haru.array();
  const Array run = haru.array();
  std::string glyph_of_code;
  for (const Use& use : uses_) {
    run.add_real(width(use.glyph));
    const std::uint32_t glyph = subset.glyphs.at(use.glyph);
    glyph_of_code += static_cast<char>(glyph >> 8);
    glyph_of_code += static_cast<char>(glyph & 0xFF);
  }
  widths.add_number(0);
  widths.add(run);
  descendant.add("W", widths);
  descendant.add("CIDToGIDMap", haru.stream(glyph_of_code, Compression::kFlate));
  font_.add_name("Encoding", "Identity-H");
}

// Glyphs are the numbers of characters here, and the encoding leads to them from the codes.
void DocumentFont::write_postscript_glyphs(const Haru& haru, Dictionary descendant) const {
  descendant.add_name("Subtype", "CIDFontType0");
  std::set<std::uint32_t> glyphs;
  for (const Use& use : uses_) glyphs.insert(use.glyph);
  const Array widths = haru.array();
  for (const std::uint32_t glyph : glyphs) {
    const Array one = haru.array();
    one.add_real(width(glyph));
    widths.add_number(static_cast<int>(glyph));
    widths.add(one);
  }
  descendant.add("W", widths);
  const Dictionary encoding = haru.stream(glyph_map(), Compression::kFlate);
  encoding.add_name("Type", "CMap");
  encoding.add_name("CMapName", "Mandature-Glyphs");
  encoding.add("CIDSystemInfo", system_info(haru));
  encoding.add_number("WMode", 0);
  font_.add("Encoding", encoding);
}

bool DocumentFont::finish(const Haru& haru) {
  std::set<std::uint32_t> glyphs;
  for (const Use& use : uses_) glyphs.insert(use.glyph);
  const typesetting::FaceSubset subset = face_.subset(glyphs);
  if (subset.bytes.empty()) return false;
  const bool postscript = face_.outlines() == typesetting::Outlines::kPostScript;
  const std::string name = subset_tag(subset.bytes) + "+" + face_.postscript_name();
  const Dictionary descriptor = haru.indirect_dictionary();
  write_descriptor(haru, descriptor, subset, name);

  const Dictionary descendant = haru.indirect_dictionary();
  descendant.add_name("Type", "Font");
  descendant.add_name("BaseFont", name);
  descendant.add("CIDSystemInfo", system_info(haru));
  descendant.add("FontDescriptor", descriptor);
  descendant.add_number("DW", 1000);
  font_.add_name("Type", "Font");
  font_.add_name("Subtype", "Type0");
  // A font of CFF outlines is named after both itself and its encoding (ISO 32000-1, table 121).
  font_.add_name("BaseFont", postscript ? name + "-Mandature-Glyphs" : name);
  if (postscript) {
    write_postscript_glyphs(haru, descendant);
  } else {
    write_truetype_glyphs(haru, descendant, subset);
  }
  const Array descendants = haru.array();
  descendants.add(descendant);
  font_.add("DescendantFonts", descendants);
  font_.add("ToUnicode", haru.stream(unicode_map(), Compression::kFlate));
  return true;
}

}  // namespace mandature::pdf
