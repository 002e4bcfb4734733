// Runs a fuzz target over the files of its corpus, without a fuzzer: replay_<target> FOLDER
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// As tests/support/main.cpp does: each file of the corpus is a case.
void leave_count(int passed) {
  const char* folder = std::getenv("MANDATURE_TEST_RESULTS");
  const char* name = std::getenv("MANDATURE_TEST_NAME");
  if (folder != nullptr && name != nullptr) {
    std::ofstream(std::string(folder) + "/" + name) << passed << " 0\n";
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  int passed = 0;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::printf("%s\n", entry.path().filename().c_str());
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    ++passed;
  }
  leave_count(passed);
  return passed > 0 ? 0 : 1;
}
