#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/translation.h"
#include "importing/draft.h"
#include "opendata/acts.h"
#include "opendata/compared_figures.h"
#include "opendata/territory.h"
#include "sources/table.h"
#include "support/csv.h"
#include "support/language.h"
#include "support/text.h"

namespace mandature::importing {
namespace {

using diagnostics::tr;
using Rows = std::vector<std::vector<std::string>>;

std::optional<sources::Table> table_of(Draft& draft, const Incoming& incoming) {
  if (const auto bytes = draft.disk.read(incoming.path))
    return sources::read_table(draft.sources, incoming.path, *bytes, draft.diagnostics);
  draft.diagnostics.error_in(incoming.path, tr("this file cannot be read"));
  return {};
}

std::string decimal_text(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : std::string();
}

std::string count_text(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

// Records of one kind that an earlier file of this import gave come first: several files make one table.
void join_rows(Draft& draft, const std::string& name, const std::vector<std::string>& header, Rows rows,
               const Incoming& incoming) {
  std::string text = table_text(header, rows);
  const auto earlier = draft.files.find(name);
  if (earlier != draft.files.end()) text = earlier->second + text.substr(text.find('\n') + 1);
  draft.put(name, std::move(text), incoming);
}

void note_latest(Draft& draft, const std::optional<support::Period>& date) {
  if (date && (!draft.latest || *date > *draft.latest)) draft.latest = date;
}

}  // namespace

Summary take_figures(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  opendata::FigureSelection selection({draft.authority.siren, draft.authority.insee_code});
  const auto rows =
      sources::read_selected_rows(draft.sources, draft.disk, incoming.path, selection, draft.diagnostics);
  summary.rows_read = rows.rows_read;
  if (!rows.table) return summary;
  const auto reading = opendata::read_figures(*rows.table, selection, draft.diagnostics);
  if (reading.figures.empty()) return summary;
  summary.rows_kept = reading.rows - reading.ignored;
  summary.ignored = {{tr("of other authorities"), rows.rows_read - reading.rows},
                     {tr("aggregates that are not shown, and parts of others"), reading.ignored}};
  Rows table;
  int first = reading.figures.front().year, last = first;
  for (const model::ComparedFigure& figure : reading.figures) {
    first = std::min(first, figure.year);
    last = std::max(last, figure.year);
    table.push_back({draft.authority.siren, draft.authority.insee_code, std::to_string(figure.year),
                     std::string(opendata::ofgl_name(figure.aggregate)),
                     figure.amount ? support::decimal(*figure.amount) : "",
                     decimal_text(figure.per_inhabitant), decimal_text(figure.stratum),
                     figure.stratum_size > 0 ? std::to_string(figure.stratum_size) : ""});
  }
  summary.totals = {{tr("figures"), std::to_string(table.size())},
                    {tr("years"), first == last ? std::to_string(first) : fmt::format("{}–{}", first, last)}};
  note_latest(draft, support::Period{last, 0, 0});
  draft.add(fmt::format("comparaisons/{}-{}-{}.csv", incoming.format, first, last),
            table_text({"Code Siren Collectivité", "Code Insee Collectivité", "Exercice", "Agrégat",
                        "Montant", "Montant en € par habitant", "Moyenne de la strate en € par habitant",
                        "Collectivités dans la moyenne"},
                       table),
            incoming);
  return summary;
}

Summary take_towns(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto table = table_of(draft, incoming);
  if (!table) return summary;
  model::Territory territory;
  summary.rows_read = table->rows.size();
  summary.rows_kept = opendata::read_intermunicipality(*table, draft.authority, territory, draft.diagnostics);
  if (territory.towns.empty()) return summary;
  summary.ignored = {{tr("of other intermunicipalities"), summary.rows_read - summary.rows_kept}};
  std::vector<std::string> header{"siren", "insee", "siren_membre", "nom_membre"};
  for (const auto& year : territory.towns.front().population) {
    header.push_back(fmt::format("ptot_{}", year.first));
    note_latest(draft, support::Period{year.first, 0, 0});
  }
  Rows rows;
  long inhabitants = 0;
  for (const model::MemberTown& town : territory.towns) {
    rows.push_back({territory.intermunicipality_siren, town.insee_code, town.siren, town.name});
    for (const auto& year : territory.towns.front().population) {
      const auto count = town.population.find(year.first);
      rows.back().push_back(count == town.population.end() ? "" : std::to_string(count->second));
    }
    if (!town.population.empty()) inhabitants += town.population.rbegin()->second;
  }
  summary.totals = {{tr("member municipalities"), std::to_string(rows.size())},
                    {tr("inhabitants"), support::Language("fr").number(static_cast<double>(inhabitants))}};
  draft.add("communes.csv", table_text(header, rows), incoming);
  return summary;
}

Summary take_adjacency(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto table = table_of(draft, incoming);
  if (!table) return summary;
  model::Territory territory;
  summary.rows_read = table->rows.size();
  const std::size_t count = opendata::read_adjacency(*table, draft.authority, territory, draft.diagnostics);
  if (count == 0) return summary;
  summary.rows_kept = 1;
  summary.ignored = {{tr("of other authorities"), summary.rows_read - 1}};
  summary.totals = {{tr("municipalities around"), std::to_string(count)}};
  draft.add("voisines.csv",
            table_text({"insee", "insee_voisins"},
                       {{draft.authority.insee_code, support::join(territory.adjacent, "|")}}),
            incoming);
  return summary;
}

Summary take_decisions(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto table = table_of(draft, incoming);
  if (!table) return summary;
  const auto reading = opendata::read_decisions(*table, draft.authority.siren, draft.diagnostics);
  summary.rows_read = reading.rows;
  summary.rows_kept = reading.records.size();
  summary.ignored = {{tr("of other authorities"), reading.others}};
  summary.totals = {{tr("deliberations"), std::to_string(reading.records.size())}};
  Rows rows;
  for (const model::Decision& decision : reading.records) {
    if (decision.date)
      note_latest(draft, support::Period{decision.date->year, decision.date->month, decision.date->day});
    rows.push_back({draft.authority.siren, decision.id, decision.date ? decision.date->iso() : "",
                    decision.matter, decision.subject, count_text(decision.votes_for),
                    count_text(decision.votes_against), count_text(decision.abstentions), decision.link});
  }
  join_rows(draft, "deliberations.csv",
            {"COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_NOM", "DELIB_OBJET", "VOTE_POUR",
             "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL"},
            std::move(rows), incoming);
  return summary;
}

Summary take_grants(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto table = table_of(draft, incoming);
  if (!table) return summary;
  const auto reading = opendata::read_grants(*table, draft.authority.siren, draft.diagnostics);
  summary.rows_read = reading.rows;
  summary.rows_kept = reading.records.size();
  summary.ignored = {{tr("of other authorities"), reading.others}};
  support::Money total;
  Rows rows;
  for (const model::Grant& grant : reading.records) {
    total += grant.amount;
    note_latest(draft, grant.date);
    rows.push_back({grant.giver, grant.giver_siret, grant.date ? grant.date->iso() : "", grant.reference,
                    grant.beneficiary, grant.beneficiary_siret, grant.purpose,
                    support::decimal(grant.amount)});
  }
  summary.totals = {{tr("grants"), std::to_string(rows.size())},
                    {tr("amount"), support::Language("fr").euros(total, 2)}};
  join_rows(draft, "subventions.csv",
            {"nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire",
             "idBeneficiaire", "objet", "montant"},
            std::move(rows), incoming);
  return summary;
}

}  // namespace mandature::importing
