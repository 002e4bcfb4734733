#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/haru.h"

namespace mandature::pdf {

// The structure tree of a tagged PDF. Only nodes with content, and the empty cells of
// their tables, are written, in the order of the document;
// words and elements mixed in one node are in the order in which they were painted.
class StructureWriter {
 public:
  StructureWriter(const Haru& haru, const layout::PagedDocument& document, support::Length bleed);

  // To be called for every page, in order, before its content.
  void add_page(Dictionary page);
  // The operators that open the content of a node on the current page, an artifact for kArtifact.
  std::string open(int node);
  // Ties a link annotation to its node.
  void add_annotation(int node, Dictionary annotation);
  void finish();

 private:
  struct Kid {
    int node = -1;          // an element
    int content = -1;       // a marked content of `page`
    int page = -1;          //   which is not that of the element if it is given
    Dictionary annotation;  // or an annotation of `page`
  };
  struct Element {
    Dictionary dictionary;
    std::vector<Kid> kids;
    int page = -1;
  };
  Element& element(int node);
  void describe(int node, const Element& element);
  void write_kids(Element& element);
  void add_empty_cells();
  void write_identifiers();

  const Haru& haru_;
  const layout::PagedDocument& document_;
  support::Length bleed_;
  Dictionary root_;
  std::set<int> labelled_lists_;
  std::map<std::string, Dictionary> identifiers_;  // of notes
  std::map<int, Element> elements_;
  std::vector<Dictionary> pages_;
  std::vector<std::vector<int>> marked_;  // per page, the node of each marked content
  std::vector<int> annotated_;            // nodes of annotations, in order
  int next_key() const { return static_cast<int>(keys_); }
  std::size_t keys_ = 0;
  std::vector<int> page_keys_, annotation_keys_;
};

}  // namespace mandature::pdf
