#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"
#include "support/language.h"

namespace mandature::loading {
namespace {

using model::Certainty;
using model::Contribution;
using model::Correction;
using model::DiscardedOption;
using model::Evaluation;
using model::EvaluationState;
using model::Evaluator;
using model::Evidence;
using model::Finding;
using model::FrontPage;
using model::GlossaryEntry;
using model::PaperFormat;
using model::Priority;
using model::ReportChapter;
using model::Sidebar;
using sources::Value;

const Kind<Evaluator>& evaluator_kind() {
  static const Kind<Evaluator> kind =
      prepared<Evaluator>({"evaluateur",
                           "évaluateur ou évaluatrice",
                           "",
                           Form::kPart,
                           "",
                           {
                               required("nom", text(), "nom", &Evaluator::name),
                               optional("qualite", text(), "à quel titre", &Evaluator::standing),
                           }});
  return kind;
}

const Kind<Finding>& finding_kind() {
  static const Kind<Finding> kind = prepared<Finding>(
      {"constat",
       "constat",
       "",
       Form::kPart,
       "",
       {
           required("id", identifier<model::FindingId>(), "identifiant", &Finding::id),
           required("texte", text(), "le constat", &Finding::text),
           required("certitude", certainty(), "degré de certitude", &Finding::certainty),
           optional("reserve", text(), "ce qui en limite la portée", &Finding::reserve),
           optional("preuves",
                    list(reference<model::EvidenceId>(Target::kEvidence, "matériau (identifiant)")),
                    "matériaux qui l’établissent", &Finding::evidence),
       }});
  return kind;
}

// A chart prints its source as one line: who, and when.
std::string source_line(const model::Source& source) {
  if (!source.date) return source.name;
  return source.name + ", " + support::Language("fr").long_period(*source.date);
}

// The data of a chart stand beside the evidence; its path may be written from there or from the report.
Reader<std::string> data_file() {
  const Reader<std::string> plain = file();
  return {plain.type, [plain](const Value& value, Reading& reading) {
            const auto beside = path_from(reading, "materiaux/" + value.scalar);
            if (value.kind == Value::Kind::kScalar && beside && reading.content.has(*beside)) {
              reading.used.push_back(*beside);
              return beside;
            }
            return plain.read(value, reading);
          }};
}

const Kind<ChartEntry>& chart_kind() {
  static const Kind<ChartEntry> kind = prepared<ChartEntry>(
      {"graphique",
       "graphique",
       "",
       Form::kPart,
       "",
       {
           required<ChartEntry>(
               "id", Reader<std::string>{{Shape::kIdentifier, "identifiant", {}, {}, {}}, read_identifier},
               "identifiant, pour le placer dans un chapitre",
               [](ChartEntry& entry, std::string value) { entry.chart.id = std::move(value); }),
           required<ChartEntry>(
               "titre", text(), "titre",
               [](ChartEntry& entry, std::string value) { entry.chart.title = std::move(value); }),
           optional<ChartEntry>(
               "legende", text(), "ce qu’il faut y lire, en une phrase",
               [](ChartEntry& entry, std::string value) { entry.chart.reading = std::move(value); }),
           required("donnees", located(data_file()), "tableau de materiaux/ : libellé, valeur, autres séries",
                    &ChartEntry::data),
           optional<ChartEntry>(
               "unite", text(), "unité des valeurs",
               [](ChartEntry& entry, std::string value) { entry.chart.unit = std::move(value); }),
           required<ChartEntry>("source", source(), "d’où viennent les données",
                                [](ChartEntry& entry, const model::Source& value) {
                                  entry.chart.source = source_line(value);
                                }),
           optional<ChartEntry>(
               "note", text(), "précision imprimée dessous",
               [](ChartEntry& entry, std::string value) { entry.chart.note = std::move(value); }),
       }});
  return kind;
}

const Kind<GlossaryEntry>& glossary_kind() {
  static const Kind<GlossaryEntry> kind = prepared<GlossaryEntry>(
      {"glossaire",
       "mot du glossaire",
       "",
       Form::kPart,
       "",
       {
           required("terme", text(), "le mot", &GlossaryEntry::term),
           required("definition", text(), "ce qu’il veut dire", &GlossaryEntry::definition),
       }});
  return kind;
}

const Kind<Correction>& correction_kind() {
  static const Kind<Correction> kind =
      prepared<Correction>({"correction",
                            "correction",
                            "",
                            Form::kPart,
                            "",
                            {
                                required("date", date(), "jour", &Correction::date),
                                required("texte", text(), "ce qui a changé", &Correction::text),
                            }});
  return kind;
}

const Kind<FrontPage>& front_kind() {
  static const Kind<FrontPage> kind = prepared<FrontPage>(
      {"une",
       "première page d’un rapport",
       "",
       Form::kPart,
       "",
       {
           optional("graphique", text(), "identifiant du graphique mis en image ; sinon le premier",
                    &FrontPage::chart),
           optional("texte", markdown(),
                    "article qui commence à la une et se poursuit à l’intérieur s’il est long ; sinon les "
                    "constats",
                    &FrontPage::text),
           optional("chiffres", list(record(key_figure_kind())), "trois chiffres", &FrontPage::figures),
           optional("citation", text(), "une phrase dite par quelqu’un", &FrontPage::quote),
           optional("citation_de", text(), "qui l’a dite, où et quand, sous le nom que la personne a accepté",
                    &FrontPage::quote_by),
       }});
  return kind;
}

const Kind<DiscardedOption>& discarded_kind() {
  static const Kind<DiscardedOption> kind = prepared<DiscardedOption>(
      {"option",
       "option écartée",
       "",
       Form::kPart,
       "",
       {
           required("option", text(), "ce qui a été examiné", &DiscardedOption::text),
           required("raison", text(), "pourquoi ce n’est pas retenu", &DiscardedOption::reason),
       }});
  return kind;
}

const Kind<Sidebar>& sidebar_kind() {
  static const Kind<Sidebar> kind =
      prepared<Sidebar>({"encadre",
                         "encadré",
                         "",
                         Form::kPart,
                         "",
                         {
                             required("titre", text(), "titre", &Sidebar::title),
                             required("texte", markdown(), "texte", &Sidebar::body),
                         }});
  return kind;
}

const Kind<model::ReportVersion>& version_kind() {
  static const Kind<model::ReportVersion> kind = prepared<model::ReportVersion>(
      {"version",
       "édition du rapport",
       "",
       Form::kPart,
       "",
       {
           required<model::ReportVersion>(
               "id", Reader<std::string>{{Shape::kIdentifier, "identifiant", {}, {}, {}}, read_identifier},
               "son nom : v1, v2… ; la dernière est l’édition courante, les autres sont gardées telles "
               "quelles "
               "dans versions/<id>/",
               [](model::ReportVersion& version, std::string value) { version.id = std::move(value); }),
           required("date", date(), "jour de sa publication", &model::ReportVersion::date),
           required("texte", text(), "ce qu’elle change", &model::ReportVersion::change),
       }});
  return kind;
}

// A field of the evaluation inside the file that holds it.
template <typename T, typename Member>
Field<ReportFile> part(std::string key, Presence presence, Reader<T> reader, std::string description,
                       Member Evaluation::* target) {
  return field<ReportFile>(
      std::move(key), presence, std::move(reader), std::move(description),
      [target](ReportFile& file, T value) { file.evaluation.*target = std::move(value); });
}

}  // namespace

Reader<Certainty> certainty() {
  return choice<Certainty>({{Certainty::kStrong, {"forte", "fort"}},
                            {Certainty::kMedium, {"moyenne", "moyen"}},
                            {Certainty::kWeak, {"faible"}}});
}

const Kind<ReportFile>& report_kind() {
  constexpr Presence kMust = Presence::kRequired;
  constexpr Presence kMay = Presence::kOptional;
  static const Kind<ReportFile> kind = prepared<ReportFile>(
      {"rapport",
       "rapport d’évaluation",
       "<collectivité>/evaluations/<identifiant>/rapport.yaml",
       Form::kYaml,
       "",
       {
           part("titre", kMust, text(), "titre", &Evaluation::title),
           part("question", kMust, text(), "question évaluative", &Evaluation::question),
           part("etat", kMust,
                choice<EvaluationState>({{EvaluationState::kFinal, {"définitive", "définitif"}},
                                         {EvaluationState::kRunning, {"en cours"}}}),
                "édition définitive ou travail en cours", &Evaluation::state),
           part("date", kMust, date(), "date de cette édition", &Evaluation::date),
           part("embargo", kMay, date(), "jour à partir duquel l’évaluation est publiée",
                &Evaluation::embargo),
           part("chapeau", kMust, text(), "l’essentiel en quelques phrases", &Evaluation::lede),
           part("evaluateurs", kMust, list(record(evaluator_kind())), "qui a évalué",
                &Evaluation::evaluators),
           part("commanditaire", kMay, text(), "qui a commandé l’évaluation", &Evaluation::sponsor),
           part("cout", kMay, text(), "ce qu’elle a coûté", &Evaluation::cost),
           part("format", kMay,
                choice<PaperFormat>({{PaperFormat::kTabloid, {"tabloïd", "tabloid"}},
                                     {PaperFormat::kA3, {"A3"}},
                                     {PaperFormat::kBerliner, {"berlinois"}}}),
                "format du journal", &Evaluation::format),
           part("numero", kMay, integer(1, 9999), "numéro du journal", &Evaluation::issue),
           part("une", kMay, record(front_kind()), "première page", &Evaluation::front),
           optional<ReportFile>(
               "prochaine_fete", date(), "jour où les actions seront revues en public",
               [](ReportFile& file, support::Date day) { file.evaluation.next_review = day; }),
           part("options_ecartees", kMay, list(record(discarded_kind())), "options examinées et non retenues",
                &Evaluation::discarded),
           part("constats", kMay, list(record(finding_kind())), "constats", &Evaluation::findings),
           optional("graphiques", list(record(chart_kind())), "graphiques", &ReportFile::charts),
           part("methode", kMay, markdown(), "méthode", &Evaluation::method),
           part("limites", kMay, list(text()), "limites", &Evaluation::limits),
           part("participants", kMay, markdown(), "qui a pris part", &Evaluation::participants),
           part("calendrier", kMay, list(record(timeline_kind())), "étapes du travail",
                &Evaluation::calendar),
           part("glossaire", kMay, list(record(glossary_kind())), "mots expliqués", &Evaluation::glossary),
           part("questions_ouvertes", kMay, list(text()), "ce qui reste à comprendre",
                &Evaluation::open_questions),
           part("contribuer", kMay, text(), "comment contribuer", &Evaluation::call),
           part("comite", kMay, list(text()), "membres du comité de pilotage", &Evaluation::committee),
           part("responsables", kMay, list(record(owner_kind())),
                "qui porte les actions ; un responsable parti laisse une action à reprendre",
                &Evaluation::owners),
           part("corrections", kMay, list(record(correction_kind())),
                "corrections depuis la première édition", &Evaluation::corrections),
           part("versions", kMay, list(record(version_kind())),
                "éditions successives, la plus ancienne d’abord", &Evaluation::versions),
           part("communique", kMay, markdown(), "communiqué pour la presse", &Evaluation::release),
           part("contact_presse", kMay, text(), "à qui la presse s’adresse", &Evaluation::press_contact),
       }});
  return kind;
}

const Kind<ReportChapter>& chapter_kind() {
  static const Kind<ReportChapter> kind = prepared<ReportChapter>(
      {"chapitre",
       "chapitre d’un rapport",
       "<collectivité>/evaluations/<identifiant>/chapitres/NN-<identifiant>.md",
       Form::kFrontMatter,
       "texte du chapitre ; une image `graphique:<id>` ou `materiau:<id>` seule dans son paragraphe place un "
       "graphique ou une fiche de matériau, `parole:<id>` la parole d’un témoignage",
       {
           optional("surtitre", text(), "deux ou trois mots au-dessus du titre", &ReportChapter::kicker),
           required("titre", text(), "titre", &ReportChapter::title),
           optional("chapeau", text(), "une ou deux phrases sous le titre", &ReportChapter::deck),
           optional("exergue", text(), "phrase du chapitre, à mettre en grand", &ReportChapter::pull),
           optional("encadres", list(record(sidebar_kind())), "textes à part, dans un cadre",
                    &ReportChapter::sidebars),
           optional("priorite",
                    choice<Priority>({{Priority::kLead, {"principale"}},
                                      {Priority::kUsual, {"ordinaire"}},
                                      {Priority::kBrief, {"brève"}}}),
                    "place dans le journal", &ReportChapter::priority),
           optional("question", text(), "question à laquelle il répond", &ReportChapter::question),
           optional("critere", text(), "critère ou thème", &ReportChapter::criterion),
           optional("lecture", text(), "clef de lecture", &ReportChapter::reading),
           optional("certitude", certainty(), "degré de certitude", &ReportChapter::certainty),
       }});
  return kind;
}

const Kind<Evidence>& evidence_kind() {
  static const Kind<Evidence> kind = prepared<Evidence>(
      {"materiaux",
       "matériau d’une évaluation",
       "<collectivité>/evaluations/<identifiant>/materiaux/materiaux.csv",
       Form::kTable,
       "",
       {
           required("id", identifier<model::EvidenceId>(), "identifiant", &Evidence::id),
           required("titre", text(), "titre", &Evidence::title),
           required("nature",
                    word_among({{"texte"},
                                {"chiffres", "chiffre"},
                                {"son"},
                                {"photo"},
                                {"vidéo", "film"},
                                {"témoignage"}}),
                    "nature du matériau", &Evidence::nature),
           optional("auteur", text(), "qui l’a produit", &Evidence::author),
           optional("date", period(), "quand", &Evidence::date),
           optional("lieu", text(), "où", &Evidence::place),
           optional("montre", text(), "ce qu’il montre", &Evidence::shows),
           optional("limites", text(), "ce qu’il ne montre pas", &Evidence::limits),
           optional("consentement", text(), "ce que les personnes ont autorisé", &Evidence::consent),
           optional("critere", text(), "critère ou thème", &Evidence::criterion),
           optional("fichier", file(), "le fichier lui-même", &Evidence::file),
           optional("autres fichiers", separated(file(), '|'), "questionnaire, réponses anonymes…",
                    &Evidence::more_files),
           optional(
               "accord",
               choice<model::Agreement>({{model::Agreement::kNamed, {"nominatif", "nominal"}},
                                         {model::Agreement::kPseudonym, {"pseudonyme"}},
                                         {model::Agreement::kNone, {"aucun", "refusé", "retiré"}}}),
               "sous quel nom les personnes acceptent de paraître ; « aucun » : la pièce n’est pas montrée",
               &Evidence::agreement),
           optional("pseudonyme", text(), "le nom imprimé à la place du vrai", &Evidence::pseudonym),
           optional("parole", text(), "ce que la personne a dit, à citer par `parole:<id>`",
                    &Evidence::words),
           optional("description", text(), "ce que montre l’image, pour qui ne la voit pas",
                    &Evidence::alternative),
           optional("sous-titres", file(), "sous-titres de la vidéo ou du son (.vtt)", &Evidence::captions),
           optional("affiche", file(), "image montrée avant la vidéo", &Evidence::poster),
           optional("crédit", text(), "qui a fait l’image ou le son, et sous quels droits",
                    &Evidence::credit),
           optional<Evidence>(
               "entretien", reference<model::TestimonialId>(Target::kTestimonial, "entretien (identifiant)"),
               "le même témoignage, sur le site",
               [](Evidence& evidence, model::TestimonialId id) { evidence.interview = std::move(id); }),
       }});
  return kind;
}

const Kind<Contribution>& contribution_kind() {
  static const Kind<Contribution> kind = prepared<Contribution>(
      {"contribution",
       "contribution d’un ou d’une journaliste",
       "<collectivité>/evaluations/<identifiant>/contributions/<identifiant>.md",
       Form::kFrontMatter,
       "texte de l’article",
       {
           required("titre", text(), "titre", &Contribution::title),
           required("auteur", text(), "qui signe", &Contribution::author),
           optional("media", text(), "pour quel média", &Contribution::outlet),
           optional("chapeau", text(), "une ou deux phrases sous le titre", &Contribution::deck),
           optional("interets", text(), "liens avec les personnes ou les sujets de l’article",
                    &Contribution::interests),
           required("date", date(), "date", &Contribution::date),
           optional("licence", text(), "licence du texte", &Contribution::licence),
           optional("remuneration", text(), "comment l’auteur a été payé", &Contribution::fee),
           optional("embargo", date(), "jour à partir duquel l’article est publié", &Contribution::embargo),
       }});
  return kind;
}

}  // namespace mandature::loading
