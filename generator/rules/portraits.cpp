#include <algorithm>

#include "diagnostics/translation.h"
#include "document/block.h"
#include "rules/calendar.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using document::Image;
using model::Authority;
using model::Member;

void collect_images(const document::Blocks& blocks, std::vector<const Image*>& images) {
  for (const document::Block& block : blocks) {
    if (const auto* image = std::get_if<Image>(&block.content)) images.push_back(image);
    for (const document::Blocks* inner : document::inside(block)) collect_images(*inner, images);
  }
}

// The pictures the services chose: none of those that groups, staff or interviews show.
std::vector<const Image*> images_of(const Authority& authority) {
  std::vector<const Image*> images;
  for (const model::Commission& commission : authority.commissions)
    collect_images(commission.introduction, images);
  for (const model::Project& project : authority.projects) {
    collect_images(project.difficulties, images);
    collect_images(project.notes, images);
  }
  return images;
}

// The head of the authority and the deputies, by their office.
bool is_executive(const Member& member) {
  return std::any_of(member.offices.begin(), member.offices.end(), [](const std::string& office) {
    const std::string folded = support::fold(office);
    // Deputy councillors are no executive, nor is who chairs a group or a commission.
    if (folded.starts_with("conseill") || folded.find("groupe") != std::string::npos ||
        folded.find("commission") != std::string::npos)
      return false;
    return folded.starts_with("maire") || folded.starts_with("president") ||
           folded.starts_with("vice_president") || folded.find("adjoint") != std::string::npos;
  });
}

// A member under the name by which a legend would call them.
struct Named {
  std::string folded;
  const Member* member;
};

std::vector<Named> names_of(const Authority& authority) {
  std::vector<Named> names;
  for (const Member& member : authority.members) {
    if (std::string folded = support::fold(member.full_name()); !folded.empty())
      names.push_back({std::move(folded), &member});
  }
  return names;
}

std::vector<const Member*> shown_in(const Image& image, const std::vector<Named>& names) {
  // Whole names only: folded words stand between low lines.
  std::string words = "_" + support::fold(image.alternative + " " + image.caption) + "_";
  std::replace_if(
      words.begin(), words.end(),
      [](char c) { return std::string_view(".,;:()'\"").find(c) != std::string_view::npos; }, '_');
  std::vector<const Member*> shown;
  for (const Named& one : names) {
    if (words.find("_" + one.folded + "_") != std::string::npos) shown.push_back(one.member);
  }
  return shown;
}

}  // namespace

void check_portraits(Inspection& inspection) {
  const model::Publication& publication = inspection.publication();
  if (!inspection.says_yes("toujours") && !within_reserved_period(publication, inspection.occasion().today))
    return;
  for (const Authority& authority : publication.authorities) {
    std::vector<std::pair<const Image*, const Member*>> executive;
    bool others = false;
    const std::vector<Named> names = names_of(authority);
    for (const Image* image : images_of(authority)) {
      for (const Member* member : shown_in(*image, names)) {
        if (is_executive(*member)) executive.emplace_back(image, member);
        others = others || !is_executive(*member);
      }
    }
    if (others) continue;
    for (const auto& [image, member] : executive) {
      inspection.finding(
          image->where,
          tr("only members of the executive are shown in pictures, here {}", member->full_name()),
          tr("show what was done, or members of every group"));
    }
  }
}

}  // namespace mandature::rules
