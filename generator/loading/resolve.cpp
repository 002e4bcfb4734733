#include "loading/resolve.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::tr;
using model::Authority;
using model::MemberId;

// Everything of an authority that can be named.
struct Directory {
  std::map<std::pair<Target, std::string>, std::set<std::string>>
      ids;                                                  // by target, and evaluation where it matters
  std::map<std::string, std::set<std::string>> member_ids;  // by folded "prénom nom"
  std::map<std::string, std::string> commission_of_project;

  const std::set<std::string>& of(Target target, const std::string& within) const {
    static const std::set<std::string> none;
    const auto found = ids.find({target, within});
    return found == ids.end() ? none : found->second;
  }
  std::optional<std::string> member(const std::string& written) const {
    if (of(Target::kMember, {}).contains(written)) return written;
    const auto named = member_ids.find(support::fold(written));
    if (named == member_ids.end() || named->second.size() != 1) return {};
    return *named->second.begin();
  }
};

template <typename Records>
std::set<std::string> ids_of(const Records& records) {
  std::set<std::string> ids;
  for (const auto& record : records) ids.insert(record.id.value);
  return ids;
}

Directory directory_of(const Authority& authority, const SharedNames& shared) {
  Directory directory;
  const std::string none;
  directory.ids[{Target::kAuthority, none}] = shared.authorities;
  directory.ids[{Target::kKindOfBody, none}] = shared.kinds_of_body;
  directory.ids[{Target::kTheme, none}] = shared.themes;
  directory.ids[{Target::kMember, none}] = ids_of(authority.members);
  directory.ids[{Target::kGroup, none}] = ids_of(authority.groups);
  directory.ids[{Target::kCommission, none}] = ids_of(authority.commissions);
  directory.ids[{Target::kProject, none}] = ids_of(authority.projects);
  directory.ids[{Target::kBody, none}] = ids_of(authority.bodies);
  directory.ids[{Target::kTestimonial, none}] = ids_of(authority.testimonials);
  const auto list_parts = [&](const model::Evaluation& evaluation, const std::string& within) {
    directory.ids[{Target::kEvidence, within}] = ids_of(evaluation.evidence);
    directory.ids[{Target::kFinding, within}] = ids_of(evaluation.findings);
    directory.ids[{Target::kAction, within}] = ids_of(evaluation.actions);
  };
  for (const model::Evaluation& evaluation : authority.evaluations) {
    list_parts(evaluation, evaluation.id.value);
    for (const model::Evaluation& edition : evaluation.frozen)
      list_parts(edition, evaluation.id.value + "/versions/" + edition.version);
  }
  for (const model::Member& member : authority.members) {
    directory.member_ids[support::fold(member.full_name())].insert(member.id.value);
  }
  for (const model::Project& project : authority.projects) {
    directory.commission_of_project[project.id.value] = project.commission.value;
  }
  return directory;
}

bool any_starts_with(const std::set<std::string>& paths, const std::string& prefix) {
  const auto found = paths.lower_bound(prefix);
  return found != paths.end() && found->starts_with(prefix);
}

// Whether the record may well exist in a file that could not be read, which was already told.
bool may_be_unread(const Reference& reference, const LoadedAuthority& loaded) {
  const std::string folder = loaded.authority.id.value;
  const std::string evaluation = folder + "/evaluations/" + reference.within;
  switch (reference.target) {
    case Target::kAuthority:
    case Target::kKindOfBody:
    case Target::kTheme:
      return false;
    case Target::kMember:
      return any_starts_with(loaded.unreadable, folder + "/elus.");
    case Target::kGroup:
      return loaded.unreadable.contains(folder + "/groupes.yaml");
    case Target::kCommission:
      return loaded.unreadable.contains(folder + "/commissions/" + reference.written + ".md");
    case Target::kProject:
      return loaded.unreadable.contains(folder + "/apercus/" + reference.written + ".md");
    case Target::kBody:
      return loaded.unreadable.contains(folder + "/instances.yaml");
    case Target::kTestimonial:
      return loaded.unreadable.contains(folder + "/temoignages/" + reference.written + ".md");
    case Target::kEvidence:
      return any_starts_with(loaded.unreadable, evaluation + "/materiaux/materiaux.");
    case Target::kFinding:
      return loaded.unreadable.contains(evaluation + "/rapport.yaml");
    case Target::kAction:
      return any_starts_with(loaded.unreadable, evaluation + "/plan.");
  }
  return false;
}

