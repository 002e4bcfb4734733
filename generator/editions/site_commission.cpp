#include <fmt/format.h>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/poster.h"
#include "editions/poster_budget.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Fields;
using document::Inlines;
using document::Section;
using theme::String;

// A part of the poster's page: sections of the poster's document under one heading.
struct Part {
  String heading;
  std::vector<std::string_view> roles;
};

// The twelve parts of a poster, in its order.
const std::vector<Part>& parts() {
  static const std::vector<Part> kParts{
      {String::kPosterCommissionPart, {"montant"}},
      {String::kPosterPart, {"part", "annees"}},
      {String::kMissions, {"missions"}},
      {String::kPrides, {"reussites"}},
      {String::kChallenges, {"defis"}},
      {String::kMembers, {"membres"}},
      {String::kKeyFigures, {"chiffres"}},
      {String::kStatements, {"observations"}},
      {String::kStaff, {"personnel"}},
      {String::kOutside, {"exterieur"}},
      {String::kPosterWritePart, {"main"}},
      {String::kPosterSourcesPart, {"mentions"}},
  };
  return kParts;
}

// What the page knows beyond the poster: the introduction, then where to read on.
Blocks about(const Context& context, const model::Authority& authority, const model::Commission& commission) {
  const theme::Strings& say = context.theme.strings;
  Blocks blocks = commission.introduction;
  document::DefinitionList facts;
  if (commission.formed_on) {
    facts.definitions.push_back(
        definition(say(String::kCommissionFormed),
                   document::inline_text(context.language.long_date(*commission.formed_on))));
  }
  Blocks sheets;
  std::vector<std::pair<std::string, std::string>> links;
  for (const model::Project* project : projects_of(authority, commission.id))
    links.emplace_back(project_path(authority.id, project->id), project->name);
  if (!links.empty())
    facts.definitions.push_back({document::inline_text(say(String::kProjectsTitle)), {link_list(links)}});
  if (authority.review_of(commission.id) != nullptr) {
    facts.definitions.push_back(
        definition(say(String::kReviewTerm),
                   link_to(review_path(authority.id, commission.id), say(String::kReviewLink))));
  }
  if (!facts.definitions.empty()) blocks.push_back(Block{std::move(facts)});
  if (blocks.empty()) blocks.push_back(document::paragraph(say(String::kNotStated)));
  return blocks;
}

// On paper the introduction opens the missions; here it is a part of its own.
Blocks without_introduction(const Section& missions, const model::Commission& commission) {
  const std::size_t skipped = std::min(commission.introduction.size(), missions.blocks.size());
  return {missions.blocks.begin() + static_cast<std::ptrdiff_t>(skipped), missions.blocks.end()};
}

// The poster names its members in the order of the record; the page leads to theirs.
void link_members(const model::Authority& authority, const model::Commission& commission, Blocks& blocks) {
  if (blocks.empty()) return;
  auto* list = std::get_if<document::PersonList>(&blocks.front().content);
  if (list == nullptr) return;
  std::size_t place = 0;
  for (const model::Seat& seat : commission.seats) {
    const model::Member* member = authority.find(seat.member);
    if (member == nullptr || place >= list->persons.size()) continue;
    list->persons[place++].target = member_path(authority.id, member->id);
  }
}

Blocks blocks_of(const Context& context, const model::Authority& authority,
                 const model::Commission& commission, const Section& section) {
  if (section.role == "montant") return about(context, authority, commission);
  if (section.role == "missions") return without_introduction(section, commission);
  if (section.role == "reussites") {
    return prides_section(context, authority, commission,
                          [&](const model::Project& project) {
                            return SheetReference{{}, project_path(authority.id, project.id)};
                          })
        .blocks;
  }
  Blocks blocks = section.blocks;
  if (section.role == "membres") link_members(authority, commission, blocks);
  return blocks;
}

