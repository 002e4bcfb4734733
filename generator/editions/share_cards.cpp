#include "editions/share_cards.h"

#include <algorithm>
#include <utility>

#include "editions/address.h"
#include "editions/commission_sections.h"
#include "editions/feeds.h"
#include "editions/poster_budget.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "graphics/seating.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Block;
using document::Blocks;
using document::Section;
using theme::String;

constexpr const char* kCard = "partage";
constexpr const char* kCover = "partage-balado";
// What can be read on a telephone; the whole text stands beside the picture.
constexpr std::size_t kMostTitle = 150, kMostLine = 90;
constexpr std::size_t kMostQuote = kMostTitle - 4;  // with its marks

// What a card says besides whose it is.
struct Words {
  std::string kind;  // "Entretien"
  std::string title;
  std::string name;  // in bold before the line; may be empty
  std::string line;
};

// A text cut between two words.
std::string brief(const std::string& text, std::size_t most) {
  if (support::count_characters(text) <= most) return text;
  std::string cut;
  for (const std::string_view word : support::split(text, ' ')) {
    if (support::count_characters(cut) + support::count_characters(word) >= most) break;
    cut += (cut.empty() ? "" : " ") + std::string(word);
  }
  while (!cut.empty() && std::string_view(",;:").find(cut.back()) != std::string_view::npos) cut.pop_back();
  return cut + "…";
}

Section one(const char* role, Block block) { return {role, {}, {}, {std::move(block)}}; }

document::Document card(const Context& context, const model::Authority* authority, const Words& words,
                        Blocks drawing) {
  const std::string& site = context.publication.title;
  document::Document sheet;
  sheet.edition = kCard;
  sheet.language = context.language.tag();
  sheet.title = words.title;
  document::Inlines owner;
  if (authority != nullptr && authority->name != words.title)
    owner.push_back({document::Strong{document::inline_text(authority->name)}});
  if (!words.kind.empty())
    owner.push_back({document::Text{(owner.empty() ? "" : "\u2003") + words.kind, {}}});
  sheet.sections.push_back(one("proprietaire", document::paragraph(std::move(owner), "carte-nom")));
  sheet.sections.push_back(
      one("titre", Block{document::Heading{1, document::inline_text(brief(words.title, kMostTitle)), {}}}));
  document::Inlines line;
  if (!words.name.empty()) line.push_back({document::Strong{document::inline_text(words.name)}});
  if (!words.name.empty() && !words.line.empty()) line.push_back({document::LineBreak{}});
  line.push_back({document::Text{brief(words.line, kMostLine), {}}});
  sheet.sections.push_back(one("ligne", document::paragraph(std::move(line), "carte-ligne")));
  if (!drawing.empty()) sheet.sections.push_back({"dessin", {}, {}, std::move(drawing)});
  sheet.sections.push_back(one("site", document::paragraph(site, "carte-site")));
  return sheet;
}

Block drawing_of(graphics::Scene scene) { return Block{document::Drawing{std::move(scene), "plan"}}; }

// The mark of the site: a table of eight, one seat filled.
Blocks mark() { return {drawing_of(graphics::seating_plan(graphics::SeatingShape::kRing, 8, 1))}; }

Blocks council(const model::Authority& authority) {
  return authority.seats > 0 ? Blocks{drawing_of(council_plan(authority))} : mark();
}

document::Document portal_card(const Context& context) {
  return card(context, nullptr, {{}, context.theme.strings(String::kSiteTagline), {}, {}}, mark());
}

document::Document authority_card(const Context& context, const model::Authority& authority) {
  return card(context, &authority,
              {context.theme.strings(String::kKindAuthority), authority.name, {}, authority.summary},
              council(authority));
}

document::Document cover(const Context& context, const model::Authority& authority) {
  return card(context, &authority, {{}, context.theme.strings(String::kTestimonialsTitle), {}, {}},
              authority.seats > 0 ? council(authority) : Blocks{});
}

document::Document interview_card(const Context& context, const model::Authority& authority,
                                  const model::Testimonial& testimonial) {
  const model::Body* body = authority.find(testimonial.body);
  const std::string title = quoted(context, brief(testimonial.title, kMostQuote));
  return card(context, &authority,
              {context.theme.strings(String::kKindTestimonial), title, testimonial.person.name,
               testimonial.person.role},
              body == nullptr ? Blocks{} : Blocks{drawing_of(seating_of(*body))});
}

document::Document body_card(const Context& context, const model::Authority& authority,
                             const model::Body& body) {
  return card(context, &authority, {context.theme.strings(String::kKindBody), body.name, {}, body.summary},
              {drawing_of(seating_of(body))});
}

