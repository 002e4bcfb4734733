#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/block.h"
#include "document/page.h"
#include "editions/edition.h"
#include "graphics/chart.h"
#include "model/authority.h"
#include "model/spending.h"

namespace mandature::editions {

// What the atlas pages of one authority share, worked out once: the mandates that compare, the current one
// first. Empty while the current mandate has no accounts.
struct Accounts {
  std::vector<model::MandateSpending> mandates;
  bool by_commission = false;  // the accounts tell what each commission spent
};
std::shared_ptr<const Accounts> accounts_of(const model::Authority& authority);

// A section of a page made of sections: ID, TITRE, REMARQUE, CONTENU_HTML, and its entry in the contents.
// Nothing is added for a section without blocks.
void add_section(document::Fields& page, const std::string& id, document::Section section);

// Words that lead to another page of the site.
document::Inlines link_to(const std::string& path, const std::string& label);
// A list of such links.
document::Block link_list(const std::vector<std::pair<std::string, std::string>>& links);
// "Libellé : valeur" pairs.
document::Definition definition(const std::string& term, document::Inlines description);

// A number with the word it counts, for the head of a page: VALEUR, LIBELLE.
void add_fact(document::Fields& page, const std::string& value, const std::string& label);

// Gives a chart, or every chart of some blocks, the address and the weight of the file that holds its
// numbers, if this run makes it.
void offer_numbers(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                   graphics::Chart& chart);
void offer_numbers(const Context& context, const model::Authority& authority, const FileSizes& sizes,
                   document::Blocks& blocks);
// The file of the numbers of a chart that `compose` makes; `id` is the chart's.
FileJob numbers_file(const Context& context, const model::Authority& authority, const std::string& id,
                     std::function<graphics::Chart()> compose);

// Adds a PDF to the TELECHARGEMENTS of a page when this run makes it; the first is named as the page's twin
// on paper: ADRESSE_PDF.
void offer_pdf(const Context& context, const FileSizes& sizes, const std::string& print_path,
               const std::string& label, document::Page& page);

// The projects of a commission, in the order of the content.
std::vector<const model::Project*> projects_of(const model::Authority& authority,
                                               const model::CommissionId& commission);

}  // namespace mandature::editions