std::string unknown(const Reference& reference) {
  switch (reference.target) {
    case Target::kAuthority:
      return tr("unknown authority \"{}\"", reference.written);
    case Target::kMember:
      return tr("unknown member \"{}\"", reference.written);
    case Target::kGroup:
      return tr("unknown group \"{}\"", reference.written);
    case Target::kCommission:
      return tr("unknown commission \"{}\"", reference.written);
    case Target::kProject:
      return tr("unknown project \"{}\"", reference.written);
    case Target::kBody:
      return tr("unknown body \"{}\"", reference.written);
    case Target::kEvidence:
      return tr("unknown evidence \"{}\"", reference.written);
    case Target::kKindOfBody:
      return tr("unknown kind of body \"{}\"", reference.written);
    case Target::kTheme:
      return tr("unknown theme \"{}\"", reference.written);
    case Target::kFinding:
      return tr("unknown finding \"{}\"", reference.written);
    case Target::kAction:
      return tr("unknown action \"{}\"", reference.written);
    case Target::kTestimonial:
      return tr("unknown interview \"{}\"", reference.written);
  }
  return {};
}

// Pieces, findings and actions have names of their own in each evaluation; other records, one name each.
std::string scope_of(const Reference& reference) {
  const bool of_evaluation = reference.target == Target::kEvidence || reference.target == Target::kFinding ||
                             reference.target == Target::kAction;
  return of_evaluation ? reference.within : std::string();
}

// The nearest known name, else all of them when they are few.
std::string hint_for(const Reference& reference, const Directory& directory, const Authority& authority) {
  const std::set<std::string>& ids = directory.of(reference.target, scope_of(reference));
  std::vector<std::string> known(ids.begin(), ids.end());
  if (reference.target == Target::kMember) {
    for (const model::Member& member : authority.members) known.push_back(member.full_name());
  }
  if (const auto near = support::nearest(reference.written, known)) return tr("did you mean \"{}\"?", *near);
  constexpr std::size_t kFew = 8;
  if (known.empty() || known.size() > kFew) return {};
  return tr("known here: {}", support::join(known, ", "));
}

void check_member(const Reference& reference, const Directory& directory, const Authority& authority,
                  diagnostics::Diagnostics& diagnostics) {
  if (directory.member(reference.written)) return;
  const auto named = directory.member_ids.find(support::fold(reference.written));
  if (named == directory.member_ids.end()) {
    diagnostics.error(reference.span, unknown(reference), hint_for(reference, directory, authority));
    return;
  }
  const std::vector<std::string> ids(named->second.begin(), named->second.end());
  diagnostics.error(reference.span, tr("several members are called \"{}\"", reference.written),
                    tr("write one of the identifiers: {}", support::join(ids, ", ")));
}

// A commission only takes pride in its own projects.
void check_owner(const Reference& reference, const Directory& directory,
                 diagnostics::Diagnostics& diagnostics) {
  if (!directory.of(Target::kCommission, {}).contains(reference.within)) return;
  const std::string& owner = directory.commission_of_project.at(reference.written);
  if (owner == reference.within || owner.empty()) return;
  diagnostics.error(reference.span,
                    tr("the project \"{}\" belongs to the commission \"{}\"", reference.written, owner));
}

void check_reference(const Reference& reference, const Directory& directory, const LoadedAuthority& loaded,
                     diagnostics::Diagnostics& diagnostics) {
  if (may_be_unread(reference, loaded)) return;
  // Without a list of themes, any is one.
  if (reference.target == Target::kTheme && directory.of(Target::kTheme, {}).empty()) return;
  if (reference.target == Target::kMember)
    return check_member(reference, directory, loaded.authority, diagnostics);
  const bool is_project = reference.target == Target::kProject;
  if (!directory.of(reference.target, scope_of(reference)).contains(reference.written)) {
    diagnostics.error(reference.span, unknown(reference), hint_for(reference, directory, loaded.authority));
  } else if (is_project && !reference.within.empty()) {
    check_owner(reference, directory, diagnostics);
  }
}

void settle_members(Authority& authority, const Directory& directory) {
  if (authority.members.empty()) return;
  for (model::Commission& commission : authority.commissions) {
    std::erase_if(commission.seats, [&](model::Seat& seat) {
      const auto id = directory.member(seat.member.value);
      if (id) seat.member.value = *id;
      return !id;
    });
  }
  for (model::Project& project : authority.projects) {
    std::erase_if(project.members, [&](MemberId& member) {
      const auto id = directory.member(member.value);
      if (id) member.value = *id;
      return !id;
    });
  }
  for (model::PoliticalGroup& group : authority.groups) {
    if (!group.leader) continue;
    const auto id = directory.member(group.leader->value);
    group.leader = id ? std::optional(MemberId{*id}) : std::nullopt;
  }
}

}  // namespace

void resolve(std::vector<LoadedAuthority>& authorities, const SharedNames& shared,
             diagnostics::Diagnostics& diagnostics) {
  for (LoadedAuthority& loaded : authorities) {
    const Directory directory = directory_of(loaded.authority, shared);
    for (const Reference& reference : loaded.references)
      check_reference(reference, directory, loaded, diagnostics);
    settle_members(loaded.authority, directory);
  }
}

}  // namespace mandature::loading
