#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "editions/address.h"
#include "editions/poster.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "model/spending.h"

namespace mandature::editions {
namespace {

using document::Fields;
using document::Section;
using model::MandateSpending;
using theme::String;

// A part of the poster's page: sections of the poster's document under one heading.
struct Part {
  String heading;
  std::vector<std::string_view> roles;
};

// The poster's twelve parts; the first (name and budget) is the page's cover.
const std::vector<Part>& parts() {
  static const std::vector<Part> kParts{
      {String::kPosterPart, {"part"}},      {String::kPosterYearsPart, {"annees"}},
      {String::kMissions, {"missions"}},    {String::kPrides, {"reussites"}},
      {String::kChallenges, {"defis"}},     {String::kMembers, {"membres"}},
      {String::kKeyFigures, {"chiffres"}},  {String::kStatements, {"observations"}},
      {String::kStaff, {"personnel"}},      {String::kOutside, {"exterieur"}},
      {String::kPosterWritePart, {"main"}}, {String::kPosterSourcesPart, {"mentions"}},
  };
  return kParts;
}

void add_parts(const Context& context, const document::Document& poster, Fields& fields) {
  int number = 0;
  for (const Part& part : parts()) {
    Fields entry;
    document::Blocks blocks;
    std::string remark;
    for (const std::string_view role : part.roles) {
      const Section* section = poster.find(role);
      if (section == nullptr) continue;
      remark = section->remark;
      blocks.insert(blocks.end(), section->blocks.begin(), section->blocks.end());
    }
    if (blocks.empty()) blocks.push_back(document::paragraph(context.theme.strings(String::kNotStated)));
    ++number;
    entry.set("NUMERO", fmt::format("{}", number))
        .set("ID", fmt::format("p{}", number))
        .set("TITRE", context.theme.strings(part.heading))
        .set("REMARQUE", remark)
        .set("CONTENU_HTML", std::move(blocks));
    fields.add("PARTIES", std::move(entry));
  }
}

// The amount and the sentence beside it are the poster's.
void add_amount(const document::Document& poster, Fields& fields) {
  const Section* amount = poster.find("montant");
  if (amount == nullptr) return;
  std::string text;
  for (const document::Block& block : amount->blocks) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
    if (paragraph == nullptr || paragraph->style == "etiquette") continue;
    if (paragraph->style == "montant") {
      fields.set("MONTANT", document::plain_text(paragraph->text));
    } else {
      text += (text.empty() ? "" : " ") + document::plain_text(paragraph->text);
    }
  }
  fields.set("MONTANT_TEXTE", text);
}

void add_neighbours(const model::Authority& authority, const model::Commission& commission,
                    const std::string& from, Fields& fields) {
  const auto here = static_cast<std::size_t>(&commission - authority.commissions.data());
  if (here > 0) {
    const model::Commission& before = authority.commissions[here - 1];
    fields.set("ADRESSE_PRECEDENTE", relative_address(from, commission_path(authority.id, before.id)))
        .set("PRECEDENTE", before.name);
  }
  if (here + 1 < authority.commissions.size()) {
    const model::Commission& after = authority.commissions[here + 1];
    fields.set("ADRESSE_SUIVANTE", relative_address(from, commission_path(authority.id, after.id)))
        .set("SUIVANTE", after.name);
  }
}

document::Page commission_page(const Context& context, const model::Authority& authority,
                               const model::Commission& commission, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = commission_path(authority.id, commission.id);
  const document::Document poster = compose_poster(context, authority, commission);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "commission",
                                    commission.name,
                                    poster.title,
                                    Rubric::kAtlas,
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)}}});
  Fields& fields = page.fields;
  fields.set("SURTITRE",
             say(String::kPosterNumber, {{"numero", fmt::format("{}", commission.number)},
                                         {"total", fmt::format("{}", authority.commissions.size())}}));
  fields.set("TITRE", commission.name);
  add_amount(poster, fields);
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) fields.set("PICTOGRAMME_HTML", pictogram->second);
  add_parts(context, poster, fields);
  if (auto pdf = download(context, sizes, poster_file(authority.id, commission.id),
                          say(String::kPosterLink, {{"nom", commission.short_name}}), path)) {
    fields.add("TELECHARGEMENTS", std::move(*pdf));
  }
  add_neighbours(authority, commission, path, fields);
  return page;
}

// A number for an attribute of a drawing: a point, never a comma.
std::string plain_number(double value) { return fmt::format("{:.1f}", value); }

