#include "importing/import.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "importing/draft.h"
#include "loading/load.h"
#include "opendata/format.h"
#include "sources/selected_rows.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::importing {
namespace {

using diagnostics::tr;
using opendata::Format;

// Recognises a file by its columns, and counts its rows without keeping any.
class Recognition final : public sources::RowSelection {
 public:
  bool begins(const std::vector<std::string>& header) override {
    sources::Table table;
    for (const std::string& name : header) table.header.push_back({name, {}});
    format_ = opendata::recognise(table);
    return format_.has_value();
  }
  bool wants(std::span<const std::string_view>) override { return false; }
  std::optional<Format> format() const { return format_; }

 private:
  std::optional<Format> format_;
};

std::string known_formats() {
  std::vector<std::string> names;
  for (const opendata::FormatDescription& format : opendata::formats()) names.emplace_back(format.name);
  return support::join(names, ", ");
}

// The format a file is of; nothing, with a message, when it is none or not the one that was asked for.
std::optional<Format> format_of(const Request& request, Incoming& incoming, const support::FileSystem& disk,
                                diagnostics::SourceFiles& files, diagnostics::Diagnostics& diagnostics) {
  std::optional<Format> found;
  if (support::file_extension(incoming.path) == "xml") {
    const auto bytes = disk.read(incoming.path);
    if (!bytes) {
      diagnostics.error_in(incoming.path, tr("this file cannot be read"));
      return {};
    }
    incoming.fingerprint = support::sha256(*bytes);
    found = Format::kTotem;
  } else {
    Recognition recognition;
    const auto rows = sources::read_selected_rows(files, disk, incoming.path, recognition, diagnostics);
    if (rows.failed) return {};
    incoming.fingerprint = rows.fingerprint;
    incoming.rows = rows.rows_read;
    found = recognition.format();
  }
  if (!found) {
    diagnostics.error_in(incoming.path, tr("the columns of this file are of no known format"),
                         tr("known formats: {}", known_formats()));
    return {};
  }
  const std::string name(opendata::describe(*found).name);
  if (request.format == "auto" || request.format == name) return found;
  diagnostics.error_in(incoming.path, tr("this file is of the format {}, not {}", name, request.format),
                       tr("write \"auto\" to let the program tell"));
  return {};
}

Summary take(Draft& draft, Format format, const Incoming& incoming) {
  switch (format) {
    case Format::kMembers:
      return take_members(draft, incoming);
    case Format::kScdlBudget:
    case Format::kTotem:
      return take_budget(draft, incoming);
    case Format::kOfgl:
    case Format::kAccounts:
      return take_figures(draft, incoming);
    case Format::kTerritory:
      return take_towns(draft, incoming);
    case Format::kAdjacency:
      return take_adjacency(draft, incoming);
    case Format::kDecisions:
      return take_decisions(draft, incoming);
    case Format::kGrants:
      return take_grants(draft, incoming);
    case Format::kPlan:
      break;
  }
  return take_plan(draft, incoming);
}

std::size_t differing_lines(std::string_view before, std::string_view now) {
  std::vector<std::string_view> a = support::split(before, '\n'), b = support::split(now, '\n');
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string_view> gone;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(gone));
  return gone.size();
}

// Refuses to write over what somebody typed or corrected. Leaves out what stands there already.
void spare_hand_made(Draft& draft) {
  for (auto file = draft.files.begin(); file != draft.files.end();) {
    const auto& [name, text] = *file;
    const auto there = draft.disk.read(draft.on_disk(name));
    if (there == text) {
      file = draft.files.erase(file);
      continue;
    }
    const model::DataSource* known = draft.authority.source_of(name);
    const bool ours = known != nullptr && there && support::sha256(*there) == known->fingerprint;
    if (there && !ours && draft.request.hand_made == HandMade::kKeep) {
      draft.diagnostics.error_in(
          draft.on_disk(name),
          known == nullptr
              ? tr("this file was not made by an import: {} of its lines would be lost",
                   differing_lines(*there, text))
              : tr("this file was changed by hand since it was imported: {} of its lines would be lost",
                   differing_lines(*there, text)),
          tr("keep it, or replace it with --force"));
    }
    ++file;
  }
}

// sources.csv with the rows of the new files in place of older ones, by file.
std::string sources_text(const Draft& draft) {
  std::map<std::string, model::DataSource> all;
  for (const model::DataSource& source : draft.authority.data_sources) all.emplace(source.file, source);
  for (const auto& [name, origin] : draft.origins) all.insert_or_assign(name, origin);
  std::vector<std::vector<std::string>> rows;
  for (const auto& [name, source] : all) {
    rows.push_back({name, source.format, source.source.name,
                    source.source.date ? source.source.date->iso() : "", source.source.link, source.licence,
                    source.original, source.original_fingerprint, source.fingerprint});
  }
  return table_text({"fichier", "format", "source", "date", "lien", "licence", "original",
                     "empreinte_originale", "empreinte"},
                    rows);
}

// The licence asks for the date of the data as well as for their publisher.
void ask_for_dates(const Draft& draft) {
  for (const auto& [name, origin] : draft.origins) {
    if (origin.source.date || origin.licence.empty()) continue;
    draft.diagnostics.warning_in(draft.on_disk(name), tr("the date of these data is not known"),
                                 tr("add --date, or fill in the column date of sources.csv"));
  }
}

void write_files(Draft& draft, support::FileSystem& disk, Summary& summary) {
  std::map<std::string, std::string> files = draft.files;
  std::string sources = sources_text(draft);
  if (disk.read(draft.on_disk("sources.csv")) != sources) files.emplace("sources.csv", std::move(sources));
  summary.unchanged = files.empty();
  for (const auto& [name, text] : files) {
    const std::string path = support::join_path(draft.authority.id.value, name);
    const bool stands = name != "sources.csv" && disk.exists(draft.on_disk(name));
    (stands ? summary.replaced : summary.written).push_back(path);
    if (draft.request.effect == Effect::kOnlySay) continue;
    if (!disk.write(draft.on_disk(name), text))
      draft.diagnostics.error_in(draft.on_disk(name), tr("this file cannot be written"));
  }
}

}  // namespace

std::vector<Summary> import_files(const Request& request, support::FileSystem& disk,
                                  diagnostics::SourceFiles& sources, diagnostics::Diagnostics& diagnostics) {
  if (request.format != "auto" && !opendata::format_named(request.format)) {
    diagnostics.error_in(request.format, tr("there is no format of this name"),
                         tr("accepted: {}", "auto, " + known_formats()));
    return {};
  }
  const auto authority = loading::load_identity(disk, request.content, model::AuthorityId{request.authority},
                                                sources, diagnostics);
  if (!authority || diagnostics.has_errors()) return {};
  Draft draft{request, *authority, disk, sources, diagnostics};
  std::vector<Summary> summaries;
  for (const std::string& path : request.files) {
    Incoming incoming{path, "", "", 0};
    const auto format = format_of(request, incoming, disk, sources, diagnostics);
    if (!format) continue;
    incoming.format = opendata::describe(*format).name;
    summaries.push_back(take(draft, *format, incoming));
  }
  if (!diagnostics.has_errors()) spare_hand_made(draft);
  if (diagnostics.has_errors() || summaries.empty()) return summaries;
  ask_for_dates(draft);
  write_files(draft, disk, summaries.back());
  return summaries;
}

}  // namespace mandature::importing
