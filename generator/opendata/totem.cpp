#include "opendata/totem.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/translation.h"
#include "opendata/nomenclature.h"
#include "sources/xml.h"
#include "support/money.h"
#include "support/text.h"

namespace mandature::opendata {
namespace {

using diagnostics::Span;
using diagnostics::tr;
using model::BudgetDocument;
using model::BudgetKind;
using model::BudgetLine;
using model::Nomenclature;
using support::Money;

// A value of the file with its place.
struct Value {
  std::string text;
  Span where;
};

// One LigneBudget as it stands: what its amount is depends on the document, told elsewhere.
struct Draft {
  Value account, chapter, direction, movement, realised, proposed, voted, carried_over;
  std::string label, function, operation, section;
  Span where;
};

struct Header {
  Value document, year, nomenclature, kind, population;
  std::string siret, name, authority;
  bool project = false;  // a draft that no council voted
  Span where;
};

// Elements whose whole content is left out: people's data, and the accountant's own half of a CFU.
constexpr std::array<std::string_view, 5> kLeftOut{"Annexes", "DocumentComptable", "Signature", "BlocEditeur",
                                                   "Scellement"};

// The accounts of the largest authorities have some ten thousand.
constexpr std::size_t kMostLines = 200'000;

std::optional<BudgetDocument> document_of(std::string_view code) {
  if (code == "01") return BudgetDocument::kPrimary;
  if (code == "02") return BudgetDocument::kAmendment;
  if (code == "03") return BudgetDocument::kSupplementary;
  if (code == "09" || code == "10") return BudgetDocument::kAccount;
  return {};
}

// "3 446", "3446,00": people, whole.
std::optional<int> people_in(std::string_view text) {
  const auto number = Money::parse(text);
  if (!number || number->cents() <= 0 || number->euros() > 1e8) return {};
  return static_cast<int>(number->euros());
}

class Listener : public sources::XmlListener {
 public:
  Listener(const diagnostics::SourceFile& file, BoundedMistakes& mistakes, BudgetFile& result)
      : file_(file), mistakes_(mistakes), result_(result) {}

  void start(std::string_view element, const sources::XmlAttributes& attributes) override {
    ++depth_;
    if (left_out_ != 0) return;
    if (depth_ == 1) known_root_ = element == "DocumentBudgetaire" || element == "CompteFinancierUnique";
    if (!known_root_) throw sources::StopReading{};
    const auto place = static_cast<std::uint32_t>(attributes.offset());
    const Span where{&file_, place, place + static_cast<std::uint32_t>(element.size()) + 1};
    const bool repeats =
        element == "LigneBudget" && attributes.at_any_prefix("calculated") == std::string_view("true");
    if (repeats || std::find(kLeftOut.begin(), kLeftOut.end(), element) != kLeftOut.end()) {
      left_out_ = depth_;
    } else if (element == "Budget") {
      budget_depth_ = depth_;
      header_ = {};
      header_.authority = authority_;
      header_.siret = authority_siret_;
      header_.where = where;
    } else if (element == "LigneBudget" && budget_depth_ != 0) {
      if (drafts_.size() + result_.lines.size() == kMostLines) {
        mistakes_.error(where, tr("this file has more than {} lines", kMostLines),
                        tr("no budget has so many: export it again"));
        too_long_ = true;
        throw sources::StopReading{};
      }
      drafts_.emplace_back().where = where;
      in_line_ = true;
    } else if (in_line_) {
      read_line_value(element, attributes, where);
    } else {
      read_header_value(element, attributes, where);
    }
  }

  void end(std::string_view element) override {
    if (left_out_ == depth_)
      left_out_ = 0;
    else if (left_out_ == 0 && element == "LigneBudget")
      in_line_ = false;
    else if (left_out_ == 0 && budget_depth_ == depth_)
      settle();
    --depth_;
  }

  void text(std::string_view) override {}

  bool known_root() const { return known_root_; }
  bool has_budget() const { return has_budget_; }
  bool too_long() const { return too_long_; }

