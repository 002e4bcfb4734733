#include "theme/master.h"

#include <algorithm>
#include <array>

#include "diagnostics/translation.h"
#include "theme/measures_file.h"
#include "theme/reading.h"
#include "theme/rows_file.h"
#include "theme/styles_file.h"

namespace mandature::theme {
namespace {

using diagnostics::Diagnostics;
using diagnostics::tr;
using sources::Value;

constexpr int kMostColumns = 48;
constexpr int kMostBases = 4;
constexpr double kMostScale = 8;
constexpr int kMostResolution = 2400;

constexpr std::array<std::string_view, 45> kRequiredStyles = {
    "titre-1",         "titre-2",        "titre-3",       "titre-4",         "rubrique",
    "remarque",        "texte",          "legende",       "item-titre",      "item-texte",
    "item-chiffre",    "item-reference", "personne",      "personne-groupe", "chiffre",
    "chiffre-libelle", "chiffre-detail", "voix-nom",      "voix-qualite",    "voix",
    "voix-manque",     "voix-signature", "main",          "graphique-titre", "graphique-note",
    "tableau",         "tableau-tete",   "tableau-titre", "citation",        "verbatim",
    "verbatim-nom",    "code",           "liste",         "definition",      "fiche-titre",
    "fiche-libelle",   "fiche-texte",    "note",          "image",           "titre-courant",
    "folio",           "epreuve",        "portrait-nom",  "portrait-role",   "portrait-initiales"};

class Reader {
 public:
  Reader(Master& master, Diagnostics& diagnostics) : master_(master), diagnostics_(diagnostics) {}

  void read(const Value& root) {
    refuse_unknown_keys(root,
                        {"gabarit", "echelle", "pagination", "couleurs", "ajustement", "interligne_serre",
                         "resolution_minimale", "format", "marges", "zone_sure", "grille", "flux", "rangees",
                         "bord", "maquette", "mesures", "graphiques", "styles", "caracteres", "presse"},
                        diagnostics_);
    read_sheet(root);
    count(root, "resolution_minimale", 1, kMostResolution, master_.least_resolution);
    if (const Value* flow = root.find("flux")) read_flow(*flow);
    if (const Value* press = root.find("presse")) master_.press = read_press_order(*press, diagnostics_);
    if (const Value* colours = root.find("couleurs")) {
      for (const auto& entry : colours->entries)
        master_.recoloured[entry.key] = read_text(entry.value, diagnostics_);
    }
    read_fit(root);
    read_rows(root, master_, diagnostics_);
    if (!master_.rows.empty() && !master_.makeup && master_.notes == NotesPlace::kFoot) {
      diagnostics_.error(root.span, tr("footnotes stand at the foot of columns only in a flow of pages"));
    }
    read_measures(root, master_, diagnostics_);
    read_styles(root, master_, diagnostics_);
    check_styles(root);
  }

 private:
  void length(const Value& mapping, const char* key, Length& target) {
    if (const Value* value = mapping.find(key))
      target = read_length(*value, Unit::kMillimetre, {}, diagnostics_);
  }

  void count(const Value& mapping, const char* key, int least, int most, int& target) {
    if (const Value* value = mapping.find(key)) target = read_count(*value, least, most, diagnostics_);
  }

  // What a master that stands on no other must say.
  const Value* needed(const Value& root, const char* key) {
    return root.find("gabarit") != nullptr ? root.find(key) : required(root, key, diagnostics_);
  }

  double share(const Value& value) {
    const double number = read_number(value, diagnostics_).value_or(1);
    if (number > 0 && number <= 1) return number;
    diagnostics_.error(value.span, tr("a share above 0 and at most 1 is expected here"));
    return 1;
  }

  void read_fit(const Value& root) {
    if (const Value* fit = root.find("ajustement")) {
      master_.shares.clear();
      for (const Value& step : fit->items) master_.shares.push_back(share(step));
      if (!std::is_sorted(master_.shares.rbegin(), master_.shares.rend())) {
        diagnostics_.error(fit->span, tr("these shares go from the largest to the smallest"));
      }
    }
    if (const Value* leading = root.find("interligne_serre")) master_.tight_leading = share(*leading);
  }

  void read_sheet(const Value& root) {
    if (const Value* format = needed(root, "format")) {
      refuse_unknown_keys(*format, {"largeur", "hauteur", "fond_perdu"}, diagnostics_);
      length(*format, "largeur", master_.width);
      length(*format, "hauteur", master_.height);
      length(*format, "fond_perdu", master_.bleed);
    }
    if (const Value* margins = needed(root, "marges")) read_margins(*margins);
    if (const Value* pagination = root.find("pagination")) {
      master_.pagination =
          static_cast<Pagination>(read_choice(*pagination, {"non", "folio", "folio_et_titre"}, diagnostics_));
    }
    if (const Value* grid = needed(root, "grille")) {
      refuse_unknown_keys(*grid, {"colonnes", "gouttiere", "pas"}, diagnostics_);
      count(*grid, "colonnes", 1, kMostColumns, master_.columns);
      length(*grid, "gouttiere", master_.gutter);
      length(*grid, "pas", master_.step);
    }
    length(root, "zone_sure", master_.safe);
    const Length across =
        master_.width - master_.left - master_.right - master_.gutter * (master_.columns - 1);
    const Length down = master_.height - master_.top - master_.bottom;
    if (across <= Length() || down <= Length() || master_.step <= Length()) {
      diagnostics_.error(root.span, tr("the margins and gutters leave no room on the sheet"));
    }
  }

