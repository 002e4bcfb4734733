#include "publishing/leaks.h"

#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "editions/address.h"
#include "editions/site.h"
#include "html/references.h"
#include "support/fingerprint.h"
#include "support/text.h"

namespace mandature::publishing {
namespace {

using diagnostics::tr;
using model::Testimonial;

constexpr std::string_view kSite = "site/";
// Servers must be told of what they refuse, and readers never see these.
constexpr auto kForServers =
    std::to_array<std::string_view>({"site/.htaccess", "site/_redirects", "serveur/"});
constexpr auto kTexts = std::to_array<std::string_view>(
    {"html", "xml", "json", "js", "csv", "txt", "vtt", "srt", "svg", "md", "yaml"});

std::string said_in(const Testimonial& testimonial) {
  std::string text = testimonial.title;
  for (const document::Caption& cue : testimonial.cues) text += "\n" + cue.text;
  for (const std::string& point : testimonial.points) text += "\n" + point;
  for (const std::string& expectation : testimonial.expectations) text += "\n" + expectation;
  return text;
}

std::vector<std::string> shown_in(const Testimonial& testimonial) {
  std::vector<std::string> paths = {testimonial.captions, testimonial.poster, testimonial.audio,
                                    testimonial.person.portrait};
  if (testimonial.video) paths.push_back(testimonial.video->file);
  return paths;
}

// The path that an address on a page means; empty for one that leads elsewhere.
std::string path_meant(const std::string& page, std::string address, const std::string& base_url) {
  address = address.substr(0, address.find_first_of("#?"));
  if (address.starts_with(base_url + "/")) return address.substr(base_url.size() + 1);
  if (address.find(':') != std::string::npos) return {};
  if (address.starts_with('/')) return address.substr(1);
  return support::normal_path(support::join_path(support::parent_path(page), address)).value_or("");
}

bool is_of_path(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

// Whether a text names a path as a whole, not as the end of a longer one.
bool names_path(std::string_view text, const std::string& path) {
  for (std::size_t at = text.find(path); at != std::string_view::npos; at = text.find(path, at + 1)) {
    if (at == 0 || !is_of_path(text[at - 1])) return true;
  }
  return false;
}

}  // namespace

LeakGuard::LeakGuard(const model::Withheld& withheld, const editions::Context& context,
                     const support::FileSystem& disk, const std::string& content,
                     diagnostics::Diagnostics& diagnostics)
    : disk_(disk), content_(content), base_url_(context.publication.base_url), diagnostics_(diagnostics) {
  for (const auto& interview : withheld.interviews) add_interview(interview);
  for (const auto& report : withheld.reports) add_report(report);
  for (const auto& article : withheld.articles) add_article(article);
  forget_what_is_public(context.publication);
  sort_paths();
  for (const model::Withdrawal& withdrawal : context.publication.withdrawals)
    withdrawn_.insert(withdrawal.fingerprint);
  if (!withdrawn_.empty()) refuse_withdrawn_records(context.publication);
}

void LeakGuard::add_paths(const std::vector<std::string>& paths, std::size_t secret) {
  for (const std::string& path : paths) paths_.emplace(path, secret);
}

void LeakGuard::add_interview(const model::Withheld::Interview& interview) {
  const std::size_t secret = secrets_.size();
  secrets_.push_back({interview.record.title, interview.record.where});
  add_paths(editions::interview_paths(interview), secret);
  phrases_.add(interview.record.title, secret);
  for (const document::Caption& cue : interview.record.cues) {
    // The one who asks is not the one who withdrew.
    if (support::fold(cue.speaker) != "question") phrases_.add_sentences(cue.text, secret);
  }
  for (const std::string& point : interview.record.points) phrases_.add_sentences(point, secret);
  for (const std::string& expectation : interview.record.expectations)
    phrases_.add_sentences(expectation, secret);
}

void LeakGuard::add_report(const model::Withheld::Report& report) {
  const std::size_t secret = secrets_.size();
  const model::Evaluation& record = report.record;
  secrets_.push_back({record.title, record.where});
  add_paths(editions::report_paths(report), secret);
  phrases_.add(record.title, secret);
  phrases_.add_sentences(record.lede, secret);
  for (const model::Finding& finding : record.findings) phrases_.add_sentences(finding.text, secret);
  for (const model::ReportChapter& chapter : record.chapters)
    phrases_.add_sentences(document::plain_text(chapter.body), secret);
  for (const model::Contribution& article : record.contributions)
    phrases_.add_sentences(document::plain_text(article.body), secret);
}

void LeakGuard::add_article(const model::Withheld::Article& article) {
  const std::size_t secret = secrets_.size();
  secrets_.push_back({article.record.title, article.record.where});
  add_paths(document::media_paths(article.record.body), secret);
  phrases_.add(article.record.title, secret);
  phrases_.add_sentences(document::plain_text(article.record.body), secret);
}

void LeakGuard::forget_what_is_public(const model::Publication& publication) {
  if (secrets_.empty()) return;
  for (const model::Authority& authority : publication.authorities) {
    for (const Testimonial& testimonial : authority.testimonials) {
      phrases_.forget(squeezed(said_in(testimonial)));
      for (const std::string& path : shown_in(testimonial)) paths_.erase(path);
    }
  }
}

void LeakGuard::sort_paths() {
  for (const auto& [path, secret] : paths_) {
    const auto size = disk_.size(support::join_path(content_, path));
    if (size && *size > 0) files_by_size_[*size].push_back(path);
    if (squeezed(path).size() < Phrases::kShortest) {
      short_paths_.push_back(path);
    } else {
      path_phrases_.add(path, path_list_.size());
      path_list_.push_back(path);
    }
  }
}

void LeakGuard::refuse_withdrawn_records(const model::Publication& publication) {
  for (const model::Authority& authority : publication.authorities) {
    for (const Testimonial& testimonial : authority.testimonials) {
      if (testimonial.where.file == nullptr) continue;
      const auto bytes = disk_.read(testimonial.where.file->path());
      if (bytes && withdrawn_.contains(support::sha256(*bytes)))
        diagnostics_.error(testimonial.where, tr("this interview was withdrawn for good"),
                           tr("remove this file: somebody brought it back"));
    }
  }
}

void LeakGuard::inspect(const MadeFile& file) {
  if (secrets_.empty() && withdrawn_.empty()) return;
  const bool for_servers = std::any_of(kForServers.begin(), kForServers.end(),
                                       [&](std::string_view path) { return file.path.starts_with(path); });
  if (for_servers) return;
  const std::string path = file.path.starts_with(kSite) ? file.path.substr(kSite.size()) : std::string();
  const auto own = paths_.find(path);
  if (own != paths_.end()) tell(own->second, file.path, tr("it is one of its files"));
  inspect_copies(file, path);
  if (path.ends_with(".html")) inspect_page(file, path);
  const std::string extension = support::file_extension(file.path);
  if (std::find(kTexts.begin(), kTexts.end(), extension) != kTexts.end()) inspect_text(file);
}

void LeakGuard::inspect_copies(const MadeFile& file, const std::string& path) {
  if (!withdrawn_.empty() && path.find("/medias/") != std::string::npos &&
      withdrawn_.contains(support::sha256(file.bytes)))
    diagnostics_.error_in(support::join_path(content_, path), tr("this file was withdrawn for good"),
                          tr("remove this file: somebody brought it back"));
  const auto alike = files_by_size_.find(file.bytes.size());
  if (alike == files_by_size_.end()) return;
  for (const std::string& original : alike->second) {
    if (original == path || disk_.read(support::join_path(content_, original)) != file.bytes) continue;
    tell(paths_.at(original), file.path, tr("it is a copy of {}", original));
  }
}

void LeakGuard::inspect_page(const MadeFile& file, const std::string& path) {
  for (const std::string& address : html::named_addresses(file.bytes)) {
    const auto secret = paths_.find(path_meant(path, address, base_url_));
    if (secret != paths_.end()) tell(secret->second, file.path, tr("it leads to {}", secret->first));
  }
}

void LeakGuard::inspect_text(const MadeFile& file) {
  const auto meet = [&](std::size_t secret, const std::string& phrase) {
    tell(secret, file.path, tr("it says \"{}\"", phrase));
  };
  const std::string letters = squeezed(file.bytes);
  phrases_.search(letters, meet);
  if (file.path.ends_with(".html")) {
    phrases_.search(squeezed_outside_tags(file.bytes), meet);
    return;
  }
  // Lists, feeds and the index of the search.
  const auto tell_path = [&](const std::string& path) {
    if (names_path(file.bytes, path)) tell(paths_.at(path), file.path, tr("it leads to {}", path));
  };
  path_phrases_.search(letters, [&](std::size_t path, const std::string&) { tell_path(path_list_[path]); });
  std::for_each(short_paths_.begin(), short_paths_.end(), tell_path);
}

void LeakGuard::tell(std::size_t secret, const std::string& file, const std::string& what) {
  diagnostics_.error(secrets_[secret].where,
                     tr("\"{}\" may not be shown today, and {} would show it", secrets_[secret].title, file),
                     what);
}

}  // namespace mandature::publishing
