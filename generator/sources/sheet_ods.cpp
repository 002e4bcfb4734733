#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "sources/cell_format.h"
#include "sources/sheet.h"
#include "sources/xml.h"
#include "sources/zip.h"
#include "support/text.h"

// OpenDocument 1.3 part 3, 9. The ods reader of liborcus 0.17 is not used: it leaves out amounts,
// percentages, booleans, repeated cells and all but the last paragraph of a cell.
namespace mandature::sources {
namespace {

std::size_t count_of(std::string_view text) {
  std::size_t value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp<std::size_t>(value, 1, 2'000'000);
}

// "PT14H30M00S" as "14:30:00".
std::string time_text(std::string_view duration) {
  long parts[3] = {0, 0, 0};
  constexpr std::string_view kUnits = "HMS";
  long value = 0;
  for (const char c : duration.substr(std::min(duration.find('T'), duration.size()))) {
    if (c == '.' || c == ',') break;
    if (c >= '0' && c <= '9') value = std::min(value * 10 + (c - '0'), 1'000'000L);
    const std::size_t unit = kUnits.find(c);
    if (unit == std::string_view::npos) continue;
    parts[unit] = value;
    value = 0;
  }
  if (value > 0) parts[2] = value;  // seconds with decimals
  const double days = static_cast<double>((parts[0] * 60 + parts[1]) * 60 + parts[2]) / 86'400;
  return dated_text(days, CellFormat::kTime, {1899, 12, 30});
}

// "2025-08-31T00:00:00.000" as "2025-08-31".
std::string date_text(std::string_view date) {
  date = date.substr(0, date.find('.'));
  if (date.ends_with("T00:00:00")) date.remove_suffix(9);
  return std::string(date);
}

class ContentListener final : public XmlListener {
 public:
  explicit ContentListener(Sheet& sheet) : sheet_(sheet) {}

  bool found() const { return found_; }

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "annotation") ++annotations_;
    if (annotations_ > 0) return;
    if (element == "style") style_ = attributes.at("style:name");
    if (element == "table-properties" && attributes.at("table:display") == "false") hidden_.insert(style_);
    if (element == "table") start_table(attributes);
    if (!in_table_) return;
    if (element == "table-row") {
      column_ = 0;
      cells_.clear();
      row_repeats_ = count_of(attributes.at("table:number-rows-repeated"));
    } else if (element == "table-cell" || element == "covered-table-cell") {
      start_cell(attributes);
    } else if (in_cell_) {
      start_in_cell(element, attributes);
    }
  }

  void end(std::string_view element) override {
    if (element == "annotation" && annotations_ > 0) --annotations_;
    if (annotations_ > 0 || !in_table_) return;
    if (element == "p") in_paragraph_ = false;
    if (element == "table-cell" || element == "covered-table-cell") end_cell();
    if (element == "table-row") end_row();
    if (element == "table") in_table_ = false;
  }

  void text(std::string_view text) override {
    if (in_paragraph_ && annotations_ == 0) text_ += text;
  }

 private:
  // Only the first visible table is read.
  void start_table(const XmlAttributes& attributes) {
    if (found_ || hidden_.contains(std::string(attributes.at("table:style-name")))) return;
    found_ = true;
    in_table_ = true;
    sheet_.name = attributes.at("table:name");
  }

  void start_cell(const XmlAttributes& attributes) {
    in_cell_ = true;
    text_.clear();
    column_repeats_ = count_of(attributes.at("table:number-columns-repeated"));
    const std::string_view type = attributes.at("office:value-type");
    value_.reset();
    if (type == "float" || type == "currency" || type == "percentage") {
      const std::string_view written = attributes.at("office:value");
      double number = 0;
      const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
      value_ = error == std::errc() && end == written.data() + written.size() ? number_text(number) : written;
    } else if (type == "date") {
      value_ = date_text(attributes.at("office:date-value"));
    } else if (type == "time") {
      value_ = time_text(attributes.at("office:time-value"));
    } else if (type == "boolean") {
      value_ = attributes.at("office:boolean-value") == "true" ? "oui" : "non";
    } else if (const std::string_view string = attributes.at("office:string-value"); !string.empty()) {
      value_ = string;
    }
  }

  void start_in_cell(std::string_view element, const XmlAttributes& attributes) {
    if (element == "p") {
      if (!text_.empty()) text_ += '\n';
      in_paragraph_ = true;
    }
    if (!in_paragraph_) return;
    if (element == "s") text_.append(std::min<std::size_t>(count_of(attributes.at("text:c")), 1'000), ' ');
    if (element == "tab") text_ += '\t';
    if (element == "line-break") text_ += '\n';
  }

  void end_cell() {
    in_cell_ = false;
    in_paragraph_ = false;
    const std::string& text = value_ ? *value_ : text_;
    if (!support::trim(text).empty()) {
      if (column_ + column_repeats_ > Sheet::kMostColumns) throw StopReading();
      for (std::size_t i = 0; i < column_repeats_; ++i) cells_.emplace_back(column_ + i, text);
    }
    column_ += column_repeats_;
  }

  void end_row() {
    if (!cells_.empty() && row_repeats_ > Sheet::kMostRows) throw StopReading();
    for (std::size_t i = 0; !cells_.empty() && i < row_repeats_; ++i) {
      for (const auto& [column, text] : cells_) sheet_.fill(row_ + i, column, text);
    }
    row_ += row_repeats_;
    cells_.clear();
  }

  Sheet& sheet_;
  std::set<std::string> hidden_;  // table styles
  std::string style_;
  int annotations_ = 0;
  bool found_ = false;
  bool in_table_ = false;
  bool in_cell_ = false;
  bool in_paragraph_ = false;
  std::size_t row_ = 0;
  std::size_t row_repeats_ = 1;
  std::size_t column_ = 0;
  std::size_t column_repeats_ = 1;
  std::vector<std::pair<std::size_t, std::string>> cells_;  // of the row, by column
  std::optional<std::string> value_;
  std::string text_;
};

}  // namespace

SheetState read_ods(std::string_view bytes, Sheet& sheet) {
  const std::string manifest = unpack(bytes, "META-INF/manifest.xml").value_or("");
  if (manifest.find("encryption-data") != std::string::npos) return SheetState::kLocked;
  const auto content = unpack(bytes, "content.xml");
  if (!content) return SheetState::kDamaged;
  ContentListener listener(sheet);
  const XmlEnd end = read_xml(*content, listener).end;
  if (end == XmlEnd::kStopped) return SheetState::kTooLarge;
  return end == XmlEnd::kWhole && listener.found() ? SheetState::kRead : SheetState::kDamaged;
}

}  // namespace mandature::sources