  // Pages that face each other have an inner and an outer margin, others a left and a right one.
  void read_margins(const Value& margins) {
    const bool facing = margins.find("interieur") != nullptr || margins.find("exterieur") != nullptr;
    if (facing) {
      refuse_unknown_keys(margins, {"haut", "bas", "interieur", "exterieur"}, diagnostics_);
      master_.facing = Facing::kMirrored;
    } else {
      refuse_unknown_keys(margins, {"haut", "bas", "gauche", "droite", "interieur", "exterieur"},
                          diagnostics_);
      master_.facing = Facing::kAlike;
    }
    length(margins, "haut", master_.top);
    length(margins, "bas", master_.bottom);
    length(margins, facing ? "interieur" : "gauche", master_.left);
    length(margins, facing ? "exterieur" : "droite", master_.right);
  }

  void read_roles(const Value& flow, const char* key, std::vector<std::string>& target) {
    const Value* roles = flow.find(key);
    if (roles == nullptr) return;
    target.clear();
    for (const Value& role : roles->items) target.push_back(read_text(role, diagnostics_));
  }

  void read_flow(const Value& flow) {
    refuse_unknown_keys(flow, {"colonnes", "gouttiere", "pleine_largeur", "nouvelle_page", "notes"},
                        diagnostics_);
    read_roles(flow, "pleine_largeur", master_.full_width);
    read_roles(flow, "nouvelle_page", master_.new_page);
    if (const Value* notes = flow.find("notes")) {
      master_.notes = static_cast<NotesPlace>(read_choice(*notes, {"fin", "pied"}, diagnostics_));
    }
    count(flow, "colonnes", 1, kMostColumns, master_.flow_columns);
    length(flow, "gouttiere", master_.flow_gutter);
  }

  // A required style that is missing is told once, and stands in as running text would.
  void check_styles(const Value& root) {
    for (const std::string_view name : kRequiredStyles) {
      if (master_.paragraphs.contains(std::string(name))) continue;
      diagnostics_.error(root.span, tr("the style \"{}\" is missing", std::string(name)));
      ParagraphStyle& style = master_.paragraphs[std::string(name)];
      style.family = "texte";
      style.face = "regular";
      style.size = Length::from_points(10);
      style.leading = Length::from_points(12);
    }
  }

  Master& master_;
  Diagnostics& diagnostics_;
};

std::string file_of(const std::string& theme_folder, const std::string& edition) {
  return support::join_path(theme_folder, "print/" + edition + ".yaml");
}

// The files a master is read from.
struct Shelf {
  const support::FileSystem& disk;
  const std::string& theme_folder;
  diagnostics::SourceFiles& files;
  Diagnostics& diagnostics;
};

std::optional<Master> read_master(const Shelf& shelf, const std::string& edition, int bases);

// What a master stands on: another one, made larger, or the file of styles.
// Nothing when it is missing, which is told.
std::optional<Master> base_of(const Shelf& shelf, const Value& root, int bases) {
  if (const Value* base = root.find("gabarit")) {
    if (bases == kMostBases) shelf.diagnostics.error(base->span, tr("this master stands on too many others"));
    const auto found = bases == kMostBases
                           ? std::nullopt
                           : read_master(shelf, read_text(*base, shelf.diagnostics), bases + 1);
    double factor = 1;
    if (const Value* scale = root.find("echelle")) {
      factor = read_number(*scale, shelf.diagnostics).value_or(1);
      const bool possible = factor >= 1 / kMostScale && factor <= kMostScale;
      if (!possible) shelf.diagnostics.error(scale->span, tr("a scale from 1/8 to 8 is expected here"));
      if (!possible) factor = 1;
    }
    if (!found) return std::nullopt;
    return found->scaled(factor);
  }
  Master master;
  const auto styles =
      read_theme_file(shelf.disk, file_of(shelf.theme_folder, "styles"), shelf.files, shelf.diagnostics);
  if (!styles) return master;
  refuse_unknown_keys(*styles, {"styles", "caracteres", "mesures", "graphiques"}, shelf.diagnostics);
  read_measures(*styles, master, shelf.diagnostics);
  read_styles(*styles, master, shelf.diagnostics);
  return master;
}

std::optional<Master> read_master(const Shelf& shelf, const std::string& edition, int bases) {
  const std::string path = file_of(shelf.theme_folder, edition);
  const auto root = read_theme_file(shelf.disk, path, shelf.files, shelf.diagnostics);
  if (!root) return std::nullopt;
  std::optional<Master> master = base_of(shelf, *root, bases);
  if (!master) return std::nullopt;
  master->name = edition;
  master->path = path;
  Reader(*master, shelf.diagnostics).read(*root);
  return master;
}

}  // namespace

Master::Master() = default;
Master::Master(const Master&) = default;
Master::Master(Master&&) noexcept = default;
Master& Master::operator=(const Master&) = default;
Master& Master::operator=(Master&&) noexcept = default;
Master::~Master() = default;

Length Master::left_of(int page_number) const {
  const bool left_hand = page_number % 2 == 0;
  return facing == Facing::kMirrored && left_hand ? right : left;
}

Length Master::left_of(const EdgeFrame& edge, int page_number) const {
  const bool left_hand = page_number % 2 == 0;
  return facing == Facing::kMirrored && left_hand ? width - edge.left - edge.width : edge.left;
}

const ParagraphStyle* Master::find_paragraph(const std::string& style) const {
  const auto found = paragraphs.find(style);
  return found == paragraphs.end() ? nullptr : &found->second;
}

std::span<const std::string_view> required_styles() { return kRequiredStyles; }

std::optional<Master> load_master(const support::FileSystem& disk, const std::string& theme_folder,
                                  const std::string& edition, diagnostics::SourceFiles& files,
                                  Diagnostics& diagnostics) {
  return read_master({disk, theme_folder, files, diagnostics}, edition, 0);
}

}  // namespace mandature::theme
