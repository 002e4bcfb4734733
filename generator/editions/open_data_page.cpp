#include <array>

#include "editions/address.h"
#include "editions/open_data.h"
#include "editions/site_frame.h"
#include "editions/site_parts.h"
#include "interchange/licence.h"
#include "interchange/media_type.h"
#include "support/file_system.h"
#include "support/text.h"

namespace mandature::editions {
namespace {

using document::Fields;
using interchange::CellType;
using theme::String;

String type_name(CellType type) {
  switch (type) {
    case CellType::kText:
      return String::kDataTypeText;
    case CellType::kInteger:
      return String::kDataTypeInteger;
    case CellType::kNumber:
      return String::kDataTypeNumber;
    case CellType::kAmount:
      return String::kDataTypeAmount;
    case CellType::kYear:
      return String::kDataTypeYear;
    case CellType::kDate:
      return String::kDataTypeDate;
    case CellType::kPeriod:
      return String::kDataTypePeriod;
    case CellType::kAddress:
      return String::kDataTypeAddress;
    case CellType::kList:
      return String::kDataTypeList;
  }
  return String::kDataTypeText;
}

constexpr std::array<std::pair<const char*, String>, kDataFamilyCount> kFamilies{
    {{"assemblee", String::kDataAssembly},
     {"commissions-et-missions", String::kDataCommissions},
     {"comptes", String::kDataBudget},
     {"projets", String::kDataProjects},
     {"instances-et-entretiens", String::kDataBodies},
     {"evaluation", String::kDataEvaluations}}};

// "CSV, 12 ko", with what it is for those who only hear the link.
Fields file_link(const DataPlace& place, const FileSizes& sizes, const std::string& name,
                 const std::string& label) {
  const std::string path = place.file(name);
  std::string detail = support::upper_case(support::file_extension(name));
  const auto size = sizes.find(path);
  if (size != sizes.end()) detail += ", " + place.context.language.file_size(size->second);
  Fields link;
  link.set("ADRESSE", relative_address(place.page(), path)).set("LIBELLE", label).set("DETAIL", detail);
  return link;
}

Fields column_row(const DataPlace& place, const interchange::Column& column) {
  const theme::Strings& say = place.context.theme.strings;
  std::string text = column.description;
  if (!column.choices.empty())
    text += " " + say(String::kDataChoices, {{"valeurs", support::join(column.choices, ", ")}});
  Fields row;
  row.set("NOM", column.name)
      .set("TYPE", say(type_name(column.type)))
      .set("PRESENCE",
           say(column.need == interchange::Need::kRequired ? String::kDataAlways : String::kDataMaybe))
      .set("TEXTE", text);
  return row;
}

Fields set_card(const DataPlace& place, const FilledSet& filled, const FileSizes& sizes) {
  const theme::Strings& say = place.context.theme.strings;
  const DataSet& set = *filled.set;
  const auto count = static_cast<int>(filled.rows);
  Fields card;
  card.set("ID", set.notes.name).set("TITRE", set.notes.title).set("TEXTE", set.notes.description);
  card.set("LIGNES", say.count(String::kDataRows, count, place.context.language.number(count)));
  card.set("SOURCE", source_of(place, set));
  if (!set.notes.content_file.empty() && place.authority != nullptr)
    card.set("RELECTURE", say(String::kDataReadBack, {{"fichier", set.notes.content_file}}));
  for (const char* extension : {".csv", ".json"})
    card.add("FICHIERS", file_link(place, sizes, set.notes.name + extension, set.notes.title));
  const auto schema = schema_at(place, set);
  card.set("COLONNES_TITRE",
           say.count(String::kDataColumns, static_cast<int>(schema.columns.size()),
                     place.context.language.number(static_cast<double>(schema.columns.size()))));
  for (const interchange::Column& column : schema.columns) card.add("COLONNES", column_row(place, column));
  return card;
}

void add_families(const DataPlace& place, const FileSizes& sizes, Fields& fields) {
  for (std::size_t family = 0; family < kFamilies.size(); ++family) {
    const auto& [id, title] = kFamilies[family];
    Fields section;
    bool filled_in = false;
    for (const FilledSet& filled : place.sets) {
      if (filled.set->notes.family != static_cast<DataFamily>(family)) continue;
      section.add("JEUX", set_card(place, filled, sizes));
      filled_in = true;
    }
    if (!filled_in) continue;
    const std::string& heading = place.context.theme.strings(title);
    section.set("ID", id).set("TITRE", heading);
    fields.add("FAMILLES", std::move(section));
    Fields entry;
    entry.set("LIBELLE", heading).set("ADRESSE", std::string("#") + id);
    fields.add("SOMMAIRE", std::move(entry));
  }
}

// What only programs read, with a word on what it is for.
void add_descriptions(const DataPlace& place, const FileSizes& sizes, Fields& fields) {
  constexpr std::array<std::pair<const char*, String>, 4> kFiles{{{"datapackage.json", String::kDataPackage},
                                                                  {"catalogue.csv", String::kDataCatalogue},
                                                                  {"dcat.jsonld", String::kDataDcat},
                                                                  {"popolo.json", String::kDataPopolo}}};
  for (const auto& [name, text] : kFiles) {
    Fields entry = file_link(place, sizes, name, name);
    entry.set("TEXTE", place.context.theme.strings(text));
    fields.add("PROGRAMMES", std::move(entry));
  }
}

// From the data of one authority to those of all, and back.
void add_other_places(const DataPlace& place, Fields& fields) {
  const theme::Strings& say = place.context.theme.strings;
  if (place.authority != nullptr) {
    fields.add("AILLEURS", page_link(say(String::kDataAll), place.page(), data_page_path()));
    return;
  }
  for (const model::Authority* authority : place.authorities)
    fields.add("AILLEURS", page_link(authority->name, place.page(), data_page_path(authority->id)));
}

interchange::OfferedData offered_data(const DataPlace& place) {
  const Context& context = place.context;
  const std::string publisher = publisher_of(context, place.authority);
  const interchange::Licence licence = interchange::licence_named(context.publication.licence);
  interchange::OfferedData data;
  data.name = context.theme.strings(String::kDataTitle, {{"nom", publisher}});
  data.description = context.theme.strings(String::kDataDescription, {{"nom", publisher}});
  data.page = public_address(context.publication, place.page());
  data.licence = licence.address.empty() ? licence.title : licence.address;
  data.publisher = publisher;
  data.language = context.language.tag();
  data.updated = context.publication.frozen_on;
  for (const FilledSet& filled : place.sets) {
    const std::string path = place.file(filled.set->notes.name + ".csv");
    data.files.push_back(
        {filled.set->notes.title, public_address(context.publication, path), interchange::media_type(path)});
  }
  return data;
}

void add_facts(const DataPlace& place, Fields& fields) {
  const Context& context = place.context;
  const theme::Strings& say = context.theme.strings;
  std::size_t rows = 0;
  for (const FilledSet& filled : place.sets) rows += filled.rows;
  const auto number = [&](std::size_t n) { return context.language.number(static_cast<double>(n)); };
  add_fact(fields, number(place.sets.size()), say(String::kDataFactSets));
  add_fact(fields, number(rows), say(String::kDataFactRows));
  add_fact(fields, context.publication.licence, say(String::kDataFactLicence));
  add_fact(fields, context.language.long_date(context.publication.frozen_on), say(String::kDataFactDate));
}

}  // namespace

document::Page data_page(const DataPlace& place, const FileSizes& sizes) {
  const Context& context = place.context;
  const theme::Strings& say = context.theme.strings;
  const std::string publisher = publisher_of(context, place.authority);
  PageHead head{
      place.page(),  "donnees", say(String::kDataName),   say(String::kDataDescription, {{"nom", publisher}}),
      Rubric::kNone, {},        say(String::kKindService)};
  head.about.emplace_back(offered_data(place));
  document::Page page = frame_page(context, place.authority, head);
  Fields& fields = page.fields;
  fields.set("TITRE", say(String::kDataName))
      .set("CHAPO",
           say(place.authority == nullptr ? String::kDataLedeAll : String::kDataLede, {{"nom", publisher}}));
  add_facts(place, fields);
  fields.set("MODE_D_EMPLOI", say(String::kDataGuide)).set("ABSENT", say(String::kDataAbsent));
  const interchange::Licence licence = interchange::licence_named(context.publication.licence);
  fields.set("MENTION",
             say(String::kDataMention,
                 {{"nom", publisher}, {"date", context.language.long_date(context.publication.frozen_on)}}));
  if (!licence.address.empty()) fields.set("ADRESSE_LICENCE", licence.address);
  fields.set("LICENCE", licence.title);
  add_families(place, sizes, fields);
  add_descriptions(place, sizes, fields);
  add_other_places(place, fields);
  return page;
}

}  // namespace mandature::editions
