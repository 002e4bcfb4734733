#include "layout/spans.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace mandature::layout {
namespace {

class Search {
 public:
  Search(const theme::Row& row, const std::function<Length(std::size_t, int)>& need)
      : row_(row), need_(need) {
    for (const theme::Frame& frame : row.frames) columns_ += frame.span;
  }

  std::vector<int> best() {
    std::vector<int> spans;
    extend(spans, columns_);
    return best_;
  }

 private:
  void extend(std::vector<int>& spans, int left) {
    if (spans.size() == row_.frames.size()) {
      if (left == 0) weigh(spans);
      return;
    }
    const theme::Frame& frame = row_.frames[spans.size()];
    for (int span = frame.least_span; span <= std::min(frame.most_span, left); ++span) {
      spans.push_back(span);
      extend(spans, left - span);
      spans.pop_back();
    }
  }

  void weigh(const std::vector<int>& spans) {
    Length tallest;
    int distance = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      tallest = std::max(tallest, height(i, spans[i]));
      distance += std::abs(spans[i] - row_.frames[i].span);
    }
    const std::pair cost{tallest, distance};
    if (!best_.empty() && cost >= cost_) return;
    cost_ = cost;
    best_ = spans;
  }

  Length height(std::size_t frame, int span) {
    const auto [known, is_new] = heights_.try_emplace({frame, span});
    if (is_new) known->second = need_(frame, span);
    return known->second;
  }

  const theme::Row& row_;
  const std::function<Length(std::size_t, int)>& need_;
  int columns_ = 0;
  std::map<std::pair<std::size_t, int>, Length> heights_;
  std::vector<int> best_;
  std::pair<Length, int> cost_;
};

}  // namespace

std::vector<int> best_spans(const theme::Row& row,
                            const std::function<Length(std::size_t frame, int span)>& need) {
  return Search(row, need).best();
}

}  // namespace mandature::layout
