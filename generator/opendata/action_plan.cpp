#include "opendata/action_plan.h"

#include <algorithm>
#include <array>
#include <map>

#include "diagnostics/translation.h"
#include "opendata/official_columns.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::ActionState;
using sources::Table;
using Row = std::vector<sources::Cell>;
using Column = std::optional<std::size_t>;

struct PlanColumns {
  Column id, axis, part, subpart, title, state, owner, service, body, start, due, description, goals,
      expected, audience, partners, members, budget, notes;

  // The names of Territoires en Transitions, then those of plain tables.
  explicit PlanColumns(const OfficialColumns& names)
      : id(names.find({"id", "numéro", "n°", "n° action", "référence"})),
        axis(names.find({"Axe (x)", "axe", "recommandation", "orientation"})),
        part(names.find({"Sous-axe (x.x)", "sous-axe"})),
        subpart(names.find({"Sous-sous axe (x.x.x)", "sous-sous axe"})),
        title(names.find({"Titre de la fiche action", "titre de l'action", "action", "titre", "intitulé"})),
        state(names.find({"Statut", "état", "avancement", "état d'avancement"})),
        owner(names.find({"Personne pilote", "responsable", "pilote", "porteur"})),
        service(names.find(
            {"Service-département-pôle pilote", "Direction ou service pilote", "service", "direction"})),
        body(names.find({"Structure pilote"})),
        start(names.find({"Date de début", "début"})),
        due(names.find({"Date de fin", "échéance", "fin", "date prévue", "calendrier"})),
        description(names.find({"Descriptif", "description"})),
        goals(names.find({"Objectifs", "objectif"})),
        expected(names.find({"Résultats attendus", "résultat attendu", "indicateurs liés"})),
        audience(names.find({"Cibles", "public"})),
        partners(names.find({"Partenaires", "partenaire"})),
        members(names.find({"Élu·e référent·e", "élu référent", "élu"})),
        budget(names.find(
            {"Budget prévisionnel total € TTC", "Budget prévisionnel total € HT", "budget", "montant"})),
        notes(names.find({"Notes de suivi", "preuve", "commentaire"})) {}
};

std::string first_of(const Row& row, std::initializer_list<Column> columns) {
  for (const Column column : columns) {
    std::string text = text_at(row, column);
    if (!text.empty()) return text;
  }
  return {};
}

std::optional<ActionState> state_named(std::string_view word) {
  static const std::map<std::string, ActionState, std::less<>> kStates{{"", ActionState::kToDo},
                                                                       {"a_venir", ActionState::kToDo},
                                                                       {"a_faire", ActionState::kToDo},
                                                                       {"a_discuter", ActionState::kToDo},
                                                                       {"non_commence", ActionState::kToDo},
                                                                       {"planifie", ActionState::kToDo},
                                                                       {"en_cours", ActionState::kUnderWay},
                                                                       {"en_retard", ActionState::kUnderWay},
                                                                       {"realise", ActionState::kDone},
                                                                       {"realisee", ActionState::kDone},
                                                                       {"termine", ActionState::kDone},
                                                                       {"terminee", ActionState::kDone},
                                                                       {"fait", ActionState::kDone},
                                                                       {"en_pause", ActionState::kBlocked},
                                                                       {"bloque", ActionState::kBlocked},
                                                                       {"bloquee", ActionState::kBlocked},
                                                                       {"abandonne", ActionState::kDropped},
                                                                       {"abandonnee", ActionState::kDropped}};
  const auto found = kStates.find(support::fold(word));
  return found == kStates.end() ? std::nullopt : std::optional(found->second);
}

std::optional<support::Period> period_at(const Row& row, Column column,
                                         diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  if (text.empty()) return {};
  if (const auto day = support::Date::parse(text)) return support::Period{day->year, day->month, day->day};
  if (const auto period = support::Period::parse(text)) return period;
  diagnostics.warning(row[*column].span, tr("\"{}\" is not a date", text),
                      tr("write 2025, 2025-08 or 2025-08-31"));
  return {};
}

std::optional<support::Money> amount_at(const Row& row, Column column,
                                        diagnostics::Diagnostics& diagnostics) {
  const std::string text = text_at(row, column);
  if (text.empty()) return {};
  const auto amount = support::Money::parse(support::trim(support::replace_all(text, "€", "")));
  if (!amount) diagnostics.warning(row[*column].span, tr("\"{}\" is not an amount", text));
  return amount;
}