// The next round share above the largest one: bars fill the frame without touching its end.
double scale_maximum(const std::vector<MandateSpending>& mandates, const model::Authority& authority) {
  double largest = 0;
  for (const MandateSpending& mandate : mandates) {
    for (const model::Commission& commission : authority.commissions) {
      largest = std::max(largest, mandate.share_of(commission.id).value_or(0));
    }
  }
  return std::max(0.05, std::ceil(largest * 20) / 20);
}

void add_commission_row(const Context& context, const model::Authority& authority,
                        const model::Commission& commission, const std::vector<MandateSpending>& mandates,
                        Fields& fields) {
  const std::string from = atlas_path(authority.id);
  Fields row;
  row.set("NUMERO", fmt::format("{}", commission.number))
      .set("NOM", commission.name)
      .set("ADRESSE", relative_address(from, commission_path(authority.id, commission.id)));
  if (!mandates.empty()) {
    const double maximum = scale_maximum(mandates, authority);
    const double share = mandates[0].share_of(commission.id).value_or(0);
    row.set("PART", context.language.percent(share))
        .set("PART_ECHELLE", plain_number(share / maximum * 100))
        .set("PART_TOTAL", plain_number(share * 100))
        .set("MONTANT", context.language.short_euros(mandates[0].of(commission.id)));
    if (const auto each = model::per_inhabitant(authority, mandates[0], commission.id)) {
      row.set("PAR_HABITANT", context.language.euros(support::Money::from_cents(std::llround(*each * 100))));
    }
    if (mandates.size() > 1) {
      const double before = mandates[1].share_of(commission.id).value_or(0);
      row.set("AVANT", context.language.percent(before))
          .set("AVANT_ECHELLE", plain_number(before / maximum * 100));
    }
  }
  fields.add("COMMISSIONS", std::move(row));
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

document::Page atlas_page(const Context& context, const model::Authority& authority, const FileSizes& sizes) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = atlas_path(authority.id);
  std::vector<MandateSpending> mandates;
  if (authority.budget.has_functions()) mandates = model::latest_spending(authority, 2);

  const std::string lede =
      say(String::kAtlasLede,
          {{"commissions", context.language.number(static_cast<double>(authority.commissions.size()))},
           {"mandat", authority.current_mandate().label()}});
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "atlas",
                                    say(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}),
                                    lede,
                                    Rubric::kAtlas,
                                    {}});
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kAtlasTitle, {{"qui", authority.designation}})).set("CHAPO", lede);
  fields.set("TABLEAU_TITRE", say(String::kAtlasTable));
  fields.set("MANDAT", authority.current_mandate().label());
  if (mandates.empty()) {
    fields.set("TABLEAU_NOTE", say(authority.budget.has_functions() || authority.budget.lines.empty()
                                       ? String::kPosterNoBudget
                                       : String::kPosterNoFunctions,
                                   {{"qui", authority.designation}}));
  } else {
    fields.set("TABLEAU_NOTE",
               say(String::kAtlasTableNote, {{"mandat", authority.current_mandate().label()}}));
    fields.set("ECHELLE",
               say(String::kAtlasScale,
                   {{"maximum", context.language.percent(scale_maximum(mandates, authority), 0)}}));
    if (mandates.size() > 1) fields.set("MANDAT_AVANT", mandates[1].mandate->label());
    add_totals(context, authority, mandates[0], fields);
  }
  for (const model::Commission& commission : authority.commissions) {
    add_commission_row(context, authority, commission, mandates, fields);
    if (auto pdf = download(context, sizes, poster_file(authority.id, commission.id),
                            say(String::kPosterLink, {{"nom", commission.short_name}}), path)) {
      fields.add("TELECHARGEMENTS", std::move(*pdf));
    }
  }
  fields.set("VIGNETTES_TITRE", say(String::kAtlasPosters));
  fields.set("SOURCE", say(String::kSourceOf, {{"nom", authority.name}}));
  return page;
}

}  // namespace

void add_atlas_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.commissions.empty()) return;
  outputs.pages.push_back({atlas_path(authority.id), [&context, &authority](const FileSizes& sizes) {
                             return atlas_page(context, authority, sizes);
                           }});
  for (const model::Commission& commission : authority.commissions) {
    add_media(commission.introduction, outputs);
    for (const model::Statement& statement : commission.statements) add_media(statement.text, outputs);
    if (commission.staff) add_media(commission.staff->text, outputs);
    for (const model::OutsideObservation& observation : commission.outside)
      add_media(observation.text, outputs);
    outputs.pages.push_back({commission_path(authority.id, commission.id),
                             [&context, &authority, &commission](const FileSizes& sizes) {
                               return commission_page(context, authority, commission, sizes);
                             }});
  }
}

}  // namespace mandature::editions
