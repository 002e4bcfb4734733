#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render.h"
#include "diagnostics/source_file.h"
#include "loading/load.h"
#include "rules/apply.h"
#include "support/file_system.h"

namespace mandature::test {

inline const std::string kPublicationHead =
    "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\narrete_au: 2025-08-31\n"
    "collectivites: [bourg]\n"
    "mentions:\n  editeur: Ville de Bourg, 01 99 00 45 00\n  directeur: Caroline Morel\n"
    "  hebergeur: Un hébergeur, 01 99 00 45 80\n  imprimeur: Une imprimerie\n  contact: a@b.example\n";

// A front matter with the keys every commission needs, then others.
inline std::string commission(const std::string& keys) {
  return "---\nnumero: 1\nnom: École\nmissions: [{titre: M, texte: t.}]\n" + keys + "---\n";
}
inline std::string project(const std::string& keys, const std::string& body = {}) {
  return "---\nnom: Un projet\ncommission: ecole\n" + keys + "---\n" + body;
}

// A commune of 1,200 inhabitants, of three groups, that breaks no rule.
inline std::map<std::string, std::string> flawless_content() {
  return {
      {"publication.yaml", kPublicationHead + "election: 2026-03-15\n"},
      {"bourg/collectivite.yaml", "nom: Bourg\nnature: commune\npopulation: {2020: 1200}\nsieges: 15\n"},
      {"bourg/mandats.yaml", "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2020]}\n"},
      {"bourg/groupes.yaml",
       "ordre: {regle: sieges, texte: Par nombre de sièges.}\ngroupes:\n"
       "  - {id: aa, nom: Ensemble, sigle: A, position: majorité, sieges: 10}\n"
       "  - {id: bb, nom: Autrement, sigle: B, position: opposition, sieges: 4}\n"
       "  - {id: cc, nom: Seuls, sigle: C, position: opposition, sieges: 1}\n"},
      {"bourg/elus.csv",
       "id;nom;prénom;groupe;fonction\nun;Un;Ana;aa;Maire\ndeux;Deux;Bo;aa;1er adjoint\ntrois;Trois;Cy;aa;\n"
       "quatre;Quatre;Di;bb;\ncinq;Cinq;Eve;cc;\nsix;Six;Flo;aa;\nsept;Sept;Gus;aa;\nhuit;Huit;Hal;bb;\n"},
      {"bourg/commissions/ecole.md", commission("formee_le: 2020-07-20\n"
                                                "observations:\n  - {groupe: aa, texte: Bien.}\n"
                                                "  - {groupe: bb, texte: Non.}\n"
                                                "  - {groupe: cc, texte: Oui.}\n")},
      {"bourg/commissions/membres.csv",
       "commission;membre;fonction\necole;un;présidente\necole;deux;membre\necole;trois;membre\n"
       "ecole;quatre;membre\necole;cinq;membre\n"}};
}

// Content held against the rules on a day. Content itself must be without mistakes.
struct Judged {
  diagnostics::SourceFiles sources;
  diagnostics::Diagnostics reading;
  diagnostics::Diagnostics diagnostics;
  rules::Verdict verdict;
  rules::Occasion occasion{{2025, 6, 1}, "N’a rien écrit.", rules::Printing::kPress};

  using Files = std::initializer_list<std::pair<const std::string, std::string>>;
  explicit Judged(Files files, support::Date today = {2025, 6, 1},
                  rules::Printing printing = rules::Printing::kPress) {
    support::MemoryFileSystem content(flawless_content());
    for (const auto& [path, text] : files) content.write(path, text);
    occasion.today = today;
    occasion.printing = printing;
    const auto publication = loading::load_publication(content, "", sources, reading);
    if (publication && !reading.has_errors()) verdict = rules::apply(*publication, occasion, diagnostics);
  }

  // What one rule says, one message per line; mistakes of reading come first, so that a test sees them.
  std::string of(const std::string& rule) const {
    std::string text;
    for (const auto& d : reading.sorted()) {
      if (d.severity == diagnostics::Severity::kError) text += line(d);
    }
    for (const auto& d : diagnostics.sorted()) {
      if (d.rule == rule) text += line(d);
    }
    return text;
  }
  const rules::Outcome& outcome(const std::string& rule) const {
    for (const rules::Outcome& one : verdict.outcomes) {
      if (one.rule == rule) return one;
    }
    return verdict.outcomes.at(verdict.outcomes.size());
  }

 private:
  static std::string line(const diagnostics::Diagnostic& d) {
    return diagnostics::render({d}, diagnostics::Format::kShort);
  }
};

}  // namespace mandature::test
