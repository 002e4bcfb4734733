#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "sources/cell_format.h"
#include "sources/sheet.h"
#include "sources/xml.h"
#include "sources/zip.h"
#include "support/file_system.h"
#include "support/text.h"

// Office Open XML (ECMA-376 part 1, 18). The xlsx reader of liborcus 0.17 is not used: it leaves out texts
// stored in their cell ("inlineStr", as R and many web services write them), does not tell which sheets are
// hidden, and ends the program by an assertion on damaged files.
namespace mandature::sources {
namespace {

struct Relation {
  std::string type;    // its last word: "worksheet"
  std::string target;  // a name in the ZIP file
};
using Relations = std::map<std::string, Relation, std::less<>>;

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

class RelationsListener final : public XmlListener {
 public:
  RelationsListener(std::string_view folder, Relations& relations) : folder_(folder), relations_(relations) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship") return;
    const std::string_view type = attributes.at("Type");
    const std::string_view target = attributes.at("Target");
    const std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : support::join_path(folder_, target);
    relations_[std::string(attributes.at("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    support::normal_path(path).value_or("")};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  std::string_view folder_;
  Relations& relations_;
};

// The relations of a part: those of "xl/workbook.xml" stand in "xl/_rels/workbook.xml.rels".
Relations relations_of(std::string_view bytes, std::string_view part) {
  const std::string folder = support::parent_path(part);
  const std::string_view name = part.substr(part.rfind('/') + 1);
  const std::string file =
      support::join_path(support::join_path(folder, "_rels"), std::string(name) + ".rels");
  Relations relations;
  RelationsListener listener(folder, relations);
  read_xml(unpack(bytes, file).value_or(""), listener);
  return relations;
}

std::string target_of(const Relations& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const auto& relation) { return relation.second.type == type; });
  return found == relations.end() ? "" : found->second.target;
}

// What the workbook says of its first visible sheet.
struct WorkbookListener final : XmlListener {
  void start(std::string_view element, const XmlAttributes& attributes) override {
    const std::string_view date1904 = attributes.at("date1904");
    if (element == "workbookPr" && (date1904 == "1" || date1904 == "true")) origin = {1904, 1, 1};
    const std::string_view state = attributes.at("state");
    if (element != "sheet" || !relation.empty() || state == "hidden" || state == "veryHidden") return;
    name = attributes.at("name");
    relation = attributes.at("r:id");
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string name;
  std::string relation;
  support::Date origin{1899, 12, 30};
};

// The texts that cells share, by number. Pronunciations of Japanese words (rPh) are not part of them.
struct SharedTextsListener final : XmlListener {
  void start(std::string_view element, const XmlAttributes&) override {
    if (element == "si") texts.emplace_back();
    if (element == "t") in_text = !in_pronunciation && !texts.empty();
    if (element == "rPh") in_pronunciation = true;
  }
  void end(std::string_view element) override {
    if (element == "t") in_text = false;
    if (element == "rPh") in_pronunciation = false;
  }
  void text(std::string_view text) override {
    if (in_text) texts.back() += text;
  }

  std::vector<std::string> texts;
  bool in_text = false;
  bool in_pronunciation = false;
};

// What the numbers of each cell format stand for.
struct StylesListener final : XmlListener {
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "cellXfs") in_cell_formats = true;
    const std::size_t id = number_of<std::size_t>(attributes.at("numFmtId")).value_or(0);
    if (element == "numFmt") number_formats[id] = format_of_code(attributes.at("formatCode"));
    if (element != "xf" || !in_cell_formats) return;
    const auto own = number_formats.find(id);
    cell_formats.push_back(own == number_formats.end() ? builtin_format(id) : own->second);
  }
  void end(std::string_view element) override {
    if (element == "cellXfs") in_cell_formats = false;
  }
  void text(std::string_view) override {}

