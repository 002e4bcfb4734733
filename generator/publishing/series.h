#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "editions/edition.h"
#include "publishing/press.h"

namespace mandature::publishing {

// The jobs that stand at one type size: the posters of an atlas together, others alone.
std::vector<std::vector<const editions::PrintJob*>> series_of(const std::vector<editions::PrintJob>& jobs);

// Lays out documents at one size, that of the fullest: the first the master allows at which all of them fit,
// and of each style that has a ladder the smallest that one of them needs.
// Pages are numbered from 1.
struct Trial {
  layout::PagedDocument pages;
  std::unique_ptr<diagnostics::Diagnostics> told;  // while it was laid out
};
std::vector<Trial> lay_out_alike(const std::vector<const document::Document*>& documents,
                                 const layout::Workshop& workshop);

// Composes the documents of a series and lays them out alike. Nothing when their master is missing.
std::vector<Sheet> lay_out_series(const std::vector<const editions::PrintJob*>& jobs,
                                  const editions::Context& context, const Press& press,
                                  diagnostics::Diagnostics& diagnostics);

}  // namespace mandature::publishing
