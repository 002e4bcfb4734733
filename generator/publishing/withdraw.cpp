#include "publishing/withdraw.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/translation.h"
#include "editions/site.h"
#include "loading/load.h"
#include "loading/mentions.h"
#include "publishing/ledger.h"
#include "publishing/phrases.h"
#include "support/fingerprint.h"
#include "support/overlay_file_system.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;
using support::join_path;
using Changes = support::OverlayFileSystem::Changes;

constexpr const char* kRedirects = "redirections.csv";
constexpr const char* kRedirectsHead = "ancien;nouveau;date;raison";
constexpr const char* kRegister = "retraits/registre.csv";
constexpr const char* kRegisterHead = "empreinte;date";

// Somebody's records, and all that goes with them.
struct Subject {
  std::string name;
  bool is_member = false;              // of one of the authorities: an office is public
  std::set<std::string> folders;       // of the authorities: what stands elsewhere is never published
  std::set<std::string> files;         // of the content, relative to its root
  std::vector<std::string> addresses;  // below the web root
};

// All that the steps of one withdrawal share.
struct Work {
  const Request& request;
  support::FileSystem& disk;
  diagnostics::SourceFiles& files;
  diagnostics::Diagnostics& diagnostics;

  std::string path(const std::string& name) const { return join_path(request.content, name); }
  std::optional<std::string> read(const std::string& name) const { return disk.read(path(name)); }
};

void add_record(const Work& work, const diagnostics::Span& where, Subject& subject) {
  const std::string root = work.request.content + "/";
  const std::string path = where.file == nullptr ? std::string() : where.file->path();
  if (path.starts_with(root)) subject.files.insert(path.substr(root.size()));
}

void add_interview(const Work& work, const model::Authority& authority, const model::Testimonial& testimonial,
                   Subject& subject) {
  subject.name = testimonial.person.name;
  add_record(work, testimonial.where, subject);
  for (std::string& path : editions::interview_paths({authority.id, testimonial})) {
    if (work.disk.exists(work.path(path))) subject.files.insert(path);
    subject.addresses.push_back(std::move(path));
  }
}

// Whose records a name or an identifier means.
Subject find_subject(const Work& work, const model::Publication& publication, const std::string& person) {
  const std::string slug = support::slug(person);
  Subject subject;
  std::vector<std::string> known;
  for (const model::Authority& authority : publication.authorities) {
    for (const model::Testimonial& testimonial : authority.testimonials) {
      known.push_back(testimonial.person.name);
      if (testimonial.id.value == slug || support::slug(testimonial.person.name) == slug)
        add_interview(work, authority, testimonial, subject);
    }
    for (const model::Evaluation& evaluation : authority.evaluations) {
      for (const model::Contribution& article : evaluation.contributions) {
        known.push_back(article.author);
        if (support::slug(article.author) != slug) continue;
        subject.name = article.author;
        add_record(work, article.where, subject);
      }
    }
  }
  if (subject.name.empty()) {
    const auto near = support::nearest(person, known);
    work.diagnostics.error_in(work.request.content, tr("no record of this content is by \"{}\"", person),
                              near ? tr("did you mean \"{}\"?", *near) : std::string());
  }
  const auto name_of = [](const model::Member& member) { return support::slug(member.full_name()); };
  for (const model::Authority& authority : publication.authorities) {
    subject.folders.insert(authority.id.value);
    subject.is_member =
        subject.is_member ||
        std::any_of(authority.members.begin(), authority.members.end(),
                    [&](const auto& member) { return name_of(member) == support::slug(subject.name); });
  }
  return subject;
}

// Whether a file of the content can reach readers: notes beside the authorities cannot, nor a README.
bool is_published(const std::string& path, const Subject& subject) {
  const std::size_t slash = path.find('/');
  const bool apart = slash != std::string::npos && !subject.folders.contains(path.substr(0, slash));
  return !apart && support::fold(support::file_stem(path)) != "readme";
}

// A file that other records use stays if it shows a member; otherwise they must be mended first.
void keep_shared_files(const Work& work, Subject& subject) {
  std::vector<std::string> skipped(subject.files.begin(), subject.files.end());
  skipped.insert(skipped.end(), {kRedirects, kRegister, kLedgerFile});
  for (auto file = subject.files.begin(); file != subject.files.end();) {
    const std::string name = file->substr(file->rfind('/') + 1);
    auto uses = loading::find_mentions(work.disk, work.request.content, name, skipped, work.files);
    std::erase_if(uses, [&](const loading::Mention& use) { return !is_published(use.path, subject); });
    if (!uses.empty() && !subject.is_member)
      work.diagnostics.error(uses.front().where, tr("a file of {} is used here too", subject.name),
                             tr("take it out of this record first"));
    file = uses.empty() ? std::next(file) : subject.files.erase(file);
  }
}

