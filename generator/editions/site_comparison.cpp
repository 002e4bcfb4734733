#include <cmath>

#include "editions/address.h"
#include "editions/comparison_charts.h"
#include "editions/poster_budget.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "editions/stratum.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Section;
using model::MandateSpending;
using theme::String;

document::TableCell cell(std::string text) { return {document::inline_text(std::move(text))}; }

document::TableRow total_row(const Context& context, const Accounts& accounts) {
  const theme::Strings& say = context.theme.strings;
  document::TableRow row{{cell(say(String::kComparisonTotal))}};
  for (auto mandate = accounts.mandates.rbegin(); mandate != accounts.mandates.rend(); ++mandate)
    row.cells.push_back(cell(context.language.short_euros(mandate->total)));
  row.cells.push_back(cell({}));
  return row;
}

// Share and amount of every commission in every mandate, and by how many points the share changed.
Section table_section(const Context& context, const model::Authority& authority, const Accounts& accounts) {
  const theme::Strings& say = context.theme.strings;
  document::Table table;
  table.row_headers = true;
  table.alignments = {document::Alignment::kStart};
  table.header.cells = {cell(say(String::kComparisonCommission))};
  for (auto mandate = accounts.mandates.rbegin(); mandate != accounts.mandates.rend(); ++mandate) {
    table.header.cells.push_back(cell(mandate->mandate->label()));
    table.alignments.push_back(document::Alignment::kEnd);
  }
  if (accounts.mandates.size() > 1) {
    table.header.cells.push_back(
        cell(say(String::kComparisonChange, {{"mandat", accounts.mandates[1].mandate->label()}})));
  }
  table.alignments.push_back(document::Alignment::kEnd);
  for (const model::Commission& commission : authority.commissions) {
    document::TableRow row{{{link_to(commission_path(authority.id, commission.id), commission.name)}}};
    for (auto mandate = accounts.mandates.rbegin(); mandate != accounts.mandates.rend(); ++mandate) {
      const auto share = mandate->share_of(commission.id);
      row.cells.push_back(
          cell(share ? say(String::kComparisonCell,
                           {{"part", context.language.percent(*share)},
                            {"montant", context.language.short_euros(mandate->of(commission.id))}})
                     : say(String::kNotMeasured)));
    }
    if (accounts.mandates.size() > 1) {
      row.cells.push_back(
          cell(change_of_share(context, accounts.mandates[1], accounts.mandates[0], commission.id)));
    }
    table.rows.push_back(std::move(row));
  }
  table.rows.push_back(total_row(context, accounts));
  return {"tableau", say(String::kComparisonTable), {}, {Block{std::move(table)}}};
}

Section chart_section(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                      String heading, graphics::Chart chart) {
  offer_numbers(context, authority, sizes, chart);
  return {chart.id, context.theme.strings(heading), {}, {Block{document::Figure{std::move(chart)}}}};
}

// What a reader must know before comparing: changes of accounting rules and of the scope of commissions.
Section limits_section(const Context& context, const model::Authority& authority, const Accounts& accounts) {
  const theme::Strings& say = context.theme.strings;
  document::List list;
  const auto add = [&](const std::string& words) { list.items.push_back({document::paragraph(words)}); };
  graphics::Chart breaks;
  note_breaks(context, authority, breaks);
  if (!breaks.note.empty()) add(breaks.note);
  for (const model::Commission& commission : authority.commissions) {
    if (!commission.scope_change.empty()) {
      add(say(String::kComparisonScope, {{"nom", commission.name}, {"texte", commission.scope_change}}));
    }
  }
  std::string voted;
  for (const MandateSpending& mandate : accounts.mandates) {
    for (const model::YearlySpending& year : mandate.years) {
      if (year.document != model::BudgetDocument::kAccount)
        voted += (voted.empty() ? "" : ", ") + std::to_string(year.year);
    }
  }
  if (!voted.empty()) add(say(String::kComparisonVoted, {{"annees", voted}}));
  add(say(String::kComparisonCurrentEuros));
  return {"limites", say(String::kComparisonLimits), {}, {Block{std::move(list)}}};
}

// How mandates compare, where the accounts tell what each commission spent.
void add_mandates(const Context& context, const model::Authority& authority, const Accounts& accounts,
                  const FileSizes& sizes, Fields& fields) {
  for (auto mandate = accounts.mandates.rbegin(); mandate != accounts.mandates.rend(); ++mandate)
    add_fact(fields, context.language.short_euros(mandate->total), mandate->mandate->label());
  add_section(fields, "tableau", table_section(context, authority, accounts));
  add_section(fields, "section-parts",
              chart_section(context, authority, sizes, String::kComparisonShares,
                            slope_chart(context, authority, accounts.mandates)));
  add_section(fields, "section-budget",
              chart_section(context, authority, sizes, String::kComparisonBudget,
                            ribbons_chart(context, authority, accounts.mandates)));
  if (authority.population.empty()) return;
  add_section(fields, "section-par-habitant",
              chart_section(context, authority, sizes, String::kComparisonHeads,
                            pairs_chart(context, authority, accounts.mandates)));
}

// The authority beside those of its size, as the State compares them.
void add_stratum(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                 Fields& fields) {
  if (authority.compared.empty()) return;
  const theme::Strings& say = context.theme.strings;
  add_section(
      fields, "section-strate",
      chart_section(context, authority, sizes, String::kStratumTitle, stratum_chart(context, authority)));
  const std::string year = std::to_string(last_compared_year(authority));
  add_section(fields, "strate-tableau",
              {"strate-tableau",
               say(String::kStratumTable, {{"annee", year}}),
               {},
               stratum_table(context, authority)});
}

document::Page comparison_page(const Context& context, const model::Authority& authority,
                               const Accounts& accounts, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const bool mandates = accounts.by_commission;
  const std::string title = say(mandates ? String::kComparisonTitle : String::kStratumPageTitle);
  const std::string lede =
      say(mandates ? String::kComparisonLede : String::kStratumLede, {{"qui", authority.designation}});
  document::Page page = frame_page(context, &authority,
                                   {comparison_path(authority.id),
                                    "page",
                                    title,
                                    lede,
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)}},
                                    say(String::kKindAtlas)});
  Fields& fields = page.fields;
  fields.set("TITRE", title).set("CHAPO", lede);
  if (mandates) add_mandates(context, authority, accounts, sizes, fields);
  add_stratum(context, authority, sizes, fields);
  if (mandates) add_section(fields, "limites", limits_section(context, authority, accounts));
  return page;
}

}  // namespace

void add_comparison_page(const Context& context, const model::Authority& authority,
                         const std::shared_ptr<const Accounts>& accounts, Outputs& outputs) {
  if (!accounts->by_commission && authority.compared.empty()) return;
  const auto numbers = [&](const std::string& id, auto make) {
    outputs.files.push_back(numbers_file(context, authority, id, [&context, &authority, accounts, make] {
      return make(context, authority, accounts->mandates);
    }));
  };
  if (accounts->by_commission) {
    numbers("parts", &slope_chart);
    numbers("budget", &ribbons_chart);
    if (!authority.population.empty()) numbers("par-habitant", &pairs_chart);
  }
  if (!authority.compared.empty()) {
    outputs.files.push_back(numbers_file(
        context, authority, "strate", [&context, &authority] { return stratum_chart(context, authority); }));
  }
  outputs.pages.push_back(
      {comparison_path(authority.id), [&context, &authority, accounts](const FileSizes& sizes) {
         return comparison_page(context, authority, *accounts, sizes);
       }});
}

}  // namespace mandature::editions
