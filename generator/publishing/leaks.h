#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "model/withheld.h"
#include "publishing/phrases.h"
#include "publishing/press.h"

namespace mandature::publishing {

// Looks at every file of a run, before it is written, for what may not be shown on the day: the addresses of
// what is withheld, its own files under whatever name, its title and what was said in it; and for files that
// were withdrawn for good. The name of a person is not looked for: members keep their public office, and
// others may speak of them. Costs nothing when nothing is withheld. Safe to use from several threads.
class LeakGuard {
 public:
  // Records that were withdrawn for good and stand in the content again are told at once.
  LeakGuard(const model::Withheld& withheld, const editions::Context& context,
            const support::FileSystem& disk, const std::string& content,
            diagnostics::Diagnostics& diagnostics);

  // Each leak is an error at the record that is withheld, which names the file.
  void inspect(const MadeFile& file);

 private:
  struct Secret {
    std::string title;
    diagnostics::Span where;
  };
  void add_interview(const model::Withheld::Interview& interview);
  void add_report(const model::Withheld::Report& report);
  void add_article(const model::Withheld::Article& article);
  void add_paths(const std::vector<std::string>& paths, std::size_t secret);
  // What is also said or shown in an interview that is published is no secret.
  void forget_what_is_public(const model::Publication& publication);
  void sort_paths();
  void refuse_withdrawn_records(const model::Publication& publication);

  void inspect_page(const MadeFile& file, const std::string& path);
  void inspect_text(const MadeFile& file);
  void inspect_copies(const MadeFile& file, const std::string& path);
  void tell(std::size_t secret, const std::string& file, const std::string& what);

  const support::FileSystem& disk_;
  std::string content_;
  std::string base_url_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<Secret> secrets_;
  Phrases phrases_;                           // by secret
  std::map<std::string, std::size_t> paths_;  // below the web root, by secret
  std::vector<std::string> path_list_;        // the same, as `path_phrases_` numbers them
  Phrases path_phrases_;
  std::vector<std::string> short_paths_;  // too short for phrases
  std::map<std::uint64_t, std::vector<std::string>> files_by_size_;
  std::set<std::string> withdrawn_;  // fingerprints
};

}  // namespace mandature::publishing
