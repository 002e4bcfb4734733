#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "layout/paged_document.h"

namespace mandature::layout {
namespace {

using Json = nlohmann::ordered_json;

// Hundredths of a millimetre are finer than any press, and the same on every machine.
double millimetres(Length length) {
  return static_cast<double>(std::llround(length.millimetres() * 100)) / 100;
}

Json json_of(const Box& box) {
  return {millimetres(box.left), millimetres(box.top), millimetres(box.width), millimetres(box.height)};
}

Json json_of(const GlyphRun& run) {
  Json line;
  line["text"] = run.text;
  line["baseline"] = millimetres(run.origin.y);
  line["x"] = millimetres(run.origin.x);
  line["width"] = millimetres(run.width);
  line["face"] = run.face->name().family + "/" + run.face->name().face;
  line["size"] = run.size.points();
  if (run.stretch != 1) line["stretch"] = run.stretch;
  if (run.source.text >= 0) line["source"] = {run.source.text, run.source.begin, run.source.end};
  line["node"] = run.node;
  return line;
}

Json json_of(const ImageItem& image) {
  Json picture;
  picture["path"] = image.path;
  picture["box"] = json_of(image.box);
  if (image.clip) picture["clip"] = json_of(*image.clip);
  picture["pixels"] = {image.width, image.height};
  picture["ppi"] = std::lround(image.pixels_per_inch());
  picture["node"] = image.node;
  return picture;
}

constexpr std::array kRoleNames = {"Document", "Sect",  "H1",         "H2",   "H3",   "H4",  "H5",
                                   "H6",       "P",     "BlockQuote", "L",    "LI",   "Lbl", "LBody",
                                   "Table",    "THead", "TBody",      "TR",   "TH",   "TD",  "Caption",
                                   "Figure",   "Link",  "Reference",  "Note", "Code", "Span"};

constexpr std::array kCauses = {"text-too-long", "fixed-height", "unbreakable-word", "kept-together",
                                "picture-too-high"};

// At which sizes the document stands: one for the whole of a series.
Json json_of(const theme::Fit& fit) {
  Json result;
  result["share"] = fit.share;
  result["leading"] = fit.leading == theme::Leading::kTight ? "tight" : "usual";
  result["spans"] = fit.spans == theme::Spans::kAdaptive ? "adaptive" : "usual";
  for (const auto& [style, size] : fit.sizes) result["sizes"][style] = size.points();
  return result;
}

Json structure_of(const PagedDocument& document) {
  Json nodes = Json::array();
  for (const StructureNode& node : document.structure) {
    Json entry;
    entry["role"] = kRoleNames[static_cast<std::size_t>(node.role)];
    entry["parent"] = node.parent;
    if (!node.alternative.empty()) entry["alt"] = node.alternative;
    nodes.push_back(std::move(entry));
  }
  return nodes;
}

Json json_of(const Page& page) {
  Json result;
  result["number"] = page.number;
  result["frames"] = Json::array();
  for (const FrameRecord& frame : page.frames) {
    Json entry;
    entry["role"] = frame.role;
    entry["box"] = json_of(frame.box);
    entry["need"] = millimetres(frame.need);
    result["frames"].push_back(std::move(entry));
  }
  result["lines"] = Json::array();
  for (const PageItem& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) result["lines"].push_back(json_of(*run));
  }
  for (const PageItem& item : page.items) {
    if (const auto* image = std::get_if<ImageItem>(&item)) result["images"].push_back(json_of(*image));
  }
  return result;
}

}  // namespace

std::string_view name_of(StructureRole role) { return kRoleNames[static_cast<std::size_t>(role)]; }

std::string dump(const PagedDocument& document) {
  Json result;
  result["id"] = document.id;
  result["title"] = document.title;
  result["size"] = {millimetres(document.width), millimetres(document.height)};
  result["bleed"] = millimetres(document.bleed);
  result["safe"] = millimetres(document.safe);
  result["fit"] = json_of(document.fit);
  result["pages"] = Json::array();
  for (const Page& page : document.pages) result["pages"].push_back(json_of(page));
  result["texts"] = Json::array();
  for (const SourceText& text : document.texts) result["texts"].push_back(text.text);
  result["structure"] = structure_of(document);
  result["overset"] = Json::array();
  for (const Overset& overset : document.overset) {
    Json entry;
    entry["role"] = overset.role;
    entry["page"] = overset.page + 1;
    entry["cause"] = kCauses[static_cast<std::size_t>(overset.cause)];
    entry["have"] = millimetres(overset.have);
    entry["need"] = millimetres(overset.need);
    entry["lines"] = overset.lines_over;
    entry["signs"] = overset.signs_over;
    if (overset.columns_needed > 0) entry["columns_needed"] = overset.columns_needed;
    result["overset"].push_back(std::move(entry));
  }
  return result.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandature::layout
