#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "editions/address.h"
#include "editions/atlas_parts.h"
#include "editions/commission_sections.h"
#include "editions/fingerprint.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using document::Section;
using theme::String;

Block heading(const std::string& words, const std::string& id) {
  return Block{document::Heading{1, document::inline_text(words), id}};
}

void add_page(const AtlasSource& source, const std::string& part, Inlines& entry) {
  entry.push_back(Inline{document::Text{", ", {}}});
  entry.push_back(Inline{document::Link{"#" + part, document::inline_text(source.page_of(part))}});
}

Section index_of_projects(const AtlasSource& source) {
  Section section{"index-projets", source.say()(String::kBookProjects), {}, {}};
  std::vector<const model::Project*> projects;
  for (const model::Project& project : source.authority.projects) {
    if (source.authority.find(project.commission) != nullptr) projects.push_back(&project);
  }
  std::stable_sort(projects.begin(), projects.end(), [](const auto* a, const auto* b) {
    return support::alphabetically_before(a->name, b->name);
  });
  for (const model::Project* project : projects) {
    Inlines entry = document::inline_text(project->name);
    add_page(source, part_of(*project), entry);
    section.blocks.push_back(document::paragraph(std::move(entry), "index"));
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(source.say()(String::kBookNoSheet), "legende"));
  return section;
}

// "La Fontaine (Jean de), VC": filed as NF Z44-001 wants it.
Inlines filed_name(const AtlasSource& source, const model::Member& member) {
  const std::string behind = member.behind_filed_name();
  Inlines entry{Inline{document::Strong{document::inline_text(member.filed_name())}}};
  const model::PoliticalGroup* group = member.group ? source.authority.find(*member.group) : nullptr;
  std::string rest = behind.empty() ? "" : " (" + behind + ")";
  if (group != nullptr) rest += ", " + group->abbreviation;
  if (!rest.empty()) entry.push_back(Inline{document::Text{rest, {}}});
  return entry;
}

Section index_of_members(const AtlasSource& source) {
  Section section{"index-membres", source.say()(String::kBookMembers), {}, {}};
  std::vector<const model::Member*> members;
  for (const model::Member& member : source.authority.members) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(),
                   [](const auto* a, const auto* b) { return a->filing_key() < b->filing_key(); });
  for (const model::Member* member : members) {
    Inlines entry = filed_name(source, *member);
    for (const model::Commission& commission : source.authority.commissions) {
      const bool sits = std::any_of(commission.seats.begin(), commission.seats.end(),
                                    [&](const model::Seat& seat) { return seat.member == member->id; });
      if (sits) add_page(source, part_of(commission), entry);
    }
    for (const model::Project& project : source.authority.projects) {
      if (std::find(project.members.begin(), project.members.end(), member->id) != project.members.end())
        add_page(source, part_of(project), entry);
    }
    section.blocks.push_back(document::paragraph(std::move(entry), "index"));
  }
  if (section.blocks.empty())
    section.blocks.push_back(document::paragraph(source.say()(String::kNotStated), "legende"));
  return section;
}

std::string cited(const AtlasSource& source, const model::Source& origin) {
  std::string words = origin.name.empty() ? origin.link : origin.name;
  if (origin.date) words += ", " + source.context.language.long_period(*origin.date);
  return words;
}

// Where the figures of a commission and of its projects come from, each source once.
Blocks sources_of(const AtlasSource& source, const model::Commission& commission) {
  std::set<std::string> seen;
  document::List list;
  const auto add = [&](const std::string& figure, const model::Source& origin) {
    if (origin.empty()) return;
    const std::string words = cited(source, origin);
    if (!seen.insert(words).second) return;
    list.items.push_back({document::paragraph(figure.empty() ? words : words + " (" + figure + ")")});
  };
  for (const model::KeyFigure& figure : commission.key_figures) add(figure.label, figure.source);
  for (const model::Project& project : source.authority.projects) {
    if (project.commission != commission.id) continue;
    for (const model::CostLine& line : project.costs) add(project.name, line.source);
    for (const model::KeyFigure& figure : project.key_figures) add(project.name, figure.source);
  }
  if (list.items.empty()) return {document::paragraph(source.say()(String::kNotStated), "legende")};
  return {Block{std::move(list)}};
}