 private:
  void read_line_value(std::string_view element, const sources::XmlAttributes& attributes, Span where) {
    const std::array<std::pair<std::string_view, Value Draft::*>, 8> kPlaced{
        {{"Nature", &Draft::account},
         {"ContNat", &Draft::chapter},
         {"CodRD", &Draft::direction},
         {"OpBudg", &Draft::movement},
         {"MtReal", &Draft::realised},
         {"MtPropNouv", &Draft::proposed},
         {"MtPrev", &Draft::voted},
         {"MtRARPrec", &Draft::carried_over}}};
    Draft& draft = drafts_.back();
    const std::string_view value = support::trim(attributes.at("V"));
    for (const auto& [name, member] : kPlaced) {
      if (element == name) draft.*member = {std::string(value), where};
    }
    if (element == "Fonction") draft.function = value;
    if (element == "Operation") draft.operation = value;
    if (element == "LibCpte") draft.label = value;
    if (element == "CaracSup" && attributes.at("Code") == "Section") draft.section = value;
  }

  void read_header_value(std::string_view element, const sources::XmlAttributes& attributes, Span where) {
    const std::array<std::pair<std::string_view, Value Header::*>, 4> kPlaced{
        {{"NatDec", &Header::document},
         {"Exer", &Header::year},
         {"Nomenclature", &Header::nomenclature},
         {"CodTypBud", &Header::kind}}};
    const std::string_view value = support::trim(attributes.at("V"));
    for (const auto& [name, member] : kPlaced) {
      if (element == name) header_.*member = {std::string(value), where};
    }
    if (element == "LibelleColl") authority_ = value;
    if (element == "IdColl") authority_siret_ = value;
    if (element == "IdEtab") header_.siret = value;
    if (element == "LibelleEtab") header_.name = value;
    if (element == "ProjetBudget") header_.project = value == "true";
    if (element == "Information" && attributes.at("Code") == "PopTot")
      header_.population = {std::string(value), where};
  }

  // What the header says is known only once the whole budget was read.
  void settle() {
    budget_depth_ = 0;
    has_budget_ = true;
    std::vector<Draft> drafts = std::exchange(drafts_, {});
    const auto document = document_of(header_.document.text);
    const auto year = year_named(header_.year.text);
    if (!document) {
      mistakes_.error(
          header_.document.where.file == nullptr ? header_.where : header_.document.where,
          tr("this budget does not say which document it is: NatDec \"{}\"", header_.document.text),
          tr("accepted: {}", "01 BP, 02 DM, 03 BS, 09 CA, 10 CFU"));
    }
    if (!year) {
      mistakes_.error(header_.year.where.file == nullptr ? header_.where : header_.year.where,
                      tr("\"{}\" is not a budget year", header_.year.text));
    }
    if (!document || !year) return;
    if (header_.project)
      mistakes_.warning(header_.where, tr("this budget is a draft (ProjetBudget): nobody voted it"));
    note_budget(*year);
    const Nomenclature nomenclature =
        nomenclature_named(header_.nomenclature.text).value_or(Nomenclature::kUnknown);
    for (Draft& draft : drafts) settle_line(std::move(draft), *document, *year, nomenclature);
  }

  void note_budget(int year) {
    model::BudgetIdentity budget;
    budget.siret = header_.siret;
    budget.name = header_.name.empty() ? header_.authority : header_.name;
    budget.where = header_.where;
    if (header_.kind.text == "P") budget.kind = BudgetKind::kPrincipal;
    if (header_.kind.text == "A") budget.kind = BudgetKind::kAnnex;
    const bool annex = budget.kind == BudgetKind::kAnnex;
    result_.budgets.push_back(std::move(budget));
    if (const auto people = people_in(header_.population.text); people && !annex)
      result_.population[year] = *people;
  }

