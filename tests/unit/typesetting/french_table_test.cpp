#include <doctest/doctest.h>

#include <array>
#include <string>

#include "support/text.h"
#include "typesetting/french.h"

using mandature::support::replace_all;
using mandature::typesetting::french;
using mandature::typesetting::MarkKind;
using mandature::typesetting::set_french;

namespace {

// "~" stands for U+00A0, "_" for U+202F, "`" for U+2009.
std::string with_spaces(std::string text) {
  text = replace_all(std::move(text), "~", "\u00A0");
  text = replace_all(std::move(text), "_", "\u202F");
  return replace_all(std::move(text), "`", "\u2009");
}

struct Row {
  std::string set;
  std::array<std::string, 5> typed;
};

// Forty things a town writes, each typed in five ways.
const Row kTable[] = {
    {"Pourquoi_?", {"Pourquoi?", "Pourquoi ?", "Pourquoi~?", "Pourquoi`?", "Pourquoi  ?"}},
    {"Vrai_! Faux_; oui.",
     {"Vrai! Faux; oui.", "Vrai ! Faux ; oui .", "Vrai~! Faux~; oui.", "Vrai!Faux;oui.",
      "Vrai_! Faux_; oui."}},
    {"Missions~: trois",
     {"Missions: trois", "Missions : trois", "Missions~: trois", "Missions_: trois", "Missions:trois"}},
    {"dit «~oui~».", {"dit \"oui\".", "dit « oui ».", "dit «oui».", "dit “oui”.", "dit << oui >>."}},
    {"«~le mot “toit” compte~»",
     {"\"le mot \"toit\" compte\"", "« le mot « toit » compte »", "«le mot “toit” compte»",
      "“le mot “toit” compte”", "« le mot \"toit\" compte »"}},
    {"l’aide d’État n’est pas",
     {"l'aide d'État n'est pas", "l’aide d’État n’est pas", "l' aide d' État n' est pas",
      "l´aide d´État n´est pas", "l ’aide d ’État n ’est pas"}},
    {"aujourd’hui, c’est",
     {"aujourd'hui, c'est", "aujourd’hui , c’est", "aujourd'hui,c'est", "aujourd' hui, c' est",
      "aujourd’hui ,c'est"}},
    {"des mots…", {"des mots...", "des mots…", "des mots ...", "des mots …", "des mots~…"}},
    {"la suite […] vient",
     {"la suite [...] vient", "la suite [ ... ] vient", "la suite […] vient", "la suite [ … ] vient",
      "la suite [… ] vient"}},
    {"(sic) puis (?)",
     {"(sic) puis (?)", "( sic ) puis ( ? )", "(sic ) puis ( ?)", "( sic) puis (? )", "(sic) puis (~?)"}},
    {"le maire –~absent~– signe",
     {"le maire - absent - signe", "le maire – absent – signe", "le maire — absent — signe",
      "le maire -- absent -- signe", "le maire—absent—signe"}},
    {"de 2015–2021 à",
     {"de 2015-2021 à", "de 2015 - 2021 à", "de 2015–2021 à", "de 2015 – 2021 à", "de 2015—2021 à"}},
    {"p.~12–15", {"p. 12-15", "p.~12-15", "p. 12–15", "p.  12-15", "p.~12—15"}},
    {"à −5~°C", {"à -5°C", "à -5 °C", "à −5 °C", "à –5°C", "à −5~°C"}},
    {"le 1er~mai", {"le 1er mai", "le 1 er mai", "le 1ᵉʳ mai", "le 1er~mai", "le 1er  mai"}},
    {"la 1re fois", {"la 1re fois", "la 1ère fois", "la 1ere fois", "la 1 ère fois", "la 1ʳᵉ fois"}},
    {"la 2e école", {"la 2e école", "la 2ème école", "la 2eme école", "la 2ième école", "la 2ᵉ école"}},
    {"les 3es prix", {"les 3es prix", "les 3èmes prix", "les 3emes prix", "les 3ièmes prix", "les 3ᵉˢ prix"}},
    {"au XXIe~siècle",
     {"au XXIe siècle", "au XXIème siècle", "au XXI e siècle", "au xxie siècle", "au XXI° siècle"}},
    {"aux XIXe et XXe~siècles",
     {"aux XIXe et XXe siècles", "aux XIXème et XXème siècles", "aux xixe et xxe siècles",
      "aux XIXᵉ et XXᵉ siècles", "aux XIXe et XXe~siècles"}},
    {"le lot n°~3", {"le lot n°3", "le lot n° 3", "le lot nº 3", "le lot no 3", "le lot n ° 3"}},
    {"M.~Martin", {"M. Martin", "M.  Martin", "Mr Martin", "Mr. Martin", "M.~Martin"}},
    {"Mme~Leroy", {"Mme Leroy", "Mme. Leroy", "Mme~Leroy", "Mme  Leroy", "Mme`Leroy"}},
    {"art.~L.~123-5", {"art. L. 123-5", "art.  L. 123-5", "art.~L. 123-5", "art. L.~123-5", "art.~L.~123-5"}},
    {"à 12~h~30", {"à 12h30", "à 12 h 30", "à 12H30", "à 12 h30", "à 12h 30"}},
    {"ouvre à 9~h", {"ouvre à 9h", "ouvre à 9 h", "ouvre à 9~h", "ouvre à 9`h", "ouvre à 9_h"}},
    {"45_000 habitants",
     {"45 000 habitants", "45000 habitants", "45~000 habitants", "45`000 habitants", "45_000 habitants"}},
    {"1_234_567,80~€",
     {"1 234 567,80 €", "1 234 567,80€", "1~234~567,80~€", "1.234.567,80 €", "1`234`567,80`€"}},
    {"1_500~€", {"1500 €", "1500€", "1 500 €", "1~500~€", "1.500 €"}},
    {"13,5~%", {"13,5%", "13,5 %", "13.5 %", "13.5%", "13,5`%"}},
    {"1,7~Md€", {"1,7 Md€", "1,7Md€", "1,7 Mds€", "1.7 Md€", "1,7 Md €"}},
    {"600~M€", {"600 M€", "600M€", "600 M €", "600~M€", "600`M€"}},
    {"75~ans", {"75 ans", "75~ans", "75  ans", "75`ans", "75_ans"}},
    {"12~km de voies",
     {"12km de voies", "12 km de voies", "12~km de voies", "12`km de voies", "12  km de voies"}},
    {"le 31~août 2025",
     {"le 31 août 2025", "le 31~août 2025", "le 31  août 2025", "le 31`août 2025", "le 31_août 2025"}},
    {"tél.~04~72~12~34~56",
     {"tél. 04 72 12 34 56", "tél. 04.72.12.34.56", "tél. 04-72-12-34-56", "tél. 04~72~12~34~56",
      "tél.  04 72 12 34 56"}},
    {"J.-P.~Dupont", {"J.-P. Dupont", "J.-P.~Dupont", "J.-P.  Dupont", "J.-P.`Dupont", "J.-P._Dupont"}},
    {"François Ier et Louis~XIV",
     {"François Ier et Louis XIV", "François Iᵉʳ et Louis XIV", "François I er et Louis XIV",
      "François Ier et Louis~XIV", "François Iier et Louis XIV"}},
    {"en 2020, 300 élèves du 69003",
     {"en 2020, 300 élèves du 69003", "en 2020 , 300 élèves du 69003", "en  2020, 300 élèves du 69003",
      "en 2020 ,  300 élèves du 69003", "en 2020,  300  élèves du 69003"}},
    {"SIRET 217~500~016~00019",
     {"SIRET 217 500 016 00019", "SIRET 217~500~016~00019", "SIRET 217`500`016`00019",
      "SIRET  217 500 016 00019", "SIRET 217_500_016_00019"}},
    {"voir https://valbrune.fr/a?b=1_!",
     {"voir https://valbrune.fr/a?b=1 !", "voir https://valbrune.fr/a?b=1!",
      "voir https://valbrune.fr/a?b=1~!", "voir https://valbrune.fr/a?b=1`!",
      "voir  https://valbrune.fr/a?b=1 !"}},
    {"À L’ÉTAT~: Ça",
     {"À L'ÉTAT : Ça", "À L’ÉTAT: Ça", "À L'ÉTAT~: Ça", "À L' ÉTAT : Ça", "À  L’ÉTAT  : Ça"}},
};

std::string marked(const std::string& typed, MarkKind kind) {
  const auto set = set_french(typed);
  std::string result;
  for (const auto& mark : set.marks) {
    if (mark.kind == kind) result += set.text.substr(mark.begin, mark.end - mark.begin) + " ";
  }
  return result;
}

}  // namespace

