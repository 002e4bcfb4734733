#include <algorithm>

#include "diagnostics/translation.h"
#include "importing/draft.h"
#include "opendata/action_plan.h"
#include "sources/table.h"
#include "support/text.h"

namespace mandature::importing {
namespace {

using diagnostics::tr;
using model::ActionState;
using opendata::PlannedAction;

constexpr std::size_t kSummary = 140;  // signs of the summary of a project sheet

std::string date_text(const std::optional<support::Period>& date) { return date ? date->iso() : ""; }

// The words of our own plans and project sheets.
std::string_view plan_word(ActionState state) {
  switch (state) {
    case ActionState::kDone:
      return "fait";
    case ActionState::kUnderWay:
      return "en cours";
    case ActionState::kToDo:
      return "à faire";
    case ActionState::kBlocked:
      return "bloqué";
    case ActionState::kDropped:
      break;
  }
  return "abandonné";
}

// A project sheet has no word for what is blocked: it is left out there, and said in the notes.
std::string_view sheet_word(ActionState state) {
  switch (state) {
    case ActionState::kDone:
      return "réalisé";
    case ActionState::kUnderWay:
      return "en cours";
    case ActionState::kToDo:
      return "à venir";
    case ActionState::kDropped:
      return "abandonné";
    case ActionState::kBlocked:
      break;
  }
  return "";
}

// A text inside quotation marks that YAML reads back as it was.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\\' || c == '"') result += '\\';
    result += c == '\n' || c == '\r' ? ' ' : c;
  }
  return result + "\"";
}

void put(std::string& sheet, std::string_view key, std::string_view value) {
  if (!value.empty()) sheet.append(key).append(": ").append(quoted(value)).append("\n");
}

// At most so many signs, cut between words.
std::string shortened(const std::string& text) {
  if (support::count_characters(text) <= kSummary) return text;
  std::string result;
  for (const std::string_view word : support::split(text, ' ')) {
    if (support::count_characters(result) + 1 + support::count_characters(word) > kSummary) break;
    result += (result.empty() ? "" : " ") + std::string(word);
  }
  return result.empty() ? support::encode_utf8(support::decode_utf8(text).substr(0, kSummary)) : result;
}

void put_money(std::string& sheet, std::string_view key,
               const std::vector<std::pair<std::string, support::Money>>& lines, const std::string& source) {
  if (lines.empty()) return;
  sheet.append(key).append(":\n");
  for (const auto& [label, amount] : lines) {
    sheet += "  - libelle: " + quoted(label) + "\n    montant: " + std::to_string(amount.cents() / 100) +
             "\n    source: " + quoted(source) + "\n";
  }
}

void put_dates(std::string& sheet, const model::Action& action) {
  if (!action.start && !action.due) return;
  sheet += "chronologie:\n";
  if (action.start) sheet += "  - date: " + action.start->iso() + "\n    texte: \"Début\"\n";
  if (action.due) sheet += "  - date: " + action.due->iso() + "\n    texte: \"Fin\"\n";
}

std::string project_sheet(const PlannedAction& planned, const Draft& draft, const std::string& source) {
  const model::Action& action = planned.action;
  std::string sheet = "---\n";
  put(sheet, "nom", action.title);
  sheet += "commission: " + draft.request.commission + "\n";
  put(sheet, "service", planned.service);
  put(sheet, "etat", sheet_word(action.state));
  put(sheet, "resume", shortened(planned.description.empty() ? action.title : planned.description));
  put(sheet, "public", planned.audience);
  if (planned.budget) put_money(sheet, "cout", {{"Budget prévisionnel", *planned.budget}}, source);
  put_money(sheet, "recettes", planned.funding, source);
  if (!action.owner.empty()) sheet += "personnes:\n  porteurs: [" + quoted(action.owner) + "]\n";
  put_dates(sheet, action);
  const std::string& expected = planned.expected.empty() ? planned.goals : planned.expected;
  if (!expected.empty()) sheet += "attendus: [" + quoted(expected) + "]\n";
  std::string own;
  put(own, "  Axe du plan", action.recommendation);
  put(own, "  Élu·e référent·e", support::join(planned.members, ", "));
  put(own, "  Partenaires", support::join(planned.partners, ", "));
  if (!own.empty()) sheet += "champs:\n" + own;
  sheet += "---\n" + planned.description + (planned.description.empty() ? "" : "\n");
  if (!action.reason.empty()) sheet += "\n" + action.reason + "\n";
  return sheet;
}

