#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace mandature::diagnostics {
namespace {

const std::string& path_of(const Diagnostic& diagnostic) {
  return diagnostic.span.file != nullptr ? diagnostic.span.file->path() : diagnostic.path;
}

auto order(const Diagnostic& d) {
  return std::tie(path_of(d), d.span.begin, d.span.end, d.severity, d.message, d.hint, d.rule);
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  const std::scoped_lock lock(mutex_);
  diagnostics_.push_back(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics& other) {
  for (Diagnostic& diagnostic : other.sorted()) add(std::move(diagnostic));
}

void Diagnostics::error(Span span, std::string message, std::string hint) {
  add({Severity::kError, std::move(message), span, std::move(hint), {}, {}});
}

void Diagnostics::warning(Span span, std::string message, std::string hint) {
  add({Severity::kWarning, std::move(message), span, std::move(hint), {}, {}});
}

void Diagnostics::error_in(std::string path, std::string message, std::string hint) {
  add({Severity::kError, std::move(message), {}, std::move(hint), std::move(path), {}});
}

void Diagnostics::warning_in(std::string path, std::string message, std::string hint) {
  add({Severity::kWarning, std::move(message), {}, std::move(hint), std::move(path), {}});
}

bool Diagnostics::has_errors() const { return count(Severity::kError) > 0; }

std::size_t Diagnostics::count(Severity severity) const {
  const auto all = sorted();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result;
  {
    const std::scoped_lock lock(mutex_);
    result = diagnostics_;
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

}  // namespace mandature::diagnostics
