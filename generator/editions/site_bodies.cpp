#include <algorithm>

#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_cards.h"
#include "editions/site_frame.h"
#include "editions/site_gauge.h"
#include "graphics/seating.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

// A month has twenty working days: twenty blocks, one per hour, on every page the same.
constexpr int kTimeBlocks = 20;
constexpr std::size_t kNeighbourCards = 3;
constexpr std::size_t kCards = 8;  // beyond them, the list of interviews about this kind of body

void add_functions(const Context& context, const model::Body& body, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto add = [&](String name, const model::BodyFunction& function) {
    Fields entry;
    entry.set("NOM", say(name))
        .set("NOTE", note_text(context, function.note))
        .set("JAUGE_HTML", graphics::gauge(function.note, 5))
        .set("TEXTE", function.text);
    fields.add("FONCTIONS", std::move(entry));
  };
  add(String::kRepresentation, body.representation);
  add(String::kConsultation, body.consultation);
  add(String::kDecision, body.decision);
}

void add_legend(const Context& context, const model::Body& body, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const auto add = [&](graphics::SeatKind kind, String text) {
    Fields entry;
    entry.set("SIGNE_HTML", graphics::seat_mark(kind)).set("TEXTE", say(text));
    fields.add("LEGENDE", std::move(entry));
  };
  add(graphics::SeatKind::kYours, String::kSeatYours);
  if (body.member_seats > 1) add(graphics::SeatKind::kMember, String::kSeatMembers);
  if (body.seats > body.member_seats) add(graphics::SeatKind::kOther, String::kSeatOthers);
}

void add_texts(const model::Body& body, Fields& fields) {
  for (const std::string& expectation : body.expectations) {
    Fields entry;
    entry.set("TEXTE", expectation);
    fields.add("ATTENDUS", std::move(entry));
  }
  for (const model::CalendarEntry& date : body.calendar) {
    Fields entry;
    entry.set("QUAND", date.when).set("QUOI", date.what);
    fields.add("CALENDRIER", std::move(entry));
  }
  for (const model::RelatedDocument& document : body.documents) {
    Fields entry;
    entry.set("LIBELLE", document.title).set("ADRESSE", document.link);
    fields.add("DOCUMENTS", std::move(entry));
  }
}

// The way to all interviews about this kind of body: here, or (without authority) everywhere, if there are
// some elsewhere.
void add_list(const Context& context, const model::Authority* authority, const model::Body& body,
              const std::string& from, Fields& fields) {
  const Catalogue& catalogue = authority == nullptr
                                   ? context.interviews->everywhere
                                   : context.interviews->authorities.at(authority->id).catalogue;
  const Selection selection{{Facet::kType, support::slug(body.type)}};
  const Catalogue::List* list = catalogue.find(selection);
  if (list == nullptr) return;
  const auto count = static_cast<int>(list->size());
  const std::string name = authority == nullptr ? "PARTOUT" : "ICI";
  fields.set("ADRESSE_" + name, relative_address(from, list_path(authority, address_part(selection), 1)))
      .set(name, context.theme.strings.count(
                     authority == nullptr ? String::kListElsewhere : String::kAllTestimonials, count,
                     context.language.number(count)));
}

void add_interviews(const Context& context, const model::Authority& authority, const model::Body& body,
                    const std::string& from, Fields& fields) {
  const theme::Strings& say = context.theme.strings;
  const InterviewList& interviews = published_about(context, authority, body.id);
  const auto count = static_cast<int>(interviews.size());
  fields.set("ENTRETIENS_TITRE",
             say.count(String::kTestimonialsOfBody, count, context.language.number(count)));
  for (std::size_t i = 0; i < interviews.size() && i < kCards; ++i)
    fields.add("ENTRETIENS", testimonial_card(context, authority, *interviews[i], from, Tag::kNone));
  if (interviews.size() > kCards) add_list(context, &authority, body, from, fields);
  fields.set("VOISINS_TITRE", say(String::kNeighboursOfBody));
  for (Fields& card : neighbour_cards(context, authority, body.type, from, kNeighbourCards)) {
    fields.add("VOISINS", std::move(card));
  }
  add_list(context, nullptr, body, from, fields);
}

document::Page body_page(const Context& context, const model::Authority& authority, const model::Body& body) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = body_path(authority.id, body.id);
  document::Page page = frame_page(context, &authority,
                                   {path,
                                    "instance",
                                    body.name,
                                    body.summary,
                                    Rubric::kBodies,
                                    {{bodies_path(authority.id), say(String::kBodiesTitle)}},
                                    say(String::kKindBody)});
  Fields& fields = page.fields;
  fields.set("TITRE", body.name).set("CHAPO", body.summary).set("PLAN_HTML", seating_of(body));
  add_legend(context, body, fields);
  fields.set("QUI_SIEGE_HTML", body.who_sits);
  add_functions(context, body, fields);
  fields.set("TEMPS", say(String::kAbout, {{"temps", hours_per_month_text(context, body.hours_per_month)}}));
  fields.set("TEMPS_JAUGE_HTML",
             graphics::gauge(std::min<double>(kTimeBlocks, body.hours_per_month), kTimeBlocks));
  fields.set("TEMPS_TEXTE", body.time_text);
  add_texts(body, fields);
  add_interviews(context, authority, body, path, fields);
  // Authors end a source with a full stop, or not: the sentence around it has its own.
  std::string source = body.source.name;
  if (source.ends_with('.')) source.pop_back();
  if (!source.empty()) fields.set("SOURCE", say(String::kSourceOf, {{"nom", source}}));
  return page;
}

document::Page bodies_page(const Context& context, const model::Authority& authority) {
  const theme::Strings& say = context.theme.strings;
  const std::string path = bodies_path(authority.id);
  const std::string lede = say(String::kBodiesLede, {{"nom", authority.short_name}});
  document::Page page = frame_page(context, &authority,
                                   {path, "instances", say(String::kBodiesTitle), lede, Rubric::kBodies, {}});
  page.fields.set("TITRE", say(String::kBodiesTitle)).set("CHAPO", lede);
  for (const model::Body& body : authority.bodies) {
    page.fields.add("INSTANCES", body_row(context, authority, body, path));
  }
  return page;
}

}  // namespace

void add_body_pages(const Context& context, const model::Authority& authority, Outputs& outputs) {
  outputs.pages.push_back({bodies_path(authority.id), [&context, &authority](const FileSizes&) {
                             return bodies_page(context, authority);
                           }});
  for (const model::Body& body : authority.bodies) {
    add_media(body.who_sits, outputs);
    outputs.pages.push_back(
        {body_path(authority.id, body.id),
         [&context, &authority, &body](const FileSizes&) { return body_page(context, authority, body); }});
  }
}

}  // namespace mandature::editions
