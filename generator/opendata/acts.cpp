#include "opendata/acts.h"

#include "diagnostics/translation.h"
#include "opendata/official_columns.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using sources::Table;
using Row = std::vector<sources::Cell>;
using Column = std::optional<std::size_t>;

std::optional<int> votes_at(const Row& row, Column column, diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  if (text.empty()) return {};
  const auto number = number_in(text);
  constexpr double kMost = 10'000;
  if (number && *number >= 0 && *number <= kMost) return static_cast<int>(*number);
  diagnostics.error(row[*column].span, tr("\"{}\" is not a number", text));
  return {};
}

bool has_text(const Row& row, Column column, std::string_view name, diagnostics::Diagnostics& diagnostics) {
  if (!text_at(row, column).empty()) return true;
  diagnostics.error(column && *column < row.size() ? row[*column].span : span_of(row),
                    tr("empty cell in the column {}", name));
  return false;
}

// The schema asks that the votes of those present be those for, against and abstaining.
void check_votes(const model::Decision& decision, std::optional<int> real, diagnostics::Diagnostics& told) {
  if (!real || !decision.votes_for || !decision.votes_against || !decision.abstentions) return;
  const int sum = *decision.votes_for + *decision.votes_against + *decision.abstentions;
  if (sum == *real) return;
  told.warning(decision.where, tr("the votes add up to {}, VOTE_REEL says {}", sum, *real));
}

struct GrantColumns {
  Column giver, giver_siret, date, reference, beneficiary, beneficiary_siret, purpose, amount;

  // The names of the schema first, then those that published files have instead.
  explicit GrantColumns(const OfficialColumns& names)
      : giver(names.find({"nomAttribuant", "nom de l'attribuant", "nom attribuant", "coll_nom", "cscollnom",
                          "nom collectivité"})),
        giver_siret(names.find({"idAttribuant", "identification de l'attribuant", "identifiant attribuant",
                                "Identification SIRET de l'attribuant", "coll_siret"})),
        date(names.find({"dateConvention", "date de la convention", "date convention", "datedecision",
                         "date de la convention de subvention", "acte_date", "annee_subv", "exercice"})),
        reference(names.find({"referenceDecision", "reference de la decision", "acte_ref",
                              "identifiant_unique", "reference administrative (demande)"})),
        beneficiary(names.find({"nomBeneficiaire", "nom du bénéficiaire", "nom bénéficiaire", "bénéficiaire",
                                "beneficiaire_nom", "attrib_nom", "nom_structure", "tiers",
                                "designation du beneficiaire"})),
        beneficiary_siret(names.find({"idBeneficiaire", "identification du bénéficiaire", "numero_siret",
                                      "attrib_siret", "Identification SIRET du beneficiaire"})),
        purpose(names.find({"objet", "objet de la subvention", "objet du dossier"})),
        amount(
            names.find({"montant", "montant de la subvention", "montant total de la subvention", "mtsubv"})) {
  }
};

}  // namespace

bool is_decision_file(const Table& table) {
  return OfficialColumns(table).has({"DELIB_ID", "DELIB_DATE", "DELIB_OBJET"});
}

bool is_grant_file(const Table& table) {
  const GrantColumns columns{OfficialColumns(table)};
  return columns.beneficiary && columns.amount && columns.purpose && (columns.giver || columns.giver_siret);
}

ActReading<model::Decision> read_decisions(const Table& table, const std::string& siren,
                                           diagnostics::Diagnostics& diagnostics) {
  const OfficialColumns names(table);
  const Column number = names.find({"DELIB_ID"}), day = names.find({"DELIB_DATE"}),
               subject = names.find({"DELIB_OBJET"}), siret = names.find({"COLL_SIRET"}),
               real = names.find({"VOTE_REEL"});
  ActReading<model::Decision> reading;
  for (const Row& row : table.rows) {
    ++reading.rows;
    if (!siren.empty() && siret && !text_at(row, siret).starts_with(siren)) {
      ++reading.others;
      continue;
    }
    const bool numbered = has_text(row, number, "DELIB_ID", diagnostics);
    if (!has_text(row, subject, "DELIB_OBJET", diagnostics) || !numbered) continue;
    model::Decision decision;
    decision.where = span_of(row);
    decision.id = text_at(row, number);
    decision.subject = text_at(row, subject);
    decision.date = support::Date::parse(text_at(row, day));
    if (!decision.date)
      diagnostics.error(row[*day].span, tr("the date \"{}\" does not exist", row[*day].text));
    decision.matter = text_at(row, names.find({"DELIB_MATIERE_NOM"}));
    decision.votes_for = votes_at(row, names.find({"VOTE_POUR"}), diagnostics);
    decision.votes_against = votes_at(row, names.find({"VOTE_CONTRE"}), diagnostics);
    decision.abstentions = votes_at(row, names.find({"VOTE_ABSTENTION"}), diagnostics);
    decision.link = text_at(row, names.find({"DELIB_URL"}));
    if (!decision.link.starts_with("https://") && !decision.link.starts_with("http://"))
      decision.link.clear();
    check_votes(decision, votes_at(row, real, diagnostics), diagnostics);
    reading.records.push_back(std::move(decision));
  }
  return reading;
}

ActReading<model::Grant> read_grants(const Table& table, const std::string& siren,
                                     diagnostics::Diagnostics& diagnostics) {
  const GrantColumns columns{OfficialColumns(table)};
  ActReading<model::Grant> reading;
  for (const Row& row : table.rows) {
    ++reading.rows;
    const std::string giver = text_at(row, columns.giver_siret);
    const std::string holder = text_at(row, columns.beneficiary_siret);
    const bool ours = siren.empty() || giver.empty() || giver.starts_with(siren) || holder.starts_with(siren);
    if (!ours) {
      ++reading.others;
      continue;
    }
    const bool named = has_text(row, columns.beneficiary, "nomBeneficiaire", diagnostics);
    if (!has_text(row, columns.amount, "montant", diagnostics) || !named) continue;
    const std::string written = text_at(row, columns.amount);
    const auto amount = support::Money::parse(support::trim(support::replace_all(written, "€", "")));
    if (!amount) {
      diagnostics.error(row[*columns.amount].span, tr("\"{}\" is not an amount", written));
      continue;
    }
    model::Grant grant{text_at(row, columns.reference),
                       {},
                       text_at(row, columns.giver),
                       giver,
                       text_at(row, columns.beneficiary),
                       holder,
                       text_at(row, columns.purpose),
                       *amount,
                       {},
                       span_of(row)};
    const std::string date = text_at(row, columns.date);
    if (const auto day = support::Date::parse(date)) grant.date = {day->year, day->month, day->day};
    if (!grant.date) grant.date = support::Period::parse(date);
    reading.records.push_back(std::move(grant));
  }
  return reading;
}

}  // namespace mandature::opendata