void add_plan_of_evaluation(Draft& draft, const std::vector<PlannedAction>& actions,
                            const Incoming& incoming) {
  std::vector<std::vector<std::string>> rows;
  for (const PlannedAction& planned : actions) {
    const model::Action& action = planned.action;
    rows.push_back({action.id.value, action.recommendation.empty() ? action.title : action.recommendation,
                    action.title, action.owner, date_text(action.start), date_text(action.due),
                    std::string(plan_word(action.state)), action.reason, action.proof});
  }
  draft.add("evaluations/" + draft.request.evaluation + "/plan.csv",
            table_text({"id", "recommandation", "action", "responsable", "début", "échéance", "état", "motif",
                        "preuve"},
                       rows),
            incoming);
}

// The identifiers of the files of one folder of the authority: "x" of "x.md" and of "x/rapport.yaml".
std::vector<std::string> names_below(const Draft& draft, const std::string& folder) {
  std::vector<std::string> names;
  for (const std::string& path : draft.disk.list(draft.on_disk(folder)))
    names.push_back(path.substr(0, std::min(path.find('/'), path.rfind('.'))));
  return names;
}

bool has_target(const Draft& draft, const Incoming& incoming) {
  const Request& request = draft.request;
  const bool evaluation = request.commission.empty();
  const std::string& name = evaluation ? request.evaluation : request.commission;
  if (name.empty() || !(evaluation || request.evaluation.empty())) {
    draft.diagnostics.error_in(incoming.path, tr("a plan belongs to an evaluation or to a commission"),
                               tr("add --evaluation or --commission, and its identifier"));
    return false;
  }
  const std::string folder = evaluation ? "evaluations" : "commissions";
  const std::string file = folder + "/" + name + (evaluation ? "/rapport.yaml" : ".md");
  if (draft.disk.exists(draft.on_disk(file))) return true;
  const auto near = support::nearest(name, names_below(draft, folder));
  draft.diagnostics.error_in(draft.on_disk(file), tr("missing file"),
                             near ? tr("did you mean \"{}\"?", *near)
                                  : tr("it should stand in the folder of {}", draft.authority.id.value));
  return false;
}

}  // namespace

Summary take_plan(Draft& draft, const Incoming& incoming) {
  Summary summary{incoming.path, incoming.format};
  const auto bytes = draft.disk.read(incoming.path);
  if (!bytes || !has_target(draft, incoming)) return summary;
  const auto table = sources::read_table(draft.sources, incoming.path, *bytes, draft.diagnostics);
  if (!table) return summary;
  const auto actions = opendata::read_action_plan(*table, draft.diagnostics);
  summary.rows_read = table->rows.size();
  summary.rows_kept = actions.size();
  summary.ignored = {{tr("rows without a title"), summary.rows_read - summary.rows_kept}};
  const auto count = [&](ActionState state) {
    return std::to_string(std::count_if(actions.begin(), actions.end(), [&](const PlannedAction& planned) {
      return planned.action.state == state;
    }));
  };
  summary.totals = {{tr("actions"), std::to_string(actions.size())},
                    {tr("done"), count(ActionState::kDone)},
                    {tr("under way"), count(ActionState::kUnderWay)}};
  if (!draft.request.evaluation.empty()) {
    add_plan_of_evaluation(draft, actions, incoming);
    return summary;
  }
  const std::string source = draft.request.source.empty() ? incoming.path.substr(incoming.path.rfind('/') + 1)
                                                          : draft.request.source;
  for (const PlannedAction& planned : actions) {
    draft.add("apercus/" + planned.action.id.value + ".md", project_sheet(planned, draft, source), incoming);
  }
  return summary;
}

}  // namespace mandature::importing
