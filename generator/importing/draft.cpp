#include "importing/draft.h"

#include "diagnostics/translation.h"
#include "opendata/format.h"
#include "support/csv.h"
#include "support/fingerprint.h"

namespace mandature::importing {
namespace {

// Semicolons and "\n", unlike tables we publish: people open these in a spreadsheet and keep them in git.
void append_row(std::string& table, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    table += (i == 0 ? "" : ";") + support::csv_cell(cells[i], ';');
  table += '\n';
}

}  // namespace

std::string Draft::on_disk(const std::string& name) const {
  return support::join_path(support::join_path(request.content, authority.id.value), name);
}

void Draft::add(const std::string& name, std::string text, const Incoming& incoming) {
  if (!files.contains(name)) return put(name, std::move(text), incoming);
  diagnostics.error_in(incoming.path,
                       diagnostics::tr("{} was already made of {}, which this file would replace", name,
                                       origins.at(name).original),
                       diagnostics::tr("import one of them, or give them other names"));
}

void Draft::put(const std::string& name, std::string text, const Incoming& incoming) {
  const auto format = opendata::format_named(incoming.format);
  const std::string publisher(format ? opendata::describe(*format).source : std::string_view());
  model::DataSource origin;
  origin.file = name;
  origin.format = incoming.format;
  origin.source.name = !request.source.empty() ? request.source
                       : publisher.empty()     ? authority.name
                                               : publisher;
  origin.source.date = request.date ? request.date : latest;
  origin.source.link = request.link;
  if (format) origin.licence = opendata::describe(*format).licence;
  origin.original = incoming.path.substr(incoming.path.rfind('/') + 1);
  origin.original_fingerprint = incoming.fingerprint;
  origin.fingerprint = support::sha256(text);
  files.insert_or_assign(name, std::move(text));
  origins.insert_or_assign(name, std::move(origin));
}

std::string table_text(const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  append_row(text, header);
  for (const std::vector<std::string>& row : rows) append_row(text, row);
  return text;
}

}  // namespace mandature::importing
