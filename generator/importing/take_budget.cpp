#include <algorithm>
#include <map>

#include "diagnostics/translation.h"
#include "importing/draft.h"
#include "loading/load.h"
#include "support/language.h"
#include "support/text.h"

namespace mandature::importing {
namespace {

using diagnostics::tr;
using model::BudgetSection;
using model::Direction;

// The disk with one more file: what the content would be after the import.
class DiskAndFile final : public support::FileSystem {
 public:
  DiskAndFile(const support::FileSystem& disk, std::string path, const std::string& bytes)
      : disk_(disk), path_(std::move(path)), bytes_(bytes) {}

  std::optional<std::string> read(const std::string& path) const override {
    return path == path_ ? bytes_ : disk_.read(path);
  }
  std::optional<std::uint64_t> size(const std::string& path) const override {
    return path == path_ ? std::optional<std::uint64_t>(bytes_.size()) : disk_.size(path);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> paths = disk_.list(folder);
    const std::string prefix = support::join_path(folder, "");
    if (!path_.starts_with(prefix)) return paths;
    const std::string name = path_.substr(prefix.size());
    const auto place = std::lower_bound(paths.begin(), paths.end(), name);
    if (place == paths.end() || *place != name) paths.insert(place, name);
    return paths;
  }
  bool exists(const std::string& path) const override { return path == path_ || disk_.exists(path); }
  // Nothing is ever written to what only might be.
  bool write(const std::string&, std::string_view) override { return false; }
  bool remove(const std::string&) override { return false; }
  bool remove_folder(const std::string&) override { return false; }
  bool rename(const std::string&, const std::string&) override { return false; }

 private:
  const support::FileSystem& disk_;
  std::string path_;
  const std::string& bytes_;
};

// What was said of the new file, and where it is that it came from.
void pass_on(const diagnostics::Diagnostics& told, const std::string& path,
             diagnostics::Diagnostics& diagnostics) {
  for (const diagnostics::Diagnostic& one : told.sorted()) {
    const std::string& where = one.span.file != nullptr ? one.span.file->path() : one.path;
    if (where == path) diagnostics.add(one);
  }
}

void add_totals(const model::Authority& authority, const std::string& path, Summary& summary) {
  std::map<std::pair<BudgetSection, Direction>, support::Money> sums;
  for (const model::BudgetLine& line : authority.budget.lines) {
    if (line.where.file == nullptr || line.where.file->path() != path) continue;
    ++summary.rows_kept;
    sums[{line.section, line.direction}] += line.amount;
  }
  for (const auto& [side, sum] : sums) {
    const bool operation = side.first == BudgetSection::kOperation;
    const bool spent = side.second == Direction::kExpenditure;
    summary.totals.emplace_back(operation
                                    ? (spent ? tr("operation, expenditure") : tr("operation, revenue"))
                                    : (spent ? tr("investment, expenditure") : tr("investment, revenue")),
                                support::Language("fr").euros(sum, 2));
  }
}

// The lines of an official file, those that repeat others included.
std::size_t lines_in(std::string_view bytes) {
  constexpr std::string_view kName = "LigneBudget";
  constexpr std::string_view kAfter = " \t\r\n/>";
  std::size_t count = 0;
  for (std::size_t at = bytes.find(kName); at != std::string_view::npos; at = bytes.find(kName, at + 1)) {
    const std::size_t end = at + kName.size();
    const std::size_t tag = bytes.substr(0, at).find_last_of("<>/ ");
    const bool begins = tag != std::string_view::npos && bytes[tag] == '<';
    if (begins && end < bytes.size() && kAfter.find(bytes[end]) != std::string_view::npos) ++count;
  }
  return count;
}

std::string budget_name(const std::string& path) {
  const std::string slug = support::slug(support::file_stem(path));
  return "budgets/" + (slug.empty() ? "budget" : slug) + "." + support::file_extension(path);
}

}  // namespace

Summary take_budget(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto bytes = draft.disk.read(incoming.path);
  if (!bytes) return summary;
  const bool official = support::file_extension(incoming.path) == "xml";
  summary.rows_read = official ? lines_in(*bytes) : incoming.rows;
  const std::string name = budget_name(incoming.path);
  const std::string path = draft.on_disk(name);
  const DiskAndFile after(draft.disk, path, *bytes);
  diagnostics::Diagnostics told;
  const auto publication = loading::load_publication(after, draft.request.content, draft.sources, told);
  pass_on(told, path, draft.diagnostics);
  const model::Authority* authority =
      publication ? publication->find(model::AuthorityId{draft.authority.id.value}) : nullptr;
  if (authority == nullptr) {
    draft.diagnostics.error_in(support::join_path(draft.request.content, "publication.yaml"),
                               tr("this authority is not published"),
                               tr("a budget is checked with the content around it"));
    return summary;
  }
  add_totals(*authority, path, summary);
  if (summary.rows_kept == 0 && !draft.diagnostics.has_errors())
    draft.diagnostics.error_in(incoming.path, tr("no line of this budget could be read"));
  if (summary.rows_read > summary.rows_kept)
    summary.ignored = {
        {tr("lines summed up with others, or not read"), summary.rows_read - summary.rows_kept}};
  draft.add(name, *bytes, incoming);
  return summary;
}

}  // namespace mandature::importing
