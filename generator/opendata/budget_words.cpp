#include "opendata/budget_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "diagnostics/translation.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::tr;
using model::BudgetDocument;
using model::BudgetSection;
using model::Direction;
using model::Movement;

template <typename Meaning>
struct Word {
  std::string_view folded;
  Meaning meaning;
};

constexpr std::array kDocuments{Word<BudgetDocument>{"budget_primitif", BudgetDocument::kPrimary},
                                Word<BudgetDocument>{"budget_supplementaire", BudgetDocument::kSupplementary},
                                Word<BudgetDocument>{"decision_modificative", BudgetDocument::kAmendment},
                                Word<BudgetDocument>{"compte_administratif", BudgetDocument::kAccount},
                                Word<BudgetDocument>{"compte_financier_unique", BudgetDocument::kAccount},
                                Word<BudgetDocument>{"bp", BudgetDocument::kPrimary},
                                Word<BudgetDocument>{"bs", BudgetDocument::kSupplementary},
                                Word<BudgetDocument>{"dm", BudgetDocument::kAmendment},
                                Word<BudgetDocument>{"ca", BudgetDocument::kAccount},
                                Word<BudgetDocument>{"cfu", BudgetDocument::kAccount}};
constexpr std::array kSections{Word<BudgetSection>{"fonctionnement", BudgetSection::kOperation},
                               Word<BudgetSection>{"investissement", BudgetSection::kInvestment},
                               Word<BudgetSection>{"exploitation", BudgetSection::kOperation},
                               Word<BudgetSection>{"section_de_fonctionnement", BudgetSection::kOperation},
                               Word<BudgetSection>{"section_d_investissement", BudgetSection::kInvestment},
                               Word<BudgetSection>{"section_d_exploitation", BudgetSection::kOperation},
                               Word<BudgetSection>{"f", BudgetSection::kOperation},
                               Word<BudgetSection>{"e", BudgetSection::kOperation},
                               Word<BudgetSection>{"i", BudgetSection::kInvestment}};
constexpr std::array kMovements{
    Word<Movement>{"reel", Movement::kReal},   Word<Movement>{"ordre", Movement::kOrder},
    Word<Movement>{"reelle", Movement::kReal}, Word<Movement>{"reels", Movement::kReal},
    Word<Movement>{"r", Movement::kReal},      Word<Movement>{"o", Movement::kOrder},
    Word<Movement>{"0", Movement::kReal},      Word<Movement>{"1", Movement::kOrder}};
constexpr std::array kDirections{
    Word<Direction>{"recette", Direction::kRevenue},  Word<Direction>{"depense", Direction::kExpenditure},
    Word<Direction>{"recettes", Direction::kRevenue}, Word<Direction>{"depenses", Direction::kExpenditure},
    Word<Direction>{"r", Direction::kRevenue},        Word<Direction>{"d", Direction::kExpenditure},
    Word<Direction>{"produits", Direction::kRevenue}, Word<Direction>{"charges", Direction::kExpenditure}};

template <typename Meaning, std::size_t N>
std::optional<Meaning> meaning_of(std::string_view word, const std::array<Word<Meaning>, N>& words) {
  const std::string folded = support::fold(word);
  for (const Word<Meaning>& one : words) {
    if (folded == one.folded) return one.meaning;
  }
  return {};
}

// The words for some meanings, as people write them.
template <typename Meaning>
std::string list_of(std::initializer_list<Meaning> meanings) {
  std::vector<std::string> accepted;
  for (const Meaning one : meanings) accepted.emplace_back(model::name_of(one));
  return support::join(accepted, ", ");
}

template <std::size_t N>
bool is_among(std::string_view code, const std::array<std::string_view, N>& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Chapters of budgets voted by function begin with 9 (M57, M52, M71): 90 to 92 investment, 93 to 95
// operation.
std::optional<BudgetSection> section_of_function_chapter(std::string_view chapter) {
  if (chapter.size() < 3 || chapter[0] != '9') return {};
  if (chapter[1] >= '0' && chapter[1] <= '2') return BudgetSection::kInvestment;
  if (chapter[1] >= '3' && chapter[1] <= '5') return BudgetSection::kOperation;
  return {};
}

}  // namespace

