#include "html/tables.h"

#include <algorithm>

#include <fmt/format.h>

#include "html/blocks.h"
#include "html/escape.h"

namespace mandature::html {
namespace {

using document::Alignment;
using document::Table;
using theme::String;

// More columns than this do not fit a telephone.
constexpr std::size_t kNarrow = 3;

std::string alignment_class(const Table& table, std::size_t column) {
  if (column >= table.alignments.size()) return {};
  switch (table.alignments[column]) {
    case Alignment::kStart:
      return {};
    case Alignment::kCentre:
      return R"( class="c")";
    case Alignment::kEnd:
      return R"( class="n")";
  }
  return {};
}

std::size_t columns_of(const Table& table) {
  std::size_t columns = table.header.cells.size();
  for (const document::TableRow& row : table.rows) columns = std::max(columns, row.cells.size());
  return columns;
}

// On a telephone the rows of a wide table become labelled lines, when there is a header to stand above them.
bool is_labelled(const Table& table) {
  return table.row_headers && !table.header.cells.empty() && columns_of(table) > kNarrow;
}

std::string label_of(const Table& table, std::size_t column, const Writing& writing) {
  if (!is_labelled(table) || column >= table.header.cells.size()) return {};
  return fmt::format(R"( data-t="{}")", text(document::plain_text(table.header.cells[column].text), writing));
}

std::string write_row(const Table& table, const document::TableRow& row, Writing& writing) {
  std::string html = "<tr>";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string content = write_inlines(row.cells[i].text, writing);
    const bool header = i == 0 && table.row_headers;
    html += header ? fmt::format(R"(<th scope="row"{}>{}</th>)", alignment_class(table, i), content)
                   : fmt::format("<td{}{}>{}</td>", alignment_class(table, i), label_of(table, i, writing),
                                 content);
  }
  return html + "</tr>";
}

// A table without a caption is named after its columns, for those who hear it; nothing is shown.
std::string name_of(const Table& table, const Writing& writing) {
  if (!table.caption.empty()) return text(table.caption, writing);
  std::string columns;
  for (const document::TableCell& cell : table.header.cells) {
    const std::string words = document::plain_text(cell.text);
    if (!words.empty()) columns += (columns.empty() ? "" : ", ") + words;
  }
  return text(writing.theme.strings(String::kWebTable, {{"colonnes", columns}}), writing);
}

}  // namespace

std::string write_table(const Table& table, Writing& writing) {
  std::string html =
      fmt::format(R"(<table class="tab{}"><caption{}>{}</caption>)", is_labelled(table) ? " rangs" : "",
                  table.caption.empty() ? R"( class="vh")" : "", name_of(table, writing));
  if (!table.header.cells.empty()) {
    html += "<thead><tr>";
    for (std::size_t i = 0; i < table.header.cells.size(); ++i) {
      const std::string content = write_inlines(table.header.cells[i].text, writing);
      // An empty corner names nothing: it is a cell, not a header.
      html += content.empty()
                  ? std::string("<td></td>")
                  : fmt::format(R"(<th scope="col"{}>{}</th>)", alignment_class(table, i), content);
    }
    html += "</tr></thead>";
  }
  html += "<tbody>";
  for (const document::TableRow& row : table.rows) html += write_row(table, row, writing);
  html += "</tbody></table>";

  if (columns_of(table) <= kNarrow) return html;
  return fmt::format(R"(<div class="defile" role="region" tabindex="0" aria-label="{}">{}</div>)",
                     name_of(table, writing), html);
}

std::string write_persons(const document::PersonList& list, Writing& writing) {
  const theme::Strings& strings = writing.theme.strings;
  std::string html = fmt::format(
      R"(<table class="tab personnes"><caption class="vh">{}</caption><thead><tr><th scope="col">{}</th>)"
      R"(<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)",
      text(strings(String::kMembers), writing), text(strings(String::kWebPerson), writing),
      text(strings(String::kWebFunction), writing), text(strings(String::kWebGroup), writing));
  for (const document::Person& person : list.persons) {
    const std::string& group = person.group_name.empty() ? person.group : person.group_name;
    std::string name = text(person.name, writing);
    if (!person.target.empty())
      name = fmt::format(R"(<a href="{}">{}</a>)", escape(address(person.target, writing.root)), name);
    html += fmt::format(R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)", name,
                        text(person.role, writing), text(group, writing));
  }
  return html + "</tbody></table>";
}

std::string name_attribute(const std::string& anchor) {
  return anchor.empty() ? std::string() : fmt::format(R"( id="{}")", escape(anchor));
}

std::string copy_link(const std::string& anchor, const Writing& writing) {
  if (anchor.empty()) return {};
  return fmt::format(R"( <a class="ancre" data-recherche="non" href="#{}" aria-label="{}">§</a>)",
                     escape(anchor), text(writing.theme.strings(String::kWebPassage), writing));
}

std::string write_references(const std::vector<document::Reference>& links, const Writing& writing) {
  if (links.empty()) return {};
  std::string html = R"(<ul class="liens" data-recherche="non">)";
  for (const document::Reference& link : links) {
    html += fmt::format(R"(<li><a href="{}">{}</a></li>)", escape(address(link.target, writing.root)),
                        text(link.label, writing));
  }
  return html + "</ul>";
}

std::string media_address(const std::string& path, const Writing& writing) {
  const bool whole = path.starts_with("http:") || path.starts_with("https:") || path.starts_with("./") ||
                     path.starts_with("../");
  return whole ? path : address(path, writing.root);
}

}  // namespace mandature::html
