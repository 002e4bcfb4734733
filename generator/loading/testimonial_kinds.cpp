#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Body;
using model::BodyFunction;
using model::CalendarEntry;
using model::Chapter;
using model::Consent;
using model::Interviewee;
using model::RelatedDocument;
using model::Seating;
using model::Testimonial;
using model::Video;
using sources::Value;

constexpr int kMostSeats = 2000;
constexpr int kHighestNote = 5;
constexpr int kMostPixels = 16384;
constexpr double kHoursOfAMonth = 744;

const Kind<BodyFunction>& function_kind() {
  static const Kind<BodyFunction> kind = prepared<BodyFunction>(
      {"fonction",
       "fonction de l’élu·e",
       "",
       Form::kPart,
       "",
       {
           required("note", integer(0, kHighestNote), "de 0 (nulle) à 5 (entière)", &BodyFunction::note),
           optional("texte", text(), "ce que cela veut dire ici", &BodyFunction::text),
       }});
  return kind;
}

struct Functions {
  BodyFunction representation;
  BodyFunction consultation;
  BodyFunction decision;
};

const Kind<Functions>& functions_kind() {
  static const Kind<Functions> kind = prepared<Functions>(
      {"fonctions",
       "fonctions de l’élu·e",
       "",
       Form::kPart,
       "",
       {
           required("representation", record(function_kind()), "parler au nom de la collectivité",
                    &Functions::representation),
           required("consultation", record(function_kind()), "donner un avis", &Functions::consultation),
           required("decision", record(function_kind()), "décider", &Functions::decision),
       }});
  return kind;
}

struct Seats {
  int total = 0;
  int members = 0;
};

const Kind<Seats>& seats_kind() {
  static const Kind<Seats> kind =
      prepared<Seats>({"sieges",
                       "sièges",
                       "",
                       Form::kPart,
                       "",
                       {
                           required("total", integer(1, kMostSeats), "tous les sièges", &Seats::total),
                           required("elus", integer(0, kMostSeats), "dont ceux des élu·es de la collectivité",
                                    &Seats::members),
                       },
                       [](const Seats& seats, const Value& value, Reading& reading) {
                         if (seats.total == 0 || seats.members <= seats.total) return;
                         reading.diagnostics().error(value.find("elus")->span,
                                                     tr("there are more elected members than seats"));
                       }});
  return kind;
}

const Kind<CalendarEntry>& calendar_kind() {
  static const Kind<CalendarEntry> kind =
      prepared<CalendarEntry>({"rendez-vous",
                               "rendez-vous de l’année",
                               "",
                               Form::kPart,
                               "",
                               {
                                   required("quand", text(), "mois ou saison", &CalendarEntry::when),
                                   required("quoi", text(), "ce qui s’y passe", &CalendarEntry::what),
                               }});
  return kind;
}

const Kind<RelatedDocument>& document_kind() {
  static const Kind<RelatedDocument> kind = prepared<RelatedDocument>(
      {"document",
       "document",
       "",
       Form::kPart,
       "",
       {
           required("titre", text(), "titre du document", &RelatedDocument::title),
           optional("lien", web_address(), "adresse où le lire", &RelatedDocument::link),
       }});
  return kind;
}

// One that every publication knows, spelt as in their list, or else one that this publication must have
// added to it.
Reader<std::string> kind_of_body() {
  std::string name = "sorte d’instance :";
  for (const std::string_view kind : model::kinds_of_body())
    name += (name.ends_with(':') ? " " : ", ") + std::string(kind);
  return {{Shape::kText, name + ", ou une des `taxonomies` de publication.yaml", {}, {}, {}},
          [read = text().read](const Value& value, Reading& reading) -> std::optional<std::string> {
            auto written = read(value, reading);
            if (!written) return {};
            const std::string_view known = model::known_kind_of_body(*written);
            if (!known.empty()) return std::string(known);
            reading.references.push_back({Target::kKindOfBody, *written, value.span, {}});
            return written;
          }};
}

void put_seats(Body& body, Seats seats) {
  body.seats = seats.total;
  body.member_seats = seats.members;
}

void put_functions(Body& body, Functions functions) {
  body.representation = std::move(functions.representation);
  body.consultation = std::move(functions.consultation);
  body.decision = std::move(functions.decision);
}