  std::map<std::size_t, CellFormat> number_formats;
  std::vector<CellFormat> cell_formats;
  bool in_cell_formats = false;
};

// Excel writes the carriage returns of a cell so (18.4.12); its line feeds remain.
std::string without_returns(std::string text) { return support::replace_all(std::move(text), "_x000D_", ""); }

class SheetListener final : public XmlListener {
 public:
  SheetListener(const std::vector<std::string>& texts, const std::vector<CellFormat>& formats,
                const support::Date& origin, Sheet& sheet)
      : texts_(texts), formats_(formats), origin_(origin), sheet_(sheet) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "row") {
      const auto number = number_of<std::size_t>(attributes.at("r"));
      row_ = number.value_or(row_ + 1);
      column_ = 0;
    } else if (element == "c") {
      start_cell(attributes);
    } else if (element == "v" || element == "t") {
      in_value_ = in_cell_ && !in_pronunciation_;
    } else if (element == "rPh") {
      in_pronunciation_ = true;
    }
  }

  void end(std::string_view element) override {
    if (element == "v" || element == "t") in_value_ = false;
    if (element == "rPh") in_pronunciation_ = false;
    if (element != "c" || !in_cell_) return;
    in_cell_ = false;
    if (row_ > 0) sheet_.fill(row_ - 1, column_ - 1, cell_text());
  }

  void text(std::string_view text) override {
    if (in_value_) value_ += text;
  }

 private:
  void start_cell(const XmlAttributes& attributes) {
    in_cell_ = true;
    value_.clear();
    type_ = attributes.at("t");
    format_ = number_of<std::size_t>(attributes.at("s")).value_or(0);
    // "AB12"; a cell without place stands after the one before.
    ++column_;
    std::size_t column = 0;
    const std::string_view place = attributes.at("r");
    for (std::size_t i = 0; i < place.size() && i < 4 && place[i] >= 'A' && place[i] <= 'Z'; ++i) {
      column = column * 26 + static_cast<std::size_t>(place[i] - 'A') + 1;
    }
    if (column > 0) column_ = column;
  }

  std::string cell_text() const {
    if (type_ == "s") {
      const auto number = number_of<std::size_t>(value_);
      return number && *number < texts_.size() ? without_returns(texts_[*number]) : "";
    }
    if (type_ == "b")
      return value_ == "1" || value_ == "true" ? "oui" : "non";  // as authors write it elsewhere
    if (!type_.empty() && type_ != "n") return value_;           // a text, a date, or an error like "#REF!"
    const auto number = number_of<double>(support::trim(value_));
    if (!number) return value_;
    return dated_text(*number, format_ < formats_.size() ? formats_[format_] : CellFormat::kNumber, origin_);
  }

  const std::vector<std::string>& texts_;
  const std::vector<CellFormat>& formats_;
  support::Date origin_;
  Sheet& sheet_;
  std::size_t row_ = 0;     // from 1
  std::size_t column_ = 0;  // from 1
  std::size_t format_ = 0;
  std::string type_;
  std::string value_;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_pronunciation_ = false;
};

// Reads a part that may be missing; false when it is damaged.
bool read_part(std::string_view bytes, const std::string& name, XmlListener& listener) {
  if (name.empty()) return true;
  const auto content = unpack(bytes, name);
  return content && read_xml(*content, listener).end == XmlEnd::kWhole;
}

}  // namespace

SheetState read_xlsx(std::string_view bytes, Sheet& sheet) {
  const std::string workbook_part = target_of(relations_of(bytes, ""), "officeDocument");
  WorkbookListener workbook;
  if (workbook_part.empty() || !read_part(bytes, workbook_part, workbook)) return SheetState::kDamaged;
  const Relations relations = relations_of(bytes, workbook_part);
  const auto part = relations.find(workbook.relation);
  if (part == relations.end()) return SheetState::kDamaged;

  SharedTextsListener shared;
  StylesListener styles;
  if (!read_part(bytes, target_of(relations, "sharedStrings"), shared)) return SheetState::kDamaged;
  if (!read_part(bytes, target_of(relations, "styles"), styles)) return SheetState::kDamaged;

  const auto content = unpack(bytes, part->second.target);
  if (!content) return SheetState::kDamaged;
  sheet.name = workbook.name;
  SheetListener listener(shared.texts, styles.cell_formats, workbook.origin, sheet);
  switch (read_xml(*content, listener).end) {
    case XmlEnd::kWhole:
      return SheetState::kRead;
    case XmlEnd::kStopped:
      return SheetState::kTooLarge;
    case XmlEnd::kDamaged:
      break;
  }
  return SheetState::kDamaged;
}

}  // namespace mandature::sources
