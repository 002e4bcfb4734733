#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "editions/address.h"
#include "editions/comparison_charts.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "graphics/draw_chart.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using model::MandateSpending;
using theme::String;

// What all rows of the panorama share.
struct Panorama {
  const Accounts& accounts;
  graphics::Chart scale;  // no value of its own: the scale all bars stand on
  graphics::Chart whole;  // the same for bars out of the whole budget
};

Panorama panorama_of(const model::Authority& authority, const Accounts& accounts) {
  Panorama panorama{accounts, {}, {}};
  panorama.scale.full_scale = share_scale(authority, accounts.mandates);
  panorama.whole.full_scale = 1;
  return panorama;
}

void add_share(const Context& context, const model::Authority& authority, const model::Commission& commission,
               const Panorama& panorama, Fields& row) {
  const auto& mandates = panorama.accounts.mandates;
  if (mandates.empty() || !panorama.accounts.by_commission) return;
  const auto share = mandates[0].share_of(commission.id);
  graphics::ChartMark mark{{{}, share, {}, {}}, graphics::SeriesState::kCurrent, {}};
  const graphics::ChartStyle& style = context.theme.web_charts.style;
  row.set("PART_HTML", graphics::draw_mark(panorama.whole, mark, style));
  row.set("PART", share ? context.language.percent(*share) : context.theme.strings(String::kNotMeasured))
      .set("MONTANT", context.language.short_euros(mandates[0].of(commission.id)));
  if (const auto each = model::per_inhabitant(authority, mandates[0], commission.id)) {
    row.set("PAR_HABITANT", context.language.euros(support::Money::from_cents(std::llround(*each * 100))));
  }
  if (mandates.size() > 1) {
    mark.before = mandates[1].share_of(commission.id);
    row.set("AVANT", mark.before ? context.language.percent(*mark.before)
                                 : context.theme.strings(String::kNotMeasured));
    row.set("ECART", change_of_share(context, mandates[1], mandates[0], commission.id));
  }
  row.set("BARRE_HTML", graphics::draw_mark(panorama.scale, mark, style));
}

// What the row of a commission counts and names: projects, prides, challenges, members.
void add_records(const Context& context, const model::Authority& authority,
                 const model::Commission& commission, const std::string& from, Fields& row) {
  const theme::Strings& say = context.theme.strings;
  const auto counted = [&](std::size_t n) { return context.language.number(static_cast<double>(n)); };
  row.set("APERCUS", counted(projects_of(authority, commission.id).size()))
      .set("ADRESSE_APERCUS",
           relative_address(from, projects_path(authority.id)) + "#c-" + commission.id.value)
      .set("MEMBRES", counted(commission.seats.size()))
      .set("ADRESSE_MEMBRES", relative_address(from, commission_path(authority.id, commission.id)) + "#p6");
  const model::Review* review = authority.review_of(commission.id);
  if (review == nullptr) return;
  row.set("ADRESSE_BILAN", relative_address(from, review_path(authority.id, commission.id)))
      .set("BILAN", say(String::kReviewTerm));
  for (const model::ProjectId& id : review->prides) {
    const model::Project* project = authority.find(id);
    if (project != nullptr)
      row.add("REUSSITES", page_link(project->name, from, project_path(authority.id, id)));
  }
  for (const model::Challenge& challenge : review->challenges) {
    Fields entry;
    entry.set("TEXTE", challenge.title);
    row.add("DEFIS", std::move(entry));
  }
}

Fields commission_row(const Context& context, const model::Authority& authority,
                      const model::Commission& commission, const Panorama& panorama) {
  const std::string from = atlas_path(authority.id);
  Fields row;
  row.set("NUMERO", fmt::format("{}", commission.number))
      .set("NOM", commission.name)
      .set("ADRESSE", relative_address(from, commission_path(authority.id, commission.id)));
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) row.set("PICTOGRAMME_HTML", pictogram->second);
  add_share(context, authority, commission, panorama, row);
  add_records(context, authority, commission, from, row);
  return row;
}

// The largest part first; by number where the accounts do not tell.
std::vector<const model::Commission*> by_share(const model::Authority& authority, const Accounts& accounts) {
  std::vector<const model::Commission*> order;
  for (const model::Commission& commission : authority.commissions) order.push_back(&commission);
  if (!accounts.by_commission) return order;
  const MandateSpending& now = accounts.mandates.front();
  std::stable_sort(order.begin(), order.end(), [&](const model::Commission* a, const model::Commission* b) {
    return now.of(a->id) > now.of(b->id);
  });
  return order;
}

void add_totals(const Context& context, const model::Authority& authority, const MandateSpending& current,
                Fields& fields) {
  fields.set("TOTAL_MONTANT", context.language.short_euros(current.total));
  double inhabitants = 0;
  for (const model::YearlySpending& year : current.years)
    inhabitants += authority.inhabitants(year.year).value_or(0);
  if (inhabitants > 0) {
    fields.set("TOTAL_PAR_HABITANT", context.language.euros(support::Money::from_cents(std::llround(
                                         static_cast<double>(current.total.cents()) / inhabitants))));
  }
}

// What no commission spent, so that the column adds up to the whole.
void add_rest(const Context& context, const Accounts& accounts, Fields& fields) {
  support::Money rest;
  for (const model::YearlySpending& year : accounts.mandates.front().years) rest += year.unattributed;
  if (rest.cents() <= 0) return;
  fields.set("RESTE", context.theme.strings(String::kUnattributed))
      .set("RESTE_PART", context.language.percent(rest.euros() / accounts.mandates.front().total.euros()))
      .set("RESTE_MONTANT", context.language.short_euros(rest));
}

