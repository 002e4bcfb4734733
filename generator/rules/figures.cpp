#include <algorithm>
#include <cctype>

#include "diagnostics/translation.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using model::Authority;
using model::CostLine;
using model::KeyFigure;
using model::Project;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Whether a text names a year of this century or the last: "Comptes administratifs 2023-2024".
bool names_a_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    const std::string_view digits = text.substr(at, end - at);
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) return true;
    at = end;
  }
  return false;
}

bool dated(const std::optional<support::Period>& date, const model::Source& source) {
  return date || source.date;
}

enum class Lack { kNothing, kDate, kSource, kBoth };

Lack lack_of(const model::Source& source, bool has_date) {
  if (source.empty()) return has_date ? Lack::kSource : Lack::kBoth;
  return has_date ? Lack::kNothing : Lack::kDate;
}

// One message for each figure, whatever it lacks.
void tell(Lack lack, diagnostics::Span where, std::string_view figure, Inspection& inspection) {
  switch (lack) {
    case Lack::kNothing:
      return;
    case Lack::kDate:
      return inspection.finding(where, tr("the figure \"{}\" has no date", figure),
                                tr("add \"{}\"", "date: …"));
    case Lack::kSource:
      return inspection.finding(where, tr("the figure \"{}\" has no source", figure),
                                tr("add \"{}\"", "source: …"));
    case Lack::kBoth:
      return inspection.finding(where, tr("the figure \"{}\" has neither source nor date", figure),
                                tr("add \"{}\"", "source: {nom: …, date: …}"));
  }
}

void check_key_figures(const std::vector<KeyFigure>& figures, Inspection& inspection) {
  for (const KeyFigure& figure : figures) {
    tell(lack_of(figure.source, dated(figure.date, figure.source)), figure.where, figure.value, inspection);
    if (figure.previous_value.empty() || !figure.previous_date.empty()) continue;
    inspection.finding(figure.where, tr("the earlier value \"{}\" has no date", figure.previous_value),
                       tr("add \"{}\"", "avant_date: …"));
  }
}

// An amount is dated by its source or by a year in its words, as "de 2022 à 2025".
void check_amounts(const std::vector<CostLine>& lines, Inspection& inspection) {
  for (const CostLine& line : lines) {
    const bool has_date = line.source.date || names_a_year(line.label) || names_a_year(line.source.name);
    if (!line.source.empty() && !has_date) {
      inspection.finding(line.where, tr("the amount \"{}\" has no date", line.label),
                         tr("name its year in libelle or in source, as \"compte 2024\""));
    } else {
      tell(lack_of(line.source, has_date), line.where, line.label, inspection);
    }
  }
}

std::string without_spaces(std::string_view text) {
  std::string result(text);
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    result = support::replace_all(std::move(result), space, "");
  return result;
}

// Whether a key figure says the same number, with its unit or without: "9" and "9 %".
bool bears_out(const KeyFigure& figure, const std::string& value) {
  if (figure.source.empty() || !dated(figure.date, figure.source)) return false;
  const std::string whole = without_spaces(figure.value);
  if (!whole.starts_with(value)) return false;
  const std::string_view rest = std::string_view(whole).substr(value.size());
  return rest.empty() || (!is_digit(rest.front()) && rest.front() != ',' && rest.front() != '.');
}

void check_headline(const Project& project, Inspection& inspection) {
  if (!project.headline) return;
  const model::HeadlineFigure& headline = *project.headline;
  if (!headline.source.empty() && dated(headline.date, headline.source)) return;
  const std::string value = without_spaces(headline.value);
  const bool borne_out = std::any_of(project.key_figures.begin(), project.key_figures.end(),
                                     [&](const KeyFigure& figure) { return bears_out(figure, value); });
  if (borne_out) return;
  inspection.finding(headline.where,
                     tr("the headline figure \"{}\" has no source with a date", headline.value),
                     tr("add source and date under chiffre, or the same figure among chiffres"));
}

void check_challenges(const std::vector<model::Challenge>& challenges, Inspection& inspection) {
  for (const model::Challenge& challenge : challenges) {
    if (challenge.figure.empty()) continue;
    const bool has_date = dated(challenge.date, challenge.source) || names_a_year(challenge.source.name);
    tell(lack_of(challenge.source, has_date), challenge.where, challenge.figure, inspection);
  }
}

}  // namespace

void check_figures(Inspection& inspection) {
  for (const Authority& authority : inspection.publication().authorities) {
    for (const model::Commission& commission : authority.commissions)
      check_key_figures(commission.key_figures, inspection);
    for (const Project& project : authority.projects) {
      check_key_figures(project.key_figures, inspection);
      check_amounts(project.costs, inspection);
      check_amounts(project.income, inspection);
      check_headline(project, inspection);
    }
    for (const model::Review& review : authority.reviews) {
      check_challenges(review.challenges, inspection);
      for (const model::DissentingSelection& dissent : review.dissents)
        check_challenges(dissent.challenges, inspection);
    }
  }
}

}  // namespace mandature::rules