const Kind<Body>& body_kind() {
  static const Kind<Body> kind = prepared<Body>(
      {"instance",
       "instance",
       "",
       Form::kPart,
       "",
       {
           required("id", identifier<model::BodyId>(), "identifiant", &Body::id),
           required("nom", text(), "nom de l’instance", &Body::name),
           required("type", kind_of_body(), "de quelle sorte elle est", &Body::type),
           required("resume", text(), "une phrase de présentation", &Body::summary),
           optional("forme",
                    choice<Seating>({{Seating::kRing, {"anneau"}},
                                     {Seating::kHorseshoe, {"u"}},
                                     {Seating::kFacing, {"face", "face à face"}},
                                     {Seating::kRows, {"rangs", "rangées"}},
                                     {Seating::kHemicycle, {"hemicycle"}}}),
                    "disposition des sièges, pour le dessin", &Body::seating),
           required<Body>("sieges", record(seats_kind()), "nombre de sièges", put_seats),
           required<Body>("fonctions", record(functions_kind()), "ce que la place demande", put_functions),
           required("temps_mensuel", decimal(0, kHoursOfAMonth), "heures par mois", &Body::hours_per_month),
           optional("temps_texte", text(), "comment ce temps se répartit", &Body::time_text),
           optional("attendus", list(text()), "ce qu’on attend de l’élu·e", &Body::expectations),
           optional("calendrier", list(record(calendar_kind())), "l’année de l’instance", &Body::calendar),
           optional("qui_siege", markdown(), "qui d’autre y siège", &Body::who_sits),
           optional("documents", list(record(document_kind())), "textes de référence", &Body::documents),
           optional("source", source(), "d’où viennent ces renseignements", &Body::source),
       }});
  return kind;
}

const Kind<Interviewee>& interviewee_kind() {
  static const Kind<Interviewee> kind = prepared<Interviewee>(
      {"personne",
       "personne interrogée",
       "",
       Form::kPart,
       "",
       {
           required("nom", text(), "prénom et nom", &Interviewee::name),
           required("role", text(), "à quel titre elle parle", &Interviewee::role),
           optional("portrait", file(), "image de son visage", &Interviewee::portrait),
           optional("portrait_alt", text(), "ce que montre le portrait", &Interviewee::portrait_alternative),
       }});
  return kind;
}

const Kind<Video>& video_kind() {
  static const Kind<Video> kind = prepared<Video>(
      {"video",
       "film",
       "",
       Form::kPart,
       "",
       {
           optional("fichier", file(), "fichier du film", &Video::file),
           optional("peertube", web_address(), "ou son adresse sur une instance PeerTube", &Video::peertube),
           optional("largeur", integer(1, kMostPixels), "en pixels", &Video::width),
           optional("hauteur", integer(1, kMostPixels), "en pixels", &Video::height),
       },
       [](const Video&, const Value& value, Reading& reading) {
         const bool file = value.find("fichier") != nullptr;
         const bool address = value.find("peertube") != nullptr;
         if (file == address)
           reading.diagnostics().error(value.span, tr("a film has either a file or a PeerTube address"));
       }});
  return kind;
}

const Kind<Chapter>& chapter_mark_kind() {
  static const Kind<Chapter> kind =
      prepared<Chapter>({"chapitre_film",
                         "chapitre du film",
                         "",
                         Form::kPart,
                         "",
                         {
                             required("a", moment(), "où il commence", &Chapter::start),
                             required("titre", text(), "son titre", &Chapter::title),
                         }});
  return kind;
}

// A form that stands among the media could be shown by any text that names it.
void check_form(const Consent& consent, const Value& value, Reading& reading) {
  const auto path = path_from(reading, consent.form);
  if (!path || !reading.content.has(*path)) return;
  reading.used.push_back(*path);
  if (("/" + *path).find("/medias/") == std::string::npos) return;
  reading.diagnostics().error(value.find("formulaire")->span,
                              tr("a signed form may not stand among the media"),
                              tr("keep it outside the content, or in temoignages/formulaires/"));
}

void check_consent(const Consent& consent, const Value& value, Reading& reading) {
  const auto tell = [&](const char* key, std::string message, std::string hint = {}) {
    const Value* place = value.find(key);
    reading.diagnostics().error(place == nullptr ? value.span : place->span, std::move(message),
                                std::move(hint));
  };
  const Value* agreements = value.find("accords_parentaux");
  const bool all_read = agreements == nullptr || agreements->items.size() == consent.parents_agreed_on.size();
  if (all_read && !model::parents_agreed(consent)) {
    tell("mineur", tr("a minor's interview needs the agreement of both holders of parental authority"),
         tr("add \"{}\", or titulaire_unique: oui", "accords_parentaux: [2025-06-02, 2025-06-03]"));
  }
  if (!consent.minor && !consent.parents_agreed_on.empty())
    tell("accords_parentaux", tr("parents agree for a minor only"), tr("add \"{}\"", "mineur: oui"));
  if (consent.expires_on && *consent.expires_on < consent.signed_on)
    tell("expire_le", tr("this consent ends before it was signed"));
  if (consent.withdrawn_on && *consent.withdrawn_on < consent.signed_on)
    tell("retrait", tr("this consent was withdrawn before it was signed"));
  if (!consent.form.empty()) check_form(consent, value, reading);
}

