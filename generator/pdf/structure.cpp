#include "pdf/structure.h"

namespace mandature::pdf {
namespace {

using layout::HeaderScope;
using layout::StructureNode;
using layout::StructureRole;

}  // namespace

StructureWriter::StructureWriter(const Haru& haru, const layout::PagedDocument& document,
                                 support::Length bleed)
    : haru_(haru), document_(document), bleed_(bleed), root_(haru.indirect_dictionary()) {
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
  Element made{haru_.indirect_dictionary(), haru_.array(), -1};
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
    parent.children.add(made.dictionary);
  }
  made.dictionary.add("K", made.children);
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
  if (source.role == StructureRole::kTableHeader && source.scope != HeaderScope::kNone) {
    attributes("Table").add_name("Scope", source.scope == HeaderScope::kRow ? "Row" : "Column");
  }
  if (source.role == StructureRole::kList && source.ordered)
    attributes("List").add_name("ListNumbering", "Decimal");
  if (source.role == StructureRole::kFigure && source.page >= 0) {
    const Dictionary box = attributes("Layout");
    const double bleed = bleed_.points();
    const double height = document_.height.points() + 2 * bleed;
    box.add("BBox",
            haru_.numbers({source.box.left.points() + bleed, height - bleed - source.box.bottom().points(),
                           source.box.right().points() + bleed, height - bleed - source.box.top.points()}));
    box.add_name("Placement", "Block");
  }
  if (source.role == StructureRole::kNote) element.dictionary.add_bytes("ID", "note-" + std::to_string(node));
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
  if (owner.page == page) {
    owner.children.add_number(id);
  } else {
    const Dictionary reference = haru_.dictionary();
    reference.add_name("Type", "MCR");
    reference.add("Pg", pages_.back());
    reference.add_number("MCID", id);
    owner.children.add(reference);
  }
  const StructureNode& source = document_.structure[static_cast<std::size_t>(node)];
  return "/" + std::string(layout::name_of(source.role)) + " <</MCID " + std::to_string(id) + ">> BDC\n";
}

void StructureWriter::add_annotation(int node, Dictionary annotation) {
  Element& owner = element(node);
  const Dictionary reference = haru_.dictionary();
  reference.add_name("Type", "OBJR");
  reference.add("Obj", annotation);
  reference.add("Pg", pages_.back());
  owner.children.add(reference);
  annotation.add_number("StructParent", next_key());
  annotated_.push_back(node);
  annotation_keys_.push_back(next_key());
  ++keys_;
}

void StructureWriter::finish() {
  element(0);
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
