#include "theme/makeup_file.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "theme/reading.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr int kMostColumns = 8;
constexpr int kMostSteps = 12;
constexpr int kMostPages = 400;
constexpr int kMostInitial = 6;

class MakeupReader {
 public:
  MakeupReader(Makeup& makeup, Diagnostics& diagnostics) : makeup_(makeup), diagnostics_(diagnostics) {}

  void read(const Value& value) {
    refuse_unknown_keys(
        value, {"colonnes", "haut", "ecart", "ecart_interieur", "cahier", "pages", "saut", "articles"},
        diagnostics_);
    count(value, "colonnes", 1, kMostColumns, makeup_.columns);
    length(value, "haut", makeup_.top);
    count(value, "ecart", 0, kMostSteps, makeup_.gap);
    count(value, "ecart_interieur", 0, kMostSteps, makeup_.inner_gap);
    count(value, "cahier", 1, kMostSteps, makeup_.page_factor);
    count(value, "pages", 1, kMostPages, makeup_.most_pages);
    if (const Value* jump = value.find("saut")) {
      refuse_unknown_keys(*jump, {"de", "vers"}, diagnostics_);
      if (const Value* from = required(*jump, "de", diagnostics_))
        makeup_.jump_from = read_text(*from, diagnostics_);
      if (const Value* to = required(*jump, "vers", diagnostics_))
        makeup_.jump_to = read_text(*to, diagnostics_);
    }
    if (const Value* articles = value.find("articles")) {
      for (const Value& article : articles->items) add(read_dressing(article));
    }
  }

 private:
  void add(Dressing dressing) {
    const auto known = std::find_if(makeup_.dressings.begin(), makeup_.dressings.end(),
                                    [&](const Dressing& other) { return other.role == dressing.role; });
    if (known == makeup_.dressings.end()) {
      makeup_.dressings.push_back(std::move(dressing));
    } else {
      *known = std::move(dressing);
    }
  }

  Dressing read_dressing(const Value& value) {
    refuse_unknown_keys(value,
                        {"role", "genre", "largeur", "colonne_de_texte", "filet", "cadre", "marge", "fond",
                         "fond_de_tete", "fond_d_etiquette", "lettrine", "ouvre_page"},
                        diagnostics_);
    Dressing dressing;
    dressing.where = value.span;
    dressing.most_span = makeup_.columns;
    if (const Value* role = required(value, "role", diagnostics_))
      dressing.role = read_text(*role, diagnostics_);
    if (const Value* kind = value.find("genre")) {
      dressing.kind = static_cast<ArticleKind>(
          read_choice(*kind, {"article", "encadre", "double_page", "bouche_trou"}, diagnostics_));
    }
    if (const Value* range = value.find("largeur")) read_range(*range, dressing);
    count(value, "colonne_de_texte", 1, makeup_.columns, dressing.measure);
    count(value, "lettrine", 0, kMostInitial, dressing.initial_lines);
    length(value, "filet", dressing.rule);
    length(value, "cadre", dressing.frame);
    length(value, "marge", dressing.padding);
    token(value, "fond", dressing.ground);
    token(value, "fond_de_tete", dressing.head_ground);
    token(value, "fond_d_etiquette", dressing.label_ground);
    if (const Value* opens = value.find("ouvre_page"))
      dressing.opens_page = read_choice(*opens, {"non", "oui"}, diagnostics_) == 1;
    return dressing;
  }

  void read_range(const Value& value, Dressing& dressing) {
    if (value.items.size() != 2) {
      diagnostics_.error(value.span, tr("a smallest and a largest number are expected here"));
      return;
    }
    dressing.least_span = read_count(value.items[0], 1, makeup_.columns, diagnostics_);
    dressing.most_span = read_count(value.items[1], dressing.least_span, makeup_.columns, diagnostics_);
  }

  void length(const Value& mapping, const char* key, Length& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void count(const Value& mapping, const char* key, int least, int most, int& target) {
    if (const Value* value = mapping.find(key)) target = read_count(*value, least, most, diagnostics_);
  }

  void token(const Value& mapping, const char* key, std::string& target) {
    if (const Value* value = mapping.find(key)) target = read_text(*value, diagnostics_);
  }

  Makeup& makeup_;
  Diagnostics& diagnostics_;
};

}  // namespace

const Dressing* Makeup::find(const std::string& role) const {
  const auto found = std::find_if(dressings.begin(), dressings.end(),
                                  [&](const Dressing& dressing) { return dressing.role == role; });
  return found == dressings.end() ? nullptr : &*found;
}

void read_makeup(const Value& value, Master& master, Diagnostics& diagnostics) {
  if (!master.makeup) master.makeup.emplace();
  MakeupReader(*master.makeup, diagnostics).read(value);
}

}  // namespace mandature::theme
