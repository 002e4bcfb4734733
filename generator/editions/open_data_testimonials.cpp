#include <array>

#include "editions/address.h"
#include "editions/open_data_table.h"
#include "editions/site_cards.h"

namespace mandature::editions {
namespace {

using model::Authority;
using model::Body;
using model::Testimonial;

constexpr long kMillisecondsInSecond = 1000;

DataSetNotes body_part(std::string name, std::string title, std::string description) {
  return {std::move(name), DataFamily::kBodies, std::move(title), std::move(description), "",
          "instances",     "instance"};
}

template <typename Value>
Columns<PartOf<Value, Body>> of_body() {
  using Record = PartOf<Value, Body>;
  Columns<Record> columns;
  columns.must("instance", "Instance concernée.", [](const Record& one) { return one.parent->id; })
      .must("rang", "Place dans la liste, à partir de 1.", [](const Record& one) { return one.rank; });
  return columns;
}
std::vector<std::string> body_key() { return {"instance", "rang"}; }
interchange::Reference to_body() { return {"instance", "instances", "id"}; }

void add_function_columns(Columns<const Body*>& columns) {
  using Record = const Body*;
  using Function = model::BodyFunction Body::*;
  constexpr auto kFunctions =
      std::to_array<std::pair<const char*, Function>>({{"représentation", &Body::representation},
                                                       {"concertation", &Body::consultation},
                                                       {"décision", &Body::decision}});
  for (const auto& [name, function] : kFunctions) {
    columns
        .must(name, "Ce que l’instance demande, de 0 à 5.",
              [function = function](const Record& one) { return (one->*function).note; })
        .may(std::string(name) + "_texte", "En mots.",
             [function = function](const Record& one) { return (one->*function).text; });
  }
}

DataSet bodies() {
  using Record = const Body*;
  Columns<Record> columns;
  columns.must("id", "Identifiant de l’instance.", [](const Record& one) { return one->id; })
      .must("nom", "Nom.", [](const Record& one) { return one->name; })
      .may("type", "Sorte d’instance.", [](const Record& one) { return one->type; })
      .may("résumé", "Ce que c’est.", [](const Record& one) { return one->summary; })
      .must("sièges", "Nombre de places autour de la table.", [](const Record& one) { return one->seats; })
      .must("sièges_élus", "Dont tenues par des élus.", [](const Record& one) { return one->member_seats; });
  add_function_columns(columns);
  columns
      .must("heures_par_mois", "Temps demandé, en moyenne.",
            [](const Record& one) { return one->hours_per_month; })
      .may("temps", "Le temps, en mots.", [](const Record& one) { return one->time_text; })
      .may("qui_siège", "Qui siège.", [](const Record& one) { return document::plain_text(one->who_sits); })
      .source([](const Record& one) -> const model::Source& { return one->source; })
      .may("page", "Page de l’instance sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, body_path(scope.authority.id, one->id));
      });
  return data_set<Record>(
      {{"instances", DataFamily::kBodies, "Instances",
        "Les lieux où les élus siègent : ce qu’ils y font, le temps que cela prend."},
       each(&Authority::bodies),
       std::move(columns),
       {"id"},
       {},
       [](const DataScope& scope, const Record& one) { return body_path(scope.authority.id, one->id); }});
}

DataSet body_expectations() {
  auto columns = of_body<std::string>();
  using Record = PartOf<std::string, Body>;
  columns.must("texte", "Ce qui est attendu de vous.", [](const Record& one) { return *one.value; });
  return data_set<Record>(
      {body_part("attendus", "Attendus des instances", "Ce que chaque instance attend de l’élu."),
       each_part(&Authority::bodies, &Body::expectations),
       std::move(columns),
       body_key(),
       {to_body()}});
}

DataSet calendars() {
  auto columns = of_body<model::CalendarEntry>();
  using Record = PartOf<model::CalendarEntry, Body>;
  columns.must("quand", "Moment de l’année.", [](const Record& one) { return one.value->when; })
      .must("quoi", "Ce qui s’y passe.", [](const Record& one) { return one.value->what; });
  return data_set<Record>(
      {body_part("calendriers", "Calendriers des instances", "L’année de chaque instance."),
       each_part(&Authority::bodies, &Body::calendar),
       std::move(columns),
       body_key(),
       {to_body()}});
}

DataSet body_documents() {
  auto columns = of_body<model::RelatedDocument>();
  using Record = PartOf<model::RelatedDocument, Body>;
  columns.must("titre", "Titre du document.", [](const Record& one) { return one.value->title; })
      .may("adresse", "Où le lire.", [](const Record& one) { return AddressCell{one.value->link}; });
  return data_set<Record>(
      {body_part("documents", "Documents des instances", "Ce qu’il est utile d’avoir lu."),
       each_part(&Authority::bodies, &Body::documents),
       std::move(columns),
       body_key(),
       {to_body()}});
}

// Interviews are never taken from the authority, but from those that may be shown on the day of the build.
std::size_t interview_count(const DataScope& scope) {
  return published(scope.context, scope.authority).size();
}

const Testimonial& interview(const DataScope& scope, std::size_t group) {
  return *published(scope.context, scope.authority)[group];
}

AddressCell media_address(const DataScope& scope, const std::string& path) {
  return path.empty() ? AddressCell{} : page_address(scope, path);
}

AddressCell film_address(const DataScope& scope, const Testimonial& testimonial) {
  if (!testimonial.video) return {};
  const model::Video& video = *testimonial.video;
  return video.file.empty() ? AddressCell{video.peertube} : media_address(scope, video.file);
}

void add_media_columns(Columns<const Testimonial*>& columns) {
  using Record = const Testimonial*;
  columns
      .may("film", "Adresse du film.",
           [](const DataScope& scope, const Record& one) { return film_address(scope, *one); })
      .may("son", "Adresse du fichier à écouter.",
           [](const DataScope& scope, const Record& one) { return media_address(scope, one->audio); })
      .may("sous_titres", "Adresse des sous-titres.",
           [](const DataScope& scope, const Record& one) { return media_address(scope, one->captions); })
      .may("transcription", "Adresse du texte de l’entretien.",
           [](const DataScope& scope, const Record& one) {
             return page_address(scope, transcript_path(scope.authority.id, one->id));
           })
      .may("page", "Page de l’entretien sur le site.", [](const DataScope& scope, const Record& one) {
        return page_address(scope, testimonial_path(scope.authority.id, one->id));
      });
}

DataSet testimonials() {
  using Record = const Testimonial*;
  Columns<Record> columns;
  columns.must("id", "Identifiant de l’entretien.", [](const Record& one) { return one->id; })
      .must("titre", "La phrase retenue.", [](const Record& one) { return one->title; })
      .must("personne", "Qui parle.", [](const Record& one) { return one->person.name; })
      .may("rôle", "À quel titre, le jour de l’entretien.",
           [](const Record& one) { return one->person.role; })
      .may("instance", "L’instance dont il est question.", [](const Record& one) { return one->body; })
      .must("filmé_le", "Jour de l’entretien.", [](const Record& one) { return one->filmed_on; })
      .may("relu_le", "Jour où la personne l’a relu.", [](const Record& one) { return one->reviewed_on; })
      .may("durée", "Durée, en secondes.",
           [](const Record& one) -> std::int64_t {
             return (one->duration() + kMillisecondsInSecond / 2) / kMillisecondsInSecond;
           })
      .may("langue", "Langue parlée.", [](const Record& one) { return one->language; })
      .may("thèmes", "Thèmes abordés.", [](const Record& one) { return one->themes; });
  add_media_columns(columns);
  return data_set<Record>(
      {{"temoignages", DataFamily::kBodies, "Entretiens",
        "Les entretiens que les personnes filmées ont accepté de voir publiés ; rien d’autre sur elles."},
       {&interview_count, [](const DataScope& scope,
                             std::size_t group) { return std::vector<Record>{&interview(scope, group)}; }},
       std::move(columns),
       {"id"},
       {to_body()},
       [](const DataScope& scope, const Record& one) {
         return testimonial_path(scope.authority.id, one->id);
       }});
}

template <typename Value>
RecordSource<PartOf<Value, Testimonial>> each_of_interview(std::vector<Value> Testimonial::* values) {
  return {&interview_count, [values](const DataScope& scope, std::size_t group) {
            const Testimonial& testimonial = interview(scope, group);
            return parts(testimonial, testimonial.*values);
          }};
}

template <typename Value>
TableOf<PartOf<Value, Testimonial>> of_interview(std::string name, std::string title, std::string description,
                                                 std::vector<Value> Testimonial::* values) {
  using Record = PartOf<Value, Testimonial>;
  TableOf<Record> table;
  table.notes = {std::move(name), DataFamily::kBodies, std::move(title), std::move(description), "",
                 "temoignages",   "entretien"};
  table.source = each_of_interview(values);
  table.columns.must("entretien", "Entretien concerné.", [](const Record& one) { return one.parent->id; })
      .must("rang", "Place dans la liste, à partir de 1.", [](const Record& one) { return one.rank; });
  table.key = {"entretien", "rang"};
  table.references = {{"entretien", "temoignages", "id"}};
  return table;
}

DataSet interview_texts(std::string name, std::string title, std::string description,
                        std::vector<std::string> Testimonial::* values) {
  auto table = of_interview<std::string>(std::move(name), std::move(title), std::move(description), values);
  table.columns.must("texte", "En une phrase.",
                     [](const PartOf<std::string, Testimonial>& one) { return *one.value; });
  return data_set(std::move(table));
}

DataSet chapters() {
  using Record = PartOf<model::Chapter, Testimonial>;
  auto table = of_interview("chapitres", "Chapitres des entretiens", "Le sommaire de chaque entretien.",
                            &Testimonial::chapters);
  table.columns
      .must("début", "Moment où il commence, en secondes.",
            [](const Record& one) -> std::int64_t { return one.value->start / kMillisecondsInSecond; })
      .must("titre", "Son titre.", [](const Record& one) { return one.value->title; });
  return data_set(std::move(table));
}

}  // namespace

void add_body_sets(std::vector<DataSet>& sets) {
  sets.push_back(bodies());
  sets.push_back(body_expectations());
  sets.push_back(calendars());
  sets.push_back(body_documents());
  sets.push_back(testimonials());
  sets.push_back(chapters());
  sets.push_back(interview_texts("points", "Points clés des entretiens",
                                 "Ce qu’il faut retenir de chaque entretien.", &Testimonial::points));
  sets.push_back(interview_texts("conseils", "Conseils des entretiens",
                                 "Ce que chaque personne attend d’un élu.", &Testimonial::expectations));
}

}  // namespace mandature::editions
