#pragma once

#include <vector>

#include "model/authority.h"

namespace mandature::model {

// What may not be shown on a day: interviews whose consent, embargo or withdrawal says so, evaluations and
// articles under embargo.
struct Withheld {
  struct Interview {
    AuthorityId authority;
    Testimonial record;
  };
  struct Report {
    AuthorityId authority;
    Evaluation record;
  };
  struct Article {
    AuthorityId authority;
    EvaluationId evaluation;
    Contribution record;
  };
  std::vector<Interview> interviews;
  std::vector<Report> reports;
  std::vector<Article> articles;

  bool empty() const { return interviews.empty() && reports.empty() && articles.empty(); }
};

// Takes out of a publication what may not be shown on a day, so that no edition can show it.
Withheld take_out_withheld(Publication& publication, support::Date day);

}  // namespace mandature::model
