#include "editions/site_parts.h"

#include <algorithm>

#include "editions/address.h"
#include "editions/poster_budget.h"
#include "editions/site_frame.h"
#include "graphics/chart_table.h"

namespace mandature::editions {

using document::Block;
using document::Fields;
using document::Inline;
using document::Inlines;
using theme::String;

std::shared_ptr<const Accounts> accounts_of(const model::Authority& authority) {
  auto accounts = std::make_shared<Accounts>();
  accounts->mandates = compared_mandates(authority);
  accounts->by_commission = !accounts->mandates.empty() && authority.budget.tells_commissions();
  return accounts;
}

void add_section(Fields& page, const std::string& id, document::Section section) {
  if (section.blocks.empty()) return;
  Fields contents;
  contents.set("LIBELLE", section.heading).set("ADRESSE", "#" + id);
  page.add("SOMMAIRE", std::move(contents));
  Fields entry;
  entry.set("ID", id)
      .set("TITRE", section.heading)
      .set("REMARQUE", section.remark)
      .set("CONTENU_HTML", std::move(section.blocks));
  page.add("SECTIONS", std::move(entry));
}

Inlines link_to(const std::string& path, const std::string& label) {
  return {Inline{document::Link{path, document::inline_text(label)}}};
}

Block link_list(const std::vector<std::pair<std::string, std::string>>& links) {
  document::List list;
  for (const auto& [path, label] : links) list.items.push_back({document::paragraph(link_to(path, label))});
  return Block{std::move(list)};
}

document::Definition definition(const std::string& term, Inlines description) {
  return {document::inline_text(term), {document::paragraph(std::move(description))}};
}

void add_fact(Fields& page, const std::string& value, const std::string& label) {
  Fields entry;
  entry.set("VALEUR", value).set("LIBELLE", label);
  page.add("FAITS", std::move(entry));
}

void offer_numbers(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                   graphics::Chart& chart) {
  const std::string path = chart_data_path(authority.id, chart.id);
  const auto size = sizes.find(path);
  if (chart.id.empty() || size == sizes.end()) return;
  chart.data_path = path;
  chart.data_label =
      context.theme.strings(String::kChartData, {{"poids", context.language.file_size(size->second)}});
}

void offer_numbers(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                   document::Blocks& blocks) {
  for (Block& block : blocks) {
    if (auto* figure = std::get_if<document::Figure>(&block.content))
      offer_numbers(context, authority, sizes, figure->chart);
    for (document::Blocks* inner : document::inside(block)) offer_numbers(context, authority, sizes, *inner);
  }
}

FileJob numbers_file(const Context& context, const model::Authority& authority, const std::string& id,
                     std::function<graphics::Chart()> compose) {
  return {chart_data_path(authority.id, id), [&context, compose = std::move(compose)](const FileSizes&) {
            const theme::Strings& say = context.theme.strings;
            return graphics::csv_of(
                compose(), {say(String::kChartSeries), say(String::kChartLabel), say(String::kChartValue),
                            say(String::kChartText), say(String::kChartNote)});
          }};
}

void offer_pdf(const Context& context, const FileSizes& sizes, const std::string& print_path,
               const std::string& label, document::Page& page) {
  auto pdf = download(context, sizes, print_path, label, page.path);
  if (!pdf) return;
  const bool first = std::none_of(page.fields.lists().begin(), page.fields.lists().end(),
                                  [](const auto& list) { return list.first == "TELECHARGEMENTS"; });
  if (first) page.fields.set("ADRESSE_PDF", relative_address(page.path, download_path(print_path)));
  page.fields.add("TELECHARGEMENTS", std::move(*pdf));
}

std::vector<const model::Project*> projects_of(const model::Authority& authority,
                                               const model::CommissionId& commission) {
  std::vector<const model::Project*> projects;
  for (const model::Project& project : authority.projects) {
    if (project.commission == commission) projects.push_back(&project);
  }
  return projects;
}

}  // namespace mandature::editions
