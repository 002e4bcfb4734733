#include "graphics/label_lines.h"

#include <algorithm>
#include <numeric>

#include "support/text.h"

namespace mandature::graphics {
namespace {

// Labels that touch and move as one.
struct Cluster {
  double wish = 0;   // where the first of them wants to start, on average
  double count = 0;  // how many labels speak for this wish
  double extent = 0;
  std::size_t labels = 0;
};

// Two clusters that overlap become one, which pleases the labels of both as well as it can.
Cluster merged(const Cluster& first, const Cluster& second) {
  const double count = first.count + second.count;
  const double wish = (first.wish * first.count + (second.wish - first.extent) * second.count) / count;
  return {wish, count, first.extent + second.extent, first.labels + second.labels};
}

}  // namespace

std::vector<std::string> label_lines(const std::string& text, std::size_t most) {
  const std::size_t room = std::max<std::size_t>(most, 1);
  std::vector<std::string> lines;
  std::u32string current;
  const auto end_line = [&] {
    if (!current.empty()) lines.push_back(support::encode_utf8(current));
    current.clear();
  };
  for (const std::string_view word : support::split(text, ' ')) {
    std::u32string rest = support::decode_utf8(word);
    if (rest.empty()) continue;
    if (!current.empty() && current.size() + 1 + rest.size() > room) end_line();
    while (rest.size() > room) {
      current = rest.substr(0, room);
      rest.erase(0, room);
      end_line();
    }
    if (!current.empty()) current += U' ';
    current += rest;
  }
  end_line();
  return lines;
}

std::vector<double> spread(const std::vector<PlacedLabel>& labels, double least, double most) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].wanted < labels[b].wanted; });
  const double total =
      std::accumulate(labels.begin(), labels.end(), 0.0,
                      [](double sum, const PlacedLabel& label) { return sum + label.extent; });
  const double highest = std::max(least, most - total);

  std::vector<Cluster> clusters;
  for (const std::size_t i : order) {
    Cluster cluster{labels[i].wanted, 1, labels[i].extent, 1};
    while (!clusters.empty() && clusters.back().wish + clusters.back().extent > cluster.wish) {
      cluster = merged(clusters.back(), cluster);
      clusters.pop_back();
    }
    clusters.push_back(cluster);
  }
  std::vector<double> starts(labels.size());
  std::size_t next = 0;
  double before = 0;  // extent of the labels above
  for (const Cluster& cluster : clusters) {
    // Each cluster leaves room for those above and below it, so that cutting at the edges keeps the order.
    double at = std::clamp(cluster.wish, least + before, highest + before);
    for (std::size_t i = 0; i < cluster.labels; ++i) {
      starts[order[next]] = at;
      at += labels[order[next]].extent;
      before += labels[order[next]].extent;
      ++next;
    }
  }
  return starts;
}

}  // namespace mandature::graphics
