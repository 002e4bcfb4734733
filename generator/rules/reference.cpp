#include "rules/reference.h"

#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/tone.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using model::RuleLevel;

constexpr std::string_view kHead = R"(# Les règles que la fabrication fait respecter

Page faite par le programme à partir de la table des règles et de la liste des expressions : elle dit exactement ce qu’il
vérifie. Elle ne remplace pas la lecture d’un juriste.

`mandature check` tient les contenus contre ces règles et montre chaque écart à sa place, avec le nom de la règle entre
crochets ; `mandature build` fait de même et n’écrit rien tant qu’il reste une erreur. À la fin, `check` dit combien
d’écarts chaque règle a trouvés, et les raisons enregistrées. Avec `--strict`, un avertissement compte comme une erreur.
Une remarque (« note ») informe et n’est jamais comptée.

## Changer une règle

Dans `publication.yaml` :

    regles:
      places-egales:
        seuils: {signes: 400}
      ton:
        niveau: erreur
        admis: ["Nuit exceptionnelle"]
        motif: "Nom propre de la fête de quartier."
      calendrier-l52-1:
        niveau: ignorer
        motif: "Réimpression à l’identique, pour les candidats déclarés, de l’atlas arrêté avant la période."

- `niveau` : `erreur` (rien ne se fabrique), `avertissement`, `ignorer` ;
- `seuils` : les nombres de la règle, donnés plus bas ;
- `admis` (règle `ton` seulement) : des expressions que l’on laisse passer ;
- `motif` : pourquoi. Il est obligatoire pour adoucir une règle, l’ignorer, ou admettre une expression ; chaque `check`
  le redit. Une règle ignorée est encore évaluée : le nombre d’écarts qu’elle tait est dit lui aussi.

La date du jour est celle de la machine, ou celle de `--at`.

## Les règles
)";

constexpr std::string_view kToneHead = R"(
## Ce que lit la règle `ton`

Elle ne lit que ce que les services écrivent au nom de la collectivité : présentation, missions et libellés des chiffres
des commissions ; aperçus, hors avis des groupes ; motifs de classement et défis communs des bilans ; résumé de la
collectivité. Elle ne lit **jamais** les textes signés des groupes, du personnel, des partenaires et des journalistes, ni
les entretiens, ni ce qui est entre guillemets (« », “ ”) ou cité (lignes qui commencent par `>`).

Chaque expression est une suite de mots ; une barre sépare les variantes d’un mot ; `~erons` veut dire : tout mot qui finit
ainsi. Les expressions « permises » laissent passer un sens ordinaire (« congé exceptionnel »).
)";

std::string level_name(RuleLevel level) {
  switch (level) {
    case RuleLevel::kError:
      return "erreur";
    case RuleLevel::kWarning:
      return "avertissement";
    case RuleLevel::kIgnored:
      break;
  }
  return "ignorée";
}

std::string_view check_note(LegalCheck check) {
  switch (check) {
    case LegalCheck::kNoLaw:
      return "";
    case LegalCheck::kRead:
      return " (sources secondaires relues ; à relire sur Légifrance)";
    case LegalCheck::kToBeChecked:
      break;
  }
  return " (de mémoire, **à vérifier** sur Légifrance)";
}

std::string value_of(const Threshold& threshold) {
  if (threshold.form == ThresholdForm::kYesOrNo) return threshold.value != 0 ? "oui" : "non";
  return fmt::format("{:g}", threshold.value);
}

std::string section_of(const Rule& rule) {
  std::string text =
      fmt::format("\n### `{}`\n\n{}\n\n- Par défaut : {}.\n- Source : {}{}.\n", rule.id, rule.purpose,
                  level_name(rule.level), rule.law, check_note(rule.legal_check));
  if (rule.thresholds.empty()) return text;
  text += "\n| seuil | par défaut | ce que c’est |\n|---|---|---|\n";
  for (const Threshold& one : rule.thresholds)
    text += fmt::format("| `{}` | {} | {} |\n", one.key, value_of(one), one.purpose);
  return text;
}

std::string expressions_of(ToneKind kind, std::string_view title) {
  std::string text = fmt::format("\n### {}\n\n| expression | écrire plutôt |\n|---|---|\n", title);
  for (const ToneExpression& one : tone_expressions()) {
    if (one.kind != kind) continue;
    text += fmt::format("| {} | {} |\n", support::replace_all(std::string(one.expression), "|", " \\| "),
                        one.advice);
  }
  return text;
}

}  // namespace

std::string reference_page() {
  std::string page(kHead);
  for (const Rule& rule : table()) page += section_of(rule);
  page += kToneHead;
  page += expressions_of(ToneKind::kSuperlative, "Superlatifs");
  page += expressions_of(ToneKind::kPraise, "Éloges");
  page += expressions_of(ToneKind::kPromise, "Promesses");
  page += expressions_of(ToneKind::kAllowed, "Expressions permises");
  return page;
}

}  // namespace mandature::rules
