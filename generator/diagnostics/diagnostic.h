#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "diagnostics/source_file.h"

namespace mandature::diagnostics {

// A note tells what is so and asks for nothing: it is never counted as a mistake, however strict the run.
enum class Severity { kError, kWarning, kNote };

// One message to the person who fills in the content or designs the theme: lower case, no final stop.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string message;
  Span span;         // where; without file, `path` says which file is meant
  std::string hint;  // what would mend it, empty if unknown
  std::string path;  // for what has no text to point at: a missing file, a folder
  std::string rule;  // the rule it comes from ("ton"); empty for all that is not a rule's
};

// Collects everything that is wrong in a run. Safe to add to from several threads.
class Diagnostics {
 public:
  void error(Span span, std::string message, std::string hint = {});
  void warning(Span span, std::string message, std::string hint = {});
  void error_in(std::string path, std::string message, std::string hint = {});
  void warning_in(std::string path, std::string message, std::string hint = {});
  // All that somebody else was told.
  void append(const Diagnostics& other);

  void add(Diagnostic diagnostic);

  bool has_errors() const;
  std::size_t count(Severity severity) const;
  // Everything said so far, by file, place and text: the same order whatever the number of threads, without
  // repetition.
  std::vector<Diagnostic> sorted() const;

 private:
  mutable std::mutex mutex_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace mandature::diagnostics
