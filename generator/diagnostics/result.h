#pragma once

#include <string>
#include <utility>
#include <variant>

#include "support/require.h"

namespace mandature::diagnostics {

// Why something that fails once (a file, a font) failed.
struct Failure {
  std::string message;
};

// A value, or why there is none.
template <typename T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}
  Result(Failure failure) : content_(std::move(failure)) {}

  explicit operator bool() const { return std::holds_alternative<T>(content_); }
  const T& operator*() const& { return checked(); }
  T&& operator*() && { return std::move(const_cast<T&>(checked())); }
  const T* operator->() const { return &checked(); }
  const Failure& failure() const { return std::get<Failure>(content_); }

 private:
  const T& checked() const {
    support::require(std::holds_alternative<T>(content_),
                     "a Result is asked for its value only when it has one");
    return *std::get_if<T>(&content_);
  }
  std::variant<T, Failure> content_;
};

}  // namespace mandature::diagnostics
