#include "loading/mentions.h"

#include <algorithm>
#include <array>

#include "sources/table.h"
#include "sources/text_file.h"
#include "support/text.h"

namespace mandature::loading {
namespace {

using diagnostics::Span;

constexpr auto kTexts =
    std::to_array<std::string_view>({"md", "yaml", "yml", "csv", "tsv", "txt", "vtt", "srt", "svg", "json"});
constexpr auto kWorkbooks = std::to_array<std::string_view>({"xlsx", "ods"});

template <typename Names>
bool is_one_of(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_of_word(char c) { return c != '_' && (std::isalnum(static_cast<unsigned char>(c)) != 0 || c < 0); }

// `folded` has words parted by underscores, as the name has.
bool holds(const std::string& folded, const std::string& name) {
  for (std::size_t at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_of_word(folded[at - 1])) && (end == folded.size() || !is_of_word(folded[end])))
      return true;
  }
  return false;
}

void search_text(const diagnostics::SourceFile& file, const std::string& path, const std::string& name,
                 std::vector<Mention>& mentions) {
  std::size_t begin = 0;
  for (const std::string_view line : support::split(file.text(), '\n')) {
    if (holds(support::fold(line), name)) {
      mentions.push_back({path, Span{&file, static_cast<std::uint32_t>(begin),
                                     static_cast<std::uint32_t>(begin + line.size())}});
    }
    begin += line.size() + 1;
  }
}

void search_table(const sources::Table& table, const std::string& path, const std::string& name,
                  std::vector<Mention>& mentions) {
  for (const auto& row : table.rows) {
    for (const sources::Cell& cell : row) {
      if (holds(support::fold(cell.text), name)) mentions.push_back({path, cell.span});
    }
  }
}

}  // namespace

std::vector<Mention> find_mentions(const support::FileSystem& disk, const std::string& content,
                                   const std::string& name, const std::vector<std::string>& skipped,
                                   diagnostics::SourceFiles& files) {
  const std::string folded = support::fold(name);
  std::vector<Mention> mentions;
  diagnostics::Diagnostics nobody;  // what is wrong in these files was said when they were loaded
  for (const std::string& path : disk.list(content)) {
    if (is_one_of(skipped, path)) continue;
    const std::string extension = support::file_extension(path);
    const bool text = is_one_of(kTexts, extension);
    if (!text && !is_one_of(kWorkbooks, extension)) continue;
    const std::string full = support::join_path(content, path);
    const auto bytes = disk.read(full);
    if (!bytes) continue;
    if (text) {
      search_text(sources::add_text_file(files, full, *bytes, nobody), path, folded, mentions);
    } else if (const auto table = sources::read_table(files, full, *bytes, nobody)) {
      search_table(*table, path, folded, mentions);
    }
  }
  return mentions;
}

}  // namespace mandature::loading
