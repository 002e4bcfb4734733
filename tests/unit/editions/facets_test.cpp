#include "editions/facets.h"

#include <doctest/doctest.h>

using namespace mandature;
using editions::Facet;
using editions::Selection;

namespace {

// Interviews about one of two bodies in turn, one theme each.
struct Sample {
  model::Authority authority;
  std::vector<model::Testimonial> testimonials;

  explicit Sample(int count) {
    authority.bodies.resize(2);
    authority.bodies[0].type = "école";
    authority.bodies[0].representation.note = 5;
    authority.bodies[0].consultation.note = 5;
    authority.bodies[1].type = "CAO";
    authority.bodies[1].decision.note = 4;
    for (int i = 0; i < count; ++i) {
      model::Testimonial testimonial;
      testimonial.themes = {i % 3 == 0 ? "travaux" : "parents"};
      testimonial.filmed_on = {2025, 5, 12};
      testimonials.push_back(std::move(testimonial));
    }
  }

  editions::Catalogue catalogue() const {
    std::vector<editions::Interview> all;
    for (std::size_t i = 0; i < testimonials.size(); ++i)
      all.push_back({&authority, &authority.bodies[i % 2], &testimonials[i]});
    return editions::catalogue_of(std::move(all), {});
  }
};

}  // namespace

TEST_CASE(
    "an interview is found by its kind of body, the functions that count most, its themes and its year") {
  const Sample sample(2);
  const auto filters =
      editions::filters_of({&sample.authority, &sample.authority.bodies[0], &sample.testimonials[0]});
  CHECK(filters == std::vector<editions::Filter>{{Facet::kType, "ecole"},
                                                 {Facet::kFunction, "representer"},
                                                 {Facet::kFunction, "consulter"},
                                                 {Facet::kTheme, "travaux"},
                                                 {Facet::kYear, "2025"}});
}

TEST_CASE("a short list is not narrowed by a second filter") {
  const editions::Catalogue few = Sample(6).catalogue();
  CHECK(few.find({{Facet::kType, "ecole"}})->size() == 3);
  CHECK(few.find({{Facet::kType, "ecole"}, {Facet::kTheme, "travaux"}}) == nullptr);
}

TEST_CASE("a list longer than a page is narrowed, unless nothing would be left out") {
  const editions::Catalogue many = Sample(60).catalogue();
  CHECK(many.find({{Facet::kType, "ecole"}, {Facet::kTheme, "travaux"}})->size() == 10);
  // All are of one year: the pair would repeat the list of the kind.
  CHECK(many.find({{Facet::kType, "ecole"}, {Facet::kYear, "2025"}}) == nullptr);
  for (const auto& [selection, list] : many.lists) CHECK(selection.size() <= 2);
}

TEST_CASE("three thousand interviews give lists in proportion") {
  const Sample sample(3000);
  std::size_t entries = 0;
  for (const auto& [selection, list] : sample.catalogue().lists) entries += list.size();
  CHECK(entries < 3000 * 12);
}

TEST_CASE("addresses tell the filters in the order of the facets, and pages are whole") {
  const Selection both = editions::with({{Facet::kYear, "2025"}}, {Facet::kType, "ecole"});
  CHECK(editions::address_part(both) == "type/ecole/annee/2025");
  CHECK(editions::without(both, {Facet::kType, "ecole"}) == Selection{{Facet::kYear, "2025"}});
  CHECK(editions::page_count(0) == 1);
  CHECK(editions::page_count(12) == 1);
  CHECK(editions::page_count(13) == 2);
}