std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  const std::string parts = support::replace_all(support::replace_all(text, "\n", ";"), ",", ";");
  for (std::string_view part : support::split(parts, ';')) {
    part = support::trim(part);
    if (!part.empty()) names.emplace_back(part);
  }
  return names;
}

// Three pairs of columns "Financeur N" and "Montant €", the latter of one name: the amount of each stands
// right of who pays it.
std::vector<std::pair<std::string, support::Money>> funding_in(const Table& table, const Row& row,
                                                               diagnostics::Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, support::Money>> funding;
  for (std::size_t i = 0; i + 1 < table.header.size(); ++i) {
    const bool payer = support::fold(table.header[i].text).starts_with("financeur_");
    if (!payer || !support::fold(table.header[i + 1].text).starts_with("montant")) continue;
    const auto amount = amount_at(row, i + 1, diagnostics);
    if (amount && !row[i].text.empty()) funding.emplace_back(row[i].text, *amount);
  }
  return funding;
}

// What an action answers: the most precise heading it stands under.
std::string heading_of(const Row& row, const PlanColumns& columns) {
  std::string heading;
  for (const Column column : {columns.axis, columns.part, columns.subpart}) {
    const std::string text = text_at(row, column);
    if (!text.empty()) heading += (heading.empty() ? "" : " – ") + text;
  }
  return heading;
}

// The beginning of a slug, cut between words.
std::string short_slug(std::string_view title) {
  constexpr std::size_t kMost = 48;
  std::string slug = support::slug(title);
  if (slug.size() <= kMost) return slug;
  const std::size_t end = slug.rfind('-', kMost);
  return slug.substr(0, end == std::string::npos ? kMost : end);
}

PlannedAction read_row(const Table& table, const Row& row, const PlanColumns& columns,
                       diagnostics::Diagnostics& diagnostics) {
  PlannedAction planned;
  model::Action& action = planned.action;
  action.where = span_of(row);
  action.title = text_at(row, columns.title);
  action.id.value =
      short_slug(columns.id && !text_at(row, columns.id).empty() ? text_at(row, columns.id) : action.title);
  action.recommendation = heading_of(row, columns);
  action.owner = first_of(row, {columns.owner, columns.service, columns.body});
  action.start = period_at(row, columns.start, diagnostics);
  action.due = period_at(row, columns.due, diagnostics);
  const std::string state = text_at(row, columns.state);
  const auto known = state_named(state);
  if (!known) {
    diagnostics.error(row[*columns.state].span, tr("unknown state \"{}\"", state),
                      tr("accepted: {}", "à venir, en cours, réalisé, en pause, abandonné"));
  }
  action.state = known.value_or(ActionState::kToDo);
  const std::string notes = text_at(row, columns.notes);
  const bool stopped = action.state == ActionState::kBlocked || action.state == ActionState::kDropped;
  (stopped ? action.reason : action.proof) = notes;
  planned.description = text_at(row, columns.description);
  planned.service = first_of(row, {columns.service, columns.body});
  planned.goals = text_at(row, columns.goals);
  planned.expected = text_at(row, columns.expected);
  planned.audience = text_at(row, columns.audience);
  planned.partners = names_in(text_at(row, columns.partners));
  planned.members = names_in(text_at(row, columns.members));
  planned.budget = amount_at(row, columns.budget, diagnostics);
  planned.funding = funding_in(table, row, diagnostics);
  return planned;
}

}  // namespace

bool is_action_plan(const Table& table) {
  const PlanColumns columns{OfficialColumns(table)};
  return columns.title && columns.state;
}

std::vector<PlannedAction> read_action_plan(const Table& table, diagnostics::Diagnostics& diagnostics) {
  const PlanColumns columns{OfficialColumns(table)};
  std::vector<PlannedAction> actions;
  std::map<std::string, int> seen;
  for (const Row& row : table.rows) {
    if (text_at(row, columns.title).empty()) continue;
    PlannedAction planned = read_row(table, row, columns, diagnostics);
    const int count = ++seen[planned.action.id.value];
    if (count > 1) planned.action.id.value += "-" + std::to_string(count);
    actions.push_back(std::move(planned));
  }
  return actions;
}

}  // namespace mandature::opendata
