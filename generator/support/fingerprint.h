#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace mandature::support {

// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// The same of bytes that come part by part.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  // Of all that was added; asked once, at the end.
  std::string digits();

 private:
  struct End {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, End> state_;
};

}  // namespace mandature::support