TEST_CASE("forty things typed in five ways each give one text, which stays as it is") {
  int things = 0;
  for (const Row& row : kTable) {
    ++things;
    for (const std::string& typed : row.typed) {
      CAPTURE(typed);
      CHECK(french(with_spaces(typed)) == with_spaces(row.set));
    }
    CHECK(french(with_spaces(row.set)) == with_spaces(row.set));
  }
  CHECK(things >= 40);
}

TEST_CASE("ordinals are raised, and centuries in small capitals") {
  CHECK(marked("le 1er mai, la 2ème, les 3èmes", MarkKind::kSuperscript) == "er e es ");
  CHECK(marked("aux XIXe et XXe siècles", MarkKind::kSuperscript) == "e e ");
  CHECK(marked("aux XIXe et XXe siècles", MarkKind::kSmallCapitals) == "XIX XX ");
  CHECK(marked("François Ier, la Ve République", MarkKind::kSuperscript) == "er e ");
  CHECK(marked("François Ier, la Ve République", MarkKind::kSmallCapitals).empty());
}

TEST_CASE("words and numbers that only look like ordinals, amounts or ranges are left alone") {
  for (const std::string text : {"Le vie, Ce lit, la CIe", "2020-2021-2022", "2025-08-31", "article 12345",
                                 "version 2.5 du 31.12.2024", "code A12e", "un 4x4", "Mlle Petit", "le 3D",
                                 "12:30", "et/ou", "5’30", "C’est-à-dire", "mot-à-mot", "Ville\u2003Atlas"}) {
    CAPTURE(text);
    CHECK(french(text) == text);
    CHECK(set_french(text).marks.empty());
  }
}

TEST_CASE("nothing changes in code nor in addresses") {
  const std::string text = "tapez a ? b : \"c\" puis non ?";
  const std::uint32_t end = 17;
  const mandature::typesetting::SourceRange code[] = {{6, end}};
  CHECK(set_french(text, code).text == with_spaces("tapez a ? b : \"c\" puis non_?"));
  CHECK(french("contact@valbrune.fr, www.valbrune.fr/a?b et valbrune.fr/c-2015-2021") ==
        "contact@valbrune.fr, www.valbrune.fr/a?b et valbrune.fr/c-2015-2021");
}
