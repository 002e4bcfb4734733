#include "typesetting/french.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using mandature::typesetting::french;
using mandature::typesetting::set_french;

namespace {

struct Case {
  std::string typed;
  std::string set;  // "~" stands for U+00A0, "_" for U+202F
};

std::string with_spaces(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '~' ? "\u00A0" : c == '_' ? "\u202F" : std::string(1, c);
  return result;
}

const std::vector<Case> kCases = {
    {"Pourquoi?", "Pourquoi_?"},
    {"Pourquoi ?", "Pourquoi_?"},
    {"Pourquoi\u00A0?", "Pourquoi_?"},
    {"Pourquoi\u202F?", "Pourquoi_?"},
    {"Pourquoi  ?", "Pourquoi_?"},
    {"Vrai ! Faux ; peut-être.", "Vrai_! Faux_; peut-être."},
    {"Quoi ?!", "Quoi_?!"},
    {"« Quoi ? »", "«~Quoi_?~»"},
    {"(?)", "(?)"},
    {"Missions : trois", "Missions~: trois"},
    {"Missions: trois", "Missions~: trois"},
    {"à 12:30", "à 12:30"},
    {"https://valbrune.fr/atlas?page=3 !", "https://valbrune.fr/atlas?page=3_!"},
    {"voir https://valbrune.fr", "voir https://valbrune.fr"},
    {"contact@valbrune.fr", "contact@valbrune.fr"},
    {"« Un toit »", "«~Un toit~»"},
    {"«Un toit»", "«~Un toit~»"},
    {"\"Un toit\"", "«~Un toit~»"},
    {"dit « oui ».", "dit «~oui~»."},
    {"13,5 %", "13,5~%"},
    {"13,5%", "13,5~%"},
    {"264 €", "264~€"},
    {"264€", "264~€"},
    {"71,3 M€", "71,3~M€"},
    {"1,7Md€", "1,7~Md€"},
    {"45 000 habitants", "45_000 habitants"},
    {"1 234 567,80 €", "1_234_567,80~€"},
    {"en 2020 300 personnes", "en 2020 300 personnes"},
    {"l'aide n'est pas", "l’aide n’est pas"},
    {"aujourd'hui", "aujourd’hui"},
    {"etc...", "etc…"},
    {"2015-2021", "2015–2021"},
    {"art. L. 123-5", "art.~L.~123-5"},
    {"- 3 et -5 degrés", "- 3 et −5 degrés"},
    {"le 31 août 2025", "le 31~août 2025"},
    {"le 1er mars", "le 1er~mars"},
    {"à 12 h 30", "à 12~h~30"},
    {"M. Martin et Mme Leroy", "M.~Martin et Mme~Leroy"},
    {"n° 3, p. 12", "n°~3, p.~12"},
    {"au XXIe siècle", "au XXIe~siècle"},
    {"oui , non .", "oui, non."},
    {"( sic )", "(sic)"},
    {"Le maire – absent – signe", "Le maire –~absent~– signe"},
    {"", ""},
    {" ", " "},
    {"?", "?"},
};

}  // namespace

TEST_CASE("French spaces, quotation marks and signs are regenerated whatever was typed") {
  for (const Case& c : kCases) {
    CAPTURE(c.typed);
    CHECK(french(c.typed) == with_spaces(c.set));
  }
}

TEST_CASE("setting French twice changes nothing more") {
  for (const Case& c : kCases) {
    CAPTURE(c.typed);
    CHECK(french(french(c.typed)) == french(c.typed));
  }
}

TEST_CASE("every byte of the set text knows where it comes from") {
  const std::string typed = "Vrai? Oui : 45 000 €";
  const auto set = set_french(typed);
  REQUIRE(set.origin.size() == set.text.size() + 1);
  CHECK(set.origin.back() == typed.size());
  CHECK(typed.substr(set.origin[set.text.find("Oui")], 3) == "Oui");
  CHECK(typed.substr(set.origin[set.text.find("45")], 2) == "45");
}

TEST_CASE("bytes that are not UTF-8 do no harm") { CHECK(french("a\xFF ?").size() > 3); }