void add_table_head(const Context& context, const model::Authority& authority, const Accounts& accounts,
                    Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  fields.set("TABLEAU_TITRE", say(String::kAtlasTable)).set("MANDAT", authority.current_mandate().label());
  if (!accounts.by_commission) {
    const bool without_functions = !accounts.mandates.empty() && !authority.budget.tells_commissions();
    fields.set("TABLEAU_NOTE", say(without_functions ? String::kPosterNoFunctions : String::kPosterNoBudget,
                                   {{"qui", authority.designation}}));
    return;
  }
  fields.set("TABLEAU_NOTE", say(String::kAtlasTableNote, {{"mandat", authority.current_mandate().label()}}))
      .set("ECHELLE",
           say(String::kAtlasScale,
               {{"maximum", context.language.percent(share_scale(authority, accounts.mandates), 0)}}));
  if (accounts.mandates.size() > 1) fields.set("MANDAT_AVANT", accounts.mandates[1].mandate->label());
  add_totals(context, authority, accounts.mandates.front(), fields);
  add_rest(context, accounts, fields);
}

void add_charts(const Context& context, const model::Authority& authority, const Accounts& accounts,
                const FileSizes& sizes, Fields& fields) {
  if (!accounts.by_commission) {
    if (!authority.compared.empty()) {
      fields.add("LIENS", page_link(context.theme.strings(String::kStratumTitle), atlas_path(authority.id),
                                    comparison_path(authority.id)));
    }
    return;
  }
  graphics::Chart slope = slope_chart(context, authority, accounts.mandates);
  graphics::Chart ribbons = ribbons_chart(context, authority, accounts.mandates);
  offer_numbers(context, authority, sizes, slope);
  offer_numbers(context, authority, sizes, ribbons);
  Fields data;
  data.set("LIBELLE", ribbons.data_label)
      .set("ADRESSE", ribbons.data_path.empty()
                          ? std::string()
                          : relative_address(atlas_path(authority.id), ribbons.data_path));
  if (!ribbons.data_path.empty()) fields.add("LIENS", std::move(data));
  fields.add("LIENS", page_link(context.theme.strings(String::kComparisonTitle), atlas_path(authority.id),
                                comparison_path(authority.id)));
  if (accounts.mandates.size() > 1) fields.set("PENTES_HTML", std::move(slope));
  fields.set("RUBANS_HTML", std::move(ribbons));
}

document::Page atlas_page(const Context& context, const model::Authority& authority, const Accounts& accounts,
                          const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = atlas_path(authority.id);
  const std::string mandate = authority.current_mandate().label();
  const auto count = static_cast<int>(authority.commissions.size());
  const std::string lede =
      say.count(String::kAtlasLede, count, support::capitalised(context.language.spelled(count)),
                {{"mandat", mandate}});
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "atlas",
                                    say(String::kAtlasOf, {{"mandat", mandate}}),
                                    lede,
                                    Rubric::kAtlas,
                                    {},
                                    say(String::kKindAtlas)});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kAtlasTitle, {{"qui", authority.designation}})).set("CHAPO", lede);
  add_table_head(context, authority, accounts, fields);
  const Panorama panorama = panorama_of(authority, accounts);
  for (const model::Commission* commission : by_share(authority, accounts))
    fields.add("PANORAMA", commission_row(context, authority, *commission, panorama));
  for (const model::Commission& commission : authority.commissions) {
    fields.add("COMMISSIONS", commission_row(context, authority, commission, panorama));
    if (auto pdf = download(context, sizes, poster_file(authority.id, commission.id),
                            say(String::kPosterLink, {{"nom", commission.short_name}}), path)) {
      fields.add("TELECHARGEMENTS", std::move(*pdf));
    }
  }
  add_charts(context, authority, accounts, sizes, fields);
  fields.set("VIGNETTES_TITRE", say(String::kAtlasPosters));
  fields.set("SOURCE", say(String::kSourceOf, {{"nom", authority.name}}));
  fields.set("ADRESSE_APERCUS", relative_address(path, projects_path(authority.id)))
      .set("APERCUS", say(String::kProjectsAll));
  if (!authority.members.empty()) {
    fields.set("ADRESSE_ELUS", relative_address(path, members_path(authority.id)))
        .set("ELUS", say(String::kMembersTitle));
  }
  return page;
}

// The whole before its parts: the atlas, the panorama, then who is who.
void add_atlas_downloads(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                         document::Page& page) {
  const theme::Strings& say = context.theme.strings;
  const auto add = [&](const std::string& file, String label) {
    if (auto pdf = download(context, sizes, file, say(label), page.path))
      page.fields.add("ENSEMBLE", std::move(*pdf));
  };
  if (sizes.contains(download_path(atlas_file(authority.id))))
    page.fields.set("ADRESSE_PDF", relative_address(page.path, download_path(atlas_file(authority.id))));
  add(atlas_file(authority.id), String::kAtlasPdf);
  add(panorama_file(authority.id), String::kPanoramaPdf);
  add(directory_file(authority.id), String::kDirectoryPdf);
}

}  // namespace

void add_atlas_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.commissions.empty()) return;
  const auto accounts = accounts_of(authority);
  outputs.pages.push_back(
      {atlas_path(authority.id), [&context, &authority, accounts](const FileSizes& sizes) {
         document::Page page = atlas_page(context, authority, *accounts, sizes);
         add_atlas_downloads(context, authority, sizes, page);
         return page;
       }});
  add_comparison_page(context, authority, accounts, outputs);
  add_commission_pages(context, authority, accounts, outputs);
  add_project_pages(context, authority, outputs);
  add_review_pages(context, authority, outputs);
}

}  // namespace mandature::editions
