#!/usr/bin/env python3
"""Runs every test of a build folder and ends with one line: "N passed, N failed".

Tests that count their cases leave "<passed> <failed>" in <build>/tests/results/<name>; any other test counts as one
case. A test that ends badly without a failed case to show for it (a crash, a timeout) counts as one failure.

usage: run.py BUILD_FOLDER [CTEST_OPTION…]
"""
import os
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree


def counts(build, case):
    """(passed, failed) of one <testcase> of CTest's JUnit report."""
    succeeded = case.get("status") == "run"
    try:
        passed, failed = map(int, (build / "tests/results" / case.get("name")).read_text().split())
    except (OSError, ValueError):
        passed, failed = int(succeeded), 0
    if not succeeded and failed == 0:
        failed = 1
    return passed, failed


def main(build, *options):
    build = pathlib.Path(build).resolve()
    results = build / "tests/results"
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir(parents=True)
    report = results / "ctest.xml"
    status = subprocess.run(["ctest", "--test-dir", build, "--parallel", str(os.cpu_count() or 1), "--output-on-failure",
                             "--no-tests=error", "--output-junit", report, *options]).returncode
    passed = failed = 0
    failures = []
    cases = xml.etree.ElementTree.parse(report).iter("testcase") if report.exists() else []
    for case in cases:
        case_passed, case_failed = counts(build, case)
        passed, failed = passed + case_passed, failed + case_failed
        if case_failed:
            failures.append(case.get("name"))
    if status != 0 and failed == 0 or passed + failed == 0:
        failed += 1
    if failures:
        print("failed:", ", ".join(failures))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
