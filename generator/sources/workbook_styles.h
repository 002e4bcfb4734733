#pragma once

#include <map>
#include <orcus/spreadsheet/import_interface.hpp>
#include <vector>

#include "sources/cell_format.h"

namespace mandature::sources {

// Keeps of the styles of a workbook what tells dates from numbers: the number format of each cell format.
class WorkbookStyles final : public orcus::spreadsheet::iface::import_styles {
 public:
  // What the cells of a cell format hold; numbers when it is unknown.
  CellFormat at(std::size_t cell_format) const;

  void set_number_format_identifier(std::size_t id) override { id_ = id; }
  void set_number_format_code(std::string_view s) override { code_ = s; }
  std::size_t commit_number_format() override;
  void set_xf_number_format(std::size_t id) override { cell_number_format_ = id; }
  std::size_t commit_cell_xf() override;

 private:
  using color_elem_t = orcus::spreadsheet::color_elem_t;

  std::size_t commit_cell_style_xf() override { return forget_cell_format(); }
  std::size_t commit_dxf() override { return forget_cell_format(); }
  std::size_t forget_cell_format();

  // The looks of a cell, which a table of values does not need.
  void set_font_count(std::size_t) override {}
  void set_font_bold(bool) override {}
  void set_font_italic(bool) override {}
  void set_font_name(std::string_view) override {}
  void set_font_size(double) override {}
  void set_font_underline(orcus::spreadsheet::underline_t) override {}
  void set_font_underline_width(orcus::spreadsheet::underline_width_t) override {}
  void set_font_underline_mode(orcus::spreadsheet::underline_mode_t) override {}
  void set_font_underline_type(orcus::spreadsheet::underline_type_t) override {}
  void set_font_underline_color(color_elem_t, color_elem_t, color_elem_t, color_elem_t) override {}
  void set_font_color(color_elem_t, color_elem_t, color_elem_t, color_elem_t) override {}
  void set_strikethrough_style(orcus::spreadsheet::strikethrough_style_t) override {}
  void set_strikethrough_type(orcus::spreadsheet::strikethrough_type_t) override {}
  void set_strikethrough_width(orcus::spreadsheet::strikethrough_width_t) override {}
  void set_strikethrough_text(orcus::spreadsheet::strikethrough_text_t) override {}
  std::size_t commit_font() override { return 0; }
  void set_fill_count(std::size_t) override {}
  void set_fill_pattern_type(orcus::spreadsheet::fill_pattern_t) override {}
  void set_fill_fg_color(color_elem_t, color_elem_t, color_elem_t, color_elem_t) override {}
  void set_fill_bg_color(color_elem_t, color_elem_t, color_elem_t, color_elem_t) override {}
  std::size_t commit_fill() override { return 0; }
  void set_border_count(std::size_t) override {}
  void set_border_style(orcus::spreadsheet::border_direction_t, orcus::spreadsheet::border_style_t) override {
  }
  void set_border_color(orcus::spreadsheet::border_direction_t, color_elem_t, color_elem_t, color_elem_t,
                        color_elem_t) override {}
  void set_border_width(orcus::spreadsheet::border_direction_t, double, orcus::length_unit_t) override {}
  std::size_t commit_border() override { return 0; }
  void set_cell_hidden(bool) override {}
  void set_cell_locked(bool) override {}
  void set_cell_print_content(bool) override {}
  void set_cell_formula_hidden(bool) override {}
  std::size_t commit_cell_protection() override { return 0; }
  void set_number_format_count(std::size_t) override {}
  void set_cell_xf_count(std::size_t) override {}
  void set_cell_style_xf_count(std::size_t) override {}
  void set_dxf_count(std::size_t) override {}
  void set_xf_font(std::size_t) override {}
  void set_xf_fill(std::size_t) override {}
  void set_xf_border(std::size_t) override {}
  void set_xf_protection(std::size_t) override {}
  void set_xf_style_xf(std::size_t) override {}
  void set_xf_apply_alignment(bool) override {}
  void set_xf_horizontal_alignment(orcus::spreadsheet::hor_alignment_t) override {}
  void set_xf_vertical_alignment(orcus::spreadsheet::ver_alignment_t) override {}
  void set_cell_style_count(std::size_t) override {}
  void set_cell_style_name(std::string_view) override {}
  void set_cell_style_xf(std::size_t) override {}
  void set_cell_style_builtin(std::size_t) override {}
  void set_cell_style_parent_name(std::string_view) override {}
  std::size_t commit_cell_style() override { return 0; }

  std::size_t id_ = 0;
  std::string code_;
  std::size_t cell_number_format_ = 0;
  std::map<std::size_t, CellFormat> number_formats_;
  std::vector<std::size_t> cell_formats_;
};

}  // namespace mandature::sources