Block glossary(const AtlasSource& source) {
  constexpr std::array<std::pair<String, String>, 6> kWords{{
      {String::kWordAccount, String::kWordAccountText},
      {String::kWordOperation, String::kWordOperationText},
      {String::kWordInvestment, String::kWordInvestmentText},
      {String::kWordNomenclature, String::kWordNomenclatureText},
      {String::kWordReal, String::kWordRealText},
      {String::kWordSheet, String::kWordSheetText},
  }};
  document::DefinitionList list;
  for (const auto& [term, words] : kWords) {
    list.definitions.push_back(
        {document::inline_text(source.say()(term)), {document::paragraph(source.say()(words))}});
  }
  return Block{std::move(list)};
}

}  // namespace

document::Document compose_indexes(const AtlasSource& source) {
  document::Document indexes = atlas_document(source, source.say()(String::kBookIndexes));
  indexes.sections = {{"ouverture", {}, {}, {heading(indexes.title, "index")}},
                      index_of_projects(source),
                      index_of_members(source)};
  return indexes;
}

document::Document compose_sources(const AtlasSource& source) {
  const theme::Strings& say = source.say();
  document::Document document = atlas_document(source, say(String::kBookSources));
  document.sections.push_back({"ouverture", {}, {}, {heading(document.title, "sources")}});
  Section budget{"budget", say(String::kBookAccounts), {}, {}};
  const std::string accounts = accounts_sentence(source.context, source.authority);
  budget.blocks.push_back(document::paragraph(accounts.empty() ? say(String::kPosterNoBudget) : accounts));
  const std::string groups = groups_sentence(source.context, source.authority);
  if (!groups.empty()) budget.blocks.push_back(document::paragraph(groups));
  document.sections.push_back(std::move(budget));
  for (const model::Commission& commission : source.authority.commissions) {
    document.sections.push_back({"sources",
                                 fmt::format("{}\u2002{}", commission.number, commission.name),
                                 {},
                                 sources_of(source, commission)});
  }
  document.sections.push_back({"mots", say(String::kBookWords), {}, {glossary(source)}});
  return document;
}

document::Document compose_notes_page(const AtlasSource& source) {
  document::Document notes = atlas_document(source, source.say()(String::kBookNotes));
  notes.sections = {{"notes", {}, {}, {Block{document::WritingBand{notes.title, 4}}}}};
  return notes;
}

document::Document compose_back_cover(const AtlasSource& source, const std::string& fingerprint) {
  const theme::Strings& say = source.say();
  const model::Publication& publication = source.context.publication;
  const std::string address = support::join_path(publication.base_url, atlas_path(source.authority.id));
  document::Document back = atlas_document(source, say(String::kBookImprint));
  Section imprint{"mentions", {}, {}, {heading(back.title, "mentions")}};
  for (const std::string& words :
       {say(String::kBookEdition, {{"edition", publication.edition},
                                   {"date", source.context.language.long_date(publication.frozen_on)}}),
        say(String::kImprintPublisher, {{"editeur", publication.notices.publisher},
                                        {"directeur", publication.notices.director},
                                        {"licence", publication.licence},
                                        {"adresse", address}}),
        publication.notices.printer.empty()
            ? std::string()
            : say(String::kImprintPrinter, {{"imprimeur", publication.notices.printer}}),
        publication.notices.contact.empty()
            ? std::string()
            : say(String::kBookContact, {{"contact", publication.notices.contact}})}) {
    if (!words.empty()) imprint.blocks.push_back(document::paragraph(words));
  }
  imprint.blocks.push_back(
      document::paragraph(say(String::kCopyFingerprint) + " " + in_eights(fingerprint), "legende"));
  back.sections = {std::move(imprint),
                   {"code",
                    {},
                    {},
                    {Block{document::QrCode{address, say(String::kQrAlternative, {{"adresse", address}})}}}},
                   {"adresse", {}, {}, {document::paragraph(address, "legende")}}};
  return back;
}

}  // namespace mandature::editions