  void settle_line(Draft draft, BudgetDocument document, int year, Nomenclature nomenclature) {
    const auto direction = direction_named(draft.direction.text);
    if (!direction) {
      mistakes_.error(draft.where,
                      tr("this line is neither revenue nor expenditure: CodRD \"{}\"", draft.direction.text));
      return;
    }
    auto section = section_named(draft.section);
    const bool inferred = !section;
    if (inferred) section = inferred_section(draft.chapter.text, draft.account.text);
    if (!section) {
      mistakes_.error(draft.where, tr("the section of this line is empty and cannot be inferred"));
      return;
    }
    BudgetLine line;
    line.amount = amount(amount_of(draft, document));
    if (document == BudgetDocument::kPrimary || document == BudgetDocument::kSupplementary)
      line.carried_over = amount(draft.carried_over);
    line.year = year;
    line.document = document;
    line.siret = header_.siret;
    line.budget_name = header_.name.empty() ? header_.authority : header_.name;
    line.chapter = std::move(draft.chapter.text);
    line.account = std::move(draft.account.text);
    line.account_label = std::move(draft.label);
    line.function = std::move(draft.function);
    line.function_label = official_label(nomenclature, line.function).value_or("");
    line.operation = std::move(draft.operation);
    line.nomenclature = nomenclature;
    line.section = *section;
    line.section_inferred = inferred;
    line.direction = *direction;
    line.movement =
        movement_named(draft.movement.text).value_or(inferred_movement(line.chapter, line.account));
    line.where = draft.where;
    result_.lines.push_back(std::move(line));
  }

  static const Value& amount_of(const Draft& draft, BudgetDocument document) {
    switch (document) {
      case BudgetDocument::kAccount:
        return draft.realised;
      case BudgetDocument::kPrimary:
      case BudgetDocument::kSupplementary:
        return draft.voted;
      case BudgetDocument::kAmendment:
        break;
    }
    return draft.proposed.text.empty() ? draft.voted : draft.proposed;
  }

  Money amount(const Value& value) {
    if (value.text.empty()) return {};
    const auto read = Money::parse(value.text);
    if (!read) mistakes_.error(value.where, tr("\"{}\" is not an amount", value.text));
    return read.value_or(Money());
  }

  const diagnostics::SourceFile& file_;
  BoundedMistakes& mistakes_;
  BudgetFile& result_;
  std::size_t depth_ = 0;
  std::size_t left_out_ = 0;      // the depth of the element that is left out; 0 for none
  std::size_t budget_depth_ = 0;  // that of the budget being read
  bool known_root_ = false;
  bool in_line_ = false;
  bool has_budget_ = false;
  bool too_long_ = false;
  Header header_;
  std::string authority_;
  std::string authority_siret_;
  std::vector<Draft> drafts_;
};

// One message for a file that cannot be read to its end.
void tell_damage(const diagnostics::SourceFile& file, const sources::XmlOutcome& outcome,
                 diagnostics::Diagnostics& diagnostics) {
  const auto at = static_cast<std::uint32_t>(outcome.at);
  const Span where{&file, at, at};
  switch (outcome.damage) {
    case sources::XmlDamage::kCutShort:
      return diagnostics.error(where, tr("this XML file is cut short"), tr("export or download it again"));
    case sources::XmlDamage::kDocumentType:
      return diagnostics.error(where, tr("this XML file declares a document type, which no budget has"),
                               tr("export it again from the accounting software"));
    case sources::XmlDamage::kTooDeep:
      return diagnostics.error(where, tr("this XML file has too many elements in one another"));
    case sources::XmlDamage::kNone:
    case sources::XmlDamage::kSyntax:
      break;
  }
  diagnostics.error(where, tr("this XML file is damaged"), tr("export or download it again"));
}

}  // namespace

BudgetFile read_totem(const diagnostics::SourceFile& file, diagnostics::Diagnostics& diagnostics) {
  BudgetFile result;
  BoundedMistakes mistakes(diagnostics);
  Listener listener(file, mistakes, result);
  const sources::XmlOutcome outcome = sources::read_xml(file.text(), listener, sources::XmlEncoding::kUtf8);
  const Span whole{&file, 0, 0};
  if (outcome.end == sources::XmlEnd::kDamaged) {
    tell_damage(file, outcome, diagnostics);
    return {};
  }
  if (listener.too_long()) return {};
  if (!listener.known_root()) {
    diagnostics.error(whole, tr("this XML file is not a budget (TOTEM)"),
                      tr("expected: DocumentBudgetaire or CompteFinancierUnique"));
    return {};
  }
  if (!listener.has_budget()) diagnostics.error(whole, tr("this file holds no budget"));
  mistakes.tell_rest(whole);
  return result;
}

}  // namespace mandature::opendata