// The amount is the poster's.
document::Document commission_card(const Context& context, const model::Authority& authority,
                                   const model::Commission& commission) {
  Words words{context.theme.strings(String::kKindCommission), commission.name, {}, {}};
  for (const Section& section :
       budget_sections(context, authority, commission, compared_mandates(authority))) {
    if (section.role != "montant") continue;
    for (const Block& block : section.blocks) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
      if (paragraph == nullptr) continue;
      std::string text = document::plain_text(paragraph->text);
      if (paragraph->style == "montant")
        words.name = std::move(text);
      else if (paragraph->style == "etiquette")
        words.line = std::move(text);
    }
  }
  if (words.name.empty()) words.line.clear();
  return card(context, &authority, words, pictogram_section(context, commission).blocks);
}

// The first figure of its front page says most; without one, the question has all the room.
document::Document evaluation_card(const Context& context, const model::Authority& authority,
                                   const model::Evaluation& evaluation) {
  Blocks figure;
  if (!evaluation.front.figures.empty()) {
    const model::KeyFigure& first = evaluation.front.figures.front();
    figure.push_back(Block{document::KeyFigure{first.value, first.label, {}}});
  }
  return card(context, &authority,
              {context.theme.strings(String::kKindEvaluation), evaluation.title, {}, evaluation.question},
              std::move(figure));
}

class Collector {
 public:
  explicit Collector(const Context& context) : context_(context) {}

  template <typename Record>
  void add(const model::Authority& authority, const std::string& page, const Record& record,
           document::Document (*compose)(const Context&, const model::Authority&, const Record&)) {
    cards_.push_back(
        {own_card_path(page), kCard, &authority, [this_context = &context_, &authority, &record, compose] {
           return compose(*this_context, authority, record);
         }});
  }

  void add_authority(const model::Authority& authority) {
    const Context& context = context_;
    cards_.push_back({own_card_path(space_path(authority.id)), kCard, &authority,
                      [&context, &authority] { return authority_card(context, authority); }});
    if (has_podcast(context, authority)) {
      cards_.push_back({podcast_cover_path(authority.id), kCover, &authority,
                        [&context, &authority] { return cover(context, authority); }});
    }
    for (const model::Commission& commission : authority.commissions)
      add(authority, commission_path(authority.id, commission.id), commission, &commission_card);
    for (const model::Body& body : authority.bodies)
      add(authority, body_path(authority.id, body.id), body, &body_card);
    for (const model::Evaluation& evaluation : authority.evaluations)
      add(authority, evaluation_path(authority.id, evaluation.id), evaluation, &evaluation_card);
    for (const model::Testimonial* testimonial : published(context, authority))
      add(authority, testimonial_path(authority.id, testimonial->id), *testimonial, &interview_card);
  }

  std::vector<ShareCard> finish() {
    const Context& context = context_;
    cards_.push_back(
        {own_card_path(portal_path()), kCard, nullptr, [&context] { return portal_card(context); }});
    return std::move(cards_);
  }

 private:
  const Context& context_;
  std::vector<ShareCard> cards_;
};

// The page whose card a page shows: a look at the lists, not at the path of each record, since thousands of
// pages ask.
bool has_own_card(const model::Authority& authority, const std::string& page) {
  const std::string id = support::file_stem(page);
  const auto holds = [&](const auto& records) {
    return std::any_of(records.begin(), records.end(),
                       [&](const auto& record) { return record.id.value == id; });
  };
  const auto is = [&](const std::string& path) { return path == page; };
  return (is(commission_path(authority.id, {id})) && holds(authority.commissions)) ||
         (is(body_path(authority.id, {id})) && holds(authority.bodies)) ||
         (is(testimonial_path(authority.id, {id})) && holds(authority.testimonials)) ||
         (is(evaluation_path(authority.id, {id})) && holds(authority.evaluations));
}

}  // namespace

std::vector<ShareCard> share_cards(const Context& context) {
  Collector collector(context);
  for (const model::Authority& authority : context.publication.authorities)
    collector.add_authority(authority);
  return collector.finish();
}

std::string own_card_path(const std::string& page) {
  return page.substr(0, page.size() - support::file_extension(page).size()) + "png";
}

std::string podcast_cover_path(const model::AuthorityId& authority) {
  return own_card_path(podcast_path(authority));
}

std::string share_card_path(const model::Authority* authority, const std::string& page) {
  if (authority == nullptr) return own_card_path(portal_path());
  return own_card_path(has_own_card(*authority, page) ? page : space_path(authority->id));
}

}  // namespace mandature::editions
