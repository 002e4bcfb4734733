#include "editions/atlas.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "editions/address.h"
#include "editions/atlas_parts.h"
#include "editions/fingerprint.h"
#include "editions/panorama.h"
#include "editions/project_sheet.h"

namespace mandature::editions {
namespace {

using theme::String;

constexpr const char* kCover = "atlas-couverture";
constexpr const char* kText = "atlas-texte";
constexpr const char* kPanorama = "atlas-panorama";
constexpr const char* kSpread = "atlas-commission";
constexpr const char* kSheet = "atlas-apercu";
constexpr const char* kNotes = "atlas-notes";
constexpr const char* kBack = "atlas-dos";

BookPart panorama_part(const AtlasSource& source) {
  document::Document panorama = compose_panorama(source.context, source.authority);
  panorama.running_title = source.say()(String::kPanorama);
  std::erase_if(panorama.sections, [](const document::Section& section) {
    return section.role == "rubans" || section.role == "code" || section.role == "mentions";
  });
  return {"panorama", kPanorama, PartStart::kLeftPage, std::move(panorama)};
}

void add_commission(const AtlasSource& source, const model::Commission& commission,
                    std::vector<BookPart>& parts) {
  parts.push_back({part_of(commission), kSpread, PartStart::kLeftPage, compose_spread(source, commission)});
  for (const model::Project& project : source.authority.projects) {
    if (project.commission != commission.id) continue;
    document::Document sheet = compose_project_sheet(source.context, source.authority, project);
    sheet.running_title = project.name;
    parts.push_back({part_of(project), kSheet, PartStart::kNextPage, std::move(sheet), 2});
  }
}

std::vector<BookPart> parts_before_back(const AtlasSource& source) {
  std::vector<BookPart> body;
  body.push_back(panorama_part(source));
  for (const model::Commission& commission : source.authority.commissions)
    add_commission(source, commission, body);
  body.push_back({"index", kText, PartStart::kNextPage, compose_indexes(source)});
  body.push_back({"sources", kText, PartStart::kNextPage, compose_sources(source)});
  std::vector<BookPart> parts;
  parts.push_back({"couverture", kCover, PartStart::kNextPage, compose_cover(source)});
  parts.push_back({"guide", kText, PartStart::kNextPage, compose_guide(source)});
  parts.push_back({"sommaire", kText, PartStart::kNextPage, compose_contents(source, body)});
  std::move(body.begin(), body.end(), std::back_inserter(parts));
  return parts;
}

}  // namespace

std::string AtlasSource::page_of(const std::string& part) const {
  const auto found = pages.find(part);
  // Two figures stand in for a page that is not yet known.
  return found == pages.end() ? "00" : fmt::format("{}", found->second);
}

std::string part_of(const model::Commission& commission) { return "commission-" + commission.id.value; }
std::string part_of(const model::Project& project) { return "apercu-" + project.id.value; }

document::Document atlas_document(const AtlasSource& source, const std::string& title, int accent) {
  document::Document document;
  document.id = source.authority.id.value + "/atlas, " + title;
  document.edition = "atlas";
  document.language = source.context.language.tag();
  document.title = title;
  document.author = source.context.publication.notices.publisher;
  document.accent = accent;
  return document;
}

Book compose_atlas(const Context& context, const model::Authority& authority, const PartPages& pages) {
  const AtlasSource source{context, authority, pages};
  Book book;
  book.cover = atlas_document(
      source, context.theme.strings(String::kAtlasOf, {{"mandat", authority.current_mandate().label()}}) +
                  " – " + authority.name);
  book.parts = parts_before_back(source);
  book.parts.push_back(
      {{}, kBack, PartStart::kLastPage, compose_back_cover(source, atlas_fingerprint(context, authority))});
  book.filler = {{}, kNotes, PartStart::kNextPage, compose_notes_page(source)};
  return book;
}

std::string atlas_fingerprint(const Context& context, const model::Authority& authority) {
  // Page numbers are no part of what is said: without them the fingerprint is known before any page is made.
  const PartPages no_pages;
  std::vector<document::Document> documents;
  for (BookPart& part : parts_before_back({context, authority, no_pages}))
    documents.push_back(std::move(part.document));
  return content_fingerprint(documents);
}

void add_atlas(const Context& context, const model::Authority& authority, Outputs& outputs) {
  if (authority.commissions.empty()) return;
  PrintJob job;
  job.path = atlas_file(authority.id);
  job.master = kCover;
  job.book = BookPlan{
      {kCover, kText, kPanorama, kSpread, kSheet, kNotes, kBack},
      [&context, &authority](const PartPages& pages) { return compose_atlas(context, authority, pages); }};
  outputs.print.push_back(std::move(job));
}

}  // namespace mandature::editions
