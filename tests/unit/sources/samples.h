#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

// The bytes of a published file below the folder MANDATURE_SAMPLES; nothing when it is not at hand.
inline std::optional<std::string> sample(const std::string& name) {
  const char* folder = std::getenv("MANDATURE_SAMPLES");
  if (folder == nullptr) return {};
  std::ifstream stream(std::string(folder) + "/" + name, std::ios::binary);
  if (!stream) return {};
  return std::string(std::istreambuf_iterator<char>(stream), {});
}
