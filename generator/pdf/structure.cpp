#include "pdf/structure.h"

#include <algorithm>

#include <fmt/format.h>

namespace mandature::pdf {
namespace {

using layout::HeaderScope;
using layout::StructureNode;
using layout::StructureRole;

// A head that names neither counts for both: a reader must be told (ISO 14289-1, 7.5).
const char* scope(HeaderScope scope) {
  switch (scope) {
    case HeaderScope::kRow:
      return "Row";
    case HeaderScope::kColumn:
      return "Column";
    case HeaderScope::kNone:
      break;
  }
  return "Both";
}

// The lists whose items have a bullet or a number.
std::set<int> labelled_lists(const std::vector<StructureNode>& nodes) {
  std::set<int> lists;
  for (const StructureNode& node : nodes) {
    if (node.role != StructureRole::kLabel || node.parent < 0) continue;
    lists.insert(nodes[static_cast<std::size_t>(node.parent)].parent);
  }
  return lists;
}

}  // namespace

StructureWriter::StructureWriter(const Haru& haru, const layout::PagedDocument& document,
                                 support::Length bleed)
    : haru_(haru),
      document_(document),
      bleed_(bleed),
      root_(haru.indirect_dictionary()),
      labelled_lists_(labelled_lists(document.structure)) {
  root_.add_name("Type", "StructTreeRoot");
  haru.catalog().add("StructTreeRoot", root_);
  const Dictionary marked = haru.dictionary();
  marked.add_boolean("Marked", true);
  haru.catalog().add("MarkInfo", marked);
}

StructureWriter::Element& StructureWriter::element(int node) {
  const auto found = elements_.find(node);
  if (found != elements_.end()) return found->second;
  const StructureNode& source = document_.structure[static_cast<std::size_t>(node)];
  Element made{haru_.indirect_dictionary(), {}, -1};
  made.dictionary.add_name("Type", "StructElem");
  made.dictionary.add_name("S", std::string(layout::name_of(source.role)));
  if (source.parent < 0) {
    made.dictionary.add("P", root_);
    const Array kids = haru_.array();
    kids.add(made.dictionary);
    root_.add("K", kids);
  } else {
    Element& parent = element(source.parent);
    made.dictionary.add("P", parent.dictionary);
    parent.kids.push_back({node, -1, -1, {}});
  }
  describe(node, made);
  return elements_.emplace(node, made).first->second;
}

void StructureWriter::describe(int node, const Element& element) {
  const StructureNode& source = document_.structure[static_cast<std::size_t>(node)];
  if (!source.alternative.empty()) element.dictionary.add_text("Alt", source.alternative);
  if (!source.title.empty()) element.dictionary.add_text("T", source.title);
  const auto attributes = [&](const char* owner) {
    const Dictionary made = haru_.dictionary();
    made.add_name("O", owner);
    element.dictionary.add("A", made);
    return made;
  };
  if (!source.language.empty()) element.dictionary.add_text("Lang", source.language);
  if (source.role == StructureRole::kTableHeader) attributes("Table").add_name("Scope", scope(source.scope));
  if (source.role == StructureRole::kList) {
    const bool labelled = labelled_lists_.contains(node);
    attributes("List").add_name("ListNumbering", !labelled ? "None" : source.ordered ? "Decimal" : "Disc");
  }
  if (source.role == StructureRole::kFigure && source.page >= 0) {
    const Dictionary box = attributes("Layout");
    const double bleed = bleed_.points();
    const double height = document_.height.points() + 2 * bleed;
    box.add("BBox",
            haru_.numbers({source.box.left.points() + bleed, height - bleed - source.box.bottom().points(),
                           source.box.right().points() + bleed, height - bleed - source.box.top.points()}));
    box.add_name("Placement", "Block");
  }
  if (source.role == StructureRole::kNote) {
    const std::string identifier = fmt::format("note-{:06}", node);
    element.dictionary.add_bytes("ID", identifier);
    identifiers_.emplace(identifier, element.dictionary);
  }
}

void StructureWriter::add_page(Dictionary page) {
  pages_.push_back(page);
  marked_.emplace_back();
  page_keys_.push_back(next_key());
  page.add_number("StructParents", next_key());
  page.add_name("Tabs", "S");
  ++keys_;
}

std::string StructureWriter::open(int node) {
  if (node == layout::kArtifact) return "/Artifact BMC\n";
  Element& owner = element(node);
  const int page = static_cast<int>(pages_.size()) - 1;
  std::vector<int>& marked = marked_.back();
  const int id = static_cast<int>(marked.size());
  marked.push_back(node);
  if (owner.page < 0) {
    owner.page = page;
    owner.dictionary.add("Pg", pages_.back());
  }
  owner.kids.push_back({-1, id, owner.page == page ? -1 : page, {}});
  const StructureNode& source = document_.structure[static_cast<std::size_t>(node)];
  return "/" + std::string(layout::name_of(source.role)) + " <</MCID " + std::to_string(id) + ">> BDC\n";
}

void StructureWriter::add_annotation(int node, Dictionary annotation) {
  Element& owner = element(node);
  owner.kids.push_back({-1, -1, static_cast<int>(pages_.size()) - 1, annotation});
  annotation.add_number("StructParent", next_key());
  annotated_.push_back(node);
  annotation_keys_.push_back(next_key());
  ++keys_;
}

void StructureWriter::write_kids(Element& element) {
  const bool groups =
      std::all_of(element.kids.begin(), element.kids.end(), [](const Kid& kid) { return kid.node >= 0; });
  if (groups) {
    std::sort(element.kids.begin(), element.kids.end(),
              [](const Kid& left, const Kid& right) { return left.node < right.node; });
  }
  const Array written = haru_.array();
  for (const Kid& kid : element.kids) {
    if (kid.node >= 0) {
      written.add(elements_.at(kid.node).dictionary);
    } else if (kid.page < 0) {
      written.add_number(kid.content);
    } else {
      const Dictionary reference = haru_.dictionary();
      reference.add_name("Type", kid.content < 0 ? "OBJR" : "MCR");
      reference.add("Pg", pages_[static_cast<std::size_t>(kid.page)]);
      if (kid.content < 0) {
        reference.add("Obj", kid.annotation);
      } else {
        reference.add_number("MCID", kid.content);
      }
      written.add(reference);
    }
  }
  element.dictionary.add("K", written);
}

void StructureWriter::write_identifiers() {
  if (identifiers_.empty()) return;
  const Array names = haru_.array();
  for (const auto& [identifier, element] : identifiers_) {
    names.add_bytes(identifier);
    names.add(element);
  }
  root_.inner("IDTree").add("Names", names);
}

// A row has all its cells, those that hold nothing yet too: the others keep their columns.
void StructureWriter::add_empty_cells() {
  const auto& nodes = document_.structure;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool cell =
        nodes[i].role == StructureRole::kTableHeader || nodes[i].role == StructureRole::kTableData;
    if (cell && elements_.contains(nodes[i].parent)) element(static_cast<int>(i));
  }
}

void StructureWriter::finish() {
  element(0);
  add_empty_cells();
  for (auto& [node, written] : elements_) write_kids(written);
  write_identifiers();
  const Array numbers = haru_.array();
  std::size_t page = 0, annotation = 0;
  for (int key = 0; key < static_cast<int>(keys_); ++key) {
    numbers.add_number(key);
    if (page < page_keys_.size() && page_keys_[page] == key) {
      const Array nodes = haru_.indirect_array();
      for (const int node : marked_[page]) nodes.add(elements_.at(node).dictionary);
      numbers.add(nodes);
      ++page;
    } else {
      numbers.add(elements_.at(annotated_[annotation]).dictionary);
      ++annotation;
    }
  }
  const Dictionary tree = haru_.indirect_dictionary();
  tree.add("Nums", numbers);
  root_.add("ParentTree", tree);
  root_.add_number("ParentTreeNextKey", static_cast<int>(keys_));
}

}  // namespace mandature::pdf
