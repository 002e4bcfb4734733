#!/usr/bin/env python3
"""Times newspapers from a cold process: three of twelve pages, and one of 25,000 words.

usage: newspapers.py PROGRAM THEME RUNS

One authority with one evaluation (tests/support/plausible_report.py), everything its report makes on paper: the newspaper for
the screen, for the press and imposed, its layout dump, and the same of the A4 report. Less than three seconds for twelve
pages is what is asked for.
"""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

import plausible_report

MOST = 3.0


def write_content(folder):
    (folder / "bourg").mkdir(parents=True)
    (folder / "publication.yaml").write_text(
        "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\narrete_au: 2025-08-31\ncollectivites: [bourg]\n"
        "mentions: {editeur: B, directeur: C, hebergeur: H, contact: a@b.example}\n", encoding="utf-8")
    (folder / "bourg/collectivite.yaml").write_text("nom: Bourg\nnature: commune\npopulation: {2021: 9000}\nsieges: 15\n",
                                                    encoding="utf-8")
    (folder / "bourg/mandats.yaml").write_text("mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2021]}\n",
                                               encoding="utf-8")


def build(program, content, output, theme):
    """Seconds on the clock and of the processors, and the largest memory of the process in MB."""
    shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    child = subprocess.Popen([program, "build", content, "-o", output, "--theme", theme, "--edition", "rapport", "--quiet"],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit("the build failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(runs, *what):
    """Prints one line; the median of the seconds on the clock."""
    taken, worked, memory = zip(*(build(*what) for _ in range(runs)))
    [dump] = what[2].glob("layout/print/bourg/evaluations/*/journal.json")
    pages = len(json.loads(dump.read_text(encoding="utf-8"))["pages"])
    made = sorted(what[2].glob("print/bourg/evaluations/*/journal*.pdf"))
    if len(made) != 3:
        raise SystemExit(f"only {made} were made")
    title = f"a newspaper of {pages} pages, cold"
    print(f"{title:<36}{statistics.median(taken):.3f} s (median of {runs}; {min(taken):.3f} to {max(taken):.3f}; "
          f"{statistics.median(worked):.3f} s of work), {max(memory):.0f} MB; load {os.getloadavg()[0]:.1f}")
    return statistics.median(taken)


def main(program, theme, runs):
    slow = False
    with tempfile.TemporaryDirectory(prefix="mandature-bench-") as name:
        content, output = pathlib.Path(name) / "content", pathlib.Path(name) / "output"
        evaluation = content / "bourg/evaluations/essai"
        write_content(content)
        for seed in plausible_report.TWELVE:
            plausible_report.twelve_pages(evaluation, seed)
            slow = measure(runs, program, content, output, theme) > MOST or slow
        plausible_report.large(evaluation)
        measure(runs, program, content, output, theme)
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3)