void add_parts(const Context& context, const model::Authority& authority, const model::Commission& commission,
               const document::Document& poster, const FileSizes& sizes, Fields& fields) {
  int number = 0;
  for (const Part& part : parts()) {
    Fields entry;
    Blocks blocks;
    std::string remark;
    for (const std::string_view role : part.roles) {
      const Section* section = poster.find(role);
      if (section == nullptr) continue;
      remark = section->remark;
      Blocks more = blocks_of(context, authority, commission, *section);
      blocks.insert(blocks.end(), more.begin(), more.end());
    }
    if (blocks.empty()) blocks.push_back(document::paragraph(context.theme.strings(String::kNotStated)));
    offer_numbers(context, authority, sizes, blocks);
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
  for (const Block& block : amount->blocks) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
    if (paragraph == nullptr || paragraph->style == "etiquette") continue;
    if (paragraph->style == "montant") {
      fields.set("MONTANT", document::plain_text(paragraph->text));
    } else {
      // What stands apart on paper is a sentence of its own here.
      const bool apart = paragraph->style == "legende" && !text.ends_with('.');
      text += (text.empty() ? "" : apart ? ". " : " ") + document::plain_text(paragraph->text);
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
                                    {{atlas_path(authority.id), say(String::kMenuAtlas)}},
                                    say(String::kKindCommission)});
  Fields& fields = page.fields;
  fields.set("SURTITRE",
             say(String::kPosterNumber, {{"numero", fmt::format("{}", commission.number)},
                                         {"total", fmt::format("{}", authority.commissions.size())}}));
  fields.set("TITRE", commission.name);
  add_amount(poster, fields);
  const auto pictogram = context.theme.pictograms.find(commission.pictogram);
  if (pictogram != context.theme.pictograms.end()) fields.set("PICTOGRAMME_HTML", pictogram->second);
  add_parts(context, authority, commission, poster, sizes, fields);
  offer_pdf(context, sizes, poster_file(authority.id, commission.id), say(String::kPosterPdf), page);
  offer_pdf(context, sizes, review_file(authority.id, commission.id), say(String::kReviewPdf), page);
  add_neighbours(authority, commission, path, fields);
  return page;
}

std::vector<graphics::Chart> budget_charts(const Context& context, const model::Authority& authority,
                                           const model::Commission& commission, const Accounts& accounts) {
  std::vector<graphics::Chart> charts;
  for (const Section& section : budget_sections(context, authority, commission, accounts.mandates)) {
    for (const Block& block : section.blocks) {
      if (const auto* figure = std::get_if<document::Figure>(&block.content)) charts.push_back(figure->chart);
    }
  }
  return charts;
}

// The numbers of the charts of a poster. Without functions all posters of an authority show the same chart.
void add_numbers(const Context& context, const model::Authority& authority,
                 const model::Commission& commission, const std::shared_ptr<const Accounts>& accounts,
                 Outputs& outputs) {
  if (accounts->mandates.empty()) return;
  const bool first = &commission == authority.commissions.data();
  if (!accounts->by_commission && !first) return;
  std::size_t place = 0;
  const auto charts = accounts->by_commission ? std::vector<std::string>{"part-" + commission.id.value,
                                                                         "annees-" + commission.id.value}
                                              : std::vector<std::string>{"natures"};
  for (const std::string& id : charts) {
    outputs.files.push_back(
        numbers_file(context, authority, id, [&context, &authority, &commission, accounts, place] {
          return budget_charts(context, authority, commission, *accounts).at(place);
        }));
    ++place;
  }
}

}  // namespace

void add_commission_pages(const Context& context, const model::Authority& authority,
                          const std::shared_ptr<const Accounts>& accounts, Outputs& outputs) {
  for (const model::Commission& commission : authority.commissions) {
    add_media(commission.introduction, outputs);
    for (const model::Statement& statement : commission.statements) add_media(statement.text, outputs);
    if (commission.staff) add_media(commission.staff->text, outputs);
    for (const model::OutsideObservation& observation : commission.outside)
      add_media(observation.text, outputs);
    add_numbers(context, authority, commission, accounts, outputs);
    outputs.pages.push_back({commission_path(authority.id, commission.id),
                             [&context, &authority, &commission](const FileSizes& sizes) {
                               return commission_page(context, authority, commission, sizes);
                             }});
  }
}

}  // namespace mandature::editions
