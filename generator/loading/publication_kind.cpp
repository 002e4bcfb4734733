#include "diagnostics/translation.h"
#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {
namespace {

using model::LegalNotices;

const Kind<LegalNotices>& notices_kind() {
  static const Kind<LegalNotices> kind = prepared<LegalNotices>(
      {"mentions",
       "mentions légales",
       "",
       Form::kPart,
       "",
       {
           required("editeur", text(), "qui publie : dénomination, siège, téléphone (LCEN)",
                    &LegalNotices::publisher),
           required("directeur", text(), "directeur ou directrice de la publication",
                    &LegalNotices::director),
           required("hebergeur", text(), "nom, adresse et téléphone de l’hébergeur du site",
                    &LegalNotices::host),
           optional("imprimeur", text(), "nom et adresse de l’imprimeur", &LegalNotices::printer),
           required("contact", text(), "adresse à laquelle écrire", &LegalNotices::contact),
           optional("delegue_donnees", text(),
                    "délégué à la protection des données : service et adresse (RGPD, art. 37)",
                    &LegalNotices::data_officer),
           optional("contribution", text(), "comment proposer un entretien : phrase ou adresse",
                    &LegalNotices::contribution),
       }});
  return kind;
}

std::string without_final_slashes(std::string address) {
  while (address.ends_with('/')) address.pop_back();
  return address;
}

}  // namespace

const Kind<PublicationFile>& publication_kind() {
  using File = PublicationFile;
  static const Kind<File> kind = prepared<File>(
      {"publication",
       "publication",
       "publication.yaml",
       Form::kYaml,
       "",
       {
           required<File>("titre", text(), "titre du site",
                          [](File& file, std::string value) { file.publication.title = std::move(value); }),
           required<File>("adresse", web_address(), "adresse où le site sera en ligne",
                          [](File& file, std::string value) {
                            file.publication.base_url = without_final_slashes(std::move(value));
                          }),
           optional<File>("theme", text(), "thème graphique (agora)",
                          [](File& file, std::string value) { file.publication.theme = std::move(value); }),
           required<File>("edition", text(), "numéro de l’édition, comme 2025-1",
                          [](File& file, std::string value) { file.publication.edition = std::move(value); }),
           required<File>("arrete_au", date(), "date à laquelle les données sont arrêtées",
                          [](File& file, support::Date value) { file.publication.frozen_on = value; }),
           optional<File>("en_ligne", date(),
                          "jour de la mise en ligne : dès lors le registre des liens est tenu",
                          [](File& file, support::Date value) { file.publication.online_since = value; }),
           optional<File>("election", located(date()), "date du prochain scrutin",
                          [](File& file, Located<support::Date> value) {
                            file.publication.election = value.value;
                            file.publication.election_where = value.span;
                          }),
           required("collectivites", list(located(identifier<model::AuthorityId>())),
                    "dossiers des collectivités, dans l’ordre de publication", &File::folders),
           optional<File>("affiches", list(text()),
                          "autres formats des affiches, en plus de l’A3 : A2, A1, A0, economie",
                          [](File& file, std::vector<std::string> value) {
                            file.publication.poster_formats = std::move(value);
                          }),
           optional<File>(
               "exposition", text(), "format des panneaux du forum : A1 ou A0",
               [](File& file, std::string value) { file.publication.exhibition_format = std::move(value); }),
           optional<File>("licence", text(), "licence des données publiées",
                          [](File& file, std::string value) { file.publication.licence = std::move(value); }),
           required<File>(
               "mentions", record(notices_kind()), "mentions légales",
               [](File& file, LegalNotices value) { file.publication.notices = std::move(value); }),
           optional<File>("accessibilite", record(accessibility_kind()),
                          "de quoi établir la déclaration d’accessibilité",
                          [](File& file, model::Accessibility value) {
                            file.publication.accessibility = std::move(value);
                          }),
           optional<File>(
               "taxonomies", record(taxonomy_kind()), "ce par quoi les entretiens se retrouvent",
               [](File& file, model::Taxonomy value) { file.publication.taxonomy = std::move(value); }),
           optional<File>("parcours", list(record(role_path_kind())),
                          "parcours « je me prépare », à la place de ceux du thème",
                          [](File& file, std::vector<model::RolePath> value) {
                            file.publication.role_paths = std::move(value);
                          }),
           optional<File>(
               "regles", record(rule_settings_kind()),
               "ce que la publication change aux règles (docs/regles.md)",
               [](File& file, RuleSettings value) { file.publication.rule_settings = std::move(value); }),
       },
       [](const File&, const sources::Value& value, Reading& reading) {
         const sources::Value* folders = value.find("collectivites");
         if (folders == nullptr || folders->kind != sources::Value::Kind::kSequence) return;
         if (!folders->items.empty()) return;
         reading.diagnostics().error(folders->span,
                                     diagnostics::tr("a publication has at least one authority"));
       }});
  return kind;
}

}  // namespace mandature::loading
