#include "editions/copies.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "editions/address.h"
#include "editions/atlas.h"
#include "editions/fingerprint.h"
#include "editions/poster_budget.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Section;
using model::Candidate;
using theme::String;

std::vector<const Candidate*> in_order(const model::Authority& authority) {
  std::vector<const Candidate*> candidates;
  for (const Candidate& candidate : authority.candidates) candidates.push_back(&candidate);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate* a, const Candidate* b) { return a->number < b->number; });
  return candidates;
}

std::string name_of(const Candidate& candidate) {
  return candidate.given_name + (candidate.given_name.empty() ? "" : " ") + candidate.family_name;
}

// What all sheets of one authority share.
struct Source {
  const Context& context;
  const model::Authority& authority;
  std::string fingerprint;

  const theme::Strings& say() const { return context.theme.strings; }
  std::string count() const {
    return context.language.number(static_cast<double>(authority.candidates.size()));
  }
  std::string day(const std::optional<support::Date>& date) const {
    return date ? context.language.long_date(*date) : std::string();
  }
};

Block fingerprint_block(const Source& source) {
  Inlines text = document::inline_text(source.say()(String::kCopyFingerprint));
  text.push_back(Inline{document::LineBreak{}});
  text.push_back(Inline{document::Styled{"empreinte", document::inline_text(in_eights(source.fingerprint))}});
  return document::paragraph(std::move(text), "legende");
}

Section cover(const Source& source, const Candidate& candidate) {
  const theme::Strings& say = source.say();
  Section section{"exemplaire", {}, {}, {}};
  auto& blocks = section.blocks;
  blocks.push_back(document::paragraph(source.authority.name, "etiquette"));
  blocks.push_back(Block{document::Heading{1, document::inline_text(say(String::kCopyAtlas)), "titre"}});
  blocks.push_back(document::paragraph(source.authority.current_mandate().label(), "annees"));
  blocks.push_back(document::paragraph(say(String::kCopyLede), "chapeau"));
  const std::string number =
      say(String::kCopyNumber,
          {{"numero", source.context.language.number(candidate.number)}, {"total", source.count()}});
  blocks.push_back(Block{document::Heading{2, document::inline_text(number), "exemplaire"}});
  document::Table table;
  table.row_headers = true;
  const auto add = [&](String label, const std::string& value) {
    Inlines words{
        Inline{document::Styled{"exemplaire-valeur", {Inline{document::Text{value, candidate.where}}}}}};
    table.rows.push_back({{{document::inline_text(say(label))}, {std::move(words)}}});
  };
  add(String::kCopyGivenTo, name_of(candidate));
  add(String::kCopyList, candidate.list);
  add(String::kCopyDate, source.day(candidate.delivered_on));
  add(String::kCopySignature, {});
  blocks.push_back(Block{std::move(table)});
  blocks.push_back(fingerprint_block(source));
  const std::string imprint =
      say(String::kCopyImprint,
          {{"collectivite", source.authority.name},
           {"edition", source.context.publication.edition},
           {"date", source.context.language.long_date(source.context.publication.frozen_on)},
           {"editeur", source.context.publication.notices.publisher}});
  blocks.push_back(document::paragraph(imprint, "mentions"));
  return section;
}

Section delivery_register(const Source& source, const std::vector<const Candidate*>& candidates) {
  const theme::Strings& say = source.say();
  Section section{"registre", {}, {}, {}};
  section.blocks.push_back(
      Block{document::Heading{1, document::inline_text(say(String::kRegisterTitle)), "registre"}});
  section.blocks.push_back(
      document::paragraph(say.count(String::kRegisterLede, static_cast<int>(candidates.size()),
                                    source.count(), {{"edition", source.context.publication.edition}}),
                          "chapeau"));
  section.blocks.push_back(fingerprint_block(source));
  document::Table table;
  for (const String head : {String::kRegisterNumber, String::kRegisterName, String::kCopyList,
                            String::kCopyDate, String::kCopySignature}) {
    table.header.cells.push_back({document::inline_text(say(head))});
  }
  table.row_headers = true;
  for (const Candidate* candidate : candidates) {
    const std::string date =
        candidate->delivered_on ? source.context.language.short_date(*candidate->delivered_on) : "";
    table.rows.push_back({{{document::inline_text(source.context.language.number(candidate->number))},
                           {{Inline{document::Text{name_of(*candidate), candidate->where}}}},
                           {{Inline{document::Text{candidate->list, candidate->where}}}},
                           {document::inline_text(date)},
                           {}}});
  }
  section.blocks.push_back(Block{std::move(table)});
  return section;
}

}  // namespace

document::Document compose_copies(const Context& context, const model::Authority& authority) {
  const Source source{context, authority, atlas_fingerprint(context, authority)};
  document::Document copies;
  copies.id = authority.id.value + "/exemplaires";
  copies.edition = "exemplaires";
  copies.language = context.language.tag();
  copies.title = context.theme.strings(String::kCopiesTitle) + " – " + authority.name;
  copies.author = context.publication.notices.publisher;
  const std::vector<const Candidate*> candidates = in_order(authority);
  for (const Candidate* candidate : candidates) copies.sections.push_back(cover(source, *candidate));
  copies.sections.push_back(delivery_register(source, candidates));
  if (auto edge = edge_section(context, authority)) copies.sections.push_back(*std::move(edge));
  return copies;
}

void add_copies(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.candidates.empty()) return;
  outputs.print.push_back({copies_file(authority.id),
                           "exemplaires",
                           {},
                           [&context, &authority] { return compose_copies(context, authority); },
                           Audience::kNamed});
}

}  // namespace mandature::editions
