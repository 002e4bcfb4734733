#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <orcus/spreadsheet/import_interface.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "sources/cell_format.h"
#include "support/date.h"

namespace mandature::sources {

// What orcus reads of a workbook, for the one sheet that is wanted. orcus calls these interfaces while it
// parses; only what a table of values needs is kept.

// A cell as it was stored: a number or the number of a text, and the number of its format.
struct StoredCell {
  enum class Kind : std::uint8_t { kEmpty, kNumber, kBoolean, kSharedText, kOwnText };
  Kind kind = Kind::kEmpty;
  std::uint32_t column = 0;
  std::uint32_t format = 0;
  double value = 0;  // the number, 0 or 1, or the number of the text
};

// Thrown through orcus when a sheet is beyond bounds.
struct SheetTooLarge : std::runtime_error {
  SheetTooLarge() : std::runtime_error("sheet too large") {}
};

class SharedTexts final : public orcus::spreadsheet::iface::import_shared_strings {
 public:
  std::size_t append(std::string_view s) override;
  std::size_t add(std::string_view s) override { return append(s); }
  void set_segment_font(std::size_t) override {}
  void set_segment_bold(bool) override {}
  void set_segment_italic(bool) override {}
  void set_segment_font_name(std::string_view) override {}
  void set_segment_font_size(double) override {}
  void set_segment_font_color(orcus::spreadsheet::color_elem_t, orcus::spreadsheet::color_elem_t,
                              orcus::spreadsheet::color_elem_t, orcus::spreadsheet::color_elem_t) override {}
  void append_segment(std::string_view s) override { segments_ += s; }
  std::size_t commit_segments() override;

  const std::string& at(double index) const;

 private:
  std::vector<std::string> texts_;
  std::string segments_;
};

// The format of each cell style, to tell dates from numbers.
class WorkbookStyles;

class StoredSheet final : public orcus::spreadsheet::iface::import_sheet,
                          orcus::spreadsheet::iface::import_formula {
 public:
  using row_t = orcus::spreadsheet::row_t;
  using col_t = orcus::spreadsheet::col_t;
  enum class Use { kKept, kIgnored };

  StoredSheet(std::string name, Use use) : name_(std::move(name)), use_(use) {}

  orcus::spreadsheet::iface::import_formula* get_formula() override { return this; }
  void set_auto(row_t row, col_t col, std::string_view s) override;
  void set_string(row_t row, col_t col, orcus::spreadsheet::string_id_t index) override;
  void set_value(row_t row, col_t col, double value) override;
  void set_bool(row_t row, col_t col, bool value) override;
  void set_date_time(row_t row, col_t col, int year, int month, int day, int hour, int minute,
                     double second) override;
  void set_format(row_t row, col_t col, std::size_t format) override;
  void set_format(row_t, col_t, row_t, col_t, std::size_t) override {}
  void fill_down_cells(row_t row, col_t col, row_t count) override;
  orcus::spreadsheet::range_size_t get_sheet_size() const override { return {1'048'576, 16'384}; }

  const std::string& name() const { return name_; }
  const std::map<row_t, std::vector<StoredCell>>& rows() const { return rows_; }
  const std::string& own_text(double index) const;
  bool too_large() const { return too_large_; }

 private:
  void set_position(row_t row, col_t col) override;
  void set_formula(orcus::spreadsheet::formula_grammar_t, std::string_view) override {}
  void set_shared_formula_index(std::size_t) override {}
  void set_result_string(std::string_view value) override { set_auto(formula_row_, formula_column_, value); }
  void set_result_value(double value) override { set_value(formula_row_, formula_column_, value); }
  void set_result_bool(bool value) override { set_bool(formula_row_, formula_column_, value); }
  void set_result_empty() override {}
  void commit() override {}

  StoredCell* cell(row_t row, col_t col);
  void store(row_t row, col_t col, StoredCell::Kind kind, double value);

  std::string name_;
  Use use_;
  std::map<row_t, std::vector<StoredCell>> rows_;
  std::vector<std::string> own_texts_;
  row_t formula_row_ = 0;
  col_t formula_column_ = 0;
  std::size_t cells_ = 0;
  bool too_large_ = false;
};

// "B2" and "A1:C5", as the files write them.
class References final : public orcus::spreadsheet::iface::import_reference_resolver {
 public:
  orcus::spreadsheet::src_address_t resolve_address(std::string_view address) override;
  orcus::spreadsheet::src_range_t resolve_range(std::string_view range) override;
};

class WorkbookFactory final : public orcus::spreadsheet::iface::import_factory,
                              orcus::spreadsheet::iface::import_global_settings {
 public:
  using sheet_t = orcus::spreadsheet::sheet_t;

  explicit WorkbookFactory(std::size_t wanted_sheet);
  ~WorkbookFactory() override;

  // The wanted sheet; none when the workbook has not got it.
  const StoredSheet* sheet() const;
  std::string text_of(const StoredCell& cell) const;

  orcus::spreadsheet::iface::import_global_settings* get_global_settings() override { return this; }
  orcus::spreadsheet::iface::import_shared_strings* get_shared_strings() override { return &shared_texts_; }
  orcus::spreadsheet::iface::import_styles* get_styles() override;
  orcus::spreadsheet::iface::import_reference_resolver* get_reference_resolver(
      orcus::spreadsheet::formula_ref_context_t) override {
    return &references_;
  }
  orcus::spreadsheet::iface::import_sheet* append_sheet(sheet_t index, std::string_view name) override;
  orcus::spreadsheet::iface::import_sheet* get_sheet(std::string_view name) override;
  orcus::spreadsheet::iface::import_sheet* get_sheet(sheet_t index) override;
  void finalize() override {}

 private:
  void set_origin_date(int year, int month, int day) override { origin_ = {year, month, day}; }
  void set_default_formula_grammar(orcus::spreadsheet::formula_grammar_t grammar) override {
    grammar_ = grammar;
  }
  orcus::spreadsheet::formula_grammar_t get_default_formula_grammar() const override { return grammar_; }
  void set_character_set(orcus::character_set_t) override {}

  std::size_t wanted_sheet_;
  std::vector<std::unique_ptr<StoredSheet>> sheets_;
  SharedTexts shared_texts_;
  std::unique_ptr<WorkbookStyles> styles_;
  References references_;
  support::Date origin_{1899, 12, 30};
  orcus::spreadsheet::formula_grammar_t grammar_ = orcus::spreadsheet::formula_grammar_t::unknown;
};

}  // namespace mandature::sources