// Where the name stands besides: kept for a public office, or where nobody reads it; an error otherwise.
std::vector<std::string> other_places(const Work& work, const Subject& subject) {
  std::vector<std::string> skipped(subject.files.begin(), subject.files.end());
  skipped.insert(skipped.end(), {kRedirects, kRegister, kLedgerFile});
  std::vector<std::string> kept;
  for (const loading::Mention& mention :
       loading::find_mentions(work.disk, work.request.content, subject.name, skipped, work.files)) {
    if (subject.is_member || !is_published(mention.path, subject)) {
      kept.push_back(
          fmt::format("{}:{}", mention.path, mention.where.file->position(mention.where.begin).line));
    } else {
      work.diagnostics.error(mention.where, tr("the name of {} stands here too", subject.name),
                             tr("mend this passage, then withdraw again: nothing was changed"));
    }
  }
  return kept;
}

// A table of ours with lines added; nothing, and a message, when people gave it another form.
std::optional<std::string> with_lines(const Work& work, const std::string& name, const std::string& head,
                                      const std::string& lines) {
  const std::string text = work.read(name).value_or(head + "\n");
  if (!text.starts_with(head + "\n") && !text.starts_with(head + "\r\n")) {
    work.diagnostics.error_in(work.path(name), tr("lines cannot be added to this table"),
                              tr("its first line must be: {}", head));
    return {};
  }
  return text + (text.ends_with('\n') ? "" : "\n") + lines;
}

// What the content will be: files gone, the register and the redirects longer, the ledger without the name.
Changes changes_for(const Work& work, const Subject& subject) {
  const std::string day = work.request.today.iso();
  Changes changes;
  std::string fingerprints;
  for (const std::string& file : subject.files) {
    changes[work.path(file)] = std::nullopt;
    fingerprints += support::sha256(work.read(file).value_or("")) + ";" + day + "\n";
  }
  std::string redirects;
  for (const std::string& address : subject.addresses) redirects += address + ";;" + day + ";retrait\n";
  if (auto text = with_lines(work, kRegister, kRegisterHead, fingerprints))
    changes[work.path(kRegister)] = std::move(*text);
  if (!redirects.empty()) {
    if (auto text = with_lines(work, kRedirects, kRedirectsHead, redirects))
      changes[work.path(kRedirects)] = std::move(*text);
  }
  Ledger ledger = read_ledger(work.disk, work.request.content, work.files, work.diagnostics);
  const std::set<std::string> gone(subject.addresses.begin(), subject.addresses.end());
  const auto left = std::erase_if(
      ledger, [&](const auto& line) { return gone.contains(line.first.substr(0, line.first.find('#'))); });
  if (left > 0) changes[work.path(kLedgerFile)] = ledger_text(ledger);
  return changes;
}

// Makes the changes on the disk, or puts back what it had changed.
bool apply(const Changes& changes, support::FileSystem& disk) {
  Changes undone;
  bool fine = true;
  for (const auto& [path, bytes] : changes) {
    undone[path] = disk.read(path);
    fine = bytes ? disk.write(path, *bytes) : disk.remove(path);
    if (!fine) break;
  }
  if (fine) return true;
  for (const auto& [path, bytes] : undone) {
    if (bytes) {
      disk.write(path, *bytes);
    } else {
      disk.remove(path);
    }
  }
  return false;
}

// Only what the last build made is made again: a folder without paper gets none.
Request cleaning_run(const Work& work, const Subject& subject,
                     const std::map<std::string, OutputFile>& before) {
  Request run = work.request;
  const bool paper = std::any_of(before.begin(), before.end(),
                                 [](const auto& file) { return file.first.starts_with("print/"); });
  if (!paper) run.editions = {"site"};
  run.links = Links::kIgnored;
  for (const std::string& address : subject.addresses) run.forbidden.push_back("site/" + address);
  return run;
}