std::optional<BudgetDocument> document_named(std::string_view word) {
  if (const auto exact = meaning_of(word, kDocuments)) return exact;
  // "Décision modificative n° 2", "Compte administratif 2021"
  const std::string folded = support::fold(word);
  for (const Word<BudgetDocument>& one : kDocuments) {
    if (folded.starts_with(std::string(one.folded) + "_") ||
        (one.folded == "dm" && folded.size() == 3 && folded.starts_with("dm")))
      return one.meaning;
  }
  return {};
}
std::optional<BudgetSection> section_named(std::string_view word) { return meaning_of(word, kSections); }
std::optional<Movement> movement_named(std::string_view word) { return meaning_of(word, kMovements); }
std::optional<Direction> direction_named(std::string_view word) { return meaning_of(word, kDirections); }

std::string document_words() {
  return list_of({BudgetDocument::kPrimary, BudgetDocument::kSupplementary, BudgetDocument::kAmendment,
                  BudgetDocument::kAccount}) +
         ", compte financier unique";
}
std::string section_words() { return list_of({BudgetSection::kOperation, BudgetSection::kInvestment}); }
std::string movement_words() { return list_of({Movement::kReal, Movement::kOrder}); }
std::string direction_words() { return list_of({Direction::kRevenue, Direction::kExpenditure}); }

std::optional<BudgetSection> inferred_section(std::string_view chapter, std::string_view account) {
  constexpr std::array<std::string_view, 6> kInvestment{"001", "020", "021", "024", "040", "041"};
  constexpr std::array<std::string_view, 5> kOperation{"002", "022", "023", "042", "043"};
  for (const std::string_view code : {chapter, account}) {
    if (is_among(code, kInvestment)) return BudgetSection::kInvestment;
    if (is_among(code, kOperation)) return BudgetSection::kOperation;
  }
  if (const auto section = section_of_function_chapter(chapter)) return section;
  if (account.empty()) return {};
  if (account[0] == '6' || account[0] == '7') return BudgetSection::kOperation;
  // Stocks (3) are those of housing estates and business parks, in budgets of their own.
  if (account[0] >= '1' && account[0] <= '4') return BudgetSection::kInvestment;
  return {};
}

Movement inferred_movement(std::string_view chapter, std::string_view account) {
  constexpr std::array<std::string_view, 6> kOrder{"021", "023", "040", "041", "042", "043"};
  return is_among(chapter, kOrder) || (chapter.empty() && is_among(account, kOrder)) ? Movement::kOrder
                                                                                     : Movement::kReal;
}

std::string restored_account(std::string code, BudgetSection section, Direction direction) {
  constexpr std::array<std::string_view, 3> kInvestment{"1", "40", "41"};
  constexpr std::array<std::string_view, 5> kOperation{"2", "22", "23", "42", "43"};
  // 021 is only ever a revenue; 21 as an expenditure is the chapter of fixed assets.
  const bool lost = section == BudgetSection::kOperation
                        ? is_among(code, kOperation)
                        : is_among(code, kInvestment) || (code == "21" && direction == Direction::kRevenue);
  constexpr std::size_t kDigits = 3;
  return lost ? std::string(kDigits - code.size(), '0') + code : code;
}

std::optional<int> year_named(std::string_view word) {
  if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string_view::npos) return {};
  const int year = std::stoi(std::string(word));
  return year >= 1980 && year <= 2100 ? std::optional(year) : std::nullopt;
}

void BoundedMistakes::error(diagnostics::Span where, std::string message, std::string hint) {
  constexpr std::size_t kMostTold = 20;
  if (count_++ < kMostTold) diagnostics_.error(where, std::move(message), std::move(hint));
}

void BoundedMistakes::tell_rest(diagnostics::Span file) {
  constexpr std::size_t kMostTold = 20;
  if (count_ <= kMostTold) return;
  diagnostics_.error(file, tr("{} more mistakes in this file", count_ - kMostTold),
                     tr("mend the first ones: the others are probably alike"));
}

}  // namespace mandature::opendata
