#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/paged_document.h"
#include "pdf/haru.h"

namespace mandature::pdf {

// The structure tree of a tagged PDF. A node is written when its first content is painted, after those before
// it: the order of painting is the order of reading.
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
  struct Element {
    Dictionary dictionary;
    Array children;
    int page = -1;
  };
  Element& element(int node);
  void describe(int node, const Element& element);

  const Haru& haru_;
  const layout::PagedDocument& document_;
  support::Length bleed_;
  Dictionary root_;
  std::map<int, Element> elements_;
  std::vector<Dictionary> pages_;
  std::vector<std::vector<int>> marked_;  // per page, the node of each marked content
  std::vector<int> annotated_;            // nodes of annotations, in order
  int next_key() const { return static_cast<int>(keys_); }
  std::size_t keys_ = 0;
  std::vector<int> page_keys_, annotation_keys_;
};

}  // namespace mandature::pdf