const Kind<Consent>& consent_kind() {
  static const Kind<Consent> kind = prepared<Consent>(
      {"consentement",
       "consentement",
       "",
       Form::kPart,
       "",
       {
           required("signe_le", date(), "jour de la signature", &Consent::signed_on),
           required("supports", list(word_among({{"site"}, {"affiche"}, {"journal"}})), "supports autorisés",
                    &Consent::media),
           optional("expire_le", date(), "fin de l’autorisation", &Consent::expires_on),
           optional("mineur", yes_or_no(), "personne mineure", &Consent::minor),
           optional("accords_parentaux", list(date()),
                    "d’une personne mineure : jours où les deux titulaires de l’autorité parentale ont signé",
                    &Consent::parents_agreed_on),
           optional("titulaire_unique", yes_or_no(), "une seule personne exerce l’autorité parentale",
                    &Consent::single_parent),
           optional("retrait", date(), "jour où la personne s’est retirée", &Consent::withdrawn_on),
           optional("formulaire", text(), "où le formulaire signé est gardé ; il n’est jamais publié",
                    &Consent::form),
       },
       check_consent});
  return kind;
}

void check_chapters(const Testimonial& testimonial, const Value& value, Reading& reading) {
  const Value* chapters = value.find("chapitres");
  if (chapters == nullptr || testimonial.chapters.size() != chapters->items.size()) return;
  for (std::size_t i = 1; i < testimonial.chapters.size(); ++i) {
    if (testimonial.chapters[i].start > testimonial.chapters[i - 1].start) continue;
    reading.diagnostics().error(chapters->items[i].span,
                                tr("this chapter does not start after the one before it"));
  }
}

Reader<std::string> interview_theme() {
  return {{Shape::kIdentifier, "identifiant", {}, {}, {}}, [](const Value& value, Reading& reading) {
            auto written = read_identifier(value, reading);
            if (written) reading.references.push_back({Target::kTheme, *written, value.span, {}});
            return written;
          }};
}

}  // namespace

const Kind<BodiesFile>& bodies_kind() {
  static const Kind<BodiesFile> kind =
      prepared<BodiesFile>({"instances",
                            "instances",
                            "<collectivité>/instances.yaml",
                            Form::kYaml,
                            "",
                            {required("instances", list(record(body_kind())),
                                      "les instances où siègent des élu·es", &BodiesFile::bodies)}});
  return kind;
}

const Kind<Testimonial>& testimonial_kind() {
  static const Kind<Testimonial> kind = prepared<Testimonial>(
      {"temoignage",
       "témoignage",
       "<collectivité>/temoignages/<identifiant>.md",
       Form::kFrontMatter,
       "notes",
       {
           required("titre", text(), "la phrase mise en titre, sans guillemets", &Testimonial::title),
           required("personne", record(interviewee_kind()), "qui parle", &Testimonial::person),
           required("instance", reference<model::BodyId>(Target::kBody, "instance (identifiant)"),
                    "instance dont il s’agit", &Testimonial::body),
           required("date", date(), "jour du tournage", &Testimonial::filmed_on),
           optional("relu_le", date(), "jour où la personne a relu", &Testimonial::reviewed_on),
           optional("video", record(video_kind()), "le film", &Testimonial::video),
           optional("audio", file(), "fichier sonore", &Testimonial::audio),
           optional("affiche", file(), "image fixe du film", &Testimonial::poster),
           optional("affiche_alt", text(), "ce que montre l’image", &Testimonial::poster_alternative),
           required("sous_titres", file(), "fichier .vtt ou .srt", &Testimonial::captions),
           optional("langue", text(), "langue parlée, comme fr", &Testimonial::language),
           optional("chapitres", list(record(chapter_mark_kind())), "chapitres du film",
                    &Testimonial::chapters),
           optional("points", list(text()), "les trois choses à retenir", &Testimonial::points),
           optional("attendus", list(text()), "ce que la personne attend des élu·es",
                    &Testimonial::expectations),
           optional("themes", list(interview_theme()), "thèmes ; ceux de `taxonomies`, s’il y en a",
                    &Testimonial::themes),
           required("consentement", record(consent_kind()), "ce que la personne a autorisé par écrit",
                    &Testimonial::consent),
           optional("embargo", date(), "jour à partir duquel l’entretien est publié", &Testimonial::embargo),
           optional("retrait", date(), "jour à partir duquel il ne l’est plus", &Testimonial::withdrawn_from),
       },
       check_chapters});
  return kind;
}

}  // namespace mandature::loading
