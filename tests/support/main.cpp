#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

namespace {

// Leaves "<passed> <failed>" in $MANDATURE_TEST_RESULTS/$MANDATURE_TEST_NAME, where tests/support/run.py adds
// up the cases of all executables. Without these variables nothing is written.
class CaseCounter final : public doctest::IReporter {
 public:
  explicit CaseCounter(const doctest::ContextOptions&) {}

  void test_run_end(const doctest::TestRunStats& stats) override {
    const char* folder = std::getenv("MANDATURE_TEST_RESULTS");
    const char* name = std::getenv("MANDATURE_TEST_NAME");
    if (folder == nullptr || name == nullptr) return;
    std::ofstream file(std::string(folder) + "/" + name);
    file << stats.numTestCasesPassingFilters - stats.numTestCasesFailed << ' ' << stats.numTestCasesFailed
         << '\n';
  }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_start(const doctest::TestCaseData&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

DOCTEST_REGISTER_LISTENER("counter", 1, CaseCounter);

}  // namespace
