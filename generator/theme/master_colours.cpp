#include <set>
#include <string>
#include <vector>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/master.h"

namespace mandature::theme {

using diagnostics::tr;

void check_colours(const Master& master, const Tokens& tokens, diagnostics::Diagnostics& diagnostics) {
  constexpr int kAnyAccent = 1;
  std::vector<std::string> known{"accent"};
  for (const auto& [name, colour] : tokens.colours) known.push_back(name);
  const auto tell = [&](const std::string& token, const diagnostics::Span& where) {
    const auto near = support::nearest(token, known);
    const std::string hint = near ? tr("did you mean \"{}\"?", *near) : std::string();
    const std::string message = tr("the theme has no colour \"{}\"", token);
    where.file != nullptr ? diagnostics.error(where, message, hint)
                          : diagnostics.error_in(master.path, message, hint);
  };
  const auto missing = [&](const std::string& token) {
    return !token.empty() && tokens.find(token, kAnyAccent) == nullptr;
  };
  for (const Row& row : master.rows) {
    if (row.background && missing(row.background->token)) tell(row.background->token, row.where);
  }
  if (master.makeup) {
    for (const Dressing& dressing : master.makeup->dressings) {
      for (const std::string& token : {dressing.ground, dressing.head_ground, dressing.label_ground}) {
        if (missing(token)) tell(token, dressing.where);
      }
    }
  }
  std::set<std::string> named{master.charts.slice_token, master.charts.slice_ink, master.charts.ribbon_ink,
                              master.charts.ribbon_rest};
  for (const auto& [token, other] : master.recoloured) named.insert({token, other});
  for (const auto& [name, style] : master.paragraphs) named.insert(style.token);
  for (const auto& [name, style] : master.characters) named.insert(style.token.value_or(""));
  for (const std::string& token : named) {
    if (missing(token)) tell(token, {});
  }
}

}  // namespace mandature::theme
