#include "editions/key_figure.h"

#include <string>
#include <vector>

namespace mandature::editions {

using document::Block;
using theme::String;

Block key_figure_block(const Context& context, const model::KeyFigure& figure) {
  std::vector<std::string> details;
  if (!figure.previous_value.empty()) {
    details.push_back(figure.previous_date.empty()
                          ? figure.previous_value
                          : context.theme.strings(String::kFigureBefore, {{"valeur", figure.previous_value},
                                                                          {"date", figure.previous_date}}));
  }
  std::string source = figure.source.name;
  if (figure.date) {
    const support::Period& date = *figure.date;
    if (!source.empty()) source += ", ";
    source += date.day != 0 ? context.language.short_date({date.year, date.month, date.day})
                            : context.language.long_period(date);
  }
  if (!source.empty()) details.push_back(std::move(source));
  std::string detail;
  for (const std::string& part : details) detail += (detail.empty() ? "" : " · ") + part;
  return Block{document::KeyFigure{figure.value, figure.label, std::move(detail)}};
}

}  // namespace mandature::editions
