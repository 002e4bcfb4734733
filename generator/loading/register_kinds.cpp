#include "loading/kinds.h"
#include "loading/readers.h"

namespace mandature::loading {

using model::DataSource;

const Kind<DataSource>& data_source_kind() {
  static const Kind<DataSource> kind = prepared<DataSource>(
      {"sources",
       "provenance d’un fichier",
       "<collectivité>/sources.csv, .xlsx ou .ods (tenu par « mandature import », ou à la main)",
       Form::kTable,
       "",
       {
           required("fichier", text(), "le fichier, à partir du dossier de la collectivité",
                    &DataSource::file),
           optional("format", text(), "format d’où il vient, comme rne ou ofgl", &DataSource::format),
           required<DataSource>(
               "source", text(), "qui publie les données",
               [](DataSource& source, std::string name) { source.source.name = std::move(name); }),
           optional<DataSource>("date", period(), "date des données",
                                [](DataSource& source, support::Period date) { source.source.date = date; }),
           optional<DataSource>(
               "lien", web_address(), "où les trouver",
               [](DataSource& source, std::string link) { source.source.link = std::move(link); }),
           optional("licence", text(), "licence", &DataSource::licence),
           optional("original", text(), "nom du fichier importé", &DataSource::original),
           optional("empreinte_originale", text(), "empreinte SHA-256 du fichier importé",
                    &DataSource::original_fingerprint),
           optional(
               "empreinte", text(),
               "empreinte SHA-256 de ce que l’import a écrit, pour ne pas écraser une correction faite à "
               "la main",
               &DataSource::fingerprint),
       }});
  return kind;
}

}  // namespace mandature::loading