// Files of the output in whose words the name still stands.
std::vector<std::string> places_in_output(const Work& work, const std::string& name) {
  const std::string letters = squeezed(name);
  std::vector<std::string> places;
  for (const std::string& path : work.disk.list(work.request.output)) {
    if (path.starts_with("retraits/")) continue;
    const auto bytes = work.disk.read(join_path(work.request.output, path));
    if (bytes && squeezed(*bytes).find(letters) != std::string::npos) places.push_back(path);
  }
  return places;
}

std::string listed(const std::string& title, const std::vector<std::string>& lines) {
  std::string text = "\n" + title + "\n";
  for (const std::string& line : lines) text += "  " + line + "\n";
  return lines.empty() ? text + "  " + tr("nothing") + "\n" : text;
}

struct Outcomes {
  std::map<std::string, OutputFile> before;
  std::map<std::string, OutputFile> after;
  std::vector<std::string> kept;  // places of the content
};

std::string proof_of(const Work& work, const Subject& subject, const Outcomes& outcomes) {
  std::string text = tr("withdrawal of {}, {}", subject.name, work.request.today.iso()) + "\n";
  std::vector<std::string> content;
  for (const std::string& file : subject.files)
    content.push_back(support::sha256(work.read(file).value_or("")) + "  " + file);
  std::vector<std::string> gone;
  std::vector<std::string> changed;
  for (const auto& [path, file] : outcomes.before) {
    const auto now = outcomes.after.find(path);
    if (now == outcomes.after.end()) {
      gone.push_back(file.fingerprint + "  " + path);
    } else if (now->second.fingerprint != file.fingerprint) {
      changed.push_back(file.fingerprint + " → " + now->second.fingerprint + "  " + path);
    }
  }
  text += listed(tr("files removed from the content, with their fingerprints (SHA-256):"), content);
  text += listed(tr("files removed from the output:"), gone);
  text += listed(tr("files of the output made again without this person:"), changed);
  text +=
      listed(tr("the name still stands in the content (a public office, or notes that are never published):"),
             outcomes.kept);
  text += listed(tr("the name still stands in the output (servers are told which addresses are gone):"),
                 places_in_output(work, subject.name));
  return text;
}

}  // namespace

WithdrawalReport withdraw(const Request& request, const std::string& person, Trial trial,
                          support::FileSystem& disk, diagnostics::SourceFiles& files,
                          diagnostics::Diagnostics& diagnostics) {
  const Work work{request, disk, files, diagnostics};
  WithdrawalReport report;
  report.outcome = Outcome::kMistakes;
  const auto publication = loading::load_publication(disk, request.content, files, diagnostics, {1});
  if (!publication || diagnostics.has_errors()) return report;
  Subject subject = find_subject(work, *publication, person);
  if (diagnostics.has_errors()) return report;
  keep_shared_files(work, subject);
  Outcomes outcomes;
  outcomes.kept = other_places(work, subject);
  const Changes changes = changes_for(work, subject);
  if (diagnostics.has_errors()) return report;

  outcomes.before = read_manifest(disk, request.output);
  const Request run = cleaning_run(work, subject, outcomes.before);
  support::OverlayFileSystem tried(disk, changes);
  const bool only_check = trial == Trial::kDry || outcomes.before.empty();
  const Report cleaned =
      only_check ? check(run, tried, files, diagnostics) : publish(run, tried, files, diagnostics);
  report.outcome = cleaned.outcome;
  if (report.outcome != Outcome::kDone) return report;
  outcomes.after = read_manifest(disk, request.output);
  // A trial tells what would go.
  if (trial == Trial::kDry) {
    for (const std::string& path : run.forbidden) outcomes.after.erase(path);
  }
  report.removed.assign(subject.files.begin(), subject.files.end());
  for (const auto& [path, file] : outcomes.before) {
    if (!outcomes.after.contains(path)) report.unpublished.push_back(path);
  }
  report.proof = proof_of(work, subject, outcomes);
  if (trial == Trial::kDry) return report;
  report.proof_path = join_path(request.output, "retraits/" + request.today.iso() + "-" +
                                                    support::sha256(report.proof).substr(0, 8) + ".txt");
  if (!apply(changes, disk) || !disk.write(report.proof_path, report.proof)) {
    diagnostics.error_in(request.content, tr("the machine refuses to write here"),
                         tr("check the rights on this folder and the room left on the disk"));
    report.outcome = Outcome::kTrouble;
  }
  return report;
}

}  // namespace mandature::publishing
